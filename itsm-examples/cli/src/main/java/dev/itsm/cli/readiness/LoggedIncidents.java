package dev.itsm.cli.readiness;

import dev.itsm.cli.BadRecords;
import dev.itsm.cli.replay.Column;
import dev.itsm.cli.replay.Reading;
import dev.itsm.cli.replay.Ticket;
import dev.itsm.id.IncidentId;
import dev.itsm.id.ServiceId;
import dev.itsm.incident.Classification;
import dev.itsm.incident.IncidentEvidence;
import dev.itsm.incident.IncidentEvidence.Aspect;
import dev.itsm.incident.IncidentPhase;
import dev.itsm.incident.IncidentProcess;
import dev.itsm.incident.Links;
import dev.itsm.incident.MajorIncident;
import dev.itsm.incident.Outcome;
import dev.itsm.incident.Resolution;
import dev.itsm.lifecycle.State;
import dev.itsm.party.PersonId;
import dev.itsm.scheme.SchemeCode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The incidents of another tool's log, as evidence: when they came into which state, and what else its columns say. The instants
 * are the log's own, so that an impossible order is found; what the log does not tell is unknown.
 */
final class LoggedIncidents {
    private static final PersonId NOT_TOLD = PersonId.of("not-told");
    /** How something was resolved, which {@link Aspect#RESOLUTION} says is not told. */
    private static final SchemeCode HOW = new SchemeCode("log", "1", "not-told");

    private static final Map<String, IncidentPhase> PHASES = IncidentProcess.standard().lifecycle().states().stream()
            .collect(Collectors.toMap(state -> state.id().key(), State::phase));

    private final String name;
    private final Reading reading;
    private final Set<Aspect> untold = EnumSet.of(Aspect.RANKING, Aspect.RESOLUTION, Aspect.MAJOR, Aspect.LINKS);
    private long tickets;
    private @Nullable Instant latest;

    private LoggedIncidents(String name, Reading reading) {
        this.name = name;
        this.reading = reading;
        if (!reading.mapping().columns().containsKey(Column.SERVICE)) {
            untold.add(Aspect.SERVICE);
        }
        if (!reading.mapping().columns().containsKey(Column.CATEGORY)) {
            untold.add(Aspect.CATEGORY);
        }
    }

    /** Opens a log, and finds out when its last event was. */
    static LoggedIncidents in(Path file, String mapping, BadRecords bad) {
        LoggedIncidents log = new LoggedIncidents(file.getFileName().toString(), Reading.of(file, mapping));
        log.reading.forEach(bad, ticket -> {
            log.tickets++;
            ticket.events()
                    .forEach(event -> log.latest =
                            log.latest == null || event.at().isAfter(log.latest) ? event.at() : log.latest);
        });
        return log;
    }

    String name() {
        return name;
    }

    /** Returns when its last event was; the epoch if it has none. */
    Instant latest() {
        return latest == null ? Instant.EPOCH : latest;
    }

    /** Hands on each incident. */
    void forEach(Consumer<IncidentEvidence> sink) {
        reading.forEach(BadRecords.skip(), ticket -> sink.accept(evidence(ticket)));
    }

    /** Returns what it shows, and what it cannot, in words. */
    String says() {
        Set<String> told =
                new TreeSet<>(Set.of("when incidents were opened, worked on, resolved, closed and reopened"));
        Set<String> not = new TreeSet<>();
        for (Aspect aspect : Aspect.values()) {
            (untold.contains(aspect) ? not : told).add(aspect.says());
        }
        return "The incidents are the " + tickets + " tickets of the log " + name + ". It shows "
                + String.join(", ", told) + ". It does not tell " + String.join(", ", not)
                + ", nor which process was in force: what needs that is not evaluable.";
    }

    private IncidentEvidence evidence(Ticket ticket) {
        Course course = new Course();
        ticket.events().forEach(course::add);
        String service = last(ticket, Column.SERVICE);
        String category = last(ticket, Column.CATEGORY);
        return new IncidentEvidence(
                IncidentId.of(ticket.id()),
                course.phase,
                course.done(),
                new Classification(
                        false, category == null ? null : new SchemeCode("log", "1", category), List.of(), null),
                new Links(service == null ? null : ServiceId.of(service), Set.of(), Set.of()),
                new Outcome(course.resolutions, course.reopenings, null, null, null),
                MajorIncident.NONE,
                null,
                null,
                untold);
    }

    private static @Nullable String last(Ticket ticket, Column column) {
        return ticket.last().values().get(column);
    }

    /** What the events come to, one after the other. */
    private static final class Course {
        private final List<Instant> all = new ArrayList<>();
        private final List<Resolution> resolutions = new ArrayList<>();
        private final List<Outcome.Reopening> reopenings = new ArrayList<>();
        private IncidentPhase phase = IncidentPhase.NEW;
        private @Nullable Instant assigned;
        private @Nullable Instant resolved;
        private @Nullable Instant closed;
        private boolean acted;

        void add(Ticket.Event event) {
            all.add(event.at());
            IncidentPhase next = PHASES.getOrDefault(event.state().state(), phase);
            boolean ends = next == IncidentPhase.RESOLVED || next == IncidentPhase.CLOSED;
            boolean ended = phase == IncidentPhase.RESOLVED || phase == IncidentPhase.CLOSED;
            if (next == IncidentPhase.OPEN || next == IncidentPhase.ON_HOLD) {
                acted = true;
                assigned = assigned == null ? event.at() : assigned;
            }
            if (ended && !ends) {
                reopenings.add(new Outcome.Reopening(NOT_TOLD, event.at(), "as the log has it"));
                resolved = null;
                closed = null;
            } else if (ends && !ended) {
                resolved = event.at();
                resolutions.add(new Resolution(HOW, "not told", "not told", NOT_TOLD, event.at()));
            }
            if (next == IncidentPhase.CLOSED && phase != IncidentPhase.CLOSED) {
                closed = event.at();
            }
            phase = next;
        }

        IncidentEvidence.Course done() {
            Instant earliest = all.stream().min(Instant::compareTo).orElseThrow();
            Instant last = all.stream().max(Instant::compareTo).orElseThrow();
            return new IncidentEvidence.Course(all.get(0), assigned, resolved, closed, earliest, last, acted);
        }
    }
}
