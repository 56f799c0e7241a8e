package org.preuve.reporting.following.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.log.CompactRange;
import org.preuve.proofs.log.Hash;
import org.preuve.reporting.following.FollowedPosition;
import org.preuve.reporting.following.Mismatch;
import org.preuve.reporting.following.PositionStore;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Repository;

/** One document; it moves by comparing its version. */
@Repository
class MongoPositionStore implements PositionStore {

    private static final String ID = "log";

    /** Of the read model; one more whenever more is kept of each record. */
    private static final int MODEL = 5;

    private final MongoOperations mongo;

    MongoPositionStore(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public FollowedPosition load() {
        return Optional.ofNullable(mongo.findById(ID, PositionDocument.class))
                .map(PositionDocument::position)
                .orElseGet(FollowedPosition::start);
    }

    @Override
    public boolean isOutdated() {
        return Optional.ofNullable(mongo.findById(ID, PositionDocument.class))
                .filter(position -> position.model() == null || position.model() < MODEL)
                .isPresent();
    }

    @Override
    public boolean replace(FollowedPosition expected, FollowedPosition next) {
        PositionDocument document = PositionDocument.of(next);
        if (expected.version() == 0) {
            return insert(document);
        }
        var read = query(where("_id").is(ID).and("version").is(expected.version()));
        return mongo.replace(read, document).getMatchedCount() == 1;
    }

    private boolean insert(PositionDocument document) {
        try {
            mongo.insert(document);
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    /** Hashes are written as checkpoints write them, so that an operator can compare them. */
    @Document("position")
    record PositionDocument(
            @Id String id,
            @Nullable Integer model,
            long version,
            long size,
            List<String> range,
            @Nullable String lastLeaf,
            @Nullable MismatchDocument mismatch) {

        static PositionDocument of(FollowedPosition position) {
            return new PositionDocument(
                    ID,
                    MODEL,
                    position.version(),
                    position.size(),
                    position.range().hashes().stream().map(Hash::base64).toList(),
                    position.lastLeaf().map(Hash::base64).orElse(null),
                    position.mismatch().map(MismatchDocument::of).orElse(null));
        }

        FollowedPosition position() {
            return new FollowedPosition(
                    version,
                    CompactRange.of(size, range.stream().map(Hash::ofBase64).toList()),
                    Optional.ofNullable(lastLeaf).map(Hash::ofBase64),
                    Optional.ofNullable(mismatch).map(MismatchDocument::mismatch));
        }
    }

    record MismatchDocument(long index, String cause, Instant foundAt) {

        static MismatchDocument of(Mismatch mismatch) {
            return new MismatchDocument(mismatch.index(), mismatch.cause().name(), mismatch.foundAt());
        }

        Mismatch mismatch() {
            return new Mismatch(index, Mismatch.Cause.valueOf(cause), foundAt);
        }
    }
}
