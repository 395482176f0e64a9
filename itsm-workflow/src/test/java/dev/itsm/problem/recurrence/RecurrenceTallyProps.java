package dev.itsm.problem.recurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What recurs, against its definition window by window. */
class RecurrenceTallyProps {
    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    @Property(tries = 300)
    void aTicketIsEvidenceIfSomeWindowWithEnoughTicketsHoldsIt(
            @ForAll("tickets") List<Observation> tickets,
            @ForAll @IntRange(min = 2, max = 4) int atLeast,
            @ForAll @IntRange(min = 1, max = 6) int days) {
        RecurrencePolicy policy = RecurrencePolicy.of(atLeast, Duration.ofDays(days), "service", "ci");
        List<Cluster> clusters = tally(policy, tickets).clusters();
        Set<String> evidence = new HashSet<>();
        clusters.forEach(cluster -> cluster.evidence().forEach(seen -> evidence.add(seen.ticket())));
        assertThat(evidence).isEqualTo(expectedEvidence(policy, tickets));
        assertThat(clusters).allMatch(cluster -> cluster.size() >= atLeast);
        assertThat(clusters.stream().mapToInt(Cluster::size).sum()).isEqualTo(evidence.size());
        assertThat(clusters.stream().map(Cluster::key).distinct()).hasSameSizeAs(clusters);
    }

    @Property(tries = 200)
    void theOrderOfTheTicketsAndTheirRepetitionChangeNothing(
            @ForAll("tickets") List<Observation> tickets, @ForAll long seed) {
        RecurrencePolicy policy =
                RecurrencePolicy.of(2, Duration.ofDays(3), "service").onOccasions(2, Duration.ofDays(1));
        List<Observation> others = new ArrayList<>(tickets);
        tickets.stream().filter(ticket -> ticket.about().containsKey("service")).forEach(others::add);
        Collections.shuffle(others, new Random(seed));
        RecurrenceTally one = tally(policy, tickets);
        RecurrenceTally other = tally(policy, others);
        assertThat(other.clusters()).isEqualTo(one.clusters());
        assertThat(other.recurring()).isEqualTo(one.recurring());
        assertThat(other.incomplete()).isEqualTo(one.incomplete());
        assertThat(one.grouped() + one.incomplete()).isEqualTo(tickets.size());
    }

    private static RecurrenceTally tally(RecurrencePolicy policy, List<Observation> tickets) {
        RecurrenceTally tally = new RecurrenceTally(policy);
        tickets.forEach(tally::add);
        return tally;
    }

    /** For each ticket: the window that starts there, counted by looking at all others. */
    private static Set<String> expectedEvidence(RecurrencePolicy policy, List<Observation> tickets) {
        Set<String> evidence = new HashSet<>();
        for (Observation first : tickets) {
            List<Observation> window = tickets.stream()
                    .filter(other -> first.about().keySet().containsAll(policy.groupBy())
                            && first.about().equals(other.about())
                            && !other.at().isBefore(first.at())
                            && other.at().isBefore(first.at().plus(policy.within())))
                    .toList();
            if (window.size() >= policy.atLeast()) {
                window.forEach(seen -> evidence.add(seen.ticket()));
            }
        }
        return evidence;
    }

    @Provide
    Arbitrary<List<Observation>> tickets() {
        Arbitrary<Map<String, String>> about = Combinators.combine(
                        Arbitraries.of("mail", "print", ""), Arbitraries.of("app-7", "app-8"))
                .as((service, ci) -> {
                    Map<String, String> known = new TreeMap<>(Map.of("ci", ci));
                    if (!service.isEmpty()) {
                        known.put("service", service);
                    }
                    return known;
                });
        Arbitrary<Duration> when = Arbitraries.integers().between(0, 24 * 12).map(Duration::ofHours);
        return Combinators.combine(about, when)
                .as((what, after) -> new Observation("", START.plus(after), what))
                .list()
                .ofMaxSize(25)
                .map(RecurrenceTallyProps::numbered);
    }

    private static List<Observation> numbered(List<Observation> tickets) {
        List<Observation> numbered = new ArrayList<>();
        tickets.forEach(ticket -> numbered.add(new Observation("INC-" + numbered.size(), ticket.at(), ticket.about())));
        return numbered;
    }

    @Example
    void aStormOfTicketsAtOnceIsOneOccasion() {
        RecurrenceTally tally = new RecurrenceTally(
                RecurrencePolicy.of(3, Duration.ofDays(30), "service").onOccasions(2, Duration.ofHours(6)));
        for (int i = 0; i < 50; i++) {
            tally.add(new Observation("INC-" + i, START.plusSeconds(i), Map.of("service", "mail")));
        }
        assertThat(tally.clusters()).isEmpty();
        tally.add(
                new Observation("INC-50", START.plusSeconds(49).plus(Duration.ofHours(6)), Map.of("service", "mail")));
        assertThat(tally.clusters()).singleElement().satisfies(cluster -> {
            assertThat(cluster.occasions()).isEqualTo(2);
            assertThat(cluster.size()).isEqualTo(51);
            assertThat(cluster.span()).isEqualTo(Duration.ofSeconds(49).plus(Duration.ofHours(6)));
            assertThat(cluster.key()).isEqualTo("service=mail@" + START);
        });
        assertThat(tally.recurring()).isEqualTo(50);
    }

    @Example
    void groupsWithSignsInTheirNamesStayApart() {
        assertThat(new Group(List.of("a", "b"), List.of("x;b=y", "z")).key())
                .isNotEqualTo(new Group(List.of("a", "b"), List.of("x", "y;b=z")).key());
        assertThat(new Group(List.of("a"), List.of("x\\;y")).key()).isEqualTo("a=x\\\\\\;y");
    }

    @Example
    void theLargestClusterComesFirstThenTheEarliest() {
        RecurrenceTally tally = new RecurrenceTally(RecurrencePolicy.of(2, Duration.ofDays(1), "service"));
        List.of("b", "b", "a", "a", "c", "c", "c")
                .forEach(service -> tally.add(new Observation(
                        service + tally.grouped(),
                        service.equals("b") ? START : START.plusSeconds(60),
                        Map.of("service", service))));
        assertThat(tally.clusters())
                .extracting(cluster -> cluster.group().values().get(0))
                .containsExactly("c", "b", "a");
        tally.add(new Observation("b0", START.minusSeconds(1), Map.of("service", "b")));
        assertThat(tally.clusters().get(1).first()).isEqualTo(START.minusSeconds(1));
        assertThat(tally.clusters().get(1).size()).isEqualTo(2);
    }

    @Example
    void aPolicyThatFindsNothingOrEverythingIsNone() {
        assertThatThrownBy(() -> RecurrencePolicy.of(1, Duration.ofDays(1), "service"))
                .hasMessageContaining("at least 2 tickets");
        assertThatThrownBy(() -> RecurrencePolicy.of(2, Duration.ZERO, "service"))
                .hasMessageContaining("PT0S");
        assertThatThrownBy(() -> RecurrencePolicy.of(2, Duration.ofDays(1))).hasMessageContaining("[]");
        assertThatThrownBy(() -> RecurrencePolicy.of(2, Duration.ofDays(1), "ci", "ci"))
                .hasMessageContaining("[ci, ci]");
        assertThatThrownBy(
                        () -> RecurrencePolicy.of(2, Duration.ofDays(1), "ci").onOccasions(0, Duration.ZERO))
                .hasMessageContaining("0 occasions");
        assertThatThrownBy(
                        () -> RecurrencePolicy.of(2, Duration.ofDays(1), "ci").onOccasions(1, Duration.ofDays(-1)))
                .hasMessageContaining("PT-24H");
    }
}
