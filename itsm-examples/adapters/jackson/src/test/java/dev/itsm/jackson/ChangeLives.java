package dev.itsm.jackson;

import dev.itsm.approval.ApprovalCommand;
import dev.itsm.approval.ApprovalPolicy;
import dev.itsm.approval.Choice;
import dev.itsm.approval.Duty;
import dev.itsm.approval.Electorate;
import dev.itsm.approval.Holder;
import dev.itsm.approval.Round.Closing;
import dev.itsm.approval.Seat;
import dev.itsm.approval.Threshold;
import dev.itsm.approval.Vote.SeatRef;
import dev.itsm.approval.VotingRule;
import dev.itsm.change.Assessment.Consideration;
import dev.itsm.change.ChangeCommand;
import dev.itsm.change.ChangeCommand.InRound;
import dev.itsm.change.ChangeDecider;
import dev.itsm.change.ChangeLifecycle;
import dev.itsm.change.ChangePath;
import dev.itsm.change.ChangePolicy;
import dev.itsm.change.ChangePolicy.Category;
import dev.itsm.change.ChangePolicy.EmergencyHandling;
import dev.itsm.change.ChangePolicy.Limits;
import dev.itsm.change.ChangeProcess;
import dev.itsm.change.Content;
import dev.itsm.change.Planning.Buffers;
import dev.itsm.change.RiskLevel;
import dev.itsm.change.RiskModel;
import dev.itsm.change.SeverityPolicy;
import dev.itsm.change.Surroundings;
import dev.itsm.change.Work;
import dev.itsm.change.schedule.CalendarWindow;
import dev.itsm.change.schedule.ChangeCalendar;
import dev.itsm.change.schedule.ConflictKind;
import dev.itsm.change.schedule.Dependencies;
import dev.itsm.change.schedule.PlannedChange;
import dev.itsm.field.Attributes;
import dev.itsm.field.FieldKey;
import dev.itsm.id.ChangeId;
import dev.itsm.id.CiId;
import dev.itsm.id.IncidentId;
import dev.itsm.id.Link;
import dev.itsm.id.ServiceId;
import dev.itsm.lifecycle.Trigger;
import dev.itsm.lifecycle.Walk.Given;
import dev.itsm.party.Act;
import dev.itsm.party.Directory;
import dev.itsm.party.PersonId;
import dev.itsm.party.RoleHolding;
import dev.itsm.party.RoleName;
import dev.itsm.rule.Rule;
import dev.itsm.sla.calendar.WorkingCalendar;
import dev.itsm.time.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What may be asked of changes where ana asks, ben carries out, cho and dee vote, sam keeps the minutes and dir decides. */
final class ChangeLives {
    /** A command and who gives it. */
    record Said(ChangeCommand command, String by) {
        Given<ChangeCommand> at(Instant instant) {
            return new Given<>(command, Act.by(PersonId.of(by), instant).because("because “so” \u2028"));
        }
    }

    static final ChangeId ID = ChangeId.of("CHG-1");
    static final Instant START = Instant.parse("2026-03-02T08:00:00.000000001Z");

    private static final CiId DB = CiId.of("db");
    private static final CiId DISK = CiId.of("disk");
    private static final Period WINDOW = Period.of(START, START.plus(Duration.ofDays(30)));
    private static final FieldKey<String> COST_CENTRE = FieldKey.text("cost-centre");
    private static final ApprovalPolicy BOARD = ApprovalPolicy.of(
                    "board",
                    VotingRule.percent("51").withQuorum(Threshold.atLeast(2)).ofVotesCast(VotingRule.Tie.CHAIR),
                    Seat.ofPerson("cho").asChair(),
                    Seat.ofPerson("dee").withVeto())
            .lasting(new ApprovalPolicy.Timing(
                    Duration.ofHours(8), Holder.role("DIRECTOR"), Duration.ofHours(8), Duration.ofDays(9)))
            .meetingsRecordedBy(Holder.person("sam"));
    private static final ApprovalPolicy AFTERWARDS =
            ApprovalPolicy.of("afterwards", VotingRule.anyOf(), Seat.ofPerson("cho"), Seat.ofPerson("dee"));
    private static final Content CONTENT = Content.NONE
            .on(DB)
            .affecting(ServiceId.of("pay"))
            .in(WINDOW)
            .doing("replace the disk")
            .reversedBy("put the old disk back");

    /** A normal change that is put off, voted on by turns, fitted in by an override, backed out and looked into. */
    static final List<Said> NORMAL = List.of(
            said(ChangeCommand.RequestChange.of("A larger disk", "it is full", CONTENT), "ana"),
            said(ChangeCommand.Classify.as("normal"), "ana"),
            said(new ChangeCommand.EditContent(CONTENT.doing("replace the disk", "watch it")), "ana"),
            said(new ChangeCommand.Fit(new Buffers(Duration.ofHours(1), Duration.ZERO), Set.of()), "ana"),
            said(assess(), "ana"),
            said(new ChangeCommand.RequestApproval(), "ana"),
            said(new ChangeCommand.PutOnHold(), "ana"),
            said(new ChangeCommand.Resume(), "ana"),
            said(cast("board", "dee", Choice.ABSTAIN), "dee"),
            said(new InRound(new ApprovalCommand.ChangeVote(new SeatRef("board", "dee"), Choice.YES)), "dee"),
            said(cast("board", "cho", Choice.YES), "cho"),
            said(new ChangeCommand.Verify("worked on the test system", null), "ana"),
            said(new ChangeCommand.Announce("users of payments"), "ana"),
            said(new ChangeCommand.AssignImplementers(Set.of(PersonId.of("ben"))), "ana"),
            said(new ChangeCommand.Evaluate(), "ana"),
            said(new ChangeCommand.PassConflict(ConflictKind.SAME_CI, ChangeId.of("CHG-2"), DB), "dir"),
            said(new ChangeCommand.PassConflict(ConflictKind.BLACKOUT, null, null), "dir"),
            said(new ChangeCommand.Schedule(), "ana"),
            said(new ChangeCommand.Implement(), "ben"),
            said(new ChangeCommand.CompleteStep(0), "ben"),
            said(new ChangeCommand.BackOut("the new disk is slow"), "ben"),
            said(new ChangeCommand.Investigate("wrong firmware", List.of("ask for another")), "ana"),
            said(new ChangeCommand.ReviewEffect(false, "as before", List.of(), false), "eve"),
            said(new ChangeCommand.Close(), "ana"));

    /** An emergency that goes on by a call, ends well, is declined afterwards and whose risk is accepted in the end. */
    static final List<Said> EMERGENCY = List.of(
            said(ChangeCommand.RequestChange.of("A larger disk", "it is full", CONTENT), "ana"),
            said(ChangeCommand.Classify.as("emergency"), "ana"),
            said(new ChangeCommand.Verify(null, "no time"), "ana"),
            said(new ChangeCommand.Evaluate(), "ana"),
            said(new ChangeCommand.PassConflict(ConflictKind.BLACKOUT, null, null), "dir"),
            said(
                    new ChangeCommand.Exempt(
                            "CHG-06", Duty.REVIEW, PersonId.of("ben"), Period.of(START, WINDOW.endExclusive())),
                    "dir"),
            said(new ChangeCommand.AuthoriseEmergency(PersonId.of("dir"), "telephone", PersonId.of("eve")), "ana"),
            said(new ChangeCommand.Implement(), "ben"),
            said(new ChangeCommand.Relate(new Link("fixes", ID, IncidentId.of("INC-1"))), "ana"),
            said(new ChangeCommand.CompleteStep(0), "ben"),
            said(new ChangeCommand.Finish(Work.Outcome.SUCCESSFUL, "done"), "ben"),
            said(new ChangeCommand.RequestRetrospectiveApproval(), "ana"),
            said(cast("afterwards", "cho", Choice.NO), "cho"),
            said(cast("afterwards", "dee", Choice.NO), "dee"),
            said(new ChangeCommand.SettleRefusal(Work.AfterRefusal.ACCEPT_RISK), "dir"),
            said(new ChangeCommand.SetFields(Attributes.of(COST_CENTRE, "“7” 🐛"), Set.of()), "ana"),
            said(new ChangeCommand.ReviewEffect(true, "it holds", List.of("watch it"), false), "ben"),
            said(new ChangeCommand.Close(), "ana"));

    /** What may come between, whether or not it fits. */
    static final List<Said> ANYTHING = Stream.concat(
                    Stream.concat(NORMAL.stream(), EMERGENCY.stream())
                            .filter(said -> !(said.command() instanceof ChangeCommand.RequestChange)),
                    Stream.of(
                            said(new ChangeCommand.CheckDeadlines(), "clock"),
                            said(new ChangeCommand.EditContent(CONTENT.on(DISK)), "ana"),
                            said(new ChangeCommand.SetFields(Attributes.NONE, Set.of("cost-centre")), "ana"),
                            said(new ChangeCommand.Fit(Buffers.NONE, Set.of(ChangeId.of("CHG-2"))), "ana"),
                            said(new ChangeCommand.Finish(Work.Outcome.FAILED, "it smokes"), "ben"),
                            said(new ChangeCommand.Fire(Trigger.of("revise")), "ana"),
                            said(new ChangeCommand.Fire(ChangeLifecycle.UNSCHEDULE), "ana"),
                            said(new ChangeCommand.Approve(), "ana"),
                            said(new ChangeCommand.Reject(), "cho"),
                            said(new ChangeCommand.Cancel(), "ana"),
                            said(new InRound(new ApprovalCommand.Escalate()), "clock"),
                            said(new InRound(new ApprovalCommand.Recuse(new SeatRef("board", "dee"))), "dee"),
                            said(new InRound(new ApprovalCommand.Close(Closing.Kind.VOTING_ENDED)), "cho"),
                            said(new InRound(new ApprovalCommand.Close(Closing.Kind.WITHDRAWN)), "cho"),
                            said(
                                    new InRound(
                                            new ApprovalCommand.RecordMeeting(List.of(new ApprovalCommand.MeetingVote(
                                                    new SeatRef("board", "cho"), PersonId.of("cho"), Choice.YES)))),
                                    "sam")))
            .toList();

    private ChangeLives() {}

    private static Said said(ChangeCommand command, String by) {
        return new Said(command, by);
    }

    private static InRound cast(String stage, String seat, Choice choice) {
        return new InRound(ApprovalCommand.Cast.of(stage, seat, choice));
    }

    private static ChangeCommand.Assess assess() {
        return new ChangeCommand.Assess(
                Map.of("KNOWN", "NEVER"),
                Arrays.stream(Consideration.values()).collect(Collectors.toMap(point -> point, point -> "no impact")),
                "payments stop");
    }

    static ChangeDecider decider() {
        Period always = Period.from(START.minus(Duration.ofDays(1)));
        Electorate people = Electorate.of(Directory.of(
                List.of(), List.of(RoleHolding.of(PersonId.of("dir"), RoleName.of("DIRECTOR"), always)), List.of()));
        ChangeCalendar calendar = new ChangeCalendar(
                List.of(
                        PlannedChange.of(ChangeId.of("CHG-2"), WINDOW, Set.of(DB)),
                        PlannedChange.of(ChangeId.of("CHG-3"), null, Set.of(DISK))),
                List.of(new CalendarWindow(
                        CalendarWindow.Kind.BLACKOUT,
                        new CalendarWindow.Scope.Item(DB),
                        Period.of(START.plusSeconds(60), START.plusSeconds(120)),
                        "year-end")),
                Dependencies.builder().dependsOn(DB, DISK).build(),
                3);
        return process().decider(ID, Surroundings.of(people, calendar));
    }

    private static ChangeProcess process() {
        ChangePolicy policy = new ChangePolicy(
                "2026",
                Set.of("service components"),
                List.of(
                        new Category("normal", ChangePath.NORMAL, Map.of(RiskLevel.LOW, BOARD), List.of()),
                        new Category("emergency", ChangePath.EMERGENCY, Map.of(), List.of())),
                List.of(Rule.of("CORE", "it touches the core", change -> false)),
                new EmergencyHandling(
                        Holder.role("DIRECTOR"), Duration.ofDays(2), AFTERWARDS, WorkingCalendar.always(), 2, 10),
                List.of(),
                SeverityPolicy.standard(),
                RiskModel.STANDARD,
                ChangePolicy.OWN_WORK,
                new Limits(Duration.ofMinutes(30), Duration.ofDays(5), Duration.ofHours(24), Holder.role("DIRECTOR")));
        return ChangeProcess.of(policy).toBuilder()
                .named("acme", "1")
                .field(COST_CENTRE)
                .build();
    }
}
