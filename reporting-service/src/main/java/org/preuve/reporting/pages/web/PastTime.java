package org.preuve.reporting.pages.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preuve.reporting.problems.InvalidInput;

/** Reads the time for which a page is asked: a day, which counts to its end in UTC, or a time by RFC 3339. */
final class PastTime {

    private static final String EXPECTED =
            "a day such as 2026-11-01 or a time such as 2026-11-01T12:00:00Z, not to come";

    private PastTime() {}

    static Optional<Instant> read(@Nullable String written, Instant now) {
        if (written == null) {
            return Optional.empty();
        }
        try {
            Instant wanted = written.length() == "2026-11-01".length() ? endOf(written, now) : time(written);
            if (wanted.isAfter(now)) {
                throw new InvalidInput("at", "is to come", EXPECTED);
            }
            return Optional.of(wanted);
        } catch (DateTimeException e) {
            throw new InvalidInput("at", "is not understood", EXPECTED);
        }
    }

    /** Today counts as far as it went. */
    private static Instant endOf(String day, Instant now) {
        LocalDate wanted = LocalDate.parse(day);
        Instant end =
                wanted.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusMillis(1);
        return wanted.equals(now.atZone(ZoneOffset.UTC).toLocalDate()) ? now : end;
    }

    private static Instant time(String written) {
        return OffsetDateTime.parse(written).toInstant();
    }
}
