package org.preuve.ledger.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.log.CompactRange;
import org.preuve.proofs.log.EntryBundle;
import org.preuve.proofs.log.Hash;
import org.preuve.proofs.log.LogProofs;
import org.preuve.proofs.log.TilePath;
import org.preuve.proofs.log.TileReader;
import org.preuve.proofs.log.TreeHead;

class GrowthTests {

    private static final long SEED = 7;

    @Test
    void everyProofOfEveryGroupIsTheOneThatTilesGive() {
        grow(new int[] {1, 1, 2, 3, 250, 1, 254, 1, 1, 300, 512, 511, 513, 256, 256, 7});
    }

    @Test
    void groupsOfRandomSizesGiveTheTreeOfAllLeaves() {
        Random random = new Random(SEED);
        grow(random.ints(60, 1, 700).toArray());
    }

    @Test
    void aTreeThatGrowsOverTheSecondLevelKeepsTheSameShape() {
        Random random = new Random(SEED);
        Edge edge = grow(random.ints(135, 450, 550).toArray());
        assertThat(edge.size()).isGreaterThan(65_536);
        assertThat(edge.levels()).isEqualTo(3);
    }

    @Test
    void refusesAGroupThatNamesAnotherHead() {
        EntryGroup group = Growth.by(entries(0, 3), Edge.empty()).group();
        EntryGroup lying = new EntryGroup(0, group.entries(), new TreeHead(3, Hash.sha256()));
        assertThatThrownBy(() -> Growth.byStored(lying, Edge.empty())).isInstanceOf(BrokenLog.class);
    }

    private static Edge grow(int[] sizes) {
        Edge edge = Edge.empty();
        CompactRange range = CompactRange.empty();
        Map<TilePath, FullTile> full = new HashMap<>();
        for (int size : sizes) {
            List<byte[]> entries = entries(edge.size(), size);
            Growth growth = Growth.by(entries, edge);
            range = range.append(entries.stream().map(Hash::leaf).toList());
            Edge after = growth.after();
            growth.fullTiles().forEach(tile -> full.put(tile.path(), tile));
            assertThat(after.head()).isEqualTo(range.head());
            assertThat(after.range().hashes()).isEqualTo(range.hashes());
            TileReader tiles = tiles(full, after);
            assertThat(LogProofs.head(after.size(), tiles)).isEqualTo(after.head());
            for (long index = edge.size(); index < after.size(); index++) {
                if (size < 300 || index % 17 == 0 || index == after.size() - 1) {
                    assertThat(growth.prove(index)).isEqualTo(LogProofs.inclusion(index, after.size(), tiles));
                }
                assertThat(growth.prove(index)
                                .checks(Hash.leaf(entries.get((int) (index - edge.size()))), after.head()))
                        .isTrue();
            }
            edge = after;
        }
        requireWholeBundles(full, edge);
        return edge;
    }

    private static void requireWholeBundles(Map<TilePath, FullTile> full, Edge edge) {
        for (long n = 0; (n + 1) * 256 <= edge.size(); n++) {
            FullTile bundle = Objects.requireNonNull(full.get(TilePath.entries(n, 256)));
            List<byte[]> expected = entries(n * 256, 256);
            assertThat(EntryBundle.read(bundle.bytes()))
                    .usingElementComparator(Arrays::compare)
                    .isEqualTo(expected);
        }
    }

    private static TileReader tiles(Map<TilePath, FullTile> full, Edge edge) {
        List<FullTile> stored = new ArrayList<>(full.values());
        LogStores stores = InMemoryLogStores.create();
        stores.tiles().put(stored);
        return new TileCache(stores.tiles(), 1000, 0).under(edge);
    }

    private static List<byte[]> entries(long from, int count) {
        List<byte[]> entries = new ArrayList<>();
        for (long i = from; i < from + count; i++) {
            entries.add(("entry " + i).getBytes(StandardCharsets.UTF_8));
        }
        return entries;
    }
}
