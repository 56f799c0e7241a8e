package org.preuve.proofs.credential;

import java.util.Optional;
import org.preuve.proofs.keys.VerificationKey;
import org.preuve.proofs.keys.VerificationMethod;

/** Finds the key that a verification method names. Never by asking a stranger's web site while checking. */
@FunctionalInterface
public interface KeyResolver {

    Optional<VerificationKey> resolve(VerificationMethod method);

    /** Knows every did:key, which is its own key, and no other. Keeps recent ones ready for use. */
    static KeyResolver didKeys() {
        return RecentKeys.SHARED;
    }

    /** Asks this one, then {@code other}. */
    default KeyResolver or(KeyResolver other) {
        return method -> resolve(method).or(() -> other.resolve(method));
    }
}
