package org.preuve.proofs.credential;

import java.time.Instant;
import java.util.Optional;
import org.preuve.proofs.keys.VerificationMethod;

/** What one Data Integrity proof of a record says of itself: which key made it, when it says it did, and for whom. */
public record RecordSignature(
        VerificationMethod verificationMethod,
        Optional<Instant> created,
        Optional<String> challenge,
        Optional<String> domain) {}
