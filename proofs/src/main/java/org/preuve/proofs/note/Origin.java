package org.preuve.proofs.note;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.preuve.proofs.note.RefusedNote.Reason;

/**
 * The name of a log and of the key that signs for it: its public address without scheme, {@code example.com/log}. Also
 * names witnesses. Short enough for the length byte that cosignatures put before it.
 */
public record Origin(String value) {

    private static final int MAX_BYTES = 255;

    /** What signed-note forbids in a key name: Unicode white space, plus, and ASCII control characters. */
    private static final Pattern FORBIDDEN = Pattern.compile("[\\p{IsWhite_Space}+\\x00-\\x1f]");

    /** @throws RefusedNote when no key may have this name */
    public Origin {
        if (value.isEmpty() || FORBIDDEN.matcher(value).find()) {
            throw new RefusedNote(Reason.NAME, "A name is not empty and has no white space and no plus.");
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(value)
                || value.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw new RefusedNote(Reason.NAME, "A name has at most 255 bytes of UTF-8.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
