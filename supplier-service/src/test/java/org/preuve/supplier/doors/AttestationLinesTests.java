package org.preuve.supplier.doors;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.preuve.supplier.doors.RunningService.LEDGER;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.receipt.Receipt;
import org.preuve.supplier.neighbours.Signatory;
import org.preuve.supplier.neighbours.TestLedger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Many attestations in one request, one a line. */
class AttestationLinesTests {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String DOOR = "/api/v1/attestations";

    private Signatory us = new Signatory();

    @BeforeEach
    void aSupplierIsActive() {
        LEDGER.behave();
        us = Given.anActiveSupplier();
    }

    @AfterEach
    void theLedgerBehaves() {
        LEDGER.behave();
    }

    @Test
    void sealsEveryLineAndAnswersInTheOrderSent() {
        List<Credential> records = Stream.generate(us::attestation).limit(20).toList();
        List<JsonNode> answers = send(lines(records));
        assertThat(answers).hasSize(20);
        for (int i = 0; i < 20; i++) {
            JsonNode answer = answers.get(i);
            assertThat(said(answer)).isEqualTo((i + 1) + " 201 sealed");
            assertThat(answer.path("id").asString())
                    .isEqualTo(records.get(i).id().value());
            Receipt.parse(answer.path("receipt").asString()).verify(LEDGER.log().key());
        }
        List<JsonNode> again = send(lines(records));
        assertThat(again).allMatch(answer -> answer.path("status").asInt() == 200);
        assertThat(receipts(again)).isEqualTo(receipts(answers));
    }

    @Test
    void badLinesStopNoOthers() {
        Credential good = us.attestation();
        Credential last = us.attestation();
        Credential refused = us.attestation();
        LEDGER.refuse(refused.id());
        String body = String.join(
                "\n",
                text(good),
                "",
                "{\"no\": json",
                text(new Signatory().attestation()),
                text(us.commitment()),
                "x".repeat(64 * 1024 + 1),
                text(refused),
                "  \r",
                text(good),
                text(last));
        List<JsonNode> answers = send(body.getBytes(StandardCharsets.UTF_8));
        assertThat(answers.stream().map(AttestationLinesTests::said))
                .containsExactly(
                        "1 201 sealed",
                        "3 400 unreadable-body",
                        "4 403 unknown-key",
                        "5 422 record-refused",
                        "6 413 too-large",
                        "7 422 record-refused",
                        "9 201 sealed",
                        "10 201 sealed");
        assertThat(answers.get(5).at("/problem/errors/0/at").asString()).isEqualTo("/proof");
        assertThat(LEDGER.log().timesSealed(good)).isEqualTo(1);
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of("down", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)),
                Arguments.of("slow", aResponse().withFixedDelay(8000)),
                Arguments.of("busy", TestLedger.busy(1)),
                Arguments.of("does not take so many", aResponse().withStatus(413)),
                Arguments.of("malformed", aResponse().withBody("<html>")),
                Arguments.of("empty", aResponse()),
                Arguments.of("proves nothing", aResponse().withBody("{\"status\":201}\n{\"status\":201}\n")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("failures")
    void acceptsEveryLineWhenTheLedgerFailsAndSealsItLater(String how, ResponseDefinitionBuilder answer) {
        List<Credential> records = Stream.generate(us::attestation).limit(3).toList();
        LEDGER.answer(answer);
        List<JsonNode> accepted = send(lines(records));
        assertThat(accepted.stream().map(AttestationLinesTests::said))
                .containsExactly("1 202 accepted", "2 202 accepted", "3 202 accepted");
        LEDGER.behave();
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        send(lines(records)).stream().allMatch(one -> said(one).endsWith(" 200 sealed")));
        assertThat(records).allMatch(record -> LEDGER.log().timesSealed(record) == 1);
    }

    @Test
    void aConnectionCutHalfWayLeavesTheDoorOpenForTheSameLines() throws IOException {
        List<Credential> records = IntStream.range(0, 600)
                .parallel()
                .mapToObj(i -> us.attestation())
                .toList();
        byte[] body = lines(records);
        URI service = URI.create(RunningService.url());
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            String head = "POST " + DOOR + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\n"
                    + "Content-Length: " + body.length + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body, 0, body.length - 2000);
            socket.getOutputStream().flush();
        }
        await().atMost(Duration.ofSeconds(20))
                .until(() -> records.stream()
                        .limit(500)
                        .allMatch(record -> LEDGER.log().knows(record)));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> send(body).stream().allMatch(one -> said(one).endsWith(" 200 sealed")));
        assertThat(records).allMatch(record -> LEDGER.log().timesSealed(record) == 1);
    }

    @Test
    void noOtherDoorReadsManyLines() {
        byte[] lines = lines(List.of(us.commitment()));
        assertThat(Doors.openToAnyone()
                        .post("/api/v1/commitments", "application/x-ndjson", lines)
                        .problem())
                .isEqualTo("unsupported-media-type");
    }

    private static List<JsonNode> send(byte[] body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(RunningService.url() + DOOR))
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        try {
            HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
            assertThat(response.headers().firstValue("Content-Type")).hasValue("application/x-ndjson");
            List<JsonNode> answers = new ArrayList<>();
            response.body()
                    .lines()
                    .forEach(line -> answers.add(JsonMapper.shared().readTree(line)));
            return answers;
        } catch (IOException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** For example {@code 3 422 record-refused}. */
    private static String said(JsonNode answer) {
        String state = answer.path("state")
                .asString(answer.at("/problem/type").asString("").replace("https://preuve.example/problems/", ""));
        return answer.path("line").asInt() + " " + answer.path("status").asInt() + " " + state;
    }

    private static List<String> receipts(List<JsonNode> answers) {
        return answers.stream().map(answer -> answer.path("receipt").asString()).toList();
    }

    private static String text(Credential record) {
        return new String(record.bytes(), StandardCharsets.UTF_8);
    }

    private static byte[] lines(List<Credential> records) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        records.forEach(record -> {
            lines.writeBytes(record.bytes());
            lines.write('\n');
        });
        return lines.toByteArray();
    }
}
