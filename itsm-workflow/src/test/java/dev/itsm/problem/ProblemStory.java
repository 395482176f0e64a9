package dev.itsm.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.decision.Decision;
import dev.itsm.decision.Proposal;
import dev.itsm.decision.Refusal;
import dev.itsm.id.ChangeId;
import dev.itsm.id.IncidentId;
import dev.itsm.id.KnownErrorId;
import dev.itsm.id.ProblemId;
import dev.itsm.party.Act;
import dev.itsm.party.Directory;
import dev.itsm.party.PersonId;
import dev.itsm.party.RoleHolding;
import dev.itsm.party.RoleName;
import dev.itsm.party.TeamId;
import dev.itsm.priority.Level;
import dev.itsm.problem.Surroundings.Fix;
import dev.itsm.time.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One problem told command by command, a minute between them, each accepted unless {@link #refuses} says otherwise. */
final class ProblemStory {
    static final ProblemId ID = ProblemId.of("PRB-1");
    static final Instant START = Instant.parse("2026-03-01T08:00:00Z");
    static final PersonId ANA = PersonId.of("ana");
    static final PersonId EVE = PersonId.of("eve");
    static final TeamId MESSAGING = TeamId.of("messaging");
    static final RoleName OWNER = RoleName.of("SERVICE_OWNER");
    static final ChangeId CHANGE = ChangeId.of("CHG-1");
    static final KnownErrorId KNOWN = KnownErrorId.of("KE-1");
    static final IncidentId INCIDENT = IncidentId.of("INC-1");

    /** Everything is as it has to be: the change did it, the known error helps, Eve may accept risks. */
    static final Surroundings FAIR = new Surroundings(
            Map.of(CHANGE, Fix.SUCCESSFUL),
            Map.of(KNOWN, true),
            Set.of(INCIDENT),
            Set.of(),
            Directory.of(List.of(), List.of(), List.of()).with(new RoleHolding(EVE, OWNER, null, Period.from(START))));

    private final ProblemProcess process;
    private Surroundings surroundings = FAIR;
    private PersonId actor = ANA;
    private Instant now = START;
    private @Nullable Problem problem;
    private List<ProblemEvent> lastEvents = List.of();
    private List<Proposal> lastProposals = List.of();

    ProblemStory(ProblemProcess process) {
        this.process = process;
    }

    static ProblemStory standard() {
        return new ProblemStory(ProblemProcess.standard());
    }

    static ProblemCommand classify() {
        return new ProblemCommand.Classify("mail", Level.HIGH, Level.HIGH);
    }

    static ProblemCommand identify() {
        return new ProblemCommand.IdentifyCause(Analysis.Method.FIVE_WHYS, "nobody watches the disk", null);
    }

    /** A problem whose cause is looked for. */
    static ProblemStory investigated() {
        return standard()
                .then(
                        ProblemCommand.RaiseProblem.of("Mail stops every Monday", INCIDENT),
                        classify(),
                        new ProblemCommand.Assign(MESSAGING, ANA),
                        new ProblemCommand.Investigate());
    }

    /** A problem whose cause is known. */
    static ProblemStory understood() {
        return investigated()
                .then(
                        new ProblemCommand.AnswerWhy("the disk is full"),
                        new ProblemCommand.AddEvidence("disk", "no space left on device", INCIDENT),
                        identify());
    }

    ProblemStory then(ProblemCommand... commands) {
        for (ProblemCommand command : commands) {
            now = now.plusSeconds(60);
            Decision<Problem, ProblemEvent> decision = decide(command);
            Problem folded = problem;
            problem = decision.orThrow();
            lastEvents = ((Decision.Accepted<Problem, ProblemEvent>) decision).events();
            lastProposals = ((Decision.Accepted<Problem, ProblemEvent>) decision).proposals();
            for (ProblemEvent event : lastEvents) {
                folded = event.applyTo(folded);
            }
            assertThat(folded).isEqualTo(problem);
        }
        return this;
    }

    Decision<Problem, ProblemEvent> decide(ProblemCommand command) {
        return process.decider(ID, surroundings).decide(problem, command, Act.by(actor, now));
    }

    /** The codes of the reasons why the command is refused now; empty if it is not. */
    List<String> refuses(ProblemCommand command) {
        return decide(command) instanceof Decision.Refused<Problem, ProblemEvent> refused
                ? refused.reasons().stream().map(Refusal::code).toList()
                : List.of();
    }

    ProblemStory by(PersonId person) {
        actor = person;
        return this;
    }

    ProblemStory after(Duration time) {
        now = now.plus(time);
        return this;
    }

    ProblemStory in(Surroundings around) {
        surroundings = around;
        return this;
    }

    Problem problem() {
        assertThat(problem).isNotNull();
        return problem;
    }

    ProblemAt look() {
        return new ProblemAt(problem(), surroundings, process.policy(), now);
    }

    List<String> found() {
        return ProblemChecks.pack().check(look()).stream()
                .filter(judgement -> !judgement.verdict().holds())
                .map(judgement -> judgement.verdict().code())
                .toList();
    }

    Instant now() {
        return now;
    }

    List<ProblemEvent> events() {
        return lastEvents;
    }

    List<Proposal> proposals() {
        return lastProposals;
    }
}
