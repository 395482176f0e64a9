package dev.itsm.cmdb.ci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.itsm.decision.Decider;
import dev.itsm.decision.Decision;
import dev.itsm.field.Attributes;
import dev.itsm.field.FieldKey;
import dev.itsm.id.ChangeId;
import dev.itsm.id.CiId;
import dev.itsm.lifecycle.State;
import dev.itsm.lifecycle.StateId;
import dev.itsm.lifecycle.Trigger;
import dev.itsm.lifecycle.Walk;
import dev.itsm.lifecycle.Walk.Given;
import dev.itsm.party.Act;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every command in every state in every world: no sequence of commands gets past a gate. */
class CiWalkTest {
    private static final FieldKey<String> HOSTNAME = FieldKey.text("hostname");
    private static final StateId VAULTED = StateId.of("VAULTED");
    private static final Trigger VAULT = Trigger.of("vault");

    /** A command given in a world. */
    private record Asked(CiCommand command, World world) {}

    private static final CiProcess VENDOR = CiProcess.standard().toBuilder()
            .named("vendor", "1")
            .ciClass(CiClass.named("tape-server").under("computer").with(CiAttribute.of(FieldKey.integer("slots"))))
            .lifecycle(
                    "computer",
                    states -> states.state(State.of(VAULTED, CiPhase.IN_STOCK))
                            .transition(CiLifecycle.IN_STOCK, VAULT, VAULTED)
                            .transition(VAULTED, CiLifecycle.DEPLOY, CiLifecycle.PRODUCTION)
                            .transition(VAULTED, CiLifecycle.RETIRE, CiLifecycle.RETIRED))
            .build();

    @Test
    void noPathBypassesAGate() {
        var result = walk(deciding(CiProcess.standard()), CiProcess.standard(), "computer")
                .run()
                .orThrow();
        assertThat(result.states()).isGreaterThan(60);
        assertThat(result.refusals()).isGreaterThan(1000);
    }

    @Test
    void aVendorsStatesAreInheritedByTheDescendantsOfTheirClassAndBypassNoGateEither() {
        assertThat(VENDOR.lifecycle("tape-server").has(VAULTED)).isTrue();
        assertThat(VENDOR.lifecycle("software").has(VAULTED)).isFalse();
        walk(deciding(VENDOR), VENDOR, "tape-server").run().orThrow();
    }

    @Test
    void aWayAroundAPhaseIsNoProcess() {
        assertThatThrownBy(() -> CiProcess.standard().toBuilder()
                        .lifecycle(states -> states.transition(
                                        CiLifecycle.IN_STOCK, CiLifecycle.DISPOSE, CiLifecycle.DISPOSED)
                                .transition(CiLifecycle.RETIRED, CiLifecycle.DEPLOY, CiLifecycle.PRODUCTION)
                                .transition(CiLifecycle.TEST, CiLifecycle.MAINTAIN, CiLifecycle.MAINTENANCE))
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("from phase IN_STOCK to DISPOSED")
                .hasMessageContaining("from phase RETIRED to PRODUCTION")
                .hasMessageContaining("from phase TEST to MAINTENANCE");
    }

    @Test
    void everySeededBypassIsFound() {
        assertBroken(CiLifecycle.DEPLOY, CiPhase.TEST, CiLifecycle.PRODUCTION, CiPhase.PRODUCTION, "production");
        assertBroken(CiLifecycle.WITHDRAW, CiPhase.PRODUCTION, CiLifecycle.IN_STOCK, CiPhase.IN_STOCK, "production");
        assertBroken(CiLifecycle.WITHDRAW, CiPhase.MAINTENANCE, CiLifecycle.IN_STOCK, CiPhase.IN_STOCK, "services");
        assertBroken(CiLifecycle.RETIRE, CiPhase.IN_STOCK, CiLifecycle.RETIRED, CiPhase.RETIRED, "retired");
    }

    /** An item that is disposed of without its erasure cannot even be built: the fault shows as that exception. */
    @Test
    void aDisposalWithoutErasureIsFound() {
        Move move = new Move(CiLifecycle.DISPOSE, CiLifecycle.RETIRED, CiLifecycle.DISPOSED, CiPhase.DISPOSED);
        var walk = walk(new Faulty(CiLifecycle.DISPOSE, CiPhase.RETIRED, move), CiProcess.standard(), "computer");
        assertThatThrownBy(walk::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("erasure");
    }

    private static void assertBroken(Trigger on, CiPhase from, StateId to, CiPhase phase, String word) {
        Move move = new Move(on, to, to, phase);
        var broken = walk(new Faulty(on, from, move), CiProcess.standard(), "computer")
                .run()
                .broken();
        assertThat(broken).isPresent();
        assertThat(broken.get().invariant()).contains(word);
    }

    private static Walk<Ci, Given<Asked>> walk(Decider<Ci, Asked, CiEvent> decider, CiProcess process, String ciClass) {
        return Walk.of(decider, (@Nullable Ci ci) -> everyCommand(process, ciClass, ci))
                .telling(CiWalkTest::whatMatters)
                .eachStep(
                        "production is entered and left under a permit",
                        (before, given, after) -> !crosses(before, after)
                                || given.command().world().permitted())
                .eachStep(
                        "services are taken off an item under a permit",
                        (before, given, after) -> before == null
                                || !before.phase().isInService()
                                || after.phase().isInService()
                                || given.command().world().permitted())
                .eachStep(
                        "an item in production is complete when it comes there",
                        (before, given, after) -> after.phase() != CiPhase.PRODUCTION
                                || !crosses(before, after)
                                || !after.designation().description().isBlank())
                .eachStep(
                        "what is in service is altered under a permit, or corrected",
                        (before, given, after) -> before == null
                                || !before.phase().isInService()
                                || before.attributes().equals(after.attributes())
                                || given.command().world().permitted()
                                || given.command().command() instanceof CiCommand.CorrectAttributes)
                .eachStep(
                        "what is retired has no live dependant and no open incident",
                        (before, given, after) -> before == null
                                || after.isLive()
                                || !before.isLive()
                                || (!given.command().world().dependedOn()
                                        && !given.command().world().incident()))
                .always(
                        "what is disposed of was erased where that was required",
                        ci -> ci.phase() != CiPhase.DISPOSED
                                || ci.sanitisation().isSettled());
    }

    private static boolean crosses(@Nullable Ci before, Ci after) {
        boolean was = before != null && before.phase() == CiPhase.PRODUCTION;
        return was != (after.phase() == CiPhase.PRODUCTION);
    }

    private static Object whatMatters(Ci ci) {
        return List.of(
                ci.state(),
                ci.isLive(),
                ci.designation().description().isBlank(),
                ci.attributes(),
                ci.sanitisation().required(),
                ci.sanitisation().erasure() != null);
    }

    private static List<Given<Asked>> everyCommand(CiProcess process, String ciClass, @Nullable Ci ci) {
        List<CiCommand> commands = new ArrayList<>();
        for (ChangeId change : new ChangeId[] {null, World.CHANGE, ChangeId.of("C-2")}) {
            process.lifecycle(ciClass).triggers().forEach(on -> commands.add(new CiCommand.Advance(on, change)));
            commands.add(new CiCommand.ChangeAttributes(Attributes.of(HOSTNAME, "a"), change));
            process.lifecycle(ciClass)
                    .states()
                    .forEach(state -> commands.add(
                            new CiCommand.Register(ciClass, "Server", "mail", Attributes.NONE, state.id(), change)));
        }
        commands.add(new CiCommand.Register(ciClass, "Server", Attributes.NONE));
        commands.add(new CiCommand.Describe(null, "runs mail", null));
        commands.add(new CiCommand.CorrectAttributes(Attributes.of(HOSTNAME, "b")));
        commands.add(new CiCommand.RequireErasure());
        commands.add(new CiCommand.RecordErasure("overwritten", "no. 7"));
        commands.add(new CiCommand.MarkDuplicateOf(CiId.of("srv-2")));
        Act act = World.at(ci == null ? World.START : ci.alteredAt().plusSeconds(1));
        List<Given<Asked>> all = new ArrayList<>();
        for (World world : List.of(
                World.QUIET,
                World.CHANGING,
                new World(true, true, false, true),
                new World(true, false, true, true),
                new World(true, false, false, false))) {
            commands.forEach(command -> all.add(new Given<>(new Asked(command, world), act)));
        }
        return all;
    }

    private static Decider<Ci, Asked, CiEvent> deciding(CiProcess process) {
        return new Decider<>() {
            @Override
            public Decision<Ci, CiEvent> decide(@Nullable Ci state, Asked asked, Act act) {
                return process.decider(World.ID, asked.world()).decide(state, asked.command(), act);
            }

            @Override
            public Ci evolve(@Nullable Ci state, CiEvent event) {
                return event.applyTo(state);
            }
        };
    }

    /** Takes one step from one phase without asking anybody. */
    private record Faulty(Trigger on, CiPhase from, Move move) implements Decider<Ci, Asked, CiEvent> {
        @Override
        public Decision<Ci, CiEvent> decide(@Nullable Ci state, Asked asked, Act act) {
            if (state != null && state.phase() == from && asked.command().equals(new CiCommand.Advance(on))) {
                CiEvent event = new CiEvent.Moved(state.id(), act.at(), move, null);
                return Decision.accepted(event.applyTo(state), List.of(event));
            }
            return deciding(CiProcess.standard()).decide(state, asked, act);
        }

        @Override
        public Ci evolve(@Nullable Ci state, CiEvent event) {
            return event.applyTo(state);
        }
    }

    @Test
    void offersSayWhatStandsInTheWay() {
        Ci ci = CiProcess.standard()
                .decider(World.ID, World.QUIET)
                .decide(null, new CiCommand.Register("computer", "Server", Attributes.NONE), World.at(World.START))
                .orThrow();
        World depended = new World(false, true, true, false);
        var retire = CiProcess.standard().offers(ci, depended, World.at(World.START)).stream()
                .filter(offer -> offer.on().equals(CiLifecycle.RETIRE))
                .findFirst()
                .orElseThrow();
        assertThat(retire.refusals()).extracting(r -> r.code()).containsExactly("CFG-07", "OPEN_INCIDENTS");
        assertThat(retire.refusals()).extracting(r -> r.advice()).doesNotContainNull();
        assertThat(EnumSet.allOf(CiPhase.class))
                .filteredOn(CiPhase::isInService)
                .hasSize(2);
        assertThat(Set.of(CiPhase.RETIRED, CiPhase.DISPOSED)).noneMatch(CiPhase::isLive);
    }
}
