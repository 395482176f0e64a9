package dev.itsm.cmdb.relation;

import dev.itsm.id.CiId;
import dev.itsm.party.PersonId;
import dev.itsm.store.PageRequest;
import dev.itsm.store.Versioned;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Port: what a decision on a relation has to know of items, other relations and people. All implementations must be
 * thread-safe. Two relations that are decided on at once do not see each other: where that must not be, the host decides on
 * them one after the other.
 */
public interface RelationSurroundings {
    /** Returns the item's class and that class's ancestors; empty if there is no such item. */
    Optional<List<String>> lineage(CiId ci);

    /** Returns the relations that have the item as their source, past and future ones with them. */
    Collection<Relation> ofSource(CiId ci);

    /** Returns the relations that have the item as their target, past and future ones with them. */
    Collection<Relation> ofTarget(CiId ci);

    /** Returns whether the person may write configuration records at the instant. */
    default boolean mayWrite(PersonId person, Instant at) {
        return true;
    }

    /**
     * Returns the surroundings of a repository's relations.
     *
     * @param lineages the class of an item and that class's ancestors; empty if there is no such item
     */
    static RelationSurroundings of(
            RelationRepository repository, Function<? super CiId, Optional<List<String>>> lineages) {
        return new RelationSurroundings() {
            @Override
            public Optional<List<String>> lineage(CiId ci) {
                return lineages.apply(ci);
            }

            @Override
            public Collection<Relation> ofSource(CiId ci) {
                return all(RelationRepository.BY_SOURCE.where(RelationRepository.FROM.is(ci)));
            }

            @Override
            public Collection<Relation> ofTarget(CiId ci) {
                return all(RelationRepository.BY_TARGET.where(RelationRepository.TO.is(ci)));
            }

            private List<Relation> all(PageRequest<Relation> request) {
                try (Stream<Versioned<Relation>> found = repository.stream(request)) {
                    return found.map(Versioned::state).toList();
                }
            }
        };
    }
}
