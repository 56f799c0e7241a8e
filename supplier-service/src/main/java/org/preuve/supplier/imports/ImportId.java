package org.preuve.supplier.imports;

import java.util.Optional;
import java.util.UUID;
import org.preuve.supplier.suppliers.SupplierId;

/** An import's id. */
public record ImportId(UUID value) {

    /** Reads a UUID, with or without {@code urn:uuid:}. */
    public static Optional<ImportId> parse(String text) {
        return SupplierId.parse(text).map(id -> new ImportId(id.value()));
    }

    /** The one id for this key of this caller. */
    public static ImportId named(String caller, String idempotencyKey) {
        return new ImportId(
                SupplierId.named("imports of " + caller, idempotencyKey).value());
    }

    /** The supplier that a line becomes: the same one however often the line is run. */
    SupplierId supplier(int line) {
        return SupplierId.named("import " + value, Integer.toString(line));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
