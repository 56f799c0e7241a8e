package org.preuve.reporting.life.mongo;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preuve.reporting.life.DecisionProgress;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Repository;

/** Two documents: the minute, and the run. */
@Repository
class MongoDecisionProgress implements DecisionProgress {

    private static final String ID = "decisions";

    private final MongoOperations mongo;

    MongoDecisionProgress(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public Optional<Long> minute() {
        return Optional.ofNullable(mongo.findById(ID, MinuteDocument.class)).map(MinuteDocument::minute);
    }

    @Override
    public void minute(long minute) {
        mongo.save(new MinuteDocument(ID, minute));
    }

    @Override
    public Optional<Run> run() {
        return Optional.ofNullable(mongo.findById(ID, RunDocument.class)).map(RunDocument::run);
    }

    @Override
    public void keep(Run run) {
        mongo.save(RunDocument.of(run));
    }

    @Document("decisionMinute")
    record MinuteDocument(@Id String id, long minute) {}

    @Document("decisionRun")
    record RunDocument(
            @Id String id,
            Instant startedAt,
            int lists,
            long decided,
            long of,
            long changed,
            Instant seenAt,
            @Nullable Instant endedAt) {

        static RunDocument of(Run run) {
            return new RunDocument(
                    ID,
                    run.startedAt(),
                    run.lists(),
                    run.decided(),
                    run.of(),
                    run.changed(),
                    run.seenAt(),
                    run.endedAt().orElse(null));
        }

        Run run() {
            return new Run(startedAt, lists, decided, of, changed, seenAt, Optional.ofNullable(endedAt));
        }
    }
}
