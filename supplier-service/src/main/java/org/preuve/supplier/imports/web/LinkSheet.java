package org.preuve.supplier.imports.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.preuve.supplier.imports.GiveLinks.GivenLink;

/**
 * Links for a mail merge, as CSV that spreadsheets open right: with a byte order mark, and with an apostrophe before what
 * they would take for a formula.
 */
final class LinkSheet {

    /** What begins a formula somewhere, full-width forms included. */
    private static final String FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private LinkSheet() {}

    static byte[] write(List<GivenLink> links, URI publicUrl) {
        StringWriter text = new StringWriter().append('\ufeff');
        CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .bufferSize(0) // the text is in memory already
                .build(text);
        csv.writeRecord("name", "email", "link", "expiresAt");
        links.forEach(given -> csv.writeRecord(
                safe(given.name()),
                safe(given.email().orElse("")),
                publicUrl + "/api/v1/invitations/" + given.link().token().reveal(),
                given.link().expiresAt().toString()));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static String safe(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
