package org.preuve.supplier.suppliers;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.preuve.supplier.paging.Page;

/** Suppliers in memory. */
public final class InMemorySupplierStore implements SupplierStore {

    private final ConcurrentMap<SupplierId, Supplier> suppliers = new ConcurrentHashMap<>();

    @Override
    public boolean add(Supplier supplier) {
        return suppliers.putIfAbsent(supplier.id(), supplier) == null;
    }

    @Override
    public Optional<Supplier> find(SupplierId id) {
        return Optional.ofNullable(suppliers.get(id));
    }

    @Override
    public List<Supplier> findAll(Collection<SupplierId> ids) {
        return ids.stream().distinct().flatMap(id -> find(id).stream()).toList();
    }

    @Override
    public boolean replace(Supplier read, Supplier next) {
        return suppliers.replace(read.id(), read, next);
    }

    @Override
    public Page<Supplier> page(Optional<String> after, int limit) {
        List<Supplier> page = suppliers.values().stream()
                .filter(supplier -> after.isEmpty() || supplier.rank().compareTo(after.get()) < 0)
                .sorted(Comparator.comparing(Supplier::rank).reversed())
                .limit(limit + 1L)
                .toList();
        return Page.of(page, limit, Supplier::rank);
    }
}
