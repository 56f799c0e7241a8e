package org.preuve.supplier.sealing.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.preuve.proofs.credential.Credential;
import org.preuve.supplier.sealing.LedgerClient.Missed;
import org.preuve.supplier.sealing.LedgerClient.Outcome;
import org.preuve.supplier.sealing.NotSealed;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Many records in one call: one a line, answered one a line in the same order. A line that is missing, or is about another
 * record, proves nothing; it takes nothing from the others.
 */
final class RecordLines {

    /** The ledger takes 1,000 lines and 16 MiB. */
    private static final int MOST_LINES = 500;

    private static final int MOST_BYTES = 8 << 20;

    /** A receipt has a few kilobytes at the most. */
    private static final int LARGEST_ANSWER = 16 << 10;

    private final LedgerAnswers answers;
    private final Duration pause;
    private final JsonMapper json = JsonMapper.shared();

    RecordLines(LedgerAnswers answers, Duration pause) {
        this.answers = answers;
        this.pause = pause;
    }

    /** As many at once as the ledger takes. */
    static List<List<Credential>> groups(List<Credential> records) {
        List<List<Credential>> groups = new ArrayList<>();
        int start = 0;
        int bytes = 0;
        for (int end = 0; end < records.size(); end++) {
            int more = records.get(end).bytes().length + 1;
            if (end - start == MOST_LINES || (end > start && bytes + more > MOST_BYTES)) {
                groups.add(records.subList(start, end));
                start = end;
                bytes = 0;
            }
            bytes += more;
        }
        groups.add(records.subList(start, records.size()));
        return groups;
    }

    /** Canonical JSON has no line breaks. */
    static byte[] write(List<Credential> records) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (Credential record : records) {
            lines.writeBytes(record.bytes());
            lines.write('\n');
        }
        return lines.toByteArray();
    }

    /** The same for each: nothing was said of any of them. */
    static List<Outcome> all(List<Credential> records, NotSealed why) {
        return records.stream().<Outcome>map(record -> new Missed(why)).toList();
    }

    /** What the ledger says of each. An answer that breaks off leaves those unproved that it did not come to. */
    List<Outcome> read(List<Credential> records, InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(records.size() * LARGEST_ANSWER);
        String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\n", -1);
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            outcomes.add(i < lines.length ? outcome(records.get(i), lines[i]) : unproved());
        }
        return outcomes;
    }

    private Outcome outcome(Credential record, String line) {
        try {
            JsonNode said = json.readTree(line);
            int status = said.path("status").asInt(0);
            return answers.outcome(record, status, said.path(status < 300 ? "record" : "problem"), pause);
        } catch (JacksonException broken) {
            return unproved();
        }
    }

    private static Outcome unproved() {
        return new Missed(new NotSealed.DoesNotCheck("the ledger's answer has no line for the record"));
    }
}
