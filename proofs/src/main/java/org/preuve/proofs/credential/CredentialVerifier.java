package org.preuve.proofs.credential;

import java.util.List;
import java.util.stream.IntStream;
import org.preuve.proofs.credential.SignatureCheck.Invalid;
import org.preuve.proofs.credential.SignatureCheck.UnknownKey;
import org.preuve.proofs.credential.SignatureCheck.Valid;
import org.preuve.proofs.keys.VerificationKey;
import org.preuve.proofs.keys.VerificationMethod;

/** Decides whether a record's author signed it. Whether the key was entitled to at that time is asked elsewhere. */
public final class CredentialVerifier {
    private final KeyResolver keys;

    public CredentialVerifier(KeyResolver keys) {
        this.keys = keys;
    }

    /** Valid when every proof is, then with the first one's key; else what is wrong with the first that is not. */
    public SignatureCheck verify(Credential credential) {
        List<SignatureCheck> checks = verifyEach(credential);
        return checks.stream()
                .filter(check -> !(check instanceof Valid))
                .findFirst()
                .orElseGet(checks::getFirst);
    }

    /** Whether the issuer of a credential that is no record signed it. */
    public SignatureCheck verify(SignedDocument document) {
        VerificationMethod method = document.verificationMethod();
        return keys.resolve(document.issuer(), method)
                .map(key -> check(key, document.signed(), document.signature(), method))
                .orElseGet(() -> new UnknownKey(method));
    }

    /** Each proof of a proof set apart, in the order of {@link Credential#proofs()} (Data Integrity 1.0 §2.1.1). */
    public List<SignatureCheck> verifyEach(Credential credential) {
        return IntStream.range(0, credential.proofs().size())
                .mapToObj(i -> verify(credential, i))
                .toList();
    }

    private SignatureCheck verify(Credential credential, int i) {
        VerificationMethod method = credential.proofs().get(i).verificationMethod();
        return keys.resolve(credential.issuer(), method)
                .map(key -> check(key, credential.signed(i), credential.signature(i), method))
                .orElseGet(() -> new UnknownKey(method));
    }

    private static SignatureCheck check(
            VerificationKey key, byte[] signed, byte[] signature, VerificationMethod method) {
        return key.verifies(signed, signature)
                ? new Valid(key)
                : new Invalid("The signature is not that of " + method + " over this record.");
    }
}
