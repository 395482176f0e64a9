package dev.itsm.transition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * From each requirement to what is designed for it, to how that is tested, to what it is accepted by
 * (ISO/IEC 20000-1:2018, 8.5.2.2). Immutable and thread-safe.
 *
 * @param requirements what the service must do; each of another key, like those of the other lists
 * @param designs what is designed, and for which requirements
 * @param tests how designs are tested, and how that went
 * @param coverages which acceptance criteria stand for which requirements
 */
public record TraceMatrix(
        List<Requirement> requirements, List<DesignItem> designs, List<TestCase> tests, List<Coverage> coverages) {
    public static final TraceMatrix EMPTY = new TraceMatrix(List.of(), List.of(), List.of(), List.of());

    /** Something that the service must do. */
    public record Requirement(String key, String says) {}

    /** Something that is designed for requirements. */
    public record DesignItem(String key, String says, Set<String> requirements) {
        public DesignItem {
            requirements = Set.copyOf(requirements);
        }
    }

    /**
     * How designs are tested.
     *
     * @param passed how that went; null before
     */
    public record TestCase(
            String key,
            String says,
            Set<String> designs,
            @Nullable Boolean passed) {
        public TestCase {
            designs = Set.copyOf(designs);
        }

        TestCase with(@Nullable Boolean result) {
            return new TestCase(key, says, designs, result);
        }
    }

    /** That requirements are accepted by a criterion. */
    public record Coverage(String criterion, Set<String> requirements) {
        public Coverage {
            requirements = Set.copyOf(requirements);
        }
    }

    /** A requirement, and the keys of what it is traced to. */
    public record Row(Requirement requirement, List<String> designs, List<String> tests, List<String> criteria) {}

    /**
     * Puts it together.
     *
     * @throws IllegalArgumentException if a key is there twice in a list, or a reference leads to nothing; it names every fault
     */
    public TraceMatrix {
        requirements = List.copyOf(requirements);
        designs = List.copyOf(designs);
        tests = List.copyOf(tests);
        coverages = List.copyOf(coverages);
        List<String> faults = new ArrayList<>();
        Set<String> required = keys(requirements.stream().map(Requirement::key).toList(), faults);
        Set<String> designed = keys(designs.stream().map(DesignItem::key).toList(), faults);
        keys(tests.stream().map(TestCase::key).toList(), faults);
        keys(coverages.stream().map(Coverage::criterion).toList(), faults);
        designs.forEach(item -> check(item.key(), item.requirements(), required, faults));
        tests.forEach(test -> check(test.key(), test.designs(), designed, faults));
        coverages.forEach(cover -> check(cover.criterion(), cover.requirements(), required, faults));
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("The trace matrix cannot be put together: " + String.join("; ", faults)
                    + ".\nMaybe a key was renamed in one place only.");
        }
    }

    private static Set<String> keys(List<String> all, List<String> faults) {
        Set<String> keys = new HashSet<>();
        all.stream().filter(key -> !keys.add(key)).forEach(key -> faults.add("'" + key + "' is there twice"));
        return keys;
    }

    private static void check(String from, Set<String> to, Set<String> known, List<String> faults) {
        to.stream()
                .filter(key -> !known.contains(key))
                .sorted()
                .forEach(key -> faults.add("'" + from + "' refers to '" + key + "', which is not there"));
    }

    /** Returns what each requirement is traced to, in their order. */
    public List<Row> rows() {
        return requirements.stream().map(this::row).toList();
    }

    private Row row(Requirement requirement) {
        String key = requirement.key();
        List<String> designed = designs.stream()
                .filter(item -> item.requirements().contains(key))
                .map(DesignItem::key)
                .toList();
        List<String> tested = tests.stream()
                .filter(test -> test.designs().stream().anyMatch(designed::contains))
                .map(TestCase::key)
                .toList();
        List<String> accepted = coverages.stream()
                .filter(cover -> cover.requirements().contains(key))
                .map(Coverage::criterion)
                .toList();
        return new Row(requirement, designed, tested, accepted);
    }

    /** Returns the requirements that nothing is designed for. */
    public List<Requirement> undesigned() {
        return rows().stream()
                .filter(row -> row.designs().isEmpty())
                .map(Row::requirement)
                .toList();
    }

    /**
     * Returns the requirements that nothing tests, or that none of the criteria stands for.
     *
     * @param criteria the keys of the criteria by which the service is accepted
     */
    public List<Requirement> unproved(Set<String> criteria) {
        return rows().stream()
                .filter(row -> row.tests().isEmpty() || row.criteria().stream().noneMatch(criteria::contains))
                .map(Row::requirement)
                .toList();
    }

    /** Returns the keys of the tests that have not passed. */
    public List<String> openTests() {
        return tests.stream()
                .filter(test -> !Boolean.TRUE.equals(test.passed()))
                .map(TestCase::key)
                .toList();
    }

    TraceMatrix tested(String test, boolean passed) {
        return with(each -> each.key().equals(test) ? each.with(passed) : each);
    }

    TraceMatrix untested() {
        return with(each -> each.with(null));
    }

    private TraceMatrix with(UnaryOperator<TestCase> how) {
        List<TestCase> next = tests.stream().map(how).toList();
        return new TraceMatrix(requirements, designs, next, coverages);
    }
}
