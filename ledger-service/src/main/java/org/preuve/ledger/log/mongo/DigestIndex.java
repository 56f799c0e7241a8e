package org.preuve.ledger.log.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import org.bson.Document;

/** The unique index that finds a record by the digest in its entry. */
final class DigestIndex {

    private DigestIndex() {}

    /** Makes it unless it is there. Records of the version before it say their digest now, once. */
    static String over(MongoCollection<Document> records) {
        for (Document index : records.listIndexes()) {
            if (new Document(RecordDocument.DIGEST, 1).equals(index.get("key"))) {
                return index.getString("name");
            }
        }
        for (Document silent : records.find(exists(RecordDocument.DIGEST, false))) {
            String digest = RecordDocument.read(silent).digest().value();
            records.updateOne(eq(silent.getString("_id")), Updates.set(RecordDocument.DIGEST, digest));
        }
        return records.createIndex(Indexes.ascending(RecordDocument.DIGEST), new IndexOptions().unique(true));
    }
}
