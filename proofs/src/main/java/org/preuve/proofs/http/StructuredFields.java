package org.preuve.proofs.http;

import java.util.List;
import org.greenbytes.http.sfv.Dictionary;
import org.greenbytes.http.sfv.Parser;
import org.preuve.proofs.http.RefusedSignature.Reason;

/** Reads the fields of a signature as structured fields (RFC 9651 §4.2), up to a length. */
final class StructuredFields {

    /** Characters of one field, all its lines together: what servers take for all fields of a request. */
    static final int LONGEST = 8192;

    private StructuredFields() {}

    /**
     * The dictionary that the lines of a field make together.
     *
     * @throws RefusedSignature when the field is absent, too long, or not a dictionary
     */
    static Dictionary dictionary(String field, List<String> lines) {
        if (lines.isEmpty()) {
            throw new RefusedSignature(Reason.MALFORMED, field, "The header field " + field + " is missing.");
        }
        if (lines.stream().mapToInt(String::length).sum() > LONGEST) {
            throw new RefusedSignature(Reason.MALFORMED, field, field + " has more than " + LONGEST + " characters.");
        }
        try {
            return new Parser(lines).parseDictionary();
        } catch (IllegalArgumentException unreadable) { // of which the library's own is one
            throw new RefusedSignature(
                    Reason.MALFORMED, field, field + " is not a dictionary of structured fields (RFC 9651).");
        }
    }
}
