package dev.itsm.sms.conformity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.itsm.id.IncidentId;
import dev.itsm.sms.standard.ClauseCatalogue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ConformityTallyProps {
    /** What happens next: a record is put or, where it has no due instant, removed; or time passes. */
    private record Step(int number, String to, int later, int due, Integer done, Boolean honest, boolean removes) {}

    private final AtomicLong asked = new AtomicLong();
    private final Conformity conformity = Conformity.builder(ClauseCatalogue.iso20000())
            .pack(Promise.pack(asked))
            .build();

    @Provide
    Arbitrary<List<Step>> histories() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 7),
                        Arbitraries.of("ann", "bob"),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.integers().between(0, 25).injectNull(0.4),
                        Arbitraries.of(true, false).injectNull(0.3),
                        Arbitraries.of(true, false, false, false))
                .as(Step::new)
                .list()
                .ofMaxSize(30);
    }

    /** Whatever happens in whatever order, the tally is what a full pass over the records as they are now comes to. */
    @Property(tries = 300)
    void incrementalIsFull(@ForAll("histories") List<Step> steps, @ForAll Random random) {
        ConformityTally tally = conformity.tally(Instant.EPOCH);
        Map<Integer, Promise> records = new TreeMap<>();
        long now = 0;
        for (Step step : steps) {
            now += step.later();
            Cause cause = new Cause(Instant.ofEpochSecond(now), "step");
            if (step.removes()) {
                records.remove(step.number());
                tally.remove(Promise.TYPE, IncidentId.of("P-" + step.number()), cause);
            } else {
                Long done = step.done() == null ? null : step.done().longValue();
                Promise promise = Promise.of(step.number(), step.to(), step.due(), done, step.honest());
                records.put(step.number(), promise);
                tally.put(promise, cause);
            }
            List<Promise> shuffled = new ArrayList<>(records.values());
            Collections.shuffle(shuffled, random);
            ConformityReport full = conformity.evaluate(shuffled.stream(), Instant.ofEpochSecond(now));
            assertThat(tally.report().rules()).isEqualTo(full.rules());
            assertThat(openOnes(tally)).containsExactlyInAnyOrderElementsOf(violations(full));
        }
        tally.advanceTo(Instant.ofEpochSecond(now + 30));
        assertThat(tally.report())
                .isEqualTo(conformity.evaluate(records.values().stream(), Instant.ofEpochSecond(now + 30)));
        assertThat(tally.findings())
                .allMatch(finding -> finding.closed() == null
                        || !finding.closed().at().isBefore(finding.opened().at()));
    }

    private static List<String> openOnes(ConformityTally tally) {
        return tally.findings().stream()
                .filter(Finding::isOpen)
                .map(finding -> finding.code() + finding.subject() + finding.faults())
                .toList();
    }

    private static List<String> violations(ConformityReport report) {
        return report.rules().stream()
                .flatMap(rule -> rule.violations().stream()
                        .map(violation -> rule.code() + violation.subject() + violation.faults()))
                .toList();
    }

    @Example
    void oneEventCostsNoFullPass() {
        ConformityTally tally = conformity.tally(Instant.EPOCH);
        for (int i = 0; i < 10_000; i++) {
            tally.put(Promise.of(i, "p" + i, 100, null, true), new Cause(Instant.EPOCH, "put"));
        }
        asked.set(0);
        tally.put(Promise.of(17, "p17", 100, 5L, true), new Cause(Instant.EPOCH, "put"));
        assertThat(asked).hasValue(1);
        tally.advanceTo(Instant.ofEpochSecond(50));
        assertThat(asked).hasValue(1);
    }

    @Example
    void aFindingOpensByTimeAndClosesByTheEventThatMendsIt() {
        ConformityTally tally = conformity.tally(Instant.EPOCH);
        tally.put(Promise.of(1, "ann", 10, null, true), new Cause(Instant.ofEpochSecond(1), "made"));
        assertThat(tally.findings()).isEmpty();
        tally.advanceTo(Instant.ofEpochSecond(10));
        assertThat(tally.findings())
                .as("at the due instant it may still be kept")
                .isEmpty();
        tally.advanceTo(Instant.ofEpochSecond(40));
        tally.put(Promise.of(1, "ann", 10, 41L, true), new Cause(Instant.ofEpochSecond(41), "promise:P-1 revision 2"));
        assertThat(tally.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("INC-09");
            assertThat(finding.opened()).isEqualTo(Cause.time(Instant.ofEpochSecond(10)));
            assertThat(finding.closed()).isEqualTo(new Cause(Instant.ofEpochSecond(41), "promise:P-1 revision 2"));
            assertThat(finding.isOpen()).isFalse();
        });
        assertThat(tally.asOf()).isEqualTo(Instant.ofEpochSecond(41));
        assertThatThrownBy(() -> tally.advanceTo(Instant.ofEpochSecond(40))).hasMessageContaining("cannot go back");
    }

    /** What conforms is forgotten at once, and of what does not only as much is kept as is shown. */
    @Example
    void aPassOverAMillionRecordsKeepsOnlyWhatItShows() {
        Conformity single = Conformity.builder(ClauseCatalogue.iso20000())
                .pack(Promise.pack(asked).without("PRB-02", "INC-10"))
                .showing(10)
                .build();
        Stream<Promise> million =
                Stream.iterate(0, i -> i < 1_000_000, i -> i + 1).map(i -> Promise.of(i, "ann", 100, null, i % 2 == 0));
        ConformityReport report = single.evaluate(million, Instant.ofEpochSecond(50));
        assertThat(report.rule("INC-02").counts()).isEqualTo(new Counts(500_000, 500_000, 0, 0, 0));
        assertThat(report.rule("INC-02").violations())
                .hasSize(10)
                .first()
                .extracting(violation -> violation.subject().key())
                .isEqualTo("P-1");
        assertThat(report.seen()).containsEntry("promise", 1_000_000L);
    }
}
