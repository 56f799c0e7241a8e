package org.preuve.ledger.log.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Optional;
import org.bson.Document;
import org.preuve.ledger.log.CheckpointStore;
import org.preuve.ledger.log.StoreFailure;

/** {@code {_id: size, note}}, each written once. */
final class MongoCheckpointStore implements CheckpointStore {

    static final String COLLECTION = "checkpoints";

    private final MongoCollection<Document> checkpoints;

    MongoCheckpointStore(MongoDatabase database) {
        this.checkpoints = database.getCollection(COLLECTION);
    }

    @Override
    public String keep(long size, String note) {
        Document document = new Document("_id", size).append("note", note);
        if (MongoCalls.inserted(() -> checkpoints.insertOne(document))) {
            return note;
        }
        return find(size)
                .orElseThrow(() -> new StoreFailure("the checkpoint of size " + size + " stands but cannot be read"));
    }

    @Override
    public Optional<String> find(long size) {
        return Optional.ofNullable(
                        MongoCalls.call(() -> checkpoints.find(eq(size)).first()))
                .map(document -> new StoredDocument(COLLECTION, document).read("note", note -> note));
    }
}
