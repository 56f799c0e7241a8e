package org.preuve.reporting.following;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.preuve.proofs.credential.Credential;
import org.preuve.reporting.following.FailingStores.Failure;
import org.preuve.reporting.following.FollowedRecord.Content;
import org.preuve.reporting.neighbours.Author;
import org.preuve.reporting.neighbours.MovingClock;
import org.preuve.reporting.neighbours.SmallLedger;

/** A newer service that keeps more of each record begins anew, and nothing of what an older one kept is left: at whichever write it dies. */
class FollowAnewTests {

    @ParameterizedTest
    @EnumSource
    void readsAllOfTheLogAgain(Failure how) {
        int writes = 0;
        while (dies(writes, how)) {
            writes++;
        }
        assertThat(writes).isGreaterThan(20);
    }

    private static boolean dies(int write, Failure how) {
        SmallLedger ledger = new SmallLedger();
        FollowerStores stores = Followers.inMemory();
        Credential attestation = Author.supplier(2).attestation("09506000134352", null);
        ledger.seal(Author.organisation(1).keyRecord());
        ledger.seal(attestation);
        assertThat(follower(ledger, stores).round()).isEqualTo(new Round.Checked(2));
        FollowedRecord full = find(stores, attestation);
        stores.records().end(lessOf(full));
        ((InMemoryPositionStore) stores.positions()).becomeOutdated();

        boolean died = false;
        try {
            follower(ledger, new FailingStores(write, how).between(stores)).round();
        } catch (IllegalStateException death) {
            assertThat(death).hasMessage("the process died here");
            died = true;
        }
        assertThat(follower(ledger, stores).round()).as("after write %d", write).isEqualTo(new Round.Checked(2));
        assertThat(find(stores, attestation)).as("after write %d", write).isEqualTo(full);
        return died;
    }

    /** What an older version kept of it. */
    private static FollowedRecord lessOf(FollowedRecord full) {
        return new FollowedRecord(
                full.id(),
                full.index(),
                full.kind(),
                full.digest(),
                full.sealedAt(),
                full.issuer(),
                full.validity(),
                Content.ERASED,
                full.states(),
                Optional.empty());
    }

    private static FollowedRecord find(FollowerStores stores, Credential record) {
        return stores.records().findAll(List.of(record.id())).getFirst();
    }

    private static FollowLog follower(SmallLedger ledger, FollowerStores stores) {
        return Followers.of(ledger, ledger, stores, new MovingClock());
    }
}
