package dev.itsm.sms.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.id.ClauseRef;
import dev.itsm.id.IncidentId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TallyProps {
    private record Ticket(IncidentId id, Part part) {
        static Ticket of(int number, Part part) {
            return new Ticket(IncidentId.of("INC-" + number), part);
        }
    }

    private static final Indicator<Ticket> SHARE = Indicator.share(
            "CHG-SUCC",
            ClauseRef.iso20000("8.5.1"),
            "Change success rate",
            Indicator.Better.HIGHER,
            Ticket::id,
            Ticket::part);
    private static final Indicator<Ticket> MEAN = Indicator.mean(
            "INC-MTTR",
            ClauseRef.iso20000("8.6.1"),
            "Mean time to resolve",
            Indicator.Better.LOWER,
            Ticket::id,
            Ticket::part);

    @Provide
    Arbitrary<List<Ticket>> shares() {
        Arbitrary<Part> part = Arbitraries.oneOf(
                Arbitraries.of(true, false).map(Part::counted),
                Arbitraries.of("cancelled", "duplicate").map(Part::excluded),
                Arbitraries.just(Part.outside()));
        return tickets(part);
    }

    @Provide
    Arbitrary<List<Ticket>> means() {
        Arbitrary<Part> part = Arbitraries.oneOf(
                Arbitraries.longs().between(0, 1_000).map(Duration::ofSeconds).map(Part::measured),
                Arbitraries.of("cancelled", "duplicate").map(Part::excluded),
                Arbitraries.just(Part.outside()));
        return tickets(part);
    }

    private static Arbitrary<List<Ticket>> tickets(Arbitrary<Part> part) {
        return Combinators.combine(Arbitraries.integers().between(1, 8), part)
                .as(Ticket::of)
                .list()
                .ofMaxSize(25);
    }

    /** Each later ticket of the same number is the same ticket, changed. */
    private static Map<IncidentId, Ticket> latest(List<Ticket> tickets) {
        Map<IncidentId, Ticket> latest = new LinkedHashMap<>();
        tickets.forEach(t -> latest.put(t.id(), t));
        return latest;
    }

    @Property
    void a_changed_record_counts_as_it_is_now(@ForAll("shares") List<Ticket> tickets) {
        Figure grown = SHARE.over(tickets.stream());
        Figure fresh = SHARE.over(latest(tickets).values().stream());

        assertThat(grown.value()).isEqualTo(fresh.value());
        assertThat(grown.n()).isEqualTo(fresh.n());
        assertThat(grown.evidence().denominator())
                .containsExactlyInAnyOrderElementsOf(fresh.evidence().denominator());
        assertThat(grown.evidence().excluded().keySet())
                .isEqualTo(fresh.evidence().excluded().keySet());
    }

    @Property
    void a_mean_has_its_exact_median_and_ninth_decile_after_any_changes(@ForAll("means") List<Ticket> tickets) {
        Figure figure = MEAN.over(tickets.stream());
        List<Long> sorted = latest(tickets).values().stream()
                .map(Ticket::part)
                .flatMap(p -> p instanceof Part.Measured m
                        ? java.util.stream.Stream.of(m.amount().toSeconds())
                        : null)
                .sorted()
                .toList();

        int n = sorted.size();
        assertThat(figure.n()).isEqualTo(n);
        assertThat(figure.value().isPresent()).isEqualTo(n > 0);
        if (n > 0) {
            long sum = sorted.stream().mapToLong(Long::longValue).sum();
            assertThat(figure.value()).contains(Ratio.of(sum, n));
            long twice = sorted.get((n - 1) / 2) + sorted.get(n / 2);
            Figure.Spread spread = figure.spread().orElseThrow();
            assertThat(spread.median()).isEqualTo(Duration.ofMillis(twice * 500));
            assertThat(spread.p90().toSeconds()).isEqualTo(sorted.get((int) Math.ceil(0.9 * n) - 1));
        }
    }

    @Property
    void groups_pool_their_records(@ForAll("means") List<Ticket> all) {
        List<Ticket> tickets = List.copyOf(latest(all).values());
        Tally<Ticket> odd = MEAN.tally();
        Tally<Ticket> even = MEAN.tally();
        tickets.forEach(t -> (t.hashCode() % 2 == 0 ? even : odd).add(t));
        odd.addAll(even);
        assertThat(odd.figure().value()).isEqualTo(MEAN.over(tickets.stream()).value());
        tickets.forEach(t -> odd.remove(t.id()));
        assertThat(odd.figure()).isEqualTo(MEAN.tally().figure());
    }

    @Example
    void nothing_counted_is_no_value() {
        Figure none = SHARE.over(java.util.stream.Stream.of(Ticket.of(1, Part.excluded("cancelled"))));
        assertThat(none.value()).isEmpty();
        assertThat(none.meets(Ratio.of(1, 2))).isEmpty();
        assertThat(none).hasToString("CHG-SUCC: no value (n = 0), left out: 1 cancelled");
    }

    @Example
    void what_prints_as_the_target_does_not_meet_it_unless_it_does() {
        // 12,510 of 12,600 minutes: 99.2857… %, which prints as 99.3 with one digit
        Ratio availability = Ratio.of(12_510, 12_600);
        Ratio target = Ratio.ofPercent(new BigDecimal("99.3"));
        assertThat(availability.percent(1)).isEqualByComparingTo("99.3");
        assertThat(availability).isLessThan(target);
        assertThat(Ratio.of(993, 1000)).isEqualByComparingTo(target);
    }

    @Example
    void resolve_times_of_two_four_and_nine_hours() {
        Figure figure =
                MEAN.over(IntStream.of(2, 4, 9).mapToObj(h -> Ticket.of(h, Part.measured(Duration.ofHours(h)))));
        assertThat(figure.mean()).contains(Duration.ofHours(5));
        assertThat(figure.spread())
                .contains(new Figure.Spread(Duration.ofHours(4), Duration.ofHours(9), Duration.ofHours(9)));
        assertThat(figure.smallSample()).isTrue();
        assertThat(figure).hasToString("INC-MTTR: mean 5h, median 4h, 90 % within 9h (n = 3), small sample");
    }

    @Property
    void a_ratio_compares_as_its_decimals_would_if_they_never_ended(
            @ForAll long a, @ForAll int b, @ForAll long c, @ForAll int d) {
        long p = Math.abs((long) b) + 1;
        long q = Math.abs((long) d) + 1;
        int expected =
                new BigDecimal(a).multiply(new BigDecimal(q)).compareTo(new BigDecimal(c).multiply(new BigDecimal(p)));
        assertThat(Integer.signum(Ratio.of(a, p).compareTo(Ratio.of(c, q)))).isEqualTo(expected);
        assertThat(Ratio.of(a, p).rounded(3))
                .isEqualTo(new BigDecimal(a).divide(new BigDecimal(p), 3, RoundingMode.HALF_UP));
    }
}
