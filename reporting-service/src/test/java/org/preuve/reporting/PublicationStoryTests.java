package org.preuve.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.credential.Credential;
import org.preuve.reporting.neighbours.RunningService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An officer's story: a claim that is refused, put right, published, and read by a stranger. */
class PublicationStoryTests {

    private static final RunningService SERVICE = new RunningService();

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @Test
    void anOfficerPublishesAClaimAndAStrangerReadsIt() {
        Credential attestation =
                RunningService.SUPPLIER.attestation(RunningService.GTIN, Instant.parse("2027-06-30T00:00:00Z"));
        SERVICE.ledger.seal(attestation);
        SERVICE.awaitFollowed();
        String body = """
                {"subject":{"type":"Product","gtin":"%s"},"level":"product","texts":{"fr":"60 %% de coton recyclé","en":"60 %% recycled cotton"},
                 "channel":"product-page","market":"FR","topic":"E5","records":["%s"]}
                """.formatted(RunningService.GTIN, attestation.id().value());

        HttpResponse<String> drafted = SERVICE.as("officer", "POST", "/api/v1/claims", body);
        assertThat(drafted.statusCode()).as(drafted.body()).isEqualTo(201);
        String id = json(drafted).path("id").asString();
        HttpResponse<String> ruled = SERVICE.as("officer", "POST", "/api/v1/claims/" + id + "/ruling");
        assertThat(ruled.statusCode()).as(ruled.body()).isEqualTo(200);
        HttpResponse<String> published = SERVICE.as("officer", "POST", "/api/v1/claims/" + id + "/publication");
        assertThat(published.statusCode()).as(published.body()).isEqualTo(200);

        HttpResponse<String> page = SERVICE.get("/claims/" + id, "Accept", "text/html", "Accept-Language", "fr");
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(page.body()).contains("60 % de coton recyclé");
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }
}
