package dev.itsm.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.itsm.sla.calendar.WorkingCalendar;
import dev.itsm.task.TaskSchedule.Slot;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class TaskGraphProps {
    /** A Friday afternoon. */
    private static final Instant START = Instant.parse("2026-11-27T16:00:00Z");

    private static final WorkingCalendar OFFICE =
            WorkingCalendar.weekly(ZoneOffset.UTC, DayOfWeek.MONDAY, DayOfWeek.FRIDAY, "09:00", "17:00");
    private static final WorkingCalendar NIGHTS =
            WorkingCalendar.weekly(ZoneOffset.UTC, DayOfWeek.SUNDAY, DayOfWeek.WEDNESDAY, "22:00", "06:00");

    /** Every second task is night work. */
    private static final Function<Task, WorkingCalendar> MIXED =
            task -> task.key().charAt(1) % 2 == 0 ? OFFICE : NIGHTS;

    @Provide
    Arbitrary<List<Task>> tasks() {
        return Plans.tasks();
    }

    @Property(tries = 300)
    void everyTaskComesAfterThoseItWaitsForHoweverTheyWereStated(
            @ForAll("tasks") List<Task> tasks, @ForAll Random random) {
        List<Task> shuffled = new ArrayList<>(tasks);
        Collections.shuffle(shuffled, random);
        TaskGraph graph = new TaskGraph(shuffled);
        assertThat(graph.tasks()).containsExactlyInAnyOrderElementsOf(tasks);
        List<String> seen = new ArrayList<>();
        for (Task task : graph.tasks()) {
            assertThat(seen).containsAll(task.after());
            seen.add(task.key());
        }
        assertThat(new TaskGraph(graph.tasks())).isEqualTo(graph);
    }

    @Property(tries = 300)
    void aCircleIsNamedStepByStep(
            @ForAll("tasks") List<Task> tasks, @ForAll @IntRange(max = 6) int from, @ForAll @IntRange(max = 6) int to) {
        if (from >= tasks.size() || to >= tasks.size()) {
            return;
        }
        TaskGraph sound = new TaskGraph(tasks);
        boolean closes = from == to || Plans.follows(sound, "t" + from, "t" + to);
        List<Task> more = new ArrayList<>(tasks);
        more.set(to, tasks.get(to).after("t" + from));
        List<String> faults = TaskGraph.faults(more);
        assertThat(faults).hasSize(closes ? 1 : 0);
        for (String fault : faults) {
            List<String> keys = List.of(fault.substring("a circle: ".length()).split(" → "));
            assertThat(keys.get(0)).isEqualTo(keys.get(keys.size() - 1));
            assertThat(keys.subList(1, keys.size())).doesNotHaveDuplicates().contains("t" + to, "t" + from);
            for (int i = 1; i < keys.size(); i++) {
                assertThat(more.get(Integer.parseInt(keys.get(i).substring(1))).after())
                        .contains(keys.get(i - 1));
            }
            assertThatThrownBy(() -> new TaskGraph(more)).hasMessageContaining(fault);
        }
    }

    @Example
    void doublesStrangersAndEveryCircleAreNamedAtOnce() {
        assertThat(TaskGraph.faults(List.of(
                        Task.milestone("a", "A").after("b"),
                        Task.milestone("b", "B").after("a"),
                        Task.milestone("c", "C").after("d", "a"),
                        Task.milestone("d", "D").after("c"),
                        Task.milestone("e", "E").after("x"),
                        Task.milestone("e", "E"))))
                .containsExactly(
                        "'e' comes after 'x', which is not there",
                        "'e' is there twice",
                        "a circle: a → b → a",
                        "a circle: c → d → c");
    }

    /** The meaning of slack: a task may lose exactly that much of its own working time, and not a second more. */
    @Property(tries = 300)
    void losingTheSlackDelaysNothingAndASecondMoreDelaysTheWhole(@ForAll("tasks") List<Task> tasks) {
        TaskSchedule schedule =
                new TaskGraph(tasks).schedule(START, null, MIXED).orElseThrow();
        for (Slot slot : schedule.slots()) {
            assertThat(slot.slack()).isGreaterThanOrEqualTo(Duration.ZERO);
            assertThat(finish(tasks, slot.key(), slot.slack())).isEqualTo(schedule.finish());
            assertThat(finish(tasks, slot.key(), slot.slack().plusSeconds(1))).isAfter(schedule.finish());
        }
    }

    private static Instant finish(List<Task> tasks, String key, Duration lost) {
        List<Task> slower = tasks.stream()
                .map(task ->
                        task.key().equals(key) ? lasting(task, task.effort().plus(lost)) : task)
                .toList();
        return new TaskGraph(slower).schedule(START, null, MIXED).orElseThrow().finish();
    }

    private static Task lasting(Task task, Duration effort) {
        return new Task(task.key(), task.title(), effort, task.after(), null, null, false, null);
    }

    @Property(tries = 300)
    void tasksAreWorkedOnInTheirCalendarsOnceThoseBeforeAreOver(@ForAll("tasks") List<Task> tasks) {
        TaskGraph graph = new TaskGraph(tasks);
        TaskSchedule schedule = graph.schedule(START, null, MIXED).orElseThrow();
        Instant last = START;
        for (Task task : graph.tasks()) {
            Slot slot = schedule.slot(task.key()).orElseThrow();
            WorkingCalendar calendar = MIXED.apply(task);
            assertThat(calendar.elapsed(slot.earliestStart(), slot.earliestFinish()))
                    .isEqualTo(task.effort());
            assertThat(calendar.elapsed(slot.latestStart(), slot.latestFinish()))
                    .isEqualTo(task.effort());
            task.after()
                    .forEach(key -> assertThat(slot.earliestStart())
                            .isAfterOrEqualTo(schedule.slot(key).orElseThrow().earliestFinish()));
            last = slot.earliestFinish().isAfter(last) ? slot.earliestFinish() : last;
        }
        assertThat(schedule.finish()).isEqualTo(last);
    }

    /** Against every chain there is. */
    @Property(tries = 300)
    void theCriticalPathIsTheLongestChainAndDecidesTheFinish(@ForAll("tasks") List<Task> tasks) {
        TaskGraph graph = new TaskGraph(tasks);
        Duration longest = tasks.stream()
                .map(task -> upTo(graph, task))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        List<Task> path = graph.criticalPath();
        for (int i = 1; i < path.size(); i++) {
            assertThat(path.get(i).after()).contains(path.get(i - 1).key());
        }
        assertThat(path.stream().map(Task::effort).reduce(Duration.ZERO, Duration::plus))
                .isEqualTo(longest);
        TaskSchedule schedule = graph.schedule(START, null, OFFICE).orElseThrow();
        assertThat(OFFICE.elapsed(START, schedule.finish())).isEqualTo(longest);
        assertThat(schedule.critical()).containsAll(schedule.chain());
    }

    private static Duration upTo(TaskGraph graph, Task task) {
        return task.after().stream()
                .map(key -> upTo(graph, graph.find(key).orElseThrow()))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO)
                .plus(task.effort());
    }

    @Example
    void aWeekendHasSlackForWhoWorksThenAndALateWholeHasLessThanNone() {
        TaskGraph graph = TaskGraph.of(
                Task.of("t1", "Copy", Duration.ofHours(8)),
                Task.of("t2", "Check", Duration.ofHours(1)).after("t1"));
        TaskSchedule schedule = graph.schedule(START, null, MIXED).orElseThrow();
        assertThat(schedule.finish()).isEqualTo("2026-11-30T10:00:00Z");
        assertThat(schedule.slot("t1").orElseThrow())
                .isEqualTo(new Slot(
                        "t1",
                        Instant.parse("2026-11-29T22:00:00Z"),
                        Instant.parse("2026-11-30T06:00:00Z"),
                        Instant.parse("2026-11-29T22:00:00Z"),
                        Instant.parse("2026-11-30T09:00:00Z"),
                        Duration.ZERO));
        TaskSchedule late = graph.schedule(START, Instant.parse("2026-11-30T09:30:00Z"), OFFICE)
                .orElseThrow();
        assertThat(late.slot("t2").orElseThrow().slack()).isEqualTo(Duration.ofMinutes(-450));
        assertThat(graph.schedule(START, null, OFFICE.minus(WorkingCalendar.always())))
                .isEmpty();
    }
}
