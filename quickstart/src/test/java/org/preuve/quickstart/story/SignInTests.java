package org.preuve.quickstart.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.preuve.quickstart.launch.RunningPreuve;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person at a browser: sent to the sign-in form and back, then working without ever seeing a token. */
@ExtendWith(SharedSystem.class)
class SignInTests {

    private static final Pattern CSRF_FIELD = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String gateway;

    SignInTests(RunningPreuve preuve) {
        gateway = preuve.installation().publicUrl();
    }

    @Test
    void aContributorSignsInDraftsEvidenceAndIsKeptFromTheRest() throws Exception {
        signIn("contributor");
        JsonNode session = JsonMapper.shared().readTree(get("/session").body());
        assertThat(session.path("name").asString()).isEqualTo("contributor");
        assertThat(session.path("roles").path(0).asString()).isEqualTo("contributor");

        var draft = """
                {"reference": "RSE-77", "title": "Tri des chutes", "pillar": "environmental", "topic": "E5",
                 "period": {"start": "2026-01-01", "end": "2026-03-31"},
                 "quantity": {"indicator": "Chutes triées", "value": 40, "unit": "kg"}, "quality": "weighed"}
                """;
        assertThat(post("/api/v1/evidence", draft, "none").statusCode()).isEqualTo(403);
        var token = session.at("/csrf/token").asString();
        var created = post("/api/v1/evidence", draft, token);
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        var id = JsonMapper.shared().readTree(created.body()).path("id").asString();
        assertThat(post("/api/v1/evidence/" + id + "/submit", "", token).statusCode())
                .isEqualTo(403);
        assertThat(get("/api/v1/suppliers").statusCode()).isEqualTo(403);
    }

    @Test
    void aWrongPasswordGetsNobodyIn() throws Exception {
        var form = get("/oauth2/authorization/preuve");
        submit(form, "officer", "wrong");

        assertThat(JsonMapper.shared().readTree(get("/session").body()).has("name"))
                .isFalse();
    }

    private void signIn(String person) throws Exception {
        var form = get("/oauth2/authorization/preuve");
        assertThat(form.body()).contains("name=\"password\"");
        submit(form, person, person);
    }

    private void submit(HttpResponse<String> form, String name, String password) throws Exception {
        var csrf = CSRF_FIELD.matcher(form.body());
        assertThat(csrf.find()).isTrue();
        send(HttpRequest.newBuilder(form.uri().resolve("/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString("username=" + name + "&password=" + password + "&_csrf="
                        + URLEncoder.encode(csrf.group(1), StandardCharsets.UTF_8))));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(gateway + path)).header("Accept", "text/html, application/json"));
    }

    private HttpResponse<String> post(String path, String body, String csrf) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(gateway + path))
                .header("Content-Type", "application/json")
                .header("X-CSRF-TOKEN", csrf)
                .POST(BodyPublishers.ofString(body)));
    }

    /** Follows redirects as browsers do: a form's headers are not sent to the next page. */
    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = browser.send(request.build(), BodyHandlers.ofString());
        var next = answer.headers().firstValue("Location").filter(location -> answer.statusCode() == 302);
        return next.isEmpty()
                ? answer
                : send(HttpRequest.newBuilder(answer.uri().resolve(next.get())).header("Accept", "text/html"));
    }
}
