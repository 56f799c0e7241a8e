package org.preuve.supplier.neighbours;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.CredentialDraft;
import org.preuve.proofs.credential.CredentialSigner;
import org.preuve.proofs.credential.ProofOptions;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.http.RequestSigner;
import org.preuve.proofs.http.RequestTarget;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.keys.SigningKey;
import org.preuve.proofs.keys.VerificationMethod;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Somebody with a key who signs records with it, as a supplier does. */
public final class Signatory {

    private final SigningKey key;
    private final Clock clock;

    public Signatory() {
        this(Clock.systemUTC());
    }

    public Signatory(Clock clock) {
        this(SigningKey.generate(new SecureRandom()), clock);
    }

    Signatory(SigningKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    /** The same one, by another clock. */
    public Signatory at(Clock other) {
        return new Signatory(key, other);
    }

    public Did did() {
        return Did.ofKey(key.verificationKey());
    }

    public VerificationMethod method() {
        return VerificationMethod.ofKey(key.verificationKey());
    }

    /** The header fields of a request that this key signed. */
    public Map<String, String> signs(String verb, String address, byte[] body) {
        return new RequestSigner(key, method(), clock, new SecureRandom())
                .sign(verb, RequestTarget.parse(address), body);
    }

    /** A key record about this key, for an invitation. */
    public Credential keyRecord(String challenge, String domain) {
        return keyRecord(keySubject(), challenge, domain);
    }

    public Credential keyRecord(ObjectNode subject, String challenge, String domain) {
        ObjectNode draft = CredentialDraft.of(newId(), RecordKind.KEY, did(), now(), null, subject);
        return signer().sign(draft, new ProofOptions(challenge, domain));
    }

    /** An acceptance that states who we are. */
    public byte[] acceptance(Statement statement, String challenge, String domain) {
        return statement.with(keyRecord(keySubject().put("identityDigest", statement.digest()), challenge, domain));
    }

    public ObjectNode keySubject() {
        return object("{}")
                .put("id", did().value())
                .put("type", "Key")
                .put("verificationMethod", method().value())
                .put("publicKeyMultibase", key.verificationKey().multibase())
                .put("validFrom", now().toString());
    }

    public Credential attestation() {
        return sign(RecordKind.ATTESTATION, attestationSubject());
    }

    /** An attestation that carries what the supplier itself says in a certifier's form. */
    public ObjectNode assessesItself() {
        Certifier self = Certifier.ofKey(key, clock);
        return self.attested(self.sign(self.draft()));
    }

    public Credential commitment() {
        return sign(RecordKind.COMMITMENT, commitmentSubject());
    }

    /** On a commitment that was sealed with this digest. */
    public Credential progress(Credential commitment, String digest) {
        return sign(RecordKind.PROGRESS, progressSubject(commitment.id().value(), digest));
    }

    public Credential correction(Credential wrong, String digest) {
        ObjectNode subject = change("Correction", "corrects", wrong, digest);
        subject.set("statement", attestationSubject().put("statement", "97.5 % organic cotton."));
        return sign(RecordKind.CORRECTION, subject);
    }

    public Credential withdrawal(Credential wrong, String digest) {
        return sign(RecordKind.WITHDRAWAL, change("Withdrawal", "withdraws", wrong, digest));
    }

    private static ObjectNode change(String type, String member, Credential wrong, String digest) {
        ObjectNode subject = object("{}").put("type", type).put("reason", "it was wrong");
        subject.putObject(member).put("id", wrong.id().value()).put("digest", digest);
        return subject;
    }

    /** Takes in another key under this identity; signed by both. */
    public Credential introduces(Signatory another) {
        ObjectNode subject = another.keySubject().put("id", did().value());
        return another.signer()
                .alsoSign(signer().sign(CredentialDraft.of(newId(), RecordKind.KEY, did(), now(), null, subject)));
    }

    /** Revokes another's key under that one's identity, of which this is a key too. */
    public Credential revokes(Signatory another) {
        ObjectNode subject = object("{}")
                .put("id", another.did().value())
                .put("type", "KeyRevocation")
                .put("verificationMethod", another.method().value())
                .put("publicKeyMultibase", another.key.verificationKey().multibase())
                .put("revokedAt", now().toString())
                .put("reason", "superseded");
        return signerOf(another.did())
                .sign(CredentialDraft.of(newId(), RecordKind.KEY, another.did(), now(), null, subject));
    }

    /** An attestation under another identity, of which this is a key too. */
    public Credential attestationOf(Did other) {
        return signerOf(other)
                .sign(CredentialDraft.of(
                        newId(),
                        RecordKind.ATTESTATION,
                        other,
                        now(),
                        now().plus(Duration.ofDays(365)),
                        attestationSubject()));
    }

    private CredentialSigner signerOf(Did other) {
        return new CredentialSigner(key, method(), clock, other);
    }

    /** A record that is valid from now on for a year. */
    public Credential sign(RecordKind kind, ObjectNode subject) {
        return sign(newId(), kind, now(), now().plus(Duration.ofDays(365)), subject);
    }

    public Credential sign(
            RecordId id, RecordKind kind, Instant validFrom, @Nullable Instant validUntil, ObjectNode subject) {
        return signer().sign(CredentialDraft.of(id, kind, did(), validFrom, validUntil, subject));
    }

    /** What a record says, secured as a token instead of with a proof. */
    public Credential asToken(Credential proved) {
        ObjectNode unsigned = proved.document();
        unsigned.remove("proof");
        return signer().signAsToken(unsigned);
    }

    public static ObjectNode attestationSubject() {
        return object("""
                {"type": "Attestation", "subject": {"type": "Product", "gtin": "09506000134352", "lot": "A7"},
                 "topic": "E5", "criterion": "organic-cotton-content", "statement": "98.5 % organic cotton.",
                 "period": {"start": "2026-01-01", "end": "2026-03-31"},
                 "quantity": {"indicator": "Organic cotton", "value": 98.5, "unit": "%"}, "conforms": true,
                 "certificate": {"scheme": "GOTS", "number": "CU 1", "issuer": "Control Union", "validUntil": "2030-05-31"}}
                """);
    }

    public static ObjectNode commitmentSubject() {
        return object("""
                {"type": "Commitment", "title": "Half the water", "subject": {"type": "Product", "gtin": "09506000134352"},
                 "topic": "E3", "baseline": {"value": 90, "unit": "L/kg", "date": "2025-12-31"},
                 "target": {"value": 45, "unit": "L/kg"}, "dueDate": "2090-12-31",
                 "milestones": [{"date": "2080-12-31", "value": 70}, {"date": "2085-12-31", "value": 55}],
                 "plan": "https://supplier.example/plan", "resources": "Two new dyeing machines",
                 "planDigest": "uEiDjsMRCmPwcFJr79MiZb7kkJ65B5GSbk0yklZkbeFK4VQ",
                 "reviewer": {"name": "Water Institute", "address": "https://reviewer.example"}}
                """);
    }

    /** On a commitment in the log. */
    public static ObjectNode progressSubject(String commitment, String digest) {
        ObjectNode subject = object("""
                {"type": "Progress", "date": "2026-06-30", "value": 84.5, "unit": "L/kg"}
                """);
        subject.putObject("commitment").put("id", commitment).put("digest", digest);
        return subject;
    }

    public static ObjectNode object(String json) {
        return JsonMapper.shared().readTree(json).asObject();
    }

    public static RecordId newId() {
        return new RecordId(UUID.randomUUID());
    }

    private CredentialSigner signer() {
        return new CredentialSigner(key, method(), clock);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
