package dev.itsm.release;

import dev.itsm.party.PersonId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A build of a release, and how its tests went.
 *
 * @param version what was built, such as {@code 4.2.0+17}; not blank
 * @param succeeded whether there is anything to test
 * @param evidence where it can be looked up; may be empty
 * @param by who built it, or recorded it
 * @param at when
 * @param tests as they were run; of each test the last run counts
 */
public record Build(String version, boolean succeeded, String evidence, PersonId by, Instant at, List<TestRun> tests) {
    /** That a test passed, or did not. */
    public record TestRun(String test, boolean passed, String evidence, PersonId by, Instant at) {}

    public Build {
        tests = List.copyOf(tests);
        if (version.isBlank()) {
            throw new IllegalArgumentException(
                    "The build by " + by + " must have a version.\nMaybe the build server calls it a number.");
        }
    }

    Build with(TestRun run) {
        return new Build(
                version,
                succeeded,
                evidence,
                by,
                at,
                Stream.concat(tests.stream(), Stream.of(run)).toList());
    }

    /** Returns the tests that did not pass when they were last run. */
    public List<String> failed() {
        Map<String, Boolean> last = new LinkedHashMap<>();
        tests.forEach(run -> last.put(run.test(), run.passed()));
        return last.entrySet().stream()
                .filter(run -> !run.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }
}
