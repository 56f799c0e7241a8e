package org.preuve.supplier.requests.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.credential.RecordId;
import org.preuve.supplier.fields.Field;
import org.preuve.supplier.problem.InvalidInput;
import org.preuve.supplier.requests.SupplierRequest.Reason;
import tools.jackson.databind.JsonNode;

/** The small bodies of what is done to one request. Each is read whole, or refused with {@link InvalidInput}. */
final class ReplyBody {

    private static final int MOST_RECORDS = 50;
    private static final int LONGEST_WORDS = 1000;
    private static final String WORDS = "words";
    private static final Map<String, Reason> REASONS =
            Arrays.stream(Reason.values()).collect(Collectors.toUnmodifiableMap(ReplyBody::word, one -> one));

    private ReplyBody() {}

    static String word(Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@code {"records": ["urn:uuid:…"]}}. */
    static List<RecordId> records(JsonNode json) {
        Body body = Body.of(json);
        List<RecordId> records = Body.different(body.fields(), "records", MOST_RECORDS, Field::recordId);
        body.refuseIfWrong();
        return records;
    }

    /** {@code {"reason": "not-known", "words": "…"}}. */
    static Refused refusal(JsonNode json) {
        Body body = Body.of(json);
        Optional<Reason> reason =
                body.fields().required("reason").word(REASONS.keySet()).map(REASONS::get);
        Optional<String> words = body.fields().optional(WORDS).text(LONGEST_WORDS);
        if (reason.filter(Reason.OTHER::equals).isPresent() && words.isEmpty()) {
            body.fields().note(WORDS, "is missing", "the reason in words");
        }
        body.refuseIfWrong();
        return new Refused(reason.orElseThrow(), words);
    }

    record Refused(Reason reason, Optional<String> words) {}

    /** {@code {"words": "…"}}, or nothing at all. */
    static Optional<String> words(@Nullable JsonNode json) {
        if (json == null) {
            return Optional.empty();
        }
        Body body = Body.of(json);
        Optional<String> words = body.fields().optional(WORDS).text(LONGEST_WORDS);
        body.refuseIfWrong();
        return words;
    }

    /** {@code {"dueDate": "2026-12-31"}}. */
    static LocalDate dueDate(JsonNode json) {
        Body body = Body.of(json);
        Optional<LocalDate> dueDate = body.fields().required("dueDate").date();
        body.refuseIfWrong();
        return dueDate.orElseThrow();
    }
}
