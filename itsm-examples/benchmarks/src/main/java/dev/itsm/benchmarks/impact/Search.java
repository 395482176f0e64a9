package dev.itsm.benchmarks.impact;

import java.util.Arrays;

/** Whoever is measured: it finds all that can be impacted by the failure of one item, and says how many they are, with it. */
interface Search {
    int reach(int item);

    /** Those who search, each by the name of the benchmark that measures it. */
    enum By {
        LIMIT("limit"),
        SWEEP("sweep"),
        ITSM("itsm"),
        HASH_MAP("hashMap"),
        GUAVA("guava"),
        JGRAPHT("jgrapht"),
        JGRAPHT_SPARSE("jgraphtSparse");

        private final String benchmark;

        By(String benchmark) {
            this.benchmark = benchmark;
        }

        Search of(Estate estate) {
            return switch (this) {
                case LIMIT -> new BareSearch(estate);
                case SWEEP -> new BareSweep(estate);
                case ITSM -> new ItsmSearch(estate);
                case HASH_MAP -> new HashMapSearch(estate);
                case GUAVA -> new GuavaSearch(estate);
                case JGRAPHT -> new JGraphTSearch(estate);
                case JGRAPHT_SPARSE -> new JGraphTSparseSearch(estate);
            };
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
