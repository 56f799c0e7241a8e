package org.preuve.supplier.submissions;

import org.preuve.proofs.keys.VerificationMethod;

/** A record signed by a key that is no active supplier's. */
public final class UnknownKey extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownKey(VerificationMethod method) {
        super(method.value());
    }
}
