package org.preuve.reporting.following.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.List;
import org.preuve.proofs.credential.RecordId;
import org.preuve.reporting.following.FollowedRecord;
import org.preuve.reporting.following.RecordStore;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.BulkOperationException;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** One document a record, read by ids only; a page of them is written in one round trip. */
@Repository
class MongoRecordStore implements RecordStore {

    private static final int DUPLICATE_KEY = 11000;

    private final MongoOperations mongo;

    MongoRecordStore(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public void put(Collection<FollowedRecord> records) {
        if (records.isEmpty()) {
            return;
        }
        try {
            mongo.bulkOps(BulkMode.UNORDERED, RecordDocument.class)
                    .insert(records.stream().map(RecordDocument::of).toList())
                    .execute();
        } catch (BulkOperationException some) {
            if (some.getErrors().stream().anyMatch(error -> error.getCode() != DUPLICATE_KEY)) {
                throw some;
            }
        } catch (DuplicateKeyException known) {
            // What is known stays as it is.
        }
    }

    @Override
    public void end(FollowedRecord ended) {
        mongo.save(RecordDocument.of(ended));
    }

    @Override
    public List<FollowedRecord> findAll(Collection<RecordId> ids) {
        List<String> keys = ids.stream().map(RecordId::value).distinct().toList();
        return mongo.find(query(where("_id").in(keys)), RecordDocument.class).stream()
                .map(RecordDocument::record)
                .toList();
    }

    @Override
    public void clear() {
        mongo.remove(new Query(), RecordDocument.class);
    }
}
