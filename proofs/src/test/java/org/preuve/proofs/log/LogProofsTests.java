package org.preuve.proofs.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LogProofsTests {

    private static final int SMALL = 300;

    @Test
    void makesTheInclusionProofsOfRfc6962ForEverySmallTree() {
        NaiveTree tree = NaiveTree.ofSize(SMALL);
        for (int size = 1; size <= SMALL; size++) {
            TreeHead head = tree.head(size);
            for (int index = 0; index < size; index++) {
                InclusionProof proof = LogProofs.inclusion(index, size, tree::tile);
                assertThat(proof.path()).isEqualTo(tree.path(index, size));
                assertThat(proof.checks(tree.leaf(index), head)).isTrue();
            }
        }
    }

    @Test
    void makesTheConsistencyProofsOfRfc6962ForEverySmallPair() {
        NaiveTree tree = NaiveTree.ofSize(SMALL);
        List<TreeHead> heads = new ArrayList<>();
        for (int size = 0; size <= SMALL; size++) {
            heads.add(tree.head(size));
        }
        for (int to = 0; to <= SMALL; to++) {
            for (int from = 0; from <= to; from++) {
                ConsistencyProof proof = LogProofs.consistency(from, to, tree::tile);
                assertThat(proof.path()).isEqualTo(tree.consistency(from, to));
                assertThat(proof.checks(heads.get(from), heads.get(to))).isTrue();
            }
        }
    }

    @Test
    void makesTheSameProofsInTreesOfThreeTileLevels() {
        int leaves = 70_000;
        NaiveTree tree = NaiveTree.ofSize(leaves);
        Random random = new Random(6962);
        for (int round = 0; round < 25; round++) {
            int size = round == 0 ? leaves : random.nextInt(257, leaves + 1);
            TreeHead head = tree.head(size);
            assertThat(LogProofs.head(size, tree::tile)).isEqualTo(head);
            int index = random.nextInt(size);
            InclusionProof inclusion = LogProofs.inclusion(index, size, tree::tile);
            assertThat(inclusion.path()).isEqualTo(tree.path(index, size));
            assertThat(inclusion.checks(tree.leaf(index), head)).isTrue();
            int from = random.nextInt(1, size + 1);
            ConsistencyProof consistency = LogProofs.consistency(from, size, tree::tile);
            assertThat(consistency.path()).isEqualTo(tree.consistency(from, size));
            assertThat(consistency.checks(tree.head(from), head)).isTrue();
        }
    }

    @Test
    void readsFewTilesHoweverLargeTheTree() {
        NaiveTree tree = NaiveTree.ofSize(70_000);
        List<TilePath> read = new ArrayList<>();
        LogProofs.inclusion(12_345, 70_000, (level, n, width) -> {
            read.add(TilePath.of(level, n, width));
            return tree.tile(level, n, width);
        });
        assertThat(read).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void compactRangeGrowsToTheSameHeadsAndIsWhatTilesGive() {
        NaiveTree tree = NaiveTree.ofSize(SMALL);
        CompactRange range = CompactRange.empty();
        assertThat(range.head()).isEqualTo(tree.head(0));
        for (int size = 1; size <= SMALL; size++) {
            range = range.append(tree.leaf(size - 1));
            assertThat(range.head()).isEqualTo(tree.head(size));
            assertThat(range.hashes())
                    .isEqualTo(LogProofs.range(size, tree::tile).hashes());
            assertThat(CompactRange.of(size, range.hashes()).head()).isEqualTo(range.head());
        }
    }

    @Test
    void compactRangeTakesManyLeavesAtOnce() {
        NaiveTree tree = NaiveTree.ofSize(SMALL);
        List<Hash> leaves = IntStream.range(0, SMALL).mapToObj(tree::leaf).toList();
        CompactRange head = CompactRange.empty().append(leaves.subList(0, 77));
        assertThat(head.append(leaves.subList(77, SMALL)).head()).isEqualTo(tree.head());
        assertThat(head.append(List.of())).usingRecursiveComparison().isEqualTo(head);
    }

    @Test
    void refusesACompactRangeOfAnotherSize() {
        List<Hash> three = List.of(Hash.sha256(), Hash.sha256(), Hash.sha256());
        assertThat(CompactRange.of(7, three).size()).isEqualTo(7);
        assertThatThrownBy(() -> CompactRange.of(8, three)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CompactRange.of(-1, three)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesLeavesAndTreesThatAreNotThere() {
        NaiveTree tree = NaiveTree.ofSize(8);
        assertThatThrownBy(() -> LogProofs.inclusion(8, 8, tree::tile)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LogProofs.inclusion(-1, 8, tree::tile)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LogProofs.inclusion(0, 0, tree::tile)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LogProofs.consistency(5, 4, tree::tile)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LogProofs.consistency(-1, 4, tree::tile)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesATileOfAnotherWidth() {
        NaiveTree tree = NaiveTree.ofSize(9);
        assertThatThrownBy(() -> LogProofs.head(8, (level, n, width) -> tree.tile(level, n, width + 1)))
                .isInstanceOf(MalformedTile.class);
        assertThatThrownBy(() -> LogProofs.head(8, (level, n, width) -> new byte[33]))
                .isInstanceOf(MalformedTile.class);
    }
}
