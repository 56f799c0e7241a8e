package org.preuve.reporting.rules;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.preuve.reporting.rules.Token.Gap;

/** Reads a text once from left to right and cuts it into folded words. */
final class Folding {

    private static final String APOSTROPHES = "'\u2019\u2018\u02BC\u00B4`\u2032";
    private static final String STOPS = ".!?\u2026\u00BF\u00A1";
    private static final int LONG_DASHES_FROM = 0x2012;

    private static final int FIRST_BEYOND_ASCII = 0x80;
    private static final int SHORTEST_BEFORE_A_HUMP = 3;

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private int wordStart;
    private int wordEnd;
    private Gap gap = Gap.STOP;
    private boolean afterSpace;

    Folding(String text) {
        this.text = text;
    }

    List<Token> tokens() {
        for (int at = 0; at < text.length(); ) {
            int codePoint = text.codePointAt(at);
            int next = at + Character.charCount(codePoint);
            read(codePoint, at, next);
            at = next;
        }
        endWord();
        return tokens;
    }

    private void read(int codePoint, int at, int next) {
        int type = Character.getType(codePoint);
        if (type == Character.FORMAT || isMark(type)) {
            return;
        }
        if (APOSTROPHES.indexOf(codePoint) >= 0) {
            separate(Gap.SPACE);
        } else if (Character.isLetterOrDigit(codePoint) || type == Character.OTHER_NUMBER) {
            if (isHump(at, next)) {
                separate(Gap.HYPHEN);
            }
            append(fold(codePoint), at, next);
        } else if (codePoint == '%' || codePoint == '\uFF05') {
            endWord();
            append("%", at, next);
            endWord();
        } else {
            separate(gapOf(codePoint, type, next));
        }
    }

    private Gap gapOf(int codePoint, int type, int next) {
        if (Character.isWhitespace(codePoint) || type == Character.SPACE_SEPARATOR) {
            return Gap.SPACE;
        }
        if (type == Character.DASH_PUNCTUATION || codePoint == '_' || codePoint == '\u2212') {
            return codePoint >= LONG_DASHES_FROM && afterSpace ? Gap.BREAK : Gap.HYPHEN;
        }
        return STOPS.indexOf(codePoint) >= 0 && !isInsideANumber(next) ? Gap.STOP : Gap.BREAK;
    }

    private boolean isInsideANumber(int next) {
        return !word.isEmpty() && next < text.length() && Character.isDigit(text.charAt(next));
    }

    /** Where a name such as GreenWear, or a hashtag, sets one word to another: "pH" and "kWh" are one word each. */
    private boolean isHump(int at, int next) {
        return word.length() >= SHORTEST_BEFORE_A_HUMP
                && next < text.length()
                && Character.isLowerCase(text.charAt(at - 1))
                && Character.isUpperCase(text.charAt(at))
                && Character.isLowerCase(text.charAt(next));
    }

    private void append(String folded, int at, int next) {
        if (folded.isEmpty()) {
            return;
        }
        if (word.isEmpty()) {
            wordStart = at;
        }
        word.append(folded);
        wordEnd = next;
        afterSpace = false;
    }

    private void separate(Gap seen) {
        endWord();
        gap = seen.compareTo(gap) > 0 ? seen : gap;
        afterSpace = seen == Gap.SPACE;
    }

    private void endWord() {
        if (!word.isEmpty()) {
            tokens.add(new Token(word.toString(), wordStart, wordEnd, gap));
            word.setLength(0);
            gap = Gap.SPACE;
        }
    }

    private static boolean isMark(int type) {
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static String fold(int codePoint) {
        if (codePoint < FIRST_BEYOND_ASCII) {
            return Character.toString(Character.toLowerCase(codePoint));
        }
        String decomposed = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(2);
        decomposed
                .codePoints()
                .filter(c -> Character.isLetterOrDigit(c) && !isMark(Character.getType(c)))
                .forEach(c -> folded.append(letter(c)));
        return folded.toString();
    }

    private static String letter(int codePoint) {
        return switch (codePoint) {
            case 'œ' -> "oe";
            case 'æ' -> "ae";
            case 'ß' -> "ss";
            case 'ø' -> "o";
            case 'ı' -> "i";
            default -> Character.toString(codePoint);
        };
    }
}
