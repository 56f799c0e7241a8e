package org.preuve.supplier.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preuve.proofs.keys.Did;
import org.preuve.supplier.imports.GiveLinks.GivenLink;
import org.preuve.supplier.imports.SupplierImport.Plan;
import org.preuve.supplier.imports.SupplierImport.Stage;
import org.preuve.supplier.invitations.InMemoryInvitationStore;
import org.preuve.supplier.invitations.InvitationStore;
import org.preuve.supplier.invitations.InvitationTerms;
import org.preuve.supplier.invitations.InviteSupplier;
import org.preuve.supplier.invitations.ReadInvitationStates;
import org.preuve.supplier.invitations.ReissueInvitation;
import org.preuve.supplier.suppliers.ContactStore;
import org.preuve.supplier.suppliers.InMemoryContactStore;
import org.preuve.supplier.suppliers.InMemorySupplierStore;
import org.preuve.supplier.suppliers.LegalIdentity;
import org.preuve.supplier.suppliers.Supplier;
import org.preuve.supplier.suppliers.SupplierId;
import org.preuve.supplier.suppliers.SupplierStore;

/** A run that breaks at each of its steps, before the step is done or after, ends with each line once. */
class RunImportTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T08:00:00Z"), ZoneOffset.UTC);
    private static final InvitationTerms TERMS = new InvitationTerms(
            URI.create("https://maison-lys.example"),
            new InvitationTerms.Organisation("Maison Lys", Did.parse("did:web:maison-lys.example")),
            Duration.ofDays(14));
    private static final String LIST = """
            name,country,email
            Mill,PT,ana@mill.example
            Mill,PT,
            ,PT,
            Dyer,FR,
            """;

    private final InMemoryImportStore imports = new InMemoryImportStore();
    private final InMemorySupplierStore suppliers = new InMemorySupplierStore();
    private final InMemoryInvitationStore invitations = new InMemoryInvitationStore();
    private final InMemoryContactStore contacts = new InMemoryContactStore();
    private final ImportId id = upload(LIST);

    @Test
    void registersTheGoodLinesAndNobodyElse() {
        SupplierImport before = imports.find(id).orElseThrow();
        assertThat(before.counts().good()).isEqualTo(2);
        assertThat(suppliers.page(Optional.empty(), 10).items()).isEmpty();
        run(new Breakage(0, false));
        assertSettled(2);
        assertThat(contacts.find(id.supplier(2))).isPresent();
    }

    @Test
    void registersNobodyOfAListThatIsNotCleanWhenAllOrNoneIsAskedFor() {
        assertThatThrownBy(() -> runner(new Breakage(0, false)).run(id, new Plan(true, false)))
                .isInstanceOf(ImportRefusal.NotClean.class);
        assertThat(suppliers.page(Optional.empty(), 10).items()).isEmpty();
        assertThat(imports.find(id).orElseThrow().stage()).isEqualTo(Stage.REVIEW);
    }

    @Test
    void takesRepeatedLinesWhereThatIsAskedFor() {
        runner(new Breakage(0, false)).run(id, new Plan(false, true));
        assertSettled(3);
    }

    @Test
    void seesWhoWasRegisteredSinceTheListWasHandedIn() {
        suppliers.add(Supplier.invited(
                new SupplierId(UUID.randomUUID()),
                new LegalIdentity("DYER Ltd.", "FR", Optional.empty()),
                CLOCK.instant()));
        run(new Breakage(0, false));
        assertThat(imports.find(id).orElseThrow().counts().duplicates()).isEqualTo(2);
        assertThat(suppliers.find(id.supplier(5))).isEmpty();
    }

    /** The whole matrix: failed and did nothing, and failed but did it, for every call that a run makes. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void isRepairedAfterBreakingAtAnyCall(boolean isDone) {
        int breakages = 0;
        boolean isBroken = true;
        for (int call = 1; isBroken; call++) {
            RunImportTests fresh = new RunImportTests();
            Breakage breakage = new Breakage(call, isDone);
            fresh.run(breakage);
            isBroken = breakage.isOver();
            breakages += isBroken ? 1 : 0;
            fresh.runner(new Breakage(0, false)).resume();
            fresh.run(new Breakage(0, false));
            fresh.run(new Breakage(0, false));
            fresh.assertSettled(2);
        }
        assertThat(breakages).as("calls that could break").isGreaterThanOrEqualTo(15);
    }

    @Test
    void goesOnWithALongListWhereItStopped() {
        StringBuilder list = new StringBuilder("name,country\n");
        IntStream.range(0, 60).forEach(i -> list.append("Mill ").append(i).append("x,PT\n"));
        ImportId longer = upload(list.toString());
        runner(new Breakage(150, false)).run(longer, Plan.USUAL);
        SupplierImport broken = imports.find(longer).orElseThrow();
        assertThat(broken.stage()).isEqualTo(Stage.RUNNING);
        assertThat(broken.done()).isEqualTo(25);
        runner(new Breakage(0, false)).resume();
        assertThat(imports.find(longer).orElseThrow().stage()).isEqualTo(Stage.DONE);
        assertThat(suppliers.page(Optional.empty(), 100).items()).hasSize(60);
    }

    @Test
    void givesLinksOnceAndOnPurposeAgain() {
        assertThatThrownBy(() -> links().give(id, false)).isInstanceOf(ImportRefusal.OutOfOrder.class);
        run(new Breakage(0, false));
        List<GivenLink> first = links().give(id, false);
        assertThat(first).extracting(GivenLink::name).containsExactly("Mill", "Dyer");
        assertThat(first.getFirst().email()).contains("ana@mill.example");
        assertThat(invitations.findByToken(first.getFirst().link().token().digest()))
                .isPresent();
        assertThatThrownBy(() -> links().give(id, false)).isInstanceOf(ImportRefusal.LinksGiven.class);

        List<GivenLink> second = links().give(id, true);
        assertThat(second).hasSize(2);
        assertThat(invitations.findByToken(first.getFirst().link().token().digest()))
                .isEmpty();
        run(new Breakage(0, false));
        assertThat(invitations.findByToken(second.getFirst().link().token().digest()))
                .as("a run that is repeated kills no link")
                .isPresent();
    }

    private void run(Breakage breakage) {
        try {
            runner(breakage).run(id, Plan.USUAL);
        } catch (Broken expected) {
            assertThat(breakage.isOver()).isTrue();
        }
    }

    private void assertSettled(int expected) {
        List<Supplier> all = suppliers.page(Optional.empty(), 10).items();
        assertThat(all).hasSize(expected);
        assertThat(new HashSet<>(all)).hasSize(expected);
        assertThat(invitations.findAll(all.stream().map(Supplier::id).toList())).hasSize(expected);
        SupplierImport done = imports.find(id).orElseThrow();
        assertThat(done.stage()).isEqualTo(Stage.DONE);
        assertThat(done.done()).isEqualTo(4);
    }

    private ImportId upload(String list) {
        return new UploadList(imports, suppliers, CLOCK)
                .upload(new ImportId(UUID.randomUUID()), "list.csv", list.getBytes(StandardCharsets.UTF_8))
                .taken()
                .id();
    }

    private RunImport runner(Breakage breakage) {
        ImportStore store = breakage.in(ImportStore.class, imports);
        SupplierStore register = breakage.in(SupplierStore.class, suppliers);
        InviteSupplier invite = new InviteSupplier(
                register, breakage.in(InvitationStore.class, invitations), TERMS, CLOCK, new SecureRandom());
        return new RunImport(
                store,
                new MapColumns(store, register),
                new ListLines(store),
                invite,
                breakage.in(ContactStore.class, contacts),
                Runnable::run);
    }

    private GiveLinks links() {
        return new GiveLinks(
                imports,
                new ListLines(imports),
                new ReadInvitationStates(invitations, CLOCK),
                new ReissueInvitation(suppliers, invitations, TERMS, CLOCK, new SecureRandom()),
                contacts,
                CLOCK);
    }

    /** The process ends at the n-th call to any port, before it is done or after; at none when n is 0. */
    private static final class Breakage {

        private final boolean isDone;
        private boolean isOver;
        private int callsLeft;

        Breakage(int call, boolean isDone) {
            this.callsLeft = call;
            this.isDone = isDone;
        }

        boolean isOver() {
            return isOver;
        }

        <T> T in(Class<T> port, T target) {
            return port.cast(Proxy.newProxyInstance(
                    port.getClassLoader(), new Class<?>[] {port}, (self, method, arguments) -> {
                        boolean breaksNow = --callsLeft == 0;
                        isOver |= breaksNow;
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
