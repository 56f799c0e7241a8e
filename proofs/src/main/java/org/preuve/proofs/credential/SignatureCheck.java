package org.preuve.proofs.credential;

import org.preuve.proofs.keys.VerificationKey;
import org.preuve.proofs.keys.VerificationMethod;

/** What the check of a record's signature found. */
public sealed interface SignatureCheck {

    /** This key signed exactly this record. */
    record Valid(VerificationKey key) implements SignatureCheck {}

    /** The named key did not sign this record as it stands. */
    record Invalid(String reason) implements SignatureCheck {}

    /** Nobody here knows the named key, so nothing can be said. */
    record UnknownKey(VerificationMethod method) implements SignatureCheck {}
}
