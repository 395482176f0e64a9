package dev.itsm.cli.readiness;

import dev.itsm.field.Attributes;
import dev.itsm.id.ChangeId;
import dev.itsm.id.IncidentId;
import dev.itsm.id.KnownErrorId;
import dev.itsm.id.ProblemId;
import dev.itsm.id.ServiceId;
import dev.itsm.party.Act;
import dev.itsm.party.Directory;
import dev.itsm.party.PersonId;
import dev.itsm.party.TeamId;
import dev.itsm.priority.Level;
import dev.itsm.problem.Analysis;
import dev.itsm.problem.Problem;
import dev.itsm.problem.ProblemCommand;
import dev.itsm.problem.ProblemProcess;
import dev.itsm.problem.Surroundings;
import dev.itsm.problem.Surroundings.Fix;
import dev.itsm.problem.knownerror.KnownError;
import dev.itsm.problem.knownerror.KnownErrorCommand;
import dev.itsm.problem.knownerror.KnownErrorProcess;
import dev.itsm.problem.knownerror.Symptoms;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A problem that was fixed by a change, one that is lived with, and the known error that says how. */
final class SampleProblems {
    private static final PersonId ANA = PersonId.of("ana");
    private static final ChangeId CHANGE = ChangeId.of("CHG-2");
    private static final KnownErrorId KNOWN = KnownErrorId.of("KE-1");
    private static final Surroundings AROUND =
            new Surroundings(Map.of(CHANGE, Fix.SUCCESSFUL), Map.of(KNOWN, true), Set.of(), Set.of(), Directory.EMPTY);

    private final ProblemId id;
    private @Nullable Problem problem;

    private SampleProblems(String key) {
        this.id = ProblemId.of(key);
    }

    static List<Problem> all() {
        return List.of(fixed(), livedWith());
    }

    private static Problem fixed() {
        return new SampleProblems("PRB-1")
                .understood("2026-02-12T08:00:00Z", "Settings are lost", "workplace", "INC-2", "a script resets them")
                .then("2026-03-02T08:00:00Z", new ProblemCommand.FixBy(CHANGE))
                .then("2026-03-10T08:00:00Z", new ProblemCommand.ApplyFix("the script is gone", false))
                .then("2026-06-09T08:00:00Z", new ProblemCommand.ReviewEffect(true, "it did not come again"))
                .then("2026-06-09T09:00:00Z", new ProblemCommand.Close())
                .done();
    }

    private static Problem livedWith() {
        return new SampleProblems("PRB-2")
                .understood(
                        "2026-05-04T10:00:00Z",
                        "A gateway loses its certificate",
                        "grid-control",
                        "INC-9",
                        "nobody watches when certificates expire")
                .then("2026-05-06T08:00:00Z", new ProblemCommand.DocumentBy(KNOWN))
                .then(
                        "2026-06-20T08:00:00Z",
                        new ProblemCommand.Relieve("certificates are renewed by hand every month"))
                .done();
    }

    private SampleProblems understood(String raisedAt, String title, String service, String incident, String cause) {
        return then(
                        raisedAt,
                        new ProblemCommand.RaiseProblem(
                                title,
                                "",
                                ServiceId.of(service),
                                Set.of(),
                                Set.of(IncidentId.of(incident)),
                                null,
                                Attributes.NONE))
                .then(raisedAt, new ProblemCommand.Classify("fault", Level.MEDIUM, Level.MEDIUM))
                .then(raisedAt, new ProblemCommand.Assign(TeamId.of("platform"), ANA))
                .then(raisedAt, new ProblemCommand.Investigate())
                .then(raisedAt, new ProblemCommand.AnswerWhy(cause))
                .then(raisedAt, new ProblemCommand.AddEvidence("log", "the log shows it", IncidentId.of(incident)))
                .then(raisedAt, new ProblemCommand.IdentifyCause(Analysis.Method.FIVE_WHYS, cause, null));
    }

    private SampleProblems then(String at, ProblemCommand command) {
        problem = ProblemProcess.standard()
                .decider(id, AROUND)
                .decide(problem, command, Act.by(ANA, Instant.parse(at)))
                .orThrow();
        return this;
    }

    private Problem done() {
        if (problem == null) {
            throw new IllegalStateException("The problem " + id + " was never raised.\nMaybe its story is empty.");
        }
        return problem;
    }

    static List<KnownError> knownErrors() {
        KnownErrorCommand draw = new KnownErrorCommand.Draw(
                "A gateway loses its certificate",
                new Symptoms(ServiceId.of("grid-control"), Set.of(), "control-systems"),
                ProblemId.of("PRB-2"),
                "nobody watches when certificates expire",
                "fail over to the second gateway",
                Attributes.NONE);
        KnownError known = null;
        for (KnownErrorCommand command : List.of(draw, new KnownErrorCommand.Publish(Set.of("service-desk")))) {
            known = KnownErrorProcess.standard()
                    .decider(KNOWN)
                    .decide(known, command, Act.by(ANA, Instant.parse("2026-05-06T07:00:00Z")))
                    .orThrow();
        }
        return known == null ? List.of() : List.of(known);
    }
}
