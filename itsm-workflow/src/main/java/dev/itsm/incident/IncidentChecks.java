package dev.itsm.incident;

import dev.itsm.assignment.DueEscalation;
import dev.itsm.id.ClauseRef;
import dev.itsm.rule.Answer;
import dev.itsm.rule.Rule;
import dev.itsm.rule.RulePack;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is checked of every incident, imported ones included, at any instant: the same demands that guard its lifecycle, and
 * those that only time can break. Contribute {@link #pack} to a conformity evaluation, or judge an {@link IncidentAt}
 * directly.
 */
public final class IncidentChecks {
    private static final ClauseRef CLAUSE = ClauseRef.iso20000("8.6.1");

    private static final Rule<IncidentAt> ENDED = Rule.of(
            "ENDED",
            "the incident is resolved or closed",
            at -> at.incident().phase() == IncidentPhase.RESOLVED
                    || at.incident().phase() == IncidentPhase.CLOSED);

    private static final Rule<IncidentAt> CLOSED =
            Rule.of("CLOSED", "the incident is closed", at -> at.incident().phase() == IncidentPhase.CLOSED);

    private static final Rule<IncidentAt> BEYOND_NEW = Rule.of(
            "BEYOND_NEW",
            "somebody has dealt with the incident",
            at -> at.incident().phase() != IncidentPhase.NEW && at.incident().phase() != IncidentPhase.CANCELLED);

    private static final Rule<IncidentAt> MAJOR = Rule.of(
            "MAJOR",
            "the incident is handled as a major one",
            at -> at.incident().major().isMajor());

    private IncidentChecks() {}

    /**
     * Returns the pack. Rules cite the clause that asks for them; those that cite none are policies.
     *
     * @param staleAfter for how long an incident in work may go without anything being recorded
     */
    public static RulePack<IncidentAt> pack(Duration staleAfter) {
        return RulePack.of(
                "incident",
                "1",
                List.of(
                        recordComplete(),
                        classified(),
                        prioritized(),
                        escalated(),
                        resolvedBeforeClosed(),
                        actionRecorded(),
                        handledAsMajor(),
                        majorManagedAndNotified(),
                        majorReviewed(),
                        possibleTimeline(),
                        notStale(staleAfter)));
    }

    private static Rule<IncidentAt> recordComplete() {
        return Rule.<IncidentAt>present(
                        "INC-01",
                        "an incident that has ended must name the service that was hit",
                        at -> at.incident().links().service())
                .when(ENDED)
                .named("INC-01", "an incident record must be complete")
                .under(CLAUSE);
    }

    private static Rule<IncidentAt> classified() {
        return Rule.<IncidentAt>present(
                        "INC-02",
                        "a category is there",
                        at -> at.incident().classification().category())
                .when(ENDED)
                .named("INC-02", "a resolved or closed incident must have a category")
                .under(CLAUSE);
    }

    private static Rule<IncidentAt> prioritized() {
        return Rule.<IncidentAt>of(
                        "INC-03",
                        "the priority follows from impact and urgency, or somebody decided otherwise and said why",
                        at -> at.incident()
                                .classification()
                                .ranking()
                                .filter(ranking -> followsFrom(at.process(), ranking))
                                .isPresent())
                .when(BEYOND_NEW)
                .named("INC-03", "the priority must be explained by impact and urgency")
                .under(CLAUSE);
    }

    /** The matrix is asked again only where it knows the pair: what an older one decided is not judged by a newer one. */
    private static boolean followsFrom(IncidentProcess process, Classification.Ranking ranking) {
        return !process.matrix().covers(ranking.impact(), ranking.urgency())
                || ranking.decision().override() != null
                || process.matrix().priority(ranking.impact(), ranking.urgency())
                        == ranking.decision().computed();
    }

    private static Rule<IncidentAt> escalated() {
        return Rule.<IncidentAt>answering(
                        "INC-04", "every escalation that is due must be made", IncidentChecks::escalatedInTime)
                .under(CLAUSE);
    }

    private static Answer escalatedInTime(IncidentAt at) {
        List<DueEscalation> open = at.escalations();
        if (open == null) {
            return at.process().escalation().rules().isEmpty() ? Answer.HOLDS : Answer.UNKNOWN;
        }
        return Answer.of(open.stream().noneMatch(due -> due.isDueAt(at.asOf())));
    }

    private static Rule<IncidentAt> resolvedBeforeClosed() {
        return Rule.<IncidentAt>present(
                        "INC-05",
                        "a resolution is there",
                        at -> at.incident().outcome().resolution())
                .when(CLOSED)
                .named("INC-05", "a closed incident must have a resolution")
                .under(CLAUSE);
    }

    private static Rule<IncidentAt> actionRecorded() {
        return Rule.<IncidentAt>of("INC-06", "something was done", at -> showsAction(at.incident()))
                .when(CLOSED)
                .named("INC-06", "a closed incident must show what was done")
                .under(CLAUSE);
    }

    private static Rule<IncidentAt> handledAsMajor() {
        return Rule.<IncidentAt>of(
                        "INC-07",
                        "an incident that meets the criteria of a major one must be handled as one, or be declined",
                        at -> at.incident().major().isDecided()
                                || at.process().major().met(at).isEmpty())
                .under(CLAUSE);
    }

    private static Rule<IncidentAt> majorManagedAndNotified() {
        return Rule.<IncidentAt>of("INC-08", "top management is informed in time", IncidentChecks::isNotifiedInTime)
                .when(MAJOR)
                .named("INC-08", "a major incident must have a manager, and top management must be informed in time")
                .under(CLAUSE);
    }

    private static boolean isNotifiedInTime(IncidentAt at) {
        MajorIncident major = at.incident().major();
        return major.notice() != null
                || !isOverdue(at, major.acceptedAt(), at.process().major().noticeWithin());
    }

    private static Rule<IncidentAt> majorReviewed() {
        return Rule.<IncidentAt>of("INC-09", "it is reviewed in time", IncidentChecks::isReviewedInTime)
                .when(MAJOR)
                .named("INC-09", "a resolved major incident must be reviewed in time")
                .under(CLAUSE);
    }

    private static boolean isReviewedInTime(IncidentAt at) {
        MajorIncident major = at.incident().major();
        return major.standing() != MajorIncident.Standing.RESOLVED
                || !isOverdue(at, major.resolvedAt(), at.process().major().reviewWithin());
    }

    private static boolean isOverdue(IncidentAt at, @Nullable Instant start, Duration limit) {
        return start != null && at.asOf().isAfter(start.plus(limit));
    }

    private static Rule<IncidentAt> possibleTimeline() {
        return Rule.of(
                "INC-11",
                "nothing happened to it before it was opened or after now",
                at -> instants(at.incident())
                        .allMatch(instant ->
                                !instant.isBefore(at.incident().intake().openedAt()) && !instant.isAfter(at.asOf())));
    }

    private static Rule<IncidentAt> notStale(Duration staleAfter) {
        return Rule.of(
                "INC-12",
                "an incident in work must not go unattended",
                at -> !at.incident().phase().isActive()
                        || !at.asOf().isAfter(lastTouched(at.incident()).plus(staleAfter)));
    }

    /** Returns whether anything was written or done between its report and its resolution. */
    static boolean showsAction(Incident incident) {
        return incident.progress().stays().size() > 1 || !incident.log().notes().isEmpty();
    }

    static Instant lastTouched(Incident incident) {
        return instants(incident)
                .max(Instant::compareTo)
                .orElse(incident.intake().openedAt());
    }

    private static Stream<Instant> instants(Incident incident) {
        return Stream.of(
                        incident.progress().stays().stream().map(stay -> stay.since()),
                        incident.routing().assignments().stream().map(assignment -> assignment.since()),
                        incident.routing().escalations().stream().map(escalation -> escalation.at()),
                        incident.classification().rankings().stream().map(Classification.Ranking::recordedAt),
                        incident.log().notes().stream().map(note -> note.at()))
                .flatMap(instants -> instants);
    }
}
