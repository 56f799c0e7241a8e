package org.preuve.ledger.audit.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.function.Supplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.preuve.ledger.audit.AuditState;
import org.preuve.ledger.audit.AuditState.Word;
import org.preuve.ledger.audit.AuditStateStore;
import org.preuve.ledger.audit.Mismatch;
import org.preuve.ledger.log.StoreFailure;

/** {@code {_id: "last", version, state, …}} and {@code {_id: "scrub", entries}}, the two documents of their collection. */
final class MongoAuditStateStore implements AuditStateStore {

    private static final String ID = "last";
    private static final String SCRUB = "scrub";
    private static final int DUPLICATE_KEY = 11000;

    private final MongoCollection<Document> audits;

    MongoAuditStateStore(MongoDatabase database) {
        this.audits = database.getCollection("audits").withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    @Override
    public AuditState read() {
        Optional<Document> found =
                call(() -> Optional.ofNullable(audits.find(eq(ID)).first()));
        return found.map(MongoAuditStateStore::read).orElseGet(AuditState::never);
    }

    @Override
    public boolean replace(AuditState next) {
        if (next.version() == 1) {
            return insert(next);
        }
        return call(() -> audits.replaceOne(and(eq(ID), eq("version", next.version() - 1)), write(next))
                        .getMatchedCount())
                == 1;
    }

    @Override
    public long scrubbed() {
        Optional<Document> found =
                call(() -> Optional.ofNullable(audits.find(eq(SCRUB)).first()));
        return found.map(scrub -> scrub.get("entries", Number.class).longValue())
                .orElse(0L);
    }

    @Override
    public void noteScrubbed(long entries) {
        call(() -> audits.replaceOne(
                eq(SCRUB), new Document("_id", SCRUB).append("entries", entries), new ReplaceOptions().upsert(true)));
    }

    private boolean insert(AuditState first) {
        return call(() -> {
            try {
                audits.insertOne(write(first));
                return true;
            } catch (MongoWriteException refused) {
                if (refused.getError().getCode() == DUPLICATE_KEY) {
                    return false;
                }
                throw refused;
            }
        });
    }

    private static Document write(AuditState state) {
        Document document = new Document("_id", ID)
                .append("version", state.version())
                .append("state", state.word().name())
                .append("by", state.by())
                .append("checked", state.checked())
                .append("size", state.size())
                .append("startedAt", Date.from(state.startedAt()))
                .append("seenAt", Date.from(state.seenAt()));
        state.finishedAt().ifPresent(at -> document.append("finishedAt", Date.from(at)));
        state.problem()
                .ifPresent(mismatch -> document.append(
                        "problem",
                        new Document("index", mismatch.index())
                                .append("field", mismatch.field())
                                .append("cause", mismatch.cause())));
        return document;
    }

    private static AuditState read(Document document) {
        return new AuditState(
                document.get("version", Number.class).longValue(),
                Word.valueOf(document.getString("state")),
                document.getString("by"),
                document.get("checked", Number.class).longValue(),
                document.get("size", Number.class).longValue(),
                instant(document, "startedAt").orElseThrow(),
                instant(document, "seenAt").orElseThrow(),
                instant(document, "finishedAt"),
                problem(document));
    }

    private static Optional<Mismatch> problem(Document document) {
        @Nullable Document problem = document.get("problem", Document.class);
        return Optional.ofNullable(problem)
                .map(found -> new Mismatch(
                        found.get("index", Number.class).longValue(),
                        found.getString("field"),
                        found.getString("cause")));
    }

    private static Optional<Instant> instant(Document document, String name) {
        @Nullable Date date = document.getDate(name);
        return Optional.ofNullable(date).map(Date::toInstant);
    }

    private static <T> T call(Supplier<T> call) {
        try {
            return call.get();
        } catch (MongoException failed) {
            throw new StoreFailure(String.valueOf(failed.getMessage()), failed);
        }
    }
}
