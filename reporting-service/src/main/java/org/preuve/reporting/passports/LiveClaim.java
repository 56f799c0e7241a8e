package org.preuve.reporting.passports;

import java.time.Instant;
import org.preuve.proofs.credential.Credential;

/** A claim that stands today, as it was signed. */
record LiveClaim(Credential credential) {

    Instant validFrom() {
        return credential.validFrom().orElseThrow();
    }

    Instant validUntil() {
        return credential.validUntil().orElseThrow();
    }
}
