package org.preuve.reporting.following.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.List;
import org.preuve.proofs.credential.RecordId;
import org.preuve.reporting.following.FollowedRecord;
import org.preuve.reporting.following.RecordStore;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** One document a record, read by ids only; a page of them is written in one round trip. */
@Repository
class MongoRecordStore implements RecordStore {

    private final MongoOperations mongo;

    MongoRecordStore(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public void put(Collection<FollowedRecord> records) {
        if (records.isEmpty()) {
            return;
        }
        BulkOperations writes = mongo.bulkOps(BulkMode.UNORDERED, RecordDocument.class);
        records.forEach(record -> writes.replaceOne(
                query(where("_id").is(record.id().value())),
                RecordDocument.of(record),
                FindAndReplaceOptions.options().upsert()));
        writes.execute();
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
