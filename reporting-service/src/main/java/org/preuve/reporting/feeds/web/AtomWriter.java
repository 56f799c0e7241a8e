package org.preuve.reporting.feeds.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes elements of an Atom feed. Every text is escaped by the writer below it, and holds no character that XML 1.0 has no place for. */
final class AtomWriter {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter xml;

    private AtomWriter(String language) throws XMLStreamException {
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        attribute("xml:lang", language);
    }

    /** What a feed is made of. */
    interface Content {
        void write(AtomWriter feed) throws XMLStreamException;
    }

    static byte[] feed(String language, Content content) {
        try {
            AtomWriter feed = new AtomWriter(language);
            content.write(feed);
            feed.xml.writeEndDocument();
            feed.xml.close();
            return feed.bytes.toByteArray();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("bytes in memory are always written", e);
        }
    }

    void text(String element, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(printable(text));
        xml.writeEndElement();
    }

    void element(String element, Content content) throws XMLStreamException {
        xml.writeStartElement(element);
        content.write(this);
        xml.writeEndElement();
    }

    /** An element without content; names and values of its attributes in turn. */
    void empty(String element, String... attributes) throws XMLStreamException {
        xml.writeEmptyElement(element);
        for (int i = 0; i < attributes.length; i += 2) {
            attribute(attributes[i], attributes[i + 1]);
        }
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, printable(value));
    }

    /** XML 1.0 §2.2. */
    private static String printable(String text) {
        return text.codePoints()
                .filter(c ->
                        (c >= 0x20 && c < 0xD800) || c == 0x9 || c == 0xA || (c > 0xDFFF && c < 0xFFFE) || c > 0xFFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
