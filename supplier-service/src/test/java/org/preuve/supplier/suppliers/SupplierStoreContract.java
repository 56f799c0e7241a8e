package org.preuve.supplier.suppliers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.log.Salt;
import org.preuve.supplier.neighbours.Signatory;
import org.preuve.supplier.paging.Page;
import org.preuve.supplier.suppliers.LegalIdentity.Address;
import org.preuve.supplier.suppliers.LegalIdentity.Headcount;
import org.preuve.supplier.suppliers.LegalIdentity.Position;
import org.preuve.supplier.suppliers.LegalIdentity.Registration;

/** What every {@link SupplierStore} does. Each test gets an empty one. */
public abstract class SupplierStoreContract {

    private static final Instant DAY = Instant.parse("2026-11-22T08:00:00.123Z");

    protected abstract SupplierStore store();

    @Test
    void findsWhatWasAddedWithEveryField() {
        Supplier plain = supplier(DAY);
        LegalIdentity identity =
                new LegalIdentity("Tecelagem do Vale", "PT", Optional.of(new Registration("NIPC", "500000000")));
        Supplier registered = Supplier.invited(new SupplierId(UUID.randomUUID()), identity, DAY);
        assertThat(store().add(plain)).isTrue();
        assertThat(store().add(registered)).isTrue();
        assertThat(store().find(plain.id())).contains(plain);
        assertThat(store().find(registered.id())).contains(registered);
    }

    @Test
    void keepsAllThatIsKnownOfASupplierAndWhatItSaysItself() {
        LegalIdentity whole = new LegalIdentity(
                "Filature du Nord",
                "FR",
                Optional.of(new Registration("SIREN", "552100554")),
                Optional.of(new Address(
                        Optional.of("1 rue du Fil"), Optional.of("Roubaix"), Optional.of(new Position(50.69, 3.18)))),
                Optional.of("3012345678900"),
                Optional.of("969500UP76J52A9OXU27"),
                Optional.of(new Headcount(48, LocalDate.parse("2026-03-31"))),
                Optional.of("Textiles"));
        Supplier invited = Supplier.invited(new SupplierId(UUID.randomUUID()), whole, DAY);
        StatedIdentity stated = new StatedIdentity(whole, "{\"name\":\"Filature du Nord\"}", Salt.of(new byte[16]));
        Supplier active = invited.activated(new Signatory().did(), Optional.of(stated));
        store().add(invited);
        assertThat(store().find(invited.id())).contains(invited);
        store().replace(invited, active);
        assertThat(store().find(invited.id())).contains(active);
    }

    @Test
    void findsThoseOfManyThatThereAre() {
        Supplier one = supplier(DAY);
        Supplier other = supplier(DAY);
        List.of(one, other, supplier(DAY)).forEach(store()::add);
        assertThat(store().findAll(List.of(one.id(), new SupplierId(UUID.randomUUID()), other.id())))
                .containsExactlyInAnyOrder(one, other);
        assertThat(store().findAll(List.of())).isEmpty();
    }

    @Test
    void findsNothingWhereNothingIs() {
        assertThat(store().find(new SupplierId(UUID.randomUUID()))).isEmpty();
        assertThat(store().page(Optional.empty(), 10)).isEqualTo(new Page<>(List.of(), Optional.empty()));
    }

    @Test
    void keepsTheFirstOfTwoWithTheSameId() {
        Supplier first = supplier(DAY);
        store().add(first);
        LegalIdentity other = new LegalIdentity("Somebody else", "FR", Optional.empty());
        assertThat(store().add(Supplier.invited(first.id(), other, DAY))).isFalse();
        assertThat(store().find(first.id())).contains(first);
    }

    @Test
    void replacesWhatWasReadOnceOnly() {
        Supplier invited = supplier(DAY);
        store().add(invited);
        Supplier active = invited.activated(new Signatory().did());
        Supplier late = invited.activated(new Signatory().did());
        assertThat(store().replace(invited, active)).isTrue();
        assertThat(store().replace(invited, late)).isFalse();
        assertThat(store().find(invited.id())).contains(active);
    }

    @Test
    void replacesNothingWhereNothingIs() {
        Supplier unknown = supplier(DAY);
        assertThat(store().replace(unknown, unknown.activated(new Signatory().did())))
                .isFalse();
        assertThat(store().find(unknown.id())).isEmpty();
    }

    @Test
    void pagesThroughAllOfThemTheLastRegisteredFirst() {
        List<Supplier> added = new ArrayList<>(IntStream.range(0, 7)
                .mapToObj(i -> supplier(DAY.plusMillis(i / 2)))
                .toList());
        added.forEach(store()::add);
        added.sort(Comparator.comparing(Supplier::rank).reversed());
        List<Supplier> seen = new ArrayList<>();
        Optional<String> next = Optional.empty();
        do {
            Page<Supplier> page = store().page(next, 3);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(3);
            seen.addAll(page.items());
            next = page.next();
        } while (next.isPresent());
        assertThat(seen).isEqualTo(added);
    }

    @Test
    void saysThatAFullLastPageIsTheLast() {
        store().add(supplier(DAY));
        store().add(supplier(DAY));
        assertThat(store().page(Optional.empty(), 2).next()).isEmpty();
    }

    private static Supplier supplier(Instant registeredAt) {
        return Supplier.invited(
                new SupplierId(UUID.randomUUID()), new LegalIdentity("Filature", "FR", Optional.empty()), registeredAt);
    }
}
