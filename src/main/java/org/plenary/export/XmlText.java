package org.plenary.export;

import java.io.Writer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes XML element by element: everything escaped, and what XML 1.0 has no place for left out. */
public final class XmlText implements AutoCloseable {
    private final XMLStreamWriter out;

    /** @param out left open */
    public XmlText(Writer out) throws XMLStreamException {
        this.out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
        this.out.writeStartDocument("UTF-8", "1.0");
    }

    /** @param attributes name, value, name, value ... */
    public XmlText start(String name, String... attributes) throws XMLStreamException {
        out.writeStartElement(name);
        attributes(attributes);
        return this;
    }

    public XmlText end() throws XMLStreamException {
        out.writeEndElement();
        return this;
    }

    /** Nothing where the text is null. */
    public XmlText element(String name, @Nullable String text, String... attributes) throws XMLStreamException {
        if (text != null) {
            start(name, attributes);
            out.writeCharacters(allowed(text));
            end();
        }
        return this;
    }

    public XmlText empty(String name, String... attributes) throws XMLStreamException {
        out.writeEmptyElement(name);
        attributes(attributes);
        return this;
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int at = 0; at < attributes.length; at += 2) {
            out.writeAttribute(attributes[at], allowed(attributes[at + 1]));
        }
    }

    /** Control characters, half surrogate pairs and the two last of the basic plane are no characters of XML 1.0. */
    static String allowed(String text) {
        StringBuilder allowed = new StringBuilder();
        text.codePoints().filter(XmlText::isAllowed).forEach(allowed::appendCodePoint);
        return allowed.toString();
    }

    private static boolean isAllowed(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || character >= 0x20 && character <= 0xD7FF
                || character >= 0xE000 && character <= 0xFFFD
                || character >= 0x10000;
    }

    @Override
    public void close() throws XMLStreamException {
        out.writeEndDocument();
        out.flush();
        out.close();
    }
}
