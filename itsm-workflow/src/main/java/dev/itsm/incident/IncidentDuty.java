package dev.itsm.incident;

import dev.itsm.time.Deadline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that is to happen to an incident by an instant, beside what its service levels ask for.
 *
 * @param deadline by when, under a name that is stable for the incident
 * @param command what to send when the deadline fires; null if only a person can do it
 */
public record IncidentDuty(Deadline deadline, @Nullable IncidentCommand command) {
    /** The name of the deadline at which a resolved incident closes by itself. */
    public static final String CLOSE_UNATTENDED = "close-unattended";
    /** The name of the deadline at which work goes on by itself. */
    public static final String RESUME = "resume";
    /** The name of the deadline at which whoever is waited for is reminded. */
    public static final String REMIND = "remind";
    /** The name of the deadline by which top management must be informed of a major incident. */
    public static final String MAJOR_NOTICE = "major-notice";
    /** The name of the deadline by which stakeholders must have news of a major incident. */
    public static final String MAJOR_UPDATE = "major-update";
    /** The name of the deadline by which a resolved major incident must be reviewed. */
    public static final String MAJOR_REVIEW = "major-review";

    /** Returns everything that is to happen to the incident as things are, in the order of the deadlines. */
    public static List<IncidentDuty> of(IncidentProcess process, Incident incident) {
        List<IncidentDuty> duties = new ArrayList<>();
        closingDue(process, incident)
                .ifPresent(due ->
                        duties.add(duty(incident, CLOSE_UNATTENDED, due, new IncidentCommand.CloseUnattended())));
        Hold hold = incident.hold();
        if (hold != null) {
            waiting(process, incident, hold).forEach(duties::add);
        }
        major(process.major(), incident).forEach(duties::add);
        duties.sort((a, b) -> a.deadline().dueAt().compareTo(b.deadline().dueAt()));
        return List.copyOf(duties);
    }

    /** Returns from when on the incident may close by itself; empty if it never does: a major one must be reviewed. */
    static Optional<Instant> closingDue(IncidentProcess process, Incident incident) {
        boolean closes = incident.phase() == IncidentPhase.RESOLVED
                && !incident.major().isMajor()
                && process.closesAfterWorkingDays() > 0;
        return closes
                ? process.calendar().addWorkingDays(incident.progress().since(), process.closesAfterWorkingDays())
                : Optional.empty();
    }

    /** Returns when the next reminder is due, the one after the last being the proposal to resolve. */
    static Optional<Instant> reminderDue(IncidentProcess process, Hold hold, HoldReason.FollowUpPlan plan) {
        return process.calendar().addWorkingDays(hold.since(), (hold.reminders() + 1L) * plan.everyWorkingDays());
    }

    private static Stream<IncidentDuty> waiting(IncidentProcess process, Incident incident, Hold hold) {
        Stream<IncidentDuty> end = Stream.ofNullable(hold.until())
                .map(until -> duty(incident, RESUME, until, new IncidentCommand.Resume()));
        Stream<IncidentDuty> reminder = process
                .holdReason(hold.reason())
                .map(HoldReason::followUp)
                .flatMap(plan -> reminderDue(process, hold, plan))
                .map(due -> duty(incident, REMIND, due, new IncidentCommand.Remind()))
                .stream();
        return Stream.concat(end, reminder);
    }

    private static List<IncidentDuty> major(MajorIncidentPolicy policy, Incident incident) {
        MajorIncident major = incident.major();
        Instant accepted = major.acceptedAt();
        Instant resolved = major.resolvedAt();
        List<IncidentDuty> duties = new ArrayList<>();
        if (major.isMajor() && major.notice() == null && accepted != null) {
            duties.add(duty(incident, MAJOR_NOTICE, accepted.plus(policy.noticeWithin()), null));
        }
        if (major.standing() == MajorIncident.Standing.ACCEPTED && accepted != null) {
            Instant last = major.updates().stream().max(Instant::compareTo).orElse(accepted);
            Instant from = last.isBefore(accepted) ? accepted : last;
            duties.add(duty(incident, MAJOR_UPDATE, from.plus(policy.updateEvery()), null));
        }
        if (major.standing() == MajorIncident.Standing.RESOLVED && resolved != null) {
            duties.add(duty(incident, MAJOR_REVIEW, resolved.plus(policy.reviewWithin()), null));
        }
        return duties;
    }

    private static IncidentDuty duty(Incident incident, String name, Instant due, @Nullable IncidentCommand command) {
        return new IncidentDuty(new Deadline(incident.id(), name, due), command);
    }
}
