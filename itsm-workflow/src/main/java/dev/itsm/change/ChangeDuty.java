package dev.itsm.change;

import dev.itsm.approval.ApprovalCommand;
import dev.itsm.approval.Round;
import dev.itsm.approval.VotingRule;
import dev.itsm.change.ChangePolicy.Limits;
import dev.itsm.time.Deadline;
import dev.itsm.time.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that is to happen to a change by an instant.
 *
 * @param deadline by when, under a name that is stable for the change
 * @param command what to send when the deadline fires; null if only a person can do something
 */
public record ChangeDuty(Deadline deadline, @Nullable ChangeCommand command) {
    /** The name of the deadline of the votes of the round that is going on. */
    public static final String VOTES = "approval";

    /** The name of the deadline of the approval, or the review, after an emergency. */
    public static final String RETROSPECTIVE_APPROVAL = Retrospective.TARGET.value();

    /** The name of the deadline of the investigation of an unsuccessful change. */
    public static final String INVESTIGATION = "investigation";

    /** The name of the deadline by which interested parties must be told of an emergency. */
    public static final String ANNOUNCEMENT = "announcement";

    /** The name of the deadline at which the window of the work is over. */
    public static final String WINDOW = "window";

    /** Something that did not happen in time, by the code of the rule. */
    record Missed(String code, String says) {}

    /** What must be done by an instant, and when it was; null if it was not yet. */
    private record Obligation(
            String name,
            String code,
            String says,
            Instant due,
            @Nullable Instant doneAt) {
        boolean isMissedAt(Instant now) {
            return now.isAfter(due) && (doneAt == null || doneAt.isAfter(due));
        }
    }

    /** Returns what is still to happen, soonest first; what has happened, late or in time, is left out. */
    public static List<ChangeDuty> of(Change change, ChangePolicy policy) {
        Stream<ChangeDuty> obligations = obligations(change, policy).stream()
                .filter(obligation -> obligation.doneAt() == null)
                .map(open -> new ChangeDuty(
                        new Deadline(change.id(), open.name(), open.due()), new ChangeCommand.CheckDeadlines()));
        return Stream.concat(votes(change).stream(), obligations)
                .sorted(Comparator.comparing(duty -> duty.deadline().dueAt()))
                .toList();
    }

    private static Optional<ChangeDuty> votes(Change change) {
        Round retrospective = change.approvals().retrospective();
        Round round = retrospective == null ? change.approvals().current() : retrospective;
        if (round == null || !round.isPending()) {
            return Optional.empty();
        }
        boolean escalates = round.policy().timing().escalateTo() != null
                && round.interruptions().escalatedAt() == null;
        ChangeCommand command = escalates ? new ChangeCommand.InRound(new ApprovalCommand.Escalate()) : null;
        return round.dueAt().map(due -> new ChangeDuty(new Deadline(change.id(), VOTES, due), command));
    }

    /** Returns what is missed at the instant, done late or not at all, and has not been recorded yet. */
    static List<Missed> missed(Change change, ChangePolicy policy, Instant now) {
        return obligations(change, policy).stream()
                .filter(obligation -> obligation.isMissedAt(now))
                .filter(obligation -> change.work().nonconformities().stream()
                        .noneMatch(known -> known.code().equals(obligation.code())))
                .map(obligation -> new Missed(obligation.code(), obligation.says() + " by " + obligation.due()))
                .toList();
    }

    private static List<Obligation> obligations(Change change, ChangePolicy policy) {
        List<Obligation> all = new ArrayList<>();
        Work work = change.work();
        Limits limits = policy.limits();
        Retrospective.due(change, policy)
                .ifPresent(due -> all.add(new Obligation(
                        RETROSPECTIVE_APPROVAL,
                        "CHG-11",
                        "an emergency was neither approved nor reviewed",
                        due,
                        lookedAt(change))));
        if (work.finish() != null && work.isUnsuccessful()) {
            all.add(new Obligation(
                    INVESTIGATION,
                    "CHG-09",
                    "an unsuccessful change was not investigated",
                    work.finish().at().plus(limits.investigation()),
                    work.investigation() == null ? null : work.investigation().at()));
        }
        if (work.start() != null && change.is(ChangePath.EMERGENCY)) {
            all.add(new Obligation(
                    ANNOUNCEMENT,
                    "CHG-12",
                    "interested parties were not told of an emergency",
                    work.start().at().plus(limits.emergencyAnnouncement()),
                    change.planning().announcements().stream()
                            .map(Planning.Announcement::at)
                            .min(Instant::compareTo)
                            .orElse(null)));
        }
        Period window = change.content().window();
        if (work.start() != null
                && window != null
                && window.endExclusive() != null
                && !change.is(ChangePath.EMERGENCY)) {
            all.add(new Obligation(
                    WINDOW,
                    "CHG-15",
                    "the work was not over",
                    window.endExclusive(),
                    work.finish() == null ? null : work.finish().at()));
        }
        return all;
    }

    /** When somebody first judged an emergency after its end: by reviewing it, or by approving it. */
    private static @Nullable Instant lookedAt(Change change) {
        Work.Review review = change.work().review();
        Round round = change.approvals().retrospective();
        Instant approved = round != null && round.outcome() == VotingRule.Outcome.APPROVED
                ? Retrospective.decidedAt(change)
                : null;
        return Stream.of(review == null ? null : review.at(), approved)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }
}
