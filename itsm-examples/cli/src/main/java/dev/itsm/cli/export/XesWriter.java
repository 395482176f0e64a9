package dev.itsm.cli.export;

import java.time.Instant;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes the elements of XES; an attribute without a value is left out, a character that XML cannot hold is replaced. */
final class XesWriter implements AutoCloseable {
    private final XMLStreamWriter xml;

    XesWriter(XMLStreamWriter xml) {
        this.xml = xml;
    }

    @FunctionalInterface
    private interface Writing {
        void run() throws XMLStreamException;
    }

    private static void write(Writing writing) {
        try {
            writing.run();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The XES log cannot be written.\nMaybe the disk is full.", e);
        }
    }

    void open() {
        write(() -> {
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("log");
            xml.writeAttribute("xmlns", "http://www.xes-standard.org/");
            xml.writeAttribute("xes.version", "1849.2016");
            xml.writeAttribute("xes.features", "nested-attributes");
            extension("Concept", "concept");
            extension("Time", "time");
            extension("Organizational", "org");
        });
    }

    private void extension(String name, String prefix) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeEmptyElement("extension");
        xml.writeAttribute("name", name);
        xml.writeAttribute("prefix", prefix);
        xml.writeAttribute("uri", "http://www.xes-standard.org/" + prefix + ".xesext");
    }

    void element(String name, Runnable content) {
        write(() -> {
            xml.writeCharacters("\n");
            xml.writeStartElement(name);
            content.run();
            xml.writeEndElement();
        });
    }

    void string(String key, @Nullable String value) {
        if (value != null) {
            write(() -> attribute("string", key, value));
        }
    }

    /** Writes an attribute that has a time of its own. */
    void string(String key, String value, Instant at) {
        write(() -> {
            xml.writeStartElement("string");
            xml.writeAttribute("key", clean(key));
            xml.writeAttribute("value", clean(value));
            attribute("date", "time:timestamp", at.toString());
            xml.writeEndElement();
        });
    }

    void date(String key, Instant value) {
        write(() -> attribute("date", key, value.toString()));
    }

    void number(String key, long value) {
        write(() -> attribute("int", key, Long.toString(value)));
    }

    void truth(String key, boolean value) {
        write(() -> attribute("boolean", key, Boolean.toString(value)));
    }

    /** Writes attributes in an order that matters, under one key. */
    void list(String key, Runnable items) {
        write(() -> {
            xml.writeStartElement("list");
            xml.writeAttribute("key", clean(key));
            xml.writeStartElement("values");
            items.run();
            xml.writeEndElement();
            xml.writeEndElement();
        });
    }

    private void attribute(String type, String key, String value) throws XMLStreamException {
        xml.writeEmptyElement(type);
        xml.writeAttribute("key", clean(key));
        xml.writeAttribute("value", clean(value));
    }

    private static String clean(String text) {
        return text.codePoints().allMatch(XesWriter::isXml)
                ? text
                : text.codePoints()
                        .map(c -> isXml(c) ? c : 0xFFFD)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    /** XML 1.0, section 2.2. */
    private static boolean isXml(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c < 0xD800)
                || (c >= 0xE000 && c != 0xFFFE && c != 0xFFFF);
    }

    @Override
    public void close() {
        write(() -> {
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.close();
        });
    }
}
