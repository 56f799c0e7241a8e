package org.preuve.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.preuve.ledger.log.SignedRecords;
import org.preuve.proofs.bundle.Bundle;
import org.preuve.proofs.bundle.BundleVerifier;
import org.preuve.proofs.bundle.Step;
import org.preuve.proofs.bundle.StepName;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.log.Entry;
import org.preuve.proofs.note.LogKey;
import org.preuve.proofs.receipt.Receipt;
import tools.jackson.databind.JsonNode;

/** Something was wrong: an officer corrects it, another person approves, and everybody who looks is told. */
class ChangeStoryTests extends Doors {

    private static final String RIGHT =
            DRAFT.replace("12480.5", "12380.5").replaceFirst("\\{", "{\"reason\":\"meter 3 was read twice\",");
    private static final String REASON = "{\"reason\":\"invoice was another site's\"}";

    @Test
    void aCorrectionIsDraftedApprovedByAnotherPersonAndStandsInThePlaceOfWhatWasWrong() {
        String wrong = sealed();
        String wrongId = id(wrong);
        HttpResponse<byte[]> created = postJson(wrong + "/corrections", officer, RIGHT, "correction-1");
        assertThat(created.statusCode()).as(text(created)).isEqualTo(201);
        String draft = "/api/v1/evidence/" + read(created).get("id").stringValue();
        assertThat(read(created).at("/corrects/id").stringValue()).isEqualTo(wrongId);
        assertThat(postJson(wrong + "/corrections", officer, RIGHT, "correction-1")
                        .body())
                .isEqualTo(created.body());
        requireProblem(
                postJson(wrong + "/corrections", officer, RIGHT.replace("twice", "thrice"), "correction-1"),
                409,
                "idempotency-key-reused");
        assertThat(status(wrongId).get("state").stringValue()).isEqualTo("standing");

        requireProblem(post(draft + "/approve", approver), 409, "evidence-state");
        post(draft + "/submit", officer);
        requireProblem(post(draft + "/approve", issuer.person("olga", "approver")), 403, "four-eyes");
        HttpResponse<byte[]> approved = post(draft + "/approve", approver);
        assertThat(approved.statusCode()).as(text(approved)).isEqualTo(200);
        assertThat(post(draft + "/approve", approver).body()).isEqualTo(approved.body());

        JsonNode record = read(approved).get("record");
        Entry entry = requireReceipt(record);
        assertThat(entry.kind()).isEqualTo(RecordKind.CORRECTION);
        Credential signed = Credential.parse(
                ledger.get("/api/v1/records/" + entry.id().uuid(), officer).body());
        assertThat(signed.subject().at("/corrects/id").stringValue()).isEqualTo("urn:uuid:" + wrongId);
        assertThat(signed.subject().at("/corrects/digest").stringValue())
                .isEqualTo(read(ledger.get(wrong, officer)).at("/record/digest").stringValue());
        assertThat(signed.subject().at("/statement/quantity/value").doubleValue())
                .isEqualTo(12380.5);

        JsonNode status = status(wrongId);
        assertThat(status.get("state").stringValue()).isEqualTo("corrected");
        assertThat(status.at("/by/index").longValue()).isEqualTo(entry.index());
        assertThat(status.get("reason")).isNull();
        JsonNode forReaders = read(ledger.get("/api/v1/records/" + wrongId + "/status", auditor));
        assertThat(forReaders.get("reason").stringValue()).isEqualTo("meter 3 was read twice");
        for (String door : List.of("", "/bundle", "/status")) {
            assertThat(ledger.get("/api/v1/records/" + wrongId + door, officer)
                            .headers()
                            .firstValue("Link"))
                    .hasValue("</api/v1/records/" + entry.id().uuid() + ">; rel=\"successor-version\"");
        }
        JsonNode shown = read(ledger.get(wrong, officer));
        assertThat(shown.get("state").stringValue()).isEqualTo("corrected");
        assertThat(shown.at("/change/id").stringValue()).isEqualTo(entry.id().value());
        assertThat(read(ledger.get("/api/v1/evidence?state=corrected", auditor)).get("items"))
                .anyMatch(item -> item.get("id").stringValue().equals(wrongId));
        ledger.restart();
        assertThat(status(wrongId)).isEqualTo(status);
        checkFromOutside();
    }

    @Test
    void whatWasCorrectedIsCorrectedThroughItsCorrectionOnly() {
        String wrong = sealed();
        String first = corrected(wrong);
        requireProblem(ledger.postJson(wrong + "/corrections", officer, RIGHT), 409, "record-state");
        requireProblem(ledger.postJson(wrong + "/withdrawal", officer, REASON), 409, "record-state");
        String second = corrected(first);
        assertThat(status(id(first)).get("state").stringValue()).isEqualTo("corrected");
        assertThat(ledger.postJson(second + "/withdrawal", officer, REASON).statusCode())
                .isEqualTo(201);
        requireProblem(ledger.postJson(second + "/corrections", officer, RIGHT), 409, "record-state");
    }

    @Test
    void nothingIsChangedBeforeItIsSealed() {
        String draft = draft(officer);
        for (String state : List.of("draft", "submitted")) {
            requireProblem(ledger.postJson(draft + "/corrections", officer, RIGHT), 409, "evidence-state");
            requireProblem(ledger.postJson(draft + "/withdrawal", officer, REASON), 409, "evidence-state");
            assertThat(read(ledger.get(draft, officer)).get("state").stringValue())
                    .isEqualTo(state);
            post(draft + "/submit", officer);
        }
        String nothing = "/api/v1/evidence/00000000-0000-4000-8000-000000000000";
        requireProblem(ledger.postJson(nothing + "/withdrawal", officer, REASON), 404, "not-found");
        requireProblem(ledger.postJson(nothing + "/corrections", officer, RIGHT), 404, "not-found");
        requireProblem(ledger.get("/api/v1/records/" + id(draft) + "/status", ""), 404, "not-found");
    }

    @Test
    void aWithdrawalSaysWhyAndRepeatsItsReceipt() {
        String wrong = sealed();
        HttpResponse<byte[]> first = postJson(wrong + "/withdrawal", officer, REASON, "withdrawal-1");
        assertThat(first.statusCode()).as(text(first)).isEqualTo(201);
        Entry entry = requireReceipt(read(first));
        assertThat(entry.kind()).isEqualTo(RecordKind.WITHDRAWAL);
        HttpResponse<byte[]> again = postJson(wrong + "/withdrawal", officer, REASON, "withdrawal-1");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        requireProblem(
                postJson(wrong + "/withdrawal", officer, "{\"reason\":\"other\"}", "withdrawal-1"),
                409,
                "idempotency-key-reused");
        requireProblem(ledger.postJson(wrong + "/withdrawal", officer, REASON), 409, "record-state");
        assertThat(status(id(wrong)).get("state").stringValue()).isEqualTo("withdrawn");
        assertThat(read(ledger.get(wrong, officer)).get("state").stringValue()).isEqualTo("withdrawn");
        requireProblem(ledger.postJson(wrong + "/withdrawal", officer, "{}"), 400, "invalid-input");
        requireProblem(
                ledger.postJson(wrong + "/withdrawal", officer, "{\"reason\":\"x\",\"by\":1}"), 400, "unreadable-body");
    }

    @Test
    void ofTwoWithdrawalsAtOnceOneStands() throws ExecutionException, InterruptedException {
        String wrong = sealed();
        int before = checkFromOutside().size();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<HttpResponse<byte[]>>> answers = List.of(
                    callers.submit(() -> ledger.postJson(wrong + "/withdrawal", officer, REASON)),
                    callers.submit(() -> ledger.postJson(wrong + "/withdrawal", officer, REASON)),
                    callers.submit(() -> ledger.postJson(wrong + "/withdrawal", officer, REASON)));
            int stands = 0;
            for (Future<HttpResponse<byte[]>> answer : answers) {
                if (answer.get().statusCode() == 201) {
                    stands++;
                } else {
                    requireProblem(answer.get(), 409, "record-state");
                }
            }
            assertThat(stands).isEqualTo(1);
        }
        assertThat(checkFromOutside()).hasSize(before + 1);
    }

    @Test
    void theReasonOfACorrectionCanBeEditedAsLongAsItIsADraft() {
        String wrong = sealed();
        String draft = "/api/v1/evidence/"
                + read(postJson(wrong + "/corrections", officer, RIGHT, "edited-1"))
                        .get("id")
                        .stringValue();
        String edited = RIGHT.replace("meter 3 was read twice", "meter 4 was read twice");
        assertThat(read(put(draft, edited)).at("/corrects/reason").stringValue())
                .isEqualTo("meter 4 was read twice");
        assertThat(read(put(draft, DRAFT)).at("/corrects/reason").stringValue()).isEqualTo("meter 4 was read twice");
        assertThat(postJson(wrong + "/corrections", officer, RIGHT, "edited-1").statusCode())
                .isEqualTo(201);
        requireProblem(put(draft(officer), edited), 400, "invalid-input");
        post(draft + "/submit", officer);
        post(draft + "/approve", approver);
        JsonNode status =
                read(ledger.get("/api/v1/records/" + wrong.substring(wrong.lastIndexOf('/') + 1) + "/status", auditor));
        assertThat(status.get("reason").stringValue()).isEqualTo("meter 4 was read twice");
    }

    private static HttpResponse<byte[]> put(String path, String json) {
        return ledger.send(ledger.request(path, officer)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json)));
    }

    @Test
    void aCorrectionThatCameTooLateGoesBackAndSealsNothing() {
        String wrong = sealed();
        String draft = "/api/v1/evidence/"
                + read(ledger.postJson(wrong + "/corrections", officer, RIGHT))
                        .get("id")
                        .stringValue();
        post(draft + "/submit", officer);
        ledger.postJson(wrong + "/withdrawal", officer, REASON);
        int before = checkFromOutside().size();
        requireProblem(post(draft + "/approve", approver), 409, "record-state");
        assertThat(checkFromOutside()).hasSize(before);
        assertThat(read(ledger.get(draft, officer)).get("state").stringValue()).isEqualTo("submitted");
    }

    @Test
    void aSupplierChangesItsOwnRecordsThroughTheInternalDoorAndNobodyElseDoes() {
        Credential attestation = supplier.attestation();
        String digest = read(seal(attestation)).get("digest").stringValue();
        requireProblem(seal(new SignedRecords().withdrawal(attestation.id(), digest)), 422, "record-refused");
        Credential correction = supplier.correction(attestation.id(), digest, "98 %");
        HttpResponse<byte[]> first = seal(correction);
        assertThat(first.statusCode()).as(text(first)).isEqualTo(201);
        assertThat(seal(correction).body()).isEqualTo(first.body());
        requireProblem(seal(supplier.withdrawal(attestation.id(), digest)), 409, "record-state");
        assertThat(status(attestation.id().uuid().toString()).get("state").stringValue())
                .isEqualTo("corrected");
        requireProblem(
                ledger.post("/internal/v1/records", reporting, "application/vc", correction.bytes()),
                403,
                "kind-not-allowed");
    }

    @Test
    void aBundleOfWhatWasChangedCarriesTheChangeAndSaysSo() {
        String wrong = sealed();
        assertThat(statusStep(wrong).outcome()).isEqualTo(Step.Outcome.NOT_CHECKED);
        String correction = corrected(wrong);
        assertThat(bundle(wrong).changes()).hasSize(1);
        assertThat(statusStep(wrong).isFailed()).isTrue();
        assertThat(statusStep(wrong).detail()).startsWith("Corrected by entry ").contains("meter 3 was read twice");
        assertThat(bundle(correction).changes()).isEmpty();
    }

    @Test
    void aBundleOfWhatWasChangedSaysSoAlsoWhenTheChangeItselfWasErased() {
        String wrong = sealed();
        erase(id(corrected(wrong)));
        assertThat(statusStep(wrong).isFailed()).isTrue();
        assertThat(statusStep(wrong).detail())
                .startsWith("Corrected by a record that was erased since, says entry ")
                .doesNotContain("meter 3");
    }

    @Test
    void aBundleOfASuppliersRecordSaysByWhoseWordItWasCorrectedOnceTheCorrectionIsErased() {
        Credential attestation = supplier.attestation();
        String digest = read(seal(attestation)).get("digest").stringValue();
        Credential correction = supplier.correction(attestation.id(), digest, "98 %");
        seal(correction);
        String id = attestation.id().uuid().toString();
        assertThat(statusStep(id).detail()).startsWith("Corrected by entry ");
        erase(correction.id().uuid().toString());
        assertThat(statusStep(id).isFailed()).isTrue();
        assertThat(statusStep(id).detail())
                .startsWith("Corrected by a record that was erased since, says entry ")
                .contains(" of did:web:")
                .doesNotContain("98 %");
    }

    private static void erase(String record) {
        HttpResponse<byte[]> erased = ledger.send(
                ledger.request("/api/v1/records/" + record + "/content", issuer.person("diane", "data-protection"))
                        .header("Content-Type", "application/json")
                        .method("DELETE", BodyPublishers.ofString("{\"basis\":\"mistake\",\"reason\":\"a name\"}")));
        assertThat(erased.statusCode()).as(text(erased)).isEqualTo(201);
    }

    /** Everything else about the bundle must hold, whatever became of its record. */
    private static Step statusStep(String evidence) {
        Bundle bundle = bundle(evidence);
        List<Step> steps = new BundleVerifier(bundle.policy()).check(bundle);
        assertThat(steps).filteredOn(step -> step.name() != StepName.STATUS).noneMatch(Step::isFailed);
        return steps.stream()
                .filter(step -> step.name() == StepName.STATUS)
                .findFirst()
                .orElseThrow();
    }

    private static Bundle bundle(String evidence) {
        return Bundle.parse(ledger.get("/api/v1/records/" + id(evidence) + "/bundle", officer)
                .body());
    }

    private static Entry requireReceipt(JsonNode record) {
        LogKey key = LogKey.parse(text(ledger.get("/log/vkey", "")).strip());
        Entry entry =
                Receipt.parse(record.get("receipt").stringValue()).verify(key).entry();
        assertThat(entry.index()).isEqualTo(record.get("index").longValue());
        assertThat(entry.digest().value()).isEqualTo(record.get("digest").stringValue());
        return entry;
    }

    private static String corrected(String wrong) {
        String draft = "/api/v1/evidence/"
                + read(ledger.postJson(wrong + "/corrections", officer, RIGHT))
                        .get("id")
                        .stringValue();
        post(draft + "/submit", officer);
        assertThat(post(draft + "/approve", approver).statusCode()).isEqualTo(200);
        return draft;
    }

    private static String sealed() {
        String draft = draft(officer);
        post(draft + "/submit", officer);
        assertThat(post(draft + "/approve", approver).statusCode()).isEqualTo(200);
        return draft;
    }

    private static String id(String evidence) {
        return evidence.substring(evidence.lastIndexOf('/') + 1);
    }

    private static JsonNode status(String id) {
        HttpResponse<byte[]> status = ledger.get("/api/v1/records/" + id + "/status", "");
        assertThat(status.statusCode()).isEqualTo(200);
        return read(status);
    }

    private static HttpResponse<byte[]> postJson(String path, String token, String body, String key) {
        return ledger.send(ledger.request(path, token)
                .headers("Content-Type", "application/json", "Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body)));
    }
}
