package org.preuve.ledger.log.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.preuve.ledger.log.FullTile;
import org.preuve.ledger.log.TileStore;
import org.preuve.proofs.log.Hash;
import org.preuve.proofs.log.TilePath;

/** {@code {_id: path, bytes, root}}, each written once. */
final class MongoTileStore implements TileStore {

    static final String COLLECTION = "tiles";

    private final MongoCollection<Document> tiles;

    MongoTileStore(MongoDatabase database) {
        this.tiles = database.getCollection(COLLECTION);
    }

    @Override
    public void put(List<FullTile> full) {
        List<Document> documents = full.stream()
                .map(tile -> new Document("_id", tile.path().toString())
                        .append("bytes", new Binary(tile.bytes()))
                        .append("root", new Binary(tile.root().bytes())))
                .toList();
        BulkInsert.into(tiles, documents);
    }

    @Override
    public Optional<FullTile> find(TilePath path) {
        return Optional.ofNullable(
                        MongoCalls.call(() -> tiles.find(eq(path.toString())).first()))
                .map(found -> new StoredDocument(COLLECTION, found))
                .map(found -> new FullTile(
                        path, found.readBytes("bytes", bytes -> bytes), found.readBytes("root", Hash::of)));
    }

    @Override
    public List<Hash> roots(int level, long first, int count) {
        List<String> paths = LongStream.range(first, first + count)
                .mapToObj(n -> TilePath.of(level, n, TilePath.FULL_WIDTH).toString())
                .toList();
        Map<String, Hash> found = MongoCalls.call(() -> {
            Map<String, Hash> roots = new HashMap<>();
            for (Document tile : tiles.find(in("_id", paths)).projection(Projections.include("root"))) {
                roots.put(tile.getString("_id"), new StoredDocument(COLLECTION, tile).readBytes("root", Hash::of));
            }
            return roots;
        });
        List<Hash> roots = new ArrayList<>();
        for (String path : paths) {
            Hash root = found.get(path);
            if (root != null) {
                roots.add(root);
            }
        }
        return roots;
    }
}
