package dev.itsm.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.itsm.approval.ApprovalCommand;
import dev.itsm.approval.ApprovalPolicy;
import dev.itsm.approval.Authorisation;
import dev.itsm.approval.Choice;
import dev.itsm.approval.Duty;
import dev.itsm.approval.Electorate;
import dev.itsm.approval.EmergencyAuthorisation;
import dev.itsm.approval.Holder;
import dev.itsm.approval.Round;
import dev.itsm.approval.Round.Closing;
import dev.itsm.approval.SegregationOfDuties;
import dev.itsm.approval.Vote;
import dev.itsm.change.ChangeCommand.InRound;
import dev.itsm.change.schedule.ChangeCalendar;
import dev.itsm.decision.Decider;
import dev.itsm.decision.Decision;
import dev.itsm.decision.RefusedException;
import dev.itsm.event.Hash;
import dev.itsm.field.Attributes;
import dev.itsm.field.FieldKey;
import dev.itsm.lifecycle.State;
import dev.itsm.lifecycle.StateId;
import dev.itsm.lifecycle.Trigger;
import dev.itsm.lifecycle.Walk;
import dev.itsm.lifecycle.Walk.Given;
import dev.itsm.party.Act;
import dev.itsm.party.PersonId;
import dev.itsm.practice.Gates;
import dev.itsm.practice.Move;
import dev.itsm.rule.Answer;
import dev.itsm.rule.Rule;
import dev.itsm.time.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Every command by everybody in every state, early, in the window and late: no sequence of commands carries out a change
 * without permission for that very content at that instant, or lets somebody approve their own work. What a permission is, the
 * walk works out for itself from votes and calls.
 */
class ChangeWalkTest {
    private static final String AUTHORISED = "what is carried out was permitted then, as it is";
    private static final String OWN_WORK = "nobody approves their own work";
    private static final Surroundings AROUND = Surroundings.of(Acme.people(), ChangeCalendar.empty());
    private static final StateId PILOT = StateId.of("PILOT");
    private static final StateId REWORK = StateId.of("REWORK");
    private static final Trigger START_PILOT = Trigger.of("start-pilot");
    private static final Trigger SEND_BACK = Trigger.of("send-back");
    private static final Trigger TAKE_UP = Trigger.of("take-up");

    private static final FieldKey<Answer> PILOTED = FieldKey.choice("piloted", Answer.class);

    /** Answers whatever the field says. */
    private static final Rule<ChangeAttempt> IN_PILOT = Rule.answering(
            "PILOTED",
            "it must be one that is tried out first",
            attempt -> attempt.change().attributes().find(PILOTED).orElse(Answer.FAILS));

    /**
     * A process with states of its own before the decision and during the work, and between them a guard of three answers and a
     * field that must be filled in.
     */
    private static final ChangeProcess VENDOR = ChangeProcess.of(Acme.policy(Acme.TEAM)).toBuilder()
            .named("vendor", "1")
            .lifecycle(states -> states.guard(ChangeLifecycle.SCHEDULED, ChangeLifecycle.IMPLEMENT, IN_PILOT.not())
                    .state(State.of(REWORK, ChangePhase.CLASSIFIED))
                    .state(State.of(PILOT, ChangePhase.IMPLEMENTING))
                    .transition(ChangeLifecycle.CLASSIFIED, SEND_BACK, REWORK)
                    .transition(REWORK, TAKE_UP, ChangeLifecycle.CLASSIFIED)
                    .transition(REWORK, ChangeLifecycle.ASSESS, ChangeLifecycle.ASSESSED)
                    .transition(ChangeLifecycle.SCHEDULED, ChangeLifecycle.IMPLEMENT, PILOT, IN_PILOT)
                    .transition(ChangeLifecycle.IMPLEMENTING, START_PILOT, PILOT)
                    .transition(PILOT, ChangeLifecycle.COMPLETE, ChangeLifecycle.IMPLEMENTED)
                    .transition(PILOT, ChangeLifecycle.BACK_OUT, ChangeLifecycle.BACKED_OUT))
            .require(PILOT, PILOTED)
            .build();

    @Test
    void theShippedProcessKeepsItsPromisesWhateverIsAskedByWhomever() {
        for (ApprovalPolicy route : List.of(Acme.BOARD, Acme.TEAM)) {
            ChangeProcess process = ChangeProcess.of(Acme.policy(route));
            Walk.Result<Change, Given<ChangeCommand>> result =
                    walk(process.decider(Acme.ID, AROUND)).run().orThrow();
            assertThat(result.states()).as(route.name()).isGreaterThan(1_000);
            assertThat(result.refusals()).as(route.name()).isGreaterThan(50_000);
        }
    }

    @Test
    void andGoesOnToDoSoOnceWorkHasStarted() {
        for (Story started : List.of(Story.scheduled(), Story.emergency(), Story.standard())) {
            Change change =
                    started.by(Acme.BEN).then(new ChangeCommand.Implement()).change();
            assertThat(walkFrom(change, ChangeProcess.of(Acme.policy()).decider(Acme.ID, AROUND))
                            .run()
                            .orThrow()
                            .states())
                    .isGreaterThan(100);
        }
    }

    @Test
    void anOrganizationsOwnStatesChangeNothingAboutThat() {
        assertThat(walk(VENDOR.decider(Acme.ID, AROUND), VENDORS)
                        .run()
                        .orThrow()
                        .states())
                .isGreaterThan(1_000);
        Change started = Story.scheduled()
                .by(Acme.BEN)
                .then(new ChangeCommand.Implement())
                .change();
        List<Said> commands = Stream.concat(VENDORS.stream(), AFTER.stream()).toList();
        assertThat(proving(from(started, VENDOR.decider(Acme.ID, AROUND), commands)
                                .always("a pilot says that it is one", ChangeWalkTest::saysThatItIsAPilot))
                        .run()
                        .orThrow()
                        .states())
                .isGreaterThan(100);
    }

    private static boolean saysThatItIsAPilot(Change change) {
        return !change.state().equals(PILOT)
                || change.attributes().find(PILOTED).isPresent();
    }

    @Test
    void holdsAndExemptionsChangeNothingAboutThat() {
        assertThat(proving(from(
                                Story.voting().change(),
                                ChangeProcess.of(Acme.policy()).decider(Acme.ID, AROUND),
                                HOLDS))
                        .run()
                        .orThrow()
                        .states())
                .isGreaterThan(500);
    }

    @Test
    void aGateThatIsLeftOutIsFound() {
        ChangeProcess open = ChangeProcess.withGates(Acme.policy(), without(ChangeGuards.AUTHORISED));
        assertThatThrownBy(() -> walk(open.decider(Acme.ID, AROUND)).run())
                .as("there is no start without an authorisation")
                .isInstanceOf(RefusedException.class);
        assertFound(
                walkFrom(
                        Story.emergency()
                                .by(Acme.BEN)
                                .then(new ChangeCommand.Implement())
                                .change(),
                        ChangeProcess.withGates(Acme.policy(), without(ChangeGuards.APPROVED_AFTERWARDS))
                                .decider(Acme.ID, AROUND)),
                "an emergency is settled before it is closed");
        assertFound(
                walk(ChangeProcess.withGates(Acme.policy(), without(ChangeGuards.IN_WINDOW))
                        .decider(Acme.ID, AROUND)),
                "work starts in the window");
    }

    @Test
    void dutiesThatAreNotSegregatedAreFound() {
        for (SegregationOfDuties.Constraint missing : ChangePolicy.OWN_WORK.constraints()) {
            List<SegregationOfDuties.Constraint> rest = ChangePolicy.OWN_WORK.constraints().stream()
                    .filter(constraint -> !constraint.equals(missing))
                    .toList();
            ChangePolicy lax = policyWith(new SegregationOfDuties(rest));
            Decider<Change, ChangeCommand, ChangeEvent> decider =
                    ChangeProcess.of(lax).decider(Acme.ID, AROUND);
            if (missing.other().equals(Duty.REVIEW)) {
                Change started = Story.scheduled()
                        .by(Acme.BEN)
                        .then(new ChangeCommand.Implement())
                        .change();
                assertFound(walkFrom(started, decider), "nobody reviews their own work");
            } else {
                assertFound(walk(decider), OWN_WORK);
            }
        }
    }

    @Test
    void aDelegateWhoIsTakenForThemselvesIsFound() {
        assertFound(
                walk(new Faulty((state, command, act) -> ChangeProcess.of(Acme.policy(Acme.TEAM))
                        .decider(Acme.ID, Surroundings.of(new Everybody(), ChangeCalendar.empty()))
                        .decide(state, command, Act.by(act.actor(), act.at()).because("why")))),
                OWN_WORK);
    }

    @Test
    void anEditThatKeepsTheApprovalIsFound() {
        Faulty keeping = new Faulty((state, command, act) -> {
            if (state != null
                    && command instanceof ChangeCommand.EditContent edit
                    && state.phase() == ChangePhase.SCHEDULED) {
                ChangeEvent event = new ChangeEvent.ContentChanged(Acme.ID, act.at(), edit.content());
                return Decision.accepted(event.applyTo(state), List.of(event));
            }
            return state != null && command instanceof ChangeCommand.Implement && Acme.WINDOW.contains(act.at())
                    ? startedAsIfApproved(state, act)
                    : standard(state, command, act);
        });
        assertFound(proving(from(Story.scheduled().change(), keeping, HOLDS)), AUTHORISED);
    }

    @Test
    void anApprovalThatNeverExpiresIsFound() {
        Faulty forgetting = new Faulty((state, command, act) -> state != null
                        && command instanceof ChangeCommand.Implement
                        && !act.at().isBefore(LATE)
                ? startedAsIfApproved(state, act)
                : standard(state, command, act));
        assertFound(proving(from(Story.scheduled().change(), forgetting, HOLDS)), AUTHORISED);
    }

    private static Decision<Change, ChangeEvent> startedAsIfApproved(Change state, Act act) {
        Round round = state.approvals().current();
        if (round == null
                || state.phase() != ChangePhase.SCHEDULED
                || !act.people().equals(Set.of(Acme.BEN))) {
            return standard(state, new ChangeCommand.Implement(), act);
        }
        ChangeEvent event = new ChangeEvent.Started(
                Acme.ID,
                act.at(),
                new Move<>(
                        ChangeLifecycle.IMPLEMENT,
                        state.state(),
                        ChangeLifecycle.IMPLEMENTING,
                        ChangePhase.IMPLEMENTING),
                new Work.Start(act.actor(), act.at(), Authorisation.Source.ROUND, round.digest(), act.at()));
        return Decision.accepted(event.applyTo(state), List.of(event));
    }

    private static Decision<Change, ChangeEvent> standard(@Nullable Change state, ChangeCommand command, Act act) {
        return ChangeProcess.of(Acme.policy()).decider(Acme.ID, AROUND).decide(state, command, act);
    }

    private static void assertFound(Walk<Change, Given<ChangeCommand>> walk, String invariant) {
        assertThat(walk.run().broken())
                .hasValueSatisfying(found -> assertThat(found.invariant()).isEqualTo(invariant));
    }

    private static Gates<ChangePhase, ChangeAttempt> without(Rule<ChangeAttempt> gate) {
        Map<ChangePhase, List<Rule<ChangeAttempt>>> gates = new EnumMap<>(ChangePhase.class);
        ChangeGuards.GATES
                .entering()
                .forEach((phase, rules) -> gates.put(
                        phase, rules.stream().filter(rule -> !rule.equals(gate)).toList()));
        return new Gates<>(gates, Map.of());
    }

    private static ChangePolicy policyWith(SegregationOfDuties duties) {
        ChangePolicy acme = Acme.policy();
        return new ChangePolicy(
                acme.version(),
                acme.controlledItems(),
                acme.categories(),
                acme.majorImpact(),
                acme.emergency(),
                acme.freezes(),
                acme.severity(),
                acme.risk(),
                duties,
                acme.limits());
    }

    /** From the request to the start of the work, of a change that is tested and announced at once. */
    private static Walk<Change, Given<ChangeCommand>> walk(Decider<Change, ChangeCommand, ChangeEvent> decider) {
        return walk(decider, BEFORE);
    }

    private static Walk<Change, Given<ChangeCommand>> walk(
            Decider<Change, ChangeCommand, ChangeEvent> decider, List<Said> commands) {
        return proving(Walk.of(
                new Prepared(decider),
                change -> change != null && change.phase().isStarted() ? List.of() : everyCommand(change, commands)));
    }

    /** From the start of the work to the end. */
    private static Walk<Change, Given<ChangeCommand>> walkFrom(
            Change started, Decider<Change, ChangeCommand, ChangeEvent> decider) {
        return proving(from(started, decider, AFTER));
    }

    private static Walk<Change, Given<ChangeCommand>> from(
            Change start, Decider<Change, ChangeCommand, ChangeEvent> decider, List<Said> commands) {
        return Walk.of(
                start,
                change -> everyCommand(change, commands),
                (change, given) -> decider.decide(change, given.command(), given.act())
                                instanceof Decision.Accepted<Change, ChangeEvent> accepted
                        ? accepted.state()
                        : null);
    }

    private static Walk<Change, Given<ChangeCommand>> proving(Walk<Change, Given<ChangeCommand>> walk) {
        return walk.telling(ChangeWalkTest::whatMatters)
                .atMost(50_000)
                .eachStep(
                        AUTHORISED,
                        (before, given, after) -> !starts(before, after)
                                || isPermitted(
                                        Objects.requireNonNull(before),
                                        given.act().at()))
                .always(OWN_WORK, ChangeWalkTest::approvesNoOwnWork)
                .eachStep(
                        OWN_WORK,
                        (before, given, after) -> !(given.command() instanceof InRound vote)
                                || !(vote.command() instanceof ApprovalCommand.Cast)
                                || !given.act().people().contains(Acme.ANA))
                .always("nobody reviews their own work", ChangeWalkTest::reviewsNoOwnWork)
                .eachStep(
                        "work starts in the window",
                        (before, given, after) -> !starts(before, after)
                                || after.is(ChangePath.EMERGENCY)
                                || Acme.WINDOW.contains(given.act().at())
                                || LONGER.contains(given.act().at()))
                .eachStep(
                        "nothing moves on hold",
                        (before, given, after) -> before == null
                                || before.planning().hold() == null
                                || before.phase() == after.phase()
                                || after.phase() == ChangePhase.CANCELLED)
                .always(
                        "what is closed was reviewed, and investigated if it failed",
                        change -> change.phase() != ChangePhase.CLOSED
                                || (change.work().review() != null
                                        && (!change.work().isUnsuccessful()
                                                || change.work().investigation() != null)))
                .eachStep(
                        "an emergency is settled before it is closed",
                        (before, given, after) -> after.phase() != ChangePhase.CLOSED
                                || !after.is(ChangePath.EMERGENCY)
                                || isSettled(after));
    }

    private static boolean starts(@Nullable Change before, Change after) {
        return after.phase().isStarted() && (before == null || !before.phase().isStarted());
    }

    /** Whether somebody permitted it, by counting votes and hours, and not by asking what is to be proved. */
    private static boolean isPermitted(Change change, Instant at) {
        Hash content = change.content().digest();
        if (change.is(ChangePath.STANDARD)) {
            Content model = Acme.template().model();
            return change.content().plan().equals(model.plan())
                    && Objects.equals(change.content().backOutPlan(), model.backOutPlan())
                    && model.cis().containsAll(change.content().cis())
                    && at.isBefore(Acme.MONDAY_NINE.plus(Acme.VALIDITY));
        }
        EmergencyAuthorisation call = change.approvals().emergency();
        if (change.is(ChangePath.EMERGENCY)
                && call != null
                && call.by().equals(Acme.DIR)
                && call.digest().equals(content)
                && call.period().contains(at)) {
            return true;
        }
        Round round = change.approvals().current();
        return round != null && round.digest().equals(content) && isApproved(round, at);
    }

    private static boolean isApproved(Round round, Instant at) {
        Set<PersonId> yes = new HashSet<>();
        Instant last = round.openedAt();
        for (Vote vote : round.votes()) {
            PersonId seat = vote.onBehalfOf() == null ? vote.voter() : vote.onBehalfOf();
            yes.remove(seat);
            if (vote.choice() == Choice.YES) {
                yes.add(seat);
                last = vote.at();
            }
        }
        boolean all = round.policy().equals(Acme.BOARD)
                ? yes.containsAll(Set.of(Acme.CHO, Acme.DEE))
                : yes.contains(Acme.OLA);
        boolean valid = !round.policy().equals(Acme.BOARD) || at.isBefore(last.plus(Acme.VALIDITY));
        return all
                && valid
                && round.closings().stream().noneMatch(closing -> closing.kind() != Closing.Kind.VOTING_ENDED);
    }

    private static boolean approvesNoOwnWork(Change change) {
        Set<PersonId> own = new HashSet<>(change.work().implementers());
        own.removeIf(person -> change.approvals().exemptions().stream()
                .anyMatch(exempted -> exempted.person().equals(person)));
        own.add(change.request().requester());
        Stream<PersonId> callers = Stream.ofNullable(change.approvals().emergency())
                .flatMap(call -> Stream.of(call.by(), call.onBehalfOf()));
        Stream<PersonId> voters = Stream.of(
                        change.approvals().current(), change.approvals().retrospective())
                .filter(Objects::nonNull)
                .flatMap(round -> round.votes().stream())
                .filter(vote -> vote.choice() == Choice.YES)
                .flatMap(vote -> Stream.of(vote.voter(), vote.onBehalfOf()));
        return Stream.concat(callers, voters).filter(Objects::nonNull).noneMatch(own::contains);
    }

    private static boolean reviewsNoOwnWork(Change change) {
        return change.work().review() == null
                || !change.work().implementers().contains(change.work().review().by());
    }

    private static boolean isSettled(Change change) {
        Round round = change.approvals().retrospective();
        boolean approved = round != null && round.votes().stream().anyMatch(vote -> vote.choice() == Choice.YES);
        return approved
                || change.work().declined() == Work.AfterRefusal.ACCEPT_RISK
                || (change.work().finish() != null && change.work().finish().outcome() == Work.Outcome.BACKED_OUT);
    }

    /** What a decision can depend on, without instants, words and counters. */
    private static List<Object> whatMatters(Change change) {
        Instant now = next(change);
        Work work = change.work();
        List<Object> key = new ArrayList<>(Arrays.asList(
                change.state(),
                change.classification() == null ? "" : change.classification().path(),
                change.content().digest(),
                change.content().window() == null ? "" : change.content().window(),
                change.assessment() != null,
                summary(change.approvals().current(), change, now),
                summary(change.approvals().retrospective(), change, now),
                change.approvals().emergency() == null
                        ? ""
                        : change.approvals()
                                .emergency()
                                .authorisation(change.content().digest(), now)
                                .isCleared(),
                change.approvals().exemptions().isEmpty(),
                change.planning().evaluation() != null,
                change.planning().hold() != null,
                change.planning().announcements().isEmpty(),
                change.attributes()));
        key.addAll(Arrays.asList(
                work.implementers(),
                work.verification() != null,
                work.stepsDone(),
                work.finish() == null ? "" : work.finish().outcome(),
                work.investigation() != null,
                work.review() != null,
                work.declined() == null ? "" : work.declined(),
                work.nonconformities().stream().map(Work.Nonconformity::code).toList(),
                Retrospective.of(change, Acme.policy(), now),
                now.isBefore(Acme.WINDOW.startInclusive()),
                now.isBefore(LATE)));
        return key;
    }

    private static List<Object> summary(@Nullable Round round, Change change, Instant now) {
        if (round == null) {
            return List.of();
        }
        Round.Status status = round.status(now);
        boolean over = !round.isPending() && status != Round.Status.APPROVED;
        List<Object> votes = new ArrayList<>();
        if (!over) {
            round.effective().forEach((seat, vote) -> votes.add(List.of(seat, vote.voter())));
        }
        return List.of(
                over ? "over" : status,
                round.digest().equals(change.content().digest()),
                round.authorisation(round.digest(), now).isCleared(),
                new HashSet<>(votes));
    }

    private static Instant next(Change change) {
        Work work = change.work();
        return Stream.of(
                        change.lastRecordedAt(),
                        work.investigation() == null
                                ? Instant.MIN
                                : work.investigation().at())
                .max(Instant::compareTo)
                .orElseThrow()
                .plusSeconds(60);
    }

    private static final Period LONGER =
            new Period(Acme.WINDOW.startInclusive(), Acme.WINDOW.endExclusive().plus(Duration.ofMinutes(30)));
    private static final Instant LATE = Acme.MONDAY_NINE.plus(Duration.ofDays(9));

    private static List<Given<ChangeCommand>> everyCommand(@Nullable Change change, List<Said> commands) {
        Instant now = change == null ? Acme.MONDAY_NINE : next(change);
        Instant window = now.isAfter(Acme.WINDOW.startInclusive()) ? now : Acme.WINDOW.startInclusive();
        Instant late = now.isAfter(LATE) ? now : LATE;
        List<Given<ChangeCommand>> all = new ArrayList<>();
        commands.forEach(said -> all.add(said.at(now)));
        TIMED.forEach(said -> {
            all.add(said.at(now));
            all.add(said.at(window));
            all.add(said.at(late));
        });
        return all;
    }

    /** A command by somebody, for somebody. */
    private record Said(
            ChangeCommand command, PersonId by, @Nullable PersonId onBehalfOf) {
        Given<ChangeCommand> at(Instant instant) {
            return new Given<>(command, new Act(by, onBehalfOf, instant, "because"));
        }
    }

    private static Said said(ChangeCommand command, PersonId by) {
        return new Said(command, by, null);
    }

    private static InRound cast(String stage, String seat, Choice choice) {
        return new InRound(ApprovalCommand.Cast.of(stage, seat, choice));
    }

    private static final List<Said> TIMED = List.of(
            said(new ChangeCommand.Implement(), Acme.BEN),
            said(new ChangeCommand.Implement(), Acme.CHO),
            new Said(new ChangeCommand.Implement(), Acme.BEN, Acme.CHO),
            said(new ChangeCommand.CheckDeadlines(), Acme.EVE));

    private static final List<Said> BEFORE = List.of(
            said(ChangeCommand.RequestChange.of("A larger disk", "it is full", Acme.content()), Acme.ANA),
            said(new ChangeCommand.EditContent(Acme.content()), Acme.ANA),
            said(new ChangeCommand.EditContent(Acme.content().doing("format the disk")), Acme.ANA),
            said(new ChangeCommand.RequestApproval(), Acme.ANA),
            said(ChangeCommand.Classify.as("normal"), Acme.ANA),
            said(ChangeCommand.Classify.as("emergency"), Acme.ANA),
            said(new ChangeCommand.Classify("standard", "disk", Classification.Route.CHANGE_MANAGEMENT), Acme.ANA),
            said(Acme.risky(), Acme.ANA),
            said(cast("board", "cho", Choice.YES), Acme.CHO),
            new Said(cast("board", "cho", Choice.YES), Acme.ANA, Acme.CHO),
            said(cast("board", "dee", Choice.YES), Acme.DEE),
            said(cast("board", "dee", Choice.NO), Acme.DEE),
            said(cast("team", "ops", Choice.YES), Acme.ANA),
            new Said(cast("team", "ops", Choice.YES), Acme.EVE, Acme.ANA),
            said(cast("team", "ops", Choice.YES), Acme.OLA),
            said(new InRound(new ApprovalCommand.Close(Closing.Kind.VOTING_ENDED)), Acme.ANA),
            said(new InRound(new ApprovalCommand.Close(Closing.Kind.VOTING_ENDED)), Acme.CHO),
            said(new InRound(new ApprovalCommand.Close(Closing.Kind.WITHDRAWN)), Acme.CHO),
            said(new ChangeCommand.AuthoriseEmergency(Acme.DIR, "telephone", Acme.EVE), Acme.ANA),
            said(new ChangeCommand.AuthoriseEmergency(Acme.DIR, "in person", null), Acme.DIR),
            said(new ChangeCommand.AuthoriseEmergency(Acme.ANA, "in person", null), Acme.ANA),
            said(new ChangeCommand.Evaluate(), Acme.ANA),
            said(new ChangeCommand.AssignImplementers(Set.of(Acme.CHO)), Acme.ANA),
            said(new ChangeCommand.Reject(), Acme.CHO),
            said(new ChangeCommand.Cancel(), Acme.ANA),
            said(new ChangeCommand.Fire(ChangeLifecycle.APPROVE), Acme.ANA),
            said(new ChangeCommand.Fire(ChangeLifecycle.IMPLEMENT), Acme.BEN),
            said(new ChangeCommand.Approve(), Acme.ANA),
            said(new ChangeCommand.Schedule(), Acme.ANA));

    private static final List<Said> VENDORS = Stream.concat(
                    BEFORE.stream(),
                    Stream.of(
                            said(new ChangeCommand.SetFields(Attributes.of(PILOTED, Answer.HOLDS), Set.of()), Acme.ANA),
                            said(new ChangeCommand.SetFields(Attributes.of(PILOTED, Answer.FAILS), Set.of()), Acme.ANA),
                            said(
                                    new ChangeCommand.SetFields(Attributes.of(PILOTED, Answer.UNKNOWN), Set.of()),
                                    Acme.ANA),
                            said(new ChangeCommand.Fire(SEND_BACK), Acme.ANA),
                            said(new ChangeCommand.Fire(TAKE_UP), Acme.ANA)))
            .toList();

    private static final List<Said> HOLDS = List.of(
            said(ChangeCommand.RequestChange.of("A larger disk", "it is full", Acme.content()), Acme.ANA),
            said(new ChangeCommand.EditContent(Acme.content()), Acme.ANA),
            said(new ChangeCommand.EditContent(Acme.content().doing("format the disk")), Acme.ANA),
            said(new ChangeCommand.RequestApproval(), Acme.ANA),
            said(Acme.risky(), Acme.ANA),
            said(cast("board", "cho", Choice.YES), Acme.CHO),
            new Said(cast("board", "cho", Choice.YES), Acme.ANA, Acme.CHO),
            said(cast("board", "dee", Choice.YES), Acme.DEE),
            said(cast("board", "dee", Choice.NO), Acme.DEE),
            said(new InRound(new ApprovalCommand.Close(Closing.Kind.VOTING_ENDED)), Acme.ANA),
            said(new InRound(new ApprovalCommand.Close(Closing.Kind.VOTING_ENDED)), Acme.CHO),
            said(new InRound(new ApprovalCommand.Close(Closing.Kind.WITHDRAWN)), Acme.CHO),
            said(new ChangeCommand.Evaluate(), Acme.ANA),
            said(new ChangeCommand.AssignImplementers(Set.of(Acme.CHO)), Acme.ANA),
            said(new ChangeCommand.Reject(), Acme.CHO),
            said(new ChangeCommand.Cancel(), Acme.ANA),
            said(new ChangeCommand.Approve(), Acme.ANA),
            said(new ChangeCommand.Schedule(), Acme.ANA),
            said(
                    new ChangeCommand.Exempt(
                            "CHG-06",
                            Duty.IMPLEMENT,
                            Acme.CHO,
                            Period.of(
                                    Acme.MONDAY_NINE,
                                    Acme.WINDOW.startInclusive().plusSeconds(1))),
                    Acme.DIR),
            said(new ChangeCommand.PutOnHold(), Acme.ANA),
            said(new ChangeCommand.Resume(), Acme.ANA),
            said(new ChangeCommand.CompleteStep(0), Acme.BEN),
            said(new ChangeCommand.Finish(Work.Outcome.SUCCESSFUL, "done"), Acme.BEN));

    private static final List<Said> AFTER = List.of(
            said(ChangeCommand.RequestChange.of("A larger disk", "it is full", Acme.content()), Acme.ANA),
            said(new ChangeCommand.EditContent(Acme.content()), Acme.ANA),
            said(new ChangeCommand.EditContent(Acme.content().doing("format the disk")), Acme.ANA),
            said(new ChangeCommand.RequestApproval(), Acme.ANA),
            said(new InRound(new ApprovalCommand.Close(Closing.Kind.WITHDRAWN)), Acme.CHO),
            said(
                    new ChangeCommand.Exempt(
                            "CHG-06",
                            Duty.IMPLEMENT,
                            Acme.CHO,
                            Period.of(
                                    Acme.MONDAY_NINE,
                                    Acme.WINDOW.startInclusive().plusSeconds(1))),
                    Acme.DIR),
            said(new ChangeCommand.AssignImplementers(Set.of(Acme.CHO)), Acme.ANA),
            said(new ChangeCommand.Cancel(), Acme.ANA),
            said(new ChangeCommand.PutOnHold(), Acme.ANA),
            said(new ChangeCommand.Fire(ChangeLifecycle.IMPLEMENT), Acme.BEN),
            said(new ChangeCommand.CompleteStep(0), Acme.BEN),
            said(new ChangeCommand.Finish(Work.Outcome.SUCCESSFUL, "done"), Acme.BEN),
            said(new ChangeCommand.Finish(Work.Outcome.FAILED, "the disk is too small"), Acme.BEN),
            said(new ChangeCommand.BackOut("the old disk is back"), Acme.BEN),
            said(new ChangeCommand.Investigate("wrong size", List.of("measure first")), Acme.DIR),
            said(new ChangeCommand.RequestRetrospectiveApproval(), Acme.ANA),
            said(cast("afterwards", "cho", Choice.YES), Acme.CHO),
            said(cast("afterwards", "cho", Choice.NO), Acme.CHO),
            said(cast("afterwards", "dee", Choice.NO), Acme.DEE),
            said(new ChangeCommand.SettleRefusal(Work.AfterRefusal.ACCEPT_RISK), Acme.DIR),
            said(new ChangeCommand.ReviewEffect(true, "it works", List.of(), false), Acme.BEN),
            said(new ChangeCommand.ReviewEffect(true, "it works", List.of(), false), Acme.DIR),
            said(new ChangeCommand.Fire(START_PILOT), Acme.BEN),
            said(new ChangeCommand.Close(), Acme.ANA));

    /** Lets everybody speak for every seat. */
    private static final class Everybody implements Electorate {
        @Override
        public boolean holds(PersonId person, Holder holder, Instant at) {
            return true;
        }

        @Override
        public boolean mayActFor(PersonId actor, PersonId principal, Holder holder, Instant at) {
            return true;
        }
    }

    /** Tests and announces a change as soon as it is requested, so that the walk need not find out when. */
    private record Prepared(Decider<Change, ChangeCommand, ChangeEvent> decider)
            implements Decider<Change, ChangeCommand, ChangeEvent> {
        @Override
        public Decision<Change, ChangeEvent> decide(@Nullable Change state, ChangeCommand command, Act act) {
            Decision<Change, ChangeEvent> decision = decider.decide(state, command, act);
            if (state != null || !(decision instanceof Decision.Accepted<Change, ChangeEvent> accepted)) {
                return decision;
            }
            List<ChangeEvent> events = List.of(
                    accepted.events().get(0),
                    new ChangeEvent.Verified(
                            Acme.ID, act.at(), new Work.Verification("it works", null, Acme.BEN, act.at())),
                    new ChangeEvent.Announced(
                            Acme.ID, act.at(), new Planning.Announcement("everybody", act.at(), Acme.ANA)));
            return Decision.accepted(decider.fold(events), events);
        }

        @Override
        public Change evolve(@Nullable Change state, ChangeEvent event) {
            return event.applyTo(state);
        }
    }

    /** A decider that answers wrongly. */
    private record Faulty(Fault fault) implements Decider<Change, ChangeCommand, ChangeEvent> {
        interface Fault {
            Decision<Change, ChangeEvent> decide(@Nullable Change state, ChangeCommand command, Act act);
        }

        @Override
        public Decision<Change, ChangeEvent> decide(@Nullable Change state, ChangeCommand command, Act act) {
            return fault.decide(state, command, act);
        }

        @Override
        public Change evolve(@Nullable Change state, ChangeEvent event) {
            return event.applyTo(state);
        }
    }
}
