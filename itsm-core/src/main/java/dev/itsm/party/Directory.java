package dev.itsm.party;

import dev.itsm.id.RecordId;
import dev.itsm.time.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Who belongs where, who holds which role and who may act for whom, each for its time: what is known of the parties when
 * something is decided. It answers for any instant, past ones included. Immutable and thread-safe.
 */
public final class Directory {
    /** The directory that knows of nobody. */
    public static final Directory EMPTY = new Directory(List.of(), List.of(), List.of());

    private final List<Membership> memberships;
    private final List<RoleHolding> holdings;
    private final List<Delegation> delegations;
    private final Map<PersonId, List<Membership>> membershipsByPerson;
    private final Map<RecordId, List<Membership>> membershipsByGroup;
    private final Map<PersonId, List<RoleHolding>> holdingsByPerson;
    private final Map<RoleName, List<RoleHolding>> holdingsByRole;
    private final Map<PersonId, List<Delegation>> delegationsByDelegate;
    private final Map<PersonId, List<Delegation>> delegationsBySource;

    private Directory(
            Collection<Membership> memberships, Collection<RoleHolding> holdings, Collection<Delegation> delegations) {
        this.memberships = List.copyOf(memberships);
        this.holdings = List.copyOf(holdings);
        this.delegations = List.copyOf(delegations);
        membershipsByPerson = index(memberships, Membership::person);
        membershipsByGroup = index(memberships, Membership::group);
        holdingsByPerson = index(holdings, RoleHolding::person);
        holdingsByRole = index(holdings, RoleHolding::role);
        delegationsByDelegate = index(delegations, Delegation::to);
        delegationsBySource = index(delegations, Delegation::from);
    }

    private static <K, V> Map<K, List<V>> index(Collection<V> values, Function<V, K> key) {
        Map<K, List<V>> index = new HashMap<>();
        values.forEach(value ->
                index.computeIfAbsent(key.apply(value), k -> new ArrayList<>()).add(value));
        return index;
    }

    /**
     * Returns the directory of these facts.
     *
     * @throws IllegalArgumentException if a delegation reaches further or lasts longer than the role behind it
     */
    public static Directory of(
            Collection<Membership> memberships, Collection<RoleHolding> holdings, Collection<Delegation> delegations) {
        Directory directory = new Directory(memberships, holdings, delegations);
        delegations.forEach(directory::checkCovered);
        return directory;
    }

    /** Returns this directory with one more membership. */
    public Directory with(Membership membership) {
        return new Directory(append(memberships, membership), holdings, delegations);
    }

    /** Returns this directory with one more role held. */
    public Directory with(RoleHolding holding) {
        return new Directory(memberships, append(holdings, holding), delegations);
    }

    /**
     * Returns this directory with one more delegation.
     *
     * @throws IllegalArgumentException if it reaches further or lasts longer than the role behind it: see {@link #isCovered}
     */
    public Directory with(Delegation delegation) {
        checkCovered(delegation);
        return new Directory(memberships, holdings, append(delegations, delegation));
    }

    /**
     * Returns this directory with that person's role ended: holdings and delegations of it that last longer end at the instant,
     * and those that would start later are gone.
     */
    public Directory ending(PersonId person, RoleName role, Instant endExclusive) {
        List<RoleHolding> rest = new ArrayList<>();
        for (RoleHolding holding : holdings) {
            if (!holding.person().equals(person) || !holding.role().equals(role)) {
                rest.add(holding);
            } else if (holding.period().startInclusive().isBefore(endExclusive)) {
                rest.add(new RoleHolding(person, role, holding.scope(), upTo(holding.period(), endExclusive)));
            }
        }
        List<Delegation> kept = new ArrayList<>();
        for (Delegation granted : delegations) {
            if (!granted.from().equals(person) || !granted.role().equals(role)) {
                kept.add(granted);
            } else if (granted.period().startInclusive().isBefore(endExclusive)) {
                kept.add(new Delegation(
                        person,
                        granted.to(),
                        role,
                        granted.scope(),
                        upTo(granted.period(), endExclusive),
                        granted.granted()));
            }
        }
        return new Directory(memberships, rest, kept);
    }

    private static Period upTo(Period period, Instant endExclusive) {
        Instant end = period.endExclusive();
        return Period.of(period.startInclusive(), end != null && end.isBefore(endExclusive) ? end : endExclusive);
    }

    private static <V> List<V> append(List<V> values, V value) {
        List<V> more = new ArrayList<>(values);
        more.add(value);
        return more;
    }

    public List<Membership> memberships() {
        return memberships;
    }

    public List<RoleHolding> holdings() {
        return holdings;
    }

    public List<Delegation> delegations() {
        return delegations;
    }

    /** Returns whether the person belongs to the team, customer or supplier at the instant. */
    public boolean belongs(PersonId person, RecordId group, Instant at) {
        return membershipsByPerson.getOrDefault(person, List.of()).stream()
                .anyMatch(membership ->
                        membership.group().equals(group) && membership.period().contains(at));
    }

    /** Returns the people of the team, customer or supplier at the instant, in the order of the facts. */
    public Set<PersonId> membersOf(RecordId group, Instant at) {
        Set<PersonId> members = new LinkedHashSet<>();
        for (Membership membership : membershipsByGroup.getOrDefault(group, List.of())) {
            if (membership.period().contains(at)) {
                members.add(membership.person());
            }
        }
        return members;
    }

    /** Returns the teams of the person at the instant. */
    public Set<TeamId> teamsOf(PersonId person, Instant at) {
        return groupsOf(TeamId.class, person, at);
    }

    /** Returns the customers that the person belongs to at the instant. */
    public Set<CustomerId> customersOf(PersonId person, Instant at) {
        return groupsOf(CustomerId.class, person, at);
    }

    /** Returns the suppliers that the person belongs to at the instant. */
    public Set<SupplierId> suppliersOf(PersonId person, Instant at) {
        return groupsOf(SupplierId.class, person, at);
    }

    private <G> Set<G> groupsOf(Class<G> kind, PersonId person, Instant at) {
        Set<G> groups = new LinkedHashSet<>();
        for (Membership membership : membershipsByPerson.getOrDefault(person, List.of())) {
            if (kind.isInstance(membership.group()) && membership.period().contains(at)) {
                groups.add(kind.cast(membership.group()));
            }
        }
        return groups;
    }

    /** Returns whether the person holds the role themselves at the instant, without a limit of scope. */
    public boolean holds(PersonId person, RoleName role, Instant at) {
        return holds(person, role, null, at);
    }

    /**
     * Returns whether the person holds the role themselves at the instant.
     *
     * @param scope what it is asked for; null for no limit
     */
    public boolean holds(PersonId person, RoleName role, @Nullable RecordId scope, Instant at) {
        return own(person, role, scope, at).isPresent();
    }

    /**
     * Returns the ground on which the person may act in the role at the instant: their own role, else one that was delegated
     * to them and is held at that instant by whom it came from; empty if there is none.
     */
    public Optional<Authority> authority(PersonId person, RoleName role, @Nullable RecordId scope, Instant at) {
        return own(person, role, scope, at)
                .or(() -> delegated(person, role, scope, at).stream().findFirst());
    }

    /** Returns the ground of an act in the role: the actor's own, or that of the one it is done for; empty if there is none. */
    public Optional<Authority> authority(Act act, RoleName role, @Nullable RecordId scope) {
        PersonId source = act.onBehalfOf();
        return source == null
                ? own(act.actor(), role, scope, act.at())
                : delegated(act.actor(), role, scope, act.at()).stream()
                        .filter(authority -> authority.source().equals(source))
                        .findFirst();
    }

    /** Returns everybody who may act in the role at the instant, once each: those who hold it before those it was delegated to. */
    public List<Authority> whoMayActAs(RoleName role, @Nullable RecordId scope, Instant at) {
        Map<PersonId, Authority> found = new LinkedHashMap<>();
        List<RoleHolding> held = holdingsByRole.getOrDefault(role, List.of());
        for (RoleHolding holding : held) {
            own(holding.person(), role, scope, at)
                    .ifPresent(authority -> found.putIfAbsent(authority.person(), authority));
        }
        for (RoleHolding holding : held) {
            for (Delegation delegation : delegationsBySource.getOrDefault(holding.person(), List.of())) {
                delegated(delegation.to(), role, scope, at)
                        .forEach(authority -> found.putIfAbsent(authority.person(), authority));
            }
        }
        return List.copyOf(found.values());
    }

    /** Returns those who may use a role of the person at the instant, whichever role. */
    public Set<PersonId> delegatesOf(PersonId source, Instant at) {
        Set<PersonId> delegates = new LinkedHashSet<>();
        for (Delegation delegation : delegationsBySource.getOrDefault(source, List.of())) {
            if (delegation.period().contains(at)
                    && own(source, delegation.role(), delegation.scope(), at).isPresent()) {
                delegates.add(delegation.to());
            }
        }
        return delegates;
    }

    /** Returns whether the role behind the delegation reaches as far and lasts as long as it. */
    public boolean isCovered(Delegation delegation) {
        Period wanted = delegation.period();
        return wanted.isEmpty()
                || own(delegation.from(), delegation.role(), delegation.scope(), wanted.startInclusive())
                        .filter(authority -> authority.period().encloses(wanted))
                        .isPresent();
    }

    private void checkCovered(Delegation delegation) {
        if (!isCovered(delegation)) {
            throw new IllegalArgumentException("The delegation of " + delegation.role() + " by " + delegation.from()
                    + " to " + delegation.to() + " for " + delegation.period()
                    + " must not reach further or last longer than the role itself.\n"
                    + "Maybe the role ends earlier, or is limited to one record.");
        }
    }

    private List<Authority> delegated(PersonId person, RoleName role, @Nullable RecordId scope, Instant at) {
        List<Authority> found = new ArrayList<>();
        for (Delegation delegation : delegationsByDelegate.getOrDefault(person, List.of())) {
            if (delegation.covers(role, scope) && delegation.period().contains(at)) {
                own(delegation.from(), role, scope, at)
                        .flatMap(source -> source.period().intersection(delegation.period()))
                        .ifPresent(period -> found.add(new Authority(person, role, delegation.from(), period)));
            }
        }
        return found;
    }

    /** The person's own role at the instant, for as long as it lasts without a gap. */
    private Optional<Authority> own(PersonId person, RoleName role, @Nullable RecordId scope, Instant at) {
        List<Period> periods = holdingsByPerson.getOrDefault(person, List.of()).stream()
                .filter(holding -> holding.covers(role, scope))
                .map(RoleHolding::period)
                .filter(period -> !period.isEmpty())
                .sorted(Comparator.comparing(Period::startInclusive))
                .toList();
        return join(periods).stream()
                .filter(period -> period.contains(at))
                .map(period -> new Authority(person, role, null, period))
                .findFirst();
    }

    /** Joins periods, sorted by their starts, that overlap or touch. */
    private static List<Period> join(List<Period> sorted) {
        List<Period> joined = new ArrayList<>();
        for (Period period : sorted) {
            Period last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            Instant lastEnd = last == null ? null : last.endExclusive();
            if (last == null || (lastEnd != null && lastEnd.isBefore(period.startInclusive()))) {
                joined.add(period);
            } else if (!last.encloses(period)) {
                joined.set(joined.size() - 1, new Period(last.startInclusive(), period.endExclusive()));
            }
        }
        return joined;
    }
}
