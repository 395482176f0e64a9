package dev.itsm.cli.export;

import com.fasterxml.aalto.stax.OutputFactoryImpl;
import dev.itsm.cli.replay.ClockRun;
import dev.itsm.cli.replay.Column;
import dev.itsm.cli.replay.FigureWriter;
import dev.itsm.cli.replay.Mapping;
import dev.itsm.cli.replay.Mapping.MappedState;
import dev.itsm.cli.replay.Replay;
import dev.itsm.cli.replay.Ticket;
import dev.itsm.lifecycle.StateGraph;
import dev.itsm.sla.clock.ClockReading;
import java.io.OutputStream;
import java.io.Writer;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * The log as the library understood it, as XES (IEEE 1849): the activity of an event is the state that it led to, with its
 * phase and the reason of a hold beside it, and a trace tells what its clocks show. What the log itself said is kept under
 * {@code itsm:status} and {@code itsm:substatus}, so that the replay of this log, by the mapping that belongs to it, gives the
 * same figures.
 */
public final class XesLog implements Replay.Observer, AutoCloseable {
    private static final Map<Column, String> KEYS = keys();

    private final XesWriter xes;
    private final Set<String> steps;
    private final Map<String, String> phases = new HashMap<>();

    /** Writes to that stream, which stays open. */
    public XesLog(OutputStream out, Mapping mapping) throws XMLStreamException {
        this.steps = mapping.practice().steps();
        for (StateGraph.Node node : mapping.practice().lifecycle().states()) {
            if (node.phase() != null) {
                phases.put(node.id().key(), node.phase());
            }
        }
        xes = new XesWriter(new OutputFactoryImpl().createXMLStreamWriter(out, "UTF-8"));
        xes.open();
    }

    private static Map<Column, String> keys() {
        Map<Column, String> keys = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            keys.put(column, "itsm:" + column.word());
        }
        keys.put(Column.CASE, "concept:name@trace");
        keys.put(Column.TIME, "time:timestamp");
        keys.put(Column.GROUP, "org:group");
        keys.put(Column.RESOURCE, "org:resource");
        return keys;
    }

    /** Writes the mapping by which the log is read again, as JSON. */
    public static void writeMapping(Mapping mapping, Writer out) {
        try (FigureWriter json = new FigureWriter(out)) {
            json.object(() -> {
                json.text("practice", mapping.practice().name());
                json.object(
                        "columns",
                        () -> mapping.columns().keySet().forEach(column -> json.text(column.word(), key(column))));
                json.text("timeFormat", "ISO");
                json.object(
                        "states",
                        () -> mapping.states().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .forEach(e -> json.object(e.getKey(), () -> writeState(json, e.getValue()))));
            });
        }
    }

    private static void writeState(FigureWriter json, MappedState state) {
        json.text("state", state.state());
        if (state.reason() != null) {
            json.text("reason", state.reason());
        }
    }

    private static String key(Column column) {
        return KEYS.getOrDefault(column, column.word());
    }

    @Override
    public void saw(Ticket ticket, List<Instant> course, List<ClockRun> runs) {
        xes.element("trace", () -> {
            xes.string("concept:name", ticket.id());
            runs.forEach(this::clock);
            MappedState before = null;
            for (int i = 0; i < course.size(); i++) {
                event(ticket.events().get(i), course.get(i), before);
                before = ticket.events().get(i).state();
            }
        });
    }

    private void clock(ClockRun run) {
        ClockReading reading = run.last();
        String key = "itsm:clock:" + run.promise().name();
        xes.string(key, reading.runState().name());
        reading.startedAt().ifPresent(at -> xes.date(key + ":started", at));
        reading.due().ifPresent(at -> xes.date(key + ":due", at));
        reading.stoppedAt().ifPresent(at -> xes.date(key + ":stopped", at));
        xes.number(key + ":elapsedSeconds", FigureWriter.seconds(reading.elapsed()));
        xes.number(key + ":pausedSeconds", FigureWriter.seconds(reading.paused()));
        xes.truth(key + ":late", reading.isBreached());
        xes.list(
                key + ":facts",
                () -> ClockFacts.of(run).forEach(fact -> xes.string(fact.name(), fact.value(), fact.at())));
    }

    private void event(Ticket.Event event, Instant effective, @Nullable MappedState before) {
        MappedState state = event.state();
        xes.element("event", () -> {
            xes.string("concept:name", state.state());
            xes.date("time:timestamp", event.at());
            if (!effective.equals(event.at())) {
                xes.date("itsm:effective", effective);
            }
            xes.string("itsm:phase", phases.get(state.state()));
            xes.string("itsm:reason", state.reason());
            xes.string(key(Column.STATUS), event.step().status());
            xes.string(key(Column.SUBSTATUS), event.step().substatus());
            if (before != null && !before.is(state.state())) {
                xes.truth("itsm:accepted", steps.contains(before.state() + ">" + state.state()));
            }
            KEYS.forEach((column, key) -> {
                if (column != Column.STATUS && column != Column.SUBSTATUS) {
                    xes.string(key, event.values().get(column));
                }
            });
        });
    }

    @Override
    public void close() {
        xes.close();
    }
}
