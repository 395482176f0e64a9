package dev.itsm.sla.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.id.IncidentId;
import dev.itsm.sla.deadline.DeadlineQueue.Passed;
import dev.itsm.time.Deadline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class DeadlineQueueProps {
    private static final Instant BASE = Instant.parse("2026-11-23T09:00:00Z");

    private static Instant minute(int offset) {
        return BASE.plusSeconds(offset * 60L);
    }

    @Provide
    Arbitrary<List<Deadline>> deadlines() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.of("response", "resolution"),
                        Arbitraries.integers().between(0, 30))
                .as((id, name, at) -> new Deadline(IncidentId.of("INC-" + id), name, minute(at)))
                .list()
                .ofMaxSize(30);
    }

    @Property(tries = 300)
    void holdsTheLastDeadlineOfEachNameInOrderHoweverItIsFilled(@ForAll("deadlines") List<Deadline> deadlines) {
        Map<String, Deadline> model = new LinkedHashMap<>();
        deadlines.forEach(each -> model.put(each.subject() + "/" + each.name(), each));
        DeadlineQueue one = DeadlineQueue.of(deadlines);
        DeadlineQueue byOne = DeadlineQueue.empty();
        for (Deadline deadline : deadlines) {
            byOne = byOne.with(deadline);
        }
        assertThat(one).isEqualTo(byOne).hasSameHashCodeAs(byOne);
        assertThat(one.deadlines()).containsExactlyInAnyOrderElementsOf(model.values());
        assertThat(one.deadlines()).isSortedAccordingTo((a, b) -> a.dueAt().compareTo(b.dueAt()));
        assertThat(one.next()).isEqualTo(one.deadlines().stream().findFirst());
    }

    @Property(tries = 300)
    void tellsWhatPassedTheSameInManyLooksAsInOne(
            @ForAll("deadlines") List<Deadline> deadlines, @ForAll Set<@IntRange(max = 32) Integer> looks) {
        DeadlineQueue all = DeadlineQueue.of(deadlines);
        DeadlineQueue rest = all;
        List<Deadline> passed = new ArrayList<>();
        Instant last = BASE;
        for (int look : new TreeSet<>(looks)) {
            last = minute(look);
            Passed now = rest.passedAt(last);
            passed.addAll(now.passed());
            rest = now.rest();
        }
        Instant end = last;
        assertThat(passed).isEqualTo(all.passedAt(end).passed());
        assertThat(passed).allMatch(deadline -> deadline.isMissedAt(end));
        assertThat(rest).isEqualTo(all.passedAt(end).rest());
        assertThat(rest.deadlines()).noneMatch(deadline -> deadline.isMissedAt(end));
        assertThat(all.nextAfter(end)).isEqualTo(rest.next());
    }

    @Property(tries = 100)
    void forgetsWhatNeedNotBeWatched(@ForAll("deadlines") List<Deadline> deadlines) {
        IncidentId first = IncidentId.of("INC-1");
        DeadlineQueue queue = DeadlineQueue.of(deadlines);
        assertThat(queue.without(first, "response").deadlines())
                .isEqualTo(queue.deadlines().stream()
                        .filter(each ->
                                !each.subject().equals(first) || !each.name().equals("response"))
                        .toList());
        assertThat(queue.without(List.of(first)).deadlines())
                .noneMatch(each -> each.subject().equals(first));
        assertThat(queue.without(List.of())).isEqualTo(queue);
    }
}
