package dev.itsm.criterion;

import dev.itsm.decision.Refusal;
import dev.itsm.id.ClauseRef;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The criteria of a record, and how they stand. Immutable and thread-safe.
 *
 * @param criteria each of another key
 * @param measurements as they were taken; of each criterion the last counts
 * @param concessions as they were made
 */
public record Acceptance(List<Criterion> criteria, List<Measurement> measurements, List<Concession> concessions) {
    public static final Acceptance NONE = new Acceptance(List.of(), List.of(), List.of());

    /** How a criterion stands. */
    public enum Standing {
        MET,
        NOT_MET,
        NOT_MEASURED
    }

    /**
     * A criterion and what came of it.
     *
     * @param measured what was last measured; null if nothing was
     * @param standing how that compares
     * @param concession the decision to go on all the same; null if there is none that counts for that
     */
    public record Line(
            Criterion criterion,
            @Nullable Measurement measured,
            Standing standing,
            @Nullable Concession concession) {
        /** Returns whether it keeps nobody from going on. */
        public boolean isSettled() {
            return standing == Standing.MET || concession != null;
        }

        /** Returns it in words: {@code restart at most 5 min is not met by 7 min}. */
        @Override
        public String toString() {
            return criterion
                    + (measured == null
                            ? " was not measured"
                            : (standing == Standing.MET ? " is met by " : " is not met by ")
                                    + criterion.inUnit(measured.value()));
        }
    }

    /**
     * Puts it together.
     *
     * @throws IllegalArgumentException if two criteria have one key, or something was measured or decided of no criterion
     */
    public Acceptance {
        criteria = List.copyOf(criteria);
        measurements = List.copyOf(measurements);
        concessions = List.copyOf(concessions);
        Set<String> keys = new HashSet<>();
        for (Criterion criterion : criteria) {
            if (!keys.add(criterion.key())) {
                throw new IllegalArgumentException("The criterion '" + criterion.key()
                        + "' is there twice.\nMaybe one of the two is a lower and one an upper limit: name them so.");
            }
        }
        measurements.forEach(measurement -> requireKnown(keys, measurement.criterion()));
        concessions.forEach(concession -> requireKnown(keys, concession.criterion()));
    }

    private static void requireKnown(Set<String> keys, String key) {
        if (!keys.contains(key)) {
            throw new IllegalArgumentException("Nothing can be measured or decided of '" + key + "': the criteria are "
                    + keys + ".\nMaybe it was renamed, or dropped, since.");
        }
    }

    /** Returns what is to be met, of which nothing is measured. */
    public static Acceptance of(List<Criterion> criteria) {
        return new Acceptance(criteria, List.of(), List.of());
    }

    public Optional<Criterion> find(String key) {
        return criteria.stream()
                .filter(criterion -> criterion.key().equals(key))
                .findFirst();
    }

    /** Returns what was last measured for a criterion; empty if nothing was. */
    public Optional<Measurement> last(String key) {
        return measurements.stream()
                .filter(measurement -> measurement.criterion().equals(key))
                .reduce((earlier, later) -> later);
    }

    /** Returns how each criterion stands, in their order. */
    public List<Line> lines() {
        return criteria.stream().map(this::line).toList();
    }

    private Line line(Criterion criterion) {
        Measurement measured = last(criterion.key()).orElse(null);
        BigDecimal value = measured == null ? null : measured.value();
        Standing standing =
                value == null ? Standing.NOT_MEASURED : criterion.isMetBy(value) ? Standing.MET : Standing.NOT_MET;
        Concession concession = concessions.stream()
                .filter(made -> made.criterion().equals(criterion.key()) && made.covers(criterion, value))
                .reduce((earlier, later) -> later)
                .orElse(null);
        return new Line(criterion, measured, standing, concession);
    }

    /** Returns whether every criterion was measured; none at all counts as measured. */
    public boolean isMeasured() {
        return lines().stream().noneMatch(line -> line.standing() == Standing.NOT_MEASURED);
    }

    /** Returns whether every criterion is met, or was decided on; none at all counts as settled. */
    public boolean isSettled() {
        return lines().stream().allMatch(Line::isSettled);
    }

    /** Returns how many of the criteria are met. */
    public int met() {
        return (int)
                lines().stream().filter(line -> line.standing() == Standing.MET).count();
    }

    /**
     * Returns a refusal for each criterion that is neither met nor decided on.
     *
     * @param code the refusals' code
     * @param clause what asks for it
     */
    public List<Refusal> objections(String code, ClauseRef clause) {
        return lines().stream()
                .filter(line -> !line.isSettled())
                .map(line -> Refusal.of(code, "criterion '" + line.criterion().key() + "'", line.toString())
                        .under(clause)
                        .advise("meet it, or record the decision of the organization and the interested parties"))
                .toList();
    }

    /** Returns it with something that was measured since. */
    public Acceptance with(Measurement measurement) {
        return new Acceptance(criteria, and(measurements, measurement), concessions);
    }

    /** Returns it with something that was decided since. */
    public Acceptance with(Concession concession) {
        return new Acceptance(criteria, measurements, and(concessions, concession));
    }

    private static <T> List<T> and(List<T> all, T last) {
        return Stream.concat(all.stream(), Stream.of(last)).toList();
    }
}
