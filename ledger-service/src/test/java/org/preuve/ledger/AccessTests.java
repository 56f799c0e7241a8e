package org.preuve.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who gets in at each door of the ledger's own port. */
class AccessTests extends Doors {

    private static final String ANY_ID = "00000000-0000-4000-8000-000000000000";
    private static final String ANY_FILE = "/attachments/" + "0".repeat(64);
    private static final Set<String> EVERYBODY = Set.of(
            "contributor",
            "officer",
            "approver",
            "auditor",
            "administrator",
            "data-protection",
            "records.read",
            "records.write");

    /** A door that asks for a role, and who has one that opens it. */
    record Door(String method, String path, Set<String> opens) {}

    static Stream<Door> closedDoors() {
        String one = "/api/v1/evidence/" + ANY_ID;
        String statement = "/api/v1/company/statements/" + ANY_ID;
        return Stream.of(
                new Door("POST", "/api/v1/evidence", Set.of("contributor", "officer")),
                new Door("GET", "/api/v1/evidence", Set.of("contributor", "officer", "approver", "auditor")),
                new Door("GET", one, Set.of("contributor", "officer", "approver", "auditor")),
                new Door("PUT", one, Set.of("contributor", "officer")),
                new Door("POST", one + "/attachments", Set.of("contributor", "officer")),
                new Door("GET", one + ANY_FILE, Set.of("contributor", "officer", "approver", "auditor")),
                new Door("DELETE", one + ANY_FILE, Set.of("contributor", "officer")),
                new Door("POST", one + "/submit", Set.of("officer")),
                new Door("POST", one + "/approve", Set.of("approver")),
                new Door("POST", one + "/corrections", Set.of("officer")),
                new Door("POST", one + "/withdrawal", Set.of("officer")),
                new Door(
                        "GET",
                        "/api/v1/log/audit",
                        Set.of("contributor", "officer", "approver", "auditor", "administrator", "records.read")),
                new Door("POST", "/api/v1/company/commitments", Set.of("officer")),
                new Door("POST", "/api/v1/company/commitments/" + ANY_ID + "/progress", Set.of("officer")),
                new Door("POST", "/api/v1/company/recognitions", Set.of("officer")),
                new Door("GET", "/api/v1/company/statements", Set.of("officer", "approver", "auditor")),
                new Door("GET", statement, Set.of("officer", "approver", "auditor")),
                new Door("PUT", statement, Set.of("officer")),
                new Door("POST", statement + "/submit", Set.of("officer")),
                new Door("POST", statement + "/approve", Set.of("approver")),
                new Door("POST", statement + "/corrections", Set.of("officer")),
                new Door("POST", statement + "/withdrawal", Set.of("officer")),
                new Door("DELETE", "/api/v1/records/" + ANY_ID + "/content", Set.of("data-protection")),
                new Door("POST", "/api/v1/keys/revocations", Set.of("administrator")),
                new Door("GET", "/api/v1/records?from=0", Set.of("auditor", "records.read")),
                new Door("GET", "/internal/v1/erasures/" + ANY_ID, Set.of("records.write")),
                new Door("POST", "/internal/v1/records", Set.of("records.write")));
    }

    @ParameterizedTest
    @MethodSource("closedDoors")
    void opensForTheRolesOfTheTableAndForNobodyElse(Door door) {
        long before = stored();
        for (String who : EVERYBODY) {
            String token = who.startsWith("records.") ? issuer.service("someone", who) : issuer.person("someone", who);
            HttpResponse<byte[]> answer = knock(door, token);
            if (door.opens().contains(who)) {
                assertThat(answer.statusCode()).as(who + " " + text(answer)).isNotIn(401, 500);
                assertThat(text(answer)).doesNotContain("problems/forbidden");
            } else {
                requireProblem(answer, 403, "forbidden");
            }
        }
        requireProblem(knock(door, issuer.person("someone")), 403, "forbidden");
        assertThat(stored()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("closedDoors")
    void turnsAwayWhoIsNotKnown(Door door) {
        long before = stored();
        requireProblem(knock(door, ""), 401, "unauthenticated");
        requireProblem(knock(door, "not-a-token"), 401, "unauthenticated");
        for (String token : badTokens()) {
            requireProblem(knock(door, token), 401, "unauthenticated");
        }
        assertThat(stored()).isEqualTo(before);
    }

    private static List<String> badTokens() {
        Map<String, Object> all = Map.of(
                "roles",
                List.of("contributor", "officer", "approver", "auditor"),
                "scope",
                "records.read records.write");
        String another = issuer.token(claims -> all.forEach(claims.subject("x").audience("other")::claim));
        String foreign = issuer.token(claims -> all.forEach(claims.subject("x").issuer("http://evil")::claim));
        String old = issuer.token(claims -> all.forEach(
                claims.subject("x").expirationTime(Date.from(Instant.now().minusSeconds(600)))::claim));
        String forged = issuer.forged(claims -> all.forEach(claims.subject("x")::claim));
        String nobody = issuer.token(claims -> all.forEach(claims::claim));
        String good = issuer.person("x", "officer");
        String unsigned = "eyJhbGciOiJub25lIn0" + good.substring(good.indexOf('.'), good.lastIndexOf('.') + 1);
        return List.of(another, foreign, old, forged, nobody, unsigned);
    }

    @Test
    void everyDoorIsInTheTableOrPublicOnPurpose() {
        List<String> doors = new ArrayList<>();
        RequestMappingHandlerMapping mappings =
                ledger.context().getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        for (RequestMappingInfo mapping : mappings.getHandlerMethods().keySet()) {
            for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
                for (String pattern : mapping.getPatternValues()) {
                    doors.add(method + " " + pattern);
                }
            }
        }
        List<String> opened = new ArrayList<>();
        for (String door : doors) {
            String[] parts = door.split(" ", 2);
            String path = parts[1].replace("{id}", ANY_ID)
                    .replace("{record}", ANY_ID)
                    .replace("{sha256}", "0".repeat(64))
                    .replace("{size}", "1")
                    .replace("/**", "/0/000");
            if (knock(new Door(parts[0], path, Set.of()), issuer.person("x")).statusCode() != 403) {
                opened.add(door);
            }
        }
        assertThat(opened)
                .containsExactlyInAnyOrder(
                        "GET /log/checkpoint",
                        "GET /log/checkpoint/cosigned",
                        "GET /log/policy",
                        "GET /log/timestamp/{size}",
                        "GET /log/vkey",
                        "GET /log/vkey/ml-dsa-44",
                        "GET /log/tile/**",
                        "GET /api/v1/log/inclusion",
                        "GET /api/v1/log/consistency",
                        "GET /api/v1/records/{id}",
                        "GET /api/v1/records/{id}/receipt",
                        "GET /api/v1/records/{id}/bundle",
                        "GET /api/v1/records/{id}/status",
                        "GET /api/v1/ledger-openapi",
                        "GET /api/v1/ledger-openapi.yaml");
    }

    @Test
    void aServicesClientSealsItsOwnKindsOnly() {
        long before = stored();
        byte[] attestation = supplier.attestation().bytes();
        requireProblem(
                ledger.post("/internal/v1/records", reporting, "application/vc", attestation), 403, "kind-not-allowed");
        requireProblem(
                ledger.post(
                        "/internal/v1/records",
                        issuer.service("unknown-service", "records.write"),
                        "application/vc",
                        attestation),
                403,
                "kind-not-allowed");
        assertThat(stored()).isEqualTo(before);
        assertThat(ledger.post("/internal/v1/records", suppliers, "application/vc", attestation)
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void healthIsOpenAndNothingElseOfTheActuatorIs() {
        assertThat(ledger.get("/actuator/health", "").statusCode()).isEqualTo(200);
        assertThat(ledger.get("/actuator/health/readiness", "").statusCode()).isEqualTo(200);
        assertThat(ledger.get("/actuator/env", "").statusCode()).isEqualTo(401);
        assertThat(ledger.get("/actuator/env", officer).statusCode()).isEqualTo(403);
    }

    private static HttpResponse<byte[]> knock(Door door, String token) {
        return ledger.send(ledger.request(door.path(), token)
                .header("Content-Type", "application/json")
                .method(door.method(), BodyPublishers.ofString(door.method().equals("GET") ? "" : "{}")));
    }
}
