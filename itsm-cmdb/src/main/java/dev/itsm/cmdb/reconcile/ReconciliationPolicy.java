package dev.itsm.cmdb.reconcile;

import dev.itsm.cmdb.ci.CiClasses;
import dev.itsm.cmdb.ci.IdentityKey;
import dev.itsm.cmdb.ci.IdentityKey.Identity;
import dev.itsm.decision.Refusal;
import dev.itsm.event.Hash;
import dev.itsm.field.Attributes;
import dev.itsm.id.CiId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which sources there are, whose word counts for more on what, and what tells things apart. Immutable and thread-safe.
 *
 * <pre>{@code
 * ReconciliationPolicy policy = ReconciliationPolicy.builder(CiClasses.standard())
 *     .source("scanner", Duration.ofDays(7))
 *     .source("purchasing", Duration.ofDays(400))
 *     .rank("scanner", "computer", 100)
 *     .rank("purchasing", "hardware", "serial-number", 200)
 *     .build();
 * }</pre>
 *
 * <p>Of several ranks that a source has, the most special one counts: one for an attribute before one for a class, one for a
 * class before one for its ancestors. A source without any has rank 0.
 */
public final class ReconciliationPolicy {
    private static final Pattern ALL_ALIKE = Pattern.compile("([0f])\\1*");
    private static final Set<String> FILLERS = Set.of(
            "to be filled by o.e.m.",
            "to be filled in",
            "default string",
            "system serial number",
            "system product name",
            "not specified",
            "not applicable",
            "not available",
            "none",
            "null",
            "n/a",
            "na",
            "unknown",
            "tbd",
            "localhost",
            "0123456789",
            "123456789",
            "1234567890",
            "-",
            ".",
            "x");

    private record Rank(
            String source, String ciClass, @Nullable String attribute, int rank) {}

    private final CiClasses classes;
    private final Map<String, Duration> sources;
    private final List<Rank> ranks;
    private final Set<String> placeholders;
    private final Function<? super Identity, CiId> naming;
    private final Set<String> identifying = new LinkedHashSet<>();

    private ReconciliationPolicy(Builder builder) {
        classes = builder.classes;
        sources = Map.copyOf(builder.sources);
        ranks = List.copyOf(builder.ranks);
        placeholders = Set.copyOf(builder.placeholders);
        naming = builder.naming;
        classes.keys().forEach(key -> identifying.addAll(key.attributes()));
    }

    /** Starts a policy for these classes, whose keys identify their items in their order. */
    public static Builder builder(CiClasses classes) {
        return new Builder(classes);
    }

    public CiClasses classes() {
        return classes;
    }

    /**
     * Returns whether the text stands for no value, as what manufacturers leave in: it never tells one thing from another.
     * Such are the known fillers, and whatever has nothing but zeros, or nothing but Fs, between its separators.
     */
    public boolean isPlaceholder(String text) {
        String bare = text.strip().toLowerCase(Locale.ROOT);
        return placeholders.contains(bare)
                || bare.isEmpty()
                || ALL_ALIKE.matcher(bare.replaceAll("[-:. ]", "")).matches();
    }

    /** Returns what the first key says of which the observation has every value; empty if there is none. */
    Optional<Identity> identity(Observation seen) {
        return classes.keys(seen.ciClass()).stream()
                .flatMap(key -> identity(key, seen.values()).stream())
                .findFirst();
    }

    Optional<Identity> identity(IdentityKey key, Attributes values) {
        return key.of(values, this::isPlaceholder);
    }

    /** Returns whether the text may be written into an attribute: a placeholder is no value of one that identifies. */
    boolean isValue(String attribute, String text) {
        return !identifying.contains(attribute) || !isPlaceholder(text);
    }

    /** Returns why the observation cannot be used; empty if it can. */
    Optional<Refusal> fault(Observation seen) {
        String subject = seen.source() + " at " + seen.observedAt();
        if (!sources.containsKey(seen.source())) {
            return Optional.of(
                    Refusal.of("UNKNOWN_SOURCE", subject, "nothing says for how long the source is to be believed")
                            .advise("declare the source with its maximum age"));
        }
        if (classes.find(seen.ciClass()).isEmpty()) {
            return Optional.of(Refusal.of("UNKNOWN_CLASS", subject, "there is no class '" + seen.ciClass() + "'")
                    .advise("map the source's classes to those of the process"));
        }
        return identity(seen).isPresent()
                ? Optional.empty()
                : Optional.of(Refusal.of(
                                "NOT_IDENTIFIED",
                                subject,
                                "no key of the class " + seen.ciClass() + " has all of its values")
                        .advise("let the source look at one of " + classes.keys(seen.ciClass())));
    }

    /** Returns whether the source is still to be believed on what it saw then: before its maximum age has passed. */
    boolean isFresh(String source, Instant observedAt, Instant asOf) {
        return asOf.isBefore(observedAt.plus(sources.getOrDefault(source, Duration.ZERO)));
    }

    /** Returns the most special rank that the source has on the attribute of items of the class. */
    int rank(String source, String ciClass, String attribute) {
        List<String> lineage = classes.lineage(ciClass);
        return Stream.of(attribute, "")
                .flatMap(name -> lineage.stream()
                        .flatMap(ancestor -> ranks.stream()
                                .filter(rank -> rank.source().equals(source)
                                        && rank.ciClass().equals(ancestor)
                                        && Objects.requireNonNullElse(rank.attribute(), "")
                                                .equals(name))))
                .map(Rank::rank)
                .findFirst()
                .orElse(0);
    }

    /** Returns what a thing is called that is new: always the same for the same. */
    CiId name(Identity identity) {
        return naming.apply(identity);
    }

    private static CiId digest(Identity identity) {
        StringBuilder text = new StringBuilder(identity.key());
        identity.values()
                .forEach(value ->
                        text.append('|').append(value.length()).append(':').append(value));
        return CiId.of(identity.ciClass() + "-" + Hash.of(text.toString()).hex().substring(0, 20));
    }

    /** Collects the parts of a policy; not thread-safe. */
    public static final class Builder {
        private final CiClasses classes;
        private final Map<String, Duration> sources = new LinkedHashMap<>();
        private final List<Rank> ranks = new ArrayList<>();
        private final Set<String> placeholders = new LinkedHashSet<>(FILLERS);
        private Function<? super Identity, CiId> naming = ReconciliationPolicy::digest;

        private Builder(CiClasses classes) {
            this.classes = classes;
        }

        /**
         * Declares a source.
         *
         * @param maxAge for how long what it saw counts for more than what others saw later; positive, there is no "for ever"
         */
        public Builder source(String name, Duration maxAge) {
            if (maxAge.isNegative() || maxAge.isZero()) {
                throw new IllegalArgumentException("The maximum age " + maxAge + " of the source '" + name
                        + "' must be positive.\nMaybe it is to be believed for ever: say for how many years.");
            }
            sources.put(name, maxAge);
            return this;
        }

        /** Ranks a source on all attributes of a class and its descendants; the higher counts for more. */
        public Builder rank(String source, String ciClass, int rank) {
            return add(new Rank(source, ciClass, null, rank));
        }

        /** Ranks a source on one attribute of a class and its descendants. */
        public Builder rank(String source, String ciClass, String attribute, int rank) {
            return add(new Rank(source, ciClass, attribute, rank));
        }

        private Builder add(Rank rank) {
            ranks.removeIf(other -> other.source().equals(rank.source())
                    && other.ciClass().equals(rank.ciClass())
                    && Objects.equals(other.attribute(), rank.attribute()));
            ranks.add(rank);
            return this;
        }

        /** Adds texts that stand for no value, without regard to case. */
        public Builder placeholders(String... texts) {
            Stream.of(texts).map(text -> text.strip().toLowerCase(Locale.ROOT)).forEach(placeholders::add);
            return this;
        }

        /** Says how new items are numbered: a pure function, else the order of observations would show. */
        public Builder naming(Function<? super Identity, CiId> names) {
            naming = names;
            return this;
        }

        /**
         * Returns the policy.
         *
         * @throws IllegalArgumentException if a rank is of a source or class that is not declared
         */
        public ReconciliationPolicy build() {
            for (Rank rank : ranks) {
                if (!sources.containsKey(rank.source())
                        || classes.find(rank.ciClass()).isEmpty()) {
                    throw new IllegalArgumentException("The rank of '" + rank.source() + "' on '" + rank.ciClass()
                            + "' must be of a source and a class that are declared.\nMaybe one of them was renamed.");
                }
            }
            return new ReconciliationPolicy(this);
        }
    }
}
