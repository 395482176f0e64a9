package dev.itsm.practice.testkit;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;

import dev.itsm.approval.ApprovalPolicy;
import dev.itsm.approval.Electorate;
import dev.itsm.approval.Holder;
import dev.itsm.approval.Seat;
import dev.itsm.approval.VotingRule;
import dev.itsm.change.Change;
import dev.itsm.change.ChangeCommand;
import dev.itsm.change.ChangePath;
import dev.itsm.change.ChangePolicy;
import dev.itsm.change.ChangePolicy.Category;
import dev.itsm.change.ChangePolicy.EmergencyHandling;
import dev.itsm.change.ChangePolicy.Limits;
import dev.itsm.change.ChangeProcess;
import dev.itsm.change.ChangeRepository;
import dev.itsm.change.Content;
import dev.itsm.change.RiskLevel;
import dev.itsm.change.RiskModel;
import dev.itsm.change.SeverityPolicy;
import dev.itsm.change.Surroundings;
import dev.itsm.change.schedule.ChangeCalendar;
import dev.itsm.id.ChangeId;
import dev.itsm.id.CiId;
import dev.itsm.party.Act;
import dev.itsm.party.Directory;
import dev.itsm.party.PersonId;
import dev.itsm.rule.Rule;
import dev.itsm.sla.calendar.WorkingCalendar;
import dev.itsm.store.Repository;
import dev.itsm.store.Store;
import dev.itsm.testkit.PracticeRepositoryContract;
import dev.itsm.testkit.Trail;
import dev.itsm.time.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What every {@link ChangeRepository} must do. */
public abstract class ChangeRepositoryContract extends PracticeRepositoryContract<ChangeId, Change> {
    private static final ApprovalPolicy BOARD =
            ApprovalPolicy.of("board", VotingRule.anyOf(), Seat.ofPerson("cho"), Seat.ofPerson("dee"));
    private static final ChangeProcess PROCESS = ChangeProcess.of(new ChangePolicy(
            "2026",
            Set.of("service components"),
            List.of(
                    new Category("normal", ChangePath.NORMAL, Map.of(RiskLevel.LOW, BOARD), List.of()),
                    new Category("emergency", ChangePath.EMERGENCY, Map.of(), List.of())),
            List.of(Rule.of(
                    "CORE",
                    "it touches the core",
                    change -> change.content().cis().contains(CiId.of("core")))),
            new EmergencyHandling(
                    Holder.role("DIRECTOR"),
                    Duration.ofHours(4),
                    BOARD,
                    WorkingCalendar.weekly(ZoneOffset.UTC, MONDAY, FRIDAY, "08:00", "20:00"),
                    2,
                    10),
            List.of(),
            SeverityPolicy.standard(),
            RiskModel.STANDARD,
            ChangePolicy.OWN_WORK,
            Limits.STANDARD));

    protected ChangeRepositoryContract() {
        super(ChangeRepository.SCHEMA);
    }

    @Override
    protected Repository<ChangeId, Change> repository(Store store) {
        return ChangeRepository.in(store);
    }

    @Override
    protected Change state(int number) {
        Instant start = Trail.NOON.plus(Duration.ofDays(7)).plusNanos(number % 5);
        Content content = Content.NONE
                .on(CiId.of("db"))
                .in(number % 4 == 0 ? null : Period.of(start, start.plus(Duration.ofHours(2))))
                .doing("replace the “disk” 🐛")
                .reversedBy("put the old one back");
        Change change = next(number, null, ChangeCommand.RequestChange.of("Number " + number, "it is full", content));
        if (number % 3 > 0) {
            change = next(number, change, ChangeCommand.Classify.as(number % 3 == 1 ? "normal" : "emergency"));
        }
        return change;
    }

    private static Change next(int number, @Nullable Change before, ChangeCommand command) {
        return PROCESS.decider(
                        ChangeId.of("CHG-" + number),
                        Surroundings.of(Electorate.of(Directory.EMPTY), ChangeCalendar.empty()))
                .decide(before, command, Act.by(PersonId.of("ana"), Trail.NOON.plusNanos(number % 5)))
                .orThrow();
    }
}
