package dev.itsm.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.decision.Decision;
import dev.itsm.decision.Proposal;
import dev.itsm.decision.Refusal;
import dev.itsm.id.IncidentId;
import dev.itsm.id.ServiceId;
import dev.itsm.party.Act;
import dev.itsm.party.PersonId;
import dev.itsm.party.TeamId;
import dev.itsm.priority.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One incident told command by command, a minute between them, each accepted unless {@link #refuses} says otherwise. */
final class Story {
    static final IncidentId ID = IncidentId.of("INC-1");
    static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    static final PersonId ANA = PersonId.of("ana");
    static final PersonId BEN = PersonId.of("ben");
    static final PersonId EVE = PersonId.of("eve");
    static final TeamId MESSAGING = TeamId.of("messaging");
    static final ServiceId MAIL = ServiceId.of("mail");

    private final IncidentProcess process;
    private Family family = Family.NONE;
    private PersonId actor = ANA;
    private Instant now = START;
    private @Nullable Incident incident;
    private List<IncidentEvent> lastEvents = List.of();
    private List<Proposal> lastProposals = List.of();

    Story(IncidentProcess process) {
        this.process = process;
    }

    static Story standard() {
        return new Story(IncidentProcess.standard());
    }

    static IncidentCommand.Report mailIsDown() {
        return new IncidentCommand.Report(
                "Mail is down",
                Level.HIGH,
                Level.HIGH,
                Circumstances.UNKNOWN.hitting(MAIL).requestedBy(EVE));
    }

    static IncidentCommand.Resolve restarted() {
        return new IncidentCommand.Resolve("fixed", "full disk", "logs deleted, service restarted");
    }

    Story then(IncidentCommand... commands) {
        for (IncidentCommand command : commands) {
            now = now.plusSeconds(60);
            Decision<Incident, IncidentEvent> decision = decide(command);
            Incident before = incident;
            incident = decision.orThrow();
            lastEvents = ((Decision.Accepted<Incident, IncidentEvent>) decision).events();
            lastProposals = ((Decision.Accepted<Incident, IncidentEvent>) decision).proposals();
            Incident folded = before;
            for (IncidentEvent event : lastEvents) {
                folded = event.applyTo(folded);
            }
            assertThat(folded).isEqualTo(incident);
        }
        return this;
    }

    Decision<Incident, IncidentEvent> decide(IncidentCommand command) {
        return process.decider(ID, family).decide(incident, command, Act.by(actor, now));
    }

    /** The codes of the reasons why the command is refused now; empty if it is not. */
    List<String> refuses(IncidentCommand command) {
        return reasons(command).stream().map(Refusal::code).toList();
    }

    List<Refusal> reasons(IncidentCommand command) {
        return decide(command) instanceof Decision.Refused<Incident, IncidentEvent> refused
                ? refused.reasons()
                : List.of();
    }

    Story by(PersonId person) {
        actor = person;
        return this;
    }

    Story after(Duration time) {
        now = now.plus(time);
        return this;
    }

    Story among(Family relatives) {
        family = relatives;
        return this;
    }

    Incident incident() {
        assertThat(incident).isNotNull();
        return incident;
    }

    Instant now() {
        return now;
    }

    List<IncidentEvent> events() {
        return lastEvents;
    }

    List<Proposal> proposals() {
        return lastProposals;
    }
}
