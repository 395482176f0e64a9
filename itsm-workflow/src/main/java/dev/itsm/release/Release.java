package dev.itsm.release;

import dev.itsm.approval.Duties;
import dev.itsm.approval.Duty;
import dev.itsm.field.Attributes;
import dev.itsm.id.Link;
import dev.itsm.id.ReleaseId;
import dev.itsm.lifecycle.Progress;
import dev.itsm.lifecycle.StateId;
import dev.itsm.party.PersonId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A release, from its plan to what came of it (ISO/IEC 20000-1:2018, 8.5.3). The fold of its {@link ReleaseEvent events};
 * immutable and thread-safe. The canonical constructor is for stores that read back what they wrote.
 *
 * @param id its identity
 * @param progress the states that it went through
 * @param intake how it came to be
 * @param content what belongs to it
 * @param readiness whether it may be deployed
 * @param deployment how it was; null before
 * @param review what came of it; null before
 * @param links the records that it refers to, besides its changes and incidents
 * @param attributes the organization's own fields
 */
public record Release(
        ReleaseId id,
        Progress<ReleasePhase> progress,
        Intake intake,
        Content content,
        Readiness readiness,
        @Nullable Deployment deployment,
        @Nullable Review review,
        List<Link> links,
        Attributes attributes) {
    /** Who built it must not approve it, by the standard process. */
    public static final Duty BUILD = new Duty("build");

    public Release {
        links = List.copyOf(links);
        ReleasePhase phase = progress.phase();
        require(
                id,
                phase,
                "an approval",
                phase.isBeyondAcceptance() || phase == ReleasePhase.ACCEPTED,
                readiness.approval());
        require(id, phase, "a deployment", phase.isBeyondAcceptance(), deployment);
        require(id, phase, "a review", phase == ReleasePhase.REVIEWED, review);
    }

    private static void require(ReleaseId id, ReleasePhase phase, String what, boolean must, @Nullable Object has) {
        if (must && has == null) {
            throw new IllegalArgumentException("The release " + id + " in phase " + phase + " must have " + what
                    + ".\nMaybe its events are not all there, or not in their order.");
        }
    }

    public StateId state() {
        return progress.state();
    }

    public ReleasePhase phase() {
        return progress.phase();
    }

    /** Returns the first instant at which incidents no longer count as its own; empty before that is known. */
    public Optional<Instant> watchEnd() {
        return deployment == null || deployment.watch() == null
                ? Optional.empty()
                : Optional.ofNullable(deployment.watch().endExclusive());
    }

    /** Returns by when it must be known what came of it; empty if it is, or the watch has no end yet. */
    public Optional<Instant> analysisDue() {
        return review == null ? watchEnd().map(end -> end.plus(intake.type().analyseWithin())) : Optional.empty();
    }

    /** Returns who did what for it: who asked for it, built it, approved and deployed it. */
    public Duties duties() {
        Duties duties = Duties.NONE.with(Duty.REQUEST, intake.requester());
        if (readiness.build().isPresent()) {
            duties = duties.with(BUILD, readiness.build().get().by());
        }
        if (readiness.approval() != null) {
            duties = duties.with(Duty.APPROVE, readiness.approval().by());
        }
        Set<PersonId> deployers = new HashSet<>();
        if (deployment != null) {
            deployment.runs().forEach(run -> deployers.add(run.by()));
        }
        return duties.instead(Duty.IMPLEMENT, deployers);
    }

    Release with(Progress<ReleasePhase> next) {
        return new Release(id, next, intake, content, readiness, deployment, review, links, attributes);
    }

    Release with(Content next, Readiness ready) {
        return new Release(id, progress, intake, next, ready, deployment, review, links, attributes);
    }

    Release with(Readiness next) {
        return new Release(id, progress, intake, content, next, deployment, review, links, attributes);
    }

    Release with(Deployment next) {
        return new Release(id, progress, intake, content, readiness, next, review, links, attributes);
    }

    Release with(Review next) {
        return new Release(id, progress, intake, content, readiness, deployment, next, links, attributes);
    }

    Release with(Link next) {
        List<Link> all = Stream.concat(links.stream(), Stream.of(next)).toList();
        return new Release(id, progress, intake, content, readiness, deployment, review, all, attributes);
    }

    Release with(Attributes next) {
        return new Release(id, progress, intake, content, readiness, deployment, review, links, next);
    }
}
