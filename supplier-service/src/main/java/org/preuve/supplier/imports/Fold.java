package org.preuve.supplier.imports;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Text without what people write differently each time: case, accents, punctuation, legal forms. */
final class Fold {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Map<String, String> LETTERS =
            Map.of("ß", "ss", "ø", "o", "ł", "l", "æ", "ae", "œ", "oe", "đ", "d", "ı", "i", "þ", "th");

    /** Legal forms, and the little words within them. */
    private static final Set<String> FORMS = Set.of(
            "ltd",
            "limited",
            "ltda",
            "lda",
            "llc",
            "llp",
            "inc",
            "incorporated",
            "corp",
            "corporation",
            "co",
            "company",
            "plc",
            "pvt",
            "private",
            "pte",
            "pt",
            "tbk",
            "cv",
            "sa",
            "sas",
            "sasu",
            "sarl",
            "eurl",
            "sci",
            "snc",
            "srl",
            "spa",
            "sl",
            "slu",
            "rl",
            "gmbh",
            "ag",
            "kg",
            "bv",
            "nv",
            "oy",
            "ab",
            "as",
            "aps",
            "kft",
            "doo",
            "jsc",
            "jsco",
            "sdn",
            "bhd",
            "and",
            "et",
            "de",
            "the");

    private Fold() {}

    /** {@code "N° de SIRET "} → {@code "n de siret"}. */
    static String words(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
            plain = plain.replace(letter.getKey(), letter.getValue());
        }
        return BETWEEN.matcher(plain).replaceAll(" ").strip();
    }

    /** A firm's name for comparing: {@code "Decotex S.A. de C.V."} and {@code "DECOTEX SA DE CV"} are one. */
    static String firm(String name) {
        String whole = words(name).replace("joint stock", "jsc");
        List<String> words = joined(whole);
        List<String> telling =
                words.stream().filter(word -> !FORMS.contains(word)).toList();
        return String.join(" ", telling.isEmpty() ? words : telling);
    }

    /** Letters that stand alone belong together: {@code s a r l} is {@code sarl}. */
    private static List<String> joined(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder letters = new StringBuilder();
        for (String word : Arrays.asList(text.split(" ", -1))) {
            if (word.length() == 1 && Character.isLetter(word.charAt(0))) {
                letters.append(word);
                continue;
            }
            flush(letters, words);
            words.add(word);
        }
        flush(letters, words);
        return words;
    }

    private static void flush(StringBuilder letters, List<String> words) {
        if (!letters.isEmpty()) {
            words.add(letters.toString());
            letters.setLength(0);
        }
    }
}
