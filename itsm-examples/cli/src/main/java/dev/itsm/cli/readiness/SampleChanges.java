package dev.itsm.cli.readiness;

import static dev.itsm.change.ChangeLifecycle.APPROVE;
import static dev.itsm.change.ChangeLifecycle.APPROVED;
import static dev.itsm.change.ChangeLifecycle.ASSESS;
import static dev.itsm.change.ChangeLifecycle.ASSESSED;
import static dev.itsm.change.ChangeLifecycle.CLASSIFIED;
import static dev.itsm.change.ChangeLifecycle.CLASSIFY;
import static dev.itsm.change.ChangeLifecycle.CLOSE;
import static dev.itsm.change.ChangeLifecycle.CLOSED;
import static dev.itsm.change.ChangeLifecycle.COMPLETE;
import static dev.itsm.change.ChangeLifecycle.FAIL;
import static dev.itsm.change.ChangeLifecycle.FAILED;
import static dev.itsm.change.ChangeLifecycle.IMPLEMENT;
import static dev.itsm.change.ChangeLifecycle.IMPLEMENTED;
import static dev.itsm.change.ChangeLifecycle.IMPLEMENTING;
import static dev.itsm.change.ChangeLifecycle.RECORDED;
import static dev.itsm.change.ChangeLifecycle.REVIEW;
import static dev.itsm.change.ChangeLifecycle.REVIEWED;
import static dev.itsm.change.ChangeLifecycle.SCHEDULE;
import static dev.itsm.change.ChangeLifecycle.SCHEDULED;

import dev.itsm.approval.ApprovalEvent;
import dev.itsm.approval.ApprovalPolicy;
import dev.itsm.approval.Authorisation;
import dev.itsm.approval.Choice;
import dev.itsm.approval.Holder;
import dev.itsm.approval.Seat;
import dev.itsm.approval.Vote;
import dev.itsm.approval.VotingRule;
import dev.itsm.change.Assessment;
import dev.itsm.change.Assessment.Consideration;
import dev.itsm.change.Change;
import dev.itsm.change.ChangeEvent;
import dev.itsm.change.ChangePath;
import dev.itsm.change.ChangePhase;
import dev.itsm.change.Classification;
import dev.itsm.change.Classification.Route;
import dev.itsm.change.Content;
import dev.itsm.change.Planning;
import dev.itsm.change.Request;
import dev.itsm.change.RiskLevel;
import dev.itsm.change.RiskModel;
import dev.itsm.change.Work;
import dev.itsm.field.Attributes;
import dev.itsm.id.ApprovalId;
import dev.itsm.id.ChangeId;
import dev.itsm.id.CiId;
import dev.itsm.id.ServiceId;
import dev.itsm.lifecycle.StateId;
import dev.itsm.lifecycle.Trigger;
import dev.itsm.party.PersonId;
import dev.itsm.practice.Move;
import dev.itsm.time.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Changes that were made as they should be, event by event. */
final class SampleChanges {
    private static final PersonId ASKS = PersonId.of("eve");
    private static final PersonId PERMITS = PersonId.of("max");
    private static final PersonId CARRIES_OUT = PersonId.of("ben");
    private static final PersonId LOOKS = PersonId.of("lea");
    private static final ApprovalPolicy BOARD =
            ApprovalPolicy.of("board", VotingRule.anyOf(), Seat.of("board", Holder.role("CHANGE_BOARD")));

    private final ChangeId id;
    private Instant now;
    private @Nullable Change change;
    private StateId state = RECORDED;
    private Instant starts;
    private Instant granted;

    private SampleChanges(String key, String requestedAt) {
        this.id = ChangeId.of(key);
        this.now = Instant.parse(requestedAt);
        this.starts = now.plus(Duration.ofDays(7));
        this.granted = now;
    }

    static List<Change> all() {
        List<Change> all = new ArrayList<>();
        List<String> titles = List.of("Patch file server", "Renew certificates", "Move mail queue", "Tune database");
        for (int i = 0; i < titles.size(); i++) {
            all.add(new SampleChanges("CHG-" + (i + 1), "2026-0" + (i + 2) + "-02T09:00:00Z")
                    .permitted(titles.get(i), "workplace", normal(Route.CHANGE_MANAGEMENT))
                    .carriedOut(Work.Outcome.SUCCESSFUL)
                    .closed());
        }
        all.add(new SampleChanges("CHG-5", "2026-05-11T09:00:00Z")
                .permitted("New billing release", "billing", normal(Route.SERVICE_DESIGN_AND_TRANSITION))
                .carriedOut(Work.Outcome.SUCCESSFUL)
                .closed());
        all.add(new SampleChanges("CHG-6", "2026-05-18T09:00:00Z")
                .permitted("Replace core switch", "workplace", normal(Route.CHANGE_MANAGEMENT))
                .carriedOut(Work.Outcome.FAILED)
                .investigated()
                .closed());
        all.add(new SampleChanges("CHG-7", "2026-05-04T07:00:00Z")
                .permitted(
                        "Switch gateways",
                        "workplace",
                        new Classification("emergency", ChangePath.EMERGENCY, null, Route.CHANGE_MANAGEMENT))
                .carriedOut(Work.Outcome.SUCCESSFUL)
                .closed());
        all.add(new SampleChanges("CHG-8", "2026-06-25T09:00:00Z")
                .permitted("Upgrade archive", "workplace", normal(Route.CHANGE_MANAGEMENT))
                .done());
        return all;
    }

    private static Classification normal(Route route) {
        return new Classification("normal", ChangePath.NORMAL, null, route);
    }

    private SampleChanges permitted(String title, String service, Classification classification) {
        Content content = Content.NONE
                .on(CiId.of("ci-" + id.key()))
                .affecting(ServiceId.of(service))
                .in(Period.of(starts, starts.plus(Duration.ofHours(4))))
                .doing("do it", "look at it")
                .reversedBy("restore what was saved before");
        apply(new ChangeEvent.Requested(
                id,
                now,
                RECORDED,
                new Request(title, "it is due", ASKS, null, now),
                content,
                List.of(),
                Attributes.NONE));
        later(Duration.ofHours(1));
        apply(new ChangeEvent.Classified(id, now, move(CLASSIFY, CLASSIFIED, ChangePhase.CLASSIFIED), classification));
        later(Duration.ofHours(3));
        Map<Consideration, String> considered = Stream.of(Consideration.values())
                .collect(Collectors.toMap(point -> point, point -> "looked at, no objection"));
        apply(new ChangeEvent.Assessed(
                id,
                now,
                move(ASSESS, ASSESSED, ChangePhase.ASSESSED),
                new Assessment(
                        new RiskModel.Grade(RiskLevel.LOW, 0, List.of()), considered, List.of(), List.of(), LOOKS, now),
                "the users of " + service));
        voted();
        apply(new ChangeEvent.Moved(id, now, move(APPROVE, APPROVED, ChangePhase.APPROVED)));
        later(Duration.ofHours(2));
        apply(new ChangeEvent.Moved(id, now, move(SCHEDULE, SCHEDULED, ChangePhase.SCHEDULED)));
        apply(new ChangeEvent.ImplementersAssigned(id, now, Set.of(CARRIES_OUT)));
        apply(new ChangeEvent.Verified(
                id, now, new Work.Verification("worked in the test system", null, CARRIES_OUT, now)));
        apply(new ChangeEvent.Announced(id, now, new Planning.Announcement("users of " + service, now, LOOKS)));
        return this;
    }

    private void voted() {
        ApprovalId round = ApprovalId.of("APR-" + id.key());
        later(Duration.ofHours(1));
        apply(new ChangeEvent.RoundMoved(
                id,
                now,
                new ApprovalEvent.Opened(round, now, id, done().content().digest(), BOARD),
                false));
        later(Duration.ofHours(20));
        granted = now;
        Vote vote = new Vote(new Vote.SeatRef("board", "board"), Choice.YES, PERMITS, null, now, null, null, List.of());
        apply(new ChangeEvent.RoundMoved(id, now, new ApprovalEvent.Voted(round, now, vote), false));
    }

    private SampleChanges carriedOut(Work.Outcome outcome) {
        Content permitted = done().content();
        now = starts;
        apply(new ChangeEvent.Started(
                id,
                now,
                move(IMPLEMENT, IMPLEMENTING, ChangePhase.IMPLEMENTING),
                new Work.Start(CARRIES_OUT, now, Authorisation.Source.ROUND, permitted.digest(), granted)));
        later(Duration.ofHours(2));
        boolean failed = outcome == Work.Outcome.FAILED;
        apply(new ChangeEvent.Finished(
                id,
                now,
                failed ? move(FAIL, FAILED, ChangePhase.FAILED) : move(COMPLETE, IMPLEMENTED, ChangePhase.IMPLEMENTED),
                new Work.Finish(outcome, failed ? "ports stayed dark" : "done as planned", CARRIES_OUT, now)));
        return this;
    }

    private SampleChanges investigated() {
        later(Duration.ofDays(1));
        apply(new ChangeEvent.Investigated(
                id, now, new Work.Investigation("wrong optics", List.of("order the right ones"), LOOKS, now)));
        return this;
    }

    private Change closed() {
        later(Duration.ofHours(12));
        apply(new ChangeEvent.Reviewed(
                id,
                now,
                move(REVIEW, REVIEWED, ChangePhase.REVIEWED),
                new Work.Review(true, "it does what was wanted", List.of(), false, LOOKS, now)));
        later(Duration.ofHours(1));
        apply(new ChangeEvent.Moved(id, now, move(CLOSE, CLOSED, ChangePhase.CLOSED)));
        return done();
    }

    private void later(Duration time) {
        now = now.plus(time);
    }

    private Move<ChangePhase> move(Trigger on, StateId to, ChangePhase phase) {
        Move<ChangePhase> move = new Move<>(on, state, to, phase);
        state = to;
        return move;
    }

    private void apply(ChangeEvent event) {
        change = event.applyTo(change);
    }

    private Change done() {
        if (change == null) {
            throw new IllegalStateException("The change " + id + " was never requested.\nMaybe its story is empty.");
        }
        return change;
    }
}
