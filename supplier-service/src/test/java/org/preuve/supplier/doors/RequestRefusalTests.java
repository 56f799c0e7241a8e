package org.preuve.supplier.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preuve.supplier.doors.RunningService.LEDGER;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.supplier.doors.Doors.Answer;
import org.preuve.supplier.neighbours.Signatory;

/** What is not asked, and what is no answer. */
class RequestRefusalTests {

    private static final String COTTON = """
            {"type": "attestation", "subject": {"type": "Product", "gtin": "09506000134352", "lot": "A7"}, "topic": "E5",
             "criterion": "organic-cotton-content"}
            """;
    private static final String POINTS = """
            {"type": "data-points", "standard": "vsme", "points": ["B3"],
             "period": {"start": "2026-01-01", "end": "2026-03-31"}}
            """;
    private static final String NOBODY = "5f0c2b1e-0000-4000-8000-000000000001";

    private final Doors officer = Doors.as("officer");
    private final Doors anyone = Doors.openToAnyone();
    private final SupplierDoors mill = SupplierDoors.ofAnActiveSupplier();

    @BeforeEach
    void neighboursBehave() {
        LEDGER.behave();
    }

    /** Each change of one place, and where the problem is seen. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "type": "attestation"            | "type": "opinion"               | /asks/type
            "topic": "E5"                    | "topic": "E9"                   | /asks/topic
            "criterion": "organic-cotton-content" | "criterion": "Organic!"    | /asks/criterion
            "gtin": "09506000134352"         | "gtin": "09506000134353"        | /asks/subject/gtin
            "lot": "A7"                      | "gln": "3012345678900"          | /asks/subject/gln
            "purpose": "claim"               | "purpose": "fun"                | /purpose
            "purpose": "claim", "note": "T-shirt" | "purpose": "other"         | /note
            "dueDate": "2                    | "dueDate": "1                   | /dueDate
            "message": {"fr"                 | "message": {"de"                | /message/de
            "note": "T-shirt"                | "note": " "                     | /note
            "suppliers": [                   | "suppliers": ["nobody",         | /suppliers/0
            "suppliers": [                   | "suppliers": ["urn:uuid:5f0c2b1e-0000-4000-8000-000000000001", | /suppliers/0
            "suppliers": [                   | "supplier": [                   | /supplier
            """)
    void saysWhatIsWrongWithAQuestionAndWhere(String right, String wrong, String at) {
        String body = RequestStoryTests.body(COTTON, "claim", mill.id());
        assertThat(body).contains(right);
        Answer answer = officer.postJson("/api/v1/requests", body.replace(right, wrong));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("invalid-input");
        assertThat(answer.text("/errors/0/at")).isEqualTo(at);
        assertThat(mill.get("/api/v1/supplier/requests").body().at("/items")).isEmpty();
    }

    @Test
    void asksNobodyTwiceInOneCall() {
        Answer answer =
                officer.postJson("/api/v1/requests", RequestStoryTests.body(COTTON, "claim", mill.id(), mill.id()));
        assertThat(answer.problem()).isEqualTo("invalid-input");
        assertThat(answer.text("/errors/0/at")).isEqualTo("/suppliers");
    }

    @Test
    void asksASmallFirmForNothingBeyondTheVoluntaryStandard() {
        Answer answer = officer.postJson("/api/v1/requests", RequestStoryTests.body(COTTON, "csrd", mill.id()));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("beyond-voluntary-standard");
        assertThat(answer.text("/errors/0/at")).isEqualTo("/suppliers/0");
        assertThat(answer.text("/errors/0/expected")).contains("B1, B2", "C9");
        String outside = POINTS.replace("B3", "B99");
        assertThat(officer.postJson("/api/v1/requests", RequestStoryTests.body(outside, "csrd", mill.id()))
                        .text("/errors/0/at"))
                .isEqualTo("/asks/points/0");
    }

    @Test
    void asksForProgressOnlyWhoMadeTheCommitment() {
        Credential commitment = mill.who().commitment();
        String digest = anyone.post("/api/v1/commitments", commitment).text("/digest");
        String asks = "{\"type\": \"progress\", \"commitment\": {\"id\": \"%s\"}, \"until\": \"2026-12-31\"}"
                .formatted(commitment.id().value());
        String other = SupplierDoors.ofAnActiveSupplier().id();
        for (String[] whom : new String[][] {{other}, {mill.id(), other}}) {
            Answer answer = officer.postJson("/api/v1/requests", RequestStoryTests.body(asks, "claim", whom));
            assertThat(answer.problem()).isEqualTo("invalid-input");
            assertThat(answer.text("/errors/0/at")).isEqualTo("/asks/commitment/id");
        }
        anyone.post("/api/v1/withdrawals", mill.who().withdrawal(commitment, digest));
        Answer answer = officer.postJson("/api/v1/requests", RequestStoryTests.body(asks, "claim", mill.id()));
        assertThat(answer.text("/errors/0/problem")).isEqualTo("was withdrawn");
    }

    @Test
    void givesOneIdempotencyKeyToOneQuestion() {
        String key = UUID.randomUUID().toString();
        String body = RequestStoryTests.body(COTTON, "claim", mill.id());
        officer.postJson("/api/v1/requests", body, "Idempotency-Key", key);
        Answer answer = officer.postJson("/api/v1/requests", body.replace("T-shirt", "Shirt"), "Idempotency-Key", key);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("idempotency-key-reused");
        assertThat(officer.postJson("/api/v1/requests", body, "Idempotency-Key", "a key")
                        .problem())
                .isEqualTo("invalid-input");
    }

    @Test
    void saysOfEachRecordWhyItIsNoAnswer() {
        String request = asked(COTTON);
        Credential other = attested("criterion", "recycled-content");
        Credential notSealed = mill.who().attestation();
        Credential anothers = Given.anActiveSupplier().attestation();
        anyone.post("/api/v1/attestations", anothers);
        Answer answer = mill.postJson(request + "/answer", RequestStoryTests.records(other, notSealed, anothers));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("no-answer");
        assertThat(answer.text("/errors/0/at")).isEqualTo("/records/0");
        assertThat(answer.text("/errors/0/problem")).isEqualTo("is about the criterion recycled-content");
        assertThat(answer.text("/errors/1/problem")).isEqualTo(answer.text("/errors/2/problem"));
        assertThat(mill.get(request).text("/state")).isEqualTo("open");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"records\": []}", "{}", "[]", "{\"records\": [7]}", "{\"records\": [\"a\"], \"b\": 1}"})
    void takesNoAnswerWithoutRecords(String body) {
        Answer answer = mill.postJson(asked(COTTON) + "/answer", body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("invalid-input");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"reason\": \"other\"}",
                "{\"reason\": \"busy\"}",
                "{}",
                "{\"reason\": \"other\", \"words\": \"\"}"
            })
    void wantsAReasonForARefusal(String body) {
        Answer answer = mill.postJson(asked(COTTON) + "/refusal", body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("invalid-input");
    }

    @Test
    void nobodyKnowsOfAnothersRequest() {
        String request = asked(COTTON);
        SupplierDoors other = SupplierDoors.ofAnActiveSupplier();
        String unknown = "/api/v1/supplier/requests/" + NOBODY;
        for (Answer answer : new Answer[] {
            other.get(request),
            other.postJson(
                    request + "/answer", RequestStoryTests.records(mill.who().attestation())),
            other.postJson(request + "/refusal", "{\"reason\": \"not-known\"}"),
            mill.get(unknown),
            mill.get("/api/v1/supplier/requests/nonsense"),
            officer.get("/api/v1/requests/" + NOBODY),
            officer.get("/api/v1/requests/campaigns/" + NOBODY),
            officer.postJson("/api/v1/requests/" + NOBODY + "/cancellation", "{}")
        }) {
            assertThat(answer.status()).as("%s", answer.body()).isEqualTo(404);
            assertThat(answer.problem()).isEqualTo("not-found");
        }
        assertThat(other.get("/api/v1/supplier/requests").body().at("/items")).isEmpty();
    }

    @Test
    void aCancelledRequestIsClosed() {
        String request = asked(COTTON);
        String officers = request.replace("/supplier", "");
        assertThat(officer.postJson(officers + "/cancellation", "{}").status()).isEqualTo(200);
        Answer answer = mill.postJson(request + "/refusal", "{\"reason\": \"confidential\"}");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("request-state");
    }

    @ParameterizedTest
    @ValueSource(strings = {"state=done", "cursor=x", "limit=0", "supplier=x", "campaign=x"})
    void readsNoListThatIsNotOne(String query) {
        Answer answer = officer.get("/api/v1/requests?" + query);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/errors/0/at")).isEqualTo(query.split("=", 2)[0]);
    }

    private String asked(String asks) {
        Answer asked = officer.postJson("/api/v1/requests", RequestStoryTests.body(asks, "claim", mill.id()));
        assertThat(asked.status()).as("%s", asked.body()).isEqualTo(201);
        return "/api/v1/supplier/requests/" + asked.text("/requests/0/id");
    }

    private Credential attested(String member, String value) {
        Credential record = mill.who()
                .sign(RecordKind.ATTESTATION, Signatory.attestationSubject().put(member, value));
        assertThat(anyone.post("/api/v1/attestations", record).status()).isEqualTo(201);
        return record;
    }
}
