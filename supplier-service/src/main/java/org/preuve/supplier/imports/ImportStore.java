package org.preuve.supplier.imports;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps imports with their files and reviews. Each call is atomic; what it returned survives a crash. A file or a review is
 * kept before the import that points at it: one that nothing points at is never seen.
 */
public interface ImportStore {

    /** Keeps the bytes of a list, in place of those kept before. */
    void keepFile(ImportId id, byte[] file);

    Optional<byte[]> file(ImportId id);

    /** Keeps a review under an id of its own. */
    void keepReview(UUID id, Review review);

    Optional<Review> review(UUID id);

    /** Removes a review that no import points at any more. */
    void dropReview(UUID id);

    /** Adds an import unless its id is known; whether it was added. */
    boolean add(SupplierImport added);

    Optional<SupplierImport> find(ImportId id);

    /** Replaces what was read by what follows it; does nothing and says so when it is no longer what was read. */
    boolean replace(SupplierImport read, SupplierImport next);

    /** Imports that run, or ran when the service ended. */
    List<SupplierImport> running();

    /** Removes an import, its file and its review for good. */
    void remove(SupplierImport removed);
}
