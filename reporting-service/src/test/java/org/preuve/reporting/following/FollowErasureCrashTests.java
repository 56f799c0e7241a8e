package org.preuve.reporting.following;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.preuve.proofs.credential.Credential;
import org.preuve.reporting.following.FailingStores.Failure;
import org.preuve.reporting.following.FollowedRecord.How;
import org.preuve.reporting.neighbours.Author;
import org.preuve.reporting.neighbours.MovingClock;
import org.preuve.reporting.neighbours.SmallLedger;

/** A follower that dies at any write while it learns of an erasure: the next one goes on, and keeps nothing of the record. */
class FollowErasureCrashTests {

    private final Author organisation = Author.organisation(1);
    private final Author supplier = Author.supplier(2);

    @ParameterizedTest
    @EnumSource
    void ofARecordThatWasReadLongBefore(Failure how) {
        int writes = 0;
        while (dies(writes, how, true)) {
            writes++;
        }
        assertThat(writes).isGreaterThan(3);
    }

    @ParameterizedTest
    @EnumSource
    void ofARecordThatWasReadInTheSameRound(Failure how) {
        int writes = 0;
        while (dies(writes, how, false)) {
            writes++;
        }
        assertThat(writes).isGreaterThan(4);
    }

    /** Whether there was such a write. */
    private boolean dies(int write, Failure how, boolean readBefore) {
        SmallLedger ledger = new SmallLedger();
        FollowerStores stores = Followers.inMemory();
        Credential attestation = supplier.attestation("09506000134352", null);
        ledger.seal(organisation.keyRecord());
        ledger.seal(attestation);
        if (readBefore) {
            assertThat(follower(ledger, stores).round()).isEqualTo(new Round.Checked(2));
        }
        ledger.seal(organisation.erasure(attestation, ledger.digest(attestation)));
        FailingStores failing = new FailingStores(write, how);
        FollowLog dying = follower(ledger, failing.between(stores));
        if (readBefore) {
            ledger.erase(1);
        }
        boolean died = false;
        try {
            dying.round();
        } catch (IllegalStateException death) {
            assertThat(death).hasMessage("the process died here");
            died = true;
        }
        ledger.erase(1);
        assertThat(follower(ledger, stores).round()).as("after write %d", write).isEqualTo(new Round.Checked(3));
        FollowedRecord left =
                stores.records().findAll(List.of(attestation.id())).getFirst();
        assertThat(left.ended().map(FollowedRecord.Ended::how)).contains(How.ERASED);
        assertThat(left.criterion()).isEmpty();
        assertThat(left.product()).isEmpty();
        assertThat(left.topic()).isEmpty();
        assertThat(left.period()).isEmpty();
        assertThat(left.licence()).isEmpty();
        assertThat(stores.absences().all()).isEmpty();
        return died;
    }

    private static FollowLog follower(SmallLedger ledger, FollowerStores stores) {
        return Followers.of(ledger, ledger, stores, new MovingClock());
    }
}
