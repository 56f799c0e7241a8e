package org.preuve.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preuve.ledger.Statements.COMMITMENT;
import static org.preuve.ledger.Statements.COMPANY;
import static org.preuve.ledger.Statements.PROGRESS;
import static org.preuve.ledger.Statements.RECOGNITION;
import static org.preuve.ledger.Statements.id;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.keys.VerificationMethod;

/** What is wrong with a statement is told all at once, each with its place, and nothing is kept. */
class StatementInputTests extends Doors {

    @Test
    void aCommitmentIsToldAllThatIsWrongWithItAtOnce() {
        requireInvalid(
                "/commitments",
                """
                {"title":" ","topic":"X9","subject":{"type":"Product","gtin":"09506000134353"},
                 "baseline":{"value":10,"unit":"kg","date":"2025-01-01"},"target":{"value":10,"unit":"t"},
                 "dueDate":"2025-12-31","planDigest":"uEiA",
                 "milestones":[{"date":"2025-06-30","value":8},{"date":"2025-06-30","value":"less"},
                               {"date":"2026-06-30","value":6}],
                 "reviewer":{"address":"http://verdier.example"}}""",
                "/title",
                "/topic",
                "/subject/gtin",
                "/target/value",
                "/target/unit",
                "/dueDate",
                "/planDigest",
                "/milestones/1/date",
                "/milestones/1/value",
                "/milestones/2/date",
                "/reviewer/name",
                "/reviewer/address");
    }

    @Test
    void aCommitmentNeedsAPlaceInTime() {
        requireInvalid("/commitments", "{}", "/title", "/topic", "/baseline", "/target", "/dueDate", "/milestones");
        requireInvalid(
                "/commitments", COMMITMENT.replace("2024-12-31", "2031-12-31"), "/dueDate", "/milestones/0/date");
        requireInvalid("/commitments", COMMITMENT.replace("\"2030-12-31\"", "\"soon\""), "/dueDate");
        requireInvalid("/commitments", COMMITMENT.replace("\"MW.h\",\"date\"", "\"MW h\",\"date\""), "/baseline/unit");
        requireInvalid("/commitments", COMMITMENT.replace("https://maison", "http://maison"), "/plan");
        requireInvalid(
                "/commitments", "{\"type\":\"Progress\"," + COMMITMENT.strip().substring(1), "/type");
        requireProblem(
                ledger.postJson(
                        COMPANY + "/commitments",
                        officer,
                        "{\"owner\":1," + COMMITMENT.strip().substring(1)),
                400,
                "unreadable-body");
    }

    @Test
    void whatACommitmentIsAboutIsOfAKnownType() {
        for (String right : List.of(
                "{\"type\":\"Product\",\"gtin\":\"09506000134352\"}",
                "{\"type\":\"Batch\",\"gtin\":\"09506000134352\",\"lot\":\"A7\"}",
                "{\"type\":\"Site\",\"gln\":\"9506000134352\",\"country\":\"FR\"}",
                "{\"type\":\"Material\",\"name\":\"cotton\",\"countryOfOrigin\":\"TR\"}",
                "{\"type\":\"Company\",\"lei\":\"529900T8BM49AURSDO55\"}")) {
            Statements.draft("/commitments", withSubject(right));
        }
        requireInvalid("/commitments", withSubject("{\"type\":\"Planet\"}"), "/subject/type");
        requireInvalid(
                "/commitments", withSubject("{\"type\":\"Batch\",\"gtin\":\"1\"}"), "/subject/gtin", "/subject/lot");
        requireInvalid(
                "/commitments",
                withSubject("{\"type\":\"Site\",\"gln\":\"1\",\"country\":\"XX\"}"),
                "/subject/gln",
                "/subject/country");
        requireInvalid(
                "/commitments", withSubject("{\"type\":\"Company\",\"lei\":\"529900T8BM49AURSDO56\"}"), "/subject/lei");
    }

    private static String withSubject(String subject) {
        return COMMITMENT.replace("{\"type\":\"Company\",\"name\":\"Maison Lys\"}", subject);
    }

    @Test
    void progressIsMeasuredInTheCommitmentsUnitOnADayThatWas() {
        String commitment = Statements.sealed("/commitments", COMMITMENT);
        String door = "/commitments/" + id(commitment) + "/progress";
        requireInvalid(door, """
                {"commitment":{"id":"urn:uuid:00000000-0000-4000-8000-000000000001","digest":"no"},
                 "date":"2999-01-01","value":"1","unit":"kg",
                 "records":[{"id":"urn:uuid:00000000-0000-4000-8000-000000000001",
                             "digest":"uEiB1CtMhCOwVxMQzQUqXW4rR8ZBMoh8SBXLvxMFiB9wDog"}]}""", "/commitment/id", "/commitment/digest", "/date", "/value", "/unit", "/records/0/id");
        requireInvalid(door, PROGRESS.replace("2025-12-31", "2024-12-30"), "/date");
        String wrong = named(commitment, "uEiB1CtMhCOwVxMQzQUqXW4rR8ZBMoh8SBXLvxMFiB9wDog");
        requireInvalid(door, PROGRESS.replace("{", "{\"records\":[%s],".formatted(wrong)), "/records/0/digest");
        String digest =
                read(ledger.get(commitment, officer)).at("/record/digest").stringValue();
        String right = named(commitment, digest);
        String both = "{\"commitment\":%s,\"records\":[%s],".formatted(right, right);
        Statements.draft(door, PROGRESS.replace("{", both));
        String recognition = Statements.sealed("/recognitions", RECOGNITION);
        requireProblem(
                ledger.postJson(COMPANY + "/commitments/" + id(recognition) + "/progress", officer, PROGRESS),
                404,
                "not-found");
        requireProblem(
                ledger.postJson(COMPANY + "/commitments/" + recordOfASupplier() + "/progress", officer, PROGRESS),
                404,
                "not-found");
    }

    private static String named(String statement, String digest) {
        return "{\"id\":\"urn:uuid:%s\",\"digest\":\"%s\"}".formatted(id(statement), digest);
    }

    /** Somebody else's promise is not measured here. */
    private String recordOfASupplier() {
        seal(supplier.key());
        return read(seal(supplier.attestation())).get("id").stringValue();
    }

    @Test
    void aRecognitionIsOfAnotherPartyByItsOwnKeys() {
        requireInvalid(
                "/recognitions",
                "{\"keys\":[],\"accreditation\":{\"criteria\":[\"Not A Slug\"]},\"validUntil\":\"2020-01-01T00:00:00Z\"}",
                "/party",
                "/keys",
                "/accreditation/body",
                "/accreditation/number",
                "/accreditation/criteria/0",
                "/reason",
                "/validUntil");
        requireInvalid(
                "/recognitions",
                RECOGNITION.replace("did:web:certifier.example#", "did:web:another.example#"),
                "/keys/0/verificationMethod");
        requireInvalid("/recognitions", RECOGNITION.replace("z6Mk", "z6Mj"), "/keys/0/publicKeyMultibase");
        requireInvalid("/recognitions", RECOGNITION.replace("\"DE\"", "\"Germany\""), "/party/country");
        requireInvalid("/recognitions", RECOGNITION.replace("did:web:certifier.example\"", "certifier\""), "/party/id");
        requireInvalid(
                "/recognitions", RECOGNITION.replace("did:web:certifier.example", "did:web:example.com"), "/party/id");
        String own = ledger.organisationKey().verificationKey().multibase();
        requireInvalid(
                "/recognitions", RECOGNITION.replaceFirst("z6Mk[A-Za-z0-9]+", own), "/keys/0/publicKeyMultibase");
        VerificationMethod another =
                VerificationMethod.ofKey(supplier.author().key().orElseThrow());
        requireInvalid(
                "/recognitions",
                Statements.recognitionOfAKey()
                        .replaceFirst(
                                "\"publicKeyMultibase\":\"[^\"]+",
                                "\"publicKeyMultibase\":\""
                                        + another.value()
                                                .substring(another.value().indexOf('#') + 1)),
                "/keys/0/publicKeyMultibase");
    }

    @Test
    void aCorrectionSaysWhyAndStatesTheSameKindOfThing() {
        String sealed = Statements.sealed("/commitments", COMMITMENT);
        requireProblem(Statements.correct(sealed, PROGRESS), 400, "unreadable-body");
        HttpResponse<byte[]> refused =
                ledger.postJson(sealed + "/corrections", officer, "{\"statement\":{\"title\":\"\"}}");
        requireProblem(refused, 400, "invalid-input");
        assertThat(text(refused)).contains("\"/reason\"", "\"/statement/title\"", "\"/statement/baseline\"");
        requireProblem(ledger.postJson(sealed + "/withdrawal", officer, "{}"), 400, "invalid-input");
    }

    private static void requireInvalid(String door, String body, String... places) {
        long before = stored();
        HttpResponse<byte[]> refused = ledger.postJson(COMPANY + door, officer, body);
        requireProblem(refused, 400, "invalid-input");
        assertThat(read(refused)
                        .get("errors")
                        .valueStream()
                        .map(one -> one.get("at").stringValue()))
                .as(text(refused))
                .containsExactlyInAnyOrder(places);
        assertThat(stored()).isEqualTo(before);
    }
}
