package org.preuve.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.Fault;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wiremock.spring.InjectWireMock;

@Behind
class RouteTableTests {

    @InjectWireMock("ledger")
    WireMockServer ledger;

    @InjectWireMock("supplier")
    WireMockServer supplier;

    @InjectWireMock("reporting")
    WireMockServer reporting;

    private final Caller caller;

    RouteTableTests(@LocalServerPort int port) {
        caller = new Caller(port);
    }

    @BeforeEach
    void eachServiceSaysItsName() {
        ledger.stubFor(any(anyUrl()).willReturn(aResponse().withBody("ledger")));
        supplier.stubFor(any(anyUrl()).willReturn(aResponse().withBody("supplier")));
        reporting.stubFor(any(anyUrl()).willReturn(aResponse().withBody("reporting")));
    }

    @ParameterizedTest
    @CsvSource({
        "ledger, /api/v1/evidence",
        "ledger, /api/v1/evidence/8d7c/attachments",
        "ledger, /api/v1/company/commitments/8d7c/progress",
        "ledger, /api/v1/company/statements",
        "ledger, /api/v1/records/urn:uuid:5f0c2b1e-0000-4000-8000-000000000001/receipt",
        "ledger, /api/v1/log/inclusion?index=1&size=2",
        "ledger, /log/tile/0/x001/234.p/5",
        "ledger, /log/checkpoint",
        "ledger, /witness/add-checkpoint",
        "supplier, /api/v1/suppliers",
        "supplier, /api/v1/supplier",
        "supplier, /api/v1/supplier/keys",
        "supplier, /api/v1/supplier/webhook/deliveries?state=dead",
        "supplier, /api/v1/webhook-keys",
        "supplier, /api/v1/requests?state=open",
        "supplier, /api/v1/requests/8d7c/cancellation",
        "supplier, /api/v1/supplier/requests/8d7c/answer",
        "supplier, /api/v1/invitations/token/acceptance",
        "supplier, /api/v1/attestations?supplier=a&cursor=b",
        "supplier, /api/v1/commitments",
        "supplier, /api/v1/commitments/8d7c/progress",
        "reporting, /api/v1/commitments/8d7c/standing?at=2026-12-31T00:00:00Z",
        "reporting, /api/v1/commitments/standings?state=late",
        "reporting, /api/v1/certificates?within=90",
        "reporting, /api/v1/impact?by=site",
        "reporting, /api/v1/impact/records.csv?by=site",
        "reporting, /api/v1/impact.pdf?lang=fr",
        "reporting, /api/v1/claims/1/publication",
        "reporting, /api/v1/rulings/preview",
        "reporting, /api/v1/products/09506000134352/claims",
        "reporting, /api/v1/rule-packs/eu-2024-825/1",
        "reporting, /api/v1/log-check",
        "reporting, /",
        "reporting, /claims/1?lang=fr",
        "reporting, /status/revocation-1",
        "reporting, /01/09506000134352/10/LOT",
        "reporting, /feeds/products/09506000134352.atom?lang=fr",
        "reporting, /feeds/claims.atom",
        "reporting, /.well-known/did.json",
        "reporting, /contexts/v1",
        "reporting, /check",
    })
    void leadsToTheServiceThatAnswersForIt(String service, String address) {
        assertThat(caller.get(address).body()).isEqualTo(service);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/internal/v1/records",
                "/internal",
                "/api/v1/internal/v1/records",
                "/api/v2/evidence",
                "/api/v1",
                "/actuator/env",
                "/actuator/heapdump",
                "/api/v1/logs",
                "/nothing"
            })
    void isNotFoundWhenNoRouteIsListed(String address) {
        assertProblem(caller.post(address, "{}", "Authorization", "Bearer t"), 404, "not-found");
        assertNothingReached();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/log/../internal/v1/records",
                "/log/%2e%2e/internal/v1/records",
                "/log/..;/internal/v1/records",
                "/log;/../internal/v1/records",
                "/log/%2f..%2finternal/v1/records",
                "//internal/v1/records",
                "/log//../internal/v1/records",
                "/log/%252e%252e/internal",
                "/log/%5c..%5cinternal",
            })
    void refusesPathTricksBeforeAnyRoute(String address) {
        assertProblem(caller.post(address, "{}"), 400, "bad-request");
        assertNothingReached();
    }

    @Test
    void passesQueryBodyAndStatusAsTheyAre() {
        ledger.stubFor(any(anyUrl())
                .willReturn(aResponse()
                        .withStatus(409)
                        .withHeader("Content-Type", "application/problem+json")
                        .withHeader("Cache-Control", "no-cache, private")
                        .withHeader("ETag", "\"v1\"")
                        .withBody("{\"status\":409}")));

        var answer = caller.post(
                "/api/v1/evidence?q=%C3%A9t%C3%A9&empty=&plus=a%2Bb",
                "{\"title\":\"été\"}", "Content-Type", "application/json", "Idempotency-Key", "k1");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).isEqualTo("{\"status\":409}");
        assertThat(answer.headers().allValues("Content-Type")).containsExactly("application/problem+json");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-cache, private");
        assertThat(answer.headers().allValues("ETag")).containsExactly("\"v1\"");
        ledger.verify(
                1,
                postRequestedFor(urlEqualTo("/api/v1/evidence?q=%C3%A9t%C3%A9&empty=&plus=a%2Bb"))
                        .withHeader("Idempotency-Key", equalTo("k1"))
                        .withHeader("Content-Type", equalTo("application/json"))
                        .withRequestBody(equalTo("{\"title\":\"été\"}")));
    }

    @Test
    void passesCompressedBytesWithoutOpeningThem() {
        ledger.stubFor(any(anyUrl())
                .willReturn(aResponse().withHeader("Content-Encoding", "gzip").withBody("not opened here")));

        var answer = caller.get("/log/tile/entries/000", "Accept-Encoding", "gzip");

        assertThat(answer.headers().allValues("Content-Encoding")).containsExactly("gzip");
        assertThat(answer.body()).isEqualTo("not opened here");
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"EMPTY_RESPONSE", "CONNECTION_RESET_BY_PEER", "RANDOM_DATA_THEN_CLOSE"})
    void answers503WithRetryAfterWhenAServiceBreaksOff(Fault fault) {
        supplier.stubFor(any(anyUrl()).willReturn(aResponse().withFault(fault)));

        var answer = caller.post("/api/v1/attestations", "{}");

        assertProblem(answer, 503, "unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
        supplier.verify(1, anyRequestedFor(anyUrl()));
    }

    @Test
    void passesAServicesOwn503WithoutTryingAgain() {
        ledger.stubFor(any(anyUrl())
                .willReturn(aResponse()
                        .withStatus(503)
                        .withHeader("Retry-After", "7")
                        .withBody("busy")));

        var answer = caller.get("/api/v1/evidence");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().allValues("Retry-After")).containsExactly("7");
        ledger.verify(1, anyRequestedFor(anyUrl()));
    }

    @Test
    void passesARedirectInsteadOfFollowingIt() {
        reporting.stubFor(any(urlEqualTo("/01/9506000134352"))
                .willReturn(aResponse().withStatus(307).withHeader("Location", "/01/09506000134352")));

        var answer = caller.get("/01/9506000134352");

        assertThat(answer.statusCode()).isEqualTo(307);
        assertThat(answer.headers().firstValue("Location")).hasValue("/01/09506000134352");
    }

    @Test
    void saysThatItIsAliveToAnybody() {
        assertThat(caller.get("/actuator/health").statusCode()).isEqualTo(200);
    }

    private void assertNothingReached() {
        for (var service : List.of(ledger, supplier, reporting)) {
            service.verify(0, anyRequestedFor(anyUrl()));
        }
    }

    static void assertProblem(HttpResponse<String> answer, int status, String slug) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body())
                .contains("\"type\":\"https://preuve.example/problems/" + slug + "\"")
                .contains("\"status\":" + status);
    }
}
