package org.preuve.ledger.log.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.preuve.ledger.log.HeadStore;
import org.preuve.ledger.log.StoredHead;
import org.preuve.proofs.log.CompactRange;
import org.preuve.proofs.log.Hash;
import org.preuve.proofs.log.TreeHead;

/** {@code {_id: "head", size, root, range: [hash…], groups: [start…]}}, the one document of its collection. */
final class MongoHeadStore implements HeadStore {

    static final String COLLECTION = "head";

    private static final String ID = "head";

    private final MongoCollection<Document> head;

    MongoHeadStore(MongoDatabase database) {
        this.head = database.getCollection(COLLECTION);
    }

    @Override
    public Optional<StoredHead> read() {
        return Optional.ofNullable(MongoCalls.call(() -> head.find(eq(ID)).first()))
                .map(MongoHeadStore::read);
    }

    @Override
    public void create(StoredHead first) {
        MongoCalls.inserted(() -> head.insertOne(write(first)));
    }

    @Override
    public boolean replace(StoredHead expected, StoredHead next) {
        Document root = write(expected);
        return MongoCalls.call(() -> head.replaceOne(
                                and(eq(ID), eq("size", expected.size()), eq("root", root.get("root"))), write(next))
                        .getMatchedCount())
                == 1;
    }

    private static Document write(StoredHead stored) {
        return new Document("_id", ID)
                .append("size", stored.size())
                .append("root", new Binary(stored.head().root().bytes()))
                .append(
                        "range",
                        stored.range().hashes().stream()
                                .map(hash -> new Binary(hash.bytes()))
                                .toList())
                .append("groups", stored.groups());
    }

    private static StoredHead read(Document document) {
        StoredDocument stored = new StoredDocument(COLLECTION, document);
        long size = stored.number("size");
        Hash root = stored.readBytes("root", Hash::of);
        CompactRange range = stored.guarded("range", () -> CompactRange.of(size, stored.readList("range", Hash::of)));
        return new StoredHead(new TreeHead(size, root), range, stored.numbers("groups"));
    }
}
