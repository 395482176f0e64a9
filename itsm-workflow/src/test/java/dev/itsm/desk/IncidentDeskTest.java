package dev.itsm.desk;

import static dev.itsm.priority.Level.HIGH;
import static dev.itsm.priority.Level.LOW;
import static dev.itsm.priority.Priority.P1;
import static dev.itsm.priority.Priority.P3;
import static dev.itsm.sla.target.TargetName.RESOLUTION;
import static dev.itsm.sla.target.TargetName.RESPONSE;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.itsm.assignment.DueEscalation;
import dev.itsm.assignment.Escalation;
import dev.itsm.assignment.EscalationPolicy;
import dev.itsm.assignment.EscalationRule;
import dev.itsm.decision.Decision.Accepted;
import dev.itsm.decision.Decision.Refused;
import dev.itsm.decision.FollowUp;
import dev.itsm.id.IncidentId;
import dev.itsm.id.ServiceId;
import dev.itsm.id.TaskId;
import dev.itsm.incident.Circumstances;
import dev.itsm.incident.Incident;
import dev.itsm.incident.IncidentCommand;
import dev.itsm.incident.IncidentCommand.AddNote;
import dev.itsm.incident.IncidentCommand.Assign;
import dev.itsm.incident.IncidentCommand.Classify;
import dev.itsm.incident.IncidentCommand.Close;
import dev.itsm.incident.IncidentCommand.MakeChildOf;
import dev.itsm.incident.IncidentCommand.OverridePriority;
import dev.itsm.incident.IncidentCommand.Prioritize;
import dev.itsm.incident.IncidentCommand.PutOnHold;
import dev.itsm.incident.IncidentCommand.Reopen;
import dev.itsm.incident.IncidentCommand.Report;
import dev.itsm.incident.IncidentCommand.Resolve;
import dev.itsm.incident.IncidentCommand.Respond;
import dev.itsm.incident.IncidentCommand.Resume;
import dev.itsm.incident.IncidentCommand.StartWork;
import dev.itsm.incident.IncidentCommand.TakeReply;
import dev.itsm.incident.IncidentDuty;
import dev.itsm.incident.IncidentPhase;
import dev.itsm.incident.IncidentProcess;
import dev.itsm.incident.IncidentRepository;
import dev.itsm.incident.Visibility;
import dev.itsm.lifecycle.Offer;
import dev.itsm.party.Directory;
import dev.itsm.party.Membership;
import dev.itsm.party.PersonId;
import dev.itsm.party.RoleName;
import dev.itsm.party.TeamId;
import dev.itsm.sla.calendar.WorkingCalendar;
import dev.itsm.sla.target.Target;
import dev.itsm.sla.target.TargetName;
import dev.itsm.sla.target.Threshold;
import dev.itsm.store.Index;
import dev.itsm.store.Store;
import dev.itsm.time.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class IncidentDeskTest {
    private static final IncidentId ID = IncidentId.of("INC-1");
    private static final By ANA = By.person("ana");
    private static final PersonId EVE = PersonId.of("eve");
    private static final TeamId MESSAGING = TeamId.of("messaging");
    private static final Instant MON_0800 = Instant.parse("2026-03-02T08:00:00Z");
    private static final Resolve FIXED = new Resolve("fixed", "full disk", "logs deleted");

    private Instant now = MON_0800;

    private IncidentDesk desk(IncidentProcess process) {
        return IncidentDesk.builder(process)
                .target(Target.response().within(ofHours(1)).in(WorkingCalendar.always()))
                .target(Target.resolution()
                        .within(P1, ofHours(4))
                        .within(ofHours(8))
                        .in(WorkingCalendar.always()))
                .repository(IncidentRepository.inMemory())
                .time(() -> now)
                .build();
    }

    private void tell(IncidentDesk desk, IncidentCommand... commands) {
        for (IncidentCommand command : commands) {
            desk.handle(ID, command, ANA).orThrow();
        }
    }

    private void wait(Duration time) {
        now = now.plus(time);
    }

    private Duration elapsed(IncidentDesk desk, TargetName target) {
        return desk.clock(ID, target).elapsed();
    }

    @Test
    void waitingForTheRequesterPausesTheResolutionAndNeverTheResponse() {
        IncidentDesk desk = desk(IncidentProcess.standard());
        tell(desk, new Report("Mail is down", HIGH, HIGH), new Assign(MESSAGING));
        wait(ofMinutes(10));
        tell(desk, new PutOnHold("REQUESTER"));
        wait(ofMinutes(30));
        assertThat(elapsed(desk, RESOLUTION)).isEqualTo(ofMinutes(10));
        assertThat(desk.clock(ID, RESOLUTION).isPaused()).isTrue();
        assertThat(elapsed(desk, RESPONSE)).isEqualTo(ofMinutes(40));
        tell(desk, new TakeReply("it works on my phone"));
        wait(ofMinutes(5));
        assertThat(elapsed(desk, RESOLUTION)).isEqualTo(ofMinutes(15));
        tell(desk, new Respond("a machine thanks you", true));
        assertThat(desk.clock(ID, RESPONSE).isStopped()).isFalse();
        tell(desk, new Respond("we look at it"));
        assertThat(desk.clock(ID, RESPONSE).isStopped()).isTrue();
    }

    @Test
    void waitingForASupplierIsTheProvidersOwnTime() {
        IncidentDesk desk = desk(IncidentProcess.standard());
        tell(desk, new Report("Mail is down", HIGH, HIGH), new PutOnHold("SUPPLIER"));
        wait(ofHours(5));
        assertThat(elapsed(desk, RESOLUTION)).isEqualTo(ofHours(5));
        assertThat(desk.clock(ID, RESOLUTION).isBreached()).isTrue();
        tell(desk, new Resume(), new PutOnHold("SCHEDULED"));
        wait(ofHours(5));
        assertThat(elapsed(desk, RESOLUTION)).isEqualTo(ofHours(5));
        assertThat(desk.clock(ID, RESOLUTION).isBreached()).isTrue();
    }

    @Test
    void aReopeningGoesOnWithWhatWasConsumed() {
        IncidentDesk desk = desk(IncidentProcess.standard());
        tell(desk, new Report("Mail is down", HIGH, HIGH), new Classify("mail"));
        wait(ofHours(1));
        tell(desk, FIXED);
        wait(ofHours(10));
        tell(desk, new Reopen("still down"));
        wait(ofHours(1));
        assertThat(elapsed(desk, RESOLUTION)).isEqualTo(ofHours(2));
        assertThat(desk.find(ID).orElseThrow().state().outcome().reopenCount()).isEqualTo(1);
    }

    @Test
    void anotherPriorityHoldsFromItsOwnInstantOnHoweverLateItIsRecorded() {
        IncidentDesk desk = desk(IncidentProcess.standard());
        tell(desk, new Report("Mail is slow", LOW, HIGH));
        wait(ofHours(1));
        tell(desk, new OverridePriority(P1, "the board meets", now.plus(ofHours(2))));
        assertThat(desk.clock(ID, RESOLUTION).due()).contains(MON_0800.plus(ofHours(4)));
        wait(ofHours(2));
        assertThat(desk.clock(ID, RESOLUTION).due()).contains(MON_0800.plus(ofHours(8)));
        assertThat(desk.find(ID).orElseThrow().state().priorityAt(now)).contains(P3);

        IncidentDesk late = desk(IncidentProcess.standard());
        now = MON_0800;
        tell(late, new Report("Mail is slow", LOW, HIGH));
        wait(ofHours(1));
        tell(late, new Prioritize(LOW, LOW));
        wait(ofHours(1));
        tell(late, new Prioritize(HIGH, HIGH, MON_0800.plus(ofMinutes(30))));
        assertThat(late.clock(ID, RESOLUTION).key().orElseThrow().value()).isEqualTo("P1");
        assertThat(late.clock(late.find(ID).orElseThrow().state(), RESOLUTION)
                        .asRecorded(MON_0800.plus(ofMinutes(90)))
                        .at(MON_0800.plus(ofMinutes(90)))
                        .key()
                        .orElseThrow()
                        .value())
                .isEqualTo("P5");
    }

    @Test
    void offersSayWhatMayBeDoneAndWhyNotTheRest() {
        IncidentDesk desk = desk(IncidentProcess.standard());
        tell(desk, new Report("Mail is down", HIGH, HIGH));
        assertThat(offer(desk, "assign").isOpen()).isTrue();
        assertThat(offer(desk, "hold").isOpen()).isTrue();
        assertThat(offer(desk, "propose-major").isOpen()).isTrue();
        assertThat(offer(desk, "resolve").refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.code()).isEqualTo("INC-02");
            assertThat(refusal.advice()).isEqualTo("classify it first");
        });
        assertThat(offer(desk, "review-major").isOpen()).isFalse();
        assertThatThrownBy(() -> desk.offers(IncidentId.of("INC-2"), ANA))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("INC-2")
                .hasMessageContaining("\nMaybe");
    }

    private Offer offer(IncidentDesk desk, String trigger) {
        return desk.offers(ID, ANA).stream()
                .filter(offer -> offer.on().name().equals(trigger))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void dutiesAreWhatADeadlineQueueNeeds() {
        PersonId boss = PersonId.of("boss");
        IncidentProcess process = IncidentProcess.standard().toBuilder()
                .escalation(EscalationPolicy.of(
                        new EscalationRule(RESOLUTION, Threshold.percent(50), Escalation.Kind.HIERARCHIC, 1, boss)))
                .build();
        IncidentDesk desk = desk(process);
        tell(desk, new Report("Mail is down", HIGH, HIGH), new Classify("mail"));
        assertThat(desk.duties(ID).stream().map(duty -> duty.deadline().dueAt()))
                .containsExactly(MON_0800.plus(ofHours(1)), MON_0800.plus(ofHours(2)), MON_0800.plus(ofHours(4)));
        IncidentDuty escalation = desk.duties(ID).get(1);
        now = escalation.deadline().dueAt();
        assertThat(checks(desk)).contains("INC-04");
        assertThat(desk.escalations(ID)).extracting(DueEscalation::dueAt).containsExactly(now);
        IncidentCommand command = escalation.command();
        assertThat(command).isNotNull();
        tell(desk, command);
        assertThat(desk.escalations(ID)).isEmpty();
        assertThat(checks(desk)).doesNotContain("INC-04");
        tell(desk, FIXED);
        assertThat(desk.duties(ID)).extracting(duty -> duty.deadline().name()).contains("close-unattended");
    }

    private List<String> checks(IncidentDesk desk) {
        return desk.checks(ID).stream()
                .filter(judgement -> !judgement.verdict().holds())
                .map(judgement -> judgement.verdict().code())
                .toList();
    }

    @Test
    void aParentsResolutionIsProposedToItsChildrenAndTheirOwnClocksRunOn() {
        IncidentDesk desk = desk(IncidentProcess.standard());
        IncidentId child = IncidentId.of("INC-2");
        tell(desk, new Report("Mail is down", HIGH, HIGH), new Classify("mail"));
        desk.handle(child, new Report("No mail here", HIGH, LOW), ANA).orThrow();
        desk.handle(child, new Classify("mail"), ANA).orThrow();
        desk.handle(child, new MakeChildOf(ID), ANA).orThrow();
        wait(ofHours(1));
        var accepted = (Accepted<Incident, ?>) desk.handle(ID, FIXED, ANA);
        FollowUp<?> proposal = (FollowUp<?>) accepted.proposals().get(0);
        assertThat(proposal.target()).isEqualTo(child);
        assertThat(desk.find(child).orElseThrow().state().phase()).isEqualTo(IncidentPhase.OPEN);
        wait(ofHours(1));
        desk.handle(child, (IncidentCommand) proposal.command(), ANA).orThrow();
        assertThat(desk.clock(child, RESOLUTION).elapsed()).isEqualTo(ofHours(2));
        assertThat(desk.clock(ID, RESOLUTION).elapsed()).isEqualTo(ofHours(1));
        assertThat(desk.handle(ID, new MakeChildOf(child), ANA).isAccepted()).isFalse();
    }

    @Test
    void openTasksStandInTheWayOfAResolution() {
        IncidentDesk desk = IncidentDesk.builder(IncidentProcess.standard())
                .repository(IncidentRepository.inMemory())
                .openTasks(record -> List.of(TaskId.of("T-1")))
                .time(() -> now)
                .build();
        tell(desk, new Report("Mail is down", HIGH, HIGH), new Classify("mail"));
        assertThat(desk.handle(ID, FIXED, ANA))
                .satisfies(decision -> assertThat(((Refused<?, ?>) decision).reasons())
                        .singleElement()
                        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("OPEN_TASKS")));
    }

    @Test
    void whoeverItIsAboutSeesItWithoutTheWorkNotes() {
        IncidentProcess process = IncidentProcess.standard().toBuilder()
                .visibility(Visibility.byPart(RoleName.of("SERVICE_DESK")))
                .build();
        IncidentDesk desk = desk(process);
        tell(
                desk,
                new Report("Mail is down", HIGH, HIGH, Circumstances.UNKNOWN.requestedBy(EVE)),
                new Assign(MESSAGING),
                new AddNote("she always calls"),
                new Respond("we look at it"));
        PersonId ben = PersonId.of("ben");
        Directory directory = Directory.EMPTY.with(new Membership(ben, MESSAGING, Period.from(MON_0800)));
        assertThat(desk.view(ID, EVE, directory).orElseThrow().log().notes()).hasSize(1);
        assertThat(desk.view(ID, ben, directory).orElseThrow().log().notes()).hasSize(2);
        assertThat(desk.view(ID, PersonId.of("stranger"), directory)).isEmpty();
    }

    @Test
    void whatIsDueNextIsFoundWithoutLookingAtEverything() {
        var target =
                Target.resolution().within(P1, ofHours(4)).within(ofHours(8)).in(WorkingCalendar.always());
        var due = IncidentClocks.of(IncidentProcess.standard()).dueColumn("due", target);
        Index<Incident, Instant> work =
                Index.<Incident>on(IncidentRepository.PRIORITY).orderedBy(due);
        IncidentRepository repository = IncidentRepository.in(Store.inMemory(), List.of(work));
        IncidentDesk desk = IncidentDesk.builder(IncidentProcess.standard())
                .target(target)
                .repository(repository)
                .time(() -> now)
                .build();
        for (int i = 3; i > 0; i--) {
            desk.handle(IncidentId.of("INC-" + i), new Report("Mail is down", HIGH, HIGH), ANA)
                    .orThrow();
            wait(ofHours(1));
        }
        desk.handle(IncidentId.of("INC-3"), new PutOnHold("REQUESTER"), ANA).orThrow();
        assertThat(repository
                        .page(work.where(IncidentRepository.PRIORITY.is(P1)))
                        .rows())
                .extracting(row -> row.state().id().key())
                .containsExactly("INC-2", "INC-1", "INC-3");
    }

    @Test
    void theWholeWayEndsWithEveryClockStopped() {
        IncidentDesk desk = desk(IncidentProcess.standard());
        tell(
                desk,
                new Report("Mail is down", HIGH, HIGH, Circumstances.UNKNOWN.hitting(ServiceId.of("mail"))),
                new Classify("mail"),
                new Assign(MESSAGING),
                new StartWork(),
                FIXED,
                new Close());
        assertThat(desk.clock(ID, RESOLUTION).isStopped()).isTrue();
        assertThat(desk.clock(ID, RESPONSE).isStopped()).isTrue();
        assertThat(desk.duties(ID)).isEmpty();
        assertThat(checks(desk)).isEmpty();
    }
}
