package org.preuve.reporting.certificates.web;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.preuve.reporting.certificates.Certificate.Place;
import org.preuve.reporting.problems.InvalidInput;

/** The place of the last certificate of a page, so that the next one begins behind it whatever was sealed meanwhile. */
final class CertificateCursor {

    private static final String BETWEEN = " ";
    private static final long MOST_DAYS = 4_000_000;

    private CertificateCursor() {}

    static String write(Place place) {
        String text = place.end() + BETWEEN + place.name();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static Place read(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            int end = text.indexOf(BETWEEN);
            if (end < 0) {
                throw notUnderstood();
            }
            return new Place(end(text.substring(0, end)), text.substring(end + BETWEEN.length()));
        } catch (IllegalArgumentException | DateTimeException none) {
            throw notUnderstood();
        }
    }

    private static Instant end(String written) {
        Instant end = Instant.parse(written);
        if (!end.equals(Instant.MAX) && !isOnCalendar(end)) {
            throw notUnderstood();
        }
        return end;
    }

    /** Ends that records state are. */
    private static boolean isOnCalendar(Instant end) {
        return !end.isBefore(Instant.EPOCH.minus(Duration.ofDays(MOST_DAYS)))
                && !end.isAfter(Instant.EPOCH.plus(Duration.ofDays(MOST_DAYS)));
    }

    private static InvalidInput notUnderstood() {
        return new InvalidInput("cursor", "is not understood", "next of the page before");
    }
}
