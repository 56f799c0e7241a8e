package org.preuve.reporting.following.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import org.preuve.proofs.log.Hash;
import org.preuve.proofs.log.Tile;
import org.preuve.reporting.following.LeafStore;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** One document a page, its hashes as one binary, as a tile holds them. */
@Repository
class MongoLeafStore implements LeafStore {

    private final MongoOperations mongo;

    MongoLeafStore(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public void widen(long page, List<Hash> leaves) {
        boolean kept = false;
        while (!kept) {
            List<Hash> stored = page(page);
            kept = LeafStore.beginsWith(stored, leaves)
                    || write(
                            new LeafDocument(
                                    page, leaves.size(), Tile.of(leaves).bytes()),
                            stored.size());
        }
    }

    private boolean write(LeafDocument document, int storedWidth) {
        try {
            if (storedWidth == 0) {
                mongo.insert(document);
                return true;
            }
            var read = query(where("_id").is(document.page()).and("width").is(storedWidth));
            return mongo.replace(read, document).getMatchedCount() == 1;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    @Override
    public List<Hash> page(long page) {
        LeafDocument document = mongo.findById(page, LeafDocument.class);
        return document == null ? List.of() : Tile.read(document.hashes()).hashes();
    }

    @Override
    public void clear() {
        mongo.remove(new Query(), LeafDocument.class);
    }

    @Document("leaves")
    @SuppressWarnings("ArrayRecordComponent") // written and read, never compared
    record LeafDocument(@Id long page, int width, byte[] hashes) {}
}
