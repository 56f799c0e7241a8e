package org.preuve.reporting.exports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The letters of a document: Liberation Sans, which PDFBox carries and which has what French needs; only what is used is embedded. */
final class Lettering {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final float UNITS = 1000;
    private static final int NO_LETTER = '?';

    private final PDFont font;
    private final Map<Integer, Boolean> known = new HashMap<>();

    Lettering(PDDocument document) throws IOException {
        try (InputStream file = PDFont.class.getResourceAsStream(FONT)) {
            if (file == null) {
                throw new IllegalStateException(FONT + " is not where PDFBox has it");
            }
            this.font = PDType0Font.load(document, file, true);
        }
    }

    PDFont font() {
        return font;
    }

    /** With a question mark where the font has no letter. */
    String shown(String text) {
        return text.codePoints()
                .map(point -> Character.isISOControl(point) ? ' ' : point)
                .map(point -> known.computeIfAbsent(point, this::isKnown) ? point : NO_LETTER)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private boolean isKnown(int point) {
        try {
            font.encode(Character.toString(point));
            return true;
        } catch (IllegalArgumentException noLetter) {
            return false;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Cut into lines at spaces, and inside words only where one alone is too wide. */
    List<String> lines(String text, float size, float width) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : shown(text).split(" +", -1)) {
            String rest = word;
            if (!line.isEmpty() && width(line + " " + rest, size) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            while (width(rest, size) > width) {
                int fits = fitting(rest, size, width);
                lines.add(rest.substring(0, fits));
                rest = rest.substring(fits);
            }
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        lines.add(line.toString());
        return lines;
    }

    private int fitting(String word, float size, float width) throws IOException {
        int fits = word.offsetByCodePoints(0, 1);
        while (fits < word.length() && width(word.substring(0, word.offsetByCodePoints(fits, 1)), size) <= width) {
            fits = word.offsetByCodePoints(fits, 1);
        }
        return fits;
    }

    private float width(String text, float size) throws IOException {
        return font.getStringWidth(text) / UNITS * size;
    }
}
