package org.preuve.supplier.suppliers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link ContactStore} does. Each test gets an empty one. */
public abstract class ContactStoreContract {

    private final SupplierId mill = new SupplierId(UUID.randomUUID());

    protected abstract ContactStore store();

    @Test
    void keepsTheLastContactOfEachSupplier() {
        Contact first = new Contact(Optional.of("Ana"), Optional.empty());
        Contact second = new Contact(Optional.empty(), Optional.of("rui@mill.example"));
        store().put(mill, first);
        store().put(new SupplierId(UUID.randomUUID()), first);
        assertThat(store().find(mill)).contains(first);
        store().put(mill, second);
        assertThat(store().find(mill)).contains(second);
    }

    @Test
    void forgets() {
        store().remove(mill);
        store().put(mill, new Contact(Optional.of("Ana"), Optional.empty()));
        store().remove(mill);
        assertThat(store().find(mill)).isEmpty();
    }
}
