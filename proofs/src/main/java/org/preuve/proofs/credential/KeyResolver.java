package org.preuve.proofs.credential;

import java.util.Optional;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.keys.VerificationKey;
import org.preuve.proofs.keys.VerificationMethod;

/** Finds the key that a verification method names. Never by asking a stranger's web site while checking. */
@FunctionalInterface
public interface KeyResolver {

    Optional<VerificationKey> resolve(VerificationMethod method);

    /**
     * The key with which {@code issuer} may sign under this name: a key of its own DID and no other, unless this resolver
     * has learned that the issuer took in another.
     */
    default Optional<VerificationKey> resolve(Did issuer, VerificationMethod method) {
        return method.did().equals(issuer) ? resolve(method) : Optional.empty();
    }

    /** Knows every did:key, which is its own key, and no other. Keeps recent ones ready for use. */
    static KeyResolver didKeys() {
        return RecentKeys.SHARED;
    }

    /** Asks this one, then {@code other}. */
    default KeyResolver or(KeyResolver other) {
        KeyResolver first = this;
        return new KeyResolver() {
            @Override
            public Optional<VerificationKey> resolve(VerificationMethod method) {
                return first.resolve(method).or(() -> other.resolve(method));
            }

            @Override
            public Optional<VerificationKey> resolve(Did issuer, VerificationMethod method) {
                return first.resolve(issuer, method).or(() -> other.resolve(issuer, method));
            }
        };
    }
}
