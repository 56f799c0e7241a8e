package org.preuve.reporting.neighbours;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.preuve.proofs.credential.Credential;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Publishes claims as an officer does. */
public final class Publishing {

    private final RunningService service;

    public Publishing(RunningService service) {
        this.service = service;
    }

    /** A claim about a product on sealed records. Each is a second later than the one before. */
    public String aboutProduct(String gtin, String french, String english, Credential... records) {
        String ids = Arrays.stream(records)
                .map(record -> '"' + record.id().value() + '"')
                .collect(Collectors.joining(","));
        return publish("""
                {"subject":{"type":"Product","gtin":"%s"},"level":"product","topic":"E5","channel":"product-page","market":"FR",
                 "texts":{"fr":"%s","en":"%s"},"records":[%s]}
                """.formatted(gtin, french, english, ids));
    }

    /** @return the claim's id */
    public String publish(String body) {
        service.clock.advance(Duration.ofSeconds(1));
        String id = json(service.as("officer", "POST", "/api/v1/claims", body))
                .path("id")
                .asString();
        service.as("officer", "POST", "/api/v1/claims/" + id + "/ruling");
        HttpResponse<String> answer = service.as("officer", "POST", "/api/v1/claims/" + id + "/publication");
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.body());
        }
        return id;
    }

    public static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }
}
