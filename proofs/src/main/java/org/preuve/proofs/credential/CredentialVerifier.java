package org.preuve.proofs.credential;

import org.preuve.proofs.credential.SignatureCheck.Invalid;
import org.preuve.proofs.credential.SignatureCheck.UnknownKey;
import org.preuve.proofs.credential.SignatureCheck.Valid;
import org.preuve.proofs.keys.VerificationKey;

/** Decides whether a record's author signed it. Whether the key was entitled to at that time is asked elsewhere. */
public final class CredentialVerifier {
    private final KeyResolver keys;

    public CredentialVerifier(KeyResolver keys) {
        this.keys = keys;
    }

    public SignatureCheck verify(Credential credential) {
        return keys.resolve(credential.verificationMethod())
                .map(key -> check(credential, key))
                .orElseGet(() -> new UnknownKey(credential.verificationMethod()));
    }

    private static SignatureCheck check(Credential credential, VerificationKey key) {
        return key.verifies(credential.signedHash(), credential.signature())
                ? new Valid(key)
                : new Invalid("The signature is not that of " + credential.verificationMethod() + " over this record.");
    }
}
