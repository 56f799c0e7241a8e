package org.preuve.quickstart.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.preuve.quickstart.launch.RunningPreuve;
import org.preuve.quickstart.story.Mill;
import org.preuve.quickstart.story.People;
import org.preuve.quickstart.story.SharedSystem;
import tools.jackson.databind.node.ObjectNode;

/** What nobody sends by mistake, at every door that reads a body: a problem of the sender's, and nothing stored or sealed. */
@ExtendWith(SharedSystem.class)
class HostileInputTests {

    private static final String INTERNAL = "/internal/v1/records";

    private static final String NOBODY = "5f0c2b1e-0000-4000-8000-000000000001";
    private static final String CONTENT = "/api/v1/records/" + NOBODY + "/content";

    /** Each with who may pass it; without a right to enter, a door reads nothing. */
    private static final Map<String, String> DOORS = Map.ofEntries(
            Map.entry("/api/v1/evidence", "officer"),
            Map.entry("/api/v1/evidence/" + NOBODY + "/corrections", "officer"),
            Map.entry("/api/v1/evidence/" + NOBODY + "/withdrawal", "officer"),
            Map.entry("/api/v1/company/commitments", "officer"),
            Map.entry("/api/v1/company/recognitions", "officer"),
            Map.entry("/api/v1/company/statements/" + NOBODY + "/corrections", "officer"),
            Map.entry("/api/v1/company/statements/" + NOBODY + "/withdrawal", "officer"),
            Map.entry("/api/v1/suppliers", "officer"),
            Map.entry("/api/v1/suppliers/imports", "officer"),
            Map.entry("/api/v1/suppliers/imports/" + NOBODY + "/run", "officer"),
            Map.entry("/api/v1/requests", "officer"),
            Map.entry("/api/v1/requests/" + NOBODY + "/cancellation", "officer"),
            Map.entry("/api/v1/claims", "officer"),
            Map.entry("/api/v1/claims/" + NOBODY + "/withdrawal", "officer"),
            Map.entry("/api/v1/claims/" + NOBODY + "/reinstatement", "officer"),
            Map.entry("/api/v1/claims/" + NOBODY + "/answers", "officer"),
            Map.entry("/api/v1/rulings/preview", "officer"),
            Map.entry("/api/v1/keys/revocations", "administrator"),
            Map.entry(CONTENT, "data-protection"),
            Map.entry("/api/v1/attestations", ""),
            Map.entry("/api/v1/commitments", ""),
            Map.entry("/api/v1/corrections", ""),
            Map.entry("/api/v1/withdrawals", ""),
            Map.entry("/api/v1/keys", ""),
            Map.entry("/api/v1/invitations/abcdefghijklmnopqrstuvwxyz0123456789abcdefg/acceptance", ""),
            Map.entry("/witness/add-checkpoint", ""),
            Map.entry(INTERNAL, "supplier-service"));

    private static final List<String> BODIES = List.of(
            "{\"$ne\": null}",
            "{\"$where\": \"sleep(1000)\"}",
            "{\"id\": {\"$gt\": \"\"}, \"index\": 0, \"sealedAt\": \"1970-01-01T00:00:00Z\"}",
            "{\"__proto__\": {\"roles\": [\"approver\"]}}",
            "{\"constructor\": {\"prototype\": {}}}",
            "{\"@type\": \"java.net.URL\", \"val\": \"http://127.0.0.1\"}",
            "{\"value\": 1e999}",
            "{\"value\": -1e999999999}",
            "{\"name\": \"a\\u0000b\"}",
            "{\"name\": \"\\ud800\"}",
            "{\"name\": 1, \"name\": 2}",
            "{\"a\":".repeat(20_000) + "1" + "}".repeat(20_000),
            "[".repeat(200_000),
            "\u0000\u0000\u0000\u0000");

    private final RunningPreuve preuve;
    private final People people;

    HostileInputTests(RunningPreuve preuve) {
        this.preuve = preuve;
        this.people = People.of(preuve.installation());
    }

    static Stream<Arguments> bodiesAtDoors() {
        return DOORS.keySet().stream().sorted().flatMap(door -> BODIES.stream().map(body -> Arguments.of(door, body)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodiesAtDoors")
    void aHostileBodyIsTheSendersProblem(String door, String body) {
        var before = people.anybody().get("/log/checkpoint").text();

        assertProblem(send(door, body.getBytes(StandardCharsets.UTF_8)));

        assertThat(people.anybody().get("/log/checkpoint").text()).isEqualTo(before);
    }

    static Stream<String> doors() {
        return DOORS.keySet().stream().sorted();
    }

    /** A hundred megabytes of JSON in a hundred kilobytes: never unpacked. */
    @ParameterizedTest
    @MethodSource("doors")
    void aGzipBombIsNotUnpacked(String door) {
        assertProblem(send(door, bomb(), "Content-Encoding", "gzip"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/evidence?state=%7B%22%24ne%22%3A%22draft%22%7D",
                "/api/v1/evidence?cursor=%7B%22%24gt%22%3A%22%22%7D",
                "/api/v1/evidence/%7B%22%24ne%22%3Anull%7D",
                "/api/v1/suppliers?cursor=%7B%22%24gt%22%3A%22%22%7D",
                "/api/v1/suppliers/%7B%22%24ne%22%3Anull%7D",
                "/api/v1/requests?state=%7B%22%24ne%22%3Anull%7D",
                "/api/v1/requests?supplier=%7B%22%24ne%22%3Anull%7D",
                "/api/v1/requests/%7B%22%24ne%22%3Anull%7D",
                "/api/v1/claims?state=%7B%22%24ne%22%3Anull%7D",
                "/api/v1/impact?from=%7B%22%24gt%22%3A%22%22%7D",
                "/api/v1/impact?supplier=%7B%22%24ne%22%3Anull%7D",
                "/api/v1/impact/records?cursor=%7B%22%24gt%22%3A%22%22%7D",
                "/api/v1/impact.pdf?product=..%2f..%2fetc%2fpasswd",
                "/api/v1/claims/%7B%22%24ne%22%3Anull%7D",
                "/api/v1/claims/%7B%22%24ne%22%3Anull%7D/history",
                "/api/v1/claims/changes?cursor=%7B%22%24ne%22%3Anull%7D",
                "/claims/" + NOBODY + "?at=%7B%22%24ne%22%3Anull%7D",
                "/api/v1/records/%7B%22%24ne%22%3Anull%7D",
                "/api/v1/records/%7B%22%24ne%22%3Anull%7D/receipt",
                "/api/v1/records/%7B%22%24ne%22%3Anull%7D/status",
                "/api/v1/records?digest=%7B%22%24ne%22%3Anull%7D",
                "/api/v1/records?digest=u",
                "/api/v1/records?digest%5B%24gt%5D=",
                "/api/v1/records?from=0&limit=1&digest=uEiAAAA",
                "/log/timestamp/%7B%22%24gt%22%3A0%7D",
                "/log/checkpoint/%2e%2e/%2e%2e/internal/v1/records",
                "/api/v1/log/inclusion?index=%7B%22%24gt%22%3A0%7D&size=1",
                "/api/v1/log/consistency?from=1e3&to=9223372036854775808",
                "/log/tile/0/..%2f..%2fcheckpoint",
                "/log/tile/entries/%2e%2e/%2e%2e/etc/passwd",
                "/claims/..%2f..%2f..%2fetc%2fpasswd",
                "/01/09506000134352%00",
                "/01/09506000134352?linkType=%7B%22%24ne%22%3Anull%7D",
                "/01/09506000134352/10/%22%3E%3Csvg%20onload=alert(1)%3E",
                "/api/v1/products/%7B%22%24ne%22%3Anull%7D/claims",
                "/api/v1/products/%7B%22%24ne%22%3Anull%7D/passport",
                "/api/v1/products/09506000134352/claims?cursor=%7B%22%24gt%22%3A%22%22%7D",
                "/api/v1/products/09506000134352/qr.png?size=2147483648",
                "/api/v1/products/09506000134352/qr.svg?lot=%3C%2Ftitle%3E%3Cscript%3E",
                "/feeds/products/%7B%22%24ne%22%3Anull%7D.atom",
                "/feeds/products/..%2f..%2fetc%2fpasswd.atom"
            })
    void anOperatorOrAPathInAnAddressFindsNothing(String address) {
        var answer = people.officer().get(address);

        if (answer.status() == 200) {
            assertThat(answer.json().path("items")).as(answer.toString()).isEmpty();
        } else {
            assertThat(answer.status()).as(answer.toString()).isBetween(400, 499);
        }
        assertThat(answer.text()).doesNotContain("root:").doesNotContain("Exception");
    }

    /** Keys come from did:key or from the log; a document that a sender names is never fetched. */
    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "[::1]", "2130706433", "0x7f000001", "127.1"})
    void nobodyIsCalledForTheSakeOfADidThatARecordNames(String host) throws IOException {
        try (var listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var record =
                    new Mill().attestation("Ask there for my key").document().deepCopy();
            var did = "did:web:" + host.replace(":", "%3A") + "%3A" + listening.getLocalPort();
            record.put("issuer", did);
            ((ObjectNode) record.get("proof")).put("verificationMethod", did + "#key");

            for (String door : List.of("/api/v1/attestations", INTERNAL)) {
                var answer = send(door, record.toString().getBytes(StandardCharsets.UTF_8));
                assertThat(answer.status()).as(answer.toString()).isBetween(400, 499);
            }

            listening.setSoTimeout(300);
            assertThatThrownBy(listening::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    private Answer send(String door, byte[] body, String... headers) {
        String who = DOORS.getOrDefault(door, "");
        var caller = switch (who) {
            case "" -> people.anybody();
            case "officer" -> people.officer();
            case "administrator", "data-protection" -> People.client(preuve.installation(), who);
            default ->
                people.anybody()
                        .at("http://localhost:" + preuve.installation().ports().ledger())
                        .withToken(People.token(
                                preuve.installation(),
                                who,
                                preuve.installation().keychain().clientSecret(who)));
        };
        var all = Stream.concat(Stream.of("Content-Type", "application/json"), Stream.of(headers))
                .toArray(String[]::new);
        return caller.send(door.equals(CONTENT) ? "DELETE" : "POST", door, BodyPublishers.ofByteArray(body), all);
    }

    private static void assertProblem(Answer answer) {
        assertThat(answer.status()).as(shortly(answer)).isBetween(400, 499).isNotIn(401, 403, 429);
        assertThat(answer.header("Content-Type")).as(shortly(answer)).startsWith("application/problem+json");
        assertThat(answer.text("/type")).startsWith("https://preuve.example/problems/");
    }

    private static String shortly(Answer answer) {
        String all = answer.toString();
        return all.substring(0, Math.min(400, all.length()));
    }

    private static byte[] bomb() {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            var megabyte = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 100; i++) {
                gzip.write(megabyte);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return packed.toByteArray();
    }
}
