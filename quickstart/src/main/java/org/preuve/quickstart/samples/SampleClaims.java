package org.preuve.quickstart.samples;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.preuve.quickstart.doors.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Drafts each sample claim, has it ruled, and publishes it where the rules let it. */
final class SampleClaims {

    private static final Duration FOLLOWING = Duration.ofSeconds(30);
    private static final int CONFLICT = 409;

    private final Cast cast;
    private final Map<String, String> records;

    /** @param records the id of each sealed record by the name that the samples give it */
    SampleClaims(Cast cast, Map<String, String> records) {
        this.cast = cast;
        this.records = records;
    }

    /** What became of a claim: its public page, or the problem with which it was refused. */
    sealed interface Outcome {
        record Published(String page, String text) implements Outcome {}

        record Refused(String text, JsonNode findings) implements Outcome {}
    }

    List<Outcome> publish(JsonNode samples) {
        awaitFollower();
        var outcomes = new ArrayList<Outcome>();
        for (JsonNode sample : samples) {
            outcomes.add(publish(sample.path("occasion").asString(), sample));
        }
        return outcomes;
    }

    private Outcome publish(String occasion, JsonNode sample) {
        ObjectNode claim = sample.path("claim").asObject().deepCopy();
        var restsOn = claim.putArray("records");
        sample.path("restsOn").forEach(name -> restsOn.add(records.get(name.asString())));
        String text = claim.at("/texts/en").asString();

        Answer draft = cast.officer()
                .post("/api/v1/claims", claim, "Idempotency-Key", "sample-" + occasion)
                .expect(201, 200);
        String door = "/api/v1/claims/" + draft.text("/id");
        if (draft.text("/state").equals("draft")) {
            cast.officer().post(door + "/ruling").expect(200);
        }
        Answer publication = cast.officer().post(door + "/publication").expect(200, CONFLICT);
        return publication.status() == CONFLICT
                ? new Outcome.Refused(text, publication.json().path("findings"))
                : new Outcome.Published(publication.text("/page"), text);
    }

    /** A claim can rest on a record only when reporting has followed the log up to it. */
    private void awaitFollower() {
        long size = Long.parseLong(cast.stranger()
                .get("/log/checkpoint")
                .expect(200)
                .text()
                .lines()
                .toList()
                .get(1));
        new Patience(FOLLOWING, "reporting does not follow the log to " + size).until(() -> {
            var check = cast.stranger().get("/api/v1/log-check").expect(200);
            return check.text("/state").equals("checks")
                    && check.json().path("followed").asLong() >= size;
        });
    }
}
