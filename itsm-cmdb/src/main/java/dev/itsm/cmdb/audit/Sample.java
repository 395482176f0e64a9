package dev.itsm.cmdb.audit;

import dev.itsm.event.Hash;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Some of many, drawn so that anybody can draw them again: by the seed and the keys alone, whatever the order in which the many
 * were given. Each stratum has its share of the places, to within one; where there are places for all, each has at least one.
 *
 * <p>Within a stratum the order is that of the SHA-256 of {@code seed:key}.
 */
public final class Sample {
    private Sample() {}

    /**
     * Draws a sample.
     *
     * @param seed what it is drawn by; another seed draws another sample
     * @param size how many to draw, 0 or more; all if there are no more
     * @param population all that may be drawn, none twice
     * @param stratum tells what each belongs to, such as its class
     * @param key tells each from all others
     * @return those drawn, by stratum and key
     */
    public static <T> List<T> draw(
            long seed,
            int size,
            Collection<T> population,
            Function<? super T, String> stratum,
            Function<? super T, String> key) {
        if (size < 0) {
            throw new IllegalArgumentException("The size " + size
                    + " of a sample must be 0 or more.\nMaybe all are wanted: then give their number.");
        }
        Map<String, List<T>> strata = new TreeMap<>();
        population.forEach(one -> strata.computeIfAbsent(stratum.apply(one), any -> new ArrayList<>())
                .add(one));
        Map<String, Integer> places = places(strata, Math.min(size, population.size()), population.size());
        List<T> drawn = new ArrayList<>();
        strata.forEach((name, members) -> members.stream()
                .sorted(Comparator.comparing(
                                (T one) -> Hash.of(seed + ":" + key.apply(one)).hex())
                        .thenComparing(key))
                .limit(places.getOrDefault(name, 0))
                .sorted(Comparator.comparing(key))
                .forEach(drawn::add));
        return List.copyOf(drawn);
    }

    /** Gives place after place to the stratum that lacks most of its share; of several, to the first by name. */
    private static <T> Map<String, Integer> places(Map<String, List<T>> strata, int size, int all) {
        Map<String, Integer> places = new TreeMap<>();
        strata.keySet().forEach(name -> places.put(name, size < strata.size() ? 0 : 1));
        for (int given = size < strata.size() ? 0 : strata.size(); given < size; given++) {
            String next = null;
            long most = Long.MIN_VALUE;
            for (Map.Entry<String, List<T>> one : strata.entrySet()) {
                int members = one.getValue().size();
                int has = places.getOrDefault(one.getKey(), 0);
                long lacks = (long) size * members - (long) has * all;
                if (has < members && lacks > most) {
                    next = one.getKey();
                    most = lacks;
                }
            }
            if (next != null) {
                places.merge(next, 1, Integer::sum);
            }
        }
        return places;
    }
}
