package org.preuve.quickstart.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A small stand-in for the invoice or reading that a row names: really of its type, and the same bytes each time. */
@SuppressWarnings("ArrayRecordComponent") // read and never compared
record SampleFile(String name, String mediaType, byte[] content) {

    static SampleFile named(String name) {
        return name.endsWith(".xlsx")
                ? new SampleFile(
                        name, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", workbook(name))
                : new SampleFile(name, "application/pdf", pdf(name));
    }

    private static byte[] pdf(String name) {
        String page = "BT /F1 18 Tf 72 720 Td (Sample: " + name.replaceAll("[^\\w.-]", "_") + ") Tj ET";
        return """
                %%PDF-1.4
                1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
                2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
                3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>> endobj
                4 0 obj <</Length %d>> stream
                %s
                endstream endobj
                5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj
                trailer <</Root 1 0 R>>
                %%%%EOF
                """.formatted(page.length(), page).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] workbook(String name) {
        var bytes = new ByteArrayOutputStream();
        var workbook = """
                <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets/><!-- %s --></workbook>
                """.formatted(name);
        try (var zip = new ZipOutputStream(bytes)) {
            var part = new ZipEntry("xl/workbook.xml");
            part.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
            zip.putNextEntry(part);
            zip.write(workbook.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
