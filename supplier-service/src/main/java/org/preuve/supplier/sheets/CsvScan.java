package org.preuve.supplier.sheets;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Walks through CSV before it is parsed, for what a parser forgives or reports without a column: control characters, quotes
 * that do not match, too many columns or lines, cells without end.
 */
final class CsvScan {

    private static final Map<Character, String> SEPARATORS = Map.of(',', "comma", ';', "semicolon", '\t', "tab");
    private static final int MOST_LINES = 2 * Sheet.MOST_ROWS + 2; // empty ones are passed over later

    private final String text;
    private final char separator;

    private int line = 1;
    private int column = 1;
    private int cells = 1;
    private int cellLength;
    private Place quote = new Place(0, 0);
    private At at = At.START;

    private CsvScan(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    private enum At {
        START,
        PLAIN,
        QUOTED,
        AFTER_QUOTE
    }

    private record Place(int line, int column) {}

    /** The separator that the first line has most of, outside quotes; a comma where it has none. */
    static char separator(String text) {
        boolean isQuoted = false;
        Map<Character, Integer> found = SEPARATORS.keySet().stream().collect(Collectors.toMap(one -> one, one -> 0));
        for (int i = 0; i < text.length() && (isQuoted || text.charAt(i) != '\n'); i++) {
            isQuoted ^= text.charAt(i) == '"';
            if (!isQuoted) {
                found.computeIfPresent(text.charAt(i), (character, count) -> count + 1);
            }
        }
        return List.of(',', ';', '\t').stream()
                .reduce((best, next) -> found.getOrDefault(next, 0) > found.getOrDefault(best, 0) ? next : best)
                .orElse(',');
    }

    static String name(char separator) {
        return SEPARATORS.getOrDefault(separator, "comma");
    }

    /** @throws RefusedSheet at the first thing that is wrong */
    static void check(String text, char separator) {
        new CsvScan(text, separator).run();
    }

    private void run() {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            refuseUnprintable(i, character);
            step(character);
            advance(character);
        }
        if (at == At.QUOTED) {
            throw new RefusedSheet(quote.line(), quote.column(), "is a quote that is never closed", "a closing quote");
        }
    }

    private void refuseUnprintable(int index, char character) {
        boolean isHalf = Character.isSurrogate(character)
                && !(Character.isHighSurrogate(character)
                        && index + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(index + 1)))
                && !(Character.isLowSurrogate(character)
                        && index > 0
                        && Character.isHighSurrogate(text.charAt(index - 1)));
        boolean isControl = Character.isISOControl(character) && "\r\n\t".indexOf(character) < 0;
        if (isHalf || isControl) {
            throw refused(
                    "is a character (U+%04X) that text does not have".formatted((int) character), "printable text");
        }
    }

    private void step(char character) {
        switch (at) {
            case START -> {
                quote = new Place(line, column);
                at = character == '"' ? At.QUOTED : endsCell(character) ? At.START : At.PLAIN;
            }
            case PLAIN -> at = endsCell(character) ? At.START : At.PLAIN;
            case QUOTED -> at = character == '"' ? At.AFTER_QUOTE : At.QUOTED;
            case AFTER_QUOTE -> {
                if (character != '"' && !endsCell(character)) {
                    throw refused("stands after a closing quote", "a " + name(separator) + ", or the quote doubled");
                }
                at = character == '"' ? At.QUOTED : At.START;
            }
        }
    }

    private boolean endsCell(char character) {
        return character == separator || character == '\n' || character == '\r';
    }

    private void advance(char character) {
        boolean isQuoted = at == At.QUOTED;
        cellLength = at == At.START ? 0 : cellLength + 1;
        if (cellLength > Sheet.LONGEST_CELL) {
            throw refused("makes a cell too long", "at most " + Sheet.LONGEST_CELL + " characters");
        }
        if (character == separator && !isQuoted && ++cells > Sheet.MOST_COLUMNS) {
            throw refused("begins a column too many", "at most " + Sheet.MOST_COLUMNS + " columns");
        }
        column++;
        if (character == '\n') {
            column = 1;
            cells = isQuoted ? cells : 1;
            if (++line > MOST_LINES) {
                throw refused("is a line too many", "at most " + Sheet.MOST_ROWS + " lines");
            }
        }
    }

    private RefusedSheet refused(String problem, String expected) {
        return new RefusedSheet(line, column, problem, expected);
    }
}
