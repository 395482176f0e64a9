package dev.itsm.benchmarks.impact;

import java.util.Arrays;
import java.util.function.Function;

/** Whoever is measured: it finds all that can be impacted by the failure of one item, and says how many they are, with it. */
interface Search {
    int reach(int item);

    /** Those who search, each by the name of the benchmark that measures it. */
    enum By {
        LIMIT("limit", BareSearch::new),
        SWEEP("sweep", BareSweep::new),
        ITSM("itsm", ItsmSearch::new),
        HASH_MAP("hashMap", HashMapSearch::new),
        GUAVA("guava", GuavaSearch::new),
        JGRAPHT("jgrapht", JGraphTSearch::new),
        JGRAPHT_SPARSE("jgraphtSparse", JGraphTSparseSearch::new);

        private final String benchmark;
        private final Function<Estate, Search> of;

        By(String benchmark, Function<Estate, Search> of) {
            this.benchmark = benchmark;
            this.of = of;
        }

        Search of(Estate estate) {
            return of.apply(estate);
        }

        /** Returns the one that a benchmark of that full name measures. */
        static By benchmark(String name) {
            return Arrays.stream(values())
                    .filter(by -> name.endsWith("." + by.benchmark))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("Nobody is measured by '" + name
                            + "', which must end in the name of one of " + Arrays.toString(values())
                            + ".\nMaybe a method was renamed."));
        }
    }
}
