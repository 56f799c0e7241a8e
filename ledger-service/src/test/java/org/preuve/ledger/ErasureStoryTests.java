package org.preuve.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.CredentialVerifier;
import org.preuve.proofs.credential.KeyResolver;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.credential.SignatureCheck;
import org.preuve.proofs.log.Entry;
import org.preuve.proofs.note.LogKey;
import org.preuve.proofs.receipt.Receipt;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

/** Somebody asks that what a record says of them goes: nothing of it is left, and every proof still checks. */
@ExtendWith(OutputCaptureExtension.class)
class ErasureStoryTests extends Doors {

    private static final String PERSONAL = DRAFT.replace("12480.5", "31337.25")
            .replace("\"quality\"", "\"comment\":\"Formation suivie par Solène Quéméneur\",\"quality\"");
    private static final String GROUNDS = "{\"basis\":\"gdpr-art-17\",\"reason\":\"asked on 3 November\"}";

    private final String protection = issuer.person("diane", "data-protection");

    @Test
    void nothingIsLeftOfWhatWasErasedAndAllProofsStand(CapturedOutput output) {
        String evidence = create(PERSONAL);
        Multipart.file("solene-quemeneur.pdf", "application/pdf", Files.PDF)
                .sendTo(ledger, evidence + "/attachments", officer);
        seal(evidence);
        String id = id(evidence);
        String receipt = text(ledger.get("/api/v1/records/" + id + "/receipt", ""));
        Entry entry = Receipt.parse(receipt).verify(key()).entry();
        JsonNode line = line(entry.index());
        byte[] bytes = Base64.getDecoder().decode(line.get("record").stringValue());
        byte[] salt = Base64.getUrlDecoder().decode(line.get("salt").stringValue());
        String correcting = draftOfCorrection(evidence);
        assertThat(Traces.of(mongo.database(), "Quéméneur", bytes, salt)).isNotEmpty();

        HttpResponse<byte[]> erased = erase(id, GROUNDS);
        assertThat(erased.statusCode()).as(text(erased)).isEqualTo(201);
        assertThat(erase(id, GROUNDS).body()).isEqualTo(erased.body());
        assertThat(erase(id, GROUNDS.replace("asked", "demanded")).statusCode()).isEqualTo(200);

        Entry erasure = requireErasure(read(erased), entry);
        assertThat(Traces.of(mongo.database(), "Quéméneur", bytes, salt)).isEmpty();
        assertThat(Traces.of(mongo.database(), "31337.25", bytes, salt)).isEmpty();
        assertThat(output.getAll())
                .doesNotContain("Quéméneur", "solene", Base64.getEncoder().encodeToString(salt));
        assertThat(checkFromOutside()).contains(entry, erasure);
        String told = "/internal/v1/erasures/";
        assertThat(text(ledger.get(told + erasure.id().uuid(), suppliers)))
                .isEqualTo("{\"erases\":\"" + entry.id().value() + "\"}");
        requireProblem(ledger.get(told + entry.id().uuid(), suppliers), 404, "not-found");
        assertThat(text(ledger.get("/api/v1/records/" + id + "/receipt", ""))).isEqualTo(receipt);
        assertThat(line(entry.index()).get("record")).isNull();
        assertThat(line(entry.index()).get("salt")).isNull();
        requireGone(evidence, correcting);
    }

    private void requireGone(String evidence, String correcting) {
        String record = "/api/v1/records/" + id(evidence);
        for (String door : List.of(record, record + "/bundle")) {
            for (String token : List.of("", contributor, officer, auditor, reporting)) {
                HttpResponse<byte[]> gone = ledger.get(door, token);
                requireProblem(gone, 410, "erased");
                assertThat(text(gone)).contains("gdpr-art-17");
                assertThat(text(gone).contains("asked on 3 November"))
                        .isEqualTo(!token.isEmpty() && !token.equals(contributor));
            }
        }
        JsonNode status = read(ledger.get(record + "/status", ""));
        assertThat(status.get("state").stringValue()).isEqualTo("erased");
        assertThat(status.get("reason")).isNull();
        requireProblem(ledger.get(evidence, officer), 410, "erased");
        requireProblem(ledger.get(correcting, officer), 404, "not-found");
        requireProblem(ledger.postJson(evidence + "/withdrawal", officer, "{\"reason\":\"x\"}"), 410, "erased");
        requireProblem(
                ledger.postJson(evidence + "/corrections", officer, PERSONAL.replaceFirst("\\{", "{\"reason\":\"x\",")),
                410,
                "erased");
    }

    @Test
    void anErasedRecordIsNotTakenAgain() {
        Credential attestation = supplier.attestation();
        String digest = read(seal(attestation)).get("digest").stringValue();
        assertThat(erase(attestation.id().uuid().toString(), GROUNDS).statusCode())
                .isEqualTo(201);
        int size = checkFromOutside().size();
        requireProblem(seal(attestation), 410, "erased");
        requireProblem(
                seal(supplier.record(attestation.id(), RecordKind.ATTESTATION, "other")), 409, "record-id-taken");
        requireProblem(seal(supplier.withdrawal(attestation.id(), digest)), 410, "erased");
        requireProblem(seal(supplier.correction(attestation.id(), digest, "x")), 410, "erased");
        assertThat(checkFromOutside()).hasSize(size);
    }

    @Test
    void aFileThatAnotherEvidenceNeedsStays() {
        String erased = withFile();
        String other = withFile();
        seal(erased);
        assertThat(erase(id(erased), GROUNDS).statusCode()).isEqualTo(201);
        String sha256 =
                read(ledger.get(other, officer)).at("/attachments/0/sha256").stringValue();
        assertThat(ledger.get(other + "/attachments/" + sha256, officer).body()).isEqualTo(Files.PDF);
    }

    @Test
    void aWithdrawalStaysOneWhenItsOwnContentIsErased() {
        String evidence = create(DRAFT);
        seal(evidence);
        JsonNode withdrawal = read(ledger.postJson(evidence + "/withdrawal", officer, "{\"reason\":\"said Solène\"}"));
        String id = withdrawal.get("id").stringValue().substring("urn:uuid:".length());
        HttpResponse<byte[]> erased = erase(id, GROUNDS);
        assertThat(erased.statusCode()).isEqualTo(201);
        Credential erasure = record(read(erased));
        assertThat(erasure.subject().at("/keeps/withdraws/id").stringValue()).isEqualTo("urn:uuid:" + id(evidence));
        JsonNode status = read(ledger.get("/api/v1/records/" + id(evidence) + "/status", auditor));
        assertThat(status.get("state").stringValue()).isEqualTo("withdrawn");
        assertThat(status.get("reason")).isNull();
    }

    @Test
    void keysErasuresAndWhatIsNotThereAreNotErased() {
        String key = checkFromOutside().getFirst().id().uuid().toString();
        requireProblem(erase(key, GROUNDS), 409, "not-erasable");
        String evidence = create(DRAFT);
        seal(evidence);
        String erasure =
                read(erase(id(evidence), GROUNDS)).get("id").stringValue().substring("urn:uuid:".length());
        requireProblem(erase(erasure, GROUNDS), 409, "not-erasable");
        requireProblem(erase("00000000-0000-4000-8000-000000000000", GROUNDS), 404, "not-found");
        requireProblem(erase(id(create(DRAFT)), GROUNDS), 404, "not-found");
        requireProblem(erase(key, "{\"basis\":\"because\",\"reason\":\"x\"}"), 400, "invalid-input");
        requireProblem(erase(key, "{\"reason\":\"x\"}"), 400, "invalid-input");
    }

    private static Entry requireErasure(JsonNode sealed, Entry erased) {
        Entry entry =
                Receipt.parse(sealed.get("receipt").stringValue()).verify(key()).entry();
        assertThat(entry.kind()).isEqualTo(RecordKind.ERASURE);
        Credential record = record(sealed);
        KeyResolver organisation =
                method -> Optional.of(ledger.organisationKey().verificationKey());
        assertThat(new CredentialVerifier(organisation).verify(record)).isInstanceOf(SignatureCheck.Valid.class);
        JsonNode subject = record.subject();
        assertThat(subject.at("/erases/id").stringValue()).isEqualTo(erased.id().value());
        assertThat(subject.at("/erases/digest").stringValue())
                .isEqualTo(erased.digest().value());
        assertThat(subject.get("basis").stringValue()).isEqualTo("gdpr-art-17");
        assertThat(subject.get("by").stringValue()).startsWith("uEi");
        return entry;
    }

    private static Credential record(JsonNode sealed) {
        return Credential.parse(ledger.get("/api/v1/records/" + sealed.get("id").stringValue(), auditor)
                .body());
    }

    private HttpResponse<byte[]> erase(String id, String grounds) {
        return ledger.send(ledger.request("/api/v1/records/" + id + "/content", protection)
                .header("Content-Type", "application/json")
                .method("DELETE", BodyPublishers.ofString(grounds)));
    }

    private static String draftOfCorrection(String evidence) {
        HttpResponse<byte[]> created =
                ledger.postJson(evidence + "/corrections", officer, PERSONAL.replaceFirst("\\{", "{\"reason\":\"x\","));
        assertThat(created.statusCode()).isEqualTo(201);
        return "/api/v1/evidence/" + read(created).get("id").stringValue();
    }

    private static String withFile() {
        String evidence = create(DRAFT);
        Multipart.file("a.pdf", "application/pdf", Files.PDF).sendTo(ledger, evidence + "/attachments", officer);
        return evidence;
    }

    private static String create(String body) {
        return "/api/v1/evidence/"
                + read(ledger.postJson("/api/v1/evidence", officer, body))
                        .get("id")
                        .stringValue();
    }

    private static void seal(String evidence) {
        post(evidence + "/submit", officer);
        assertThat(post(evidence + "/approve", approver).statusCode()).isEqualTo(200);
    }

    private static JsonNode line(long index) {
        return read(ledger.get("/api/v1/records?limit=1&from=" + index, reporting))
                .at("/records/0");
    }

    private static String id(String evidence) {
        return evidence.substring(evidence.lastIndexOf('/') + 1);
    }

    private static LogKey key() {
        return LogKey.parse(text(ledger.get("/log/vkey", "")).strip());
    }
}
