package dev.itsm.change;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;

import dev.itsm.approval.ApprovalPolicy;
import dev.itsm.approval.ApprovalPolicy.Timing;
import dev.itsm.approval.Electorate;
import dev.itsm.approval.Holder;
import dev.itsm.approval.Seat;
import dev.itsm.approval.VotingRule;
import dev.itsm.change.Assessment.Consideration;
import dev.itsm.change.ChangePolicy.Category;
import dev.itsm.change.ChangePolicy.EmergencyHandling;
import dev.itsm.change.ChangePolicy.Limits;
import dev.itsm.id.ChangeId;
import dev.itsm.id.CiId;
import dev.itsm.id.ServiceId;
import dev.itsm.party.Act;
import dev.itsm.party.Delegation;
import dev.itsm.party.Directory;
import dev.itsm.party.Membership;
import dev.itsm.party.PersonId;
import dev.itsm.party.RoleHolding;
import dev.itsm.party.RoleName;
import dev.itsm.party.TeamId;
import dev.itsm.rule.Rule;
import dev.itsm.sla.calendar.WorkingCalendar;
import dev.itsm.time.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An organization that changes things: ana asks, ben carries out, cho and dee are the advisory board, dir decides in
 * emergencies, may pass over conflicts and grant exemptions. From Monday on, ana is represented by eve, cho by ana, and ana is in
 * the team that approves small changes, like ola.
 */
final class Acme {
    static final ChangeId ID = ChangeId.of("CHG-1");
    static final Instant MONDAY_NINE = Instant.parse("2026-03-02T08:00:00Z");
    static final PersonId ANA = PersonId.of("ana");
    static final PersonId BEN = PersonId.of("ben");
    static final PersonId CHO = PersonId.of("cho");
    static final PersonId DEE = PersonId.of("dee");
    static final PersonId EVE = PersonId.of("eve");
    static final PersonId OLA = PersonId.of("ola");
    static final PersonId DIR = PersonId.of("dir");
    static final CiId DB = CiId.of("db");
    static final ServiceId PAY = ServiceId.of("pay");

    /** Tuesday, 20:00 to 22:00 in Berlin. */
    static final Period WINDOW =
            Period.of(Instant.parse("2026-03-03T19:00:00Z"), Instant.parse("2026-03-03T21:00:00Z"));

    static final Duration VALIDITY = Duration.ofDays(7);

    static final ApprovalPolicy BOARD = ApprovalPolicy.of(
                    "board", VotingRule.allOf(), Seat.ofPerson("cho"), Seat.ofPerson("dee"))
            .lasting(new Timing(Duration.ofDays(3), Holder.role("DIRECTOR"), Duration.ofDays(1), VALIDITY));
    static final ApprovalPolicy TEAM =
            ApprovalPolicy.of("team", VotingRule.anyOf(), Seat.of("ops", Holder.team("ops")));
    static final ApprovalPolicy AFTERWARDS =
            ApprovalPolicy.of("afterwards", VotingRule.anyOf(), Seat.ofPerson("cho"), Seat.ofPerson("dee"));

    private Acme() {}

    static Electorate people() {
        Period always = Period.from(MONDAY_NINE.minus(Duration.ofDays(1)));
        RoleName director = RoleName.of("DIRECTOR");
        RoleName any = RoleName.of("BOARD");
        return Electorate.of(Directory.of(
                List.of(new Membership(ANA, TeamId.of("ops"), always), new Membership(OLA, TeamId.of("ops"), always)),
                List.of(
                        RoleHolding.of(DIR, director, always),
                        RoleHolding.of(ANA, any, always),
                        RoleHolding.of(CHO, any, always)),
                List.of(
                        new Delegation(ANA, EVE, any, null, always, Act.by(ANA, MONDAY_NINE)),
                        new Delegation(CHO, ANA, any, null, always, Act.by(CHO, MONDAY_NINE)))));
    }

    static Content content() {
        return Content.NONE
                .on(DB)
                .affecting(PAY)
                .in(WINDOW)
                .doing("replace the disk")
                .reversedBy("put the old disk back");
    }

    static ChangePolicy policy() {
        return policy(template());
    }

    /** The policy with one route for every risk. */
    static ChangePolicy policy(ApprovalPolicy route) {
        return policy(template(), Map.of(RiskLevel.LOW, route));
    }

    static ChangePolicy policy(ChangeTemplate template) {
        return policy(template, Map.of(RiskLevel.LOW, TEAM, RiskLevel.MEDIUM, BOARD));
    }

    private static ChangePolicy policy(ChangeTemplate template, Map<RiskLevel, ApprovalPolicy> routes) {
        return new ChangePolicy(
                "2026",
                Set.of("service components"),
                List.of(
                        new Category("standard", ChangePath.STANDARD, Map.of(), List.of(template)),
                        new Category("normal", ChangePath.NORMAL, routes, List.of()),
                        new Category("emergency", ChangePath.EMERGENCY, Map.of(), List.of())),
                List.of(Rule.of(
                        "CORE",
                        "it touches the core",
                        change -> change.content().cis().contains(CiId.of("core")))),
                new EmergencyHandling(
                        Holder.role("DIRECTOR"),
                        Duration.ofHours(4),
                        AFTERWARDS,
                        WorkingCalendar.weekly(ZoneId.of("Europe/Berlin"), MONDAY, FRIDAY, "08:00", "20:00"),
                        2,
                        10),
                List.of(),
                SeverityPolicy.standard(),
                RiskModel.STANDARD,
                ChangePolicy.OWN_WORK,
                new Limits(Duration.ofMinutes(30), Duration.ofDays(5), Duration.ofHours(24), Holder.role("DIRECTOR")));
    }

    /** A template for what the change of {@link #content} does, approved by the board. */
    static ChangeTemplate template() {
        ChangeTemplate drawnUp = new ChangeTemplate(
                new ChangeTemplate.Id("disk"),
                "Replace a disk",
                OLA,
                Content.NONE.on(DB).doing("replace the disk").reversedBy("put the old disk back"),
                null);
        return drawnUp.approvedBy(Rounds.approved(drawnUp.id(), drawnUp.digest(), BOARD, MONDAY_NINE));
    }

    static Map<Consideration, String> considered() {
        return Arrays.stream(Consideration.values()).collect(Collectors.toMap(point -> point, point -> "no impact"));
    }

    /** Answers that come to a medium risk, which the board decides on. */
    static ChangeCommand.Assess risky() {
        return new ChangeCommand.Assess(
                Map.of("KNOWN", "NEVER", "REVERSIBLE", "AT_ONCE"), considered(), "payments stop");
    }

    /** Answers that come to a low risk, which the team decides on. */
    static ChangeCommand.Assess harmless() {
        return new ChangeCommand.Assess(Map.of("KNOWN", "OFTEN", "REVERSIBLE", "AT_ONCE"), considered(), "none");
    }
}
