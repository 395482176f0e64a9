package dev.itsm.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** A period is the set of its instants: each operation agrees with asking instant by instant. */
class PeriodProps {
    private static final int LAST = 12;

    @Provide
    Arbitrary<Period> periods() {
        Arbitrary<Integer> tick = Arbitraries.integers().between(0, LAST);
        return Combinators.combine(tick, tick.injectNull(0.2))
                .filter((a, b) -> b == null || a <= b)
                .as(PeriodProps::period);
    }

    @Property
    void an_intersection_holds_the_instants_that_both_hold(@ForAll("periods") Period a, @ForAll("periods") Period b) {
        for (int t = 0; t <= LAST + 1; t++) {
            Instant at = Instant.ofEpochSecond(t);
            assertThat(a.intersection(b).map(both -> both.contains(at)).orElse(false))
                    .isEqualTo(a.contains(at) && b.contains(at));
        }
        assertThat(a.overlaps(b)).isEqualTo(b.overlaps(a));
    }

    @Property
    void it_encloses_another_when_it_holds_all_of_its_instants(
            @ForAll("periods") Period a, @ForAll("periods") Period b) {
        boolean all = true;
        for (int t = 0; t <= LAST + 1; t++) {
            Instant at = Instant.ofEpochSecond(t);
            all &= !b.contains(at) || a.contains(at);
        }
        boolean endless = a.isOpenEnded() || !b.isOpenEnded();
        assertThat(a.encloses(b)).isEqualTo(all && endless);
    }

    @Property
    void an_empty_period_holds_nothing(@ForAll("periods") Period a) {
        boolean any = false;
        for (int t = 0; t <= LAST; t++) {
            any |= a.contains(Instant.ofEpochSecond(t));
        }
        assertThat(a.isEmpty()).isEqualTo(!any);
        assertThat(a.duration().map(d -> d.isZero()).orElse(false)).isEqualTo(a.isEmpty());
    }

    @Example
    void it_does_not_end_before_it_starts() {
        assertThatThrownBy(() -> Period.of(Instant.ofEpochSecond(2), Instant.ofEpochSecond(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1970-01-01T00:00:02Z")
                .hasMessageContaining("\nMaybe ");
    }

    private static Period period(int start, @Nullable Integer end) {
        return new Period(Instant.ofEpochSecond(start), end == null ? null : Instant.ofEpochSecond(end));
    }
}
