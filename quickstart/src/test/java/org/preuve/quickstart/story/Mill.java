package org.preuve.quickstart.story;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.stream.Stream;
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

/** A supplier with its own key and nothing else. */
public final class Mill {

    private final SigningKey key = SigningKey.generate(new SecureRandom());
    private final VerificationMethod method = VerificationMethod.ofKey(key.verificationKey());
    private final CredentialSigner signer = new CredentialSigner(key, method, Clock.systemUTC());

    public Did did() {
        return Did.ofKey(key.verificationKey());
    }

    public ObjectNode keySubject(String supplier) {
        return json("{}")
                .put("id", did().value())
                .put("type", "Key")
                .put("verificationMethod", method.value())
                .put("publicKeyMultibase", key.verificationKey().multibase())
                .put("validFrom", now().toString())
                .put("supplier", supplier);
    }

    public Credential keyRecord(ObjectNode subject, String challenge, String domain) {
        var draft = CredentialDraft.of(newId(), RecordKind.KEY, did(), now(), null, subject);
        return signer.sign(draft, new ProofOptions(challenge, domain));
    }

    /** The header fields of a request without a body, signed by this key: names and values in turn. */
    public String[] signs(String verb, String address) {
        return new RequestSigner(key, method, Clock.systemUTC(), new SecureRandom())
                .sign(verb, RequestTarget.parse(address), new byte[0]).entrySet().stream()
                        .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                        .toArray(String[]::new);
    }

    public Credential attestation(String statement) {
        var subject = json("""
                {"type": "Attestation", "subject": {"type": "Product", "gtin": "09506000134352"}, "topic": "E5",
                 "criterion": "organic-cotton-content", "period": {"start": "2026-01-01", "end": "2026-12-31"},
                 "quantity": {"indicator": "Organic cotton", "value": 98.5, "unit": "%"}, "conforms": true}
                """).put("statement", statement);
        return attest(subject);
    }

    /** Signs a statement, good for most of a year. */
    public Credential attest(ObjectNode statement) {
        var end = now().plus(Duration.ofDays(300));
        return signer.sign(CredentialDraft.of(newId(), RecordKind.ATTESTATION, did(), now(), end, statement));
    }

    /** Takes a record back. */
    public Credential withdrawal(Credential record, String digest) {
        var subject = json("{\"type\": \"Withdrawal\"}");
        subject.putObject("withdraws").put("id", record.id().value()).put("digest", digest);
        subject.put("reason", "Another batch was meant.");
        return signer.sign(CredentialDraft.of(newId(), RecordKind.WITHDRAWAL, did(), now(), null, subject));
    }

    /** What a record says, secured as a token instead of with a proof. */
    public Credential asToken(Credential proved) {
        ObjectNode unsigned = proved.document();
        unsigned.remove("proof");
        return signer.signAsToken(unsigned);
    }

    /** What there is to know of this key without asking anybody. */
    public ObjectNode didDocument() {
        var document = json("{}").put("id", did().value());
        document.putArray("verificationMethod")
                .addObject()
                .put("id", method.value())
                .put("type", "Multikey")
                .put("controller", did().value())
                .put("publicKeyMultibase", key.verificationKey().multibase());
        document.putArray("assertionMethod").add(method.value());
        return document;
    }

    public static ObjectNode json(String text) {
        return JsonMapper.shared().readTree(text).asObject();
    }

    private static RecordId newId() {
        return new RecordId(UUID.randomUUID());
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }
}
