package org.preuve.ledger.witnessing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.preuve.ledger.witnessing.WitnessedHeadStore.Witnessed;
import org.preuve.proofs.log.TreeHead;
import org.preuve.proofs.note.Checkpoint;

/** What a witness relies on where it keeps the heads that it cosigned. */
public abstract class WitnessedHeadStoreContract {

    private final ForkedLog log = new ForkedLog("example.com/log");
    private final ForkedLog other = new ForkedLog("example.org/log");

    protected abstract WitnessedHeadStore heads();

    /** Whether of several replacements at once one succeeds; a server for which this is not so is for tests only. */
    protected boolean replacesAtomically() {
        return true;
    }

    @Test
    void knowsNothingAtFirst() {
        assertThat(heads().find(log.origin())).isEmpty();
    }

    @Test
    void theFirstHeadFollowsTheEmptyTree() {
        Checkpoint first = log.checkpoint(5);
        assertThat(heads().replace(log.checkpoint(4).head(), first)).isFalse();
        assertThat(heads().find(log.origin())).isEmpty();
        assertThat(heads().replace(TreeHead.empty(), first)).isTrue();
        assertThat(heads().find(log.origin())).hasValue(first.head());
        assertThat(heads().find(other.origin())).isEmpty();
    }

    @Test
    void aHeadMovesOnlyFromWhatWasRead() {
        Checkpoint first = log.checkpoint(5);
        heads().replace(TreeHead.empty(), first);
        assertThat(heads().replace(TreeHead.empty(), log.checkpoint(6))).isFalse();
        assertThat(heads().replace(log.forkedAt(3).checkpoint(5).head(), log.checkpoint(6)))
                .isFalse();
        assertThat(heads().replace(first.head(), log.checkpoint(6))).isTrue();
        assertThat(heads().find(log.origin())).hasValue(log.checkpoint(6).head());
        assertThat(heads().replace(first.head(), log.checkpoint(7))).isFalse();
    }

    @Test
    void aHeadThatStaysIsConfirmedOnlyWhileItStands() {
        heads().replace(TreeHead.empty(), log.checkpoint(0));
        assertThat(heads().replace(TreeHead.empty(), log.checkpoint(0))).isTrue();
        heads().replace(TreeHead.empty(), log.checkpoint(2));
        assertThat(heads().replace(log.checkpoint(2).head(), log.checkpoint(2))).isTrue();
        assertThat(heads().replace(TreeHead.empty(), log.checkpoint(0))).isFalse();
    }

    @Test
    void givesAllOfThemWithWhatTheirLogsSigned() {
        heads().all(head -> fail("there is none"));
        heads().replace(TreeHead.empty(), log.checkpoint(5));
        heads().replace(log.checkpoint(5).head(), log.checkpoint(6));
        heads().replace(TreeHead.empty(), other.checkpoint(7));
        List<Witnessed> all = new ArrayList<>();
        heads().all(all::add);
        assertThat(all)
                .containsExactlyInAnyOrder(
                        new Witnessed(
                                log.origin(),
                                log.checkpoint(6).head(),
                                log.checkpoint(6).signedNote()),
                        new Witnessed(
                                other.origin(),
                                other.checkpoint(7).head(),
                                other.checkpoint(7).signedNote()));
    }

    @Test
    void ofManyWhoMoveAHeadAtOnceOneDoes() throws ExecutionException, InterruptedException {
        assumeTrue(replacesAtomically(), "this server does not replace a document atomically");
        TreeHead expected = TreeHead.empty();
        for (int round = 1; round <= 10; round++) {
            List<Future<Boolean>> moved = new ArrayList<>();
            TreeHead before = expected;
            try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int fork = 0; fork < 8; fork++) {
                    Checkpoint next = log.forkedAt(fork).checkpoint(20L * round);
                    moved.add(callers.submit(() -> heads().replace(before, next)));
                }
            }
            int winners = 0;
            for (Future<Boolean> one : moved) {
                winners += one.get() ? 1 : 0;
            }
            assertThat(winners).isEqualTo(1);
            expected = heads().find(log.origin()).orElseThrow();
            assertThat(expected.size()).isEqualTo(20L * round);
        }
    }
}
