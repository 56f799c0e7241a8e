package org.preuve.supplier.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.preuve.supplier.neighbours.Signatory;
import org.preuve.supplier.neighbours.TestIssuer;
import org.springframework.context.ConfigurableApplicationContext;

/** What the service needs to start, and how it is without its database. */
class StartTests {

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void saysUnavailableWhileTheDatabaseIsAway() throws Exception {
        MongoServer database = new MongoServer(new MemoryBackend());
        try (ConfigurableApplicationContext service =
                RunningService.start(Map.of("spring.mongodb.uri", database.bindAndGetConnectionString()))) {
            URI doors = URI.create(RunningService.url(service));
            assertThat(get(doors.resolve("/actuator/health/readiness")).statusCode())
                    .isEqualTo(200);
            database.shutdownNow();

            HttpResponse<String> refused = http.send(
                    HttpRequest.newBuilder(doors.resolve("/api/v1/attestations"))
                            .header("Content-Type", "application/vc")
                            .POST(HttpRequest.BodyPublishers.ofByteArray(
                                    new Signatory().attestation().bytes()))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.body()).contains("https://preuve.example/problems/unavailable");
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            assertThat(get(doors.resolve("/actuator/health/readiness")).statusCode())
                    .isEqualTo(503);
            assertThat(get(doors.resolve("/actuator/health/liveness")).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void startsBeforeItsIssuerAndSaysUnavailableUntilThatAnswers() throws Exception {
        TestIssuer issuer = new TestIssuer();
        issuer.fail();
        try (ConfigurableApplicationContext service = RunningService.start(Map.of("preuve.issuer", issuer.url()))) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(RunningService.url(service) + "/api/v1/suppliers"))
                    .header("Authorization", "Bearer " + issuer.token("officer"))
                    .build();
            HttpResponse<String> refused = http.send(request, BodyHandlers.ofString());
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.body()).contains("https://preuve.example/problems/unavailable");
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();

            issuer.behave();
            assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void doesNotStartWithoutAnOrganisationThatInvites() {
        assertThatThrownBy(() -> RunningService.start(Map.of("preuve.organisation.did", "")))
                .rootCause()
                .hasMessage("Set preuve.organisation.did and preuve.organisation.name: invitations say who invites.");
    }

    @Test
    void doesNotStartWithAKeyOfTheLogThatIsNone() {
        assertThatThrownBy(() -> RunningService.start(Map.of("preuve.log.vkey", "log.example/log")))
                .rootCause()
                .hasMessageContaining("preuve.log.vkey");
    }

    private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }
}
