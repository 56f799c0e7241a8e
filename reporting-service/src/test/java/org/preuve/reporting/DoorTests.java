package org.preuve.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.preuve.reporting.neighbours.RunningService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every door before everybody: who gets in, and what bad input is told. */
class DoorTests {

    private static final RunningService SERVICE = new RunningService();
    private static final List<String> ROLES =
            List.of("contributor", "officer", "approver", "auditor", "administrator", "stranger");
    private static final String NOWHERE = "/api/v1/claims/00000000-0000-4000-8000-000000000000";
    private static final String STANDING = "/api/v1/commitments/00000000-0000-4000-8000-000000000000/standing";
    private static final String CLAIM = """
            {"subject":{"type":"Product","gtin":"09506000134352"},"level":"product","texts":{"fr":"Coton"},"channel":"product-page",
             "market":"FR","topic":"E5","records":[]}""";

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    record Door(String method, String path, List<String> opensTo) {}

    static Stream<Door> doors() {
        return Stream.of(
                new Door("POST", "/api/v1/rulings/preview", List.of("officer", "contributor")),
                new Door("POST", "/api/v1/claims", List.of("officer")),
                new Door("PUT", NOWHERE, List.of("officer")),
                new Door("POST", NOWHERE + "/ruling", List.of("officer")),
                new Door("POST", NOWHERE + "/publication", List.of("officer")),
                new Door("POST", NOWHERE + "/answers", List.of("officer")),
                new Door("GET", "/api/v1/claims", List.of("officer", "approver", "auditor")),
                new Door("GET", NOWHERE, List.of("officer", "approver", "auditor")),
                new Door("POST", NOWHERE + "/withdrawal", List.of("officer")),
                new Door("POST", NOWHERE + "/reinstatement", List.of("officer")),
                new Door("POST", NOWHERE + "/successor", List.of("officer")),
                new Door("GET", NOWHERE + "/history", List.of("officer", "approver", "auditor")),
                new Door("GET", NOWHERE + "/replay", List.of("officer", "approver", "auditor")),
                new Door("GET", "/api/v1/claims/changes", List.of("officer", "approver", "auditor")),
                new Door("GET", "/api/v1/claims/decisions", List.of("officer", "approver", "auditor")),
                new Door("GET", STANDING, List.of("officer", "approver", "auditor")),
                new Door("GET", "/api/v1/commitments/standings", List.of("officer", "approver", "auditor")),
                new Door("GET", "/api/v1/certificates", List.of("officer", "approver", "auditor")),
                new Door("GET", "/api/v1/impact", List.of("officer", "approver", "auditor")),
                new Door("GET", "/api/v1/impact.xlsx", List.of("officer", "approver", "auditor")),
                new Door("GET", "/api/v1/impact.pdf", List.of("officer", "approver", "auditor")),
                new Door("GET", "/api/v1/impact/indicators", List.of("officer", "approver", "auditor")),
                new Door("GET", "/api/v1/impact/records", List.of("officer", "approver", "auditor")),
                new Door("GET", "/api/v1/impact/records.csv", List.of("officer", "approver", "auditor")),
                new Door("POST", "/api/v1/rule-packs", List.of("administrator")),
                new Door("POST", "/api/v1/rule-packs/none/1/effect", List.of("officer", "approver")),
                new Door("GET", "/api/v1/rule-packs/none/1/effect", List.of("officer", "approver", "auditor")),
                new Door("POST", "/api/v1/rule-packs/none/1/adoption", List.of("approver")),
                new Door("POST", "/api/v1/log-check/reset", List.of("administrator")),
                new Door("GET", "/actuator/env", List.of()),
                new Door("GET", "/api/v1/anything-else", List.of()),
                new Door("POST", "/internal/v1/records", List.of()));
    }

    @ParameterizedTest
    @MethodSource("doors")
    void opensToItsRolesOnly(Door door) {
        for (String role : ROLES) {
            int status = SERVICE.as(role, door.method(), door.path()).statusCode();
            if (door.opensTo().contains(role)) {
                assertThat(status).as("%s as %s", door, role).isNotIn(401, 403);
            } else {
                assertThat(status).as("%s as %s", door, role).isEqualTo(403);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("doors")
    void isClosedToEverybodyWithoutAGoodToken(Door door) {
        JWTClaimsSet officer = SERVICE.issuer
                .claims("olivia")
                .claim("roles", List.of("officer", "administrator", "auditor"))
                .build();
        JWTClaimsSet late = new JWTClaimsSet.Builder(officer)
                .expirationTime(Date.from(Instant.now().minusSeconds(3600)))
                .build();
        JWTClaimsSet otherAudience =
                new JWTClaimsSet.Builder(officer).audience("another").build();
        JWTClaimsSet otherIssuer =
                new JWTClaimsSet.Builder(officer).issuer("http://evil.example").build();
        List<Optional<String>> bad = List.of(
                Optional.empty(),
                Optional.of("nonsense"),
                Optional.of(SERVICE.issuer.forged(officer)),
                Optional.of(SERVICE.issuer.token(late)),
                Optional.of(SERVICE.issuer.token(otherAudience)),
                Optional.of(SERVICE.issuer.token(otherIssuer)));

        for (Optional<String> token : bad) {
            HttpResponse<String> answer = SERVICE.send(door.method(), door.path(), token, Optional.empty());
            assertThat(answer.statusCode()).isEqualTo(401);
            assertProblem(answer, "unauthenticated");
            assertThat(answer.headers().firstValue("WWW-Authenticate"))
                    .hasValueSatisfying(value -> assertThat(value).startsWith("Bearer"));
        }
    }

    @Test
    void isNotImpressedByHeadersThatAProxyMightAdd() {
        HttpResponse<String> answer = SERVICE.get(
                "/api/v1/claims", "X-Forwarded-User", "officer", "X-Roles", "officer", "Cookie", "SESSION=officer");

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/v1/log-check",
                "/api/v1/rule-packs",
                "/.well-known/did.json",
                "/contexts/v1",
                "/assets/preuve.css",
                "/01/09506000134352",
                "/01/09506000134352/10/LOT-7?linkType=linkset",
                "/api/v1/products/09506000134352/claims",
                "/api/v1/products/09506000134352/qr.svg",
                "/api/v1/products/09506000134352/qr.png?lot=LOT-7",
                "/feeds/claims.atom",
                "/feeds/products/09506000134352.atom",
                "/actuator/health",
                "/actuator/health/readiness"
            })
    void isOpenToEverybodyWhereThePublicReads(String path) {
        assertThat(SERVICE.get(path).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {                                                     | unreadable-body | line 1
            []                                                    | unreadable-body | object
            {"level":"product","level":"product"}                 | unreadable-body | line 1
            {"unknown":1}                                         | unreadable-body | /unknown
            {"level":5}                                           | unreadable-body | /level
            {"level":{"$ne":null}}                                | unreadable-body | /level
            {"texts":{"fr":"\\ud800"}}                            | unreadable-body | line 1
            {"index":7}                                           | unreadable-body | /index
            {}                                                    | invalid-input   | /subject
            {"subject":{"type":"Product","gtin":"123"}}           | invalid-input   | /subject/gtin
            {"subject":{"type":"Product","gtin":"09506000134353"}}| invalid-input   | check digit
            {"subject":{"type":"Planet"}}                         | invalid-input   | /subject/type
            {"texts":{"de":"Baumwolle"}}                          | invalid-input   | /texts/de
            {"texts":{"fr":" "}}                                  | invalid-input   | /texts/fr
            {"texts":{"fr":null}}                                 | invalid-input   | /texts/fr
            {"texts":{"fr":"a\\u0000b"}}                          | invalid-input   | control
            {"market":"France"}                                   | invalid-input   | /market
            {"topic":"E9"}                                        | invalid-input   | /topic
            {"channel":"radio"}                                   | invalid-input   | /channel
            {"records":["urn:uuid:x"]}                            | invalid-input   | /records/0
            {"period":{"start":"2026-02-30","end":"2026-03-01"}}  | invalid-input   | /period/start
            {"period":{"start":"2026-03-02","end":"2026-03-01"}}  | invalid-input   | /period/end
            {"subject":{"type":"Company"},"level":"product"}      | invalid-input   | /level
            """)
    void tellsWhatIsWrongAndStoresNothing(String body, String type, String says) {
        int before = stored();

        HttpResponse<String> answer = SERVICE.as("officer", "POST", "/api/v1/claims", body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertProblem(answer, type);
        assertThat(answer.body()).contains(says);
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void tellsEveryFaultAtOnce() {
        JsonNode errors =
                json(SERVICE.as("officer", "POST", "/api/v1/claims", "{}")).path("errors");

        assertThat(errors.valueStream().map(error -> error.path("at").asString()))
                .containsExactlyInAnyOrder("/subject", "/level", "/texts", "/channel", "/market", "/topic");
        assertThat(errors.get(0).path("expected").asString()).isNotEmpty();
    }

    @Test
    void refusesABodyOfMoreThanAMebibyte() {
        String body = CLAIM.replace("Coton", "x".repeat(1024 * 1024));

        HttpResponse<String> answer = SERVICE.as("officer", "POST", "/api/v1/claims", body);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertProblem(answer, "too-large");
    }

    @Test
    void namesWrongMethodsAndTypes() {
        assertProblem(SERVICE.as("officer", "PATCH", NOWHERE, "{}"), 405, "method-not-allowed");
        assertProblem(
                SERVICE.as("officer", "POST", "/api/v1/claims", CLAIM, "Content-Type", "text/plain"),
                415,
                "unsupported-media-type");
        assertProblem(SERVICE.get("/contexts/v1", "Accept", "image/png"), 406, "not-acceptable");
        assertProblem(SERVICE.as("officer", "GET", "/api/v1/claims/none/such"), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=201", "limit=x", "cursor=x", "state=sold"})
    void refusesParametersOutOfRange(String query) {
        HttpResponse<String> answer = SERVICE.as("auditor", "GET", "/api/v1/claims?" + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void keepsTheOrderOfAClaimsLife() {
        String id = json(SERVICE.as("officer", "POST", "/api/v1/claims", CLAIM))
                .path("id")
                .asString();
        String path = "/api/v1/claims/" + id;

        assertProblem(SERVICE.as("officer", "POST", path + "/publication"), 409, "claim-state");
        assertThat(json(SERVICE.as("officer", "POST", path + "/ruling"))
                        .path("state")
                        .asString())
                .isEqualTo("ruled");
        HttpResponse<String> blocked = SERVICE.as("officer", "POST", path + "/publication");
        assertProblem(blocked, 409, "claim-blocked");
        assertThat(json(blocked).path("findings").get(0).path("rule").asString())
                .isEqualTo("no-records");
        assertThat(json(SERVICE.as("officer", "PUT", path, CLAIM)).path("state").asString())
                .isEqualTo("draft");
        assertProblem(SERVICE.get("/claims/" + id, "Accept", "application/json"), 404, "not-found");
    }

    @Test
    void knowsARepeatedRequestByItsKey() {
        HttpResponse<String> first = SERVICE.as("officer", "POST", "/api/v1/claims", CLAIM, "Idempotency-Key", "a");
        HttpResponse<String> again = SERVICE.as("officer", "POST", "/api/v1/claims", CLAIM, "Idempotency-Key", "a");
        HttpResponse<String> other =
                SERVICE.as("officer", "POST", "/api/v1/claims", CLAIM.replace("Coton", "Lin"), "Idempotency-Key", "a");

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.statusCode()).isEqualTo(201);
        assertProblem(other, 409, "idempotency-key-reused");
    }

    @Test
    void pagesThroughAList() {
        for (int i = 0; i < 3; i++) {
            SERVICE.as("officer", "POST", "/api/v1/claims", CLAIM);
        }
        JsonNode first = json(SERVICE.as("auditor", "GET", "/api/v1/claims?limit=2"));
        JsonNode second = json(SERVICE.as(
                "auditor",
                "GET",
                "/api/v1/claims?limit=2&cursor=" + first.path("next").asString()));

        assertThat(first.path("items")).hasSize(2);
        assertThat(second.path("items").get(0).path("id").asString())
                .isGreaterThan(first.path("items").get(1).path("id").asString());
        assertThat(json(SERVICE.as("auditor", "GET", "/api/v1/claims?limit=200"))
                        .has("next"))
                .isFalse();
    }

    @Test
    void rulesADraftTextWithoutKeepingIt() {
        int before = stored();
        String body = """
                {"text":"Une lessive écologique","language":"fr","level":"product","channel":"product-page","market":"FR","records":[]}""";

        JsonNode ruling = json(SERVICE.as("contributor", "POST", "/api/v1/rulings/preview", body));

        JsonNode finding = ruling.path("findings").get(0);
        assertThat(finding.path("rule").asString()).isEqualTo("generic");
        assertThat(finding.path("effect").asString()).isEqualTo("BLOCK");
        assertThat(finding.path("words").asString()).isEqualTo("écologique");
        assertThat(finding.path("start").asInt()).isEqualTo(12);
        assertThat(finding.path("end").asInt()).isEqualTo(22);
        assertThat(finding.path("clearedBy").path("fr").asString()).isNotEmpty();
        assertThat(stored()).isEqualTo(before);
    }

    private static int stored() {
        return json(SERVICE.as("auditor", "GET", "/api/v1/claims?limit=200"))
                .path("items")
                .size();
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String slug) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertProblem(answer, slug);
    }

    private static void assertProblem(HttpResponse<String> answer, String slug) {
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonNode problem = json(answer);
        assertThat(problem.path("type").asString()).isEqualTo("https://preuve.example/problems/" + slug);
        assertThat(problem.path("title").asString()).isNotEmpty();
        assertThat(problem.path("status").asInt()).isEqualTo(answer.statusCode());
        assertThat(problem.path("detail").asString()).isNotEmpty();
        assertThat(answer.body()).doesNotContain("Exception", "\tat ");
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }
}
