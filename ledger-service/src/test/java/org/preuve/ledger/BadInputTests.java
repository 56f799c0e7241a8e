package org.preuve.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.preuve.proofs.json.CanonicalJson;
import tools.jackson.databind.node.ObjectNode;

/** Bad input at every door: a problem with a stable type, and nothing stored. */
class BadInputTests extends Doors {

    static Stream<Arguments> unreadableBodies() {
        return Stream.of(
                        "",
                        "{",
                        "null",
                        "[]",
                        "\"text\"",
                        "{\"a\":1,\"a\":2}",
                        "{\"a\":1e999}",
                        "{\"a\":\"\\ud800\"}",
                        "{\"a\":9007199254740993}",
                        "{\"a\":NaN}",
                        "{} {}",
                        "[".repeat(2000),
                        "\u0000")
                .flatMap(body ->
                        Stream.of("/api/v1/evidence", "/internal/v1/records").map(door -> Arguments.of(door, body)));
    }

    @ParameterizedTest
    @MethodSource("unreadableBodies")
    void aBodyThatIsNotStrictJsonIsUnreadable(String door, String body) {
        requireNothingStored(() -> requireProblem(ledger.postJson(door, tokenFor(door), body), 400, "unreadable-body"));
    }

    @Test
    void malformedJsonSaysWhere() {
        HttpResponse<byte[]> answer = ledger.postJson("/api/v1/evidence", officer, "{\n  \"a\" 1}");
        requireProblem(answer, 400, "unreadable-body");
        assertThat(read(answer).at("/errors/0/at").stringValue()).startsWith("line 2, column");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/evidence", "/internal/v1/records"})
    void aBodyOfMoreThanAMegabyteIsTooLarge(String door) {
        String large = "{\"a\":\"" + "x".repeat(1 << 20) + "\"}";
        requireNothingStored(() -> {
            requireProblem(ledger.postJson(door, tokenFor(door), large), 413, "too-large");
            requireProblem(
                    ledger.send(ledger.request(door, tokenFor(door))
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofInputStream(
                                    () -> new ByteArrayInputStream(large.getBytes(StandardCharsets.UTF_8))))),
                    413,
                    "too-large");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id",
                "state",
                "version",
                "index",
                "sealedAt",
                "recordedBy",
                "approvedBy",
                "attachments",
                "type",
                "_id",
                "$set",
                "constructor",
                "__proto__"
            })
    void aFieldThatNobodyAskedForIsRefused(String field) {
        ObjectNode body = draft().put(field, "x");
        requireNothingStored(() -> {
            HttpResponse<byte[]> answer = ledger.postJson("/api/v1/evidence", officer, body.toString());
            requireProblem(answer, 400, "unreadable-body");
            assertThat(read(answer).at("/errors/0/at").stringValue()).isEqualTo("/" + field);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reference",
                "title",
                "pillar",
                "topic",
                "action",
                "site",
                "period",
                "quantity",
                "quality",
                "comment",
                "period/start",
                "quantity/indicator",
                "quantity/value",
                "quantity/unit"
            })
    void anOperatorInPlaceOfAValueIsRefusedAtItsPlace(String pointer) {
        ObjectNode body = draft();
        int slash = pointer.indexOf('/');
        ObjectNode parent = slash < 0 ? body : (ObjectNode) body.get(pointer.substring(0, slash));
        parent.putObject(pointer.substring(slash + 1)).put("$ne", "x");
        requireNothingStored(() -> {
            HttpResponse<byte[]> answer = ledger.postJson("/api/v1/evidence", officer, body.toString());
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(text(answer)).contains("\"/" + pointer);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "reference, ''",
        "reference, '  '",
        "title, 'a\u0007b'",
        "pillar, ecological",
        "pillar, ENVIRONMENTAL",
        "topic, E9",
        "topic, e1",
        "quality, guessed",
        "action, magic"
    })
    void aValueThatIsNotUsableIsNamed(String field, String value) {
        ObjectNode body = draft().put(field, value);
        requireNothingStored(() -> {
            HttpResponse<byte[]> answer = ledger.postJson("/api/v1/evidence", officer, body.toString());
            requireProblem(answer, 400, "invalid-input");
            assertThat(read(answer).at("/errors/0/at").stringValue()).isEqualTo("/" + field);
            assertThat(read(answer).at("/errors/0/expected").stringValue()).isNotBlank();
        });
    }

    @Test
    void allMistakesAreNamedAtOnce() {
        ObjectNode body = draft().put("topic", "E9").put("title", "");
        body.putObject("period").put("start", "2026-03-31").put("end", "2026-01-01");
        HttpResponse<byte[]> answer = ledger.postJson("/api/v1/evidence", officer, body.toString());
        requireProblem(answer, 400, "invalid-input");
        assertThat(read(answer)
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("at").stringValue()))
                .containsExactlyInAnyOrder("/topic", "/title", "/period/end");
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, /log/checkpoint, 405, method-not-allowed",
        "POST, /log/tile/0/000, 405, method-not-allowed",
        "PUT, /api/v1/evidence, 405, method-not-allowed",
        "DELETE, /internal/v1/records, 403, forbidden",
        "GET, /nothing/here, 404, not-found",
        "GET, /log/tile/0/0, 404, not-found",
        "GET, /log/tile/0/000.p/0, 404, not-found",
        "GET, /log/tile/0/000.p/257, 404, not-found",
        "GET, /log/tile/64/000, 404, not-found",
        "GET, /log/tile/entries/x999/999, 404, not-found",
        "GET, /log/tile/, 404, not-found",
        "GET, /api/v1/evidence/nonsense, 400, invalid-input",
    })
    void whatIsNotHereSaysSo(String method, String path, int status, String slug) {
        requireNothingStored(() -> requireProblem(
                ledger.send(ledger.request(path, officer)
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(method.equals("GET") ? "" : "{}"))),
                status,
                slug));
    }

    @Test
    void mediaTypesAreTakenAndGivenAsTheyAreNamed() {
        requireProblem(
                ledger.post("/api/v1/evidence", officer, "text/plain", new byte[1]), 415, "unsupported-media-type");
        requireProblem(
                ledger.post("/internal/v1/records", suppliers, "application/xml", new byte[1]),
                415,
                "unsupported-media-type");
        requireProblem(
                ledger.send(ledger.request("/api/v1/evidence", officer)
                        .header("Accept", "text/html")
                        .GET()),
                406,
                "not-acceptable");
        requireProblem(
                ledger.post(
                        "/api/v1/evidence/00000000-0000-4000-8000-000000000000/attachments",
                        officer,
                        "application/json",
                        "{}".getBytes(StandardCharsets.UTF_8)),
                415,
                "unsupported-media-type");
    }

    @Test
    void aRecordThatIsNoneSaysWhyAndWhere() {
        ObjectNode record = supplier.attestation().document();
        requireNothingStored(() -> {
            requireRefused(record.deepCopy().put("extra", true), "/extra");
            requireRefused(without(record, "proof"), "");
            requireRefused(without(record, "issuer"), "/issuer");
            ObjectNode otherSignature = record.deepCopy();
            ((ObjectNode) otherSignature.get("proof")).put("proofValue", "z1111");
            requireRefused(otherSignature, "/proof");
            ObjectNode changed = record.deepCopy();
            ((ObjectNode) changed.get("credentialSubject")).put("statement", "other");
            requireRefused(changed, "/proof");
        });
    }

    private static void requireRefused(ObjectNode record, String at) {
        HttpResponse<byte[]> answer =
                ledger.post("/internal/v1/records", suppliers, "application/vc", CanonicalJson.write(record));
        requireProblem(answer, 422, "record-refused");
        assertThat(read(answer).at("/errors/0/at").stringValue()).startsWith(at);
        assertThat(read(answer).at("/errors/0/problem").stringValue()).matches("[a-z-]+");
    }

    private static ObjectNode without(ObjectNode record, String field) {
        ObjectNode copy = record.deepCopy();
        copy.remove(field);
        return copy;
    }

    private static ObjectNode draft() {
        return (ObjectNode) JSON.readTree(DRAFT);
    }

    private static String tokenFor(String door) {
        return door.startsWith("/internal") ? suppliers : officer;
    }

    private static void requireNothingStored(Runnable call) {
        long before = stored();
        call.run();
        assertThat(stored()).isEqualTo(before);
    }
}
