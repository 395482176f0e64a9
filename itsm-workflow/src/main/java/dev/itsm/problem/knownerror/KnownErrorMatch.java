package dev.itsm.problem.knownerror;

import dev.itsm.decision.Proposal;
import dev.itsm.id.CiId;
import dev.itsm.id.IncidentId;
import dev.itsm.id.KnownErrorId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Proposes a known error for an incident, with its workaround.
 *
 * @param target the incident
 * @param knownError the known error that it may be a case of
 * @param workaround what helps; null if nothing does
 * @param shared the configuration items that both show on; empty if they share the service alone
 * @param helped how many incidents the workaround has helped
 */
public record KnownErrorMatch(
        IncidentId target,
        KnownErrorId knownError,
        @Nullable String workaround,
        Set<CiId> shared,
        int helped) implements Proposal {
    private static final Comparator<KnownErrorMatch> BEST_FIRST = Comparator.comparing(
                    (KnownErrorMatch match) -> match.shared().size())
            .thenComparing(match -> match.workaround() != null)
            .thenComparing(KnownErrorMatch::helped)
            .reversed()
            .thenComparing(match -> match.knownError().key());

    public KnownErrorMatch {
        shared = Set.copyOf(shared);
    }

    /** Returns the published known errors that fit an incident, the best first: most items shared, then most often of help. */
    public static List<KnownErrorMatch> of(IncidentId incident, Symptoms symptoms, Collection<KnownError> known) {
        return known.stream()
                .filter(one -> one.phase() == KnownErrorPhase.PUBLISHED)
                .filter(one -> one.description().symptoms().fit(symptoms))
                .map(one -> new KnownErrorMatch(
                        incident,
                        one.id(),
                        one.description().workaround(),
                        one.description().symptoms().shared(symptoms),
                        one.helpCount()))
                .sorted(BEST_FIRST)
                .toList();
    }

    @Override
    public String key() {
        return knownError + " for " + target;
    }

    @Override
    public String says() {
        return "it may be a case of " + knownError + (workaround == null ? "" : ": " + workaround);
    }
}
