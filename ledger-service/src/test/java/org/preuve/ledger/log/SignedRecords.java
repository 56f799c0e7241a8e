package org.preuve.ledger.log;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.CredentialDraft;
import org.preuve.proofs.credential.CredentialSigner;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.keys.SigningKey;
import org.preuve.proofs.keys.VerificationMethod;
import tools.jackson.databind.node.JsonNodeFactory;

/** Records as a supplier signs them. */
public final class SignedRecords {

    private final SigningKey key = SigningKey.generate(new SecureRandom());
    private final Did did = Did.ofKey(key.verificationKey());
    private final CredentialSigner signer =
            new CredentialSigner(key, VerificationMethod.ofKey(key.verificationKey()), Clock.systemUTC());

    public Did author() {
        return did;
    }

    /** A new attestation. */
    public Credential attestation() {
        return record(new RecordId(UUID.randomUUID()), RecordKind.ATTESTATION, "organic");
    }

    public Credential key() {
        return record(new RecordId(UUID.randomUUID()), RecordKind.KEY, "key");
    }

    public Credential record(RecordId id, RecordKind kind, String statement) {
        return signer.sign(CredentialDraft.of(
                id,
                kind,
                did,
                Instant.parse("2026-01-01T00:00:00Z"),
                null,
                JsonNodeFactory.instance.objectNode().put("type", "Attestation").put("statement", statement)));
    }
}
