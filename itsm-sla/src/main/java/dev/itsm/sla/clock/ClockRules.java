package dev.itsm.sla.clock;

import static dev.itsm.sms.conformity.Judgement.conforms;
import static dev.itsm.sms.conformity.Judgement.outside;
import static dev.itsm.sms.conformity.Judgement.unknown;
import static dev.itsm.sms.conformity.Judgement.violates;

import dev.itsm.sms.conformity.Check;
import dev.itsm.sms.conformity.ConformityPack;
import dev.itsm.sms.conformity.Fault;
import dev.itsm.sms.conformity.InForce;
import dev.itsm.sms.conformity.Judgement;
import dev.itsm.sms.conformity.RecordCheck;
import dev.itsm.sms.standard.ClauseCatalogue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * What service clocks are held to (ISO/IEC 20000-1:2018, 8.3.3): that there is something to measure against, and that what
 * started, paused and stopped them was recorded when it happened, for reasons that are laid down.
 */
public final class ClockRules {
    /**
     * How faithfully clocks are to be kept.
     *
     * @param tolerance how long after it happened something may be recorded; not negative
     * @param reasons the codes of the reasons for which a clock may pause
     */
    public record Bookkeeping(Duration tolerance, Set<String> reasons) {
        public Bookkeeping {
            reasons = Set.copyOf(reasons);
        }
    }

    private final InForce<Bookkeeping> bookkeeping;

    private ClockRules(InForce<Bookkeeping> bookkeeping) {
        this.bookkeeping = bookkeeping;
    }

    /** Returns the pack, under what was laid down about the keeping of clocks. */
    public static ConformityPack pack(InForce<Bookkeeping> bookkeeping) {
        ClockRules rules = new ClockRules(bookkeeping);
        return ConformityPack.of(
                "service-clock", "1", List.of(check("SLA-05", rules::computable), check("SLA-06", rules::faithful)));
    }

    private static Check check(String code, BiFunction<RecordedClock, Instant, Judgement> judge) {
        return new RecordCheck<>(ClauseCatalogue.iso20000().rule(code), RecordedClock.TYPE, judge);
    }

    /** A clock that has no limit for what its record was given promises nothing; that it was given nothing is for others to say. */
    private Judgement computable(RecordedClock evidence, Instant asOf) {
        ClockReading reading = evidence.clock().at(asOf);
        Instant started = reading.startedAt().orElse(null);
        if (started == null || reading.runState() == RunState.CANCELLED) {
            return outside();
        }
        if (reading.allowed().isPresent()) {
            return conforms();
        }
        return reading.key()
                .map(key -> violates(
                        Fault.of("target.limits", started, reading.targetVersion(), "it has no limit for " + key)))
                .orElse(outside());
    }

    private Judgement faithful(RecordedClock evidence, Instant asOf) {
        List<ClockFact> facts = evidence.clock().facts().stream()
                .filter(fact -> !fact.recordedAt().isAfter(asOf))
                .toList();
        if (facts.isEmpty()) {
            return outside();
        }
        if (facts.stream().anyMatch(fact -> bookkeeping.at(fact.recordedAt()).isEmpty())) {
            return unknown(Fault.of("facts", null, "", "nothing says how clocks are to be kept"));
        }
        Fault[] faults =
                facts.stream().map(this::unfaithful).flatMap(Optional::stream).toArray(Fault[]::new);
        return faults.length == 0 ? conforms() : violates(faults);
    }

    private Optional<Fault> unfaithful(ClockFact fact) {
        InForce.Version<Bookkeeping> version = bookkeeping.at(fact.recordedAt()).orElseThrow();
        Instant last = fact.effectiveAt().plus(version.policy().tolerance());
        if (fact.what() instanceof ClockFact.Paused paused
                && !version.policy().reasons().contains(paused.reason().code())) {
            return Optional.of(Fault.of(
                    "facts",
                    fact.effectiveAt(),
                    version.name(),
                    "it paused for a reason that is not laid down: "
                            + paused.reason().code()));
        }
        boolean moves = fact.what() instanceof ClockFact.Started
                || fact.what() instanceof ClockFact.Stopped
                || fact.what() instanceof ClockFact.Paused;
        return moves && fact.recordedAt().isAfter(last)
                ? Optional.of(Fault.of(
                        "facts",
                        fact.recordedAt(),
                        version.name(),
                        fact.what() + " was recorded only at " + fact.recordedAt()))
                : Optional.empty();
    }
}
