package org.preuve.reporting.exports;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Writes text down the pages of a document, with a new page where one is full. */
final class PdfPages implements AutoCloseable {

    private static final float MARGIN = 50;
    private static final float LEADING = 1.35f;
    private static final float INDENT = 14;
    private static final float TITLE = 18;
    private static final float HEADING = 13;
    private static final float TEXT = 9.5f;
    private static final float SMALL = 8;

    private final PDDocument document;
    private final Lettering letters;
    private PDPageContentStream page;
    private float y;

    PdfPages(PDDocument document) throws IOException {
        this.document = document;
        this.letters = new Lettering(document);
        this.page = next();
    }

    private PDPageContentStream next() throws IOException {
        PDPage added = new PDPage(PDRectangle.A4);
        document.addPage(added);
        y = PDRectangle.A4.getHeight() - MARGIN;
        return new PDPageContentStream(document, added);
    }

    void title(String text) throws IOException {
        write(text, TITLE, 0);
        space();
    }

    void heading(String text) throws IOException {
        space();
        write(text, HEADING, 0);
        space();
    }

    void paragraph(String text) throws IOException {
        write(text, TEXT, 0);
    }

    /** Belongs to the paragraph before it. */
    void detail(String text) throws IOException {
        write(text, SMALL, INDENT);
    }

    void space() {
        y -= TEXT * LEADING / 2;
    }

    private void write(String text, float size, float indent) throws IOException {
        for (String line : letters.lines(text, size, PDRectangle.A4.getWidth() - 2 * MARGIN - indent)) {
            y -= size * LEADING;
            if (y < MARGIN) {
                page.close();
                page = next();
                y -= size * LEADING;
            }
            put(page, line, size, MARGIN + indent, y);
        }
    }

    private void put(PDPageContentStream on, String line, float size, float x, float at) throws IOException {
        on.beginText();
        on.setFont(letters.font(), size);
        on.newLineAtOffset(x, at);
        on.showText(line);
        on.endText();
    }

    /** Numbers the pages; nothing is written after this. */
    @Override
    public void close() throws IOException {
        page.close();
        int count = document.getNumberOfPages();
        for (int number = 1; number <= count; number++) {
            try (PDPageContentStream foot =
                    new PDPageContentStream(document, document.getPage(number - 1), AppendMode.APPEND, true, true)) {
                put(foot, number + " / " + count, SMALL, MARGIN, MARGIN / 2);
            }
        }
    }
}
