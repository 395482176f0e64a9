package dev.itsm.change.schedule;

import static dev.itsm.change.schedule.Small.HOURS;
import static dev.itsm.change.schedule.Small.change;
import static dev.itsm.change.schedule.Small.ci;
import static dev.itsm.change.schedule.Small.hour;
import static dev.itsm.change.schedule.Small.hours;
import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.change.schedule.Small.Row;
import dev.itsm.change.schedule.Topology.DependencyGroup;
import dev.itsm.id.ChangeId;
import dev.itsm.id.CiId;
import dev.itsm.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The sweeps against the plainest possible reading of what a collision is: hour by hour, pair by pair. */
class CollisionProps {
    @Provide
    Arbitrary<List<Row>> rows() {
        return Small.rows();
    }

    @Provide
    Arbitrary<Dependencies> dependencies() {
        return Small.dependencies();
    }

    @Property(tries = 500)
    void sameCiIsWhatALookAtEveryHourFinds(@ForAll("rows") List<Row> rows) {
        Set<String> expected = new TreeSet<>();
        forEachHourAndPair(rows, (hour, a, b) -> {
            if (a.ci() == b.ci() && a.change() < b.change()) {
                expected.add(hour + " " + ci(a.ci()) + change(a.change()) + change(b.change()));
            }
        });
        Set<String> found = new TreeSet<>();
        Small.bookings(rows)
                .overlaps(overlap -> forEachHour(
                        overlap.period(),
                        hour -> assertThat(
                                        found.add(hour + " " + overlap.resource() + overlap.first() + overlap.second()))
                                .as("reported once")
                                .isTrue()));
        assertThat(found).isEqualTo(expected);
    }

    @Property(tries = 200)
    void theOrderOfRowsAndTheirRepetitionDoNotMatter(@ForAll("rows") List<Row> rows, @ForAll Random random) {
        List<Row> shuffled = new ArrayList<>(rows);
        shuffled.addAll(rows);
        Collections.shuffle(shuffled, random);
        assertThat(overlaps(shuffled)).isEqualTo(overlaps(rows));
    }

    @Property(tries = 500)
    void relatedIsWhatFollowingEveryDependencyFinds(
            @ForAll("rows") List<Row> rows, @ForAll("dependencies") Dependencies topology) {
        int[][] distance = distances(topology);
        for (int maximum = 1; maximum <= 3; maximum++) {
            int limit = maximum;
            Set<String> expected = new TreeSet<>();
            forEachHourAndPair(rows, (hour, above, below) -> {
                int steps = distance[above.ci()][below.ci()];
                if (above.ci() != below.ci() && above.change() != below.change() && steps <= limit) {
                    expected.add(hour + " " + change(above.change()) + ci(above.ci()) + change(below.change())
                            + ci(below.ci()) + steps);
                }
            });
            Set<String> found = new TreeSet<>();
            new RelatedCollisions(topology, limit).find(Small.bookings(rows), conflict -> {
                List<CiId> path = conflict.path();
                for (int i = 1; i < path.size(); i++) {
                    assertThat(topology.dependants(path.get(i))).contains(path.get(i - 1));
                }
                forEachHour(
                        conflict.period(),
                        hour -> found.add(hour + " " + conflict.change() + path.get(0) + conflict.other()
                                + path.get(path.size() - 1) + conflict.distance()));
            });
            assertThat(found).isEqualTo(expected);
        }
    }

    @Property(tries = 500)
    void redundancyIsWhatCountingTheMembersLeftFinds(
            @ForAll("rows") List<Row> rows, @ForAll("dependencies") Dependencies topology) {
        Set<String> expected = new TreeSet<>();
        forEachHourAndPair(rows, (hour, a, b) -> {
            if (a.ci() == b.ci()) {
                return;
            }
            for (int dependant = 0; dependant < 5; dependant++) {
                for (DependencyGroup group : topology.dependencies(ci(dependant))) {
                    long down = group.members().stream()
                            .filter(member -> rows.stream()
                                    .anyMatch(
                                            row -> row.at(hour) && ci(row.ci()).equals(member)))
                            .count();
                    if (group.members().containsAll(List.of(ci(a.ci()), ci(b.ci())))
                            && group.members().size() - down < group.needed()) {
                        expected.add(hour + " " + group.name() + ci(dependant)
                                + new TreeSet<>(List.of(
                                        change(a.change()) + "" + ci(a.ci()), change(b.change()) + "" + ci(b.ci()))));
                    }
                }
            }
        });
        Set<String> found = new TreeSet<>();
        new RedundancyCollisions(topology)
                .find(
                        Small.bookings(rows),
                        conflict -> forEachHour(conflict.period(), hour -> {
                            ChangeId other = conflict.other() == null ? conflict.change() : conflict.other();
                            String detail = conflict.detail();
                            String dependant = detail.substring(detail.lastIndexOf(' ') + 1);
                            String group = detail.substring(detail.indexOf('\'') + 1, detail.lastIndexOf('\''));
                            found.add(hour + " " + group + CiId.of(dependant)
                                    + new TreeSet<>(List.of(
                                            conflict.change() + ""
                                                    + conflict.path().get(0),
                                            other + "" + conflict.path().get(1))));
                        }));
        assertThat(found).isEqualTo(expected);
    }

    private interface HourAndPair {
        void visit(int hour, Row a, Row b);
    }

    private static void forEachHourAndPair(List<Row> rows, HourAndPair visitor) {
        for (int hour = 0; hour < HOURS + 4; hour++) {
            for (Row a : rows) {
                for (Row b : rows) {
                    if (a.at(hour) && b.at(hour)) {
                        visitor.visit(hour, a, b);
                    }
                }
            }
        }
    }

    private static void forEachHour(Period period, java.util.function.IntConsumer visitor) {
        for (int hour = 0; hour < HOURS + 4; hour++) {
            if (period.overlaps(hours(hour, hour + 1))) {
                assertThat(period.contains(hour(hour))).isTrue();
                visitor.accept(hour);
            }
        }
    }

    private static List<Overlap<CiId>> overlaps(List<Row> rows) {
        List<Overlap<CiId>> overlaps = new ArrayList<>();
        Small.bookings(rows).overlaps(overlaps::add);
        return overlaps;
    }

    /** Floyd and Warshall: how many dependencies lead from one item down to another. */
    private static int[][] distances(Topology topology) {
        int[][] distance = new int[5][5];
        for (int i = 0; i < 5; i++) {
            for (int j = 0; j < 5; j++) {
                distance[i][j] = topology.dependants(ci(j)).contains(ci(i)) ? 1 : 1000;
            }
        }
        for (int via = 0; via < 5; via++) {
            for (int i = 0; i < 5; i++) {
                for (int j = 0; j < 5; j++) {
                    distance[i][j] = Math.min(distance[i][j], distance[i][via] + distance[via][j]);
                }
            }
        }
        return distance;
    }
}
