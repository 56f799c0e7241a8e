package org.preuve.ledger.records.web;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preuve.ledger.doors.Problem;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes what became of many records: a JSON object a line, with the status that each would have had alone. */
@Component
class RecordLines {

    private final JsonMapper json;

    RecordLines(JsonMapper json) {
        this.json = json;
    }

    /** {@code record} where it is in the log, {@code problem} (RFC 9457) where it is not. */
    record Line(
            int status,
            RecordAnswer.@Nullable SealedRecord record,
            @Nullable ProblemDetail problem) {}

    byte[] write(List<RecordAnswer> answers) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (RecordAnswer answer : answers) {
            Problem problem = answer.problem();
            lines.writeBytes(json.writeValueAsBytes(
                    new Line(answer.status(), answer.sealed(), problem == null ? null : problem.body())));
            lines.write('\n');
        }
        return lines.toByteArray();
    }
}
