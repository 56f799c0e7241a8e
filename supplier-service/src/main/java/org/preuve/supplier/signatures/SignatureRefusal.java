package org.preuve.supplier.signatures;

import java.time.Instant;
import org.preuve.proofs.http.RefusedSignature;
import org.preuve.proofs.keys.VerificationMethod;

/** Why a signed request is not let in. */
public abstract sealed class SignatureRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private SignatureRefusal(String message) {
        super(message);
    }

    /** The signature says too little, is not of now, or does not hold. */
    public static final class Refused extends SignatureRefusal {

        private static final long serialVersionUID = 1L;
        private final RefusedSignature why;
        private final String signed;

        Refused(RefusedSignature why, String signed) {
            super(String.valueOf(why.getMessage()));
            this.why = why;
            this.signed = signed;
        }

        public RefusedSignature why() {
            return why;
        }

        /** The text that had to be signed, as the request arrived here; empty where it could not be made. */
        public String signed() {
            return signed;
        }
    }

    /** No active supplier has registered the key. */
    public static final class KeyUnknown extends SignatureRefusal {

        private static final long serialVersionUID = 1L;

        KeyUnknown(VerificationMethod method) {
            super("No active supplier signs with " + method + ".");
        }
    }

    /** The key was a supplier's until its revocation was sealed. */
    public static final class KeyRevoked extends SignatureRefusal {

        private static final long serialVersionUID = 1L;

        KeyRevoked(VerificationMethod method, Instant at) {
            super(method + " was revoked at " + at + ".");
        }
    }

    /** The key signed another request with this nonce, or this one before. */
    public static final class NonceReused extends SignatureRefusal {

        private static final long serialVersionUID = 1L;

        NonceReused() {
            super("This signature, or its nonce, was used before.");
        }
    }

    /** There is an access token beside the signature, and it could be another's. */
    public static final class TwoLogins extends SignatureRefusal {

        private static final long serialVersionUID = 1L;

        public TwoLogins() {
            super("The request carries a signature and an access token.");
        }
    }

    /** More than is read of a signed request. */
    public static final class BodyTooLarge extends SignatureRefusal {

        private static final long serialVersionUID = 1L;

        public BodyTooLarge(int most) {
            super("At most " + most + " bytes are read of a signed request.");
        }
    }
}
