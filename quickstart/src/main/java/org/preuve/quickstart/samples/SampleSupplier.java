package org.preuve.quickstart.samples;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.stream.Stream;
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
import org.preuve.proofs.receipt.Receipt;
import org.preuve.quickstart.doors.Acceptance;
import org.preuve.quickstart.doors.Answer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An invented supplier with a key of its own: it accepts its invitation, attests, promises, and answers. */
final class SampleSupplier {

    private static final Duration A_YEAR = Duration.ofDays(365);

    private final String word;
    private final String name;
    private final String country;
    private final SigningKey key;
    private final Clock clock;

    /** @param word what the samples call it, in ASCII */
    SampleSupplier(String word, String name, String country, SigningKey key, Clock clock) {
        this.word = word;
        this.name = name;
        this.country = country;
        this.key = key;
        this.clock = clock;
    }

    /** Accepts the invitation unless an earlier start did; the id under which it is registered. */
    String join(Cast cast) {
        var self = JsonMapper.shared().createObjectNode().put("name", name).put("country", country);
        var invited = cast.officer()
                .post("/api/v1/suppliers", self, "Idempotency-Key", "sample-" + word)
                .expect(201, 200);
        var link = invited.text("/invitation/url");
        if (link.isEmpty()) {
            return invited.text("/id");
        }
        String path = URI.create(link).getPath();
        var invitation = cast.stranger().get(path).expect(200);
        var proof = new ProofOptions(invitation.text("/challenge"), invitation.text("/domain"));
        var whoWeAre = Acceptance.of(self);
        var subject = keySubject(invited.text("/id")).put("identityDigest", whoWeAre.digest());
        var keyRecord = signer().sign(draft(RecordKind.KEY, newId(), null, subject), proof);
        whoWeAre.send(cast.stranger(), path, keyRecord).expect(201);
        return invited.text("/id");
    }

    /** Signs and sends an attestation for a year; the same one, and so the same receipt, whenever it is repeated. */
    String attest(Cast cast, String occasion, ObjectNode subject) {
        return send(cast, "/api/v1/attestations", RecordKind.ATTESTATION, occasion, subject);
    }

    String commit(Cast cast, String occasion, ObjectNode subject) {
        return send(cast, "/api/v1/commitments", RecordKind.COMMITMENT, occasion, subject);
    }

    /** Sends how far a commitment has come. */
    String measure(Cast cast, String commitment, String occasion, ObjectNode subject) {
        var promised =
                Receipt.parse(receipt(cast, commitment).expect(200).text()).entry();
        subject.putObject("commitment")
                .put("id", commitment)
                .put("digest", promised.digest().value());
        String door = "/api/v1/commitments/" + promised.id().uuid() + "/progress";
        return send(cast, door, RecordKind.PROGRESS, occasion, subject);
    }

    /** Answers a request with a record that it sent before. */
    void answer(Cast cast, String request, String record) {
        String path = "/api/v1/supplier/requests/" + request + "/answer";
        byte[] body = "{\"records\":[\"%s\"]}".formatted(record).getBytes(StandardCharsets.UTF_8);
        var fields = new RequestSigner(key, method(), clock, new SecureRandom())
                .sign("POST", RequestTarget.parse(cast.publicUrl() + path), body);
        var headers = Stream.concat(
                        Stream.of("Content-Type", "application/json"),
                        fields.entrySet().stream().flatMap(field -> Stream.of(field.getKey(), field.getValue())))
                .toArray(String[]::new);
        cast.stranger()
                .send("POST", path, BodyPublishers.ofByteArray(body), headers)
                .expect(200);
    }

    private static Answer receipt(Cast cast, String record) {
        return cast.stranger().get("/api/v1/records/" + record + "/receipt");
    }

    private String send(Cast cast, String door, RecordKind kind, String occasion, ObjectNode subject) {
        var id = new RecordId(UUID.nameUUIDFromBytes((did().value() + occasion).getBytes(StandardCharsets.UTF_8)));
        var sealed = receipt(cast, id.value());
        if (sealed.status() == 200) {
            return id.value();
        }
        Credential record = signer().sign(draft(kind, id, now().plus(A_YEAR), subject));
        Answer answer = cast.stranger().postRecord(door, record.bytes()).expect(201, 200);
        return answer.text("/id");
    }

    private ObjectNode keySubject(String supplierId) {
        return JsonMapper.shared()
                .createObjectNode()
                .put("id", did().value())
                .put("type", "Key")
                .put("name", name)
                .put("verificationMethod", method().value())
                .put("publicKeyMultibase", key.verificationKey().multibase())
                .put("validFrom", now().toString())
                .put("supplier", supplierId);
    }

    private ObjectNode draft(RecordKind kind, RecordId id, @Nullable Instant validUntil, ObjectNode subject) {
        return CredentialDraft.of(id, kind, did(), now(), validUntil, subject);
    }

    private CredentialSigner signer() {
        return new CredentialSigner(key, method(), clock);
    }

    private Did did() {
        return Did.ofKey(key.verificationKey());
    }

    private VerificationMethod method() {
        return VerificationMethod.ofKey(key.verificationKey());
    }

    private static RecordId newId() {
        return new RecordId(UUID.randomUUID());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
