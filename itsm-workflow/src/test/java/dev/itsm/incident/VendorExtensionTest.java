package dev.itsm.incident;

import static dev.itsm.incident.IncidentLifecycle.CLOSED;
import static dev.itsm.incident.IncidentLifecycle.IN_PROGRESS;
import static dev.itsm.incident.IncidentLifecycle.ON_HOLD;
import static dev.itsm.incident.IncidentLifecycle.RESOLVE;
import static dev.itsm.incident.IncidentLifecycle.RESOLVED;
import static dev.itsm.incident.Story.MESSAGING;
import static dev.itsm.incident.Story.mailIsDown;
import static dev.itsm.incident.Story.restarted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.itsm.desk.By;
import dev.itsm.desk.IncidentDesk;
import dev.itsm.field.Attributes;
import dev.itsm.field.FieldKey;
import dev.itsm.incident.IncidentCommand.Assign;
import dev.itsm.incident.IncidentCommand.ChangeFields;
import dev.itsm.incident.IncidentCommand.Classify;
import dev.itsm.incident.IncidentCommand.Close;
import dev.itsm.incident.IncidentCommand.Fire;
import dev.itsm.incident.IncidentCommand.PutOnHold;
import dev.itsm.incident.IncidentCommand.Resume;
import dev.itsm.incident.IncidentCommand.StartWork;
import dev.itsm.lifecycle.LifecycleBuilder;
import dev.itsm.lifecycle.Offer;
import dev.itsm.lifecycle.State;
import dev.itsm.lifecycle.StateId;
import dev.itsm.lifecycle.Trigger;
import dev.itsm.rule.Rule;
import dev.itsm.rule.RulePack;
import dev.itsm.sla.calendar.WorkingCalendar;
import dev.itsm.sla.target.PausePolicy;
import dev.itsm.sla.target.PauseReason;
import dev.itsm.sla.target.Target;
import dev.itsm.sla.target.TargetName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A vendor's own state, transition, guard, required typed field and hold reason, without touching the library. */
class VendorExtensionTest {
    private static final StateId VERIFYING = StateId.of("VERIFYING");
    private static final Trigger VERIFY = Trigger.of("verify");
    private static final FieldKey<Integer> FLOOR = FieldKey.integer("floor");
    private static final PauseReason SPARE_PART = PauseReason.of("SPARE_PART");

    private static final IncidentProcess ACME = IncidentProcess.standard().toBuilder()
            .named("acme", "7")
            .holdReason(HoldReason.of("SPARE_PART", SPARE_PART))
            .lifecycle(states -> states.state(State.of(VERIFYING, IncidentPhase.OPEN))
                    .transition(
                            IN_PROGRESS,
                            VERIFY,
                            VERIFYING,
                            Rule.of(
                                    "ACME-4-EYES",
                                    "whoever worked on it must not verify it",
                                    attempt -> attempt.incident()
                                            .routing()
                                            .current()
                                            .filter(has -> attempt.act().actor().equals(has.person()))
                                            .isEmpty()))
                    .transition(VERIFYING, RESOLVE, RESOLVED))
            .require(VERIFYING, FLOOR)
            .checks(RulePack.of("acme", "7", List.of(Rule.<IncidentAt>of("ACME-1", "it must be ours", at -> true))))
            .build();

    private static Story inProgress() {
        return new Story(ACME).then(mailIsDown(), new Classify("mail"), new Assign(MESSAGING), new StartWork());
    }

    @Test
    void theGuardAndTheRequiredFieldRefuseByTheirNames() {
        Story story = inProgress();
        assertThat(story.refuses(new Fire(VERIFY))).containsExactly("ACME-4-EYES", "REQUIRED_FIELD");
        story.by(Story.BEN);
        assertThat(story.refuses(new Fire(VERIFY))).containsExactly("REQUIRED_FIELD");
        assertThat(story.refuses(new Fire(VERIFY, Attributes.of(FieldKey.text("floor"), "third"))))
                .containsExactly("FIELD_VALUE");
        assertThat(story.refuses(new Fire(VERIFY, Attributes.of(FieldKey.text("colour"), "red"))))
                .containsExactly("UNKNOWN_FIELD");
    }

    @Test
    void theStateIsReachedAndLeftAndItsFieldStaysThere() {
        Story story = inProgress().by(Story.BEN).then(new Fire(VERIFY, Attributes.of(FLOOR, 3)));
        assertThat(story.incident().state()).isEqualTo(VERIFYING);
        assertThat(story.incident().phase()).isEqualTo(IncidentPhase.OPEN);
        assertThat(story.incident().attributes().find(FLOOR)).contains(3);
        assertThat(story.events())
                .hasExactlyElementsOfTypes(IncidentEvent.FieldsChanged.class, IncidentEvent.Moved.class);
        assertThat(story.refuses(new ChangeFields(Attributes.NONE, Set.of("floor"))))
                .containsExactly("REQUIRED_FIELD");
        story.then(new ChangeFields(Attributes.of(FLOOR, 4)), restarted(), new Close());
        assertThat(story.incident().state()).isEqualTo(CLOSED);
        assertThat(story.incident().attributes().find(FLOOR)).contains(4);
        assertThat(ACME.checks().find("ACME-1")).isPresent();
        assertThat(ACME.checks().find("INC-05")).isPresent();
    }

    @Test
    void theHoldReasonPausesTheClocksWhosePolicyNamesIt() {
        Instant[] now = {Story.START};
        IncidentDesk desk = IncidentDesk.builder(ACME)
                .target(Target.resolution().within(Duration.ofHours(4)).in(WorkingCalendar.always()))
                .target(Target.resolution()
                        .named(TargetName.of("lenient"))
                        .pausing(PausePolicy.on(SPARE_PART))
                        .within(Duration.ofHours(4))
                        .in(WorkingCalendar.always()))
                .repository(IncidentRepository.inMemory())
                .time(() -> now[0])
                .build();
        By ana = By.of(Story.ANA);
        desk.handle(Story.ID, mailIsDown(), ana).orThrow();
        desk.handle(Story.ID, new PutOnHold("SPARE_PART"), ana).orThrow();
        now[0] = Story.START.plusSeconds(3600);
        desk.handle(Story.ID, new Resume(), ana).orThrow();
        assertThat(desk.clock(Story.ID, TargetName.RESOLUTION).elapsed()).isEqualTo(Duration.ofHours(1));
        assertThat(desk.clock(Story.ID, TargetName.of("lenient")).elapsed()).isZero();
        assertThat(desk.offers(Story.ID, ana).stream().map(Offer::on)).contains(VERIFY);
    }

    @Test
    void aHoldOfTheVendorsOwnIsEnteredByTheSameCommand() {
        StateId parts = StateId.of("AWAITING_PARTS");
        IncidentProcess process = ACME.toBuilder()
                .lifecycle(states -> states.state(State.of(parts, IncidentPhase.ON_HOLD))
                        .withoutTransition(IN_PROGRESS, IncidentLifecycle.HOLD)
                        .transition(
                                IN_PROGRESS,
                                IncidentLifecycle.HOLD,
                                parts,
                                Rule.of(
                                        "PARTS",
                                        "parts are waited for",
                                        attempt -> attempt.hold() != null
                                                && attempt.hold().reason().equals("SPARE_PART")))
                        .transition(IN_PROGRESS, IncidentLifecycle.HOLD, ON_HOLD)
                        .transition(parts, IncidentLifecycle.RESUME, IN_PROGRESS))
                .build();
        Story story = new Story(process)
                .then(mailIsDown(), new Assign(MESSAGING), new StartWork(), new PutOnHold("SPARE_PART"));
        assertThat(story.incident().state()).isEqualTo(parts);
        story.then(new Resume(), new PutOnHold("REQUESTER"));
        assertThat(story.incident().state()).isEqualTo(ON_HOLD);
    }

    @Test
    void whatWouldGetPastTheGuaranteesIsNotBuilt() {
        refusesToBuild(
                states -> states.transition(IN_PROGRESS, Trigger.of("skip"), CLOSED),
                "no transition may lead from phase OPEN to CLOSED");
        refusesToBuild(
                states -> states.transition(IN_PROGRESS, IncidentLifecycle.CLOSE, CLOSED),
                "no transition may lead from phase OPEN to CLOSED");
        refusesToBuild(states -> states.transition(IN_PROGRESS, Trigger.of("skip"), RESOLVED), "only 'resolve' may");
        refusesToBuild(states -> states.transition(CLOSED, Trigger.of("revive"), IN_PROGRESS), "only 'reopen' may");
        refusesToBuild(
                states -> states.transition(IncidentLifecycle.CANCELLED, Trigger.of("revive"), IN_PROGRESS),
                "no transition may lead from phase CANCELLED to OPEN");
        refusesToBuild(
                states -> states.transition(
                        IncidentLifecycle.ASSIGNED, IncidentLifecycle.CLOSE, IncidentLifecycle.CLASSIFIED),
                "'close' must not lead");
        refusesToBuild(
                states -> states.initial(IN_PROGRESS)
                        .transition(IN_PROGRESS, Trigger.of("forget"), IncidentLifecycle.NEW),
                "which is not of phase NEW");
        assertThatThrownBy(() -> ACME.toBuilder().field(FLOOR).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'floor' is declared twice");
        assertThatThrownBy(() -> ACME.toBuilder().closingAfter(-1).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-1 working days");
    }

    private static void refusesToBuild(
            Consumer<LifecycleBuilder<IncidentPhase, IncidentAttempt>> additions, String because) {
        assertThatThrownBy(() -> IncidentProcess.standard().toBuilder()
                        .lifecycle(additions)
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(because)
                .hasMessageContaining("\nMaybe");
    }
}
