package dev.itsm.transition;

import dev.itsm.criterion.Acceptance;
import dev.itsm.field.Attributes;
import dev.itsm.id.Link;
import dev.itsm.id.ServiceTransitionId;
import dev.itsm.lifecycle.Progress;
import dev.itsm.lifecycle.StateId;
import dev.itsm.lifecycle.Stay;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a service comes to be, changes, goes or is transferred (ISO/IEC 20000-1:2018, 8.5.2). The fold of its
 * {@link TransitionEvent events}; immutable and thread-safe. The canonical constructor is for stores that read back what they
 * wrote.
 *
 * @param id its identity
 * @param progress the states that it went through
 * @param scope what is to happen to which service
 * @param plan how
 * @param design what the service is to be like
 * @param acceptance what it must come to before it is deployed, and whether it does
 * @param outcome what it is for, and what came of it afterwards
 * @param gates who opened and closed gates, oldest first
 * @param links the records that it refers to
 * @param attributes the organization's own fields
 */
public record ServiceTransition(
        ServiceTransitionId id,
        Progress<TransitionPhase> progress,
        Scope scope,
        TransitionPlan plan,
        Design design,
        Acceptance acceptance,
        Outcome outcome,
        List<GateDecision> gates,
        List<Link> links,
        Attributes attributes) {
    public ServiceTransition {
        gates = List.copyOf(gates);
        links = List.copyOf(links);
        if (progress.phase() == TransitionPhase.REVIEWED && outcome.report() == null) {
            throw new IllegalArgumentException(
                    "The transition " + id
                            + " in phase REVIEWED must have a report.\nMaybe its events are not all there, or not in their order.");
        }
    }

    public StateId state() {
        return progress.state();
    }

    public TransitionPhase phase() {
        return progress.phase();
    }

    /** Returns when it was deployed; empty if it was not. */
    public Optional<Instant> deployedAt() {
        return progress.stays().stream()
                .filter(stay -> stay.phase() == TransitionPhase.DEPLOYED)
                .map(Stay::since)
                .findFirst();
    }

    /** Returns by when it must be reported what came of it; empty if it was, or it is not deployed. */
    public Optional<Instant> reportDue(TransitionPolicy policy) {
        return outcome.report() == null ? deployedAt().map(at -> at.plus(policy.reportWithin())) : Optional.empty();
    }

    /** Returns the last decision on the gate before a phase that was made since it came into its present state. */
    Optional<GateDecision> decision(TransitionPhase before) {
        return gates.stream()
                .filter(gate -> gate.before() == before && !gate.at().isBefore(progress.since()))
                .reduce((earlier, later) -> later);
    }

    ServiceTransition with(Progress<TransitionPhase> next) {
        return new ServiceTransition(id, next, scope, plan, design, acceptance, outcome, gates, links, attributes);
    }

    ServiceTransition with(TransitionPlan next) {
        return new ServiceTransition(id, progress, scope, next, design, acceptance, outcome, gates, links, attributes);
    }

    ServiceTransition with(Design next) {
        return new ServiceTransition(id, progress, scope, plan, next, acceptance, outcome, gates, links, attributes);
    }

    ServiceTransition with(Acceptance next) {
        return new ServiceTransition(id, progress, scope, plan, design, next, outcome, gates, links, attributes);
    }

    ServiceTransition with(Outcome next) {
        return new ServiceTransition(id, progress, scope, plan, design, acceptance, next, gates, links, attributes);
    }

    ServiceTransition with(GateDecision next) {
        List<GateDecision> all = Stream.concat(gates.stream(), Stream.of(next)).toList();
        return new ServiceTransition(id, progress, scope, plan, design, acceptance, outcome, all, links, attributes);
    }

    ServiceTransition with(Link next) {
        List<Link> all = Stream.concat(links.stream(), Stream.of(next)).toList();
        return new ServiceTransition(id, progress, scope, plan, design, acceptance, outcome, gates, all, attributes);
    }

    ServiceTransition with(Attributes next) {
        return new ServiceTransition(id, progress, scope, plan, design, acceptance, outcome, gates, links, next);
    }
}
