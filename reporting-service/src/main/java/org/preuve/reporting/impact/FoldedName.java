package org.preuve.reporting.impact;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Pattern;

/** A name as names are compared: small letters without accents, spaces and punctuation as one space, subscripts as digits. */
record FoldedName(String value) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}%]+");

    static FoldedName of(String written) {
        String plain = MARKS.matcher(Normalizer.normalize(written, Form.NFKD)).replaceAll("");
        String small = plain.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae");
        String folded = BETWEEN.matcher(small).replaceAll(" ").strip();
        return new FoldedName(folded.isEmpty() ? written : folded);
    }
}
