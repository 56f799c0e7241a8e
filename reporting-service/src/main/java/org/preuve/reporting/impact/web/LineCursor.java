package org.preuve.reporting.impact.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.preuve.reporting.impact.Line;
import org.preuve.reporting.problems.InvalidInput;

/** The place of the last line of a page, so that the next one begins behind it whatever was sealed meanwhile. */
record LineCursor(long index, String figure) {

    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,15}) (f[0-9a-f]{15})");

    static LineCursor of(Line line) {
        return new LineCursor(line.part().record().index(), line.figure().id());
    }

    String write() {
        String text = index + " " + figure;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    static LineCursor read(String cursor) {
        try {
            Matcher written =
                    WRITTEN.matcher(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII));
            if (written.matches()) {
                return new LineCursor(Long.parseLong(written.group(1)), written.group(2));
            }
        } catch (IllegalArgumentException notBase64) {
            throw notUnderstood();
        }
        throw notUnderstood();
    }

    boolean isBefore(Line line) {
        long other = line.part().record().index();
        return index < other
                || (index == other && figure.compareTo(line.figure().id()) < 0);
    }

    private static InvalidInput notUnderstood() {
        return new InvalidInput("cursor", "is not understood", "next of the page before");
    }
}
