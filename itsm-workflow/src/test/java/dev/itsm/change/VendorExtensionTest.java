package dev.itsm.change;

import static dev.itsm.change.ChangeLifecycle.APPROVED;
import static dev.itsm.change.ChangeLifecycle.ASSESSED;
import static dev.itsm.change.ChangeLifecycle.CLASSIFIED;
import static dev.itsm.change.ChangeLifecycle.CLOSED;
import static dev.itsm.change.ChangeLifecycle.IMPLEMENTED;
import static dev.itsm.change.ChangeLifecycle.IMPLEMENTING;
import static dev.itsm.change.ChangeLifecycle.SCHEDULED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.itsm.approval.ApprovalCommand;
import dev.itsm.approval.Choice;
import dev.itsm.change.ChangeCommand.Finish;
import dev.itsm.change.ChangeCommand.Fire;
import dev.itsm.change.ChangeCommand.Implement;
import dev.itsm.change.ChangeCommand.RequestChange;
import dev.itsm.change.ChangeCommand.SetFields;
import dev.itsm.field.Attributes;
import dev.itsm.field.FieldKey;
import dev.itsm.lifecycle.LifecycleBuilder;
import dev.itsm.lifecycle.State;
import dev.itsm.lifecycle.StateId;
import dev.itsm.lifecycle.Trigger;
import dev.itsm.rule.Rule;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A vendor's own states, transitions, guard and required typed field for changes, without touching the library. */
class VendorExtensionTest {
    private static final StateId PILOT = StateId.of("PILOT");
    private static final Trigger START_PILOT = Trigger.of("start-pilot");
    private static final FieldKey<Integer> USERS = FieldKey.integer("pilot-users");

    private static final ChangeProcess ACME = ChangeProcess.of(Acme.policy()).toBuilder()
            .named("acme", "7")
            .lifecycle(states -> states.state(State.of(PILOT, ChangePhase.IMPLEMENTING))
                    .transition(
                            IMPLEMENTING,
                            START_PILOT,
                            PILOT,
                            Rule.of(
                                    "ACME-PILOT",
                                    "only what was assessed as more than harmless is tried out",
                                    attempt -> attempt.change().content().risk() != RiskLevel.LOW))
                    .transition(PILOT, ChangeLifecycle.COMPLETE, IMPLEMENTED)
                    .transition(PILOT, ChangeLifecycle.BACK_OUT, ChangeLifecycle.BACKED_OUT))
            .require(PILOT, USERS)
            .build();

    private static Story implementing() {
        return start(new Story(ACME)
                .then(
                        RequestChange.of("A larger disk", "it is full", Acme.content()),
                        ChangeCommand.Classify.as("normal"),
                        Acme.risky(),
                        new ChangeCommand.RequestApproval())
                .votes(Acme.CHO, Choice.YES)
                .votes(Acme.DEE, Choice.YES));
    }

    private static Story start(Story approved) {
        return approved.by(Acme.ANA)
                .then(
                        new ChangeCommand.Verify("worked", null),
                        new ChangeCommand.Announce("users"),
                        new ChangeCommand.Evaluate(),
                        new ChangeCommand.Schedule())
                .at(Acme.WINDOW.startInclusive())
                .by(Acme.BEN)
                .then(new Implement());
    }

    @Test
    void theRequiredFieldAndItsTypeRefuseByTheirNames() {
        Story story = implementing();
        assertThat(story.refuses(new Fire(START_PILOT))).containsExactly("REQUIRED_FIELD");
        assertThat(story.refuses(new SetFields(Attributes.of(FieldKey.text("pilot-users"), "many"), Set.of())))
                .containsExactly("FIELD_VALUE");
        assertThat(story.refuses(new SetFields(Attributes.of(FieldKey.text("colour"), "red"), Set.of())))
                .containsExactly("UNKNOWN_FIELD");
        assertThat(story.refuses(new SetFields(Attributes.NONE, Set.of("colour"))))
                .containsExactly("UNKNOWN_FIELD");
    }

    @Test
    void theStateIsReachedAndLeft() {
        Story story = implementing().then(new SetFields(Attributes.of(USERS, 12), Set.of()), new Fire(START_PILOT));
        assertThat(story.change().state()).isEqualTo(PILOT);
        assertThat(story.change().phase()).isEqualTo(ChangePhase.IMPLEMENTING);
        assertThat(story.change().attributes().find(USERS)).contains(12);
        story.then(new ChangeCommand.CompleteStep(0), new Finish(Work.Outcome.SUCCESSFUL, "done"));
        assertThat(story.change().state()).isEqualTo(IMPLEMENTED);
    }

    @Test
    void theGuardRefusesByItsCode() {
        Story harmless = new Story(ACME)
                .after(new RiskModel.History(9, 0))
                .then(
                        RequestChange.of("A larger disk", "it is full", Acme.content()),
                        ChangeCommand.Classify.as("normal"),
                        Acme.harmless(),
                        new ChangeCommand.RequestApproval())
                .by(Acme.OLA)
                .then(new ChangeCommand.InRound(ApprovalCommand.Cast.of("team", "ops", Choice.YES)));
        assertThat(start(harmless)
                        .then(new SetFields(Attributes.of(USERS, 12), Set.of()))
                        .refuses(new Fire(START_PILOT)))
                .containsExactly("ACME-PILOT");
    }

    @Test
    void aStepOfTheVendorsOwnCannotStandForACommandThatBringsSomething() {
        for (Trigger on : List.of(ChangeLifecycle.COMPLETE, ChangeLifecycle.FAIL, ChangeLifecycle.BACK_OUT)) {
            assertThat(implementing().refuses(new Fire(on))).as("%s", on).isNotEmpty();
        }
    }

    @Test
    void whatWouldGetPastTheGuaranteesIsNotBuilt() {
        Trigger skip = Trigger.of("skip");
        refusesToBuild(states -> states.transition(ASSESSED, skip, IMPLEMENTING), "passes no approved state");
        refusesToBuild(states -> states.transition(CLASSIFIED, skip, APPROVED), "only 'approve' may");
        refusesToBuild(states -> states.transition(SCHEDULED, skip, IMPLEMENTING), "only 'implement' may");
        refusesToBuild(states -> states.transition(IMPLEMENTED, skip, CLOSED), "no transition may lead");
        refusesToBuild(states -> states.transition(CLOSED, skip, IMPLEMENTING), "no transition may lead");
        refusesToBuild(
                states -> states.transition(ASSESSED, ChangeLifecycle.IMPLEMENT, IMPLEMENTING),
                "passes no approved state");
        refusesToBuild(
                states -> states.initial(CLASSIFIED).transition(CLASSIFIED, skip, ChangeLifecycle.RECORDED),
                "which is not of phase RECORDED");
        assertThatThrownBy(() -> ACME.toBuilder().field(USERS).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'pilot-users' is declared twice");
    }

    private static void refusesToBuild(
            Consumer<LifecycleBuilder<ChangePhase, ChangeAttempt>> additions, String because) {
        assertThatThrownBy(() -> ChangeProcess.of(Acme.policy()).toBuilder()
                        .lifecycle(additions)
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(because)
                .hasMessageContaining("\nMaybe");
    }

    @Test
    void aStateBeforeTheDecisionPassesNoGate() {
        StateId triage = StateId.of("TRIAGE");
        ChangeProcess process = ChangeProcess.of(Acme.policy()).toBuilder()
                .lifecycle(states -> states.state(State.of(triage, ChangePhase.CLASSIFIED))
                        .transition(CLASSIFIED, Trigger.of("triage"), triage)
                        .transition(triage, ChangeLifecycle.APPROVE, APPROVED))
                .build();
        Story story = new Story(process)
                .then(
                        RequestChange.of("A larger disk", "it is full", Acme.content()),
                        ChangeCommand.Classify.as("normal"),
                        new Fire(Trigger.of("triage")));
        assertThat(story.change().state()).isEqualTo(triage);
        assertThat(story.refuses(new ChangeCommand.Approve())).contains("CHG-03", "CHG-04", "NOT_APPROVED");
        assertThat(story.change().phase()).isEqualTo(ChangePhase.CLASSIFIED);
    }
}
