package org.preuve.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.Fault;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.UriComponentsBuilder;
import org.wiremock.spring.InjectWireMock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Behind
class SessionTests {

    @InjectWireMock("ledger")
    WireMockServer ledger;

    @InjectWireMock("issuer")
    WireMockServer issuerServer;

    private final Caller caller;

    SessionTests(@LocalServerPort int port) {
        caller = new Caller(port);
    }

    @BeforeEach
    void theLedgerAnswers() {
        ledger.stubFor(any(anyUrl()).willReturn(aResponse().withBody("ok")));
    }

    @Test
    void asksTheIssuerWithACodeChallengeAndAState() {
        new FakeIssuer(issuerServer);

        var asked = URI.create(location(caller.get("/oauth2/authorization/preuve")));

        assertThat(asked.toString()).startsWith(issuerServer.baseUrl() + "/authorize?");
        assertThat(parameter(asked, "response_type")).isEqualTo("code");
        assertThat(parameter(asked, "code_challenge_method")).isEqualTo("S256");
        assertThat(parameter(asked, "code_challenge")).hasSize(43);
        assertThat(parameter(asked, "state")).isNotBlank();
        assertThat(parameter(asked, "redirect_uri")).isEqualTo("http://localhost:8080/login/oauth2/code/preuve");
    }

    @Test
    void sendsTheVerifierThatBelongsToTheChallenge() {
        signIn("person", 300);

        issuerServer.verify(postRequestedFor(urlPathEqualTo("/token"))
                .withFormParam("code_verifier", matching(".{43,128}"))
                .withFormParam("grant_type", equalTo("authorization_code")));
    }

    @Test
    void keepsTheSessionInACookieThatScriptsAndOtherSitesDoNotGet() {
        new FakeIssuer(issuerServer);

        assertThat(caller.get("/oauth2/authorization/preuve").headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith("preuve-session=")
                .contains("HttpOnly")
                .contains("SameSite=Lax")
                .contains("Path=/");
    }

    @Test
    void saysWhoIsSignedIn() {
        var session = session(signIn("person", 300));

        assertThat(session.path("name").asString()).isEqualTo("camille");
        assertThat(session.path("roles").path(0).asString()).isEqualTo("officer");
        assertThat(session.path("csrf").path("token").asString()).isNotBlank();
    }

    @Test
    void saysWhereToSignInWhenNobodyIs() {
        var session = JsonMapper.shared().readTree(caller.get("/session").body());

        assertThat(session.path("signIn").asString()).isEqualTo("/oauth2/authorization/preuve");
        assertThat(session.has("name")).isFalse();
    }

    @Test
    void givesASessionsRequestThePersonsTokenAndKeepsTheCookieOutside() {
        var cookie = signIn("person", 300);

        caller.get("/api/v1/evidence", "Cookie", cookie);

        ledger.verify(
                1,
                anyRequestedFor(anyUrl())
                        .withHeader("Authorization", equalTo("Bearer person"))
                        .withHeader("Cookie", absent()));
    }

    @Test
    void refusesASessionsChangeWithoutTheCsrfToken() {
        var cookie = signIn("person", 300);

        RouteTableTests.assertProblem(caller.post("/api/v1/evidence", "{}", "Cookie", cookie), 403, "forbidden");
        RouteTableTests.assertProblem(
                caller.post("/api/v1/evidence", "{}", "Cookie", cookie, "X-CSRF-TOKEN", "guess"), 403, "forbidden");
        ledger.verify(0, anyRequestedFor(anyUrl()));
    }

    @Test
    void letsASessionsChangeThroughWithTheCsrfToken() {
        var cookie = signIn("person", 300);
        var csrf = session(cookie).path("csrf");

        var answer = caller.post(
                "/api/v1/evidence",
                "{}",
                "Cookie",
                cookie,
                csrf.path("header").asString(),
                csrf.path("token").asString());

        assertThat(answer.statusCode()).isEqualTo(200);
        ledger.verify(1, postRequestedFor(anyUrl()).withHeader("Authorization", equalTo("Bearer person")));
    }

    @Test
    void passesABearersTokenUntouchedWhateverCookiesCome() {
        var cookie = signIn("person", 300);

        var answer = caller.post("/api/v1/evidence", "{}", "Cookie", cookie, "Authorization", "Bearer own");

        assertThat(answer.statusCode()).isEqualTo(200);
        ledger.verify(1, postRequestedFor(anyUrl()).withHeader("Authorization", equalTo("Bearer own")));
    }

    @Test
    void letsAStrangersPostThroughForTheServiceToDecide() {
        caller.post("/api/v1/evidence", "{}", "Cookie", "preuve-session=made-up");

        ledger.verify(1, postRequestedFor(anyUrl()).withHeader("Authorization", absent()));
    }

    @Test
    void refreshesATokenThatIsOld() {
        var cookie = signIn("old", 1);
        new FakeIssuer(issuerServer).gives("fresh", 300, null);

        caller.get("/api/v1/evidence", "Cookie", cookie);

        ledger.verify(1, anyRequestedFor(anyUrl()).withHeader("Authorization", equalTo("Bearer fresh")));
    }

    @Test
    void endsTheSessionWhenTheIssuerRefusesAndGoesOnAsNobody() {
        var cookie = signIn("old", 1);
        issuerServer.stubFor(post(urlPathEqualTo("/token"))
                .willReturn(aResponse()
                        .withStatus(400)
                        .withHeader("Content-Type", "application/json")
                        .withBody("{\"error\":\"invalid_grant\"}")));

        assertThat(caller.get("/log/checkpoint", "Cookie", cookie).statusCode()).isEqualTo(200);

        ledger.verify(1, anyRequestedFor(anyUrl()).withHeader("Authorization", absent()));
        assertThat(session(cookie).has("signIn")).isTrue();
    }

    @Test
    void keepsTheSessionWhileTheIssuerIsAway() {
        var cookie = signIn("old", 1);
        issuerServer.stubFor(
                post(urlPathEqualTo("/token")).willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));

        assertThat(caller.get("/log/checkpoint", "Cookie", cookie).statusCode()).isEqualTo(200);

        ledger.verify(1, anyRequestedFor(anyUrl()).withHeader("Authorization", absent()));
        assertThat(session(cookie).has("name")).isTrue();
    }

    @Test
    void refusesACodeThatComesWithAnotherState() {
        var begun = caller.get("/oauth2/authorization/preuve");

        var answer = caller.get("/login/oauth2/code/preuve?code=c&state=forged", "Cookie", cookie(begun));

        RouteTableTests.assertProblem(answer, 403, "forbidden");
    }

    @Test
    void signsOutHereAndAtTheIssuer() {
        var cookie = signIn("person", 300);
        var csrf = session(cookie).path("csrf");

        var answer = caller.post(
                "/logout",
                "",
                "Cookie",
                cookie,
                "X-CSRF-TOKEN",
                csrf.path("token").asString());

        assertThat(location(answer)).startsWith(issuerServer.baseUrl() + "/end?id_token_hint=");
        assertThat(session(cookie).has("signIn")).isTrue();
    }

    private String signIn(String accessToken, int secondsToLive) {
        var issuer = new FakeIssuer(issuerServer);
        var begun = caller.get("/oauth2/authorization/preuve");
        var asked = URI.create(location(begun));
        issuer.gives(accessToken, secondsToLive, parameter(asked, "nonce"));

        var ended = caller.get(
                "/login/oauth2/code/preuve?code=c&state=" + parameter(asked, "state"), "Cookie", cookie(begun));

        assertThat(ended.statusCode()).as(ended.body()).isEqualTo(302);
        assertThat(cookie(ended)).as("a new session id").isNotEqualTo(cookie(begun));
        return cookie(ended);
    }

    private JsonNode session(String cookie) {
        return JsonMapper.shared()
                .readTree(caller.get("/session", "Cookie", cookie).body());
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    }

    private static String parameter(URI uri, String name) {
        var raw = UriComponentsBuilder.fromUri(uri).build().getQueryParams().getFirst(name);
        return raw == null ? "" : URLDecoder.decode(raw, StandardCharsets.UTF_8);
    }
}
