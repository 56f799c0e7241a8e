package org.preuve.cli;

import org.preuve.proofs.audit.KeyRecord;
import org.preuve.proofs.audit.KeyRecord.Entitlement;
import org.preuve.proofs.audit.KeyRecord.LogKeyChange;
import org.preuve.proofs.audit.KeyRecord.Revocation;
import org.preuve.proofs.change.Change;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.keys.VerificationKey;
import org.preuve.proofs.keys.VerificationMethod;

/** Tells an author what readers would not accept of a record, before it is sent: what can be told without the log. */
final class SignedRules {

    private SignedRules() {}

    static Credential require(Credential signed) {
        switch (signed.kind()) {
            case CORRECTION, WITHDRAWAL, ERASURE -> Change.read(signed);
            case KEY -> requireKeyRecord(signed);
            case EVIDENCE, ATTESTATION, COMMITMENT, PROGRESS, CLAIM -> {
                // Each service has its own rules for these.
            }
        }
        return signed;
    }

    private static void requireKeyRecord(Credential signed) {
        KeyRecord said = KeyRecord.of(signed)
                .orElseThrow(() -> new CommandRefused("A key record's subject is the issuer (id), of type Key,"
                        + " KeyRevocation or LogKey, and names one key under that key's own name."));
        switch (said) {
            case Entitlement named -> requireSignedBy(signed, named.method(), "--also-key");
            case LogKeyChange change -> {
                requireSignedBy(signed, change.next().key());
                change.previous().ifPresent(previous -> requireSignedBy(signed, previous.key()));
            }
            case Revocation named -> {
                // Any key of the author may revoke another.
            }
        }
    }

    private static void requireSignedBy(Credential signed, VerificationKey logKey) {
        requireSignedBy(signed, VerificationMethod.ofKey(logKey), "--log-key");
    }

    private static void requireSignedBy(Credential signed, VerificationMethod method, String option) {
        if (signed.proofs().stream()
                .noneMatch(proof -> proof.verificationMethod().equals(method))) {
            throw new CommandRefused("The key that the record names must sign it too: give the key of " + method
                    + " with " + option + ".");
        }
    }
}
