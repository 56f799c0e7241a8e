package org.preuve.reporting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.preuve.reporting.ledger.RecordPage.Line;
import org.preuve.reporting.neighbours.LedgerDoors.Mood;
import org.preuve.reporting.neighbours.RunningService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the public and the officer see while somebody touches the ledger's database, or while the ledger is away. */
class TamperingStoryTests {

    private final RunningService service = new RunningService();

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void aChangedRecordIsNamedShownAndStopsPublicationUntilItIsCured() {
        String evidence = sealEvidence();
        String claim = ruledClaim(sealEvidence());
        String published = ruledClaim(evidence);
        assertThat(publish(published).statusCode()).isEqualTo(200);
        service.awaitFollowed();
        assertThat(service.get("/claims/" + published + "?lang=en").body()).doesNotContain("does not check");

        Line sound = service.ledger.line(2);
        service.ledger.tamper(
                2, line -> new Line(line.index(), line.entry(), line.salt(), Optional.of("{}".getBytes(UTF_8))));
        service.awaitState("does-not-check");

        JsonNode check = json(service.get("/api/v1/log-check"));
        assertThat(check.path("mismatch").path("index").asLong()).isEqualTo(2);
        assertThat(check.path("mismatch").path("cause").asString()).isEqualTo("record-changed");
        for (String path : new String[] {"/claims/" + published, "/", "/01/" + RunningService.GTIN}) {
            assertThat(service.get(path + "?lang=en").body())
                    .contains(
                            "The log behind this page does not check.", "entry 2", "the record behind it was changed");
            assertThat(service.get(path + "?lang=fr").body())
                    .contains("ne se vérifie pas", "l’entrée 2", "l’enregistrement derrière elle a été modifié");
        }
        HttpResponse<String> refused = publish(claim);
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(json(refused).path("type").asString()).endsWith("/log-does-not-check");
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();

        service.restart();
        assertThat(json(service.get("/api/v1/log-check")).path("state").asString())
                .isEqualTo("does-not-check");

        service.ledger.tamper(2, line -> sound);
        service.awaitState("checks");
        assertThat(publish(claim).statusCode()).isEqualTo(200);
    }

    @Test
    void anOperatorBeginsAnewAfterAFork() {
        sealEvidence();
        service.awaitFollowed();
        service.ledger.cutBackTo(2);
        sealAnotherHistory();
        service.awaitState("does-not-check");
        assertThat(json(service.get("/api/v1/log-check"))
                        .path("mismatch")
                        .path("cause")
                        .asString())
                .isEqualTo("fork");

        assertThat(service.as("administrator", "POST", "/api/v1/log-check/reset")
                        .statusCode())
                .isEqualTo(200);
        service.awaitState("checks");
        assertThat(json(service.get("/api/v1/log-check")).path("followed").asLong())
                .isEqualTo(3);
    }

    @Test
    void aLedgerThatIsAwayIsNoMismatch() {
        String claim = ruledClaim(sealEvidence());
        service.doors.beWhenSealing(Mood.DOWN);

        HttpResponse<String> unavailable = publish(claim);
        assertThat(unavailable.statusCode()).isEqualTo(503);
        assertThat(json(unavailable).path("type").asString()).endsWith("/unavailable");
        assertThat(unavailable.headers().firstValue("Retry-After")).isPresent();
        assertThat(service.get("/claims/" + claim).statusCode()).isEqualTo(404);
        assertThat(json(service.as("auditor", "GET", "/api/v1/claims/" + claim))
                        .path("state")
                        .asString())
                .isEqualTo("publishing");

        service.doors.be(Mood.WELL);
        assertThat(publish(claim).statusCode()).isEqualTo(200);
        assertThat(service.get("/claims/" + claim).statusCode()).isEqualTo(200);
    }

    @Test
    void goesOnWhereItStoppedAfterARestart() {
        String claim = ruledClaim(sealEvidence());
        publish(claim);
        service.awaitFollowed();

        service.restart();
        service.awaitFollowed();
        assertThat(service.get("/claims/" + claim).statusCode()).isEqualTo(200);
        assertThat(publish(claim).statusCode()).isEqualTo(200);
        assertThat(service.ledger.size()).as("nothing was sealed again").isEqualTo(4);
    }

    private String sealEvidence() {
        var evidence = RunningService.ORGANISATION.evidence();
        service.ledger.seal(evidence);
        service.awaitFollowed();
        return evidence.id().value();
    }

    private void sealAnotherHistory() {
        service.ledger.seal(RunningService.ORGANISATION.evidence());
    }

    private String ruledClaim(String record) {
        String body = """
                {"subject":{"type":"Product","gtin":"%s"},"level":"product","topic":"E1","channel":"product-page","market":"FR",
                 "texts":{"fr":"12 480 kWh économisés à l’atelier"},"records":["%s"]}
                """.formatted(RunningService.GTIN, record);
        String id = json(service.as("officer", "POST", "/api/v1/claims", body))
                .path("id")
                .asString();
        assertThat(service.as("officer", "POST", "/api/v1/claims/" + id + "/ruling")
                        .statusCode())
                .isEqualTo(200);
        return id;
    }

    private HttpResponse<String> publish(String claim) {
        return service.as("officer", "POST", "/api/v1/claims/" + claim + "/publication");
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }
}
