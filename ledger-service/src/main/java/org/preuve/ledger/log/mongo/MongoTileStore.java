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

    private final MongoCollection<Document> tiles;

    MongoTileStore(MongoDatabase database) {
        this.tiles = database.getCollection("tiles");
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
    public Optional<byte[]> find(TilePath path) {
        Document tile = MongoCalls.call(() -> tiles.find(eq(path.toString())).first());
        return Optional.ofNullable(tile)
                .map(found -> found.get("bytes", Binary.class).getData());
    }

    @Override
    public List<Hash> roots(int level, long first, int count) {
        List<String> paths = LongStream.range(first, first + count)
                .mapToObj(n -> TilePath.of(level, n, TilePath.FULL_WIDTH).toString())
                .toList();
        Map<String, Hash> found = MongoCalls.call(() -> {
            Map<String, Hash> roots = new HashMap<>();
            for (Document tile : tiles.find(in("_id", paths)).projection(Projections.include("root"))) {
                roots.put(
                        tile.getString("_id"),
                        Hash.of(tile.get("root", Binary.class).getData()));
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
