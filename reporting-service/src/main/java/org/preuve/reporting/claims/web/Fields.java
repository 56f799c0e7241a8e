package org.preuve.reporting.claims.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.credential.RecordId;
import org.preuve.reporting.problems.InputFault;
import org.preuve.reporting.problems.InvalidInput;
import org.preuve.reporting.products.Gtin;
import org.preuve.reporting.products.InvalidGtin;

/** Reads the fields of one body and collects every fault before it refuses. */
final class Fields {

    private static final int LONGEST_TEXT = 2000;
    private static final int MOST_RECORDS = 50;

    private final List<InputFault> faults = new ArrayList<>();

    void fault(String at, String problem, String expected) {
        faults.add(new InputFault(at, problem, expected));
    }

    /** Refuses when there was any fault. */
    void requireNone() {
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }

    <T> Optional<T> required(
            String at, @Nullable String value, Function<String, Optional<T>> reading, String expected) {
        if (value == null) {
            fault(at, "is missing", expected);
            return Optional.empty();
        }
        Optional<T> read = reading.apply(value);
        if (read.isEmpty()) {
            fault(at, "is not understood", expected);
        }
        return read;
    }

    Optional<Gtin> gtin(String at, @Nullable String value) {
        String expected = "a GTIN of 8, 12, 13 or 14 digits";
        if (value == null) {
            fault(at, "is missing", expected);
            return Optional.empty();
        }
        try {
            return Optional.of(Gtin.parse(value));
        } catch (InvalidGtin e) {
            fault(at, String.valueOf(e.getMessage()), expected);
            return Optional.empty();
        }
    }

    Optional<String> text(String at, @Nullable String value) {
        String expected = "1 to " + LONGEST_TEXT + " characters of text";
        if (value == null || value.isBlank()) {
            fault(at, "is empty", expected);
        } else if (value.length() > LONGEST_TEXT) {
            fault(at, "is too long", expected);
        } else if (value.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n')) {
            fault(at, "holds control characters", expected);
        } else {
            return Optional.of(value);
        }
        return Optional.empty();
    }

    List<RecordId> records(String at, @Nullable List<@Nullable String> values) {
        LinkedHashSet<RecordId> records = new LinkedHashSet<>();
        List<@Nullable String> written = values == null ? List.of() : values;
        if (written.size() > MOST_RECORDS) {
            fault(at, "holds too many records", "at most " + MOST_RECORDS);
        }
        for (int i = 0; i < written.size(); i++) {
            String place = at + "/" + i;
            required(place, written.get(i), Fields::recordId, "urn:uuid: and a UUID in lower case")
                    .filter(id -> !records.add(id))
                    .ifPresent(id -> fault(place, "is there twice", "each record once"));
        }
        return List.copyOf(records);
    }

    static Optional<RecordId> recordId(String value) {
        try {
            return Optional.of(RecordId.parse(value));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
