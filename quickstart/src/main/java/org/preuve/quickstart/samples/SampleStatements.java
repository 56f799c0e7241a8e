package org.preuve.quickstart.samples;

import org.preuve.proofs.credential.RecordId;
import tools.jackson.databind.JsonNode;

/** What the company itself promises, and how far it has come: two statements, each approved by another person. */
final class SampleStatements {

    private static final String DOOR = "/api/v1/company/";

    private final Cast cast;

    SampleStatements(Cast cast) {
        this.cast = cast;
    }

    void seal(JsonNode sample) {
        var commitment = seal("commitments", sample.path("commitment"));
        seal("commitments/" + RecordId.parse(commitment).uuid() + "/progress", sample.path("progress"));
    }

    private String seal(String door, JsonNode statement) {
        var key = "sample-" + (door.endsWith("progress") ? "progress" : "commitment");
        var draft = cast.officer()
                .post(DOOR + door, statement, "Idempotency-Key", key)
                .expect(201, 200);
        return new FourEyes(cast).seal(DOOR + "statements", draft, () -> {});
    }
}
