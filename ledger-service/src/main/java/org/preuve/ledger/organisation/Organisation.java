package org.preuve.ledger.organisation;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.CredentialDraft;
import org.preuve.proofs.credential.CredentialSigner;
import org.preuve.proofs.credential.KeyResolver;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.keys.SigningKey;
import org.preuve.proofs.keys.VerificationKey;
import org.preuve.proofs.keys.VerificationMethod;
import tools.jackson.databind.node.ObjectNode;

/** The signer of what officers record. Its key is pinned here: nobody's web site is asked for it. */
public final class Organisation {

    private final Did did;
    private final String name;
    private final VerificationKey key;
    private final VerificationMethod method;
    private final CredentialSigner signer;
    private final Clock clock;

    public Organisation(Did did, String name, SigningKey key, Clock clock) {
        this.did = did;
        this.name = name;
        this.key = key.verificationKey();
        this.method = VerificationMethod.of(did, this.key);
        this.signer = new CredentialSigner(key, method, clock);
        this.clock = clock;
    }

    public Did did() {
        return did;
    }

    public String name() {
        return name;
    }

    public VerificationKey key() {
        return key;
    }

    public VerificationMethod method() {
        return method;
    }

    /** Signs a record in the organisation's name, valid from now on. */
    public Credential sign(RecordId id, RecordKind kind, ObjectNode subject) {
        return signer.sign(
                CredentialDraft.of(id, kind, did, clock.instant().truncatedTo(ChronoUnit.SECONDS), null, subject));
    }

    /** Knows this organisation's key and no other. */
    public KeyResolver keys() {
        return asked -> asked.equals(method) ? Optional.of(key) : Optional.empty();
    }
}
