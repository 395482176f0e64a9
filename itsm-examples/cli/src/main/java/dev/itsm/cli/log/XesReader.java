package dev.itsm.cli.log;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import dev.itsm.cli.InputFault;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads XES (IEEE 1849): a log of traces, a trace of events, each with typed attributes that may nest. */
final class XesReader {
    private static final String OF_TRACE = "@trace";
    private static final int MOST_FOUND = 200;

    private final String file;
    private final EventLog.Sink sink;
    private final Map<String, Integer> ofEvent = new HashMap<>();
    private final Map<String, Integer> ofTrace = new HashMap<>();
    private final @Nullable String[] trace;
    private final @Nullable String[] event;
    private final List<String> found = new ArrayList<>();
    private final int mostFound;
    private long mostEvents = Long.MAX_VALUE;
    private long events;
    private boolean sawLog;
    /** Counts from the element that is open: 0 outside, 1 in the log, 2 in a trace, 3 in an event. */
    private int depth;

    private int inTrace = -1;
    private int inEvent = -1;

    XesReader(String file, List<String> columns, EventLog.Sink sink) {
        this(file, sink, columns.size(), 0);
        for (int i = 0; i < columns.size(); i++) {
            place(columns.get(i), i);
        }
    }

    private XesReader(String file, EventLog.Sink sink, int columns, int mostFound) {
        this.file = file;
        this.sink = sink;
        this.mostFound = mostFound;
        this.trace = new String[columns];
        this.event = new String[columns];
    }

    /** Returns a reader of the first events that gives whatever attributes they have: see {@link #found}. */
    static XesReader discovering(String file, int events, EventLog.Sink sink) {
        XesReader reader = new XesReader(file, sink, MOST_FOUND, MOST_FOUND);
        reader.mostEvents = events;
        return reader;
    }

    /** Returns the columns that were found on the way, in the order of the values given to the sink. */
    List<String> found() {
        return List.copyOf(found);
    }

    private void place(String column, int at) {
        if (column.endsWith(OF_TRACE)) {
            ofTrace.put(column.substring(0, column.length() - OF_TRACE.length()), at);
        } else {
            ofEvent.put(column, at);
        }
    }

    void read(InputStream in) throws IOException {
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(in);
            try {
                log(xml);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException io) {
                throw io;
            }
            throw notWellFormed(e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        return factory;
    }

    private InputFault notWellFormed(XMLStreamException e) {
        String says = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
        int line = e.getLocation() == null ? -1 : e.getLocation().getLineNumber();
        return new InputFault(
                line < 1 ? file : file + ", line " + line,
                sawLog ? "is no well-formed XML (" + says + ")" : "is no XML (" + says + ")",
                sawLog ? "the file was cut off or damaged." : "it is empty, or of another form than its name says.");
    }

    private void log(XMLStreamReader xml) throws XMLStreamException {
        while (events < mostEvents && xml.hasNext()) {
            int what = xml.next();
            if (what == XMLStreamConstants.START_ELEMENT) {
                depth++;
                start(xml);
            } else if (what == XMLStreamConstants.END_ELEMENT) {
                end();
                depth--;
            } else if (what == XMLStreamConstants.DTD) {
                throw new InputFault(
                        file,
                        "has a document type declaration (DOCTYPE), which is refused",
                        "it was written by another tool than an event log's, or by somebody who means harm.");
            }
        }
    }

    private void start(XMLStreamReader xml) {
        if (inEvent > 0) {
            if (depth == inEvent + 1) {
                take(xml, ofEvent, event, "");
            }
        } else if (inTrace > 0) {
            if (xml.getLocalName().equals("event")) {
                inEvent = depth;
                System.arraycopy(trace, 0, event, 0, trace.length);
            } else if (depth == inTrace + 1) {
                take(xml, ofTrace, trace, OF_TRACE);
            }
        } else if (depth == 1) {
            checkRoot(xml.getLocalName());
        } else if (depth == 2 && xml.getLocalName().equals("trace")) {
            inTrace = depth;
            Arrays.fill(trace, null);
        }
    }

    private void end() {
        if (depth == inEvent) {
            inEvent = -1;
            sink.event(event, ++events);
        } else if (depth == inTrace) {
            inTrace = -1;
        }
    }

    private void checkRoot(String name) {
        if (!name.equals("log")) {
            throw new InputFault(
                    file, "is no XES log: its root is <" + name + ">, not <log>", "it is XML of another kind.");
        }
        sawLog = true;
    }

    private void take(XMLStreamReader xml, Map<String, Integer> wanted, @Nullable String[] values, String suffix) {
        String key = attribute(xml, "key", 0);
        Integer index = wanted.get(key);
        if (index == null && key != null && found.size() < mostFound) {
            index = found.size();
            found.add(key + suffix);
            place(key + suffix, index);
        }
        if (index != null) {
            values[index] = attribute(xml, "value", 1);
        }
    }

    /**
     * Returns an attribute's value; null if the element lacks it.
     *
     * @param usual where it mostly stands
     */
    private static @Nullable String attribute(XMLStreamReader xml, String name, int usual) {
        int count = xml.getAttributeCount();
        if (usual < count && xml.getAttributeLocalName(usual).equals(name)) {
            return xml.getAttributeValue(usual);
        }
        for (int i = 0; i < count; i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }
}
