package dev.itsm.incident;

import dev.itsm.assignment.DueEscalation;
import dev.itsm.assignment.Escalation;
import dev.itsm.assignment.EscalationRule;
import dev.itsm.assignment.Routing;
import dev.itsm.id.ProblemId;
import dev.itsm.incident.IncidentEvidence.Aspect;
import dev.itsm.incident.MajorIncidentCommand.AcceptMajor;
import dev.itsm.incident.MajorIncidentCommand.InformManagement;
import dev.itsm.incident.MajorIncidentCommand.ReviewMajor;
import dev.itsm.lifecycle.Progress;
import dev.itsm.rule.Rule;
import dev.itsm.scheme.CodeScheme;
import dev.itsm.scheme.SchemeCode;
import dev.itsm.sla.target.TargetName;
import dev.itsm.sla.target.Threshold;
import dev.itsm.sms.conformity.InForce;
import dev.itsm.testkit.RuleTable;
import dev.itsm.worklog.Note;
import dev.itsm.worklog.WorkLog;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class IncidentRulesTest {
    private static final Instant NOW = Story.START.plus(Duration.ofDays(1));
    private static final Set<Aspect> NOTHING_TOLD = Set.of(Aspect.values());
    private static final EscalationRule RULE = new EscalationRule(
            TargetName.RESOLUTION, Threshold.percent(50), Escalation.Kind.FUNCTIONAL, 1, Story.MESSAGING);

    private static final IncidentProcess PROCESS = IncidentProcess.standard().toBuilder()
            .closureCodes(CodeScheme.named("codes", "1")
                    .code("fixed", Locale.ENGLISH, "Fixed")
                    .build())
            .major(withCriterion(MajorIncidentPolicy.standard()))
            .build();

    private static MajorIncidentPolicy withCriterion(MajorIncidentPolicy policy) {
        return new MajorIncidentPolicy(
                List.of(new MajorIncidentPolicy.Criterion(Rule.of("ALL", "always", at -> true), "everything is major")),
                policy.noticeWithin(),
                policy.updateEvery(),
                policy.reviewWithin(),
                null,
                null);
    }

    private static Story accepted() {
        return new Story(PROCESS)
                .then(
                        Story.mailIsDown(),
                        new IncidentCommand.Classify("mail"),
                        new IncidentCommand.Assign(Story.MESSAGING, Story.BEN),
                        new IncidentCommand.StartWork(),
                        new AcceptMajor(Story.EVE, "indeed"));
    }

    private static Incident resolved() {
        return accepted()
                .then(
                        new InformManagement(Story.EVE),
                        new IncidentCommand.LinkTo(Links.INVESTIGATED_BY, ProblemId.of("PRB-1")),
                        Story.restarted())
                .incident();
    }

    private static Incident closed() {
        return accepted()
                .then(
                        new InformManagement(Story.EVE),
                        new IncidentCommand.LinkTo(Links.INVESTIGATED_BY, ProblemId.of("PRB-1")),
                        Story.restarted(),
                        new ReviewMajor("the disk was full", List.of("watch it")),
                        new IncidentCommand.Close())
                .incident();
    }

    private static IncidentEvidence of(Incident incident) {
        return IncidentEvidence.of(incident, List.of());
    }

    private static IncidentEvidence untold(Incident incident) {
        IncidentEvidence all = of(incident);
        return new IncidentEvidence(
                all.id(),
                all.phase(),
                all.course(),
                all.classification(),
                all.links(),
                all.outcome(),
                all.major(),
                null,
                null,
                NOTHING_TOLD);
    }

    private static Incident withoutAction(Incident incident) {
        var stays = incident.progress().stays().stream()
                .filter(stay -> stay.phase() != IncidentPhase.OPEN && stay.phase() != IncidentPhase.ON_HOLD)
                .toList();
        return incident.with(new Progress<>(stays)).with(Routing.NONE).with(WorkLog.EMPTY);
    }

    private static Incident noted(Incident incident, Instant at) {
        Note note = new Note(Note.Kind.WORK, Story.ANA, at, "looked at it");
        return incident.with(new WorkLog(List.of(note), List.of()));
    }

    private static Incident otherwiseCoded(Incident incident) {
        Resolution was = incident.outcome().resolutions().get(0);
        Resolution odd =
                new Resolution(new SchemeCode("codes", "1", "odd"), was.cause(), was.text(), was.by(), was.at());
        return incident.with(
                new Outcome(List.of(odd), List.of(), null, incident.outcome().closedAt(), null));
    }

    @TestFactory
    Stream<DynamicTest> eachRule() {
        IncidentRules rules = IncidentRules.under(InForce.from(Story.START, "incidents-2026", PROCESS));
        MajorIncidentPolicy policy = PROCESS.major();
        Incident closed = closed();
        Incident resolved = resolved();
        Incident open = accepted().incident();
        Instant acceptedAt = open.major().acceptedAt();
        Instant resolvedAt = resolved.major().resolvedAt();
        Classification classified = closed.classification();
        Instant due = Story.START.plus(Duration.ofHours(4));
        return RuleTable.of(rules.pack(), NOW)
                .conforming("INC-01", of(closed))
                .violating(
                        "INC-01",
                        "links.service",
                        of(closed.with(new Links(null, Set.of(), closed.links().links()))))
                .unknown("INC-01", untold(closed))
                .conforming("INC-02", of(closed))
                .violating(
                        "INC-02",
                        "classification.category",
                        of(closed.with(new Classification(false, null, classified.rankings(), null))))
                .unknown("INC-02", untold(closed))
                .conforming("INC-03", of(closed))
                .violating(
                        "INC-03",
                        "classification.rankings",
                        of(closed.with(new Classification(false, classified.category(), List.of(), null))))
                .unknown("INC-03", untold(closed))
                .unknownIn(IncidentRules.under(InForce.nothing()).pack(), "INC-03", of(closed))
                .conforming("INC-04", of(closed))
                .overdue(
                        "INC-04",
                        "routing.escalations",
                        due.minusNanos(1),
                        IncidentEvidence.of(closed, List.of(new DueEscalation(RULE, due))))
                .unknown("INC-04", IncidentEvidence.of(closed))
                .conforming("INC-05", of(closed))
                .violating("INC-05", "outcome.resolutions", of(otherwiseCoded(closed)))
                .unknown("INC-05", untold(closed))
                .conforming("INC-06", of(closed))
                .violating("INC-06", "log", of(withoutAction(closed)))
                .unknown("INC-06", untold(closed))
                .conforming("INC-07", of(closed))
                .violating("INC-07", "major", of(closed.with(MajorIncident.NONE)))
                .unknown("INC-07", untold(closed))
                .conforming("INC-08", of(closed))
                .overdue("INC-08", "major.notice", acceptedAt.plus(policy.noticeWithin()), of(open))
                .unknown("INC-08", untold(closed))
                .conforming("INC-09", of(closed))
                .overdue("INC-09", "major.review", resolvedAt.plus(policy.reviewWithin()), of(resolved))
                .unknown("INC-09", untold(closed))
                .conforming("INC-11", of(closed))
                .violating("INC-11", "progress", of(noted(closed, Story.START)))
                .violating("INC-11", "progress", of(noted(closed, NOW.plusSeconds(1))))
                .conforming("INC-12", of(open))
                .overdueIn(
                        rules.staleAfter(Duration.ofMinutes(1)).pack(),
                        "INC-12",
                        "log",
                        of(open).course().latest().plus(Duration.ofMinutes(1)),
                        of(open))
                .conforming("PRB-03", of(closed))
                .violating("PRB-03", "links", of(closed.with(new Links(Story.MAIL, Set.of(), Set.of()))))
                .unknown("PRB-03", untold(closed))
                .alwaysTold("INC-11", "INC-12")
                .tests();
    }
}
