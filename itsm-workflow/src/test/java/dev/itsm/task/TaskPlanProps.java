package dev.itsm.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.decision.Decision;
import dev.itsm.decision.Refusal;
import dev.itsm.id.ServiceRequestId;
import dev.itsm.party.Act;
import dev.itsm.party.PersonId;
import dev.itsm.party.TeamId;
import dev.itsm.sla.calendar.WorkingCalendar;
import dev.itsm.sms.kpi.Ratio;
import dev.itsm.task.TaskCommand.Assign;
import dev.itsm.task.TaskCommand.Complete;
import dev.itsm.task.TaskCommand.LeaveOut;
import dev.itsm.task.TaskCommand.Reopen;
import dev.itsm.task.TaskCommand.Spend;
import dev.itsm.task.TaskCommand.Start;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TaskPlanProps {
    private static final Instant START = Instant.parse("2026-11-23T09:00:00Z");
    private static final PersonId ANA = PersonId.of("ana");
    private static final TaskDecider DECIDER = new TaskDecider(ServiceRequestId.of("REQ-1"));

    @Provide
    Arbitrary<List<Task>> tasks() {
        return Plans.tasks();
    }

    @Provide
    Arbitrary<List<TaskCommand>> commands() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, 6).map(i -> "t" + i))
                .<TaskCommand>as((kind, key) -> switch (kind) {
                    case 0 -> new Start(key);
                    case 1 -> new Spend(key, Duration.ofMinutes(20));
                    case 2 -> new LeaveOut(key);
                    case 3 -> new Reopen(key);
                    case 4 -> new Assign(key, TeamId.of("desk"), ANA);
                    default -> new Complete(key, "done");
                })
                .list()
                .ofMaxSize(40);
    }

    @Property(tries = 300)
    void whateverIsAskedNothingStartsEarlyAndOnlyWhatMayBeIsLeftOut(
            @ForAll("tasks") List<Task> tasks, @ForAll("commands") List<TaskCommand> commands) {
        TaskPlan plan = TaskPlan.of(new TaskGraph(tasks));
        Instant now = START;
        for (TaskCommand command : commands) {
            now = now.plusSeconds(60);
            Decision<TaskPlan, TaskEvent> decision =
                    DECIDER.decide(plan, command, Act.by(ANA, now).because("so"));
            if (decision instanceof Decision.Accepted<TaskPlan, TaskEvent> accepted) {
                TaskPlan folded = plan;
                for (TaskEvent event : accepted.events()) {
                    folded = DECIDER.evolve(folded, event);
                }
                assertThat(folded).isEqualTo(accepted.state());
                plan = folded;
            }
            check(plan);
        }
    }

    private static void check(TaskPlan plan) {
        Duration earned = Duration.ZERO;
        for (Task task : plan.graph().tasks()) {
            TaskStatus status = plan.status(task.key());
            boolean ready =
                    task.after().stream().allMatch(key -> plan.status(key).isOver());
            assertThat(status == TaskStatus.WAITING).isEqualTo(!ready && status != TaskStatus.LEFT_OUT);
            assertThat(task.optional() || status != TaskStatus.LEFT_OUT).isTrue();
            earned = status == TaskStatus.DONE ? earned.plus(task.effort()) : earned;
        }
        assertThat(plan.progress().earned()).isEqualTo(earned);
        assertThat(plan.isOver()).isEqualTo(plan.open().isEmpty());
        checkCompensation(plan);
        checkForecast(plan);
    }

    /** Everything that was started and can be undone is, and nothing before what was built on it. */
    private static void checkCompensation(TaskPlan plan) {
        TaskGraph undoing = plan.compensation();
        Set<String> expected = plan.graph().tasks().stream()
                .filter(task -> task.undoing() != null && plan.run(task.key()).startedAt() != null)
                .map(Task::key)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(undoing.tasks()).extracting(Task::key).containsExactlyInAnyOrderElementsOf(expected);
        for (String a : expected) {
            for (String b : expected) {
                assertThat(Plans.follows(undoing, a, b)).isEqualTo(Plans.follows(plan.graph(), b, a));
            }
        }
    }

    private static void checkForecast(TaskPlan plan) {
        TaskSchedule forecast =
                plan.forecast(START, null, task -> WorkingCalendar.always()).orElseThrow();
        assertThat(forecast.slots()).hasSameSizeAs(plan.open());
        forecast.slots().forEach(slot -> {
            Duration left = plan.graph()
                    .find(slot.key())
                    .orElseThrow()
                    .effort()
                    .minus(plan.run(slot.key()).spent());
            assertThat(Duration.between(slot.earliestStart(), slot.earliestFinish()))
                    .isEqualTo(left.isNegative() ? Duration.ZERO : left);
        });
    }

    @Example
    void refusalsNameWhatStandsInTheWay() {
        TaskPlan plan = TaskPlan.of(TaskGraph.of(
                Task.of("order", "Order", Duration.ofHours(1)),
                Task.of("install", "Install", Duration.ofHours(3)).after("order"),
                Task.of("train", "Train", Duration.ofHours(1)).asOptional()));
        assertThat(refusal(plan, new Start("install"), null))
                .isEqualTo("task 'install': it comes after [order], not over yet; end those first [TASK_WAITS]");
        assertThat(refusal(plan, new Start("print"), null)).endsWith("[NO_SUCH_TASK]");
        assertThat(refusal(plan, new LeaveOut("order"), "why")).endsWith("[TASK_MANDATORY]");
        assertThat(refusal(plan, new LeaveOut("train"), null)).endsWith("[NO_REASON]");
        assertThat(refusal(plan, new Spend("order", Duration.ZERO), null)).endsWith("[NO_EFFORT]");
        assertThat(refusal(plan, new Reopen("order"), "why")).endsWith("[TASK_OPEN]");
        plan = done(plan, "order");
        assertThat(plan.progress().share()).contains(Ratio.of(1, 5));
        assertThat(refusal(plan, new Complete("order", "again"), null)).endsWith("[TASK_OVER]");
        assertThat(refusal(plan, new Reopen("order"), " ")).endsWith("[NO_REASON]");
        plan = done(plan, "install");
        assertThat(refusal(plan, new Reopen("order"), "why")).contains("[install] came after it already");
        Decision<TaskPlan, TaskEvent> early =
                DECIDER.decide(plan, new Start("train"), Act.by(ANA, START.minusSeconds(1)));
        assertThat(((Decision.Refused<TaskPlan, TaskEvent>) early).reasons())
                .extracting(Refusal::code)
                .containsExactly("OUT_OF_ORDER");
    }

    private static TaskPlan done(TaskPlan plan, String key) {
        return DECIDER.decide(plan, new Complete(key, "done"), Act.by(ANA, START))
                .orThrow();
    }

    private static String refusal(TaskPlan plan, TaskCommand command, String reason) {
        Act act = Act.by(ANA, START);
        Decision<TaskPlan, TaskEvent> decision =
                DECIDER.decide(plan, command, reason == null ? act : act.because(reason));
        return ((Decision.Refused<TaskPlan, TaskEvent>) decision)
                .reasons()
                .get(0)
                .toString();
    }
}
