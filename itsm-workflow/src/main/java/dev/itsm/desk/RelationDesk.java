package dev.itsm.desk;

import dev.itsm.cmdb.relation.Relation;
import dev.itsm.cmdb.relation.RelationCommand;
import dev.itsm.cmdb.relation.RelationDecider;
import dev.itsm.cmdb.relation.RelationEvent;
import dev.itsm.cmdb.relation.RelationNames;
import dev.itsm.cmdb.relation.RelationRepository;
import dev.itsm.cmdb.relation.RelationSurroundings;
import dev.itsm.cmdb.relation.RelationTypes;
import dev.itsm.id.RelationId;

/**
 * Runs the relations between configuration items: what breaks the cardinality of a type, or relates what cannot be related,
 * is refused with all reasons. Thin over {@link Desk}; thread-safe.
 */
public final class RelationDesk extends PracticeDesk<RelationId, Relation, RelationCommand, RelationEvent> {
    private RelationDesk(Builder builder) {
        super(builder.desk(new Practice<>(
                builder.version,
                (id, state, command) -> new RelationDecider(builder.types, id, builder.surroundings),
                RelationNames::of,
                RelationNames.events())));
    }

    /**
     * Starts a desk.
     *
     * @param version the version of the types, filed with every event
     * @param types the types of relations in use
     * @param surroundings what decisions have to know; usually over the desk's own repository
     */
    public static Builder builder(String version, RelationTypes types, RelationSurroundings surroundings) {
        return new Builder(version, types, surroundings);
    }

    /** Collects the parts of a desk; not thread-safe. */
    public static final class Builder
            extends PracticeDesk.Builder<
                    Builder, RelationRepository, RelationId, Relation, RelationCommand, RelationEvent> {
        private final String version;
        private final RelationTypes types;
        private final RelationSurroundings surroundings;

        private Builder(String version, RelationTypes types, RelationSurroundings surroundings) {
            this.version = version;
            this.types = types;
            this.surroundings = surroundings;
        }

        @Override
        Builder self() {
            return this;
        }

        /**
         * Returns the desk.
         *
         * @throws IllegalStateException if it has no repository
         */
        public RelationDesk build() {
            return new RelationDesk(this);
        }
    }
}
