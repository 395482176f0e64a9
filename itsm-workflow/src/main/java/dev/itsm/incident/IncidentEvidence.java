package dev.itsm.incident;

import dev.itsm.assignment.Assignment;
import dev.itsm.assignment.DueEscalation;
import dev.itsm.id.IncidentId;
import dev.itsm.lifecycle.Stay;
import dev.itsm.sms.conformity.EvidenceType;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is told of an incident, for rules and indicators: all of it, where it was recorded here; what another tool's log
 * tells, where it was not. What a source does not tell is unknown, which is neither there nor missing.
 *
 * @param id its identity
 * @param phase where it stands
 * @param course when things happened to it
 * @param classification how it is sorted and ranked
 * @param links what it is about and refers to
 * @param outcome how it ended
 * @param major the major-incident overlay
 * @param escalations the escalations that have not been made, past and ahead; null if its clocks are not known
 * @param incident the incident itself; null if it was not recorded here
 * @param untold what the source does not tell
 */
public record IncidentEvidence(
        IncidentId id,
        IncidentPhase phase,
        Course course,
        Classification classification,
        Links links,
        Outcome outcome,
        MajorIncident major,
        @Nullable List<DueEscalation> escalations,
        @Nullable Incident incident,
        Set<Aspect> untold) {
    public static final EvidenceType<IncidentEvidence> TYPE =
            new EvidenceType<>("incident", IncidentEvidence.class, IncidentEvidence::id);

    /** What a source may not tell. */
    public enum Aspect {
        SERVICE,
        CATEGORY,
        RANKING,
        RESOLUTION,
        ACTIONS,
        MAJOR,
        LINKS;

        /** Returns it in words: {@code the service that was hit}. */
        public String says() {
            return switch (this) {
                case SERVICE -> "the service that was hit";
                case CATEGORY -> "the category";
                case RANKING -> "impact, urgency and priority";
                case RESOLUTION -> "how it was resolved";
                case ACTIONS -> "what was done";
                case MAJOR -> "whether it was a major incident";
                case LINKS -> "the records that it refers to";
            };
        }
    }

    /**
     * When things happened to an incident.
     *
     * @param openedAt when it was recorded
     * @param assignedAt when somebody first had it; null before
     * @param resolvedAt when it was last resolved; null while it is not
     * @param closedAt when it was last closed; null while it is not
     * @param earliest the earliest instant that is recorded on it
     * @param latest the latest instant that is recorded on it
     * @param acted whether somebody did something before it was resolved
     */
    public record Course(
            Instant openedAt,
            @Nullable Instant assignedAt,
            @Nullable Instant resolvedAt,
            @Nullable Instant closedAt,
            Instant earliest,
            Instant latest,
            boolean acted) {
        /** Returns whether it was opened, assigned, resolved and closed in this order, and nothing happened before. */
        boolean isPossible() {
            Instant last = openedAt;
            for (Instant next : new @Nullable Instant[] {assignedAt, resolvedAt, closedAt}) {
                if (next != null && next.isBefore(last)) {
                    return false;
                }
                last = next == null ? last : next;
            }
            return !earliest.isBefore(openedAt);
        }
    }

    public IncidentEvidence {
        escalations = escalations == null ? null : List.copyOf(escalations);
        untold = Set.copyOf(untold);
    }

    /** Returns all that is known of an incident that was recorded here, but for its clocks. */
    public static IncidentEvidence of(Incident incident) {
        return of(incident, null);
    }

    /**
     * Returns all that is known of an incident that was recorded here.
     *
     * @param escalations the escalations that have not been made, past and ahead; null if its clocks are not known
     */
    public static IncidentEvidence of(Incident incident, @Nullable List<DueEscalation> escalations) {
        return new IncidentEvidence(
                incident.id(),
                incident.phase(),
                course(incident),
                incident.classification(),
                incident.links(),
                incident.outcome(),
                incident.major(),
                escalations,
                incident,
                Set.of());
    }

    private static Course course(Incident incident) {
        Instant opened = incident.intake().openedAt();
        List<Instant> all = instants(incident).sorted().toList();
        return new Course(
                opened,
                incident.routing().assignments().stream()
                        .findFirst()
                        .map(Assignment::since)
                        .orElse(null),
                incident.outcome().resolution().map(Resolution::at).orElse(null),
                incident.outcome().closedAt(),
                all.get(0),
                all.get(all.size() - 1),
                showsAction(incident));
    }

    /** Assigning, working, waiting and writing are something; being closed is nothing. */
    private static boolean showsAction(Incident incident) {
        return !incident.log().notes().isEmpty()
                || !incident.routing().assignments().isEmpty()
                || incident.progress().stays().stream()
                        .anyMatch(stay -> stay.phase() == IncidentPhase.OPEN || stay.phase() == IncidentPhase.ON_HOLD);
    }

    private static Stream<Instant> instants(Incident incident) {
        return Stream.of(
                        incident.progress().stays().stream().map(Stay::since),
                        incident.routing().assignments().stream().map(Assignment::since),
                        incident.routing().escalations().stream().map(escalation -> escalation.at()),
                        incident.classification().rankings().stream().map(Classification.Ranking::recordedAt),
                        incident.log().notes().stream().map(note -> note.at()))
                .flatMap(instants -> instants);
    }

    boolean hasEnded() {
        return phase == IncidentPhase.RESOLVED || phase == IncidentPhase.CLOSED;
    }

    /** Returns when it ended for the last time; when something last happened to it, while it has not. */
    Instant endedAt() {
        Instant resolved = course.resolvedAt();
        return resolved == null ? course.latest() : resolved;
    }
}
