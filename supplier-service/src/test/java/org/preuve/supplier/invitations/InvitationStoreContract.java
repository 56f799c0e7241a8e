package org.preuve.supplier.invitations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.log.Hash;
import org.preuve.proofs.log.RecordDigest;
import org.preuve.supplier.neighbours.Signatory;
import org.preuve.supplier.sealing.Seal;
import org.preuve.supplier.suppliers.SupplierId;

/** What every {@link InvitationStore} does. Each test gets an empty one. */
public abstract class InvitationStoreContract {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00.123Z");
    private static final Hash RECORD = Hash.sha256(new byte[] {1});

    protected abstract InvitationStore store();

    /** Whether the database behind the store replaces a document atomically, as MongoDB does. */
    protected boolean replacesAtomically() {
        return true;
    }

    @Test
    void findsAnInvitationByItsSupplierAndByItsToken() {
        Invitation invitation = invitation();
        assertThat(store().add(invitation)).isTrue();
        assertThat(store().find(invitation.supplier())).contains(invitation);
        assertThat(store().findByToken(invitation.token())).contains(invitation);
    }

    @Test
    void findsNothingWhereNothingIs() {
        store().add(invitation());
        assertThat(store().find(new SupplierId(UUID.randomUUID()))).isEmpty();
        assertThat(store().findByToken(Hash.sha256())).isEmpty();
    }

    @Test
    void findsTheInvitationsOfManySuppliers() {
        Invitation first = invitation();
        Invitation second = invitation();
        List.of(first, second, invitation()).forEach(store()::add);
        assertThat(store().findAll(List.of(first.supplier(), second.supplier(), new SupplierId(UUID.randomUUID()))))
                .containsExactlyInAnyOrder(first, second);
        assertThat(store().findAll(List.of())).isEmpty();
    }

    @Test
    void keepsOneInvitationForEachSupplier() {
        Invitation first = invitation();
        store().add(first);
        Invitation second = Invitation.issued(first.supplier(), token(), "another", NOW);
        assertThat(store().add(second)).isFalse();
        assertThat(store().find(first.supplier())).contains(first);
        assertThat(store().findByToken(second.token())).isEmpty();
    }

    @Test
    void keepsEveryStateAsItIs() {
        Invitation open = invitation();
        Seal seal = new Seal(Signatory.newId(), 7, new RecordDigest(RECORD), NOW, "c2sp.org/tlog-proof@v1\n");
        Invitation held = open.heldFor(RECORD, NOW);
        Invitation released = held.released();
        Invitation again = released.heldFor(RECORD, NOW);
        Invitation used = again.usedBy(RECORD, seal);
        store().add(open);
        List<Invitation> steps = List.of(open, held, released, again, used);
        Invitation revoked = invitation();
        store().add(revoked);
        assertThat(store().replace(revoked, revoked.revoked(NOW))).isTrue();
        assertThat(store().find(revoked.supplier())).contains(revoked.revoked(NOW));
        for (int i = 1; i < steps.size(); i++) {
            assertThat(store().replace(steps.get(i - 1), steps.get(i))).isTrue();
            assertThat(store().find(open.supplier())).contains(steps.get(i));
        }
    }

    @Test
    void forgetsTheOldTokenOfAReissuedInvitation() {
        Invitation first = invitation();
        Invitation second = first.reissued(token(), "another", NOW);
        store().add(first);
        assertThat(store().replace(first, second)).isTrue();
        assertThat(store().findByToken(first.token())).isEmpty();
        assertThat(store().findByToken(second.token())).contains(second);
    }

    @Test
    void replacesNothingThatIsNoLongerWhatWasRead() {
        Invitation open = invitation();
        Invitation held = open.heldFor(RECORD, NOW);
        assertThat(store().replace(open, held)).isFalse();
        store().add(open);
        store().replace(open, held);
        assertThat(store().replace(open, open.heldFor(Hash.sha256(), NOW))).isFalse();
        assertThat(store().find(open.supplier())).contains(held);
    }

    @Test
    void letsOneOfManyReplacementsAtOnceSucceed() throws Exception {
        assumeTrue(replacesAtomically(), "FerretDB 1 looks first and replaces then: two at once both succeed");
        Invitation open = invitation();
        store().add(open);
        List<Callable<Boolean>> attempts = IntStream.range(0, 8)
                .<Callable<Boolean>>mapToObj(i ->
                        () -> store().replace(open, open.heldFor(Hash.sha256(new byte[] {(byte) i}), NOW)))
                .toList();
        try (ExecutorService callers = Executors.newFixedThreadPool(8)) {
            int successes = 0;
            for (Future<Boolean> attempt : callers.invokeAll(attempts)) {
                successes += attempt.get() ? 1 : 0;
            }
            assertThat(successes).isEqualTo(1);
        }
    }

    private static Invitation invitation() {
        return Invitation.issued(new SupplierId(UUID.randomUUID()), token(), "a challenge", NOW.plusSeconds(60));
    }

    private static Hash token() {
        return InvitationToken.generate(new SecureRandom()).digest();
    }
}
