package dev.itsm.cli.replay;

import dev.itsm.cli.BadRecords;
import dev.itsm.cli.InputFault;
import dev.itsm.cli.log.EventLog;
import dev.itsm.cli.replay.Mapping.MappedState;
import dev.itsm.cli.replay.Ticket.Event;
import dev.itsm.cli.replay.Ticket.Status;
import dev.itsm.cli.replay.Ticket.Values;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Puts the events of logs together to tickets. Where a log keeps the events of a case together, a ticket is handed on as soon
 * as it is complete; otherwise all are held until the end.
 */
final class TicketReader {
    private final Mapping mapping;
    private final BadRecords bad;
    private final boolean sorted;
    private final Consumer<Ticket> sink;
    private final Map<Column, Integer> places = new EnumMap<>(Column.class);
    private final int caseAt;
    private final int timeAt;
    private final Map<String, List<Event>> open = new LinkedHashMap<>();
    private final Set<String> done = new HashSet<>();
    private final Map<String, String> words = new HashMap<>();
    private final Map<String, Status> statuses = new HashMap<>();

    private EventLog log;

    /**
     * Prepares to read.
     *
     * @param sorted whether the events of a ticket are taken in the order of their times, not of the log
     * @param sink receives each ticket when it is complete
     */
    TicketReader(Mapping mapping, BadRecords bad, boolean sorted, EventLog log, Consumer<Ticket> sink) {
        this.mapping = mapping;
        this.bad = bad;
        this.sorted = sorted;
        this.log = log;
        this.sink = sink;
        List<String> inLog = mapping.logColumns();
        mapping.columns().forEach((column, name) -> places.put(column, inLog.indexOf(name)));
        this.caseAt = places.getOrDefault(Column.CASE, 0);
        this.timeAt = places.getOrDefault(Column.TIME, 0);
    }

    /** Reads the log to its end, and after it other logs of the same tickets. */
    void read(List<EventLog> others) {
        readOne(log);
        for (EventLog other : others) {
            log = other;
            readOne(other);
        }
        finish();
    }

    private void readOne(EventLog one) {
        boolean together = one.groupsCases();
        one.read(mapping.logColumns(), bad, (values, number) -> event(values, number, together));
    }

    private void event(@Nullable String[] raw, long number, boolean together) {
        String id = given(raw[caseAt]);
        if (id == null) {
            bad.add(fault(number, Column.CASE, "is missing", "the mapping names another column."));
            return;
        }
        if (together && !open.containsKey(id)) {
            finish();
            if (done.contains(id)) {
                bad.add(fault(
                        number,
                        Column.CASE,
                        "is " + InputFault.show(id) + ", which was complete before",
                        "a case was written twice."));
            }
        }
        Instant at = time(given(raw[timeAt]), number);
        Values values = new Values(kept(raw), places);
        Status status = at == null ? null : status(values, number);
        if (at != null && status != null) {
            open.computeIfAbsent(id, i -> new ArrayList<>()).add(new Event(at, status, values));
        }
    }

    private @Nullable String given(@Nullable String value) {
        return value == null || mapping.nulls().contains(value) ? null : value;
    }

    /** Returns what is kept of a row: each text once for all rows, and neither case nor time, which have been read. */
    private @Nullable String[] kept(@Nullable String[] raw) {
        @Nullable String[] row = new @Nullable String[raw.length];
        for (int i = 0; i < raw.length; i++) {
            String value = given(raw[i]);
            if (value != null && i != caseAt && i != timeAt) {
                String known = words.putIfAbsent(value, value);
                row[i] = known == null ? value : known;
            }
        }
        return row;
    }

    private @Nullable Instant time(@Nullable String text, long number) {
        if (text == null) {
            bad.add(fault(number, Column.TIME, "is missing", "the mapping names another column."));
            return null;
        }
        try {
            return mapping.times().read(text);
        } catch (DateTimeException e) {
            String why = String.valueOf(e.getMessage());
            bad.add(fault(
                    number,
                    Column.TIME,
                    "is " + InputFault.show(text) + ", which names no instant"
                            + (why.contains("could not be parsed") ? "" : " (" + why + ")"),
                    "the mapping's timeFormat or zone is for another log."));
            return null;
        }
    }

    private @Nullable Status status(Values values, long number) {
        String status = values.get(Column.STATUS);
        String substatus = values.get(Column.SUBSTATUS);
        String words = status + "\u0000" + substatus;
        Status known = statuses.get(words);
        if (known == null) {
            MappedState state = mapping.state(status, substatus);
            if (state == null) {
                bad.add(fault(
                        number,
                        Column.STATUS,
                        status == null
                                ? "is missing"
                                : "is " + InputFault.show(substatus == null ? status : status + "/" + substatus)
                                        + ", which the mapping has no state for",
                        "'*' should stand for all other states."));
                return null;
            }
            known = new Status(statuses.size(), status, substatus, state);
            statuses.put(words, known);
        }
        return known;
    }

    private InputFault fault(long number, Column column, String rule, String maybe) {
        return new InputFault(
                log.name() + ", " + log.unit() + " " + number,
                "'" + mapping.columns().get(column) + "' " + rule,
                maybe);
    }

    private void finish() {
        open.forEach((id, events) -> {
            if (sorted) {
                events.sort(Comparator.comparing(Event::at));
            }
            done.add(id);
            sink.accept(new Ticket(
                    id, events, count(events, Column.REOPEN_COUNT), count(events, Column.REASSIGNMENT_COUNT)));
        });
        open.clear();
    }

    /** Returns the last whole number that the events have in the column; null if there is none. */
    private static @Nullable Long count(List<Event> events, Column column) {
        for (int i = events.size() - 1; i >= 0; i--) {
            String value = events.get(i).values().get(column);
            if (value != null) {
                try {
                    return Long.valueOf(value.strip());
                } catch (NumberFormatException e) {
                    return null;
                }
            }
        }
        return null;
    }
}
