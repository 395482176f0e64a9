package dev.itsm.cmdb.audit;

import dev.itsm.cmdb.ci.CiAttribute;
import dev.itsm.cmdb.ci.CiClasses;
import dev.itsm.cmdb.ci.CiHistory.Alteration;
import dev.itsm.cmdb.ci.CiHistory.Kind;
import dev.itsm.decision.Refusal;
import dev.itsm.id.ChangeId;
import dev.itsm.id.CiId;
import dev.itsm.id.ClauseRef;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds alterations of items, discovered ones included, against the changes that authorise them (rule CFG-03). Immutable and
 * thread-safe.
 *
 * <p>An alteration of something controlled is authorised if a change that was approved by then covers the item, and the
 * alteration lies in the change's window or the grace after it. If it names a change, that one must. What a source saw
 * happened some time after the source last saw the former value: if an authorised window lies in between, the alteration may
 * have been done in it, and it cannot be told.
 */
public final class AlterationCheck {
    /** What an alteration comes to. */
    public enum Standing {
        /** No service stood on the item, or the attribute is not controlled. */
        NOT_CONTROLLED,
        /** The record was wrong, and the item stayed as it was. */
        CORRECTED,
        AUTHORISED,
        /** It became known after a window in which it may have been done. */
        NOT_TOLD,
        UNAUTHORISED
    }

    /**
     * An alteration with what it comes to.
     *
     * @param change the change that authorises it, may do so, or comes nearest; null if none covers the item
     * @param says why, in words
     */
    public record Finding(
            Alteration alteration,
            Standing standing,
            @Nullable ChangeId change,
            String says) {
        /** Returns the rule that is broken, with what says so; empty unless the alteration is unauthorised. */
        public Optional<Refusal> violation() {
            return standing == Standing.UNAUTHORISED
                    ? Optional.of(Refusal.of("CFG-03", alteration.ci().toString(), says)
                            .under(ClauseRef.iso20000("8.2.6"))
                            .advise("find out who altered it, and put it back or under a change"))
                    : Optional.empty();
        }
    }

    private static final Comparator<AuthorisedWork> ORDER = Comparator.comparing(
                    (AuthorisedWork work) -> work.window().startInclusive())
            .thenComparing(work -> work.change().key());

    private final CiClasses classes;
    private final Duration grace;
    private final Map<CiId, List<AuthorisedWork>> byItem = new HashMap<>();

    private AlterationCheck(CiClasses classes, Collection<AuthorisedWork> works, Duration grace) {
        this.classes = classes;
        this.grace = grace;
        works.stream()
                .sorted(ORDER)
                .forEach(work -> work.cis()
                        .forEach(ci -> byItem.computeIfAbsent(ci, any -> new ArrayList<>())
                                .add(work)));
    }

    /**
     * Returns the check against this work.
     *
     * @param classes tell which attributes are controlled; those of an unknown class, or unknown there, are
     * @param works all work that was authorised in the time that is looked at, in any order
     * @param grace how long after a window an alteration still counts as done in it; not negative
     */
    public static AlterationCheck against(CiClasses classes, Collection<AuthorisedWork> works, Duration grace) {
        if (grace.isNegative()) {
            throw new IllegalArgumentException("The grace " + grace
                    + " after a window must not be negative.\nMaybe the window itself is too wide: plan it shorter.");
        }
        return new AlterationCheck(classes, works, grace);
    }

    /** Returns what each alteration comes to, in their order. */
    public List<Finding> check(Collection<Alteration> alterations) {
        return alterations.stream().map(this::check).toList();
    }

    /** Returns what the alteration comes to. */
    public Finding check(Alteration alteration) {
        if (!isControlled(alteration)) {
            return new Finding(alteration, Standing.NOT_CONTROLLED, null, "it needs no change");
        }
        if (alteration.kind() == Kind.CORRECTED) {
            return new Finding(alteration, Standing.CORRECTED, null, "the record was corrected, the item not altered");
        }
        List<AuthorisedWork> covering = byItem.getOrDefault(alteration.ci(), List.of()).stream()
                .filter(work -> alteration.change() == null || work.change().equals(alteration.change()))
                .toList();
        for (AuthorisedWork work : covering) {
            if (isIn(work, alteration.at())) {
                return new Finding(alteration, Standing.AUTHORISED, work.change(), "it was done in " + work.window());
            }
        }
        Instant before = alteration.formerSeenAt();
        for (AuthorisedWork work : covering) {
            if (before != null && mayLieBetween(work, before, alteration.at())) {
                return new Finding(
                        alteration,
                        Standing.NOT_TOLD,
                        work.change(),
                        "it was done after " + before + ", maybe in " + work.window());
            }
        }
        return unauthorised(alteration, covering);
    }

    private boolean isControlled(Alteration alteration) {
        if (!alteration.inService()) {
            return false;
        }
        CiAttribute attribute = classes.find(alteration.ciClass()).isEmpty()
                ? null
                : classes.attributes(alteration.ciClass()).get(alteration.what());
        return attribute == null || attribute.controlled();
    }

    private boolean isIn(AuthorisedWork work, Instant at) {
        return !at.isBefore(work.approvedAt()) && !at.isBefore(work.window().startInclusive()) && !isOver(work, at);
    }

    /** Returns whether the window and its grace are over. */
    private boolean isOver(AuthorisedWork work, Instant at) {
        Instant end = work.window().endExclusive();
        return end != null && !at.isBefore(end.plus(grace));
    }

    /** Returns whether some instant after the one and not after the other is in the work's window, once it was approved. */
    private boolean mayLieBetween(AuthorisedWork work, Instant afterExclusive, Instant untilInclusive) {
        Instant start = work.window().startInclusive();
        Instant first = work.approvedAt().isAfter(start) ? work.approvedAt() : start;
        Instant earliest = first.isAfter(afterExclusive) ? first : afterExclusive.plusNanos(1);
        return !earliest.isAfter(untilInclusive) && !isOver(work, earliest);
    }

    private Finding unauthorised(Alteration alteration, List<AuthorisedWork> covering) {
        AuthorisedWork nearest = covering.stream()
                .min(Comparator.comparing((AuthorisedWork work) -> distance(work, alteration.at()))
                        .thenComparing(ORDER))
                .orElse(null);
        if (nearest == null) {
            String says = alteration.change() == null
                    ? "no authorised change covers it"
                    : alteration.change() + " is not authorised for it";
            return new Finding(alteration, Standing.UNAUTHORISED, alteration.change(), says);
        }
        String says = alteration.at().isBefore(nearest.approvedAt())
                ? nearest.change() + " was approved only afterwards, at " + nearest.approvedAt()
                : nearest.change() + " covers it in " + nearest.window() + " only"
                        + (grace.isZero() ? "" : " and " + grace + " after it");
        return new Finding(alteration, Standing.UNAUTHORISED, nearest.change(), says);
    }

    /** How far the instant lies from the window. */
    private static Duration distance(AuthorisedWork work, Instant at) {
        Instant end = work.window().endExclusive();
        if (at.isBefore(work.window().startInclusive())) {
            return Duration.between(at, work.window().startInclusive());
        }
        return end == null || at.isBefore(end) ? Duration.ZERO : Duration.between(end, at);
    }
}
