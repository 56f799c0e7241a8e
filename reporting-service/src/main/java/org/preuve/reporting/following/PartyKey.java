package org.preuve.reporting.following;

import java.util.Optional;
import org.preuve.proofs.keys.InvalidKey;
import org.preuve.proofs.keys.VerificationKey;
import org.preuve.proofs.keys.VerificationMethod;
import tools.jackson.databind.JsonNode;

/** A key under the name by which its owner signs. */
public record PartyKey(VerificationMethod method, VerificationKey key) {

    /** Empty where it is no such key, or a did:key that is another. */
    static Optional<PartyKey> read(JsonNode written) {
        try {
            return Members.text(written, "verificationMethod")
                    .map(VerificationMethod::parse)
                    .flatMap(method -> Members.text(written, "publicKeyMultibase")
                            .map(VerificationKey::ofMultibase)
                            .map(key -> new PartyKey(method, key)))
                    .filter(PartyKey::isItsOwn);
        } catch (InvalidKey none) {
            return Optional.empty();
        }
    }

    private boolean isItsOwn() {
        return method.did().key().filter(own -> !own.equals(key)).isEmpty();
    }
}
