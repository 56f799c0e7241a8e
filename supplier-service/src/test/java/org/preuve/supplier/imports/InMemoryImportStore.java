package org.preuve.supplier.imports;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.preuve.supplier.imports.SupplierImport.Stage;

/** Imports in memory. */
public final class InMemoryImportStore implements ImportStore {

    private final ConcurrentMap<ImportId, SupplierImport> imports = new ConcurrentHashMap<>();
    private final ConcurrentMap<ImportId, byte[]> files = new ConcurrentHashMap<>();
    private final ConcurrentMap<UUID, Review> reviews = new ConcurrentHashMap<>();

    @Override
    public void keepFile(ImportId id, byte[] file) {
        files.put(id, file.clone());
    }

    @Override
    public Optional<byte[]> file(ImportId id) {
        return Optional.ofNullable(files.get(id)).map(byte[]::clone);
    }

    @Override
    public void keepReview(UUID id, Review review) {
        reviews.put(id, review);
    }

    @Override
    public Optional<Review> review(UUID id) {
        return Optional.ofNullable(reviews.get(id));
    }

    @Override
    public void dropReview(UUID id) {
        reviews.remove(id);
    }

    @Override
    public boolean add(SupplierImport added) {
        return imports.putIfAbsent(added.id(), added) == null;
    }

    @Override
    public Optional<SupplierImport> find(ImportId id) {
        return Optional.ofNullable(imports.get(id));
    }

    @Override
    public boolean replace(SupplierImport read, SupplierImport next) {
        return imports.replace(read.id(), read, next);
    }

    @Override
    public List<SupplierImport> running() {
        return imports.values().stream()
                .filter(kept -> kept.stage() == Stage.RUNNING)
                .toList();
    }

    @Override
    public void remove(SupplierImport removed) {
        files.remove(removed.id());
        reviews.remove(removed.review());
        imports.remove(removed.id());
    }
}
