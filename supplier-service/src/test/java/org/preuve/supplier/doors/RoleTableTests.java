package org.preuve.supplier.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.preuve.supplier.doors.Doors.Answer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Each door of this service, tried on its own port by everybody. */
class RoleTableTests {

    private static final List<String> ROLES =
            List.of("contributor", "officer", "approver", "auditor", "administrator", "supplier");
    private static final Set<String> STAFF = Set.of("officer", "approver", "auditor");
    private static final Set<String> ANYONE = Set.of();

    /** No token opens these doors, whatever it says. */
    private static final Set<String> WHO_SIGNS = Set.of("the key");

    private static final String ID = "/4c1b2c1e-7f0f-4a52-9d0c-0a1f3b7c9e55";
    private static final String TOKEN = "/" + "A".repeat(43);

    /** A door, an address behind it, and who may pass; nobody's role is asked for where {@code roles} is empty. */
    record Row(String method, String door, String address, Set<String> roles) {
        @Override
        public String toString() {
            return method + " " + door;
        }
    }

    static List<Row> table() {
        return List.of(
                new Row("POST", "/api/v1/suppliers", "/api/v1/suppliers", Set.of("officer")),
                new Row("GET", "/api/v1/suppliers", "/api/v1/suppliers", STAFF),
                new Row("GET", "/api/v1/suppliers/{id}", "/api/v1/suppliers" + ID, STAFF),
                new Row(
                        "POST",
                        "/api/v1/suppliers/{id}/invitation",
                        "/api/v1/suppliers" + ID + "/invitation",
                        Set.of("officer")),
                new Row(
                        "DELETE",
                        "/api/v1/suppliers/{id}/invitation",
                        "/api/v1/suppliers" + ID + "/invitation",
                        Set.of("officer")),
                list("POST", "", ""),
                list("GET", "/{id}", ID),
                list("DELETE", "/{id}", ID),
                list("GET", "/{id}/lines", ID + "/lines"),
                list("PUT", "/{id}/mapping", ID + "/mapping"),
                list("POST", "/{id}/run", ID + "/run"),
                list("POST", "/{id}/links", ID + "/links"),
                contact("GET"),
                contact("PUT"),
                contact("DELETE"),
                new Row("GET", "/api/v1/invitations/{token}", "/api/v1/invitations" + TOKEN, ANYONE),
                new Row(
                        "POST",
                        "/api/v1/invitations/{token}/acceptance",
                        "/api/v1/invitations" + TOKEN + "/acceptance",
                        ANYONE),
                new Row("POST", "/api/v1/attestations", "/api/v1/attestations", ANYONE),
                new Row("GET", "/api/v1/attestations", "/api/v1/attestations", STAFF),
                new Row("GET", "/api/v1/attestations/{id}", "/api/v1/attestations" + ID, STAFF),
                new Row("POST", "/api/v1/corrections", "/api/v1/corrections", ANYONE),
                new Row("POST", "/api/v1/withdrawals", "/api/v1/withdrawals", ANYONE),
                new Row("POST", "/api/v1/keys", "/api/v1/keys", ANYONE),
                request("POST", "", "", Set.of("officer")),
                request("GET", "", "", STAFF),
                request("GET", "/data-points", "/data-points", STAFF),
                request("GET", "/campaigns/{id}", "/campaigns" + ID, STAFF),
                request("GET", "/{id}", ID, STAFF),
                request("PUT", "/{id}/due-date", ID + "/due-date", Set.of("officer")),
                request("POST", "/{id}/cancellation", ID + "/cancellation", Set.of("officer")),
                own("GET", "", ""),
                own("GET", "/{id}", ID),
                own("POST", "/{id}/answer", ID + "/answer"),
                own("POST", "/{id}/refusal", ID + "/refusal"),
                new Row("GET", "/api/v1/supplier", "/api/v1/supplier", WHO_SIGNS),
                new Row("GET", "/api/v1/supplier/keys", "/api/v1/supplier/keys", WHO_SIGNS),
                new Row("GET", "/api/v1/supplier/certificates", "/api/v1/supplier/certificates", WHO_SIGNS),
                webhook("GET", "", ""),
                webhook("PUT", "", ""),
                webhook("DELETE", "", ""),
                webhook("POST", "/test", "/test"),
                webhook("GET", "/deliveries", "/deliveries"),
                webhook("POST", "/deliveries/{id}/redelivery", "/deliveries" + ID + "/redelivery"),
                new Row("GET", "/api/v1/webhook-keys", "/api/v1/webhook-keys", ANYONE),
                new Row("POST", "/api/v1/commitments", "/api/v1/commitments", ANYONE),
                new Row("GET", "/api/v1/commitments", "/api/v1/commitments", STAFF),
                new Row("GET", "/api/v1/commitments/{id}", "/api/v1/commitments" + ID, STAFF),
                new Row(
                        "POST",
                        "/api/v1/commitments/{commitment}/progress",
                        "/api/v1/commitments" + ID + "/progress",
                        ANYONE),
                new Row(
                        "GET",
                        "/api/v1/commitments/{commitment}/progress/{id}",
                        "/api/v1/commitments" + ID + "/progress" + ID,
                        STAFF));
    }

    private static Row list(String method, String door, String address) {
        String all = "/api/v1/suppliers/imports";
        return new Row(method, all + door, all + address, Set.of("officer"));
    }

    private static Row webhook(String method, String door, String address) {
        String all = "/api/v1/supplier/webhook";
        return new Row(method, all + door, all + address, WHO_SIGNS);
    }

    private static Row request(String method, String door, String address, Set<String> roles) {
        String all = "/api/v1/requests";
        return new Row(method, all + door, all + address, roles);
    }

    private static Row own(String method, String door, String address) {
        String all = "/api/v1/supplier/requests";
        return new Row(method, all + door, all + address, WHO_SIGNS);
    }

    private static Row contact(String method) {
        return new Row(
                method, "/api/v1/suppliers/{id}/contact", "/api/v1/suppliers" + ID + "/contact", Set.of("officer"));
    }

    @ParameterizedTest
    @MethodSource("table")
    void letsInWhoMayPassAndNobodyElse(Row row) {
        Answer bare = call(row, Doors.openToAnyone());
        assertThat(bare.status() == 401)
                .as("without a token: %s", bare.body())
                .isEqualTo(!row.roles().isEmpty());
        for (String role : ROLES) {
            Answer answer = call(row, Doors.as(role));
            boolean mayPass = row.roles().isEmpty() || row.roles().contains(role);
            assertThat(isLetIn(answer)).as("%s: %s", role, answer.body()).isEqualTo(mayPass);
        }
        assertThat(isLetIn(call(row, Doors.as())))
                .as("signed in without a role")
                .isEqualTo(row.roles().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("table")
    void believesNoTokenThatTheIssuerDidNotGiveForUsNow(Row row) {
        String[] all = ROLES.toArray(String[]::new);
        List<String> tokens = List.of(
                RunningService.ISSUER.forgedToken(all),
                RunningService.ISSUER.expiredToken(all),
                RunningService.ISSUER.tokenForOthers(all),
                "nonsense");
        for (String token : tokens) {
            Answer answer = call(row, new Doors(token));
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.problem()).isEqualTo("unauthenticated");
            assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        }
    }

    @Test
    void saysWhyInProblemDetails() {
        Answer bare = Doors.openToAnyone().get("/api/v1/suppliers");
        assertThat(bare.problem()).isEqualTo("unauthenticated");
        assertThat(bare.header("WWW-Authenticate")).startsWith("Bearer");
        Answer wrong = Doors.as("contributor").get("/api/v1/suppliers");
        assertThat(wrong.status()).isEqualTo(403);
        assertThat(wrong.problem()).isEqualTo("forbidden");
    }

    @Test
    void hasARowForEveryDoorThereIs() {
        Set<String> doors = RunningService.CONTEXT
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .flatMap(info -> info.getMethodsCondition().getMethods().stream()
                        .flatMap(method -> info.getPatternValues().stream().map(path -> method + " " + path)))
                .filter(door -> door.contains(" /api/") && !door.contains("-openapi"))
                .collect(Collectors.toSet());
        assertThat(doors).isEqualTo(table().stream().map(Row::toString).collect(Collectors.toSet()));
    }

    @Test
    void isClosedWhereNoRowIs() {
        for (String path : List.of(
                "/",
                "/internal/v1/records",
                "/actuator",
                "/actuator/env",
                "/api/v1/other",
                "/api/v1/supplier-openapi.yaml",
                "/error")) {
            assertThat(Doors.openToAnyone().get(path).status()).as(path).isEqualTo(401);
            assertThat(Doors.as("officer", "administrator").get(path).status())
                    .as(path)
                    .isEqualTo(403);
        }
    }

    @Test
    void tellsAnyoneThatItIsWellAndWhatItOffers() {
        for (String path : List.of("", "/liveness", "/readiness")) {
            Answer health = Doors.openToAnyone().get("/actuator/health" + path);
            assertThat(health.status()).isEqualTo(200);
            assertThat(health.text("/status")).isEqualTo("UP");
            assertThat(health.body().has("components")).isFalse();
        }
        Answer description = Doors.openToAnyone().get("/api/v1/supplier-openapi");
        Set<String> described = description
                .body()
                .at("/paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .map(method -> method.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey()))
                .collect(Collectors.toSet());
        assertThat(described).isEqualTo(table().stream().map(Row::toString).collect(Collectors.toSet()));
        assertThat(description
                        .body()
                        .at("/paths/~1api~1v1~1attestations/post/responses/default")
                        .isObject())
                .isTrue();
    }

    /** Past the security chain, whatever the controller then says of an empty body or an unknown id. */
    private static boolean isLetIn(Answer answer) {
        boolean isStopped = answer.status() == 401 || answer.problem().equals("forbidden");
        assertThat(Stream.of(200, 201, 400, 404, 415).anyMatch(status -> status == answer.status()))
                .as("%d %s", answer.status(), answer.body())
                .isEqualTo(!isStopped);
        return !isStopped;
    }

    private static Answer call(Row row, Doors caller) {
        return caller.send(caller.request(row.address())
                .header("Content-Type", "application/json")
                .method(row.method(), BodyPublishers.noBody()));
    }
}
