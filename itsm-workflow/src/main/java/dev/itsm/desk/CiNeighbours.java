package dev.itsm.desk;

import dev.itsm.cmdb.ci.ChangePermit;
import dev.itsm.cmdb.ci.Ci;
import dev.itsm.cmdb.ci.CiRepository;
import dev.itsm.cmdb.ci.Surroundings;
import dev.itsm.cmdb.relation.Dependency;
import dev.itsm.cmdb.relation.Relation;
import dev.itsm.cmdb.relation.RelationRepository;
import dev.itsm.cmdb.relation.RelationTypes;
import dev.itsm.id.ChangeId;
import dev.itsm.id.CiId;
import dev.itsm.id.RecordId;
import dev.itsm.party.PersonId;
import dev.itsm.store.PageRequest;
import dev.itsm.store.Versioned;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks up what a decision on an item has to know of others, as far as that decision asks. */
record CiNeighbours(
        CiRepository cis,
        RelationRepository relations,
        RelationTypes types,
        @Nullable ApprovedChanges changes,
        Function<CiId, Set<? extends RecordId>> incidents,
        BiPredicate<PersonId, Instant> writers,
        InstantSource time)
        implements Surroundings {
    @Override
    public Optional<ChangePermit> permit(ChangeId change, Instant at) {
        return changes == null ? Optional.empty() : changes.permit(change, at);
    }

    @Override
    public Set<CiId> liveDependants(CiId ci) {
        Set<CiId> dependants = holding(ci)
                .flatMap(relation -> relation.dependency(types).stream())
                .filter(dependency -> dependency.dependency().equals(ci)
                        && !dependency.dependant().equals(ci))
                .map(Dependency::dependant)
                .collect(Collectors.toSet());
        return cis.findAll(dependants).values().stream()
                .map(Versioned::state)
                .filter(Ci::isLive)
                .map(Ci::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<? extends RecordId> openIncidents(CiId ci) {
        return incidents.apply(ci);
    }

    @Override
    public boolean isRelated(CiId ci) {
        return holding(ci).findAny().isPresent();
    }

    @Override
    public boolean mayWrite(PersonId person, Instant at) {
        return writers.test(person, at);
    }

    private Stream<Relation> holding(CiId ci) {
        Instant now = time.instant();
        return relations(relations, ci).stream()
                .filter(relation -> relation.validity().contains(now));
    }

    /** The relations with the item at either end, past ones included. */
    static List<Relation> relations(RelationRepository repository, CiId ci) {
        return Stream.of(
                        RelationRepository.BY_SOURCE.where(RelationRepository.FROM.is(ci)),
                        RelationRepository.BY_TARGET.where(RelationRepository.TO.is(ci)))
                .flatMap(request -> all(repository, request).stream())
                .distinct()
                .toList();
    }

    private static List<Relation> all(RelationRepository repository, PageRequest<Relation> request) {
        try (Stream<Versioned<Relation>> found = repository.stream(request)) {
            return found.map(Versioned::state).toList();
        }
    }
}
