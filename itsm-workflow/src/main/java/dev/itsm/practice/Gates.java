package dev.itsm.practice;

import dev.itsm.decision.Refusal;
import dev.itsm.lifecycle.LifecycleBuilder;
import dev.itsm.rule.Rule;
import java.util.List;
import java.util.Map;

/**
 * What a process guarantees whatever its states: the rules for whatever comes into a phase. Immutable and thread-safe.
 *
 * @param entering the rules of each phase, in the order in which their refusals are told; phases without rules need not be there
 * @param advice what to do about a refusal, by its code
 * @param <P> the phases of the practice
 * @param <T> what the rules look at
 */
public record Gates<P extends Enum<P>, T>(Map<P, List<Rule<T>>> entering, Map<String, String> advice) {
    public Gates {
        entering = Map.copyOf(entering);
        advice = Map.copyOf(advice);
    }

    /** Adds the rules to a lifecycle, where nothing can take them back. */
    public void on(LifecycleBuilder<P, T> lifecycle) {
        entering.forEach((phase, rules) -> rules.forEach(rule -> lifecycle.entering(phase, rule)));
    }

    /** Returns the rules for whatever comes into the phase. */
    public List<Rule<T>> of(P phase) {
        return entering.getOrDefault(phase, List.of());
    }

    /** Returns why the subject cannot come into the phase as things are. */
    public List<Refusal> against(P phase, T subject, String name) {
        return of(phase).stream()
                .flatMap(rule -> Refusal.of(rule.check(subject), name).stream())
                .map(this::advised)
                .toList();
    }

    /** Returns the refusal with what to do about it, where it says nothing about that itself. */
    public Refusal advised(Refusal refusal) {
        String next = advice.get(refusal.code());
        return refusal.advice() != null || next == null ? refusal : refusal.advise(next);
    }
}
