package dev.itsm.cmdb.relation;

import dev.itsm.decision.Refusal;
import dev.itsm.id.CiId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a relation must be like among others: its type is known, its ends are items of classes that the type allows, neither
 * end has more relations of the type at any instant than it may, nobody says the same twice for one time, and those of a
 * group agree on how many of it must be up. The codes of what is found are {@code UNKNOWN_TYPE}, {@code NO_SUCH_CI},
 * {@code END_CLASS}, {@code CARDINALITY}, {@code SAID_TWICE} and {@code GROUP_NEED}.
 */
final class RelationRules {
    private final RelationTypes types;
    private final RelationSurroundings surroundings;

    RelationRules(RelationTypes types, RelationSurroundings surroundings) {
        this.types = types;
        this.surroundings = surroundings;
    }

    /** Returns all that speaks against a relation. */
    List<Refusal> against(Relation relation) {
        Optional<RelationType> known = types.find(relation.type());
        List<Refusal> reasons = new ArrayList<>();
        RelationType type = known.orElse(null);
        if (type == null) {
            reasons.add(reason("UNKNOWN_TYPE", relation, "there is no type '" + relation.type() + "', only " + types)
                    .advise("use one of these, or declare it"));
        }
        Ends ends = known.map(RelationType::ends).orElse(Ends.ANY);
        checkEnd(reasons, relation, relation.from(), ends.sources(), "source");
        checkEnd(reasons, relation, relation.to(), ends.targets(), "target");
        if (type != null) {
            checkOthers(reasons, relation, type);
        }
        return reasons;
    }

    private void checkEnd(List<Refusal> reasons, Relation relation, CiId ci, Set<String> classes, String end) {
        Optional<List<String>> lineage = surroundings.lineage(ci);
        if (lineage.isEmpty()) {
            reasons.add(reason("NO_SUCH_CI", relation, "there is no item " + ci + " to be its " + end)
                    .advise("register the item first"));
        } else if (!Ends.allow(classes, lineage.get())) {
            reasons.add(reason(
                            "END_CLASS",
                            relation,
                            ci + " is a '" + lineage.get().get(0) + "', and the " + end + " of '" + relation.type()
                                    + "' must be one of "
                                    + classes.stream().sorted().toList())
                    .advise("use another type of relation"));
        }
    }

    private void checkOthers(List<Refusal> reasons, Relation relation, RelationType type) {
        List<Relation> targets = others(surroundings.ofSource(relation.from()), relation);
        targets.stream()
                .filter(other -> other.to().equals(relation.to()))
                .findFirst()
                .ifPresent(other -> reasons.add(
                        reason("SAID_TWICE", relation, other.id() + " says so for " + other.validity() + " already")
                                .advise("end that one first, or let this one hold at another time")));
        int mostTargets = type.cardinality().mostTargets();
        if (isFull(targets, relation, mostTargets)) {
            reasons.add(full(relation, relation.from(), mostTargets, "targets", targets));
        }
        int mostSources = type.cardinality().mostSources();
        if (mostSources < Integer.MAX_VALUE) {
            List<Relation> sources = others(surroundings.ofTarget(relation.to()), relation);
            if (isFull(sources, relation, mostSources)) {
                reasons.add(full(relation, relation.to(), mostSources, "sources", sources));
            }
        }
        checkGroup(reasons, relation);
    }

    /** Returns those of the same type that hold at a time when the relation does. */
    private static List<Relation> others(Collection<Relation> among, Relation relation) {
        return among.stream()
                .filter(other -> other.type().equals(relation.type()))
                .filter(other -> isBeside(other, relation))
                .toList();
    }

    private static boolean isBeside(Relation other, Relation relation) {
        return !other.id().equals(relation.id()) && other.validity().overlaps(relation.validity());
    }

    /** Returns whether at some instant of the relation so many of the others hold already. */
    private static boolean isFull(List<Relation> others, Relation relation, int most) {
        if (others.size() < most) {
            return false;
        }
        Stream<Instant> starts = Stream.concat(
                Stream.of(relation.validity().startInclusive()),
                others.stream().map(other -> other.validity().startInclusive()));
        return starts.filter(relation.validity()::contains)
                .anyMatch(start -> others.stream()
                                .filter(other -> other.validity().contains(start))
                                .count()
                        >= most);
    }

    private static Refusal full(Relation relation, CiId ci, int most, String what, List<Relation> others) {
        List<String> ids =
                others.stream().map(other -> other.id().key()).sorted().toList();
        return reason(
                        "CARDINALITY",
                        relation,
                        ci + " has all the " + what + " by '" + relation.type() + "' that it may have at one time, "
                                + most + ": " + ids)
                .advise("end one of these first");
    }

    private void checkGroup(List<Refusal> reasons, Relation relation) {
        Membership membership = relation.membership();
        Need need = membership == null ? null : membership.need();
        if (membership == null || need == null) {
            return;
        }
        relation.dependency(types)
                .map(Dependency::dependant)
                .flatMap(dependant -> mates(relation, dependant, membership.group())
                        .filter(mate -> !need.equals(need(mate, need)))
                        .findFirst())
                .ifPresent(mate -> reasons.add(reason(
                                "GROUP_NEED",
                                relation,
                                "the group '" + membership.group()
                                        + "' needs " + need + " of its members here and "
                                        + need(mate, need) + " in " + mate.id())
                        .advise("let them agree, or name another group")));
    }

    /** Returns the others that are in a group of an item while the relation holds. */
    private Stream<Relation> mates(Relation relation, CiId dependant, String group) {
        return Stream.concat(surroundings.ofSource(dependant).stream(), surroundings.ofTarget(dependant).stream())
                .filter(other -> isBeside(other, relation))
                .filter(other -> {
                    Membership membership = other.membership();
                    return membership != null && membership.group().equals(group);
                })
                .filter(other -> types.find(other.type()).isPresent()
                        && other.dependency(types)
                                .filter(it -> it.dependant().equals(dependant))
                                .isPresent());
    }

    /** Returns the need that a member of a group states, else that other one. */
    private static Need need(Relation member, Need otherwise) {
        Membership membership = member.membership();
        Need stated = membership == null ? null : membership.need();
        return stated == null ? otherwise : stated;
    }

    private static Refusal reason(String code, Relation relation, String says) {
        return Refusal.of(code, relation.id().toString(), says).under(RelationDecider.CONFIGURATION);
    }
}
