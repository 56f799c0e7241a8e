package org.preuve.quickstart.samples;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import org.preuve.quickstart.doors.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the sample company asks its suppliers for: some of it is answered by what they attested before. */
final class SampleRequests {

    private final Cast cast;
    private final Clock clock;

    SampleRequests(Cast cast, Clock clock) {
        this.cast = cast;
        this.clock = clock;
    }

    /** Asks, by the end of next month; repeated until then it is the same request. */
    void ask(JsonNode sample, String supplierId, SampleSupplier supplier, Map<String, String> records) {
        String due = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .plusMonths(1)
                .with(TemporalAdjusters.lastDayOfMonth())
                .toString();
        ObjectNode body = sample.path("body").asObject().deepCopy().put("dueDate", due);
        body.putArray("suppliers").add(supplierId);
        String key = "sample-%s-%s".formatted(sample.path("occasion").asString(), due);
        Answer asked = cast.officer()
                .post("/api/v1/requests", body, "Idempotency-Key", key)
                .expect(201, 200);
        String answer = sample.path("answer").asString("");
        if (!answer.isEmpty()) {
            supplier.answer(cast, asked.text("/requests/0/id"), records.getOrDefault(answer, ""));
        }
    }
}
