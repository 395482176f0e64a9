package dev.itsm.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.approval.ApprovalCommand;
import dev.itsm.approval.Choice;
import dev.itsm.approval.Electorate;
import dev.itsm.change.ChangeCommand.InRound;
import dev.itsm.change.RiskModel.History;
import dev.itsm.change.schedule.ChangeCalendar;
import dev.itsm.decision.Decision;
import dev.itsm.decision.Proposal;
import dev.itsm.decision.Refusal;
import dev.itsm.party.Act;
import dev.itsm.party.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One change told command by command, a minute between them, each accepted unless {@link #refuses} says otherwise. */
final class Story {
    private final ChangeProcess process;
    private ChangeCalendar calendar = ChangeCalendar.empty();
    private History history = History.NONE;
    private PersonId actor = Acme.ANA;
    private @Nullable PersonId onBehalfOf;
    private Instant now = Acme.MONDAY_NINE;
    private @Nullable Change change;
    private final List<ChangeEvent> events = new ArrayList<>();
    private final List<Proposal> proposals = new ArrayList<>();

    Story(ChangeProcess process) {
        this.process = process;
    }

    static Story acme() {
        return new Story(ChangeProcess.of(Acme.policy()));
    }

    static Story requested() {
        return acme().then(ChangeCommand.RequestChange.of("A larger disk", "it is full", Acme.content()));
    }

    /** A normal change of medium risk that the board is asked about. */
    static Story voting() {
        return requested().then(ChangeCommand.Classify.as("normal"), Acme.risky(), new ChangeCommand.RequestApproval());
    }

    /** A normal change that the board approved. */
    static Story approved() {
        return voting().votes(Acme.CHO, Choice.YES).votes(Acme.DEE, Choice.YES).by(Acme.ANA);
    }

    /** A normal change that is tested, announced and scheduled, at the start of its window. */
    static Story scheduled() {
        return approved()
                .then(
                        new ChangeCommand.Verify("worked on the test system", null),
                        new ChangeCommand.Announce("users of payments"),
                        new ChangeCommand.Evaluate(),
                        new ChangeCommand.Schedule())
                .at(Acme.WINDOW.startInclusive());
    }

    /** A standard change by the template, tested, announced and scheduled, at the start of its window. */
    static Story standard() {
        return requested()
                .then(
                        new ChangeCommand.Classify("standard", "disk", Classification.Route.CHANGE_MANAGEMENT),
                        new ChangeCommand.Approve(),
                        new ChangeCommand.Verify("worked before", null),
                        new ChangeCommand.Announce("users of payments"),
                        new ChangeCommand.Evaluate(),
                        new ChangeCommand.Schedule())
                .at(Acme.WINDOW.startInclusive());
    }

    /** An emergency that was permitted by telephone, tested as far as possible, and looked at for conflicts. */
    static Story emergency() {
        return requested()
                .then(
                        ChangeCommand.Classify.as("emergency"),
                        new ChangeCommand.Verify(null, "no time"),
                        new ChangeCommand.Evaluate())
                .because("payments are down", new ChangeCommand.AuthoriseEmergency(Acme.DIR, "telephone", Acme.EVE));
    }

    Story then(ChangeCommand... commands) {
        for (ChangeCommand command : commands) {
            accept(command, null);
        }
        return this;
    }

    Story because(String reason, ChangeCommand command) {
        accept(command, reason);
        return this;
    }

    Story votes(PersonId person, Choice choice) {
        return by(person).then(new InRound(ApprovalCommand.Cast.of(stage(), person.key(), choice)));
    }

    private String stage() {
        var approvals = change().approvals();
        var round = approvals.retrospective() == null ? approvals.current() : approvals.retrospective();
        assertThat(round).isNotNull();
        return round.policy().name();
    }

    private void accept(ChangeCommand command, @Nullable String reason) {
        now = now.plusSeconds(60);
        Decision<Change, ChangeEvent> decision = decide(command, reason);
        Change before = change;
        change = decision.orThrow();
        Change folded = before;
        for (ChangeEvent event : ((Decision.Accepted<Change, ChangeEvent>) decision).events()) {
            folded = event.applyTo(folded);
            events.add(event);
        }
        proposals.addAll(((Decision.Accepted<Change, ChangeEvent>) decision).proposals());
        assertThat(folded).isEqualTo(change);
    }

    Decision<Change, ChangeEvent> decide(ChangeCommand command, @Nullable String reason) {
        return process.decider(Acme.ID, surroundings()).decide(change, command, act(reason));
    }

    private Act act(@Nullable String reason) {
        return new Act(actor, onBehalfOf, now, reason);
    }

    Surroundings surroundings() {
        Surroundings fixed = Surroundings.of(Acme.people(), calendar);
        return new Surroundings() {
            @Override
            public Electorate electorate() {
                return fixed.electorate();
            }

            @Override
            public ChangeCalendar calendar() {
                return fixed.calendar();
            }

            @Override
            public History history() {
                return history;
            }
        };
    }

    /** The codes of the reasons why the command is refused now; empty if it is not. */
    List<String> refuses(ChangeCommand command) {
        return reasons(command, "because").stream().map(Refusal::code).toList();
    }

    List<Refusal> reasons(ChangeCommand command, @Nullable String reason) {
        return decide(command, reason) instanceof Decision.Refused<Change, ChangeEvent> refused
                ? refused.reasons()
                : List.of();
    }

    List<String> offers() {
        return process.offers(change(), surroundings(), act(null)).stream()
                .filter(offer -> offer.isOpen())
                .map(offer -> offer.on().name())
                .toList();
    }

    Story by(PersonId person) {
        actor = person;
        onBehalfOf = null;
        return this;
    }

    Story by(PersonId person, PersonId principal) {
        actor = person;
        onBehalfOf = principal;
        return this;
    }

    Story at(Instant instant) {
        now = instant;
        return this;
    }

    Story after(Duration time) {
        now = now.plus(time);
        return this;
    }

    Story in(ChangeCalendar schedule) {
        calendar = schedule;
        return this;
    }

    Story after(History earlier) {
        history = earlier;
        return this;
    }

    Change change() {
        assertThat(change).isNotNull();
        return change;
    }

    Instant now() {
        return now;
    }

    List<ChangeEvent> events() {
        return events;
    }

    List<Proposal> proposals() {
        return proposals;
    }
}
