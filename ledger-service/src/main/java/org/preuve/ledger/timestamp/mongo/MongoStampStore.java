package org.preuve.ledger.timestamp.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.util.Date;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.types.Binary;
import org.preuve.ledger.log.StoreFailure;
import org.preuve.ledger.log.UnreadableDocument;
import org.preuve.ledger.timestamp.Stamp;
import org.preuve.ledger.timestamp.StampStore;

/** {@code {_id: size, reply, at}}, each written once. */
final class MongoStampStore implements StampStore {

    private static final String COLLECTION = "timestamps";

    private final MongoCollection<Document> stamps;

    MongoStampStore(MongoDatabase database) {
        this.stamps = database.getCollection(COLLECTION);
    }

    @Override
    public void keep(Stamp stamp) {
        try {
            stamps.insertOne(new Document("_id", stamp.size())
                    .append("reply", new Binary(stamp.reply()))
                    .append("at", Date.from(stamp.at())));
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw refused;
            }
        }
    }

    @Override
    public Optional<Stamp> find(long size) {
        return first(stamps.find(eq(size)));
    }

    @Override
    public Optional<Stamp> from(long size) {
        return first(stamps.find(gte("_id", size)).sort(Sorts.ascending("_id")));
    }

    @Override
    public Optional<Stamp> newest() {
        return first(stamps.find().sort(Sorts.descending("_id")));
    }

    @Override
    public void all(Consumer<Stamp> stamp) {
        try {
            stamps.find().forEach(document -> stamp.accept(read(document)));
        } catch (MongoException failed) {
            throw new StoreFailure(String.valueOf(failed.getMessage()), failed);
        }
    }

    private static Optional<Stamp> first(FindIterable<Document> found) {
        return Optional.ofNullable(found.limit(1).first()).map(MongoStampStore::read);
    }

    private static Stamp read(Document document) {
        return new Stamp(
                read(document, "_id", () -> document.get("_id", Number.class).longValue()),
                read(
                        document,
                        "reply",
                        () -> document.get("reply", Binary.class).getData()),
                read(document, "at", () -> document.getDate("at").toInstant()));
    }

    private static <T> T read(Document document, String field, Supplier<T> read) {
        return UnreadableDocument.unless(COLLECTION, document.get("_id", Object.class), field, read);
    }
}
