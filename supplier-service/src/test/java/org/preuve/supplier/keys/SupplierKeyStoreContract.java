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

    private static SupplierKey key(Signatory signatory) {
        return new SupplierKey(
                signatory.method(),
                signatory.did().key().orElseThrow(),
                new SupplierId(UUID.randomUUID()),
                Signatory.newId(),
                Instant.parse("2026-11-22T08:00:00.123Z"));
    }
}
