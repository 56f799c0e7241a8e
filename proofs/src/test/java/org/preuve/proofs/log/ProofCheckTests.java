package org.preuve.proofs.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProofCheckTests {

    private static final NaiveTree TREE = NaiveTree.ofSize(21);
    private static final Hash STRANGER = Hash.sha256(new byte[] {7});

    @Test
    void refusesAnInclusionProofOfAnyOtherIndexSizeLeafOrRoot() {
        for (int index = 0; index < 21; index++) {
            InclusionProof proof = new InclusionProof(index, TREE.path(index, 21));
            assertThat(proof.checks(TREE.leaf(index), TREE.head())).isTrue();
            assertThat(proof.checks(STRANGER, TREE.head())).isFalse();
            assertThat(proof.checks(TREE.leaf(index), new TreeHead(21, STRANGER)))
                    .isFalse();
            for (int other = 0; other < 40; other++) {
                InclusionProof moved = new InclusionProof(other, proof.path());
                assertThat(moved.checks(TREE.leaf(index), TREE.head())).isEqualTo(other == index);
            }
        }
        InclusionProof proof = new InclusionProof(3, TREE.path(3, 21));
        assertThat(proof.checks(TREE.leaf(3), new TreeHead(3, TREE.head().root())))
                .isFalse();
        assertThat(proof.checks(TREE.leaf(3), new TreeHead(0, TREE.head().root())))
                .isFalse();
        assertThat(proof.checks(TREE.leaf(3), new TreeHead(64, TREE.head().root())))
                .isFalse();
    }

    @Test
    void refusesAPathWithAHashLessMoreOrChanged() {
        for (int index = 0; index < 21; index++) {
            for (List<Hash> path : spoiled(TREE.path(index, 21))) {
                assertThat(new InclusionProof(index, path).checks(TREE.leaf(index), TREE.head()))
                        .isFalse();
            }
        }
        for (int from = 1; from < 21; from++) {
            for (List<Hash> path : spoiled(TREE.consistency(from, 21))) {
                assertThat(new ConsistencyProof(path).checks(TREE.head(from), TREE.head()))
                        .isFalse();
            }
        }
    }

    @Test
    void refusesConsistencyWithAnyOtherSizeOrRoot() {
        for (int from = 1; from < 21; from++) {
            ConsistencyProof proof = new ConsistencyProof(TREE.consistency(from, 21));
            assertThat(proof.checks(new TreeHead(from, STRANGER), TREE.head())).isFalse();
            assertThat(proof.checks(TREE.head(from), new TreeHead(21, STRANGER)))
                    .isFalse();
            assertThat(proof.checks(TREE.head(), TREE.head(from))).isFalse();
            for (int other = 0; other < 21; other++) {
                assertThat(proof.checks(TREE.head(other), TREE.head())).isEqualTo(other == from);
            }
        }
    }

    @Test
    void fromTheEmptyTreeAndBetweenEqualTreesOnlyTheEmptyPathChecks() {
        ConsistencyProof empty = new ConsistencyProof(List.of());
        ConsistencyProof stuffed = new ConsistencyProof(List.of(STRANGER));
        assertThat(empty.checks(TreeHead.empty(), TREE.head())).isTrue();
        assertThat(empty.checks(TREE.head(), TREE.head())).isTrue();
        assertThat(stuffed.checks(TreeHead.empty(), TREE.head())).isFalse();
        assertThat(stuffed.checks(TREE.head(), TREE.head())).isFalse();
        assertThat(empty.checks(new TreeHead(0, STRANGER), TREE.head())).isFalse();
        assertThat(empty.checks(new TreeHead(21, STRANGER), TREE.head())).isFalse();
        assertThat(empty.checks(TREE.head(4), TREE.head())).isFalse();
    }

    @Test
    void theEmptyTreeHasTheHashOfNothing() {
        assertThat(TreeHead.empty().root().hex())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThatThrownBy(() -> new TreeHead(-1, STRANGER)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new InclusionProof(-1, List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<List<Hash>> spoiled(List<Hash> path) {
        List<List<Hash>> bad = new ArrayList<>();
        for (int i = 0; i < path.size(); i++) {
            List<Hash> less = new ArrayList<>(path);
            less.remove(i);
            bad.add(less);
            List<Hash> changed = new ArrayList<>(path);
            changed.set(i, STRANGER);
            bad.add(changed);
        }
        for (int i = 0; i <= path.size(); i++) {
            List<Hash> more = new ArrayList<>(path);
            more.add(i, STRANGER);
            bad.add(more);
        }
        return bad;
    }
}
