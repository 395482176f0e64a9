package dev.itsm.release;

import dev.itsm.criterion.Acceptance;
import dev.itsm.criterion.Criterion;
import dev.itsm.party.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether a release may be deployed.
 *
 * @param builds the builds, oldest first; the last that succeeded counts
 * @param acceptance by which numbers that build is accepted
 * @param approval that it may be deployed; null before, and after it was planned or built anew
 */
public record Readiness(
        List<Build> builds, Acceptance acceptance, @Nullable Approval approval) {
    static final Readiness NONE = new Readiness(List.of(), Acceptance.NONE, null);

    public Readiness {
        builds = List.copyOf(builds);
    }

    /** That somebody who may do so approved a build for its deployment. */
    public record Approval(String version, PersonId by, Instant at) {}

    /** Returns the build that counts; empty if none succeeded. */
    public Optional<Build> build() {
        return builds.stream().filter(Build::succeeded).reduce((earlier, later) -> later);
    }

    /** Returns it for another plan: what was measured and approved no longer counts. */
    Readiness planned(List<Criterion> criteria) {
        return new Readiness(builds, Acceptance.of(criteria), null);
    }

    /** Returns it with another build: if that succeeded, what was measured and approved of others no longer counts. */
    Readiness with(Build next) {
        List<Build> all = Stream.concat(builds.stream(), Stream.of(next)).toList();
        return next.succeeded()
                ? new Readiness(all, Acceptance.of(acceptance.criteria()), null)
                : new Readiness(all, acceptance, approval);
    }

    /** Returns it with a test of the build that counts; unaltered if there is none. */
    Readiness with(Build.TestRun run) {
        List<Build> all = new ArrayList<>(builds);
        build().ifPresent(build -> all.set(all.lastIndexOf(build), build.with(run)));
        return new Readiness(all, acceptance, approval);
    }

    Readiness with(Acceptance next) {
        return new Readiness(builds, next, approval);
    }

    Readiness with(Approval given) {
        return new Readiness(builds, acceptance, given);
    }
}
