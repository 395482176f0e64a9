package dev.itsm.priority;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A priority for each pair of impact and urgency, as data. Total: every pair of the levels that it knows has one. Monotone
 * unless it was declared otherwise: more impact or more urgency never gives a lower priority. Immutable and thread-safe.
 *
 * <pre>{@code
 * PriorityMatrix.named("house", "2", HIGH, MEDIUM, LOW) // the urgencies of the columns
 *     .row(HIGH, P1, P2, P3)
 *     .row(MEDIUM, P2, P3, P4)
 *     .row(LOW, P3, P4, P5)
 *     .build();
 * }</pre>
 */
public final class PriorityMatrix {
    private final String name;
    private final String version;
    private final List<Impact> impacts;
    private final List<Urgency> urgencies;
    private final Map<Level, Map<Level, Priority>> cells = new EnumMap<>(Level.class);

    private PriorityMatrix(Builder builder) {
        name = builder.name;
        version = builder.version;
        impacts = List.copyOf(builder.rows.keySet());
        urgencies = List.copyOf(builder.urgencies);
        builder.rows.forEach((impact, row) -> {
            Map<Level, Priority> cellsOfRow = new EnumMap<>(Level.class);
            for (int column = 0; column < row.size(); column++) {
                cellsOfRow.put(urgencies.get(column).level(), row.get(column));
            }
            cells.put(impact, cellsOfRow);
        });
    }

    /** Returns a matrix of high, medium and low in which the two weigh alike: both high give P1, both low P5. */
    public static PriorityMatrix threeByThree() {
        return named("3x3", "1", Level.HIGH, Level.MEDIUM, Level.LOW)
                .row(Level.HIGH, Priority.P1, Priority.P2, Priority.P3)
                .row(Level.MEDIUM, Priority.P2, Priority.P3, Priority.P4)
                .row(Level.LOW, Priority.P3, Priority.P4, Priority.P5)
                .build();
    }

    /** Returns a matrix of five levels each, from very high to very low. */
    public static PriorityMatrix fiveByFive() {
        return named("5x5", "1", Level.VERY_HIGH, Level.HIGH, Level.MEDIUM, Level.LOW, Level.VERY_LOW)
                .row(Level.VERY_HIGH, Priority.P1, Priority.P1, Priority.P2, Priority.P3, Priority.P3)
                .row(Level.HIGH, Priority.P1, Priority.P2, Priority.P2, Priority.P3, Priority.P4)
                .row(Level.MEDIUM, Priority.P2, Priority.P2, Priority.P3, Priority.P4, Priority.P4)
                .row(Level.LOW, Priority.P3, Priority.P3, Priority.P4, Priority.P4, Priority.P5)
                .row(Level.VERY_LOW, Priority.P3, Priority.P4, Priority.P4, Priority.P5, Priority.P5)
                .build();
    }

    /**
     * Starts a matrix.
     *
     * @param urgencies the urgencies of the columns, in the order in which each row will state its priorities
     */
    public static Builder named(String name, String version, Urgency... urgencies) {
        return new Builder(name, version, urgencies);
    }

    public String name() {
        return name;
    }

    public String version() {
        return version;
    }

    /** Returns the impacts that it knows, in the order of its rows. */
    public List<Impact> impacts() {
        return impacts;
    }

    /** Returns the urgencies that it knows, in the order of its columns. */
    public List<Urgency> urgencies() {
        return urgencies;
    }

    /** Returns whether it has a priority for the pair. */
    public boolean covers(Impact impact, Urgency urgency) {
        return cell(impact, urgency) != null;
    }

    /**
     * Returns the priority of the pair.
     *
     * @throws IllegalArgumentException if the matrix does not know the impact or the urgency
     */
    public Priority priority(Impact impact, Urgency urgency) {
        Priority found = cell(impact, urgency);
        if (found == null) {
            throw new IllegalArgumentException("The priority matrix " + this + " has no priority for impact " + impact
                    + " and urgency " + urgency + ".\nMaybe it has fewer levels than the record: it knows the impacts "
                    + impacts + " and the urgencies " + urgencies + ".");
        }
        return found;
    }

    private @Nullable Priority cell(Impact impact, Urgency urgency) {
        return cells.getOrDefault(impact.level(), Map.of()).get(urgency.level());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PriorityMatrix that
                && name.equals(that.name)
                && version.equals(that.version)
                && impacts.equals(that.impacts)
                && urgencies.equals(that.urgencies)
                && cells.equals(that.cells);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, version, cells);
    }

    @Override
    public String toString() {
        return name + "/" + version;
    }

    /** Collects the rows of a matrix; not thread-safe. */
    public static final class Builder {
        private final String name;
        private final String version;
        private final List<Urgency> urgencies;
        private final Map<Level, List<Priority>> rows = new EnumMap<>(Level.class);
        private final List<String> faults = new ArrayList<>();
        private boolean monotone = true;

        private Builder(String name, String version, Urgency... urgencies) {
            this.name = name;
            this.version = version;
            this.urgencies = List.of(urgencies);
            if (this.urgencies.isEmpty() || this.urgencies.stream().distinct().count() < urgencies.length) {
                faults.add("the urgencies " + this.urgencies + " must be at least one and differ");
            }
        }

        /** States the priorities for an impact, one for each urgency. */
        public Builder row(Impact impact, Priority... priorities) {
            if (priorities.length != urgencies.size()) {
                faults.add("impact " + impact + " has " + priorities.length + " priorities for " + urgencies.size()
                        + " urgencies");
            } else if (rows.putIfAbsent(impact.level(), List.of(priorities)) != null) {
                faults.add("impact " + impact + " is there twice");
            }
            return this;
        }

        /** Declares that more impact or urgency may give a lower priority here: a choice that needs to be made by name. */
        public Builder allowNonMonotone() {
            monotone = false;
            return this;
        }

        /**
         * Returns the matrix.
         *
         * @throws IllegalArgumentException if it is not total, or not monotone; it names every fault
         */
        public PriorityMatrix build() {
            List<String> found = new ArrayList<>(faults);
            if (rows.isEmpty()) {
                found.add("it has no row");
            }
            if (found.isEmpty()) {
                PriorityMatrix matrix = new PriorityMatrix(this);
                if (monotone) {
                    findDrops(matrix, found);
                }
                if (found.isEmpty()) {
                    return matrix;
                }
            }
            throw new IllegalArgumentException("The priority matrix " + name + "/" + version + " is unsound: "
                    + String.join("; ", found) + ".\nMaybe two cells were swapped.");
        }

        /** Compares each cell with every cell that has less of neither: neighbours are not enough where levels are left out. */
        private static void findDrops(PriorityMatrix matrix, List<String> found) {
            for (Impact impact : matrix.impacts) {
                for (Urgency urgency : matrix.urgencies) {
                    Priority here = matrix.priority(impact, urgency);
                    for (Impact more : matrix.impacts) {
                        if (more.level().compareTo(impact.level()) > 0
                                && here.isHigherThan(matrix.priority(more, urgency))) {
                            found.add("at urgency " + urgency + ", impact " + more + " gives a lower priority than "
                                    + impact);
                        }
                    }
                    for (Urgency more : matrix.urgencies) {
                        if (more.level().compareTo(urgency.level()) > 0
                                && here.isHigherThan(matrix.priority(impact, more))) {
                            found.add("at impact " + impact + ", urgency " + more + " gives a lower priority than "
                                    + urgency);
                        }
                    }
                }
            }
        }
    }
}
