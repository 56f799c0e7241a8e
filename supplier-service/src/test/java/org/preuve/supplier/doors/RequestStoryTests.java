package org.preuve.supplier.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preuve.supplier.doors.RunningService.CLOCK;
import static org.preuve.supplier.doors.RunningService.LEDGER;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.supplier.doors.Doors.Answer;
import org.preuve.supplier.neighbours.Signatory;
import tools.jackson.databind.node.ObjectNode;

/** An officer asks three suppliers for the same thing; each replies as firms do. */
class RequestStoryTests {

    private static final String COTTON = """
            {"type": "attestation", "subject": {"type": "Batch", "gtin": "09506000134352", "lot": "A7"}, "topic": "E5",
             "criterion": "organic-cotton-content", "period": {"start": "2026-02-01", "end": "2026-03-31"}}
            """;

    private final Doors officer = Doors.as("officer");
    private final Doors anyone = Doors.openToAnyone();
    private final SupplierDoors mill = SupplierDoors.ofAnActiveSupplier();

    @BeforeEach
    void neighboursBehave() {
        LEDGER.behave();
    }

    @AfterEach
    void theClockIsRight() {
        CLOCK.move(Duration.ZERO);
    }

    @Test
    void oneAnswersByWhatItAttestedBeforeOneRefusesAndOneForgets() {
        SupplierDoors dyer = SupplierDoors.ofAnActiveSupplier();
        SupplierDoors sewer = SupplierDoors.ofAnActiveSupplier();

        // The mill had attested, for another customer's question or for none.
        Credential attested = mill.who().attestation();
        Answer sealed = anyone.post("/api/v1/attestations", attested);
        assertThat(sealed.status()).isEqualTo(201);

        // The officer asks all three in one call; that the answer was lost and the call repeated asks nobody twice.
        String body = body(COTTON, "claim", mill.id(), dyer.id(), sewer.id());
        String key = UUID.randomUUID().toString();
        Answer asked = officer.postJson("/api/v1/requests", body, "Idempotency-Key", key);
        assertThat(asked.status()).as("%s", asked.body()).isEqualTo(201);
        Answer again = officer.postJson("/api/v1/requests", body, "Idempotency-Key", key);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(asked.body());
        assertThat(asked.body().at("/requests")).hasSize(3);
        assertCounts(asked, Map.of("open", 3));

        // The mill sees what it is asked, and that it has the answer already.
        Answer list = mill.get("/api/v1/supplier/requests?state=open");
        assertThat(list.body().at("/items")).hasSize(1);
        assertThat(list.body().at("/items/0").has("rights"))
                .as("a claim, no report")
                .isFalse();
        String request = "/api/v1/supplier/requests/" + list.text("/items/0/id");
        Answer shown = mill.get(request);
        assertThat(shown.text("/asks/subject/lot")).isEqualTo("A7");
        assertThat(shown.text("/message/fr")).isEqualTo("Pour la page du T-shirt");
        assertThat(shown.text("/alreadyFits/0")).isEqualTo(attested.id().value());
        Answer answered = mill.postJson(request + "/answer", records(attested));
        assertThat(answered.status()).as("%s", answered.body()).isEqualTo(200);
        assertThat(answered.text("/state")).isEqualTo("answered");
        assertThat(mill.postJson(request + "/answer", records(attested)).body()).isEqualTo(answered.body());

        // The dyer does not know. That is an answer, too.
        Answer refused =
                dyer.postJson(first(dyer) + "/refusal", "{\"reason\": \"not-known\", \"words\": \"We only dye\"}");
        assertThat(refused.status()).as("%s", refused.body()).isEqualTo(200);
        assertThat(refused.text("/state")).isEqualTo("refused");
        assertThat(refused.text("/refusal/words")).isEqualTo("We only dye");

        // The sewer forgets, and is overdue.
        CLOCK.move(Duration.ofDays(40));
        Answer campaign = officer.get(asked.header("Location"));
        assertCounts(campaign, Map.of("answered", 1, "refused", 1, "overdue", 1));
        Answer late = officer.get("/api/v1/requests?state=overdue&supplier=" + sewer.id());
        assertThat(late.body().at("/items")).hasSize(1);
        String sewers = "/api/v1/requests/" + late.text("/items/0/id");

        // More time is given; then what the officer needs is no longer needed.
        String day = today().plusDays(60).toString();
        Answer postponed = put(sewers + "/due-date", "{\"dueDate\": \"" + day + "\"}");
        assertThat(postponed.text("/state")).as("%s", postponed.body()).isEqualTo("open");
        assertThat(postponed.text("/dueDate")).isEqualTo(day);
        Answer cancelled = officer.postJson(sewers + "/cancellation", "{\"words\": \"The page is gone\"}");
        assertThat(cancelled.text("/state")).isEqualTo("cancelled");
        assertThat(sewer.get(first(sewer)).text("/history/1/words")).isEqualTo("The page is gone");
        assertThat(officer.get(sewers).body()).isEqualTo(cancelled.body());
        CLOCK.move(Duration.ZERO);

        // Another request for the same: the same attestation answers it.
        Answer second = officer.postJson("/api/v1/requests", body(COTTON, "law", mill.id()));
        assertThat(second.status()).isEqualTo(201);
        String next = first(mill);
        assertThat(mill.postJson(next + "/answer", records(attested)).text("/state"))
                .isEqualTo("answered");

        // The mill withdraws what it attested: both questions are open again.
        Answer withdrawn = anyone.post("/api/v1/withdrawals", mill.who().withdrawal(attested, sealed.text("/digest")));
        assertThat(withdrawn.status()).isEqualTo(201);
        for (String open : new String[] {request, next}) {
            Answer reopened = mill.get(open);
            assertThat(reopened.text("/state")).isEqualTo("open");
            assertThat(reopened.text("/answer/records/0/state")).isEqualTo("withdrawn");
            assertThat(reopened.body().at("/alreadyFits")).isEmpty();
        }
    }

    @Test
    void aCorrectionAnswersWhereWhatItCorrectsDidAndProgressAnswersForItsCommitment() {
        Credential attested = mill.who().attestation();
        String digest = anyone.post("/api/v1/attestations", attested).text("/digest");
        officer.postJson("/api/v1/requests", body(COTTON, "claim", mill.id()));
        String cotton = first(mill);
        mill.postJson(cotton + "/answer", records(attested));
        Credential correction = mill.who().correction(attested, digest);
        assertThat(anyone.post("/api/v1/corrections", correction).status()).isEqualTo(201);
        Answer open = mill.get(cotton);
        assertThat(open.text("/state")).isEqualTo("open");
        assertThat(open.text("/answer/records/0/successor"))
                .isEqualTo(correction.id().value());
        assertThat(open.text("/alreadyFits/0")).isEqualTo(correction.id().value());
        assertThat(mill.postJson(cotton + "/answer", records(correction)).text("/state"))
                .isEqualTo("answered");

        Credential commitment = mill.who().commitment();
        String promised = anyone.post("/api/v1/commitments", commitment).text("/digest");
        String progress = "{\"type\": \"progress\", \"commitment\": {\"id\": \"%s\"}}"
                .formatted(commitment.id().value());
        assertThat(officer.postJson("/api/v1/requests", body(progress, "customer", mill.id()))
                        .status())
                .isEqualTo(201);
        Credential measured = mill.who().progress(commitment, promised);
        anyone.post("/api/v1/commitments/" + commitment.id().uuid() + "/progress", measured);
        assertThat(mill.get(first(mill)).text("/alreadyFits/0"))
                .isEqualTo(measured.id().value());
        assertThat(mill.postJson(first(mill) + "/answer", records(measured)).text("/state"))
                .isEqualTo("answered");
    }

    @Test
    void aSmallFirmIsToldOfItsRightAndAnswersDataPointByDataPoint() {
        Answer points = Doors.as("auditor").get("/api/v1/requests/data-points");
        assertThat(points.body().at("/points")).hasSize(20);
        assertThat(mill.get("/api/v1/requests/data-points").body()).isEqualTo(points.body());
        String asks = "{\"type\": \"data-points\", \"standard\": \"vsme\", \"points\": [\"B3\", \"B8\"],"
                + " \"period\": {\"start\": \"2026-01-01\", \"end\": \"2026-03-31\"}}";
        Answer asked = officer.postJson("/api/v1/requests", body(asks, "csrd", mill.id()));
        assertThat(asked.status()).as("%s", asked.body()).isEqualTo(201);

        Answer shown = mill.get(first(mill));
        assertThat(shown.text("/rights/law")).isEqualTo("Directive (EU) 2026/470");
        assertThat(shown.text("/rights/en")).contains("right to refuse");
        assertThat(shown.body().at("/rights/beyondVoluntaryStandard").booleanValue())
                .isFalse();
        assertThat(shown.text("/asks/points/0/criterion")).isEqualTo("vsme-b3");
        assertThat(officer.get("/api/v1/requests/" + shown.text("/id")).body().at("/rights"))
                .isEqualTo(shown.body().at("/rights"));

        Credential energy = point("vsme-b3", "E1");
        Answer half = mill.postJson(first(mill) + "/answer", records(energy));
        assertThat(half.text("/state")).as("%s", half.body()).isEqualTo("open");
        assertThat(half.text("/missing/0")).isEqualTo("B8");
        assertThat(half.text("/answer/records/0/point")).isEqualTo("B3");
        Answer whole = mill.postJson(first(mill) + "/answer", records(energy, point("vsme-b8", "S1")));
        assertThat(whole.text("/state")).isEqualTo("answered");
    }

    /** An attestation about the mill itself, sealed. */
    private Credential point(String criterion, String topic) {
        ObjectNode subject =
                Signatory.attestationSubject().put("criterion", criterion).put("topic", topic);
        subject.set("subject", Signatory.object("{\"type\": \"Company\", \"name\": \"Mill\"}"));
        subject.remove("certificate");
        Credential record = mill.who().sign(RecordKind.ATTESTATION, subject);
        Answer answer = anyone.post("/api/v1/attestations", record);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
        return record;
    }

    private Answer put(String path, String json) {
        return officer.send(
                officer.request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)));
    }

    private static String first(SupplierDoors supplier) {
        return "/api/v1/supplier/requests/"
                + supplier.get("/api/v1/supplier/requests").text("/items/0/id");
    }

    private static void assertCounts(Answer campaign, Map<String, Integer> expected) {
        campaign.body()
                .at("/counts")
                .properties()
                .forEach(count -> assertThat(count.getValue().intValue())
                        .as(count.getKey())
                        .isEqualTo(expected.getOrDefault(count.getKey(), 0)));
        assertThat(campaign.body().at("/counts")).hasSize(5);
    }

    static String body(String asks, String purpose, String... suppliers) {
        return """
                {"suppliers": ["%s"], "asks": %s, "purpose": "%s", "note": "T-shirt", "dueDate": "%s",
                 "message": {"fr": "Pour la page du T-shirt"}}
                """.formatted(String.join("\", \"", suppliers), asks, purpose, today().plusDays(30));
    }

    static String records(Credential... records) {
        return "{\"records\": [\"%s\"]}"
                .formatted(String.join(
                        "\", \"",
                        Arrays.stream(records)
                                .map(record -> record.id().value())
                                .toList()));
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(CLOCK.instant(), ZoneOffset.UTC);
    }
}
