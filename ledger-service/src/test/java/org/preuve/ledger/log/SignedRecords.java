package org.preuve.ledger.log;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.CredentialDraft;
import org.preuve.proofs.credential.CredentialSigner;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.keys.SigningKey;
import org.preuve.proofs.keys.VerificationKey;
import org.preuve.proofs.keys.VerificationMethod;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

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
        return signed(
                new RecordId(UUID.randomUUID()),
                RecordKind.KEY,
                aboutKey("Key", key.verificationKey()).put("validFrom", "2026-01-01T00:00:00Z"));
    }

    /** A key record of this author, changed before it is signed. */
    public Credential keyThatSays(Consumer<ObjectNode> change) {
        ObjectNode subject = aboutKey("Key", key.verificationKey()).put("validFrom", "2026-01-01T00:00:00Z");
        change.accept(subject);
        return signed(new RecordId(UUID.randomUUID()), RecordKind.KEY, subject);
    }

    /** Takes in another key of this author; signed by both. */
    public Credential keyOf(SigningKey another) {
        Credential first = signed(
                new RecordId(UUID.randomUUID()),
                RecordKind.KEY,
                aboutKey("Key", another.verificationKey()).put("validFrom", "2026-01-01T00:00:00Z"));
        VerificationMethod method = VerificationMethod.ofKey(another.verificationKey());
        return new CredentialSigner(another, method, Clock.systemUTC()).alsoSign(first);
    }

    public Credential revocation(SigningKey revoked) {
        return signed(
                new RecordId(UUID.randomUUID()),
                RecordKind.KEY,
                aboutKey("KeyRevocation", revoked.verificationKey())
                        .put("revokedAt", "2026-11-01T00:00:00Z")
                        .put("reason", "compromised"));
    }

    public SigningKey signingKey() {
        return key;
    }

    /** An attestation of this author signed by another of its keys. */
    public Credential attestationBy(SigningKey another) {
        return new CredentialSigner(
                        another, VerificationMethod.ofKey(another.verificationKey()), Clock.systemUTC(), did)
                .sign(CredentialDraft.of(
                        new RecordId(UUID.randomUUID()),
                        RecordKind.ATTESTATION,
                        did,
                        Instant.parse("2026-01-01T00:00:00Z"),
                        null,
                        JsonNodeFactory.instance.objectNode().put("type", "Attestation")));
    }

    private ObjectNode aboutKey(String type, VerificationKey about) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", did.value())
                .put("type", type)
                .put("verificationMethod", VerificationMethod.ofKey(about).value())
                .put("publicKeyMultibase", about.multibase());
    }

    /** A correction of an attestation that this author sealed. */
    public Credential correction(RecordId target, String digest, String statement) {
        ObjectNode subject = change("Correction", "corrects", target, digest);
        subject.putObject("statement").put("type", "Attestation").put("statement", statement);
        return signed(new RecordId(UUID.randomUUID()), RecordKind.CORRECTION, subject);
    }

    public Credential withdrawal(RecordId target, String digest) {
        return signed(
                new RecordId(UUID.randomUUID()),
                RecordKind.WITHDRAWAL,
                change("Withdrawal", "withdraws", target, digest));
    }

    /** Of a log that this author keeps. */
    public Credential erasure(RecordId target, String digest) {
        ObjectNode subject = change("Erasure", "erases", target, digest)
                .put("basis", "mistake")
                .put("erasedAt", "2026-11-01T00:00:00Z")
                .put("by", "uEiSomebody");
        return signed(new RecordId(UUID.randomUUID()), RecordKind.ERASURE, subject);
    }

    private static ObjectNode change(String type, String member, RecordId target, String digest) {
        ObjectNode subject = JsonNodeFactory.instance.objectNode().put("type", type);
        subject.putObject(member).put("id", target.value()).put("digest", digest);
        return subject.put("reason", "a reason");
    }

    public Credential record(RecordId id, RecordKind kind, String statement) {
        return signed(
                id,
                kind,
                JsonNodeFactory.instance.objectNode().put("type", "Attestation").put("statement", statement));
    }

    private Credential signed(RecordId id, RecordKind kind, ObjectNode subject) {
        return signer.sign(CredentialDraft.of(id, kind, did, Instant.parse("2026-01-01T00:00:00Z"), null, subject));
    }
}
