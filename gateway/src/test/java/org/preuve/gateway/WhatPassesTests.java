package org.preuve.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wiremock.spring.InjectWireMock;

/** Each test calls an address of its own: what another's cut call left on its way may still arrive. */
@Behind
class WhatPassesTests {

    private static final int MEGABYTE = 1024 * 1024;

    @InjectWireMock("ledger")
    WireMockServer ledger;

    private final Caller caller;

    WhatPassesTests(@LocalServerPort int port) {
        caller = new Caller(port);
    }

    @BeforeEach
    void theLedgerAnswers() {
        ledger.stubFor(any(anyUrl()).willReturn(aResponse().withBody("ok")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Forwarded",
                "X-Forwarded-For",
                "X-Forwarded-Host",
                "X-Forwarded-Proto",
                "X-Forwarded-Prefix",
                "X-Forwarded-User",
                "X-Real-IP",
                "X-User",
                "X-Roles",
                "x-preuve-roles",
                "Remote-User",
                "X-Client-Cert",
                "X-Original-URL",
                "X-HTTP-Method-Override",
                "Cookie"
            })
    void keepsForgedIdentityAndOriginOutside(String name) {
        caller.get("/api/v1/evidence", name, "forged=1", "Authorization", "Bearer outside");

        var received =
                ledger.findAll(anyRequestedFor(urlEqualTo("/api/v1/evidence"))).getFirst();
        assertThat(received.getHeaders().all()).extracting(HttpHeader::key).noneMatch(name::equalsIgnoreCase);
        assertThat(received.getHeaders().all()).noneMatch(header -> header.containsValue("forged=1"));
        assertThat(received.header("Authorization").values()).containsExactly("Bearer outside");
    }

    /** RFC 9421: what a supplier signed must arrive as it was signed. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/evidence/urn:uuid:5f0c2b1e-0000-4000-8000-000000000001",
                "/api/v1/evidence/%C3%A9t%C3%A9%20A+b!$&'()*,=:@~",
                "/api/v1/evidence?q=%C3%A9t%C3%A9&q=%2F%3F+%20&empty=&flag&a=b=c:@/?!$'()*,;~",
            })
    void passesSignaturesAddressesAndBodiesAsTheyWereSigned(String address) {
        String[] signature = {
            "Signature-Input", "sig1=(\"@method\"  \"@target-uri\");created=1;nonce=\"a, b;c\"",
            "Signature", "sig1=:AAAA:",
            "Content-Digest", "sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:"
        };

        caller.send("POST", address, BodyPublishers.ofString("{\"hello\": \"world\"}"), signature);

        var received = ledger.findAll(anyRequestedFor(anyUrl())).getLast();
        assertThat(received.getUrl()).isEqualTo(address);
        assertThat(received.getBodyAsString()).isEqualTo("{\"hello\": \"world\"}");
        for (int i = 0; i < signature.length; i += 2) {
            assertThat(received.header(signature[i]).values()).containsExactly(signature[i + 1]);
        }
    }

    @Test
    void passes25MegabytesWhole() {
        var body = new byte[25 * MEGABYTE];
        body[body.length - 1] = 7;

        var answer = caller.send("POST", "/api/v1/evidence/whole/attachments", BodyPublishers.ofByteArray(body));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(ledger.findAll(anyRequestedFor(urlEqualTo("/api/v1/evidence/whole/attachments")))
                        .getFirst()
                        .getBody())
                .isEqualTo(body);
    }

    @Test
    void refusesADeclaredLengthAboveTheLimitBeforeCallingAnybody() {
        var answer = caller.send(
                "POST", "/api/v1/evidence/declared/attachments", BodyPublishers.ofByteArray(new byte[27 * MEGABYTE]));

        RouteTableTests.assertProblem(answer, 413, "too-large");
        ledger.verify(0, anyRequestedFor(urlEqualTo("/api/v1/evidence/declared/attachments")));
    }

    @Test
    void refusesChunksThatGrowAboveTheLimit() {
        var answer = caller.postChunks(
                "/api/v1/evidence/chunks/attachments", new ByteArrayInputStream(new byte[27 * MEGABYTE]));

        RouteTableTests.assertProblem(answer, 413, "too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/log/checkpoint", "/nothing", "/internal/v1/records", "/log/%2e%2e/x", "/session"})
    void setsSecurityHeadersOnceOnEveryAnswer(String address) {
        var headers = caller.get(address).headers();

        assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.allValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(headers.allValues("Referrer-Policy")).containsExactly("same-origin");
        assertThat(headers.allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'self'")
                .contains("frame-ancestors 'none'");
    }

    @Test
    void leavesCachingToTheServiceThatKnows() {
        ledger.stubFor(any(anyUrl())
                .willReturn(aResponse().withHeader("Cache-Control", "public, max-age=31536000, immutable")));

        assertThat(caller.get("/log/tile/0/000").headers().allValues("Cache-Control"))
                .containsExactly("public, max-age=31536000, immutable");
    }

    @Test
    void givesNobodyACookieForReading() {
        assertThat(caller.get("/log/checkpoint").headers().allValues("Set-Cookie"))
                .isEmpty();
    }
}
