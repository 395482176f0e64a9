package dev.itsm.cmdb.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Anybody draws the same sample, and every stratum has its share. */
class SampleProps {
    private static List<String> draw(long seed, int size, List<String> population) {
        return Sample.draw(seed, size, population, SampleProps::stratum, Function.identity());
    }

    private static String stratum(String one) {
        return one.substring(0, one.indexOf('-'));
    }

    @Property(tries = 300)
    void theSameIsDrawnWhateverTheOrderAndEveryStratumHasItsShare(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 30) Integer> strata,
            @ForAll @IntRange(max = 60) int size,
            @ForAll long seed,
            @ForAll Random chance) {
        List<String> population = new ArrayList<>();
        for (int s = 0; s < strata.size(); s++) {
            for (int i = 0; i < strata.get(s); i++) {
                population.add("s" + s + "-" + i);
            }
        }
        List<String> drawn = draw(seed, size, population);
        Collections.shuffle(population, chance);
        assertThat(draw(seed, size, population)).isEqualTo(drawn);
        assertThat(drawn)
                .hasSize(Math.min(size, population.size()))
                .doesNotHaveDuplicates()
                .isSubsetOf(population);
        Map<String, Long> places =
                drawn.stream().collect(Collectors.groupingBy(SampleProps::stratum, Collectors.counting()));
        for (int s = 0; s < strata.size(); s++) {
            double share = (double) drawn.size() * strata.get(s) / population.size();
            long has = places.getOrDefault("s" + s, 0L);
            assertThat(has).isBetween(0L, (long) Math.max(1, Math.ceil(share)));
            assertThat(drawn.size() < strata.size() || has >= 1).isTrue();
            assertThat(has + strata.size()).isGreaterThan((long) Math.floor(share));
        }
    }

    @Test
    void sharesAreExactWhereTheyAreWhole() {
        List<String> population = IntStream.range(0, 500)
                .mapToObj(i -> (i < 300 ? "a-" : i < 480 ? "b-" : "c-") + i)
                .toList();
        List<String> drawn = draw(42, 25, population);
        assertThat(drawn.stream().collect(Collectors.groupingBy(SampleProps::stratum, Collectors.counting())))
                .isEqualTo(Map.of("a", 15L, "b", 9L, "c", 1L));
        assertThat(draw(43, 25, population)).isNotEqualTo(drawn);
        assertThat(drawn)
                .isEqualTo(drawn.stream()
                        .sorted((x, y) -> stratum(x).equals(stratum(y))
                                ? x.compareTo(y)
                                : stratum(x).compareTo(stratum(y)))
                        .toList());
        assertThatThrownBy(() -> draw(1, -1, population)).isInstanceOf(IllegalArgumentException.class);
    }
}
