package dev.itsm.cmdb.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.itsm.cmdb.audit.AlterationCheck.Finding;
import dev.itsm.cmdb.audit.AlterationCheck.Standing;
import dev.itsm.cmdb.ci.CiClasses;
import dev.itsm.cmdb.ci.CiHistory.Alteration;
import dev.itsm.cmdb.ci.CiHistory.Kind;
import dev.itsm.id.ChangeId;
import dev.itsm.id.CiId;
import dev.itsm.time.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which alterations an approved change covers (rule CFG-03). */
class AlterationCheckTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final CiId DB = CiId.of("db");
    private static final ChangeId ONE = ChangeId.of("CHG-1");
    private static final AuthorisedWork WORK =
            new AuthorisedWork(ONE, Set.of(DB), NOON.minusSeconds(3600), Period.of(NOON, at(120)));

    private static Instant at(int minutes) {
        return NOON.plus(Duration.ofMinutes(minutes));
    }

    private static Alteration altered(
            String what, boolean inService, Instant at, @Nullable Instant seen, Kind kind, @Nullable ChangeId change) {
        return new Alteration(DB, "computer", inService, at, seen, what, "8", "16", kind, change);
    }

    private static Finding check(Duration grace, Alteration alteration) {
        return AlterationCheck.against(CiClasses.standard(), List.of(WORK), grace)
                .check(alteration);
    }

    private static Standing of(Duration grace, Instant at, @Nullable ChangeId change) {
        return check(grace, altered("ram-gb", true, at, null, Kind.CHANGED, change))
                .standing();
    }

    @Test
    void aWindowIsHalfOpenAndGraceExtendsIt() {
        assertThat(of(Duration.ZERO, NOON.minusNanos(1), null)).isEqualTo(Standing.UNAUTHORISED);
        assertThat(of(Duration.ZERO, NOON, null)).isEqualTo(Standing.AUTHORISED);
        assertThat(of(Duration.ZERO, at(120).minusNanos(1), null)).isEqualTo(Standing.AUTHORISED);
        assertThat(of(Duration.ZERO, at(120), null)).isEqualTo(Standing.UNAUTHORISED);
        assertThat(of(Duration.ZERO, at(125), null)).isEqualTo(Standing.UNAUTHORISED);
        assertThat(of(Duration.ofMinutes(10), at(125), null)).isEqualTo(Standing.AUTHORISED);
        assertThat(of(Duration.ofMinutes(10), at(130), null)).isEqualTo(Standing.UNAUTHORISED);
    }

    @Test
    void whatNamesAChangeMustBeCoveredByThatOne() {
        assertThat(of(Duration.ZERO, NOON, ONE)).isEqualTo(Standing.AUTHORISED);
        Finding other = check(Duration.ZERO, altered("ram-gb", true, NOON, null, Kind.CHANGED, ChangeId.of("CHG-2")));
        assertThat(other.standing()).isEqualTo(Standing.UNAUTHORISED);
        assertThat(other.says()).isEqualTo("change:CHG-2 is not authorised for it");
        assertThat(other.violation().orElseThrow().code()).isEqualTo("CFG-03");
        assertThat(check(Duration.ZERO, altered("ram-gb", true, NOON, null, Kind.CHANGED, ONE))
                        .violation())
                .isEmpty();
    }

    @Test
    void approvalAfterwardsAuthorisesNothing() {
        AuthorisedWork late = new AuthorisedWork(ONE, Set.of(DB), at(60), Period.of(NOON, at(120)));
        AlterationCheck check = AlterationCheck.against(CiClasses.standard(), List.of(late), Duration.ZERO);
        Finding early = check.check(altered("ram-gb", true, at(60).minusNanos(1), null, Kind.CHANGED, null));
        assertThat(early.standing()).isEqualTo(Standing.UNAUTHORISED);
        assertThat(early.says()).contains("approved only afterwards");
        assertThat(check.check(altered("ram-gb", true, at(60), null, Kind.CHANGED, null))
                        .standing())
                .isEqualTo(Standing.AUTHORISED);
    }

    @Test
    void whatIsDiscoveredAfterAWindowMayHaveBeenDoneInIt() {
        Instant nextDay = NOON.plus(Duration.ofDays(1));
        assertThat(discovered(NOON.minusSeconds(1), nextDay)).isEqualTo(Standing.NOT_TOLD);
        assertThat(discovered(at(120).minusNanos(2), nextDay)).isEqualTo(Standing.NOT_TOLD);
        assertThat(discovered(at(120).minusNanos(1), nextDay)).isEqualTo(Standing.UNAUTHORISED);
        assertThat(discovered(at(120), nextDay)).isEqualTo(Standing.UNAUTHORISED);
        assertThat(discovered(NOON.minusSeconds(9), NOON.minusNanos(1))).isEqualTo(Standing.UNAUTHORISED);
        assertThat(discovered(null, nextDay)).isEqualTo(Standing.UNAUTHORISED);
        assertThat(discovered(NOON.minusSeconds(1), at(1))).isEqualTo(Standing.AUTHORISED);
    }

    private static Standing discovered(@Nullable Instant formerSeenAt, Instant at) {
        return check(Duration.ZERO, altered("ram-gb", true, at, formerSeenAt, Kind.OBSERVED, null))
                .standing();
    }

    @Test
    void whatIsNotControlledNeedsNoChangeAndACorrectionAltersNothing() {
        Instant never = at(500);
        assertThat(check(Duration.ZERO, altered("ram-gb", false, never, null, Kind.CHANGED, null))
                        .standing())
                .isEqualTo(Standing.NOT_CONTROLLED);
        assertThat(check(Duration.ZERO, altered("ram-gb", true, never, null, Kind.CORRECTED, null))
                        .standing())
                .isEqualTo(Standing.CORRECTED);
        Alteration url = new Alteration(DB, "application", true, never, null, "url", "a", "b", Kind.CHANGED, null);
        assertThat(check(Duration.ZERO, url).standing()).isEqualTo(Standing.NOT_CONTROLLED);
        Alteration unknown = new Alteration(DB, "gone", true, never, null, "url", "a", "b", Kind.CHANGED, null);
        assertThat(check(Duration.ZERO, unknown).standing()).isEqualTo(Standing.UNAUTHORISED);
        assertThat(check(Duration.ZERO, altered(Alteration.STATE, true, never, null, Kind.CHANGED, null))
                        .standing())
                .isEqualTo(Standing.UNAUTHORISED);
    }

    @Test
    void itSaysWhatComesNearest() {
        AuthorisedWork far = new AuthorisedWork(
                ChangeId.of("CHG-0"), Set.of(DB), NOON.minusSeconds(1), Period.of(at(-500), at(-400)));
        AuthorisedWork ahead =
                new AuthorisedWork(ChangeId.of("CHG-3"), Set.of(DB), NOON.minusSeconds(1), Period.of(at(135), at(140)));
        AlterationCheck check =
                AlterationCheck.against(CiClasses.standard(), List.of(far, ahead, WORK), Duration.ofMinutes(1));
        Finding late = check.check(altered("ram-gb", true, at(125), null, Kind.CHANGED, null));
        assertThat(late.change()).isEqualTo(ONE);
        assertThat(late.says())
                .isEqualTo("change:CHG-1 covers it in [2026-03-02T12:00:00Z, 2026-03-02T14:00:00Z) only and PT1M after"
                        + " it");
        assertThat(check.check(altered("ram-gb", true, at(131), null, Kind.CHANGED, null))
                        .change())
                .isEqualTo(ChangeId.of("CHG-3"));
        Alteration other =
                new Alteration(CiId.of("web"), "computer", true, NOON, null, "ram-gb", "1", "2", Kind.CHANGED, null);
        assertThat(check.check(List.of(other))).singleElement().satisfies(finding -> {
            assertThat(finding.standing()).isEqualTo(Standing.UNAUTHORISED);
            assertThat(finding.says()).isEqualTo("no authorised change covers it");
        });
        assertThatThrownBy(() -> AlterationCheck.against(CiClasses.standard(), List.of(), Duration.ofMinutes(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must not be negative");
    }

    /** Said in one line by the rule, whatever changes there are and in whatever order they are given. */
    @Property(tries = 500)
    void itIsWhatTheRuleSays(
            @ForAll @Size(max = 5) List<@IntRange(max = 40) Integer> starts,
            @ForAll @IntRange(max = 60) int altered,
            @ForAll @IntRange(max = 5) int grace,
            @ForAll Random chance) {
        List<AuthorisedWork> works = new ArrayList<>();
        for (int start : starts) {
            works.add(new AuthorisedWork(
                    ChangeId.of("CHG-" + works.size()),
                    Set.of(chance.nextBoolean() ? DB : CiId.of("web")),
                    at(chance.nextInt(50)),
                    Period.of(at(start), at(start + chance.nextInt(10)))));
        }
        Alteration alteration = altered("ram-gb", true, at(altered), null, Kind.CHANGED, null);
        boolean covered = works.stream()
                .anyMatch(work -> work.cis().contains(DB)
                        && !work.approvedAt().isAfter(at(altered))
                        && !work.window().startInclusive().isAfter(at(altered))
                        && at(altered).isBefore(work.window().endExclusive().plus(Duration.ofMinutes(grace))));
        Finding finding = AlterationCheck.against(CiClasses.standard(), works, Duration.ofMinutes(grace))
                .check(alteration);
        assertThat(finding.standing()).isEqualTo(covered ? Standing.AUTHORISED : Standing.UNAUTHORISED);
        Collections.shuffle(works, chance);
        assertThat(AlterationCheck.against(CiClasses.standard(), works, Duration.ofMinutes(grace))
                        .check(alteration))
                .isEqualTo(finding);
    }
}
