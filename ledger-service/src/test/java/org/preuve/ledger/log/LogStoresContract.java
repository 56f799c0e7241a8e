package org.preuve.ledger.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.log.TilePath;

/** What the log relies on in the stores of groups, tiles, head and checkpoints. */
public abstract class LogStoresContract {

    protected abstract LogStores stores();

    /** Whether of several replacements at once one succeeds; a server for which this is not so is for tests only. */
    protected boolean replacesAtomically() {
        return true;
    }

    @Test
    void anEmptyStoreHasNothing() {
        assertThat(stores().head().read()).isEmpty();
        assertThat(stores().groups().find(0)).isEmpty();
        assertThat(stores().groups().findAll(List.of())).isEmpty();
        assertThat(stores().tiles().find(TilePath.of(0, 0, 256))).isEmpty();
        assertThat(stores().tiles().roots(0, 0, 3)).isEmpty();
        assertThat(stores().checkpoints().find(0)).isEmpty();
    }

    @Test
    void theFirstGroupAtAPlaceStands() {
        EntryGroup first = growth(Edge.empty(), "first", 3).group();
        stores().groups().create(first);
        stores().groups().create(growth(Edge.empty(), "second", 5).group());
        assertThat(stores().groups().find(0).orElseThrow().isByteForByte(first)).isTrue();
    }

    @Test
    void findsTheGroupsThatStand() {
        Growth first = growth(Edge.empty(), "a", 3);
        Growth second = growth(first.after(), "b", 4);
        stores().groups().create(first.group());
        stores().groups().create(second.group());
        assertThat(stores().groups().findAll(List.of(0L, 3L, 99L)))
                .extracting(EntryGroup::start)
                .containsExactlyInAnyOrder(0L, 3L);
    }

    @Test
    void keepsFullTilesByPathAndGivesTheirRootsInOrder() {
        Growth growth = growth(Edge.empty(), "entry", 1024);
        stores().tiles().put(growth.fullTiles());
        stores().tiles().put(growth.fullTiles());
        for (FullTile tile : growth.fullTiles()) {
            FullTile found = stores().tiles().find(tile.path()).orElseThrow();
            assertThat(found.bytes()).isEqualTo(tile.bytes());
            assertThat(found.root()).isEqualTo(tile.root());
        }
        assertThat(stores().tiles().roots(0, 1, 3))
                .containsExactlyElementsOf(growth.after().tile(1).subList(1, 4));
        assertThat(stores().tiles().roots(0, 3, 5)).hasSize(1);
    }

    @Test
    void theHeadMovesOnlyFromWhatWasRead() {
        stores().head().create(StoredHead.empty());
        StoredHead one = growth(Edge.empty(), "a", 3).after().stored();
        StoredHead other = growth(Edge.empty(), "b", 3).after().stored();
        assertThat(stores().head().replace(StoredHead.empty(), one)).isTrue();
        assertThat(stores().head().replace(StoredHead.empty(), other)).isFalse();
        assertThat(stores().head().replace(other, StoredHead.empty())).isFalse();
        assertThat(stores().head().read()).hasValueSatisfying(head -> {
            assertThat(head.head()).isEqualTo(one.head());
            assertThat(head.range().hashes()).isEqualTo(one.range().hashes());
            assertThat(head.groups()).isEqualTo(one.groups());
        });
    }

    @Test
    void aSecondFirstHeadChangesNothing() {
        stores().head().create(StoredHead.empty());
        StoredHead one = growth(Edge.empty(), "a", 3).after().stored();
        stores().head().replace(StoredHead.empty(), one);
        stores().head().create(StoredHead.empty());
        assertThat(stores().head().read().orElseThrow().size()).isEqualTo(3);
    }

    @Test
    void ofManyWhoMoveTheHeadAtOnceOneDoes() throws ExecutionException, InterruptedException {
        assumeTrue(replacesAtomically(), "this server does not replace a document atomically");
        stores().head().create(StoredHead.empty());
        Edge edge = Edge.empty();
        for (int round = 0; round < 20; round++) {
            Edge before = edge;
            try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<Boolean>> moved = new ArrayList<>();
                for (int writer = 0; writer < 8; writer++) {
                    StoredHead next = growth(before, "writer " + writer, 1 + writer)
                            .after()
                            .stored();
                    moved.add(writers.submit(() -> stores().head().replace(before.stored(), next)));
                }
                int winners = 0;
                for (int writer = 0; writer < moved.size(); writer++) {
                    if (moved.get(writer).get()) {
                        winners++;
                        edge = growth(before, "writer " + writer, 1 + writer).after();
                    }
                }
                assertThat(winners).isEqualTo(1);
            }
            assertThat(stores().head().read().orElseThrow().head()).isEqualTo(edge.head());
        }
    }

    @Test
    void whatWasSignedForASizeStays() {
        assertThat(stores().checkpoints().keep(5, "first")).isEqualTo("first");
        assertThat(stores().checkpoints().keep(5, "second")).isEqualTo("first");
        assertThat(stores().checkpoints().find(5)).hasValue("first");
        assertThat(stores().checkpoints().find(6)).isEmpty();
    }

    private static Growth growth(Edge before, String text, int count) {
        List<byte[]> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            entries.add((text + " " + i).getBytes(StandardCharsets.UTF_8));
        }
        return Growth.by(entries, before);
    }
}
