package org.preuve.supplier.doors;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.preuve.supplier.doors.RunningService.DATABASE;
import static org.preuve.supplier.doors.RunningService.ISSUER;
import static org.preuve.supplier.doors.RunningService.LEDGER;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.json.CanonicalJson;
import org.preuve.proofs.receipt.Receipt;
import org.preuve.supplier.doors.Doors.Answer;
import org.preuve.supplier.neighbours.Signatory;
import org.preuve.supplier.neighbours.Statement;
import org.preuve.supplier.neighbours.TestLedger;
import org.preuve.supplier.neighbours.TestLog;
import tools.jackson.databind.node.ObjectNode;

/** The ledger slow, down, malformed, lying and refusing: what was accepted is sealed later, and whoever asks is told. */
class LedgerFailureTests {

    private final Doors anyone = Doors.openToAnyone();
    private Signatory us = new Signatory();

    @BeforeEach
    void aSupplierIsActive() {
        LEDGER.behave();
        us = Given.anActiveSupplier();
    }

    @AfterEach
    void neighboursBehave() {
        LEDGER.behave();
        ISSUER.behave();
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of("slow", aResponse().withFixedDelay(8000).withStatus(201)),
                Arguments.of("resets", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)),
                Arguments.of("hangs up", aResponse().withFault(Fault.EMPTY_RESPONSE)),
                Arguments.of("garbage", aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE)),
                Arguments.of("broken inside", aResponse().withStatus(500)),
                Arguments.of("recovering", TestLedger.problem(503, "unavailable")),
                Arguments.of("sends us away", aResponse().withStatus(302).withHeader("Location", "/")),
                Arguments.of("does not know us", aResponse().withStatus(401)),
                Arguments.of("does not let us", TestLedger.problem(403, "kind-not-allowed")),
                Arguments.of("busy", TestLedger.busy(2)),
                Arguments.of("throttles", aResponse().withStatus(429)),
                Arguments.of("no JSON", aResponse().withStatus(201).withBody("<html>")),
                Arguments.of("empty", aResponse().withStatus(201)),
                Arguments.of("another JSON", okJson("{\"status\":\"ok\"}")),
                Arguments.of("wrong types", okJson("{\"id\":{},\"index\":\"x\"}")),
                Arguments.of("endless", okJson("{\"x\":\"" + "x".repeat(1 << 20))));
    }

    private static final String LIE = "ledger-answer-does-not-check";

    @ParameterizedTest(name = "{0}")
    @MethodSource("failures")
    void keepsWhatWasAcceptedWhenTheLedgerFailsAndSealsItLater(String how, ResponseDefinitionBuilder answer) {
        Credential record = us.attestation();
        LEDGER.answer(answer);
        Answer accepted = anyone.post("/api/v1/attestations", record);
        assertThat(accepted.status()).as("%s", accepted.body()).isEqualTo(202);
        assertThat(accepted.text("/id")).isEqualTo(record.id().value());
        assertThat(accepted.text("/state")).isEqualTo("accepted");
        assertThat(accepted.header("Retry-After")).isEqualTo("5");
        Answer seen = Doors.as("officer").get(accepted.header("Location"));
        assertThat(seen.text("/state")).isEqualTo("accepted");
        assertThat(seen.text("/acceptedAt")).isEqualTo(accepted.text("/acceptedAt"));

        LEDGER.behave();
        Answer sealed = awaitState(record, "sealed");
        Answer again = anyone.post("/api/v1/attestations", record);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text("/receipt")).isEqualTo(sealed.text("/receipt"));
        Receipt.parse(again.text("/receipt")).verify(LEDGER.log().key());
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of("refuses", TestLedger.problem(422, "record-refused"), 422, "record-refused"),
                Arguments.of("has the id", TestLedger.problem(409, "record-id-taken"), 409, "record-id-taken"),
                Arguments.of("has a newer one", TestLedger.problem(409, "record-state"), 409, "record-state"),
                Arguments.of("has erased it", TestLedger.problem(410, "erased"), 410, "erased"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void tellsWhoeverWaitsOrAsksThatTheLedgerRefuses(
            String how, ResponseDefinitionBuilder answer, int status, String problem) {
        Credential record = us.attestation();
        LEDGER.answer(answer);
        Answer refused = anyone.post("/api/v1/attestations", record);
        assertThat(refused.status()).as("%s", refused.body()).isEqualTo(status);
        assertThat(refused.problem()).isEqualTo(problem);
        Answer seen = officerSees(record);
        assertThat(seen.text("/state")).isEqualTo("refused");
        assertThat(seen.text("/refusal/type")).endsWith("/" + problem);

        LEDGER.behave(); // it had been wrong
        assertThat(anyone.post("/api/v1/attestations", record).status()).isEqualTo(201);
        assertThat(officerSees(record).text("/state")).isEqualTo("sealed");
    }

    @Test
    void tellsWhoeverAsksThatTheLedgerRefusedLater() {
        Credential record = us.attestation();
        LEDGER.answer(aResponse().withStatus(500));
        assertThat(anyone.post("/api/v1/attestations", record).status()).isEqualTo(202);
        LEDGER.answer(TestLedger.problem(422, "record-refused"));
        Answer seen = awaitState(record, "refused");
        assertThat(seen.text("/refusal/errors/0/at")).isEqualTo("/proof");
        Answer listed = Doors.as("officer").get("/api/v1/attestations?limit=200");
        assertThat(listed.body().at("/items").valueStream())
                .anyMatch(item -> item.path("id").asString().equals(record.id().value())
                        && item.path("state").asString().equals("refused"));
        Answer again = anyone.post("/api/v1/attestations", record);
        assertThat(again.problem()).isEqualTo("record-refused");
    }

    @Test
    void passesOnWhereTheLedgerRefuses() {
        LEDGER.answer(TestLedger.problem(422, "record-refused"));
        Answer refused = anyone.post("/api/v1/attestations", us.attestation());
        assertThat(refused.text("/errors/0/at")).isEqualTo("/proof");
    }

    /** Answers that look right and prove nothing. */
    static Stream<Arguments> lies() {
        return Stream.of(
                        "other record",
                        "other kind",
                        "other index",
                        "other digest",
                        "other id",
                        "other log",
                        "swapped entry")
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("lies")
    void marksNothingSealedWhenTheLedgerLies(String lie) {
        Credential record = us.attestation();
        LEDGER.answer(okJson(lie(lie, record).toString()));
        assertThat(anyone.post("/api/v1/attestations", record).status()).isEqualTo(202);
        assertThat(officerSees(record).text("/state")).isEqualTo("accepted");
    }

    @ParameterizedTest
    @MethodSource("lies")
    void activatesNobodyWhenTheLedgerLies(String lie) {
        Given.Invitation invitation = Given.anInvitation();
        Signatory newcomer = new Signatory();
        byte[] acceptance = invitation.acceptedWith(newcomer);
        Credential key = Credential.parse(
                CanonicalJson.write(CanonicalJson.parse(acceptance).path("record")));
        LEDGER.answer(okJson(lie(lie, key).toString()));
        assertThat(anyone.post(invitation.acceptance(), Statement.MEDIA_TYPE, acceptance)
                        .problem())
                .isEqualTo(LIE);
        String state = Doors.as("officer")
                .get("/api/v1/suppliers/" + invitation.supplier())
                .text("/state");
        assertThat(state).isEqualTo("invited");
        assertThat(anyone.post("/api/v1/attestations", newcomer.attestation()).problem())
                .isEqualTo("unknown-key");

        LEDGER.behave();
        assertThat(anyone.post(invitation.acceptance(), Statement.MEDIA_TYPE, acceptance)
                        .status())
                .isEqualTo(201);
    }

    private ObjectNode lie(String lie, Credential record) {
        ObjectNode other = TestLedger.json(LEDGER.log().seal(new Signatory().commitment()));
        ObjectNode truth = TestLedger.json(LEDGER.log().seal(record));
        Map<String, ObjectNode> lies = new LinkedHashMap<>();
        lies.put("other record", other);
        lies.put("other kind", TestLedger.json(LEDGER.log().seal(sameIdOtherKind(record))));
        lies.put("other index", truth.deepCopy().put("index", truth.get("index").asLong() + 1));
        lies.put(
                "other digest",
                truth.deepCopy().set("digest", other.get("digest")).asObject());
        lies.put("other id", truth.deepCopy().set("id", other.get("id")).asObject());
        lies.put("other log", TestLedger.json(new TestLog().seal(record)));
        lies.put("swapped entry", truth.deepCopy().put("receipt", swapped(truth, other)));
        return Objects.requireNonNull(lies.get(lie));
    }

    private Credential sameIdOtherKind(Credential record) {
        return us.sign(
                record.id(),
                RecordKind.PROGRESS,
                record.validFrom().orElseThrow(),
                null,
                Signatory.commitmentSubject());
    }

    /** The entry of one receipt under the proof and checkpoint of another. */
    private static String swapped(ObjectNode entry, ObjectNode proof) {
        Receipt ours = Receipt.parse(entry.get("receipt").asString());
        String[] lines = proof.get("receipt").asString().split("\n", -1);
        lines[1] = "extra " + Base64.getEncoder().encodeToString(ours.entryBytes());
        return String.join("\n", lines);
    }

    @Test
    void keepsWhatWasAcceptedWhenThereIsNoTokenForTheLedger() {
        ISSUER.failTokens();
        Credential record = us.attestation();
        assertThat(anyone.post("/api/v1/attestations", record).status()).isEqualTo(202);
        ISSUER.behave();
        awaitState(record, "sealed");
    }

    @Test
    void givesTheReceiptWhenOnlyTheAnswerWasLost() {
        Credential record = us.attestation();
        LEDGER.sealAndAnswer(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        assertThat(anyone.post("/api/v1/attestations", record).status()).isEqualTo(202);
        LEDGER.behave();
        Answer again = anyone.post("/api/v1/attestations", record);
        assertThat(again.status()).isEqualTo(200);
        assertThat(LEDGER.log().timesSealed(record)).isEqualTo(1);
        Receipt.parse(again.text("/receipt")).verify(LEDGER.log().key());
        assertThat(anyone.post("/api/v1/attestations", record).body()).isEqualTo(again.body());
    }

    @Test
    void showsHowMuchWaitsAndForHowLong() {
        MeterRegistry meters = RunningService.CONTEXT.getBean(MeterRegistry.class);
        LEDGER.answer(aResponse().withStatus(500));
        assertThat(anyone.post("/api/v1/attestations", us.attestation()).status())
                .isEqualTo(202);
        await().until(() -> meters.get("preuve.outbox.oldest").gauge().value() > 0);
        assertThat(meters.get("preuve.outbox.waiting").gauge().value()).isPositive();
        LEDGER.behave();
        await().until(() -> meters.get("preuve.outbox.waiting").gauge().value() == 0);
    }

    @Test
    void sealsOnceWhatIsSentTwiceAtOnce() {
        Credential record = us.attestation();
        List<Answer> answers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> anyone.post("/api/v1/attestations", record))
                .toList();
        assertThat(answers).allMatch(answer -> answer.status() / 100 == 2);
        assertThat(answers)
                .extracting(answer -> answer.text("/receipt"))
                .containsOnly(answers.getFirst().text("/receipt"));
        assertThat(LEDGER.log().timesSealed(record)).isEqualTo(1);
    }

    @Test
    void keepsNothingAndAsksTheLedgerForNothingThatItRefusesItself() {
        LEDGER.behave(); // counts from here
        long documents = DATABASE.documents();
        anyone.post("/api/v1/attestations", new Signatory().attestation());
        anyone.post("/api/v1/attestations", us.commitment());
        assertThat(LEDGER.calls()).isZero();
        assertThat(DATABASE.documents()).isEqualTo(documents);
    }

    private static Answer awaitState(Credential record, String state) {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> officerSees(record), seen -> seen.text("/state").equals(state));
    }

    private static Answer officerSees(Credential record) {
        return Doors.as("officer").get("/api/v1/attestations/" + record.id().uuid());
    }
}
