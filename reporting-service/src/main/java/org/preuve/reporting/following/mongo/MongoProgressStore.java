package org.preuve.reporting.following.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.reporting.following.FollowedRecord;
import org.preuve.reporting.following.ProgressStore;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** One document a commitment: its place in the log and the ids of its progress. Commitments are few. */
@Repository
class MongoProgressStore implements ProgressStore {

    private final MongoOperations mongo;

    MongoProgressStore(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public void note(Collection<FollowedRecord> records) {
        for (FollowedRecord record : records) {
            if (record.kind() == RecordKind.COMMITMENT) {
                upsert(record.id(), new Update().set("index", record.index()));
            }
            if (record.kind() == RecordKind.PROGRESS) {
                record.content()
                        .measure()
                        .ifPresent(measure -> upsert(
                                measure.commitment(),
                                new Update().addToSet("progress", record.id().value())));
            }
        }
    }

    private void upsert(RecordId commitment, Update update) {
        mongo.upsert(query(where("_id").is(commitment.value())), update, CommitmentDocument.class);
    }

    @Override
    public Map<RecordId, List<RecordId>> of(Collection<RecordId> commitments) {
        List<String> ids = commitments.stream().map(RecordId::value).toList();
        Map<RecordId, List<RecordId>> found = new HashMap<>();
        commitments.forEach(id -> found.put(id, List.of()));
        mongo.find(query(where("_id").in(ids)), CommitmentDocument.class)
                .forEach(document -> found.put(RecordId.parse(document.id()), document.ids()));
        return found;
    }

    @Override
    public List<Placed> commitments(long below, int limit) {
        Query page = query(where("index").lt(below))
                .with(Sort.by(Direction.DESC, "index"))
                .limit(limit);
        return mongo.find(page, CommitmentDocument.class).stream()
                .flatMap(document -> document.placed().stream())
                .toList();
    }

    @Override
    public void clear() {
        mongo.remove(new Query(), CommitmentDocument.class);
    }

    @Document("commitments")
    record CommitmentDocument(
            @Id String id, @Nullable Long index, @Nullable List<String> progress) {

        /** Empty where only progress was read so far. */
        Optional<Placed> placed() {
            return Optional.ofNullable(index).map(place -> new Placed(RecordId.parse(id), place));
        }

        List<RecordId> ids() {
            return Optional.ofNullable(progress).orElse(List.of()).stream()
                    .map(RecordId::parse)
                    .toList();
        }
    }
}
