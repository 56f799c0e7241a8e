package org.preuve.quickstart.samples;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes each good row through the doors that an officer and an approver use: draft, attachment, submit, approve. Whatever
 * an earlier start did already is left as it is, so a start that was cut off goes on where it was.
 */
final class SampleEvidence {

    private static final String DOOR = "/api/v1/evidence";

    private final Cast cast;

    SampleEvidence(Cast cast) {
        this.cast = cast;
    }

    /** Seals what is good; the answer tells the sealed record's id for each reference. */
    Map<String, String> seal(List<Row> rows) {
        var records = new LinkedHashMap<String, String>();
        for (Row row : rows) {
            if (row instanceof Row.Action action) {
                records.put(action.reference(), seal(action));
            }
        }
        return records;
    }

    private String seal(Row.Action action) {
        var draft = cast.officer()
                .post(DOOR, action.evidence(), "Idempotency-Key", "sample-" + action.reference())
                .expect(201, 200);
        String door = DOOR + "/" + draft.text("/id");
        return new FourEyes(cast).seal(DOOR, draft, () -> attach(door, action));
    }

    private void attach(String door, Row.Action action) {
        if (!action.attachment().isEmpty()) {
            var file = SampleFile.named(action.attachment());
            cast.officer()
                    .postFile(door + "/attachments", file.name(), file.mediaType(), file.content())
                    .expect(200, 201);
        }
    }
}
