package org.preuve.ledger.doors;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** Where a page ended, as a caller sends it back. */
public record PageCursor(Instant createdAt, UUID id) {

    /** As the page says it. */
    public String text() {
        String place = createdAt + " " + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws Refused {@code invalid-input} when no page gave it */
    public static PageCursor parse(String cursor) {
        try {
            String place = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            int space = place.indexOf(' ');
            return new PageCursor(
                    Instant.parse(place.substring(0, Math.max(0, space))), UUID.fromString(place.substring(space + 1)));
        } catch (IllegalArgumentException | DateTimeException notOurs) {
            throw new Refused(Problem.invalid("cursor", "not a cursor", "what the page before gave as next"));
        }
    }
}
