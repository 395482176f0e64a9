package dev.itsm.change;

import dev.itsm.approval.Round;
import dev.itsm.approval.Round.Status;
import dev.itsm.change.ChangePolicy.EmergencyHandling;
import dev.itsm.sla.clock.ClockFact;
import dev.itsm.sla.clock.ServiceClock;
import dev.itsm.sla.target.Metric;
import dev.itsm.sla.target.Target;
import dev.itsm.sla.target.TargetName;
import dev.itsm.sla.target.TargetTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the approval of an emergency stands that is asked for when its work is over (ISO/IEC 20000-1:2018, 8.5.1.1). */
public enum Retrospective {
    /** It is no emergency, or its work is not over. */
    NOT_DUE,
    /** It is waited for. */
    DUE,
    /** It was given. */
    APPROVED,
    /** It was refused: the change is taken back, or somebody accepts the risk. */
    DECLINED,
    /** The time is over, and it was neither given nor refused: a nonconformity. */
    EXPIRED;

    /** The name of the target that its clock runs towards. */
    public static final TargetName TARGET = TargetName.of("retrospective-approval");

    /** Returns how it stands at the instant. */
    public static Retrospective of(Change change, ChangePolicy policy, Instant at) {
        if (!change.is(ChangePath.EMERGENCY) || change.work().finish() == null) {
            return NOT_DUE;
        }
        Round round = change.approvals().retrospective();
        Status status = round == null ? Status.OPEN : round.status(at);
        if (status == Status.APPROVED || status == Status.REJECTED) {
            return status == Status.APPROVED ? APPROVED : DECLINED;
        }
        return due(change, policy).filter(at::isAfter).isPresent() ? EXPIRED : DUE;
    }

    /** Returns by when it must have been given; empty before the work is over, and for what is no emergency. */
    public static Optional<Instant> due(Change change, ChangePolicy policy) {
        EmergencyHandling handling = policy.emergency();
        Work.Finish finish = change.work().finish();
        return handling == null || finish == null || !change.is(ChangePath.EMERGENCY)
                ? Optional.empty()
                : handling.approvalDue(finish.at());
    }

    /** Returns the clock of the time that is left for it: from the end of the work to the decision. */
    public static Optional<ServiceClock> clock(Change change, ChangePolicy policy) {
        EmergencyHandling handling = policy.emergency();
        Work.Finish finish = change.work().finish();
        if (handling == null || finish == null || !change.is(ChangePath.EMERGENCY)) {
            return Optional.empty();
        }
        List<ClockFact> facts = new ArrayList<>(List.of(ClockFact.started(finish.at())));
        Instant decided = decidedAt(change);
        if (decided != null) {
            facts.add(ClockFact.stopped(decided).numbered(1));
        }
        return Optional.of(ServiceClock.of(
                Target.of(TARGET, Metric.CUSTOM)
                        .version(policy.version())
                        .within(new TargetTime.WorkingDays(handling.workingDays(), false))
                        .in(handling.calendar()),
                facts));
    }

    /** Returns whether nothing is left to decide: it was given, or what follows from its lack was done. */
    static boolean isSettled(Change change, ChangePolicy policy, Instant at) {
        Retrospective standing = of(change, policy, at);
        Work.Finish finish = change.work().finish();
        boolean followed = change.work().declined() == Work.AfterRefusal.ACCEPT_RISK
                || (finish != null && finish.outcome() == Work.Outcome.BACKED_OUT);
        return standing == APPROVED || (isOver(change, standing, at) && followed);
    }

    /** Returns whether it was refused, or ran out of time with nobody voting any more. */
    static boolean isOver(Change change, Retrospective standing, Instant at) {
        Round round = change.approvals().retrospective();
        boolean voting = round != null && (round.status(at) == Status.OPEN || round.status(at) == Status.ON_HOLD);
        return standing == DECLINED || (standing == EXPIRED && !voting);
    }

    /** Returns when it was given or refused; null before. */
    static @Nullable Instant decidedAt(Change change) {
        Round round = change.approvals().retrospective();
        return round == null || round.isPending() ? null : round.decidedAt().orElse(null);
    }
}
