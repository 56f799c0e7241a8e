package org.preuve.ledger.log.mongo;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.bson.Document;
import org.preuve.ledger.log.InventoryStore;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.keys.Did;

/** Whole collections in their natural order, without what is heavy in them. */
final class MongoInventoryStore implements InventoryStore {

    private static final int BATCH = 1000;

    private final MongoDatabase database;

    MongoInventoryStore(MongoDatabase database) {
        this.database = database;
    }

    @Override
    public void groups(LongConsumer start) {
        each(MongoGroupStore.COLLECTION, group -> start.accept(group.number("_id")));
    }

    @Override
    public void tiles(Consumer<String> path) {
        each(MongoTileStore.COLLECTION, tile -> path.accept(tile.read("_id", id -> id)));
    }

    @Override
    public void checkpoints(LongConsumer size) {
        each(MongoCheckpointStore.COLLECTION, checkpoint -> size.accept(checkpoint.number("_id")));
    }

    @Override
    public void records(Consumer<Held> record) {
        each(
                RecordDocument.COLLECTION,
                held -> record.accept(new Held(RecordDocument.key(held), held.numbers("groups"))),
                "groups");
    }

    @Override
    public void keys(Consumer<NotedKeys> keys) {
        each(
                MongoRecordStore.KEYS,
                noted -> keys.accept(new NotedKeys(
                        noted.read("_id", Did::parse), noted.texts("ids", id -> new RecordId(UUID.fromString(id))))),
                "ids");
    }

    @Override
    public void heads(Consumer<String> name) {
        each(MongoHeadStore.COLLECTION, head -> name.accept(head.read("_id", id -> id)));
    }

    private void each(String collection, Consumer<StoredDocument> what, String... fields) {
        MongoCalls.call(() -> {
            for (Document document : database.getCollection(collection)
                    .find()
                    .projection(fields.length == 0 ? Projections.include("_id") : Projections.include(fields))
                    .batchSize(BATCH)) {
                what.accept(new StoredDocument(collection, document));
            }
            return true;
        });
    }
}
