package org.preuve.reporting.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.status.StatusPurpose;
import org.preuve.reporting.claims.Claim;
import org.preuve.reporting.life.SmallLife.Process;
import org.preuve.reporting.life.WaitingClaims.Errand;
import org.preuve.reporting.status.StatusPlace;

/** The process dies at each of its writes in turn, before it was stored and after: whoever starts next finishes, and the log holds each change once. */
class LifeCrashTests {

    private static final int MOST_WRITES = 60;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aWithdrawnRecordSuspendsTheClaimWhereverTheProcessDies(boolean afterStoring) {
        for (int write = 0; write < MOST_WRITES; write++) {
            SmallLife life = new SmallLife();
            Credential attestation = life.attested(null);
            Claim claim = life.published(life.process(), attestation);
            life.process().goOn();
            life.log.seal(SmallLife.SUPPLIER.withdrawal(attestation, life.log.digest(attestation)));
            life.follower.round();
            life.dieAt(write, afterStoring);
            goOnUntilItDies(life);
            boolean died = life.hasDied();
            life.startAgain();

            life.process().goOn();

            assertSettled(life, claim, "suspended", StatusPurpose.SUSPENSION, 6, "write " + write);
            if (!died) {
                return;
            }
        }
        throw new AssertionError("there are more writes than were thought of");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aWithdrawalIsFinishedOrWasNeverDoneWhereverTheProcessDies(boolean afterStoring) {
        for (int write = 0; write < MOST_WRITES; write++) {
            SmallLife life = new SmallLife();
            Claim claim = life.published(life.process(), life.attested(null));
            life.process().goOn();
            life.dieAt(write, afterStoring);
            try {
                life.process().withdrawals.withdraw(claim.id(), "It was wrong.");
            } catch (IllegalStateException dead) {
                assertThat(life.hasDied()).isTrue();
            }
            goOnUntilItDies(life);
            boolean died = life.hasDied();
            life.startAgain();

            Process next = life.process();
            next.goOn();
            next.withdrawals.withdraw(claim.id(), "It was wrong.");
            next.goOn();

            assertSettled(life, claim, "withdrawn", StatusPurpose.REVOCATION, 5, "write " + write);
            if (!died) {
                return;
            }
        }
        throw new AssertionError("there are more writes than were thought of");
    }

    private static void goOnUntilItDies(SmallLife life) {
        try {
            life.process().goOn();
        } catch (IllegalStateException dead) {
            assertThat(life.hasDied()).isTrue();
        }
    }

    private static void assertSettled(
            SmallLife life, Claim claim, String state, StatusPurpose purpose, int sealed, String when) {
        Claim settled = life.claim(claim.id());
        assertThat(settled.state().word()).as(when).isEqualTo(state);
        assertThat(settled.changes()).as(when).hasSize(1);
        assertThat(settled.unsealed()).as(when).isEmpty();
        assertThat(life.log.size()).as(when + ": sealed once").isEqualTo(sealed);
        StatusPlace place = life.places.of(claim.id().recordId()).orElseThrow();
        assertThat(life.lists.current(place.in(purpose)).list().bits().isSet(place.index()))
                .as(when)
                .isTrue();
        assertThat(life.changes.before(Optional.empty(), 9)).as(when).hasSize(2);
        assertThat(List.of(life.waiting.some(Errand.DECIDE, 9), life.waiting.some(Errand.FOLLOW_UP, 9)))
                .as(when)
                .allSatisfy(marks -> assertThat(marks).allMatch(mark -> mark.version() > settled.version()));
    }
}
