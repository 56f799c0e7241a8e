package org.preuve.supplier.suppliers;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.preuve.supplier.paging.Page;

/** Keeps suppliers. Each call is atomic for one supplier; what it returned survives a crash. */
public interface SupplierStore {

    /** Adds a supplier unless its id is known; whether it was added. */
    boolean add(Supplier supplier);

    Optional<Supplier> find(SupplierId id);

    /** Those of these that there are, in no order. */
    List<Supplier> findAll(Collection<SupplierId> ids);

    /** Replaces what was read by what follows it; does nothing and says so when it is no longer what was read. */
    boolean replace(Supplier read, Supplier next);

    /**
     * Suppliers, the last registered first.
     *
     * @param after the {@code next} of the page before
     */
    Page<Supplier> page(Optional<String> after, int limit);
}
