package org.preuve.quickstart.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preuve.quickstart.keys.Keychain;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import tools.jackson.databind.json.JsonMapper;

class SignInServerTests {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    static Path keys;

    private static ServletWebServerApplicationContext server;

    @BeforeAll
    static void start() {
        server = start(keys);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"officer", "approver", "auditor", "data-protection", "administrator"})
    void givesASampleClientATokenWithItsRole(String client) throws Exception {
        var token = token(server, client, client);

        assertThat(token.getAudience()).containsExactly("preuve");
        assertThat(token.getSubject()).isEqualTo(client);
        assertThat(token.getClaimAsStringList("roles")).containsExactly(client);
        assertThat(token.getIssuer()).hasToString("http://localhost:9000");
    }

    @Test
    void givesAServiceItsScopesAndNoRole() throws Exception {
        var secret = new Keychain(keys, new SecureRandom()).clientSecret("reporting-service");

        var token = token(server, "reporting-service", secret);

        assertThat(token.getClaimAsStringList("scope")).containsExactlyInAnyOrder("records.read", "records.write");
        assertThat(token.getClaimAsStringList("roles")).isEmpty();
    }

    @Test
    void refusesAWrongSecret() throws Exception {
        assertThat(ask(server, "officer", "approver").statusCode()).isEqualTo(401);
        assertThat(ask(server, "supplier-service", "supplier-service").statusCode())
                .isEqualTo(401);
    }

    @Test
    void refusesAScopeThatIsNotTheClients() throws Exception {
        assertThat(ask(server, "officer", "officer", "&scope=records.write").statusCode())
                .isEqualTo(400);
    }

    @Test
    void refusesTheGatewaysCodeGrantWithoutAChallenge() throws Exception {
        var answer = HTTP.send(
                HttpRequest.newBuilder(at(
                                server,
                                "/oauth2/authorize?response_type=code&client_id=gateway&scope=openid"
                                        + "&redirect_uri=http://localhost:8080/login/oauth2/code/preuve&state=s"))
                        .header("Accept", "text/html")
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.headers().firstValue("Location").orElse(answer.body()))
                .contains("code_challenge");
    }

    @Test
    void keepsItsSigningKeyOverARestart() throws Exception {
        var before = ask(server, "officer", "officer");
        try (var restarted = start(keys)) {
            assertThat(verified(restarted, before).getSubject()).isEqualTo("officer");
        }
    }

    private static ServletWebServerApplicationContext start(Path keys) {
        return (ServletWebServerApplicationContext)
                SignInServer.application().run("--server.port=0", "--preuve.keys=" + keys);
    }

    private static Jwt token(ServletWebServerApplicationContext at, String client, String secret) throws Exception {
        return verified(at, ask(at, client, secret));
    }

    private static Jwt verified(ServletWebServerApplicationContext by, HttpResponse<String> answer) {
        var token =
                JsonMapper.shared().readTree(answer.body()).path("access_token").asString();
        return NimbusJwtDecoder.withJwkSetUri(at(by, "/oauth2/jwks").toString())
                .build()
                .decode(token);
    }

    private static HttpResponse<String> ask(
            ServletWebServerApplicationContext at, String client, String secret, String... more) throws Exception {
        var basic = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return HTTP.send(
                HttpRequest.newBuilder(at(at, "/oauth2/token"))
                        .header("Authorization", "Basic " + basic)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("grant_type=client_credentials" + String.join("", List.of(more))))
                        .build(),
                BodyHandlers.ofString());
    }

    private static URI at(ServletWebServerApplicationContext server, String path) {
        return URI.create(
                "http://localhost:" + server.getEnvironment().getRequiredProperty("local.server.port") + path);
    }
}
