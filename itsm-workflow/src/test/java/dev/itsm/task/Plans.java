package dev.itsm.task;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Graphs of up to seven tasks with any edges forward: every shape that so few can have. */
final class Plans {
    private Plans() {}

    static Arbitrary<List<Task>> tasks() {
        Arbitrary<Integer> effort = Arbitraries.of(0, 0, 30, 60, 90, 480, 1000);
        return Arbitraries.integers()
                .between(0, 127)
                .tuple2()
                .flatMap(flags -> effort.list()
                        .ofMaxSize(7)
                        .flatMap(efforts -> Arbitraries.integers()
                                .between(0, 127)
                                .list()
                                .ofSize(efforts.size())
                                .map(edges -> tasks(efforts, edges, flags.get1(), flags.get2()))));
    }

    private static List<Task> tasks(List<Integer> efforts, List<Integer> edges, int undone, int optional) {
        List<Task> tasks = new ArrayList<>();
        for (int i = 0; i < efforts.size(); i++) {
            Task task = Task.of("t" + i, "Task " + i, Duration.ofMinutes(efforts.get(i)));
            for (int before = 0; before < i; before++) {
                task = (edges.get(i) >> before & 1) == 1 ? task.after("t" + before) : task;
            }
            task = (undone >> i & 1) == 1 ? task.undoneBy("Undo " + i, Duration.ofMinutes(10)) : task;
            tasks.add((optional >> i & 1) == 1 ? task.asOptional() : task);
        }
        return tasks;
    }

    /** Whether the one comes after the other, directly or not. */
    static boolean follows(TaskGraph graph, String later, String earlier) {
        return graph.find(later).orElseThrow().after().stream()
                .anyMatch(key -> key.equals(earlier) || follows(graph, key, earlier));
    }
}
