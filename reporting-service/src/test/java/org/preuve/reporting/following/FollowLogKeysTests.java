package org.preuve.reporting.following;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.keys.SigningKey;
import org.preuve.proofs.note.Origin;
import org.preuve.reporting.following.Mismatch.Cause;
import org.preuve.reporting.neighbours.Author;
import org.preuve.reporting.neighbours.MovingClock;
import org.preuve.reporting.neighbours.SmallLedger;

/** A follower that was told one key of a log, while the log changes its key. */
class FollowLogKeysTests {

    private static final Origin ORIGIN = new Origin("localhost:8080/log");
    private static final Author ORGANISATION = Author.organisation(1);
    private static final SigningKey SECOND = key(0x22);
    private static final SigningKey THIRD = key(0x33);
    private static final SigningKey INTRUDER = key(0x66);

    private final SmallLedger ledger = new SmallLedger();
    private final SigningKey first = ledger.logKey();
    private final FollowerStores stores = Followers.inMemory();
    private final MovingClock clock = new MovingClock();
    private FollowLog follower = follower();

    @BeforeEach
    void begin() {
        ledger.seal(ORGANISATION.keyRecord());
        ledger.seal(ORGANISATION.evidence());
    }

    @Test
    void goesOnWhenTheKeyChangesTwiceThoughItWasToldTheFirstOnly() {
        assertChecked(2);
        ledger.rotate(ORGANISATION, SECOND);
        ledger.seal(ORGANISATION.evidence());
        assertChecked(4);
        follower = follower();
        assertChecked(4);
        ledger.rotate(ORGANISATION, THIRD);
        assertChecked(5);
        assertThat(Followers.keys(ledger, stores).now().keys()).hasSize(3);
    }

    @Test
    void findsBothChangesFarAheadOfWhatItHasRead() {
        sealMany(300);
        ledger.rotate(ORGANISATION, SECOND);
        sealMany(300);
        ledger.rotate(ORGANISATION, THIRD);
        sealMany(5);
        assertChecked(609);
    }

    @Test
    void theKeyBeforeSignsNothingAloneAnyMore() {
        ledger.rotate(ORGANISATION, SECOND);
        assertChecked(3);
        ledger.signBy(first);
        ledger.seal(ORGANISATION.evidence());
        assertStopped(3, Cause.CHECKPOINT_REFUSED);
        ledger.signBy(SECOND);
        assertChecked(4);
    }

    @Test
    void refusesAKeyThatNoRecordBrings() {
        assertChecked(2);
        ledger.signBy(INTRUDER);
        ledger.seal(ORGANISATION.evidence());
        assertStopped(2, Cause.CHECKPOINT_REFUSED);
    }

    @Test
    void refusesAKeyThatTheKeyBeforeItHasNotSigned() {
        assertChecked(2);
        ledger.seal(ORGANISATION.logKey(ORIGIN, INTRUDER, first, 3, List.of(INTRUDER)));
        ledger.signBy(INTRUDER);
        assertStopped(2, Cause.SIGNATURE_INVALID);
    }

    @Test
    void refusesAKeyThatTheOrganisationHasNotSigned() {
        Author other = Author.supplier(9);
        ledger.seal(other.logKey(ORIGIN, INTRUDER, first, 3, List.of(INTRUDER, first)));
        ledger.signBy(INTRUDER);
        assertStopped(2, Cause.LOG_KEY_REFUSED);
    }

    @Test
    void refusesAKeyOfAnotherLog() {
        Origin elsewhere = new Origin("other.example/log");
        ledger.seal(ORGANISATION.logKey(elsewhere, INTRUDER, first, 3, List.of(INTRUDER, first)));
        ledger.signBy(INTRUDER);
        assertStopped(2, Cause.LOG_KEY_REFUSED);
    }

    @Test
    void refusesAKeyThatFollowsAStranger() {
        ledger.seal(ORGANISATION.logKey(ORIGIN, INTRUDER, THIRD, 3, List.of(INTRUDER, THIRD)));
        ledger.signBy(INTRUDER);
        assertStopped(2, Cause.LOG_KEY_REFUSED);
    }

    @Test
    void anotherHistoryUnderTheNewKeyIsRefusedAsOneUnderTheOldKeyIs() {
        sealMany(4);
        assertChecked(6);
        ledger.cutBackTo(3);
        sealMany(4);
        ledger.rotate(ORGANISATION, SECOND);
        assertStopped(6, Cause.LINK_BROKEN);
        assertThat(stores.positions().load().size()).isEqualTo(6);
    }

    @Test
    void aHeadOfTheNewKeyThatForgetsWhatTheOldOneSignedIsAFork() {
        ledger.rotate(ORGANISATION, SECOND);
        sealMany(3);
        assertChecked(6);
        ledger.cutBackTo(4);
        sealMany(2);
        assertStopped(4, Cause.FORK);
    }

    private void sealMany(int count) {
        for (int i = 0; i < count; i++) {
            ledger.seal(ORGANISATION.evidence());
        }
    }

    private FollowLog follower() {
        return Followers.of(ledger, ledger, stores, clock);
    }

    private void assertChecked(long size) {
        assertThat(follower.round()).isEqualTo(new Round.Checked(size));
    }

    private void assertStopped(long index, Cause cause) {
        assertThat(follower.round()).isInstanceOf(Round.Stopped.class);
        Optional<Mismatch> found = stores.positions().load().mismatch();
        assertThat(found.map(Mismatch::index)).contains(index);
        assertThat(found.map(Mismatch::cause)).contains(cause);
    }

    private static SigningKey key(int seed) {
        byte[] bytes = new byte[SigningKey.SEED_BYTES];
        bytes[0] = (byte) seed;
        return SigningKey.fromSeed(bytes);
    }
}
