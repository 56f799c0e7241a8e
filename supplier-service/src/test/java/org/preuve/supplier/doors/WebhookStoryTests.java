package org.preuve.supplier.doors;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.preuve.supplier.doors.RunningService.LEDGER;
import static org.preuve.supplier.doors.RunningService.RECEIVER;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preuve.proofs.credential.Credential;
import org.preuve.supplier.doors.Doors.Answer;
import org.preuve.supplier.neighbours.Signatory;
import org.preuve.supplier.neighbours.TestReceiver;
import org.preuve.supplier.neighbours.TestReceiver.Call;
import org.preuve.supplier.outgoing.WebAnswer;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** A supplier's system wants to be told instead of asking. */
class WebhookStoryTests {

    private static final String PUBLIC = "https://preuve.maison-lys.example";
    private static final String DOOR = "/api/v1/supplier/webhook";
    private static final byte[] NOTHING = new byte[0];

    private final String address = "https://mill.example/told/" + UUID.randomUUID();
    private Signatory mill = new Signatory();

    @BeforeEach
    void aSupplierIsActive() {
        LEDGER.behave();
        mill = Given.anActiveSupplier();
    }

    @AfterEach
    void everybodyBehaves() {
        LEDGER.behave();
    }

    @Test
    void isToldWhatBecameOfWhatWasAcceptedAndCanCheckWhoSaysSo() {
        assertThat(ask("GET", DOOR).problem()).isEqualTo("not-found");
        Answer set = set(address);
        assertThat(set.status()).as("%s", set.body()).isEqualTo(200);
        assertThat(set.text("/state")).isEqualTo("active");
        assertThat(set.body().at("/events")).hasSizeGreaterThanOrEqualTo(5);

        LEDGER.answer(aResponse().withStatus(503));
        Credential record = mill.attestation();
        Answer accepted = Doors.openToAnyone().post("/api/v1/attestations", record);
        assertThat(accepted.status()).isEqualTo(202);
        LEDGER.behave();

        Call call = awaitCalls(1).getFirst();
        JsonNode event = call.event();
        assertThat(event.at("/type").asString()).isEqualTo("org.preuve.submission.sealed");
        assertThat(event.at("/source").asString()).isEqualTo(PUBLIC);
        assertThat(event.at("/subject").asString()).isEqualTo(record.id().value());
        Answer sealed = ask("GET", "/api/v1/attestations/" + record.id().uuid());
        assertThat(event.at("/data/index")).isEqualTo(sealed.body().at("/index"));
        assertThat(event.at("/data/digest")).isEqualTo(sealed.body().at("/digest"));

        Answer keys = Doors.openToAnyone().get("/api/v1/webhook-keys");
        assertThat(keys.header("Content-Type")).isEqualTo("application/jwk-set+json");
        assertThat(TestReceiver.isSignedBy(keys.body(), call)).isTrue();

        Answer shown = await().until(() -> ask("GET", DOOR), one -> one.body().has("lastDelivery"));
        assertThat(shown.body().at("/delivered").asInt()).isEqualTo(1);
        assertThat(shown.body().at("/waiting").asInt()).isZero();
        assertThat(shown.text("/lastDelivery/outcome")).isEqualTo("answered with status 204");
    }

    @Test
    void isToldOfEachLineOnceAndNotOfWhatWasAnswered() throws Exception {
        set(address);
        Doors.openToAnyone().post("/api/v1/attestations", mill.attestation());
        List<Credential> records = Stream.generate(mill::attestation).limit(3).toList();
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        records.forEach(record -> {
            lines.writeBytes(record.bytes());
            lines.write('\n');
        });
        for (int times = 0; times < 2; times++) {
            HttpRequest twice = Doors.openToAnyone()
                    .request("/api/v1/attestations")
                    .header("Content-Type", "application/x-ndjson")
                    .POST(BodyPublishers.ofByteArray(lines.toByteArray()))
                    .build();
            try (HttpClient http = HttpClient.newHttpClient()) {
                assertThat(http.send(twice, BodyHandlers.discarding()).statusCode())
                        .isEqualTo(200);
            }
        }
        assertThat(awaitCalls(3))
                .extracting(call -> call.event().at("/subject").asString())
                .containsExactlyElementsOf(
                        records.stream().map(record -> record.id().value()).toList());
    }

    @Test
    void triesItOutAndHasAnEventSentAgain() {
        set(address);
        RECEIVER.answer(address, 500);
        Answer test = ask("POST", DOOR + "/test");
        assertThat(test.status()).as("%s", test.body()).isEqualTo(202);
        String id = test.text("/id");
        Answer failed = awaitDelivery(id, "cause");
        assertThat(failed.text("/items/0/state")).isEqualTo("waiting");
        assertThat(failed.text("/items/0/cause")).isEqualTo("answered with status 500");
        RECEIVER.behave(address);
        assertThat(ask("POST", DOOR + "/deliveries/" + id + "/redelivery").status())
                .isEqualTo(202);
        Answer delivered = awaitDelivery(id, "settledAt");
        assertThat(delivered.text("/items/0/state")).isEqualTo("delivered");
        assertThat(delivered.body().at("/items/0/status").asInt()).isEqualTo(204);
        assertThat(RECEIVER.posted(address))
                .extracting(Call::id)
                .containsOnly(id)
                .hasSizeGreaterThanOrEqualTo(2);
        assertThat(ask("GET", DOOR + "/deliveries?state=waiting").body().at("/items"))
                .isEmpty();
        assertThat(ask("GET", DOOR + "/deliveries?state=delivered").body().at("/items"))
                .hasSize(1);
    }

    @Test
    void endsItAndIsToldNothingMore() {
        set(address);
        RECEIVER.answer(address, 500);
        String id = ask("POST", DOOR + "/test").text("/id");
        awaitDelivery(id, "cause");
        assertThat(ask("DELETE", DOOR).status()).isEqualTo(204);
        assertThat(ask("DELETE", DOOR).status()).isEqualTo(204);
        assertThat(ask("GET", DOOR).status()).isEqualTo(404);
        Answer dead = ask("GET", DOOR + "/deliveries?state=dead");
        assertThat(dead.text("/items/0/id")).isEqualTo(id);
        assertThat(dead.text("/items/0/cause")).isEqualTo("the webhook was removed");
        assertThat(ask("POST", DOOR + "/test").problem()).isEqualTo("not-found");
        assertThat(ask("POST", DOOR + "/deliveries/" + id + "/redelivery").problem())
                .isEqualTo("not-found");
    }

    @Test
    void isToldThatItsReceiverIsGone() {
        set(address);
        RECEIVER.answer(address, 410);
        ask("POST", DOOR + "/test");
        await().until(() -> ask("GET", DOOR).text("/state").equals("ended"));
        Answer refused = ask("POST", DOOR + "/test");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("webhook-ended");
    }

    @Test
    void cannotPointUsAtAStranger() {
        RECEIVER.answer(address, call -> new WebAnswer.Answered(200, Map.of()));
        Answer refused = set(address);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("webhook-refused");
        assertThat(refused.text("/errors/0/at")).isEqualTo("/address");
        assertThat(refused.text("/errors/0/problem"))
                .isEqualTo("answered with status 200 and no WebHook-Allowed-Origin");
        assertThat(refused.text("/errors/0/expected")).contains("WebHook-Allowed-Origin: preuve.maison-lys.example");
        assertThat(ask("GET", DOOR).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {} | /address
                    {"address": "http://mill.example/"} | /address
                    {"address": "https://user@mill.example/"} | /address
                    {"address": "https://mill.example/#part"} | /address
                    {"address": "https://mill.example/a/../b"} | /address
                    {"address": "https://mill.example//b"} | /address
                    {"address": "https:///told"} | /address
                    {"address": "https://mill example/"} | /address
                    {"address": "https://m\u00fchle.example/"} | /address
                    {"address": "javascript:alert(1)"} | /address
                    {"address": "https://mill.example/", "events": []} | /events
                    {"address": "https://mill.example/", "events": ["org.preuve.webhook.test", "all"]} | /events/1
                    """)
    void isToldWhatIsWrongWithWhatItAsksFor(String body, String at) {
        Answer refused = send("PUT", DOOR, body.getBytes(UTF_8));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.problem()).isEqualTo("invalid-input");
        assertThat(refused.text("/errors/0/at")).isEqualTo(at);
    }

    @Test
    void isToldWhatIsWrongWithAQuestion() {
        for (String question : List.of("?state=lost", "?cursor=x", "?limit=0")) {
            Answer refused = ask("GET", DOOR + "/deliveries" + question);
            assertThat(refused.problem()).as(question).isEqualTo("invalid-input");
        }
        assertThat(send("PUT", DOOR, "{\"adress\": 1}".getBytes(UTF_8)).problem())
                .isEqualTo("unreadable-body");
        String none = "u" + "EiDjsMRCmPwcFJr79MiZb7kkJ65B5GSbk0yklZkbeFK4VQ";
        for (String id : List.of(none, "x", UUID.randomUUID().toString())) {
            assertThat(ask("POST", DOOR + "/deliveries/" + id + "/redelivery").problem())
                    .isEqualTo("not-found");
        }
    }

    @Test
    void seesNothingOfAnothers() {
        set(address);
        String id = ask("POST", DOOR + "/test").text("/id");
        Signatory dyer = Given.anActiveSupplier();
        mill = dyer;
        assertThat(ask("GET", DOOR + "/deliveries").body().at("/items")).isEmpty();
        assertThat(ask("POST", DOOR + "/deliveries/" + id + "/redelivery").problem())
                .isEqualTo("not-found");
    }

    @Test
    void isToldWhenNothingIsSetUp() {
        try (ConfigurableApplicationContext service =
                RunningService.start(Map.of("preuve.webhooks.key-file", RunningService.NOT_SET))) {
            Answer refused = send(RunningService.url(service), "PUT", DOOR, body(address));
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.problem()).isEqualTo("webhooks-not-set-up");
            Answer keys = Doors.openToAnyone()
                    .send(HttpRequest.newBuilder(URI.create(RunningService.url(service) + "/api/v1/webhook-keys")));
            assertThat(keys.body().at("/keys").isArray()).isTrue();
            assertThat(keys.body().at("/keys")).isEmpty();
        }
    }

    @Test
    void theServiceDoesNotStartWithAKeyThatIsNone() {
        assertThatThrownBy(() -> RunningService.start(Map.of("preuve.webhooks.key-file", "/nowhere.pem")))
                .rootCause()
                .hasMessage("preuve.webhooks.key-file names /nowhere.pem, which cannot be read.");
    }

    private List<Call> awaitCalls(int count) {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> RECEIVER.posted(address), calls -> calls.size() >= count);
    }

    private Answer awaitDelivery(String id, String member) {
        Answer seen = await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> ask("GET", DOOR + "/deliveries"),
                        list -> list.body().at("/items/0").has(member));
        assertThat(seen.text("/items/0/id")).isEqualTo(id);
        return seen;
    }

    private Answer set(String where) {
        return send("PUT", DOOR, body(where));
    }

    private static byte[] body(String where) {
        return "{\"address\": \"%s\"}".formatted(where).getBytes(UTF_8);
    }

    private Answer ask(String method, String path) {
        return send(method, path, NOTHING);
    }

    private Answer send(String method, String path, byte[] body) {
        return send(RunningService.url(), method, path, body);
    }

    private Answer send(String service, String method, String path, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(service + path))
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (body.length > 0) {
            request.header("Content-Type", "application/json");
        }
        mill.signs(method, PUBLIC + path, body).forEach(request::header);
        return Doors.openToAnyone().send(request);
    }
}
