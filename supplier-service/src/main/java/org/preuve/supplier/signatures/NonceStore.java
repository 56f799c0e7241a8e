package org.preuve.supplier.signatures;

import java.time.Instant;
import org.preuve.proofs.keys.VerificationMethod;

/** Remembers which nonces a key has used. Of many who add the same one at once, one does. */
public interface NonceStore {

    /**
     * Adds a nonce unless the key has used it; whether it was added.
     *
     * @param until when it may be forgotten
     */
    boolean add(VerificationMethod key, String nonce, Instant until);

    /** Forgets those that were to be remembered until before this time. */
    void forget(Instant before);
}
