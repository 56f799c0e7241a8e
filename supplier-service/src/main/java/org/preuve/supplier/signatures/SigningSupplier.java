package org.preuve.supplier.signatures;

import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.keys.VerificationMethod;
import org.preuve.supplier.suppliers.SupplierId;

/** Who sent a request, known by the key that signed it. */
public record SigningSupplier(SupplierId id, VerificationMethod key) implements Principal {

    /** Whose things alone a caller may know of; empty when the caller is no supplier. */
    public static Optional<SupplierId> own(@Nullable SigningSupplier caller) {
        return Optional.ofNullable(caller).map(SigningSupplier::id);
    }

    @Override
    public String getName() {
        return id.toString();
    }
}
