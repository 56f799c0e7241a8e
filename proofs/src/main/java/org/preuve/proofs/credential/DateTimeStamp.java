package org.preuve.proofs.credential;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Times as xsd:dateTimeStamp writes them (VC Data Model 2.0 §4.9): RFC 3339 with upper-case T and Z, and always with a
 * zone. Every record has several, most of them in whole seconds of UTC, which are read without a formatter.
 */
final class DateTimeStamp {

    private static final Pattern FORM = Pattern.compile(
            "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,9})?(?:Z|[+-][0-9]{2}:[0-9]{2})");

    private static final String WHOLE_SECONDS = "0000-00-00T00:00:00Z";

    private DateTimeStamp() {}

    /** The time that a text says; empty when it says none, or not in this form. */
    static Optional<Instant> read(String text) {
        try {
            if (isInWholeSeconds(text)) {
                return Optional.of(LocalDateTime.of(
                                number(text, 0, 4),
                                number(text, 5, 7),
                                number(text, 8, 10),
                                number(text, 11, 13),
                                number(text, 14, 16),
                                number(text, 17, 19))
                        .toInstant(ZoneOffset.UTC));
            }
            return FORM.matcher(text).matches()
                    ? Optional.of(OffsetDateTime.parse(text).toInstant())
                    : Optional.empty();
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    private static boolean isInWholeSeconds(String text) {
        if (text.length() != WHOLE_SECONDS.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char form = WHOLE_SECONDS.charAt(i);
            char c = text.charAt(i);
            if (form == '0' ? c < '0' || c > '9' : c != form) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
