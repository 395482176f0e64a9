package dev.itsm.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.decision.Decider;
import dev.itsm.decision.Decision;
import dev.itsm.decision.Refusal;
import dev.itsm.event.DomainEvent;
import dev.itsm.id.ClauseRef;
import dev.itsm.id.IncidentId;
import dev.itsm.lifecycle.Lifecycle;
import dev.itsm.lifecycle.State;
import dev.itsm.lifecycle.StateId;
import dev.itsm.lifecycle.Step;
import dev.itsm.lifecycle.Trigger;
import dev.itsm.party.Act;
import dev.itsm.rule.Rule;
import dev.itsm.rule.Verdict;
import dev.itsm.testkit.RuleScenario;
import dev.itsm.testkit.Scenario;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** LIB-80: a vendor composes process rules in a unit test, and tells stories of records and time. */
@DisplayName("LIB-80 rule combinators and given, when, then")
class Lib80Test {
    record Ticket(
            String id,
            boolean closed,
            @Nullable String category,
            @Nullable String resolution,
            Instant reported,
            @Nullable Instant answered) {}

    record Review(List<Ticket> tickets, Instant asOf) {}

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    private final Rule<Ticket> closed = Rule.of("CLOSED", "the ticket is closed", Ticket::closed);
    private final Rule<Ticket> category = Rule.present("CATEGORY", "it must have a category", Ticket::category);
    private final Rule<Ticket> resolution = Rule.present("RESOLUTION", "it must have a resolution", Ticket::resolution);

    private static Ticket ticket(String id, boolean closed, @Nullable String category, @Nullable String resolution) {
        return new Ticket(id, closed, category, resolution, NINE, null);
    }

    @Test
    @DisplayName("closed implies category and resolution: the verdict names the failing ticket and the failing part")
    void theVerdictNamesTheFailingOneAndTheFailingPart() {
        Rule<List<Ticket>> complete = category.and(resolution)
                .when(closed)
                .under(ClauseRef.iso20000("8.6.1"))
                .forEach(tickets -> tickets, Ticket::id);
        List<Ticket> three = List.of(
                ticket("INC-1", true, "mail", "restarted"),
                ticket("INC-2", true, "mail", null),
                ticket("INC-3", false, null, null));

        RuleScenario.given(three).when(complete).thenFails("INC-2: it must have a resolution");

        Verdict reason = complete.check(three).reasons().get(0);
        assertThat(reason.code()).isEqualTo("RESOLUTION");
        assertThat(reason.clause()).hasToString("ISO/IEC 20000-1:2018, 8.6.1");
    }

    @Test
    @DisplayName("and, or, not, when, forEach compose")
    void theCombinators() {
        Ticket open = ticket("INC-1", false, null, null);
        Ticket done = ticket("INC-2", true, "mail", "restarted");
        RuleScenario.given(done).when(category.and(resolution)).thenHolds();
        RuleScenario.given(open).when(closed.or(category)).thenFails("the ticket is closed", "it must have a category");
        RuleScenario.given(open).when(closed.not()).thenHolds();
        RuleScenario.given(open).when(resolution.when(closed)).thenHolds();
        RuleScenario.given(List.<Ticket>of())
                .when(closed.forEach(tickets -> tickets))
                .thenHolds();
    }

    @Test
    @DisplayName("within and overdue take their time as an argument")
    void time() {
        Rule<Review> answeredInTime = Rule.<Ticket>within(
                        "RESPONSE",
                        "it must be answered within 30 minutes",
                        Ticket::reported,
                        Ticket::answered,
                        Duration.ofMinutes(30),
                        ticket -> NINE.plus(Duration.ofMinutes(20)))
                .forEach(Review::tickets, Ticket::id);
        Ticket open = ticket("INC-1", false, null, null);
        RuleScenario.given(new Review(List.of(open), NINE))
                .when(answeredInTime)
                .thenUnknown("INC-1: it must be answered within 30 minutes");

        Rule<Review> late = Rule.overdue(
                "LATE",
                "the first ticket is late",
                review -> review.tickets().get(0).reported().plus(Duration.ofMinutes(30)),
                review -> review.tickets().get(0).answered(),
                Review::asOf);
        RuleScenario.given(new Review(List.of(open), NINE.plus(Duration.ofMinutes(30))))
                .when(late.not())
                .thenHolds();
        RuleScenario.given(new Review(List.of(open), NINE.plus(Duration.ofMinutes(31))))
                .when(late)
                .thenHolds();
    }

    private enum Phase {
        OPEN,
        DONE
    }

    /** A vendor's own record: a permit that is granted once, and within an hour of its request. */
    record Permit(IncidentId id, StateId state, Instant requested) {}

    record PermitEvent(IncidentId subject, Instant at, String what) implements DomainEvent {}

    record Asked(Permit permit, Instant now) {}

    static final class PermitDecider implements Decider<Permit, String, PermitEvent> {
        private static final StateId REQUESTED = StateId.of("REQUESTED");
        private static final StateId GRANTED = StateId.of("GRANTED");
        private static final Rule<Asked> FRESH = Rule.<Asked>overdue(
                        "STALE",
                        "the request is over an hour old",
                        asked -> asked.permit().requested().plus(Duration.ofHours(1)),
                        asked -> null,
                        Asked::now)
                .not()
                .named("FRESH", "a request must be granted within an hour");

        private final Lifecycle<Phase, Asked> lifecycle = Lifecycle.<Phase, Asked>builder("permit", "1")
                .state(State.of(REQUESTED, Phase.OPEN))
                .state(State.of(GRANTED, Phase.DONE).asTerminal())
                .initial(REQUESTED)
                .transition(REQUESTED, Trigger.of("grant"), GRANTED, FRESH)
                .build();

        @Override
        public Decision<Permit, PermitEvent> decide(@Nullable Permit permit, String command, Act act) {
            if (permit == null) {
                return command.equals("request")
                        ? accept(null, command, act)
                        : Decision.refused(Refusal.of("NO_RECORD", "permit", "it must be requested first"));
            }
            Step step = lifecycle.fire(permit.state(), Trigger.of(command), new Asked(permit, act.at()));
            return step instanceof Step.Refused refused ? refused.decision() : accept(permit, command, act);
        }

        private Decision<Permit, PermitEvent> accept(@Nullable Permit permit, String command, Act act) {
            PermitEvent event = new PermitEvent(IncidentId.of("P-1"), act.at(), command);
            return Decision.accepted(evolve(permit, event), List.of(event));
        }

        @Override
        public Permit evolve(@Nullable Permit permit, PermitEvent event) {
            return permit == null
                    ? new Permit(event.subject(), REQUESTED, event.at())
                    : new Permit(permit.id(), GRANTED, permit.requested());
        }
    }

    @Test
    @DisplayName("given, when, then over a record and time")
    void aStoryOfARecordAndTime() {
        Scenario.of(new PermitDecider())
                .at("2026-03-02T09:00:00Z")
                .by("ana")
                .when("grant")
                .thenRefused("NO_RECORD")
                .when("request")
                .then(new PermitEvent(IncidentId.of("P-1"), NINE, "request"))
                .when("fly")
                .thenRefused(Lifecycle.NO_SUCH_TRANSITION)
                .passes(Duration.ofMinutes(60))
                .when("grant")
                .thenAccepted(permit -> assertThat(permit.state()).isEqualTo(PermitDecider.GRANTED));

        Scenario.of(new PermitDecider())
                .given(new PermitEvent(IncidentId.of("P-1"), NINE, "request"))
                .at("2026-03-02T10:00:01Z")
                .when("grant")
                .thenRefused("FRESH");
    }
}
