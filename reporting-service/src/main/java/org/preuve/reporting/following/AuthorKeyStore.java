package org.preuve.reporting.following;

import java.util.Collection;
import java.util.Optional;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.keys.VerificationKey;
import org.preuve.proofs.keys.VerificationMethod;

/** Keys that key records in the log pinned. */
public interface AuthorKeyStore {

    /** Keeps keys; one that is known stays as it is. */
    void add(Collection<AuthorKey> keys);

    Optional<VerificationKey> find(VerificationMethod method);

    /** Whether any key of this identity is pinned. */
    boolean knows(Did did);

    /** Forgets every key. */
    void clear();

    /** A key and what it is called in signatures. */
    record AuthorKey(VerificationMethod method, VerificationKey key) {}
}
