package org.preuve.ledger.log.mongo;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.preuve.ledger.log.EntryGroup;
import org.preuve.ledger.log.GroupStore;
import org.preuve.proofs.log.Hash;
import org.preuve.proofs.log.TreeHead;

/** {@code {_id: first index, entries: [bytes…], root}}: the unique key decides which of two writers was first. */
final class MongoGroupStore implements GroupStore {

    static final String COLLECTION = "groups";

    private final MongoCollection<Document> groups;

    MongoGroupStore(MongoDatabase database) {
        this.groups = database.getCollection(COLLECTION);
    }

    @Override
    public void create(EntryGroup group) {
        Document document = new Document("_id", group.start())
                .append("entries", group.entries().stream().map(Binary::new).toList())
                .append("root", new Binary(group.after().root().bytes()));
        MongoCalls.inserted(() -> groups.insertOne(document));
    }

    @Override
    public Optional<EntryGroup> find(long start) {
        return findAll(List.of(start)).stream().findFirst();
    }

    @Override
    public List<EntryGroup> findAll(Collection<Long> starts) {
        return MongoCalls.call(() -> {
            List<EntryGroup> found = new ArrayList<>();
            for (Document document : groups.find(in("_id", starts))) {
                found.add(read(document));
            }
            return found;
        });
    }

    private static EntryGroup read(Document document) {
        StoredDocument stored = new StoredDocument(COLLECTION, document);
        long start = stored.number("_id");
        List<byte[]> entries = stored.readList("entries", entry -> entry);
        Hash root = stored.readBytes("root", Hash::of);
        return new EntryGroup(start, entries, new TreeHead(start + entries.size(), root));
    }
}
