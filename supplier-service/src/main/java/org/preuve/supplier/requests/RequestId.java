package org.preuve.supplier.requests;

import java.util.Optional;
import java.util.UUID;
import org.preuve.supplier.suppliers.SupplierId;

/** A request's id. */
public record RequestId(UUID value) {

    /** Reads a UUID, with or without {@code urn:uuid:}. */
    public static Optional<RequestId> parse(String text) {
        return SupplierId.parse(text).map(id -> new RequestId(id.value()));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
