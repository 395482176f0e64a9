package dev.itsm.cli.store;

import dev.itsm.cli.replay.Column;
import dev.itsm.cli.replay.Mapping.MappedState;
import dev.itsm.cli.replay.Ticket;
import dev.itsm.field.Attributes;
import dev.itsm.field.FieldKey;
import dev.itsm.id.CiId;
import dev.itsm.id.IncidentId;
import dev.itsm.id.ServiceId;
import dev.itsm.incident.Classification;
import dev.itsm.incident.Hold;
import dev.itsm.incident.Incident;
import dev.itsm.incident.IncidentEvent;
import dev.itsm.incident.IncidentLifecycle;
import dev.itsm.incident.IncidentPhase;
import dev.itsm.incident.IncidentProcess;
import dev.itsm.incident.Intake;
import dev.itsm.incident.Links;
import dev.itsm.incident.Outcome;
import dev.itsm.incident.Resolution;
import dev.itsm.lifecycle.StateGraph;
import dev.itsm.lifecycle.StateId;
import dev.itsm.lifecycle.Trigger;
import dev.itsm.party.Act;
import dev.itsm.party.PersonId;
import dev.itsm.party.TeamId;
import dev.itsm.practice.Move;
import dev.itsm.scheme.SchemeCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a log tells of one ticket, as the events of an incident. The states are those that the log recorded, whether the
 * lifecycle has the steps between them or not: a step that it has not is taken on the trigger {@code recorded}. Where an
 * incident must say what a log does not, such as how it was resolved, it says "not recorded". The log's own words of state and
 * rank are kept as fields. Nothing comes back from CANCELLED: of what a log has after it only the words are kept.
 */
final class IncidentStory {
    private static final String NOT_RECORDED = "not recorded";
    private static final PersonId NOBODY = PersonId.of(NOT_RECORDED);
    private static final Trigger RECORDED = Trigger.of("recorded");
    private static final Map<Column, FieldKey<String>> WORDS = Map.of(
            Column.PRIORITY, FieldKey.text("log-priority"),
            Column.IMPACT, FieldKey.text("log-impact"),
            Column.URGENCY, FieldKey.text("log-urgency"));
    private static final FieldKey<String> STATUS = FieldKey.text("log-status");
    private static final Map<String, IncidentPhase> PHASES = new HashMap<>();
    private static final Map<String, Trigger> TRIGGERS = new HashMap<>();

    static {
        StateGraph graph = IncidentProcess.standard().lifecycle().graph();
        graph.states()
                .forEach(node -> PHASES.put(
                        node.id().key(), IncidentPhase.valueOf(Objects.requireNonNull(node.phase(), "phase"))));
        graph.transitions().forEach(edge -> TRIGGERS.put(edge.from() + ">" + edge.to(), edge.on()));
    }

    private final IncidentId id;
    private final List<Told> told = new ArrayList<>();
    private @Nullable Incident incident;
    private Act act = Act.by(NOBODY, Instant.EPOCH);
    private Instant recordedAt = Instant.EPOCH;

    /**
     * An event, and what a log tells beside it.
     *
     * @param act who did it, when it took effect
     * @param recordedAt when the log has it
     */
    record Told(Act act, Instant recordedAt, IncidentEvent event) {}

    private IncidentStory(IncidentId id) {
        this.id = id;
    }

    /**
     * Returns a ticket's story.
     *
     * @param course when its events took effect
     * @throws IllegalArgumentException if the ticket, or what it refers to, has a name that no record can have
     */
    static IncidentStory of(Ticket ticket, List<Instant> course) {
        IncidentStory story = new IncidentStory(IncidentId.of(ticket.id()));
        for (int i = 0; i < course.size(); i++) {
            story.take(ticket.events().get(i), course.get(i));
        }
        return story;
    }

    IncidentId id() {
        return id;
    }

    List<Told> told() {
        return told;
    }

    Incident incident() {
        return Objects.requireNonNull(incident, "a ticket has an event");
    }

    private void take(Ticket.Event event, Instant at) {
        String resource = event.values().get(Column.RESOURCE);
        act = Act.by(resource == null ? NOBODY : PersonId.of(resource), at);
        recordedAt = event.at();
        if (incident == null) {
            tell(new IncidentEvent.Reported(
                    id,
                    at,
                    IncidentLifecycle.NEW,
                    new Intake("Ticket " + id.key(), "", at, act.actor(), null, Set.of(), null, Intake.Channel.OTHER),
                    Classification.NONE,
                    Links.NONE,
                    Attributes.NONE));
        }
        scope(event.values());
        category(event.values().get(Column.CATEGORY));
        rank(event.values());
        team(event.values().get(Column.GROUP));
        words(event);
        state(event.state());
    }

    private void tell(IncidentEvent event) {
        told.add(new Told(act, recordedAt, event));
        incident = event.applyTo(incident);
    }

    private Instant at() {
        return act.at();
    }

    private void scope(Ticket.Values values) {
        Links before = incident().links();
        String named = values.get(Column.SERVICE);
        String item = values.get(Column.CI);
        ServiceId service = named == null ? before.service() : ServiceId.of(named);
        Set<CiId> cis = item == null ? before.cis() : Set.of(CiId.of(item));
        if (!Objects.equals(service, before.service()) || !cis.equals(before.cis())) {
            tell(new IncidentEvent.ScopeChanged(id, at(), service, cis));
        }
    }

    private void category(@Nullable String word) {
        SchemeCode before = incident().classification().category();
        if (word != null && !word.isBlank() && (before == null || !before.code().equals(word))) {
            tell(new IncidentEvent.Classified(id, at(), new SchemeCode("log-category", "1", word)));
        }
    }

    private void rank(Ticket.Values values) {
        Classification.Ranking before = incident().classification().ranking().orElse(null);
        Classification.Ranking now = RecordedRank.of(values, at());
        if (now != null
                && (before == null
                        || before.impact() != now.impact()
                        || before.urgency() != now.urgency()
                        || !before.decision().equals(now.decision()))) {
            tell(new IncidentEvent.Prioritized(id, at(), now));
        }
    }

    private void team(@Nullable String group) {
        if (group != null
                && !incident().team().map(team -> team.key().equals(group)).orElse(false)) {
            tell(new IncidentEvent.Assigned(id, at(), TeamId.of(group), null));
        }
    }

    private void words(Ticket.Event event) {
        Attributes said = Attributes.of(STATUS, event.step().words());
        for (Map.Entry<Column, FieldKey<String>> word : WORDS.entrySet()) {
            String value = event.values().get(word.getKey());
            said = value == null ? said : said.with(word.getValue(), value);
        }
        Map<String, String> before = incident().attributes().values();
        Set<String> gone = new HashSet<>(before.keySet());
        gone.removeAll(said.values().keySet());
        Map<String, String> changed = new HashMap<>(said.values());
        changed.entrySet().removeAll(before.entrySet());
        if (!gone.isEmpty() || !changed.isEmpty()) {
            tell(new IncidentEvent.FieldsChanged(id, at(), new Attributes(changed), gone));
        }
    }

    private void state(MappedState state) {
        StateId to = StateId.of(state.state());
        IncidentPhase from = incident().phase();
        IncidentPhase phase = PHASES.get(to.key());
        if (phase == null || to.equals(incident().state()) || from == IncidentPhase.CANCELLED) {
            return;
        }
        boolean ended = from == IncidentPhase.RESOLVED || from == IncidentPhase.CLOSED;
        if (ended && phase != IncidentPhase.RESOLVED && phase != IncidentPhase.CLOSED) {
            boolean goesOn = phase == IncidentPhase.NEW || phase == IncidentPhase.OPEN;
            reopen(goesOn ? to : IncidentLifecycle.IN_PROGRESS);
        }
        switch (phase) {
            case NEW, OPEN -> goOn(to);
            case ON_HOLD -> hold(to, state.reason());
            case RESOLVED -> resolve(to);
            case CLOSED -> close(to, ended);
            case CANCELLED -> tell(new IncidentEvent.Cancelled(id, at(), move(to), NOT_RECORDED));
        }
    }

    private void goOn(StateId to) {
        if (!to.equals(incident().state())) {
            tell(new IncidentEvent.Moved(id, at(), move(to)));
        }
    }

    private void reopen(StateId to) {
        Outcome.Reopening reopening = new Outcome.Reopening(act.actor(), at(), NOT_RECORDED);
        tell(new IncidentEvent.Reopened(id, at(), move(to), reopening));
    }

    private void hold(StateId to, @Nullable String reason) {
        Hold hold = new Hold(reason == null ? NOT_RECORDED : reason, at(), null, null, 0);
        tell(new IncidentEvent.Held(id, at(), move(to), hold));
    }

    private void close(StateId to, boolean resolved) {
        if (!resolved) {
            resolve(IncidentLifecycle.RESOLVED);
        }
        tell(new IncidentEvent.Closed(id, at(), move(to), false));
    }

    private void resolve(StateId to) {
        SchemeCode code = new SchemeCode("log-closure", "1", NOT_RECORDED);
        tell(new IncidentEvent.Resolved(
                id, at(), move(to), new Resolution(code, NOT_RECORDED, NOT_RECORDED, act.actor(), at())));
    }

    private Move<IncidentPhase> move(StateId to) {
        StateId from = incident().state();
        Trigger on = TRIGGERS.getOrDefault(from + ">" + to, RECORDED);
        return new Move<>(on, from, to, PHASES.getOrDefault(to.key(), IncidentPhase.OPEN));
    }
}
