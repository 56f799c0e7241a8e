package org.preuve.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preuve.ledger.Statements.COMMITMENT;
import static org.preuve.ledger.Statements.COMPANY;
import static org.preuve.ledger.Statements.PROGRESS;
import static org.preuve.ledger.Statements.RECOGNITION;
import static org.preuve.ledger.Statements.id;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.preuve.ledger.audit.AuditLog;
import org.preuve.ledger.audit.AuditOutcome;
import org.preuve.proofs.audit.Progress;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.CredentialVerifier;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.credential.SignatureCheck;
import org.preuve.proofs.log.Entry;
import org.preuve.proofs.note.LogKey;
import org.preuve.proofs.receipt.Receipt;
import tools.jackson.databind.JsonNode;

/** An officer has the company promise something, another person approves it, and so with what came of the promise. */
class StatementStoryTests extends Doors {

    private static final String REASON = "{\"reason\":\"no longer\"}";

    @Test
    void aCommitmentAndItsProgressGoFromDraftToSealedAndCheckFromOutside() {
        String draft = Statements.draft("/commitments", COMMITMENT);
        assertThat(read(Statements.edit(draft, COMMITMENT.replace("1840.5", "1840")))
                        .at("/statement/baseline/value")
                        .doubleValue())
                .isEqualTo(1840);
        int before = checkFromOutside().size();
        assertThat(state(post(draft + "/submit", officer))).isEqualTo("submitted");
        assertThat(checkFromOutside()).hasSize(before);
        HttpResponse<byte[]> approved = post(draft + "/approve", approver);
        assertThat(state(approved)).isEqualTo("sealed");
        requireChecks(read(approved).get("record"), RecordKind.COMMITMENT);
        assertThat(post(draft + "/approve", approver).body()).isEqualTo(approved.body());
        assertThat(ledger.get(draft, auditor).body()).isEqualTo(approved.body());

        String progress = Statements.sealed("/commitments/" + id(draft) + "/progress", PROGRESS);
        JsonNode sealed = read(ledger.get(progress, officer));
        requireChecks(sealed.get("record"), RecordKind.PROGRESS);
        assertThat(sealed.at("/statement/commitment/digest"))
                .isEqualTo(read(approved).at("/record/digest"));
        assertThat(checkFromOutside()).hasSize(before + 2);
        requireSound();
    }

    /** Everything that the answer says, checked with the log's key and the organisation's key alone. */
    private static Credential requireChecks(JsonNode record, RecordKind kind) {
        Receipt receipt = Receipt.parse(record.get("receipt").stringValue());
        Entry entry = receipt.verify(
                        LogKey.parse(text(ledger.get("/log/vkey", "")).strip()))
                .entry();
        assertThat(entry.kind()).isEqualTo(kind);
        assertThat(entry.index()).isEqualTo(record.get("index").longValue());
        Credential signed = signed(record.get("id").stringValue());
        assertThat(new CredentialVerifier(
                                method -> Optional.of(ledger.organisationKey().verificationKey()))
                        .verify(signed))
                .isInstanceOf(SignatureCheck.Valid.class);
        assertThat(signed.subject().get("recordedBy").stringValue())
                .startsWith("uEi")
                .isNotEqualTo(signed.subject().get("approvedBy").stringValue());
        return signed;
    }

    private static Credential signed(String record) {
        return Credential.parse(ledger.get("/api/v1/records/" + record, officer).body());
    }

    @Test
    void aRecognitionNamesPartyAndKeysAndEndsWhenItSays() {
        String sealed = Statements.sealed("/recognitions", RECOGNITION);
        Credential signed = requireChecks(read(ledger.get(sealed, officer)).get("record"), RecordKind.ATTESTATION);
        assertThat(signed.subject().get("type").stringValue()).isEqualTo("Recognition");
        assertThat(signed.subject().at("/party/id").stringValue()).isEqualTo("did:web:certifier.example");
        assertThat(signed.subject().has("validUntil")).isFalse();
        assertThat(signed.validUntil().orElseThrow()).hasToString("2028-12-31T23:59:59Z");
        assertThat(ledger.get(Statements.sealed("/recognitions", Statements.recognitionOfAKey()), officer)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoWroteOrSubmittedCannotApprove() {
        String both = issuer.person("olga", "officer", "approver");
        String draft = Statements.draft("/recognitions", RECOGNITION);
        post(draft + "/submit", issuer.person("emma", "officer"));
        requireProblem(post(draft + "/approve", both), 403, "four-eyes");
        requireProblem(post(draft + "/approve", issuer.person("emma", "approver")), 403, "four-eyes");
        assertThat(state(ledger.get(draft, officer))).isEqualTo("submitted");
    }

    @Test
    void nothingIsDoneOutOfOrder() {
        String draft = Statements.draft("/commitments", COMMITMENT);
        requireProblem(post(draft + "/approve", approver), 409, "statement-state");
        requireProblem(Statements.withdraw(draft), 409, "statement-state");
        requireProblem(Statements.correct(draft, COMMITMENT), 409, "statement-state");
        requireProblem(ledger.postJson(progressDoor(draft), officer, PROGRESS), 404, "not-found");
        post(draft + "/submit", officer);
        requireProblem(post(draft + "/submit", officer), 409, "statement-state");
        requireProblem(Statements.edit(draft, COMMITMENT), 409, "statement-state");
        post(draft + "/approve", approver);
        requireProblem(Statements.edit(draft, COMMITMENT), 409, "statement-state");
        requireProblem(post(draft + "/submit", officer), 409, "statement-state");
        requireProblem(post(draft + "/approve", issuer.person("other", "approver")), 409, "statement-state");
        String nobody = COMPANY + "/statements/00000000-0000-4000-8000-000000000001";
        requireProblem(ledger.get(nobody, officer), 404, "not-found");
        requireProblem(post(nobody + "/approve", approver), 404, "not-found");
        requireProblem(ledger.postJson(COMPANY + "/commitments/x/progress", officer, PROGRESS), 404, "not-found");
    }

    @Test
    void aRepeatedDraftIsTheSameAndAnotherBodyIsNot() {
        HttpResponse<byte[]> first = create("/commitments", "key-1", COMMITMENT);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(create("/commitments", "key-1", COMMITMENT).body()).isEqualTo(first.body());
        requireProblem(
                create("/commitments", "key-1", COMMITMENT.replace("Half", "A third of")),
                409,
                "idempotency-key-reused");
        requireProblem(create("/recognitions", "key-1", RECOGNITION), 409, "idempotency-key-reused");
        // The same key at another door of the same caller names another thing.
        HttpResponse<byte[]> evidence = ledger.send(ledger.request("/api/v1/evidence", officer)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "key-1")
                .POST(BodyPublishers.ofString(DRAFT)));
        assertThat(read(evidence).get("id")).isNotEqualTo(read(first).get("id"));
    }

    @Test
    void aCorrectionIsApprovedLikeAnyOtherAndAWithdrawalEndsIt() {
        String wrong = Statements.sealed("/commitments", COMMITMENT);
        String right = COMMITMENT.replace("\"value\":920", "\"value\":900");
        String draft = Statements.path(Statements.correct(wrong, right));
        String again = "{\"reason\":\"better\",\"statement\":" + right + "}";
        assertThat(read(Statements.edit(draft, again)).at("/corrects/reason").stringValue())
                .isEqualTo("better");
        post(draft + "/submit", officer);
        requireProblem(post(draft + "/approve", issuer.person("olga", "approver")), 403, "four-eyes");
        assertThat(state(post(draft + "/approve", approver))).isEqualTo("sealed");
        assertThat(state(ledger.get(wrong, auditor))).isEqualTo("corrected");
        Credential correction = signed(id(draft));
        assertThat(correction.kind()).isEqualTo(RecordKind.CORRECTION);
        assertThat(correction.subject().at("/statement/target/value").intValue())
                .isEqualTo(900);
        requireProblem(Statements.withdraw(wrong), 409, "record-state");
        requireProblem(Statements.correct(wrong, right), 409, "record-state");

        HttpResponse<byte[]> withdrawn = Statements.withdraw(draft);
        assertThat(withdrawn.statusCode()).isEqualTo(201);
        assertThat(state(ledger.get(draft, auditor))).isEqualTo("withdrawn");
        requireProblem(ledger.postJson(progressDoor(wrong), officer, PROGRESS), 409, "record-state");
        requireProblem(ledger.postJson(draft + "/withdrawal", contributor, REASON), 403, "forbidden");
        requireSound();
    }

    @Test
    void afterAnErasureNothingOfItIsLeftHere() {
        String statement =
                Statements.sealed("/recognitions", RECOGNITION.replace("\"Certifier\"", "\"Solène Le Bihan\""));
        String draft = Statements.path(Statements.correct(statement, RECOGNITION));
        String officerOfData = issuer.person("dora", "data-protection");
        HttpResponse<byte[]> erased =
                ledger.send(ledger.request("/api/v1/records/" + id(statement) + "/content", officerOfData)
                        .header("Content-Type", "application/json")
                        .method("DELETE", BodyPublishers.ofString("{\"basis\":\"gdpr-art-17\",\"reason\":\"asked\"}")));
        assertThat(erased.statusCode()).as(text(erased)).isEqualTo(201);
        requireProblem(ledger.get(statement, officer), 410, "erased");
        requireProblem(Statements.withdraw(statement), 410, "erased");
        requireProblem(ledger.get(draft, officer), 404, "not-found");
        assertThat(mongo.database()
                        .getCollection("statements")
                        .find()
                        .map(document -> document.toJson())
                        .into(new HashSet<>()))
                .noneMatch(json -> json.contains("Solène"));
        requireSound();
    }

    @Test
    void listsAreReadPageByPageByStateAndKind() {
        for (int i = 0; i < 3; i++) {
            Statements.draft("/recognitions", RECOGNITION);
        }
        Set<String> seen = new HashSet<>();
        String list = COMPANY + "/statements?state=draft&kind=recognition&limit=2";
        JsonNode page = read(ledger.get(list, approver));
        while (page.has("next")) {
            page.get("items").forEach(item -> seen.add(item.get("id").stringValue()));
            page = read(ledger.get(list + "&cursor=" + page.get("next").stringValue(), approver));
        }
        page.get("items").forEach(item -> seen.add(item.get("id").stringValue()));
        assertThat(seen).hasSizeGreaterThanOrEqualTo(3);
        for (String query : Set.of("state=approved", "kind=attestation", "limit=0", "cursor=nonsense")) {
            requireProblem(ledger.get(COMPANY + "/statements?" + query, auditor), 400, "invalid-input");
        }
        requireProblem(ledger.get(COMPANY + "/statements", contributor), 403, "forbidden");
    }

    @Test
    void whatIsSealedOutlivesARestartAndWhatWasEditedInTheDatabaseIsFound() {
        String statement = Statements.sealed("/commitments", COMMITMENT);
        byte[] before = ledger.get(statement, officer).body();
        ledger.restart();
        assertThat(ledger.get(statement, officer).body()).isEqualTo(before);
        EditedStatement edited = EditedStatement.of(mongo, id(statement));
        edited.replace("920", "1840");
        assertThat(audit())
                .isInstanceOfSatisfying(
                        AuditOutcome.Broken.class,
                        broken -> assertThat(broken.mismatch().field()).isEqualTo("subject"));
        edited.putBack();
        edited.takeAway();
        assertThat(audit()).isInstanceOf(AuditOutcome.Broken.class);
        edited.putBack();
        requireSound();
    }

    private static String progressDoor(String commitment) {
        return COMPANY + "/commitments/" + id(commitment) + "/progress";
    }

    private static HttpResponse<byte[]> create(String door, String key, String body) {
        return ledger.send(ledger.request(COMPANY + door, officer)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body)));
    }

    private static String state(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(200);
        return read(answer).get("state").stringValue();
    }

    private static AuditOutcome audit() {
        return ledger.context().getBean(AuditLog.class).run(Progress.silent());
    }

    private static void requireSound() {
        assertThat(audit()).isInstanceOf(AuditOutcome.Sound.class);
    }
}
