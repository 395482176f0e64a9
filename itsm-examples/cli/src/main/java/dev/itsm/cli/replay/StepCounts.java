package dev.itsm.cli.replay;

import dev.itsm.cli.replay.Mapping.MappedState;
import dev.itsm.cli.replay.Ticket.Status;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How often each state of a log was followed by each other. Counted by the numbers of the states, because a log has many
 * steps and few states; what the steps mean is worked out once, at the end.
 */
final class StepCounts {
    private final Set<String> lifecycleSteps;
    private final List<Status> statuses = new ArrayList<>();
    private long[][] counts = new long[8][8];

    /** Steps that the lifecycle does not have. */
    record Refused(String from, String to, String code, long count) {}

    @FunctionalInterface
    private interface Sink {
        void pair(Status from, Status to, long count);
    }

    /** @param lifecycleSteps the steps that the lifecycle has, each as {@code FROM>TO} */
    StepCounts(Set<String> lifecycleSteps) {
        this.lifecycleSteps = lifecycleSteps;
    }

    void add(Status from, Status to) {
        know(from);
        know(to);
        counts[from.number()][to.number()]++;
    }

    private void know(Status status) {
        int number = status.number();
        if (number < statuses.size()) {
            // Numbers need not come in order: where events of tickets are mixed, a later ticket may bring an earlier
            // one.
            statuses.set(number, status);
            return;
        }
        while (statuses.size() <= number) {
            statuses.add(status);
        }
        statuses.set(number, status);
        if (number >= counts.length) {
            int wider = Math.max(number + 1, counts.length * 2);
            counts = Arrays.copyOf(counts, wider);
            for (int row = 0; row < wider; row++) {
                counts[row] = counts[row] == null ? new long[wider] : Arrays.copyOf(counts[row], wider);
            }
        }
    }

    private void forEach(Sink sink) {
        for (int from = 0; from < statuses.size(); from++) {
            for (int to = 0; to < statuses.size(); to++) {
                if (counts[from][to] > 0) {
                    sink.pair(statuses.get(from), statuses.get(to), counts[from][to]);
                }
            }
        }
    }

    /** Returns the log's own first words, from and to. */
    Map<String, Map<String, Long>> matrix() {
        Map<String, Map<String, Long>> matrix = new TreeMap<>();
        forEach((from, to, count) -> matrix.computeIfAbsent(String.valueOf(from.status()), s -> new TreeMap<>())
                .merge(String.valueOf(to.status()), count, Long::sum));
        return matrix;
    }

    /** Returns how many steps lead out of that end of a ticket, and into no other. */
    long reopenedFrom(String end) {
        long[] reopened = {0};
        forEach((from, to, count) ->
                reopened[0] += from.state().is(end) && !to.state().isEnd() ? count : 0);
        return reopened[0];
    }

    /** Returns how many steps from one state to another the lifecycle has. */
    long accepted() {
        long[] accepted = {0};
        forEach((from, to, count) -> accepted[0] += isStep(from, to) && isLegal(from, to) ? count : 0);
        return accepted[0];
    }

    /** Returns the steps that the lifecycle does not have, the most frequent first. */
    List<Refused> refused() {
        Map<List<String>, Long> refused = new HashMap<>();
        forEach((from, to, count) -> {
            if (isStep(from, to) && !isLegal(from, to)) {
                refused.merge(List.of(from.state().state(), to.state().state()), count, Long::sum);
            }
        });
        return refused.entrySet().stream()
                .map(e -> new Refused(
                        e.getKey().get(0),
                        e.getKey().get(1),
                        e.getKey().contains(MappedState.UNKNOWN) ? "UNKNOWN_STATE" : "NO_SUCH_TRANSITION",
                        e.getValue()))
                .sorted(Comparator.comparingLong(Refused::count)
                        .reversed()
                        .thenComparing(Refused::from)
                        .thenComparing(Refused::to))
                .toList();
    }

    /** Staying in a state is no step of the lifecycle. */
    private static boolean isStep(Status from, Status to) {
        return !from.state().state().equals(to.state().state());
    }

    private boolean isLegal(Status from, Status to) {
        return lifecycleSteps.contains(from.state().state() + ">" + to.state().state());
    }
}
