package dev.itsm.cmdb.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.cmdb.ci.CiCommand;
import dev.itsm.field.Attributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The same observations give the same items: in any order, in any groups, and twice over. */
class ReconcileProps {
    private static final List<String> ATTRIBUTES =
            List.of("manufacturer", "serial-number", "mac-address", "hostname", "ram-gb", "operating-system");

    @Property(edgeCases = EdgeCasesMode.NONE)
    void orderGroupsAndRepetitionDoNotMatter(
            @ForAll("observations") List<Observation> observations, @ForAll Random chance) {
        Estate atOnce = estate().take(observations).apply();
        List<Observation> shuffled = new ArrayList<>(observations);
        shuffled.addAll(observations.subList(0, observations.size() / 2));
        Collections.shuffle(shuffled, chance);
        Estate bitByBit = estate();
        for (int from = 0; from < shuffled.size(); ) {
            int to = Math.min(shuffled.size(), from + 1 + chance.nextInt(3));
            bitByBit.take(shuffled.subList(from, to)).apply();
            from = to;
        }
        assertThat(bitByBit.known()).isEqualTo(atOnce.known());
        assertThat(bitByBit.plan().tasks()).isEqualTo(atOnce.plan().tasks());
        assertThat(bitByBit.take(observations).apply().known()).isEqualTo(atOnce.known());
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void evidenceIsTheSameHoweverItIsPutTogether(
            @ForAll("observations") List<Observation> some, @ForAll("observations") List<Observation> others) {
        Evidence a = Evidence.NONE.with(Estate.POLICY, some).evidence();
        Evidence b = Evidence.NONE.with(Estate.POLICY, others).evidence();
        assertThat(a.with(b))
                .isEqualTo(b.with(a))
                .isEqualTo(a.with(Estate.POLICY, others).evidence());
        assertThat(a.with(a)).isEqualTo(a);
        assertThat(a.with(b).with(a)).isEqualTo(a.with(b));
    }

    /** Two items that people entered with one name, and one whose operating system is locked. */
    private static Estate estate() {
        return new Estate()
                .register("hand-1", "computer", "hostname", "a", "ram-gb", "1")
                .register("hand-2", "computer", "hostname", "a")
                .register("hand-3", "computer", "mac-address", "m1", "operating-system", "linux")
                .give("hand-3", new CiCommand.LockAttributes(Set.of("operating-system")));
    }

    @Provide
    Arbitrary<List<Observation>> observations() {
        Arbitrary<Attributes> values = Arbitraries.of("", "a", "b", "a", "b", "0", "none")
                .list()
                .ofSize(ATTRIBUTES.size())
                .map(ReconcileProps::attributes);
        Arbitrary<Observation> one = Combinators.combine(
                        Arbitraries.of("scanner", "agent", "purchasing"),
                        Arbitraries.integers().between(0, 11),
                        Arbitraries.of("computer", "computer", "hardware", "network-device"),
                        values)
                .as((source, day, ciClass, seen) ->
                        new Observation(source, Estate.START.plus(Duration.ofDays(day)), ciClass, seen));
        return one.list().ofMinSize(1).ofMaxSize(8);
    }

    private static Attributes attributes(List<String> texts) {
        Map<String, String> values = new TreeMap<>();
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            String name = ATTRIBUTES.get(i);
            if (!text.isEmpty()) {
                values.put(
                        name, name.equals("ram-gb") ? "16" : name.equals("mac-address") ? "m" + text.length() : text);
            }
        }
        return new Attributes(values);
    }
}
