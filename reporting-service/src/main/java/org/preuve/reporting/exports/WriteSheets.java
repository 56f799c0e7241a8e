package org.preuve.reporting.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.preuve.reporting.impact.Impact;
import org.preuve.reporting.impact.ImpactWords;

/** Writes figures, and what they are made of, for spreadsheets. */
public final class WriteSheets {

    private final Locale language;
    private final DrawSheets sheets;

    public WriteSheets(Locale language) {
        this.language = language;
        this.sheets = new DrawSheets(new ImpactWords(language));
    }

    public void figuresAsCsv(Impact impact, OutputStream out) throws IOException {
        new CsvFile(language).write(sheets.figures(impact), out);
    }

    public void recordsAsCsv(Impact impact, OutputStream out) throws IOException {
        new CsvFile(language).write(sheets.records(impact.lines()), out);
    }

    /** One sheet of figures and one of what they are made of. */
    public void workbook(Impact impact, OutputStream out) throws IOException {
        XlsxFile.write(List.of(sheets.figures(impact), sheets.records(impact.lines())), out);
    }
}
