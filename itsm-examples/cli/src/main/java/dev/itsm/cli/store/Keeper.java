package dev.itsm.cli.store;

import dev.itsm.cli.BadRecords;
import dev.itsm.cli.InputFault;
import dev.itsm.cli.replay.ClockRun;
import dev.itsm.cli.replay.Reading;
import dev.itsm.cli.replay.Replay;
import dev.itsm.cli.replay.Ticket;
import dev.itsm.cli.store.IncidentStory.Told;
import dev.itsm.event.Envelope;
import dev.itsm.event.Head;
import dev.itsm.event.Recorder;
import dev.itsm.id.IncidentId;
import dev.itsm.id.Revision;
import dev.itsm.incident.Incident;
import dev.itsm.incident.IncidentRepository;
import dev.itsm.store.Save;
import dev.itsm.store.Versioned;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the tickets of a replay in a store as incidents, each with the history that its log tells of, many at a time. What is
 * there already is not kept again, and what has gone on since is continued: so a replay that was cut off is just started again,
 * and so is one of a log that has grown.
 */
public final class Keeper implements Replay.Observer, AutoCloseable {
    private static final int BATCH = 500;
    private static final String JUDGED_BY_NOTHING = "replay/1";

    private final OpenStore open;
    private final BadRecords bad;
    private final IncidentRepository incidents;
    private final Recorder recorder;
    private final List<IncidentStory> batch = new ArrayList<>();
    private long kept;
    private long continued;
    private long known;

    private Keeper(OpenStore open, BadRecords bad) {
        this.open = open;
        this.bad = bad;
        this.incidents = IncidentRepository.in(open.store());
        this.recorder = new Recorder(open.json().events(), JUDGED_BY_NOTHING);
    }

    /**
     * Returns what keeps the tickets of a log where the options say; empty if they do not.
     *
     * @param bad takes the tickets that no store could keep
     * @throws InputFault if the store cannot be used, or the tickets are of another practice
     */
    public static Optional<Keeper> of(StoreOptions options, Reading reading, BadRecords bad) {
        if (!options.isGiven()) {
            return Optional.empty();
        }
        String practice = reading.mapping().practice().name();
        if (!practice.equals("incident")) {
            throw new InputFault(
                    "--store",
                    "keeps incidents, and this log is of practice " + practice,
                    "its figures are enough: without --store they are printed.");
        }
        return Optional.of(new Keeper(options.open(), bad));
    }

    @Override
    public void saw(Ticket ticket, List<Instant> course, List<ClockRun> runs) {
        try {
            batch.add(IncidentStory.of(ticket, course));
        } catch (IllegalArgumentException e) {
            bad.add(fault(ticket.id(), e));
        }
        if (batch.size() == BATCH) {
            keep();
        }
    }

    private static InputFault fault(String ticket, IllegalArgumentException e) {
        String[] says = String.valueOf(e.getMessage()).split("\nMaybe ", 2);
        return new InputFault(
                "Ticket " + InputFault.show(ticket),
                "cannot be kept: " + says[0],
                says.length == 2 ? says[1] : "it was altered.");
    }

    private void keep() {
        Map<IncidentId, Versioned<Incident>> there =
                incidents.findAll(batch.stream().map(IncidentStory::id).toList());
        List<Save<IncidentId, Incident>> saves = new ArrayList<>();
        for (IncidentStory story : batch) {
            Versioned<Incident> before = there.get(story.id());
            if (before != null && before.state().equals(story.incident())) {
                known++;
            } else {
                save(story, before).ifPresent(saves::add);
            }
        }
        incidents.saveAll(saves);
        batch.clear();
    }

    private Optional<Save<IncidentId, Incident>> save(IncidentStory story, @Nullable Versioned<Incident> before) {
        Revision expected = before == null ? Revision.NONE : before.revision();
        List<Envelope> history = before == null ? List.of() : history(story.id());
        if (!isBeginning(history, story.told())) {
            bad.add(new InputFault(
                    open.name(),
                    "has " + story.id() + " already, with another history than this log's",
                    "it is of another log: --tenant keeps the two apart."));
            return Optional.empty();
        }
        kept += before == null ? 1 : 0;
        continued += before == null ? 0 : 1;
        return Optional.of(new Save<>(story.id(), expected, story.incident(), after(history, story, expected.next())));
    }

    /** Returns what the story tells beyond the history, as it continues that. */
    private List<Envelope> after(List<Envelope> history, IncidentStory story, Revision revision) {
        Head head = Head.none(story.id());
        for (Envelope envelope : history) {
            head = head.then(envelope);
        }
        List<Envelope> events = new ArrayList<>();
        for (Told told : story.told().subList(history.size(), story.told().size())) {
            List<Envelope> next = recorder.record(head, revision, told.act(), told.recordedAt(), List.of(told.event()));
            head = head.then(next.get(0));
            events.addAll(next);
        }
        return events;
    }

    private List<Envelope> history(IncidentId id) {
        try (Stream<Envelope> history = incidents.journal().history(id)) {
            return history.toList();
        }
    }

    private boolean isBeginning(List<Envelope> history, List<Told> told) {
        if (history.size() > told.size()) {
            return false;
        }
        for (int i = 0; i < history.size(); i++) {
            Envelope envelope = history.get(i);
            Told now = told.get(i);
            if (!envelope.act().equals(now.act())
                    || !envelope.recordedAt().equals(now.recordedAt())
                    || !envelope.type().equals(recorder.codec().nameOf(now.event()))
                    || !envelope.payload().equals(recorder.codec().write(now.event()))) {
                return false;
            }
        }
        return true;
    }

    /** Keeps the last tickets, and says how many were kept. */
    public void finish(PrintWriter messages) {
        keep();
        messages.printf(
                "%,d tickets were kept in %s, %,d were continued, %,d were there already%n",
                kept, open.name(), continued, known);
    }

    @Override
    public void close() {
        open.close();
    }
}
