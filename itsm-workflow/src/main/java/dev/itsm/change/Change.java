package dev.itsm.change;

import dev.itsm.approval.Duties;
import dev.itsm.approval.Duty;
import dev.itsm.approval.Round;
import dev.itsm.change.schedule.PlannedChange;
import dev.itsm.field.Attributes;
import dev.itsm.id.ChangeId;
import dev.itsm.id.Link;
import dev.itsm.lifecycle.Progress;
import dev.itsm.lifecycle.StateId;
import dev.itsm.party.PersonId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A change, from its request to its end (ISO/IEC 20000-1:2018, 8.5.1). The fold of its {@link ChangeEvent events}; immutable
 * and thread-safe. The canonical constructor is for stores that read back what they wrote.
 *
 * @param id its identity
 * @param progress the states that it went through
 * @param request who asked for it, and why
 * @param classification how it is sorted; null before
 * @param content what is to be done: what an approval is for
 * @param approvals who was asked for permission, and who gave it
 * @param planning what was considered, and how it fits in with others
 * @param work how it was carried out, and what came of it
 * @param links the incidents, problems, releases and others that it refers to
 * @param attributes the organization's own fields
 */
public record Change(
        ChangeId id,
        Progress<ChangePhase> progress,
        Request request,
        @Nullable Classification classification,
        Content content,
        Approvals approvals,
        Planning planning,
        Work work,
        List<Link> links,
        Attributes attributes) {
    public Change {
        links = List.copyOf(links);
        ChangePhase phase = progress.phase();
        require(id, phase, "started", phase.isStarted(), work.start() != null);
        boolean ended = phase.isStarted() && phase != ChangePhase.IMPLEMENTING;
        require(id, phase, "ended", ended, work.finish() != null);
        boolean reviewed = phase == ChangePhase.REVIEWED || phase == ChangePhase.CLOSED;
        require(id, phase, "been reviewed", reviewed, work.review() != null);
    }

    private static void require(ChangeId id, ChangePhase phase, String what, boolean must, boolean has) {
        if (must && !has) {
            throw new IllegalArgumentException("The change " + id + " in phase " + phase + " must have " + what
                    + ".\nMaybe its events are not all there, or not in their order.");
        }
    }

    public StateId state() {
        return progress.state();
    }

    public ChangePhase phase() {
        return progress.phase();
    }

    /** Returns what was considered; null before, and after the content changed. */
    public @Nullable Assessment assessment() {
        return planning.assessment();
    }

    /** Returns whether it is on that path; no, while it is not classified. */
    public boolean is(ChangePath path) {
        return classification != null && classification.path() == path;
    }

    /** Returns when its state, its hold or a round of approval last changed: nothing may slip in before that. */
    public Instant lastRecordedAt() {
        Stream<Instant> rounds = Stream.of(approvals.current(), approvals.retrospective())
                .filter(Objects::nonNull)
                .map(Round::lastRecordedAt);
        Stream<Instant> hold = Stream.ofNullable(planning.hold()).map(Planning.Hold::since);
        return Stream.concat(rounds, hold)
                .filter(progress.since()::isBefore)
                .max(Instant::compareTo)
                .orElse(progress.since());
    }

    /** Returns what the schedule needs to know of it; once its work is over, that is when it went on. */
    public PlannedChange planned() {
        return new PlannedChange(
                id,
                request.title(),
                work.finish() == null ? content.window() : work.actualWindow(),
                planning.buffers().before(),
                planning.buffers().after(),
                content.cis(),
                content.services(),
                work.implementers(),
                planning.follows());
    }

    /** Returns who did what for it: those who asked, permitted, carry out and review it. */
    public Duties duties() {
        Set<PersonId> approvers = new HashSet<>();
        for (@Nullable Round round : new @Nullable Round[] {approvals.current(), approvals.retrospective()}) {
            if (round != null) {
                approvers.addAll(round.approvers());
            }
        }
        if (approvals.emergency() != null) {
            approvers.addAll(approvals.emergency().givers());
        }
        Duties duties = Duties.NONE
                .with(Duty.REQUEST, request.requester())
                .instead(Duty.APPROVE, approvers)
                .instead(Duty.IMPLEMENT, work.implementers());
        duties = request.onBehalfOf() == null ? duties : duties.with(Duty.REQUEST, request.onBehalfOf());
        return work.review() == null
                ? duties
                : duties.with(Duty.REVIEW, work.review().by());
    }

    Change with(Progress<ChangePhase> next) {
        return new Change(id, next, request, classification, content, approvals, planning, work, links, attributes);
    }

    Change with(Classification next) {
        return new Change(id, progress, request, next, content, approvals, planning, work, links, attributes);
    }

    Change with(Content next, @Nullable Assessment assessed) {
        return new Change(
                id,
                progress,
                request,
                classification,
                next,
                approvals,
                planning.assessed(assessed),
                work,
                links,
                attributes);
    }

    Change with(Approvals next) {
        return new Change(id, progress, request, classification, content, next, planning, work, links, attributes);
    }

    Change with(Planning next) {
        return new Change(id, progress, request, classification, content, approvals, next, work, links, attributes);
    }

    Change with(Work next) {
        return new Change(id, progress, request, classification, content, approvals, planning, next, links, attributes);
    }

    Change with(List<Link> next) {
        return new Change(id, progress, request, classification, content, approvals, planning, work, next, attributes);
    }

    Change with(Attributes next) {
        return new Change(id, progress, request, classification, content, approvals, planning, work, links, next);
    }
}
