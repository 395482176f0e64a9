package dev.itsm.sms.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.itsm.id.ClauseRef;
import dev.itsm.id.IncidentId;
import dev.itsm.sms.kpi.Indicator.Better;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class OnePassTallyProps {
    private record Ticket(IncidentId id, Part part) {}

    private static final ClauseRef CLAUSE = ClauseRef.iso20000("8.6.1");

    private static List<Ticket> tickets(List<Part> parts) {
        List<Ticket> tickets = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            tickets.add(new Ticket(IncidentId.of("INC-" + i), parts.get(i)));
        }
        return tickets;
    }

    private static Indicator<Ticket> mean() {
        return Indicator.mean("INC-MTTR", CLAUSE, "Mean time", Better.LOWER, Ticket::id, Ticket::part);
    }

    private static Indicator<Ticket> ratio() {
        return Indicator.ratio("INC-FLOW", CLAUSE, "Resolved per opened", Better.HIGHER, Ticket::id, Ticket::part);
    }

    private static Indicator<Ticket> count() {
        return Indicator.count("INC-BACKLOG", CLAUSE, "Open", Better.LOWER, Ticket::id, Ticket::part);
    }

    @Provide
    Arbitrary<List<Part>> amounts() {
        return Arbitraries.oneOf(
                        Arbitraries.longs()
                                .between(0, 50)
                                .map(Duration::ofMinutes)
                                .map(Part::measured),
                        Arbitraries.of("cancelled", "duplicate").map(Part::excluded),
                        Arbitraries.just(Part.outside()))
                .list()
                .ofMaxSize(40);
    }

    @Provide
    Arbitrary<List<Part>> weights() {
        return Arbitraries.oneOf(
                        Arbitraries.longs().between(0, 5).map(above -> Part.weighed(above, 3)),
                        Arbitraries.of(true, false).map(Part::counted),
                        Arbitraries.just(Part.excluded("duplicate")))
                .list()
                .ofMaxSize(40);
    }

    private static void assertAgrees(Indicator<Ticket> indicator, List<Ticket> tickets) {
        OnePassTally<Ticket> all = indicator.onePass(Integer.MAX_VALUE);
        OnePassTally<Ticket> some = indicator.onePass(2);
        tickets.forEach(all::add);
        tickets.forEach(some::add);
        Figure figure = indicator.over(tickets.stream());
        assertThat(all.figure()).isEqualTo(figure);
        assertThat(some.figure().value()).isEqualTo(figure.value());
        assertThat(some.figure().counts()).isEqualTo(figure.counts());
        assertThat(some.figure().spread()).isEqualTo(figure.spread());
        assertThat(some.figure().toString()).isEqualTo(figure.toString());
        assertThat(some.figure().evidence().denominator())
                .isEqualTo(figure.evidence().denominator().stream().limit(2).toList());
    }

    /** What keeps nothing comes to the same as what keeps all, but for the records that it can name. */
    @Property(tries = 200)
    void whatTakesOnePassIsATallyOfRecordsThatComeOnce(
            @ForAll("amounts") List<Part> amounts, @ForAll("weights") List<Part> weights) {
        assertAgrees(mean(), tickets(amounts));
        assertAgrees(ratio(), tickets(weights));
    }

    @Example
    void aCountOfNothingIsZeroAndARatioOfNothingIsNoValue() {
        assertThat(count().over(Stream.of())).hasToString("INC-BACKLOG: 0 (n = 0)");
        assertThat(ratio().over(Stream.of())).hasToString("INC-FLOW: no value (n = 0)");
        assertThat(ratio().over(Stream.of(new Ticket(IncidentId.of("INC-1"), Part.weighed(3, 0))))
                        .value())
                .isEmpty();
        List<Part> open = List.of(Part.counted(true), Part.counted(false), Part.counted(true));
        assertThat(count().over(tickets(open).stream())).hasToString("INC-BACKLOG: 2 (n = 3)");
    }

    @Example
    void ratiosOfSeveralRecordsAreTheRatioOfTheirSums() {
        List<Part> flow = IntStream.range(0, 10)
                .mapToObj(i -> Part.weighed(i < 9 ? 1 : 0, i < 6 ? 1 : 0))
                .toList();
        Figure figure = ratio().over(tickets(flow).stream());
        assertThat(figure).hasToString("INC-FLOW: 1.50 (n = 10)");
        assertThat(figure.counts().numerator()).isEqualTo(BigInteger.valueOf(9));
        assertThat(figure.counts().denominator()).isEqualTo(BigInteger.valueOf(6));
    }

    @Example
    void whatAnIndicatorDoesNotMeasureIsRefused() {
        Ticket counted = new Ticket(IncidentId.of("INC-1"), Part.counted(true));
        Ticket measured = new Ticket(IncidentId.of("INC-1"), Part.measured(Duration.ZERO));
        Ticket weighed = new Ticket(IncidentId.of("INC-1"), Part.weighed(1, 1));
        assertThatThrownBy(() -> mean().over(Stream.of(counted))).hasMessageContaining("INC-MTTR");
        assertThatThrownBy(() -> mean().onePass(1).add(weighed)).hasMessageContaining("INC-MTTR");
        assertThatThrownBy(() -> count().over(Stream.of(weighed))).hasMessageContaining("INC-BACKLOG");
        assertThatThrownBy(() -> ratio().onePass(1).add(measured)).hasMessageContaining("INC-FLOW");
        assertThatThrownBy(() -> Part.weighed(-1, 1)).hasMessageContaining("Maybe they are differences");
    }
}
