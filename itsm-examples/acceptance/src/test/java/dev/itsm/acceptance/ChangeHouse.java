package dev.itsm.acceptance;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;

import dev.itsm.approval.ApprovalCommand;
import dev.itsm.approval.ApprovalDecider;
import dev.itsm.approval.ApprovalPolicy;
import dev.itsm.approval.Choice;
import dev.itsm.approval.Duties;
import dev.itsm.approval.Electorate;
import dev.itsm.approval.Holder;
import dev.itsm.approval.Round;
import dev.itsm.approval.Seat;
import dev.itsm.approval.VotingRule;
import dev.itsm.change.Assessment.Consideration;
import dev.itsm.change.Change;
import dev.itsm.change.ChangeCommand;
import dev.itsm.change.ChangeCommand.InRound;
import dev.itsm.change.ChangePath;
import dev.itsm.change.ChangePolicy;
import dev.itsm.change.ChangePolicy.Category;
import dev.itsm.change.ChangePolicy.EmergencyHandling;
import dev.itsm.change.ChangePolicy.Limits;
import dev.itsm.change.ChangeProcess;
import dev.itsm.change.ChangeRepository;
import dev.itsm.change.ChangeTemplate;
import dev.itsm.change.Content;
import dev.itsm.change.RiskLevel;
import dev.itsm.change.RiskModel;
import dev.itsm.change.SeverityPolicy;
import dev.itsm.change.Work;
import dev.itsm.change.schedule.Dependencies;
import dev.itsm.change.schedule.Topology.AffectedService;
import dev.itsm.decision.Decision;
import dev.itsm.decision.Refusal;
import dev.itsm.desk.By;
import dev.itsm.desk.ChangeDesk;
import dev.itsm.id.AgreementId;
import dev.itsm.id.ApprovalId;
import dev.itsm.id.ChangeId;
import dev.itsm.id.CiId;
import dev.itsm.id.ServiceId;
import dev.itsm.party.Act;
import dev.itsm.party.Delegation;
import dev.itsm.party.Directory;
import dev.itsm.party.PersonId;
import dev.itsm.party.RoleHolding;
import dev.itsm.party.RoleName;
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
 * A desk for changes: ana asks, ben carries out, cho and dee decide together, dir decides in emergencies. The database {@code
 * db} carries payments; eve represents cho. Times are UTC.
 */
final class ChangeHouse {
    static final CiId DB = CiId.of("db");
    static final Instant MONDAY_NINE = Instant.parse("2026-03-02T09:00:00Z");
    static final ApprovalPolicy BOARD =
            ApprovalPolicy.of("board", VotingRule.allOf(), Seat.ofPerson("cho"), Seat.ofPerson("dee"));

    private static final Period ALWAYS = Period.from(MONDAY_NINE.minus(Duration.ofDays(1)));
    private static final RoleName MEMBER = RoleName.of("BOARD_MEMBER");
    private static final Directory PEOPLE = Directory.of(
            List.of(),
            List.of(
                    RoleHolding.of(PersonId.of("dir"), RoleName.of("DIRECTOR"), ALWAYS),
                    RoleHolding.of(PersonId.of("cho"), MEMBER, ALWAYS)),
            List.of(new Delegation(
                    PersonId.of("cho"),
                    PersonId.of("eve"),
                    MEMBER,
                    null,
                    ALWAYS,
                    Act.by(PersonId.of("cho"), MONDAY_NINE))));

    Instant now = MONDAY_NINE;
    final ChangeProcess process;
    final ChangeRepository changes = ChangeRepository.inMemory();
    final ChangeDesk desk;

    ChangeHouse() {
        this(ChangeProcess.of(policy("2026", Set.of("service components"))));
    }

    ChangeHouse(ChangeProcess process) {
        this.process = process;
        desk = ChangeDesk.builder(process)
                .directory(PEOPLE)
                .topology(Dependencies.builder()
                        .service(
                                DB,
                                new AffectedService(
                                        ServiceId.of("pay"), "mission critical", List.of(AgreementId.of("SLA-7"))))
                        .build())
                .repository(changes)
                .time(() -> now)
                .build();
    }

    static ChangePolicy policy(String version, Set<String> controlledItems) {
        return new ChangePolicy(
                version,
                controlledItems,
                List.of(
                        new Category("standard", ChangePath.STANDARD, Map.of(), List.of(template())),
                        new Category("normal", ChangePath.NORMAL, Map.of(RiskLevel.LOW, BOARD), List.of()),
                        new Category("emergency", ChangePath.EMERGENCY, Map.of(), List.of())),
                List.of(Rule.of(
                        "CORE",
                        "it touches the core",
                        change -> change.content().cis().contains(CiId.of("core")))),
                new EmergencyHandling(
                        Holder.role("DIRECTOR"),
                        Duration.ofHours(4),
                        ApprovalPolicy.of("afterwards", VotingRule.anyOf(), Seat.ofPerson("cho")),
                        WorkingCalendar.weekly(ZoneId.of("UTC"), MONDAY, FRIDAY, "08:00", "20:00"),
                        2,
                        10),
                List.of(),
                SeverityPolicy.standard(),
                RiskModel.STANDARD,
                ChangePolicy.OWN_WORK,
                Limits.STANDARD);
    }

    private static ChangeTemplate template() {
        ChangeTemplate drawnUp = new ChangeTemplate(
                new ChangeTemplate.Id("disk"),
                "Replace a disk",
                PersonId.of("ola"),
                Content.NONE.on(DB).doing("replace the disk").reversedBy("put the old disk back"),
                null);
        ApprovalDecider decider =
                new ApprovalDecider(Electorate.of(PEOPLE), ChangePolicy.OWN_WORK, Duties.NONE, List.of());
        Round round = decider.decide(
                        null,
                        new ApprovalCommand.Open(ApprovalId.of("T-1"), drawnUp.id(), drawnUp.digest(), BOARD),
                        Act.by(PersonId.of("ola"), MONDAY_NINE))
                .orThrow();
        for (String member : List.of("cho", "dee")) {
            round = decider.decide(
                            round,
                            ApprovalCommand.Cast.of("board", member, Choice.YES),
                            Act.by(PersonId.of(member), MONDAY_NINE))
                    .orThrow();
        }
        return drawnUp.approvedBy(round);
    }

    /** What is done on the database between two hours of Tuesday. */
    static Content disk(int startHour, int endHour) {
        Instant tuesday = Instant.parse("2026-03-03T00:00:00Z");
        return Content.NONE
                .on(DB)
                .in(Period.of(tuesday.plus(Duration.ofHours(startHour)), tuesday.plus(Duration.ofHours(endHour))))
                .doing("replace the disk")
                .reversedBy("put the old disk back");
    }

    Change tell(ChangeId id, String person, ChangeCommand... commands) {
        Change change = null;
        for (ChangeCommand command : commands) {
            change = desk.handle(id, command, By.person(person).because("because"))
                    .orThrow();
        }
        assert change != null;
        return change;
    }

    List<Refusal> refusals(ChangeId id, String person, ChangeCommand command) {
        return desk.handle(id, command, By.person(person).because("because")) instanceof Decision.Refused<?, ?> refused
                ? refused.reasons()
                : List.of();
    }

    List<String> codes(ChangeId id, String person, ChangeCommand command) {
        return refusals(id, person, command).stream().map(Refusal::code).toList();
    }

    Change state(ChangeId id) {
        return desk.find(id).orElseThrow().state();
    }

    /** Asks for a normal change and has it assessed. */
    void assessed(ChangeId id, Content content) {
        tell(
                id,
                "ana",
                ChangeCommand.RequestChange.of("A larger disk", "it is full", content),
                ChangeCommand.Classify.as("normal"),
                assess());
    }

    static ChangeCommand.Assess assess() {
        return new ChangeCommand.Assess(
                Map.of("KNOWN", "OFTEN", "REVERSIBLE", "AT_ONCE"),
                Arrays.stream(Consideration.values()).collect(Collectors.toMap(point -> point, point -> "no impact")),
                "payments stop for a minute");
    }

    /** Has the board approve a normal change. */
    void approved(ChangeId id, Content content) {
        assessed(id, content);
        tell(id, "ana", new ChangeCommand.RequestApproval());
        vote(id, "cho");
        vote(id, "dee");
    }

    Change vote(ChangeId id, String member) {
        return tell(id, member, new InRound(ApprovalCommand.Cast.of("board", member, Choice.YES)));
    }

    /** Has an approved change tested, announced and scheduled. */
    void scheduled(ChangeId id, Content content) {
        approved(id, content);
        tell(
                id,
                "ana",
                new ChangeCommand.Verify("worked on the test system", null),
                new ChangeCommand.Announce("users of payments"),
                new ChangeCommand.Evaluate(),
                new ChangeCommand.Schedule());
    }

    /** Has an emergency permitted by telephone and carried out, over at that instant. */
    void emergency(ChangeId id, Instant finishedAt) {
        now = finishedAt.minus(Duration.ofHours(1));
        tell(
                id,
                "ana",
                ChangeCommand.RequestChange.of(
                        "A larger disk", "payments are down", disk(1, 2).in(null)),
                ChangeCommand.Classify.as("emergency"),
                new ChangeCommand.Verify(null, "no time"),
                new ChangeCommand.Evaluate(),
                new ChangeCommand.AuthoriseEmergency(PersonId.of("dir"), "telephone", PersonId.of("eve")));
        tell(id, "ben", new ChangeCommand.Implement(), new ChangeCommand.CompleteStep(0));
        now = finishedAt;
        tell(
                id,
                "ben",
                new ChangeCommand.Finish(Work.Outcome.SUCCESSFUL, "payments are back"),
                new ChangeCommand.Announce("users of payments"));
    }
}
