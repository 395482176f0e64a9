package dev.itsm.criterion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.itsm.criterion.Acceptance.Line;
import dev.itsm.criterion.Acceptance.Standing;
import dev.itsm.criterion.Criterion.Bound;
import dev.itsm.decision.Refusal;
import dev.itsm.id.ClauseRef;
import dev.itsm.party.PersonId;
import dev.itsm.party.TeamId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class AcceptanceProps {
    private static final PersonId ANA = PersonId.of("ana");
    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    private static final ClauseRef CLAUSE = ClauseRef.iso20000("8.5.2.3");

    private static Measurement measured(String criterion, BigDecimal value) {
        return new Measurement(criterion, value, ANA, START, "");
    }

    private static Concession conceded(String criterion, @Nullable BigDecimal value) {
        return new Concession(criterion, value, ANA, Set.of(TeamId.of("sales")), START, "they can live with it");
    }

    /** A step: a value in tenths that is measured, or null for a decision on what is known. */
    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<@Nullable Integer> tenths =
                Arbitraries.integers().between(0, 6).injectNull(0.4);
        Arbitrary<Integer> scales = Arbitraries.integers().between(1, 3);
        return Combinators.combine(Arbitraries.integers().between(0, 2), tenths, scales)
                .as(Step::new)
                .list()
                .ofMaxSize(12);
    }

    record Step(int criterion, @Nullable Integer tenths, int scale) {
        BigDecimal value() {
            return BigDecimal.valueOf(tenths, 1).setScale(scale);
        }
    }

    /** The model keeps for each criterion the last value and the worst that was decided on, as whole tenths. */
    @Property(tries = 500)
    void whatIsNeitherMetNorDecidedOnKeepsItFromGoingOn(@ForAll("steps") List<Step> steps) {
        List<Criterion> criteria = new ArrayList<>();
        for (Bound bound : Bound.values()) {
            criteria.add(new Criterion("c" + bound.ordinal(), "load", bound, new BigDecimal("0.30"), ""));
        }
        Acceptance acceptance = Acceptance.of(criteria);
        @Nullable Integer[] last = new @Nullable Integer[3];
        List<List<@Nullable Integer>> decided = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Step step : steps) {
            String key = "c" + step.criterion();
            if (step.tenths() != null) {
                acceptance = acceptance.with(measured(key, step.value()));
                last[step.criterion()] = step.tenths();
            } else {
                BigDecimal known = acceptance.last(key).map(Measurement::value).orElse(null);
                acceptance = acceptance.with(conceded(key, known));
                decided.get(step.criterion()).add(last[step.criterion()]);
            }
        }
        List<Line> lines = acceptance.lines();
        List<String> open = new ArrayList<>();
        for (Bound bound : Bound.values()) {
            Integer value = last[bound.ordinal()];
            boolean met = value != null && fits(bound, value, 3);
            boolean conceded = decided.get(bound.ordinal()).stream()
                    .anyMatch(limit -> limit == null || value == null ? limit == value : fits(bound, value, limit));
            Line line = lines.get(bound.ordinal());
            assertThat(line.standing())
                    .isEqualTo(value == null ? Standing.NOT_MEASURED : met ? Standing.MET : Standing.NOT_MET);
            assertThat(line.isSettled()).isEqualTo(met || conceded);
            if (!met && !conceded) {
                open.add("criterion 'c" + bound.ordinal() + "'");
            }
        }
        assertThat(acceptance.isSettled()).isEqualTo(open.isEmpty());
        assertThat(acceptance.objections("REL-02", CLAUSE))
                .extracting(Refusal::subject)
                .isEqualTo(open);
    }

    private static boolean fits(Bound bound, int value, int limit) {
        return switch (bound) {
            case AT_MOST -> value <= limit;
            case AT_LEAST -> value >= limit;
            case EXACTLY -> value == limit;
        };
    }

    @Example
    void theLimitItselfMeetsTheCriterion() {
        Criterion p95 = Criterion.atMost("p95", "response time, 95th percentile", "800", "ms");
        assertThat(p95.isMetBy(new BigDecimal("790"))).isTrue();
        assertThat(p95.isMetBy(new BigDecimal("800.000"))).isTrue();
        assertThat(p95.isMetBy(new BigDecimal("801"))).isFalse();
        Acceptance acceptance = Acceptance.of(List.of(p95, Criterion.exactly("lost", "lost orders", "0", "")))
                .with(measured("p95", new BigDecimal("801")));
        assertThat(acceptance.met()).isZero();
        assertThat(acceptance.isMeasured()).isFalse();
        String advice = "; meet it, or record the decision of the organization and the interested parties (" + CLAUSE
                + ") [SDT-04]";
        assertThat(acceptance.objections("SDT-04", CLAUSE))
                .extracting(Refusal::toString)
                .containsExactly(
                        "criterion 'p95': response time, 95th percentile at most 800 ms is not met by 801 ms" + advice,
                        "criterion 'lost': lost orders exactly 0 was not measured" + advice);
    }

    @Example
    void whatCannotBeACriterionIsNotMade() {
        Criterion uptime = Criterion.atLeast("uptime", "availability", "99.9", "%");
        assertThatThrownBy(() -> Acceptance.of(List.of(uptime, uptime)))
                .hasMessageContaining("'uptime' is there twice")
                .hasMessageContaining("\nMaybe");
        assertThatThrownBy(() -> Acceptance.of(List.of(uptime)).with(measured("downtime", BigDecimal.ONE)))
                .hasMessageContaining("'downtime': the criteria are [uptime]")
                .hasMessageContaining("\nMaybe");
        assertThatThrownBy(() -> Acceptance.NONE.with(conceded("uptime", null))).hasMessageContaining("'uptime'");
        assertThatThrownBy(() -> Criterion.atLeast(" ", "availability", "99.9", "%"))
                .hasMessageContaining("must have a key");
        assertThatThrownBy(() -> Criterion.atMost("size", "size", "1E+999999999", "bytes"))
                .hasMessageContaining("at most 30 digits on either side of the point, and not those of 1E+999999999");
        assertThatThrownBy(() -> measured("size", new BigDecimal("1E-31"))).hasMessageContaining("1E-31");
        assertThatThrownBy(() -> new Concession("size", null, ANA, Set.of(), START, "so"))
                .hasMessageContaining("must name the parties");
        assertThatThrownBy(() -> new Concession("size", null, ANA, Set.of(ANA), START, " "))
                .hasMessageContaining("and why");
    }
}
