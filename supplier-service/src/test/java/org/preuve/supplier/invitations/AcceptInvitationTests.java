package org.preuve.supplier.invitations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preuve.proofs.keys.Did;
import org.preuve.supplier.invitations.AcceptInvitation.Accepted;
import org.preuve.supplier.invitations.InviteSupplier.Link;
import org.preuve.supplier.keys.InMemorySupplierKeyStore;
import org.preuve.supplier.keys.SupplierKeyStore;
import org.preuve.supplier.neighbours.Signatory;
import org.preuve.supplier.neighbours.Statement;
import org.preuve.supplier.outgoing.InMemoryWebReader;
import org.preuve.supplier.outgoing.WebKeys;
import org.preuve.supplier.records.RecordChecks;
import org.preuve.supplier.sealing.InMemoryLedgerClient;
import org.preuve.supplier.sealing.LedgerClient;
import org.preuve.supplier.sealing.NotSealed;
import org.preuve.supplier.suppliers.InMemorySupplierStore;
import org.preuve.supplier.suppliers.LegalIdentity;
import org.preuve.supplier.suppliers.SupplierId;
import org.preuve.supplier.suppliers.SupplierStore;

/** An acceptance that breaks at each of its steps, before the step is done or after, is repaired by sending it again. */
class AcceptInvitationTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T08:00:00Z"), ZoneOffset.UTC);
    private static final InvitationTerms TERMS = new InvitationTerms(
            URI.create("https://maison-lys.example"),
            new InvitationTerms.Organisation("Maison Lys", Did.parse("did:web:maison-lys.example")),
            Duration.ofDays(14));

    private final InMemorySupplierStore suppliers = new InMemorySupplierStore();
    private final InMemoryInvitationStore invitations = new InMemoryInvitationStore();
    private final InMemorySupplierKeyStore keys = new InMemorySupplierKeyStore();
    private final InMemoryLedgerClient ledger = new InMemoryLedgerClient();
    private final SupplierId mill = new SupplierId(UUID.randomUUID());
    private final InvitationToken token = invite(mill).token();
    private final Signatory us = new Signatory(CLOCK);
    private final byte[] acceptance = acceptanceBy(us);

    @Test
    void acceptsAndRegistersTheKey() {
        Accepted accepted = acceptance(CLOCK, new Breakage(0, false)).acceptStating(token, acceptance);
        assertThat(accepted.isNew()).isTrue();
        assertThat(suppliers.find(mill).orElseThrow().isActive()).isTrue();
        assertThat(keys.find(us.method()).orElseThrow().supplier()).isEqualTo(mill);
    }

    /** The whole matrix: failed and did nothing, and failed but did it, for every call that an acceptance makes. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void isRepairedAfterBreakingAtAnyCall(boolean isDone) {
        int breakages = 0;
        boolean isBroken = true;
        for (int call = 1; isBroken; call++) {
            AcceptInvitationTests fresh = new AcceptInvitationTests();
            isBroken = fresh.breaksAndIsRepaired(new Breakage(call, isDone));
            breakages += isBroken ? 1 : 0;
        }
        assertThat(breakages).as("calls that could break").isGreaterThanOrEqualTo(9);
    }

    private boolean breaksAndIsRepaired(Breakage breakage) {
        Optional<Accepted> first = Optional.empty();
        try {
            first = Optional.of(acceptance(CLOCK, breakage).acceptStating(token, acceptance));
        } catch (Broken expected) {
            assertThat(breakage.isOver()).isTrue();
        }
        Accepted repaired = acceptance(CLOCK, new Breakage(0, false)).acceptStating(token, acceptance);
        assertThat(ledger.log().size()).isEqualTo(1);
        assertThat(keys.size()).isEqualTo(1);
        assertThat(suppliers.find(mill).orElseThrow().isActive()).isTrue();
        first.ifPresent(answer -> assertThat(repaired.seal()).isEqualTo(answer.seal()));
        assertThat(acceptance(CLOCK, new Breakage(0, false))
                        .acceptStating(token, acceptance)
                        .seal())
                .isEqualTo(repaired.seal());
        assertThatThrownBy(() -> acceptance(CLOCK, new Breakage(0, false))
                        .acceptStating(token, acceptanceBy(new Signatory(CLOCK))))
                .isInstanceOf(InvitationRefusal.Used.class);
        return first.isEmpty();
    }

    @Test
    void keepsOthersOutWhileTheOutcomeIsOpenAndLetsThemInAfterwards() {
        AcceptInvitation breaks = with(CLOCK, invitations, keys, suppliers, record -> {
            throw new NotSealed.Unavailable("no answer", true);
        });
        assertThatThrownBy(() -> breaks.acceptStating(token, acceptance)).isInstanceOf(NotSealed.Unavailable.class);
        byte[] others = acceptanceBy(new Signatory(CLOCK));
        assertThatThrownBy(() -> acceptance(CLOCK, new Breakage(0, false)).acceptStating(token, others))
                .isInstanceOf(InvitationRefusal.Used.class);
        Clock later = Clock.offset(CLOCK, Invitation.HOLD);
        assertThat(acceptance(later, new Breakage(0, false))
                        .acceptStating(token, others)
                        .isNew())
                .isTrue();
        assertThatThrownBy(() -> acceptance(later, new Breakage(0, false)).acceptStating(token, acceptance))
                .isInstanceOf(InvitationRefusal.Used.class);
        assertThat(keys.size()).isEqualTo(1);
    }

    @Test
    void letsOthersInAtOnceWhenNothingWasSealed() {
        AcceptInvitation busy = with(CLOCK, invitations, keys, suppliers, record -> {
            throw new NotSealed.Busy(Duration.ofSeconds(1));
        });
        assertThatThrownBy(() -> busy.acceptStating(token, acceptance)).isInstanceOf(NotSealed.Busy.class);
        byte[] others = acceptanceBy(new Signatory(CLOCK));
        assertThat(acceptance(CLOCK, new Breakage(0, false))
                        .acceptStating(token, others)
                        .isNew())
                .isTrue();
    }

    @Test
    void registersNoKeyForWhoWasTooSlow() {
        byte[] others = acceptanceBy(new Signatory(CLOCK));
        Clock later = Clock.offset(CLOCK, Invitation.HOLD);
        AcceptInvitation slow = with(CLOCK, invitations, keys, suppliers, record -> {
            acceptance(later, new Breakage(0, false)).acceptStating(token, others);
            return ledger.seal(record);
        });
        assertThatThrownBy(() -> slow.acceptStating(token, acceptance)).isInstanceOf(InvitationRefusal.Used.class);
        assertThat(keys.find(us.method())).isEmpty();
        assertThat(keys.size()).isEqualTo(1);
    }

    @Test
    void finishesAnAcceptanceThatBeganInTime() {
        AcceptInvitation breaks = with(CLOCK, invitations, keys, suppliers, record -> {
            ledger.seal(record);
            throw new NotSealed.Unavailable("the answer was lost", true);
        });
        assertThatThrownBy(() -> breaks.acceptStating(token, acceptance)).isInstanceOf(NotSealed.class);
        Clock afterExpiry = Clock.offset(CLOCK, TERMS.validFor());
        assertThat(acceptance(afterExpiry, new Breakage(0, false))
                        .acceptStating(token, acceptance)
                        .isNew())
                .isTrue();
    }

    private Link invite(SupplierId id) {
        LegalIdentity identity = new LegalIdentity("Mill", "PT", Optional.empty());
        return new InviteSupplier(suppliers, invitations, TERMS, CLOCK, new SecureRandom())
                .invite(id, identity)
                .link()
                .orElseThrow();
    }

    private byte[] acceptanceBy(Signatory signatory) {
        String challenge = invitations.find(mill).orElseThrow().challenge();
        return signatory.acceptance(Statement.ofAMill(), challenge, "https://maison-lys.example");
    }

    private AcceptInvitation acceptance(Clock clock, Breakage breakage) {
        return with(
                clock,
                breakage.in(InvitationStore.class, invitations),
                breakage.in(SupplierKeyStore.class, keys),
                breakage.in(SupplierStore.class, suppliers),
                breakage.in(LedgerClient.class, ledger));
    }

    private static AcceptInvitation with(
            Clock clock,
            InvitationStore invitations,
            SupplierKeyStore keys,
            SupplierStore suppliers,
            LedgerClient ledger) {
        ActivateSupplier activation = new ActivateSupplier(keys, suppliers, clock);
        CheckPossession possession =
                new CheckPossession(new RecordChecks(clock), TERMS, keys, new WebKeys(new InMemoryWebReader()));
        return new AcceptInvitation(invitations, possession, ledger, activation, clock);
    }

    /** Breaks at the n-th call to any port, before it is done or after; at none when n is 0. */
    private static final class Breakage {

        private final boolean isDone;
        private int callsLeft;

        Breakage(int call, boolean isDone) {
            this.callsLeft = call;
            this.isDone = isDone;
        }

        boolean isOver() {
            return callsLeft <= 0;
        }

        <T> T in(Class<T> port, T target) {
            return port.cast(Proxy.newProxyInstance(
                    port.getClassLoader(), new Class<?>[] {port}, (self, method, arguments) -> {
                        boolean breaksNow = --callsLeft == 0;
                        if (breaksNow && !isDone) {
                            throw new Broken();
                        }
                        try {
                            Object answer = method.invoke(target, arguments);
                            if (breaksNow) {
                                throw new Broken();
                            }
                            return answer;
                        } catch (InvocationTargetException thrown) {
                            throw thrown.getCause();
                        }
                    }));
        }
    }

    /** The process ended here. */
    private static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
