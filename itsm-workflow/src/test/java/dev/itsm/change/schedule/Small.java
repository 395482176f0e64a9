package dev.itsm.change.schedule;

import dev.itsm.id.ChangeId;
import dev.itsm.id.CiId;
import dev.itsm.id.ServiceId;
import dev.itsm.party.PersonId;
import dev.itsm.time.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Small worlds: hours 0 to 12 of one day, few changes and few items, so that collisions abound. */
final class Small {
    static final Instant MIDNIGHT = Instant.parse("2026-03-02T00:00:00Z");
    static final int HOURS = 12;

    record Row(int change, int ci, int start, int length) {
        boolean at(int hour) {
            return start <= hour && hour < start + length;
        }
    }

    private Small() {}

    static Instant hour(int hour) {
        return MIDNIGHT.plus(Duration.ofHours(hour));
    }

    static Period hours(int start, int end) {
        return Period.of(hour(start), hour(end));
    }

    static ChangeId change(int number) {
        return ChangeId.of("C" + number);
    }

    static CiId ci(int number) {
        return CiId.of("ci" + number);
    }

    static Arbitrary<List<Row>> rows() {
        Arbitrary<Integer> four = Arbitraries.integers().between(0, 3);
        return Combinators.combine(
                        four,
                        four,
                        Arbitraries.integers().between(0, HOURS),
                        Arbitraries.integers().between(0, 4))
                .as(Row::new)
                .list()
                .ofMaxSize(14);
    }

    /** Pairs "from depends on to", possibly in cycles, in groups of which one must be up. */
    static Arbitrary<Dependencies> dependencies() {
        Arbitrary<Integer> five = Arbitraries.integers().between(0, 4);
        return Combinators.combine(five, five, Arbitraries.of("a", "b"))
                .as((from, to, group) -> List.<Object>of(from, to, group))
                .list()
                .ofMaxSize(8)
                .map(rows -> {
                    Dependencies.Builder builder = Dependencies.builder();
                    rows.forEach(row -> builder.dependsOn(
                            ci((Integer) row.get(0)), ci((Integer) row.get(1)), (String) row.get(2), 1));
                    return builder.build();
                });
    }

    static Arbitrary<List<PlannedChange>> plannedChanges() {
        Arbitrary<Set<Integer>> some =
                Arbitraries.integers().between(0, 3).set().ofMaxSize(2);
        return Combinators.combine(
                        Arbitraries.integers().between(0, HOURS),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(0, 1),
                        some,
                        some,
                        Arbitraries.integers().between(0, 2).injectNull(0.3),
                        some)
                .as((start, length, buffer, cis, services, person, follows) -> (PlannedFor) number -> new PlannedChange(
                        change(number),
                        "Change " + number,
                        length == 4 ? null : hours(start, start + length),
                        Duration.ofHours(buffer),
                        Duration.ofHours(buffer),
                        Set.copyOf(cis.stream().map(Small::ci).toList()),
                        Set.copyOf(services.stream()
                                .map(s -> ServiceId.of("s" + s))
                                .toList()),
                        person == null ? Set.of() : Set.of(PersonId.of("p" + person)),
                        Set.copyOf(follows.stream()
                                .filter(other -> other != number)
                                .map(Small::change)
                                .toList())))
                .list()
                .ofMaxSize(5)
                .map(makers -> Stream.iterate(0, i -> i < makers.size(), i -> i + 1)
                        .map(i -> makers.get(i).number(i))
                        .toList());
    }

    interface PlannedFor {
        PlannedChange number(int number);
    }

    static Bookings<CiId> bookings(List<Row> rows) {
        Bookings.Builder<CiId> bookings = Bookings.builder();
        rows.forEach(row -> bookings.add(change(row.change), ci(row.ci), hours(row.start, row.start + row.length)));
        return bookings.build();
    }
}
