package dev.itsm.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.itsm.decision.Decider;
import dev.itsm.decision.Decision;
import dev.itsm.field.Attributes;
import dev.itsm.field.FieldKey;
import dev.itsm.id.IncidentId;
import dev.itsm.id.ServiceRequestId;
import dev.itsm.lifecycle.State;
import dev.itsm.lifecycle.StateId;
import dev.itsm.lifecycle.Trigger;
import dev.itsm.lifecycle.Walk;
import dev.itsm.lifecycle.Walk.Given;
import dev.itsm.party.Act;
import dev.itsm.practice.Move;
import dev.itsm.priority.Level;
import dev.itsm.priority.Priority;
import dev.itsm.rule.Answer;
import dev.itsm.rule.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every command in every state under every answer of a guard: what no sequence of commands can bring about. */
class IncidentWalkTest {
    private static final Duration WINDOW =
            IncidentProcess.standard().reopening().window();
    private static final StateId VERIFYING = StateId.of("VERIFYING");
    private static final StateId ARCHIVED = StateId.of("ARCHIVED");
    private static final Trigger VERIFY = Trigger.of("verify");
    private static final Trigger ARCHIVE = Trigger.of("archive");
    private static final FieldKey<Answer> WEATHER = FieldKey.choice("weather", Answer.class);

    /** A process with states of its own, and a guard that answers whatever the field says. */
    private static final IncidentProcess VENDOR = IncidentProcess.standard().toBuilder()
            .named("vendor", "1")
            .field(WEATHER)
            .lifecycle(states -> states.state(State.of(VERIFYING, IncidentPhase.RESOLVED))
                    .state(State.of(ARCHIVED, IncidentPhase.CLOSED).asTerminal())
                    .transition(
                            IncidentLifecycle.RESOLVED,
                            VERIFY,
                            VERIFYING,
                            Rule.answering(
                                    "WEATHER",
                                    "the weather must be fair",
                                    attempt -> attempt.incident()
                                            .attributes()
                                            .find(WEATHER)
                                            .orElse(Answer.HOLDS)))
                    .transition(VERIFYING, IncidentLifecycle.CLOSE, IncidentLifecycle.CLOSED)
                    .transition(VERIFYING, IncidentLifecycle.REOPEN, IncidentLifecycle.IN_PROGRESS)
                    .transition(IncidentLifecycle.CLOSED, ARCHIVE, ARCHIVED)
                    .transition(ARCHIVED, IncidentLifecycle.REOPEN, IncidentLifecycle.IN_PROGRESS))
            .build();

    @Test
    void theStandardProcessKeepsItsPromisesWhateverIsAsked() {
        Walk.Result<Incident, Given<IncidentCommand>> result =
                walk(IncidentProcess.standard().decider(Story.ID)).run().orThrow();
        assertThat(result.states()).isGreaterThan(200);
        assertThat(result.refusals()).isGreaterThan(1000);
    }

    @Test
    void anOrganizationsOwnStatesAndGuardsChangeNothingAboutThat() {
        assertThat(walk(VENDOR.decider(Story.ID)).run().orThrow().states()).isGreaterThan(400);
    }

    @Test
    void aMajorIncidentClosedWithoutReviewIsFound() {
        var broken = walk(new Faulty((incident, command) -> command instanceof IncidentCommand.Close
                                && incident.major().standing() == MajorIncident.Standing.RESOLVED
                        ? new IncidentEvent.Closed(
                                incident.id(), incident.lastMovedAt(), move(incident, IncidentLifecycle.CLOSED), false)
                        : null))
                .run()
                .broken();
        assertThat(broken).isPresent();
        assertThat(broken.get().invariant()).isEqualTo("a major incident is reviewed before it is closed");
    }

    /** An incident that is closed without a resolution cannot even be built: the fault shows as that exception. */
    @Test
    void anIncidentClosedWithoutResolutionIsFound() {
        var walk = walk(new Faulty((incident, command) ->
                command instanceof IncidentCommand.Close && incident.phase() == IncidentPhase.OPEN
                        ? new IncidentEvent.Closed(
                                incident.id(), incident.lastMovedAt(), move(incident, IncidentLifecycle.CLOSED), false)
                        : null));
        assertThatThrownBy(walk::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must have a resolution");
    }

    @Test
    void aReopeningAfterTheWindowIsFound() {
        IncidentProcess lax = IncidentProcess.standard().toBuilder()
                .reopening(new ReopenPolicy(WINDOW.plusDays(30), 0, null))
                .build();
        var broken = walk(lax.decider(Story.ID)).run().broken();
        assertThat(broken).isPresent();
        assertThat(broken.get().invariant()).isEqualTo("nothing is reopened after the window");
    }

    private static Walk<Incident, Given<IncidentCommand>> walk(
            Decider<Incident, IncidentCommand, IncidentEvent> decider) {
        return Walk.of(decider, IncidentWalkTest::everyCommand)
                .telling(IncidentWalkTest::whatMatters)
                .eachStep(
                        "a major incident is reviewed before it is closed",
                        (before, given, after) -> before == null
                                || before.phase() == after.phase()
                                || after.phase() != IncidentPhase.CLOSED
                                || !after.major().isMajor()
                                || after.major().review() != null)
                .always(
                        "what is closed is resolved, classified and ranked",
                        incident -> incident.phase() != IncidentPhase.CLOSED
                                || (incident.outcome().resolution().isPresent()
                                        && incident.classification().category() != null
                                        && incident.classification().ranking().isPresent()
                                        && incident.links().service() != null))
                .eachStep(
                        "nothing is reopened after the window",
                        (before, given, after) -> before == null
                                || before.phase() != IncidentPhase.CLOSED
                                || after.phase() == IncidentPhase.CLOSED
                                || !given.act().at().isAfter(closedAt(before).plus(WINDOW)))
                .eachStep(
                        "what is cancelled stays so",
                        (before, given, after) -> before == null
                                || before.phase() != IncidentPhase.CANCELLED
                                || after.phase() == before.phase())
                .always(
                        "a major incident is managed by another than who works on it",
                        incident -> !incident.major().isMajor()
                                || incident.routing()
                                        .current()
                                        .filter(has ->
                                                incident.major().manager().equals(has.person()))
                                        .isEmpty());
    }

    private static Instant closedAt(Incident incident) {
        Instant closed = incident.outcome().closedAt();
        assertThat(closed).isNotNull();
        return closed;
    }

    private static Move<IncidentPhase> move(Incident incident, StateId to) {
        return new Move<>(
                Trigger.of("fault"),
                incident.state(),
                to,
                IncidentProcess.standard().lifecycle().phase(to));
    }

    /** What a decision can depend on, without instants, words and counters. */
    private static List<Object> whatMatters(Incident incident) {
        return List.of(
                incident.state(),
                incident.classification().category() != null,
                incident.classification().ranking().isPresent(),
                incident.links().service() != null,
                incident.major().standing(),
                incident.routing().current().map(has -> has.person() != null),
                incident.hold() == null ? "" : incident.hold().reason(),
                incident.log().notes().isEmpty() && incident.progress().stays().size() == 1,
                incident.attributes());
    }

    private static List<Given<IncidentCommand>> everyCommand(@Nullable Incident incident) {
        Instant now = incident == null ? Story.START : incident.lastMovedAt().plusSeconds(60);
        List<Given<IncidentCommand>> all = new ArrayList<>();
        for (IncidentCommand command : COMMANDS) {
            all.add(new Given<>(command, Act.by(Story.ANA, now)));
        }
        for (IncidentCommand command : LATE) {
            all.add(new Given<>(command, Act.by(Story.ANA, now.plus(WINDOW))));
        }
        all.add(new Given<>(new IncidentCommand.StartWork(), Act.by(Story.EVE, now)));
        return all;
    }

    private static final List<IncidentCommand> LATE = List.of(
            new IncidentCommand.Reopen("again"),
            new IncidentCommand.CloseUnattended(),
            new IncidentCommand.Remind(),
            new IncidentCommand.Close());

    private static final List<IncidentCommand> COMMANDS = List.of(
            Story.mailIsDown(),
            new IncidentCommand.Report("Something is odd", null, null),
            new IncidentCommand.Report("", Level.HIGH, null),
            new IncidentCommand.Describe("Mail is slow", null),
            new IncidentCommand.AddAffectedUsers(Set.of(Story.BEN)),
            new IncidentCommand.ChangeScope(Story.MAIL, Set.of()),
            new IncidentCommand.ChangeScope(null, Set.of()),
            new IncidentCommand.Classify("mail"),
            new IncidentCommand.Prioritize(Level.HIGH, Level.LOW),
            new IncidentCommand.OverridePriority(Priority.P4, "a holiday"),
            new IncidentCommand.DropOverride(),
            new IncidentCommand.Assign(Story.MESSAGING),
            new IncidentCommand.Assign(Story.MESSAGING, Story.BEN),
            new IncidentCommand.Assign(Story.MESSAGING, Story.EVE),
            new IncidentCommand.StartWork(),
            new IncidentCommand.PutOnHold("REQUESTER"),
            new IncidentCommand.PutOnHold("SUPPLIER"),
            new IncidentCommand.PutOnHold("LUNCH"),
            new IncidentCommand.Remind(),
            new IncidentCommand.Resume(),
            new IncidentCommand.TakeReply("yes"),
            new IncidentCommand.AddNote("looked at it"),
            Story.restarted(),
            new IncidentCommand.Resolve("fixed", null, "done"),
            new IncidentCommand.ConfirmResolution(),
            new IncidentCommand.Reopen("still down"),
            new IncidentCommand.Close(),
            new IncidentCommand.CloseUnattended(),
            new IncidentCommand.Cancel("not an incident"),
            new IncidentCommand.Cancel(" "),
            new IncidentCommand.MarkDuplicateOf(IncidentId.of("INC-2")),
            new IncidentCommand.ConvertToRequest(ServiceRequestId.of("REQ-1"), "a wish"),
            new IncidentCommand.Fire(VERIFY),
            new IncidentCommand.Fire(ARCHIVE),
            new IncidentCommand.Fire(IncidentLifecycle.CLOSE),
            new IncidentCommand.Fire(IncidentLifecycle.START),
            new IncidentCommand.ChangeFields(Attributes.of(WEATHER, Answer.HOLDS)),
            new IncidentCommand.ChangeFields(Attributes.of(WEATHER, Answer.FAILS)),
            new IncidentCommand.ChangeFields(Attributes.of(WEATHER, Answer.UNKNOWN)),
            new MajorIncidentCommand.ProposeMajor("everybody calls", "no mail at all"),
            new MajorIncidentCommand.AcceptMajor(Story.EVE, "indeed"),
            new MajorIncidentCommand.AcceptMajor(Story.ANA, "indeed"),
            new MajorIncidentCommand.RejectMajor("one user"),
            new MajorIncidentCommand.DemoteMajor("half are back"),
            new MajorIncidentCommand.ManageMajor(Story.BEN),
            new MajorIncidentCommand.ReviewMajor("the disk was full", List.of("watch it")),
            new MajorIncidentCommand.ReviewMajor("the disk was full", List.of()));

    /** The standard decider with one command that it answers wrongly. */
    private record Faulty(Fault fault) implements Decider<Incident, IncidentCommand, IncidentEvent> {
        interface Fault {
            @Nullable
            IncidentEvent event(Incident incident, IncidentCommand command);
        }

        @Override
        public Decision<Incident, IncidentEvent> decide(@Nullable Incident state, IncidentCommand command, Act act) {
            IncidentEvent wrong = state == null ? null : fault.event(state, command);
            return wrong == null
                    ? IncidentProcess.standard().decider(Story.ID).decide(state, command, act)
                    : Decision.accepted(wrong.applyTo(state), List.of(wrong));
        }

        @Override
        public Incident evolve(@Nullable Incident state, IncidentEvent event) {
            return event.applyTo(state);
        }
    }
}
