package org.preuve.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.CredentialVerifier;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.credential.SignatureCheck;
import org.preuve.proofs.log.Entry;
import org.preuve.proofs.log.RecordDigest;
import org.preuve.proofs.log.Salt;
import org.preuve.proofs.note.LogKey;
import org.preuve.proofs.receipt.Receipt;
import tools.jackson.databind.JsonNode;

/** An officer records what was done with its files, another person approves it, and anybody can check that it is there. */
class EvidenceStoryTests extends Doors {

    @Test
    void evidenceGoesFromDraftToSealedAndChecksFromOutside() {
        assertThat(checkFromOutside()).first().extracting(Entry::kind).isEqualTo(RecordKind.KEY);
        int before = checkFromOutside().size();

        String draft = draft(contributor);
        assertThat(read(ledger.get(draft, contributor)).get("state").stringValue())
                .isEqualTo("draft");
        HttpResponse<byte[]> edited = ledger.send(ledger.request(draft, officer)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(DRAFT.replace("12480.5", "12480"))));
        assertThat(read(edited).at("/quantity/value").doubleValue()).isEqualTo(12480);

        JsonNode attached = read(Multipart.file("releve-compteur-2026T1.pdf", "application/pdf", Files.PDF)
                .sendTo(ledger, draft + "/attachments", officer));
        assertThat(attached.at("/attachments/0/name").stringValue()).isEqualTo("releve-compteur-2026T1.pdf");
        String sha256 = attached.at("/attachments/0/sha256").stringValue();
        assertThat(ledger.get(draft + "/attachments/" + sha256, approver).body())
                .isEqualTo(Files.PDF);

        assertThat(read(post(draft + "/submit", officer)).get("state").stringValue())
                .isEqualTo("submitted");
        assertThat(checkFromOutside()).hasSize(before);
        HttpResponse<byte[]> approved = post(draft + "/approve", approver);
        assertThat(approved.statusCode()).isEqualTo(200);
        JsonNode record = read(approved).get("record");
        assertThat(checkFromOutside()).hasSize(before + 1);
        requireChecks(record);

        assertThat(post(draft + "/approve", approver).body()).isEqualTo(approved.body());
        assertThat(ledger.get(draft, officer).body()).isEqualTo(approved.body());
        assertThat(checkFromOutside()).hasSize(before + 1);
    }

    /** Everything that the answer says, checked with the log's key and the organisation's key alone. */
    private static void requireChecks(JsonNode record) {
        Receipt receipt = Receipt.parse(record.get("receipt").stringValue());
        LogKey key = LogKey.parse(text(ledger.get("/log/vkey", "")).strip());
        Entry entry = receipt.verify(key).entry();
        assertThat(entry.index()).isEqualTo(record.get("index").longValue());
        assertThat(entry.digest().value()).isEqualTo(record.get("digest").stringValue());
        String id = record.get("id").stringValue();
        assertThat(text(ledger.get("/api/v1/records/" + id + "/receipt", ""))).isEqualTo(receipt.format());

        Credential signed =
                Credential.parse(ledger.get("/api/v1/records/" + id, officer).body());
        assertThat(new CredentialVerifier(
                                method -> Optional.of(ledger.organisationKey().verificationKey()))
                        .verify(signed))
                .isInstanceOf(SignatureCheck.Valid.class);
        JsonNode subject = signed.subject();
        assertThat(subject.at("/attachments/0/digest").stringValue()).startsWith("uEi");
        assertThat(subject.get("recordedBy").stringValue())
                .startsWith("uEi")
                .isNotEqualTo(subject.get("approvedBy").stringValue());
        assertThat(new String(signed.bytes(), StandardCharsets.UTF_8)).doesNotContain("carl", "olga", "amir");
        requireDigest(signed, entry);
    }

    private static void requireDigest(Credential signed, Entry entry) {
        JsonNode line = read(ledger.get("/api/v1/records?limit=1&from=" + entry.index(), auditor))
                .at("/records/0");
        byte[] salt = Base64.getUrlDecoder().decode(line.get("salt").stringValue());
        byte[] bytes = Base64.getDecoder().decode(line.get("record").stringValue());
        assertThat(bytes).isEqualTo(signed.bytes());
        assertThat(RecordDigest.of(Salt.of(salt), bytes)).isEqualTo(entry.digest());
    }

    @Test
    void theSamePersonCannotApproveWhatTheyWroteAttachedOrSubmitted() {
        String both = issuer.person("olga", "officer", "approver");
        String wrote = draft(both);
        post(wrote + "/submit", officer);
        requireProblem(post(wrote + "/approve", both), 403, "four-eyes");

        String edited = draft(contributor);
        ledger.send(ledger.request(edited, issuer.person("emma", "officer", "approver"))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(DRAFT)));
        post(edited + "/submit", officer);
        requireProblem(post(edited + "/approve", issuer.person("emma", "approver")), 403, "four-eyes");
        requireProblem(post(edited + "/approve", issuer.person("olga", "approver")), 403, "four-eyes");
        assertThat(read(ledger.get(edited, officer)).get("state").stringValue()).isEqualTo("submitted");
    }

    @Test
    void nothingIsDoneOutOfOrder() {
        String draft = draft(officer);
        requireProblem(post(draft + "/approve", approver), 409, "evidence-state");
        post(draft + "/submit", officer);
        requireProblem(post(draft + "/submit", officer), 409, "evidence-state");
        requireProblem(edit(draft), 409, "evidence-state");
        requireProblem(attach(draft), 409, "evidence-state");
        assertThat(post(draft + "/approve", approver).statusCode()).isEqualTo(200);
        requireProblem(post(draft + "/submit", officer), 409, "evidence-state");
        requireProblem(edit(draft), 409, "evidence-state");
        requireProblem(attach(draft), 409, "evidence-state");
        requireProblem(post(draft + "/approve", issuer.person("other", "approver")), 409, "evidence-state");
    }

    @Test
    void aContributorSeesTheirOwnDraftsOnly() {
        String own = draft(contributor);
        String others = draft(officer);
        assertThat(ledger.get(own, contributor).statusCode()).isEqualTo(200);
        requireProblem(ledger.get(others, contributor), 404, "not-found");
        requireProblem(ledger.get(own, issuer.person("dora", "contributor")), 404, "not-found");
        List<String> listed = read(ledger.get("/api/v1/evidence?limit=200", contributor))
                .get("items")
                .valueStream()
                .map(item -> item.get("id").stringValue())
                .toList();
        assertThat(listed).contains(own.substring(own.lastIndexOf('/') + 1));
        assertThat(listed).doesNotContain(others.substring(others.lastIndexOf('/') + 1));
    }

    @Test
    void aRepeatedDraftIsTheSameAndAnotherBodyIsNot() {
        HttpResponse<byte[]> first = create("key-1", DRAFT);
        assertThat(create("key-1", DRAFT).body()).isEqualTo(first.body());
        requireProblem(create("key-1", DRAFT.replace("RSE-001", "RSE-002")), 409, "idempotency-key-reused");
        assertThat(read(create("key-2", DRAFT)).get("id"))
                .isNotEqualTo(read(first).get("id"));
        requireProblem(create("not usable", DRAFT), 400, "invalid-input");
    }

    @Test
    void listsAreReadPageByPageNewestFirst() {
        for (int i = 0; i < 5; i++) {
            draft(officer);
        }
        JsonNode page = read(ledger.get("/api/v1/evidence?state=draft&limit=2", auditor));
        Set<String> seen = new HashSet<>();
        while (true) {
            page.get("items")
                    .forEach(item ->
                            assertThat(seen.add(item.get("id").stringValue())).isTrue());
            if (page.get("next") == null) {
                break;
            }
            page = read(ledger.get(
                    "/api/v1/evidence?state=draft&limit=2&cursor="
                            + page.get("next").stringValue(),
                    auditor));
        }
        assertThat(seen).hasSizeGreaterThanOrEqualTo(5);
        requireProblem(ledger.get("/api/v1/evidence?cursor=nonsense", auditor), 400, "invalid-input");
        requireProblem(ledger.get("/api/v1/evidence?state=approved", auditor), 400, "invalid-input");
        requireProblem(ledger.get("/api/v1/evidence?limit=201", auditor), 400, "invalid-input");
    }

    private static HttpResponse<byte[]> create(String key, String body) {
        return ledger.send(ledger.request("/api/v1/evidence", officer)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body)));
    }

    private static HttpResponse<byte[]> edit(String draft) {
        return ledger.send(ledger.request(draft, officer)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(DRAFT)));
    }

    private static HttpResponse<byte[]> attach(String draft) {
        return Multipart.file("a.pdf", "application/pdf", Files.PDF).sendTo(ledger, draft + "/attachments", officer);
    }
}
