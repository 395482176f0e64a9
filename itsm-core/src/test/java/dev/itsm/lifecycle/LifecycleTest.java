package dev.itsm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.itsm.decision.Decision;
import dev.itsm.decision.Refusal;
import dev.itsm.decision.RefusedException;
import dev.itsm.id.ClauseRef;
import dev.itsm.lifecycle.Finding.Code;
import dev.itsm.rule.Answer;
import dev.itsm.rule.Rule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LifecycleTest {
    enum Phase {
        OPEN,
        DONE,
        GONE
    }

    static final StateId NEW = StateId.of("NEW");
    static final StateId WORK = StateId.of("WORK");
    static final StateId RESOLVED = StateId.of("RESOLVED");
    static final StateId CLOSED = StateId.of("CLOSED");
    static final StateId PARKED = StateId.of("PARKED");
    static final Trigger START = Trigger.of("start");
    static final Trigger RESOLVE = Trigger.of("resolve");
    static final Trigger CLOSE = Trigger.of("close");
    static final Trigger REOPEN = Trigger.of("reopen");
    static final Trigger PARK = Trigger.of("park");

    private static final ClauseRef CLAUSE = ClauseRef.iso20000("8.6.1");
    private static final Rule<Map<String, Object>> ASSIGNED = Rule.<Map<String, Object>>present(
                    "ASSIGNED", "it must be assigned", map -> map.get("team"))
            .under(CLAUSE);
    private static final Rule<Map<String, Object>> CONFIRMED = Rule.answering(
            "CONFIRMED",
            "the requester must have confirmed",
            map -> map.containsKey("confirmed") ? Answer.of(map.get("confirmed") == Boolean.TRUE) : Answer.UNKNOWN);

    static LifecycleBuilder<Phase, Map<String, Object>> ticket() {
        return Lifecycle.<Phase, Map<String, Object>>builder("ticket", "1")
                .under(CLAUSE)
                .naming(map -> String.valueOf(map.getOrDefault("id", "T-0")))
                .initial(NEW)
                .state(State.of(NEW, Phase.OPEN).requiring("title"))
                .state(State.of(WORK, Phase.OPEN))
                .state(State.of(RESOLVED, Phase.DONE).requiring("resolution", "cause"))
                .state(State.of(CLOSED, Phase.GONE).asTerminal())
                .transition(NEW, START, WORK, ASSIGNED)
                .transition(WORK, RESOLVE, RESOLVED, ASSIGNED)
                .transition(RESOLVED, REOPEN, WORK)
                .transition(RESOLVED, CLOSE, CLOSED, CONFIRMED)
                .field("title", map -> map.get("title"))
                .field("resolution", map -> map.get("resolution"))
                .field("cause", map -> map.get("cause"));
    }

    private final Lifecycle<Phase, Map<String, Object>> lifecycle = ticket().build();

    private static List<Refusal> reasons(Step step) {
        assertThat(step.isMoved()).isFalse();
        return ((Step.Refused) step).reasons();
    }

    @Test
    void anOpenTransitionMoves() {
        assertThat(lifecycle.fire(NEW, START, Map.of("team", "messaging"))).isEqualTo(new Step.Moved(NEW, START, WORK));
        assertThat(lifecycle
                        .fire(NEW, START, Map.of("team", "messaging"))
                        .orThrow()
                        .to())
                .isEqualTo(WORK);
        assertThat(lifecycle.fire(RESOLVED, CLOSE, Map.of("confirmed", true)).isMoved())
                .isTrue();
    }

    @Test
    void aRefusalNamesEveryReason() {
        Step step = lifecycle.fire(WORK, RESOLVE, Map.of("id", "T-7", "cause", " "));
        assertThat(reasons(step))
                .containsExactly(
                        new Refusal("ASSIGNED", "T-7", "it must be assigned", CLAUSE, null),
                        new Refusal(
                                "REQUIRED_FIELD",
                                "resolution",
                                "'resolution' must be filled in for RESOLVED",
                                null,
                                "fill in resolution"),
                        new Refusal(
                                "REQUIRED_FIELD",
                                "cause",
                                "'cause' must be filled in for RESOLVED",
                                null,
                                "fill in cause"));
        assertThatThrownBy(step::orThrow)
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("T-7: it must be assigned (ISO/IEC 20000-1:2018, 8.6.1) [ASSIGNED]");
        Decision<String, String> decision = ((Step.Refused) step).decision();
        assertThat(decision).isEqualTo(Decision.refused(reasons(step)));
    }

    @Test
    void whatIsUnknownRefuses() {
        assertThat(reasons(lifecycle.fire(RESOLVED, CLOSE, Map.of())))
                .extracting(Refusal::code)
                .containsExactly("CONFIRMED");
        assertThat(reasons(lifecycle.fire(RESOLVED, CLOSE, Map.of("confirmed", false))))
                .extracting(Refusal::code)
                .containsExactly("CONFIRMED");
    }

    @Test
    void aTriggerThatLeadsNowhereSaysWhatComesFirst() {
        assertThat(reasons(lifecycle.fire(NEW, CLOSE, Map.of())))
                .containsExactly(new Refusal(
                        "NO_SUCH_TRANSITION",
                        "T-0",
                        "'close' leads nowhere from NEW",
                        CLAUSE,
                        "first: start, then resolve"));
        assertThat(reasons(lifecycle.fire(CLOSED, REOPEN, Map.of())))
                .extracting(Refusal::advice)
                .containsExactly((String) null);
        assertThat(reasons(lifecycle.fire(NEW, Trigger.of("fly"), Map.of()))).hasSize(1);
    }

    @Test
    void aStateOfAnotherLifecycleIsAFault() {
        assertThatThrownBy(() -> lifecycle.fire(PARKED, CLOSE, Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ticket/1")
                .hasMessageContaining("'PARKED'")
                .hasMessageContaining("\nMaybe");
        assertThatThrownBy(() -> lifecycle.offers(PARKED, Map.of())).hasMessageContaining("'PARKED'");
        assertThatThrownBy(() -> lifecycle.missing(PARKED, Map.of())).hasMessageContaining("'PARKED'");
        assertThatThrownBy(() -> lifecycle.phase(PARKED)).hasMessageContaining("'PARKED'");
        assertThat(lifecycle.has(PARKED)).isFalse();
        assertThat(lifecycle.has(NEW)).isTrue();
    }

    @Test
    void offersAreTheWaysOutWithWhatStandsInThem() {
        List<Offer> offers = lifecycle.offers(RESOLVED, Map.of("confirmed", false));
        assertThat(offers).extracting(Offer::on).containsExactly(REOPEN, CLOSE);
        assertThat(offers).extracting(Offer::isOpen).containsExactly(true, false);
        assertThat(offers).extracting(Offer::to).containsExactly(WORK, CLOSED);
        assertThat(lifecycle.offers(WORK, Map.of("team", "x")).get(0).requires())
                .containsExactly("resolution", "cause");
        assertThat(lifecycle.offers(CLOSED, Map.of())).isEmpty();
    }

    @Test
    void missingFieldsOfAStateAreTold() {
        assertThat(lifecycle.missing(NEW, Map.of()))
                .extracting(Refusal::subject)
                .containsExactly("title");
        assertThat(lifecycle.missing(NEW, Map.of("title", "mail"))).isEmpty();
        assertThat(lifecycle.requiredFields(RESOLVED)).containsExactly("resolution", "cause");
    }

    @Test
    void itTellsItsParts() {
        assertThat(lifecycle.name()).isEqualTo("ticket");
        assertThat(lifecycle.version()).isEqualTo("1");
        assertThat(lifecycle).hasToString("ticket/1");
        assertThat(lifecycle.initial()).isEqualTo(NEW);
        assertThat(lifecycle.states()).extracting(State::id).containsExactly(NEW, WORK, RESOLVED, CLOSED);
        assertThat(lifecycle.phase(RESOLVED)).isEqualTo(Phase.DONE);
        assertThat(lifecycle.triggers()).containsExactly(START, RESOLVE, REOPEN, CLOSE);
        assertThat(lifecycle.transitions()).hasSize(4);
        assertThat(lifecycle.lint()).isEmpty();
    }

    @Test
    void anOrganizationAddsToIt() {
        Lifecycle<Phase, Map<String, Object>> own = lifecycle.toBuilder()
                .named("acme", "3")
                .state(State.of(PARKED, Phase.OPEN).requiring("until"))
                .transition(WORK, PARK, PARKED)
                .transition(PARKED, START, WORK)
                .field("until", map -> map.get("until"))
                .require(WORK, "owner")
                .require(Phase.GONE, "code")
                .field("owner", map -> map.get("owner"))
                .field("code", map -> map.get("code"))
                .guard(NEW, START, CONFIRMED)
                .build();
        assertThat(own).hasToString("acme/3");
        assertThat(reasons(own.fire(WORK, PARK, Map.of())))
                .extracting(Refusal::subject)
                .containsExactly("until");
        assertThat(own.fire(PARKED, START, Map.of("owner", "ana")).isMoved()).isTrue();
        assertThat(reasons(own.fire(NEW, START, Map.of("team", "x"))))
                .extracting(Refusal::code)
                .containsExactly("CONFIRMED", "REQUIRED_FIELD");
        assertThat(own.requiredFields(CLOSED)).containsExactly("code");
        assertThat(lifecycle.has(PARKED)).as("the shipped one is as it was").isFalse();
        assertThat(lifecycle.fire(NEW, START, Map.of("team", "x")).isMoved()).isTrue();
    }

    @Test
    void partsCanBeTakenAway() {
        Lifecycle<Phase, Map<String, Object>> own =
                lifecycle.toBuilder().withoutTransition(RESOLVED, REOPEN).build();
        assertThat(own.fire(RESOLVED, REOPEN, Map.of()).isMoved()).isFalse();
        assertThatThrownBy(() -> lifecycle.toBuilder().withoutState(RESOLVED).build())
                .isInstanceOfSatisfying(
                        UnsoundLifecycleException.class,
                        fault -> assertThat(fault.findings())
                                .extracting(Finding::code)
                                .containsExactly(Code.UNREACHABLE_STATE, Code.DEAD_END, Code.NO_WAY_TO_END));
    }

    @Test
    void whatIsSaidOfAPhaseHoldsForStatesThatAreAddedLater() {
        StateId shortcut = StateId.of("SHORTCUT");
        Lifecycle<Phase, Map<String, Object>> own =
                ticket().entering(Phase.GONE, CONFIRMED).leaving(Phase.OPEN, ASSIGNED).build().toBuilder()
                        .state(State.of(shortcut, Phase.GONE).asTerminal())
                        .transition(NEW, CLOSE, shortcut)
                        .transition(shortcut, Trigger.of("file"), CLOSED)
                        .build();
        assertThat(reasons(own.fire(NEW, CLOSE, Map.of())))
                .extracting(Refusal::code)
                .containsExactly("CONFIRMED", "ASSIGNED");
        assertThat(own.fire(shortcut, Trigger.of("file"), Map.of()).isMoved())
                .as("within a phase no border is crossed")
                .isTrue();
        assertThat(own.graph().transitions().get(4).guards()).containsExactly("CONFIRMED", "ASSIGNED");
    }

    @Test
    void theFirstOpenTransitionOfSeveralIsTaken() {
        Rule<Map<String, Object>> urgent = Rule.of("URGENT", "it must be urgent", map -> map.containsKey("urgent"));
        Lifecycle<Phase, Map<String, Object>> own = ticket().state(State.of(PARKED, Phase.OPEN))
                .transition(NEW, PARK, WORK, urgent)
                .transition(NEW, PARK, PARKED, ASSIGNED)
                .transition(PARKED, START, WORK)
                .build();
        assertThat(own.fire(NEW, PARK, Map.of("urgent", 1, "team", 1)).orThrow().to())
                .isEqualTo(WORK);
        assertThat(own.fire(NEW, PARK, Map.of("team", 1)).orThrow().to()).isEqualTo(PARKED);
        assertThat(reasons(own.fire(NEW, PARK, Map.of())))
                .extracting(Refusal::code)
                .containsExactly("URGENT", "ASSIGNED");
        assertThat(own.offers(NEW, Map.of("team", 1))).extracting(Offer::isOpen).containsExactly(true, false, true);
    }

    @Test
    void anUnsoundOneIsRefusedWithEverythingThatIsWrong() {
        LifecycleBuilder<Phase, Map<String, Object>> builder = ticket().state(State.of(NEW, Phase.OPEN))
                .state(State.of(PARKED, Phase.OPEN).requiring("until"))
                .require(StateId.of("NOWHERE"), "x")
                .withoutTransition(NEW, CLOSE)
                .withoutState(StateId.of("NOWHERE"))
                .guard(NEW, CLOSE, ASSIGNED)
                .transition(NEW, PARK, StateId.of("LOST"));
        assertThatThrownBy(builder::build)
                .isInstanceOf(UnsoundLifecycleException.class)
                .hasMessageContaining("'ticket'")
                .hasMessageContaining("state NEW is declared twice")
                .hasMessageContaining("state NOWHERE is to require fields")
                .hasMessageContaining("'close' of state NEW is to go")
                .hasMessageContaining("state NOWHERE is to go")
                .hasMessageContaining("'close' of state NEW is to be guarded")
                .hasMessageContaining("'until'")
                .hasMessageContaining("LOST is named, but it is not declared")
                .hasMessageContaining("no way leads out of PARKED")
                .hasMessageContaining("\nMaybe");
        assertThat(builder.lint()).extracting(Finding::code).contains(Code.UNKNOWN_STATE, Code.DEAD_END);
        assertThatThrownBy(() -> Lifecycle.<Phase, String>builder("empty", "1").build())
                .hasMessageContaining("no initial state");
        assertThatThrownBy(() -> Lifecycle.<Phase, String>builder("empty", "1").lint())
                .hasMessageContaining("'empty'");
    }

    @Test
    void anImplementingPhaseCannotBeReachedPastApproval() {
        LifecycleBuilder<Phase, Map<String, Object>> builder =
                ticket().role(Phase.DONE, StateRole.APPROVED).role(Phase.GONE, StateRole.IMPLEMENTING);
        Lifecycle<Phase, Map<String, Object>> sound = builder.build();
        assertThatThrownBy(() -> sound.toBuilder()
                        .state(State.of(PARKED, Phase.GONE).asTerminal())
                        .transition(NEW, PARK, PARKED)
                        .build())
                .isInstanceOfSatisfying(
                        UnsoundLifecycleException.class,
                        fault -> assertThat(fault.findings())
                                .extracting(Finding::code, Finding::state)
                                .containsExactly(tuple(Code.APPROVAL_BYPASS, PARKED)));
    }

    @Test
    void aWarningDoesNotKeepItFromBeingBuilt() {
        Lifecycle<Phase, Map<String, Object>> own =
                ticket().transition(NEW, START, RESOLVED).build();
        assertThat(own.lint()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(Code.AMBIGUOUS_TRIGGER);
            assertThat(finding.isError()).isFalse();
            assertThat(finding.toString()).startsWith("WARNING AMBIGUOUS_TRIGGER: 'start' leads out of NEW");
        });
        assertThatThrownBy(() -> ticket().transition(RESOLVED, REOPEN, CLOSED).build())
                .hasMessageContaining("nothing tells them apart");
    }

    @Test
    void namesAreNotBlank() {
        assertThatThrownBy(() -> StateId.of(" ")).hasMessageContaining("state").hasMessageContaining("\nMaybe");
        assertThatThrownBy(() -> Trigger.of("a\nb")).hasMessageContaining("trigger");
        assertThat(StateId.of("a")).isLessThan(StateId.of("b")).hasToString("a");
        assertThat(Trigger.of("a")).isLessThan(Trigger.of("b")).hasToString("a");
    }
}
