package org.preuve.ledger.evidence.web;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.preuve.ledger.doors.Problem;
import org.preuve.ledger.doors.Refused;
import org.preuve.ledger.evidence.Evidence;
import org.preuve.ledger.evidence.EvidenceId;
import org.preuve.ledger.evidence.EvidenceQuery;

/** Where a page ended, as a caller sends it back. */
final class PageCursor {

    private PageCursor() {}

    static String of(Evidence last) {
        String place = last.createdAt() + " " + last.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    static EvidenceQuery.Place parse(String cursor) {
        try {
            String place = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            int space = place.indexOf(' ');
            return new EvidenceQuery.Place(
                    Instant.parse(place.substring(0, Math.max(0, space))),
                    new EvidenceId(UUID.fromString(place.substring(space + 1))));
        } catch (IllegalArgumentException | DateTimeException notOurs) {
            throw new Refused(Problem.invalid("cursor", "not a cursor", "what the page before gave as next"));
        }
    }
}
