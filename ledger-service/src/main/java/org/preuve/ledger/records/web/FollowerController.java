package org.preuve.ledger.records.web;

import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preuve.ledger.doors.Problem;
import org.preuve.ledger.doors.Refused;
import org.preuve.ledger.log.FindRecords;
import org.preuve.ledger.log.FindRecords.Line;
import org.preuve.ledger.log.KeptRecord;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The log in order with its records, for followers that check everything they read. */
@RestController
class FollowerController {

    private static final int MOST = 500;
    private static final Base64.Encoder BASE64 = Base64.getEncoder();
    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    private final FindRecords records;

    FollowerController(FindRecords records) {
        this.records = records;
    }

    /** One entry with its record and salt, which are absent when they were erased. */
    record Followed(
            long index,
            String entry,
            @Nullable String salt,
            @Nullable String record) {}

    /** @param size how many entries are under the checkpoint */
    record Page(List<Followed> records, long size) {}

    @GetMapping(path = "/api/v1/records", params = "!digest")
    Page follow(@RequestParam long from, @RequestParam(defaultValue = "100") int limit) {
        if (from < 0) {
            throw new Refused(Problem.invalid("from", "negative", "an index, 0 or more"));
        }
        if (limit < 1 || limit > MOST) {
            throw new Refused(Problem.invalid("limit", "out of range", "1 to " + MOST));
        }
        FindRecords.Page page = records.page(from, limit);
        return new Page(page.lines().stream().map(FollowerController::render).toList(), page.size());
    }

    private static Followed render(Line line) {
        String entry = BASE64.encodeToString(line.entry());
        return line.record()
                .map((KeptRecord record) -> new Followed(
                        line.index(),
                        entry,
                        BASE64URL.encodeToString(record.salt().bytes()),
                        BASE64.encodeToString(record.bytes())))
                .orElseGet(() -> new Followed(line.index(), entry, null, null));
    }
}
