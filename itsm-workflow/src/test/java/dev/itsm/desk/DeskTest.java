package dev.itsm.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.itsm.decision.Decision.Refused;
import dev.itsm.decision.Refusal;
import dev.itsm.event.Envelope;
import dev.itsm.event.Position;
import dev.itsm.id.IncidentId;
import dev.itsm.id.Revision;
import dev.itsm.incident.Incident;
import dev.itsm.incident.IncidentCommand;
import dev.itsm.incident.IncidentCommand.AddNote;
import dev.itsm.incident.IncidentCommand.Assign;
import dev.itsm.incident.IncidentCommand.Close;
import dev.itsm.incident.IncidentCommand.Report;
import dev.itsm.incident.IncidentPhase;
import dev.itsm.incident.IncidentProcess;
import dev.itsm.incident.IncidentRepository;
import dev.itsm.party.TeamId;
import dev.itsm.priority.Level;
import dev.itsm.store.StaleRevisionException;
import dev.itsm.store.Store;
import dev.itsm.validation.CommandCheck;
import jakarta.validation.Validation;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;

/** Load, decide, save, publish, with the incident as the practice. */
class DeskTest {
    private static final IncidentId ID = IncidentId.of("INC-1");
    private static final By ANA = By.person("ana");
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final Report REPORT = new Report("Mail is down", Level.HIGH, Level.HIGH);

    private final Store store = Store.inMemory();
    private final IncidentRepository repository = IncidentRepository.in(store);

    private IncidentDesk.Builder builder() {
        return IncidentDesk.builder(IncidentProcess.standard())
                .repository(repository)
                .time(InstantSource.fixed(NOW));
    }

    @Test
    void stateAndEventsAreSavedInOneStep() {
        IncidentDesk desk = builder().build();
        Incident incident = desk.handle(ID, REPORT, ANA).orThrow();
        assertThat(repository.find(ID).orElseThrow().state()).isEqualTo(incident);
        assertThat(repository.find(ID).orElseThrow().revision()).isEqualTo(Revision.of(1));
        assertThat(trail()).containsExactly("incident.reported/1 1");
        desk.handle(ID, new Assign(TeamId.of("messaging")), ANA).orThrow();
        assertThat(trail()).containsExactly("incident.reported/1 1", "incident.assigned/1 2", "incident.moved/1 2");
        assertThat(repository.journal().verify().isIntact()).isTrue();
    }

    @Test
    void whatIsRefusedOrChangesNothingLeavesATraceAndNothingElse() {
        IncidentDesk desk = builder().build();
        assertThat(desk.handle(ID, new Close(), ANA)).isInstanceOf(Refused.class);
        assertThat(desk.find(ID)).isEmpty();
        desk.handle(ID, REPORT, ANA).orThrow();
        assertThat(desk.handle(ID, new Close(), ANA.because("impatience"))).isInstanceOf(Refused.class);
        desk.handle(ID, new IncidentCommand.DropOverride(), ANA).orThrow();
        assertThat(trail())
                .containsExactly(
                        "command.refused/1 0", "incident.reported/1 1", "command.refused/1 1", "command.unchanged/1 1");
        Envelope refused = envelopes().get(2);
        assertThat(refused.payload()).contains("incident.close", "INC-05", "resolve it first");
        assertThat(refused.act().reason()).isEqualTo("impatience");
        assertThat(refused.policyVersion()).isEqualTo("standard/1");
        assertThat(repository.find(ID).orElseThrow().revision()).isEqualTo(Revision.of(1));
    }

    @Test
    void whoLookedAtAnOlderRevisionMustLookAgain() {
        IncidentDesk desk = builder().build();
        desk.handle(ID, REPORT, ANA).orThrow();
        desk.handle(ID, Revision.of(1), new AddNote("first"), ANA).orThrow();
        assertThatThrownBy(() -> desk.handle(ID, Revision.of(1), new AddNote("second"), ANA))
                .isInstanceOf(StaleRevisionException.class);
        assertThat(repository.find(ID).orElseThrow().state().log().notes()).hasSize(1);
    }

    @Test
    void noneOfManyAtOnceIsLost() throws Exception {
        IncidentDesk desk = builder().retrying(10_000).build();
        desk.handle(ID, REPORT, ANA).orThrow();
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Incident>> writers = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                String text = "note " + i;
                writers.add(() -> desk.handle(ID, new AddNote(text), ANA).orThrow());
            }
            for (Future<Incident> written : pool.invokeAll(writers)) {
                written.get();
            }
        } finally {
            pool.shutdown();
        }
        assertThat(repository.find(ID).orElseThrow().state().log().notes()).hasSize(200);
        assertThat(repository.find(ID).orElseThrow().revision()).isEqualTo(Revision.of(201));
        assertThat(repository.journal().verify().isIntact()).isTrue();
    }

    @Test
    void nothingIsPublishedBeforeItsCommitAndEverythingAfterIt() {
        List<String> heard = new ArrayList<>();
        IncidentDesk desk = builder()
                .publishing(
                        Position.START, envelope -> heard.add(envelope.type().name()))
                .build();
        assertThatThrownBy(() -> store.unitOfWork().run(() -> {
                    desk.handle(ID, REPORT, ANA).orThrow();
                    assertThat(heard).isEmpty();
                    throw new IllegalStateException("the host changed its mind");
                }))
                .hasMessage("the host changed its mind");
        assertThat(desk.find(ID)).isEmpty();
        store.unitOfWork().run(() -> desk.handle(ID, REPORT, ANA).orThrow());
        assertThat(heard).isEmpty();
        desk.publish();
        assertThat(heard).containsExactly("incident.reported");
        desk.handle(ID, new AddNote("on it"), ANA).orThrow();
        assertThat(heard).containsExactly("incident.reported", "incident.noted");
    }

    @Test
    void aSubscriberThatFailsGetsItAgainAndTheCommandStands() {
        List<String> heard = new ArrayList<>();
        boolean[] broken = {true};
        IncidentDesk desk = builder()
                .publishing(Position.START, envelope -> {
                    if (broken[0]) {
                        throw new IllegalStateException("no network");
                    }
                    heard.add(envelope.type().name());
                })
                .build();
        desk.handle(ID, REPORT, ANA).orThrow();
        assertThat(desk.find(ID)).isPresent();
        broken[0] = false;
        desk.handle(ID, new AddNote("on it"), ANA).orThrow();
        assertThat(heard).containsExactly("incident.reported", "incident.noted");
    }

    @Test
    void aFormsFaultsAreRefusedAllAtOnce() {
        try (var factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()) {
            IncidentDesk desk =
                    builder().checking(CommandCheck.by(factory.getValidator())).build();
            desk.handle(ID, REPORT, ANA).orThrow();
            var refused = (Refused<?, ?>) desk.handle(ID, new IncidentCommand.Resolve(" ", null, ""), ANA);
            assertThat(refused.reasons()).extracting(Refusal::code).containsOnly(Desk.INPUT);
            assertThat(refused.reasons()).extracting(Refusal::subject).containsExactly("cause", "code", "text");
        }
    }

    @Test
    void aDeskOfARestartedHostGoesOnWhereItsSubscriberWas() {
        IncidentDesk before = builder().build();
        before.handle(ID, REPORT, ANA).orThrow();
        Outbox outbox = new Outbox(repository.journal(), Position.START, envelope -> {});
        assertThat(outbox.publish()).isEqualTo(1);
        List<String> heard = new ArrayList<>();
        IncidentDesk after = builder()
                .publishing(
                        outbox.position(), envelope -> heard.add(envelope.type().name()))
                .build();
        after.handle(ID, new AddNote("on it"), ANA).orThrow();
        assertThat(heard).containsExactly("incident.noted");
        assertThat(after.find(ID).orElseThrow().state().phase()).isEqualTo(IncidentPhase.NEW);
    }

    private List<Envelope> envelopes() {
        try (var history = repository.journal().history(ID)) {
            return history.toList();
        }
    }

    private List<String> trail() {
        return envelopes().stream().map(it -> it.type() + " " + it.revision()).toList();
    }
}
