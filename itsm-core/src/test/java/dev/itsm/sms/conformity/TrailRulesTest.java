package dev.itsm.sms.conformity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.event.Envelope;
import dev.itsm.event.Journal;
import dev.itsm.id.IncidentId;
import dev.itsm.id.Revision;
import dev.itsm.sms.standard.ClauseCatalogue;
import dev.itsm.testkit.RuleTable;
import dev.itsm.testkit.Trail;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class TrailRulesTest {
    private static final IncidentId ID = IncidentId.of("INC-1");
    private static final Instant NOW = Trail.NOON.plusSeconds(60);

    private static List<Envelope> chain(int length) {
        Journal journal = Journal.inMemory();
        for (int i = 1; i <= length; i++) {
            journal.append(Trail.next(journal, ID, Revision.of(i), "{\"text\":\"event " + i + "\"}"));
        }
        try (Stream<Envelope> all = journal.history(ID)) {
            return new ArrayList<>(all.toList());
        }
    }

    private static Envelope altered(Envelope was) {
        return new Envelope(
                was.type(),
                was.subject(),
                was.revision(),
                was.act(),
                was.recordedAt(),
                was.policyVersion(),
                "{\"text\":\"something else\"}",
                was.previous(),
                was.hash());
    }

    private static ConformityAnswer answer(List<Envelope> envelopes) {
        return result(envelopes).answer();
    }

    private static RuleResult result(List<Envelope> envelopes) {
        return Conformity.builder(ClauseCatalogue.iso20000())
                .pack(TrailRules.pack())
                .build()
                .evaluate(Stream.of(new TrailRules.Trail(ID, envelopes)), NOW)
                .rule("DOC-06");
    }

    @TestFactory
    Stream<DynamicTest> eachRule() {
        List<Envelope> one = chain(1);
        return RuleTable.of(TrailRules.pack(), NOW)
                .conforming("DOC-06", new TrailRules.Trail(ID, chain(5)))
                .violating("DOC-06", "history.revision 1", new TrailRules.Trail(ID, List.of(altered(one.get(0)))))
                .violating("DOC-06", "history.revision 1", new TrailRules.Trail(IncidentId.of("INC-2"), one))
                .outside("DOC-06", new TrailRules.Trail(ID, List.of()))
                .alwaysTold("DOC-06")
                .tests();
    }

    /** Wherever one is altered, left out or put twice, exactly that place is found. */
    @Property(tries = 100)
    void whatWasDoneToATrailIsFoundWhereItWasDone(
            @ForAll @IntRange(min = 2, max = 12) int length, @ForAll @IntRange(max = 11) int at) {
        int place = at % length;
        List<Envelope> changed = chain(length);
        changed.set(place, altered(changed.get(place)));
        assertThat(result(changed).violations().get(0).faults())
                .singleElement()
                .extracting(Fault::field)
                .isEqualTo("history.revision " + (place + 1));
        List<Envelope> shorter = chain(length);
        shorter.remove(place);
        assertThat(answer(shorter))
                .as("only the end can be cut off unseen; that is what seals are for")
                .isEqualTo(place == length - 1 ? ConformityAnswer.CONFORMING : ConformityAnswer.NONCONFORMING);
        List<Envelope> longer = chain(length);
        longer.add(place, longer.get(place));
        assertThat(answer(longer)).isEqualTo(ConformityAnswer.NONCONFORMING);
    }
}
