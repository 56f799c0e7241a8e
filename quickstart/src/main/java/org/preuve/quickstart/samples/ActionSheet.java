package org.preuve.quickstart.samples;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;

/** A spreadsheet of actions as French Excel exports it: UTF-8 with a byte order mark, semicolons, one row an action. */
final class ActionSheet {

    private ActionSheet() {}

    /** Every row, in order, with what became of it. */
    static List<Row> read(InputStream csv) {
        var references = new HashSet<String>();
        try (var reader = CsvReader.builder()
                .fieldSeparator(';')
                .detectBomHeader(true)
                .allowMissingFields(true) // told of as a reason, with the line, instead of ending the reading
                .allowExtraFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .ofNamedCsvRecord(csv)) {
            return reader.stream()
                    .map(record -> new ActionRow(record, references::add).read())
                    .toList();
        } catch (CsvParseException noSheet) {
            return List.of(new Row.Refused(1, "", "the file is not a table that can be read: " + noSheet.getMessage()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
