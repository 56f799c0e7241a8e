package org.preuve.ledger.witnessing.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.types.Binary;
import org.preuve.ledger.log.StoreFailure;
import org.preuve.ledger.log.UnreadableDocument;
import org.preuve.ledger.witnessing.WitnessedHeadStore;
import org.preuve.proofs.log.Hash;
import org.preuve.proofs.log.TreeHead;
import org.preuve.proofs.note.Checkpoint;
import org.preuve.proofs.note.Origin;
import org.preuve.proofs.note.SignedNote;

/** {@code {_id: origin, size, root, note}}, replaced only where size and root still are what was read. */
final class MongoWitnessedHeadStore implements WitnessedHeadStore {

    private static final String COLLECTION = "witnessed";

    private final MongoCollection<Document> heads;

    MongoWitnessedHeadStore(MongoDatabase database) {
        this.heads = database.getCollection(COLLECTION)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary());
    }

    @Override
    public Optional<TreeHead> find(Origin log) {
        return Optional.ofNullable(heads.find(eq(log.value())).first()).map(MongoWitnessedHeadStore::head);
    }

    @Override
    public void all(Consumer<Witnessed> head) {
        try {
            heads.find()
                    .forEach(found -> head.accept(new Witnessed(
                            read(found, "_id", () -> new Origin(found.getString("_id"))),
                            head(found),
                            read(found, "note", () -> SignedNote.parse(found.getString("note"))))));
        } catch (MongoException failed) {
            throw new StoreFailure(String.valueOf(failed.getMessage()), failed);
        }
    }

    private static TreeHead head(Document found) {
        return new TreeHead(
                read(found, "size", () -> found.get("size", Number.class).longValue()),
                read(
                        found,
                        "root",
                        () -> Hash.of(found.get("root", Binary.class).getData())));
    }

    private static <T> T read(Document found, String field, Supplier<T> read) {
        return UnreadableDocument.unless(COLLECTION, found.get("_id", Object.class), field, read);
    }

    @Override
    public boolean replace(TreeHead expected, Checkpoint next) {
        Document document = new Document("_id", next.origin().value())
                .append("size", next.head().size())
                .append("root", new Binary(next.head().root().bytes()))
                .append("note", next.note());
        boolean mayBeTheFirst = expected.equals(TreeHead.empty());
        return (mayBeTheFirst && inserted(document)) || replaced(expected, document);
    }

    private boolean inserted(Document first) {
        try {
            heads.insertOne(first);
            return true;
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw refused;
        }
    }

    private boolean replaced(TreeHead expected, Document next) {
        return heads.replaceOne(
                                and(
                                        eq(next.getString("_id")),
                                        eq("size", expected.size()),
                                        eq("root", new Binary(expected.root().bytes()))),
                                next)
                        .getMatchedCount()
                == 1;
    }
}
