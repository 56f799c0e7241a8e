package org.preuve.proofs.credential;

import java.util.Optional;

/** What a verifier may ask to be signed with: a challenge shows that the signature is fresh, a domain for whom it is. */
public record ProofOptions(Optional<String> challenge, Optional<String> domain) {
    public static final ProofOptions NONE = new ProofOptions(Optional.empty(), Optional.empty());

    public ProofOptions(String challenge, String domain) {
        this(Optional.of(challenge), Optional.of(domain));
    }
}
