package dev.itsm.change;

import dev.itsm.sms.conformity.Fault;
import dev.itsm.sms.conformity.Fold;
import dev.itsm.sms.conformity.InForce;
import dev.itsm.sms.conformity.Judgement;
import java.time.Duration;
import java.time.Instant;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which share of the changes that started of late were emergencies, against the policy's own limit. */
final class EmergencyShare implements Fold<EmergencyShare.Start> {
    private static final int SAMPLE = 5;

    /** That a change started. */
    record Start(Instant at, boolean emergency) {}

    /** Starts at one instant. */
    private record Starts(long all, long emergencies) {
        Starts plus(Start start, int sign) {
            return new Starts(all + sign, emergencies + (start.emergency() ? sign : 0));
        }
    }

    private final InForce<ChangePolicy> policies;
    private final Duration window;
    private final TreeMap<Instant, Starts> starts = new TreeMap<>();

    EmergencyShare(InForce<ChangePolicy> policies, Duration window) {
        this.policies = policies;
        this.window = window;
    }

    @Override
    public void add(Start start) {
        starts.merge(start.at(), new Starts(0, 0).plus(start, 1), (before, one) -> before.plus(start, 1));
    }

    @Override
    public void remove(Start start) {
        starts.computeIfPresent(start.at(), (at, before) -> {
            Starts after = before.plus(start, -1);
            return after.all() == 0 ? null : after;
        });
    }

    @Override
    public boolean isEmpty() {
        return starts.isEmpty();
    }

    /** The window holds what started after its length before the instant, up to the instant. */
    @Override
    public Judgement judge(Instant asOf) {
        NavigableMap<Instant, Starts> inside = starts.subMap(asOf.minus(window), false, asOf, true);
        Instant leaves =
                inside.isEmpty() ? null : inside.firstKey().plus(window).minusNanos(1);
        return judge(inside, asOf)
                .untilAtMost(leaves)
                .untilAtMost(before(starts.higherKey(asOf)))
                .untilAtMost(before(policies.changesAfter(asOf).orElse(null)));
    }

    private static @Nullable Instant before(@Nullable Instant instant) {
        return instant == null ? null : instant.minusNanos(1);
    }

    private Judgement judge(NavigableMap<Instant, Starts> inside, Instant asOf) {
        long all = inside.values().stream().mapToLong(Starts::all).sum();
        long emergencies =
                inside.values().stream().mapToLong(Starts::emergencies).sum();
        if (all < SAMPLE) {
            return Judgement.outside();
        }
        return policies.at(asOf)
                .map(version -> {
                    ChangePolicy.EmergencyHandling handling = version.policy().emergency();
                    if (handling == null) {
                        return Judgement.unknown(Fault.of(
                                "policy.emergency", null, version.name(), "no limit says how many are too many"));
                    }
                    return Judgement.of(
                            100 * emergencies <= handling.maximumPercent() * all,
                            Fault.of(
                                    "policy.emergency",
                                    null,
                                    version.name(),
                                    emergencies + " of " + all + " changes were emergencies"));
                })
                .orElseGet(() -> Judgement.unknown(Fault.of("policy", null, "", "no policy for changes was in force")));
    }
}
