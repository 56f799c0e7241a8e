package org.preuve.supplier.neighbours;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.CredentialDraft;
import org.preuve.proofs.credential.CredentialSigner;
import org.preuve.proofs.credential.ProofOptions;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.credential.RecordKind;
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

    private Signatory(SigningKey key, Clock clock) {
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

    /** A key record about this key, for an invitation. */
    public Credential keyRecord(String challenge, String domain) {
        return keyRecord(keySubject(), challenge, domain);
    }

    public Credential keyRecord(ObjectNode subject, String challenge, String domain) {
        ObjectNode draft = CredentialDraft.of(newId(), RecordKind.KEY, did(), now(), null, subject);
        return signer().sign(draft, new ProofOptions(challenge, domain));
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

    public Credential commitment() {
        return sign(RecordKind.COMMITMENT, commitmentSubject());
    }

    /** A record that is valid from now on for a year. */
    public Credential sign(RecordKind kind, ObjectNode subject) {
        return sign(newId(), kind, now(), now().plus(Duration.ofDays(365)), subject);
    }

    public Credential sign(
            RecordId id, RecordKind kind, Instant validFrom, @Nullable Instant validUntil, ObjectNode subject) {
        return signer().sign(CredentialDraft.of(id, kind, did(), validFrom, validUntil, subject));
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
                 "plan": "https://supplier.example/plan", "resources": "Two new dyeing machines"}
                """);
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
