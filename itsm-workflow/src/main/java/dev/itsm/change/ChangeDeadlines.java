package dev.itsm.change;

import dev.itsm.approval.Round;
import dev.itsm.approval.Round.Status;
import dev.itsm.change.ChangePolicy.EmergencyHandling;
import dev.itsm.time.Deadline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** By when something must have happened to a change. */
public final class ChangeDeadlines {
    /** The name of the deadline of the votes of the round that is going on. */
    public static final String VOTES = "approval";

    /** The name of the deadline of the approval after an emergency. */
    public static final String RETROSPECTIVE_APPROVAL = "retrospective-approval";

    /** The name of the deadline of the investigation of an unsuccessful change. */
    public static final String INVESTIGATION = "investigation";

    /** Something that did not happen in time, by the code of the rule. */
    record Missed(String code, String says) {}

    private ChangeDeadlines() {}

    /** Returns what is still to happen, and by when; what has happened is left out. */
    public static List<Deadline> of(Change change, ChangePolicy policy) {
        List<Deadline> open = new ArrayList<>();
        Round round = change.approvals().current();
        if (round != null
                && change.phase() == ChangePhase.ASSESSED
                && round.decidedAt().isEmpty()) {
            round.dueAt().ifPresent(due -> open.add(new Deadline(change.id(), VOTES, due)));
        }
        approvalDue(change, policy)
                .filter(due -> change.work().review() == null && !isApprovedAfterwards(change, due))
                .ifPresent(due -> open.add(new Deadline(change.id(), RETROSPECTIVE_APPROVAL, due)));
        Work.Finish finish = change.work().finish();
        if (finish != null && change.work().isUnsuccessful() && change.work().investigation() == null) {
            open.add(new Deadline(
                    change.id(), INVESTIGATION, finish.at().plus(policy.limits().investigation())));
        }
        return open;
    }

    /** Returns by when an emergency must have been reviewed or approved afterwards; empty for others, and before its end. */
    static Optional<Instant> approvalDue(Change change, ChangePolicy policy) {
        EmergencyHandling handling = policy.emergency();
        Work.Finish finish = change.work().finish();
        return handling == null || finish == null || !change.is(ChangePath.EMERGENCY)
                ? Optional.empty()
                : handling.approvalDue(finish.at());
    }

    private static boolean isApprovedAfterwards(Change change, Instant at) {
        Round round = change.approvals().retrospective();
        return round != null
                && round.status(at) == Status.APPROVED
                && round.decidedAt().filter(decided -> !decided.isAfter(at)).isPresent();
    }

    /** Returns what is missed at the instant and has not been recorded yet. */
    static List<Missed> missed(Change change, ChangePolicy policy, Instant now) {
        return of(change, policy).stream()
                .filter(deadline -> deadline.isMissedAt(now))
                .flatMap(deadline -> missed(deadline).stream())
                .filter(missed -> change.work().nonconformities().stream()
                        .noneMatch(known -> known.code().equals(missed.code())))
                .toList();
    }

    private static Optional<Missed> missed(Deadline deadline) {
        return switch (deadline.name()) {
            case RETROSPECTIVE_APPROVAL ->
                Optional.of(
                        new Missed("CHG-11", "an emergency was neither approved nor reviewed by " + deadline.dueAt()));
            case INVESTIGATION ->
                Optional.of(new Missed("CHG-09", "an unsuccessful change was not investigated by " + deadline.dueAt()));
            default -> Optional.empty();
        };
    }
}
