package org.preuve.supplier.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.preuve.supplier.neighbours.Signatory;
import org.preuve.supplier.suppliers.SupplierId;

/** What every {@link SupplierKeyStore} does. Each test gets an empty one. */
public abstract class SupplierKeyStoreContract {

    protected abstract SupplierKeyStore store();

    @Test
    void findsAKeyByItsVerificationMethod() {
        SupplierKey key = key(new Signatory());
        assertThat(store().add(key)).isTrue();
        assertThat(store().find(key.method())).contains(key);
    }

    @Test
    void findsNothingWhereNothingIs() {
        store().add(key(new Signatory()));
        assertThat(store().find(new Signatory().method())).isEmpty();
    }

    @Test
    void leavesAKeyWithItsFirstSupplier() {
        Signatory signatory = new Signatory();
        SupplierKey first = key(signatory);
        store().add(first);
        assertThat(store().add(key(signatory))).isFalse();
        assertThat(store().find(signatory.method())).contains(first);
    }

    @Test
    void remembersTheFirstTimeThatAKeyWasRevoked() {
        SupplierKey key = key(new Signatory());
        Instant revoked = Instant.parse("2026-11-22T09:00:00.456Z");
        store().add(key);
        store().revoke(key.method(), revoked);
        store().revoke(key.method(), revoked.plusSeconds(60));
        store().revoke(new Signatory().method(), revoked);

        assertThat(store().find(key.method()).orElseThrow().revokedAt()).contains(revoked);
        assertThat(store().add(key)).isFalse();
        assertThat(store().find(key.method()).orElseThrow().revokedAt()).contains(revoked);
    }

    @Test
    void listsTheKeysOfOneSupplierTheFirstRegisteredFirst() {
        SupplierKey first = key(new Signatory());
        SupplierKey second = new SupplierKey(
                new Signatory().method(),
                first.key(),
                first.supplier(),
                Signatory.newId(),
                first.registeredAt().plusSeconds(1));
        store().add(second);
        store().add(first);
        store().add(key(new Signatory()));

        assertThat(store().of(first.supplier())).containsExactly(first, second);
        assertThat(store().of(new SupplierId(UUID.randomUUID()))).isEmpty();
    }

    private static SupplierKey key(Signatory signatory) {
        return new SupplierKey(
                signatory.method(),
                signatory.did().key().orElseThrow(),
                new SupplierId(UUID.randomUUID()),
                Signatory.newId(),
                Instant.parse("2026-11-22T08:00:00.123Z"));
    }
}
