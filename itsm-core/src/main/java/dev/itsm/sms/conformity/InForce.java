package dev.itsm.sms.conformity;

import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What an organization laid down, version by version, each from an instant on: a record is judged by the version that was
 * in force when the act happened. Immutable and thread-safe.
 *
 * @param <P> what is laid down; immutable itself
 */
public final class InForce<P> {
    /**
     * A version of a policy.
     *
     * @param name what judgements are filed under
     * @param policy what it says
     */
    public record Version<P>(String name, P policy) {}

    private final NavigableMap<Instant, Version<P>> versions;

    private InForce(NavigableMap<Instant, Version<P>> versions) {
        this.versions = versions;
    }

    /** Returns the policy that was always in force. */
    public static <P> InForce<P> always(String name, P policy) {
        return from(Instant.MIN, name, policy);
    }

    /** Returns the policy that came into force at the instant; nothing was laid down before. */
    public static <P> InForce<P> from(Instant start, String name, P policy) {
        return new InForce<>(new TreeMap<>(Map.of(start, new Version<>(name, policy))));
    }

    /** Returns that nothing was ever laid down. */
    public static <P> InForce<P> nothing() {
        return new InForce<>(new TreeMap<>());
    }

    /** Returns this, with another version from the instant on; one from the same instant is replaced. */
    public InForce<P> then(Instant start, String name, P policy) {
        TreeMap<Instant, Version<P>> more = new TreeMap<>(versions);
        more.put(start, new Version<>(name, policy));
        return new InForce<>(more);
    }

    /** Returns the version in force at the instant; empty if nothing was laid down yet. */
    public Optional<Version<P>> at(Instant instant) {
        return Optional.ofNullable(versions.floorEntry(instant)).map(Map.Entry::getValue);
    }

    /** Returns when another version comes into force after the instant; empty if none does. */
    public Optional<Instant> changesAfter(Instant instant) {
        return Optional.ofNullable(versions.higherKey(instant));
    }
}
