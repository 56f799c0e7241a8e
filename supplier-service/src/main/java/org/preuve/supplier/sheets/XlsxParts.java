package org.preuve.supplier.sheets;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Looks through a workbook before it is opened: its parts are few and small when unpacked, none has a document type (so no
 * entity is expanded or fetched), and no cell stands where a row would need room for millions. It is unpacked by the library
 * that the workbook's reader unpacks it with, so that both see the same parts.
 */
final class XlsxParts {

    private static final int MOST_PARTS = 500;
    private static final int LARGEST = 64 * 1024 * 1024;
    private static final Pattern CELL = Pattern.compile("([A-Z]{1,3})([0-9]{1,7})");
    private static final XMLInputFactory XML = factory();

    private int left = LARGEST;

    private XlsxParts() {}

    /** @throws RefusedSheet when it should not be opened */
    static void check(byte[] file) {
        try (ZipFile parts = ZipFile.builder().setByteArray(file).get()) {
            new XlsxParts().check(parts);
        } catch (RefusedSheet refused) {
            throw refused;
        } catch (IOException | XMLStreamException | RuntimeException broken) {
            throw refused(1, 1, "is no workbook that can be read", "XLSX as a spreadsheet program saves it");
        }
    }

    private void check(ZipFile file) throws IOException, XMLStreamException {
        List<ZipArchiveEntry> parts = Collections.list(file.getEntries());
        if (parts.size() > MOST_PARTS) {
            throw refused(1, 1, "has too many parts", "at most " + MOST_PARTS);
        }
        for (ZipArchiveEntry part : parts) {
            byte[] content = unpack(file, part);
            if (part.getName().endsWith(".xml") || part.getName().endsWith(".rels")) {
                checkXml(content);
            }
        }
    }

    private byte[] unpack(ZipFile file, ZipArchiveEntry part) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (InputStream packed = file.getInputStream(part)) {
            byte[] buffer = new byte[16 * 1024];
            for (int read = packed.read(buffer); read >= 0; read = packed.read(buffer)) {
                left -= read;
                if (left < 0) {
                    throw refused(1, 1, "unpacks to more than is read here", "at most " + LARGEST + " bytes");
                }
                content.write(buffer, 0, read);
            }
        }
        return content.toByteArray();
    }

    private static void checkXml(byte[] content) throws XMLStreamException {
        XMLStreamReader xml = XML.createXMLStreamReader(new ByteArrayInputStream(content));
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw refused(1, 1, "has a document type", "XLSX as a spreadsheet program saves it");
                case XMLStreamConstants.START_ELEMENT -> checkCell(xml);
                default -> {
                    // Text and the ends of elements.
                }
            }
        }
    }

    private static void checkCell(XMLStreamReader xml) {
        String place = xml.getAttributeValue(null, "r");
        if (place == null || !xml.getLocalName().equals("c")) {
            return;
        }
        Matcher cell = CELL.matcher(place);
        if (!cell.matches()) {
            throw refused(
                    1, 1, "has a cell that is nowhere: " + place.substring(0, Math.min(20, place.length())), "A1");
        }
        int column = cell.group(1).chars().reduce(0, (number, letter) -> 26 * number + letter - 'A' + 1);
        if (column > Sheet.MOST_COLUMNS) {
            throw refused(
                    Integer.parseInt(cell.group(2)),
                    column,
                    "is a column too many",
                    "at most " + Sheet.MOST_COLUMNS + " columns");
        }
    }

    private static RefusedSheet refused(int line, int column, String problem, String expected) {
        return new RefusedSheet(line, column, problem, expected);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }
}
