package dev.itsm.cmdb.ci;

import dev.itsm.event.DomainEvent;
import dev.itsm.field.Attributes;
import dev.itsm.id.ChangeId;
import dev.itsm.id.CiId;
import dev.itsm.id.RecordId;
import dev.itsm.id.ServiceId;
import dev.itsm.lifecycle.Progress;
import dev.itsm.lifecycle.StateId;
import dev.itsm.party.TeamId;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What can happen to a configuration item. Every event says what changed, and under which change where one authorised it;
 * the item is their fold, and its state at any past instant the fold of those until then.
 */
public sealed interface CiEvent extends DomainEvent {
    @Override
    CiId subject();

    /**
     * Returns the item after it.
     *
     * @param before the item before it; null before the first event
     * @throws IllegalStateException if there is no item yet and this is not its first event
     */
    Ci applyTo(@Nullable Ci before);

    /** Everything but the first event. */
    sealed interface Alteration extends CiEvent {
        /** Returns the item after it. */
        Ci applyToExisting(Ci before);

        @Override
        default Ci applyTo(@Nullable Ci before) {
            if (before == null) {
                throw new IllegalStateException("There is no configuration item " + subject() + " that " + this
                        + " could happen to.\nMaybe the history was cut.");
            }
            return applyToExisting(before);
        }
    }

    /**
     * It came under control.
     *
     * @param attributes what was entered by hand
     * @param discovered whether a source told of it, and not a person
     * @param change the change that authorised it to start in production; null if it started before that
     */
    record Registered(
            CiId subject,
            Instant at,
            String ciClass,
            StateId state,
            CiPhase phase,
            Designation designation,
            Attributes attributes,
            boolean discovered,
            @Nullable ChangeId change)
            implements CiEvent {
        @Override
        public Ci applyTo(@Nullable Ci before) {
            if (before != null) {
                throw new IllegalStateException("The configuration item " + subject
                        + " is there already.\nMaybe its number was given out twice.");
            }
            return new Ci(
                    subject,
                    ciClass,
                    designation,
                    Progress.startingIn(state, phase, at),
                    Stewardship.NONE,
                    attributes,
                    Provenance.of(discovered, attributes),
                    Sanitisation.NONE,
                    null,
                    at);
        }
    }

    /** It is called something else. */
    record Described(CiId subject, Instant at, Designation designation) implements Alteration {
        @Override
        public Ci applyToExisting(Ci before) {
            return before.with(designation, at);
        }
    }

    /** Others answer for it or look after it, or it is somewhere else. */
    record Entrusted(
            CiId subject,
            Instant at,
            @Nullable RecordId owner,
            @Nullable TeamId supportedBy,
            @Nullable String location) implements Alteration {
        @Override
        public Ci applyToExisting(Ci before) {
            return before.with(before.stewardship().entrusted(owner, supportedBy, location), at);
        }
    }

    /** It is there for these services. */
    record ServicesLinked(CiId subject, Instant at, Set<ServiceId> services) implements Alteration {
        public ServicesLinked {
            services = Set.copyOf(services);
        }

        @Override
        public Ci applyToExisting(Ci before) {
            return before.with(before.stewardship().serving(services), at);
        }
    }

    /**
     * People entered other values.
     *
     * @param cleared the attributes that have no value any more
     * @param correction whether the record was wrong, and the item itself is as it was
     * @param change the change under which the item was altered; null if there was none
     */
    record AttributesChanged(
            CiId subject,
            Instant at,
            Attributes set,
            Set<String> cleared,
            boolean correction,
            @Nullable ChangeId change)
            implements Alteration {
        public AttributesChanged {
            cleared = Set.copyOf(cleared);
        }

        @Override
        public Ci applyToExisting(Ci before) {
            Attributes next = before.attributes().without(cleared).with(set);
            return before.with(before.ciClass(), next, before.provenance().entered(set, cleared), at);
        }
    }

    /**
     * Sources saw it.
     *
     * @param ciClass its class by what they saw
     * @param values the values that count now, by attribute
     * @param givenUp the attributes that no source has a value for any more; what was entered by hand counts again
     */
    record Observed(CiId subject, Instant at, String ciClass, Map<String, Reading> values, Set<String> givenUp)
            implements Alteration {
        /**
         * A value that a source saw.
         *
         * @param value the value, as the attribute's key writes it
         * @param origin which source, when, and how it knew the item
         */
        public record Reading(String value, Provenance.Origin origin) {}

        public Observed {
            values = Collections.unmodifiableMap(new TreeMap<>(values));
            givenUp = Set.copyOf(givenUp);
        }

        @Override
        public Ci applyToExisting(Ci before) {
            Map<String, String> next = new TreeMap<>(before.attributes().values());
            Map<String, Provenance.Origin> origins = new TreeMap<>();
            next.keySet().removeAll(givenUp);
            before.provenance().byHand().values().forEach(next::putIfAbsent);
            values.forEach((name, reading) -> {
                next.put(name, reading.value());
                origins.put(name, reading.origin());
            });
            return before.with(
                            ciClass, new Attributes(next), before.provenance().observed(origins, givenUp), at)
                    .duplicating(null, at);
        }
    }

    /** The values that these attributes have stay, whatever the sources say. */
    record AttributesLocked(CiId subject, Instant at, Set<String> attributes, Provenance.Lock lock)
            implements Alteration {
        public AttributesLocked {
            attributes = Set.copyOf(attributes);
        }

        @Override
        public Ci applyToExisting(Ci before) {
            Map<String, String> current = new TreeMap<>(before.attributes().values());
            current.keySet().retainAll(attributes);
            Provenance locked = before.provenance().locked(new Attributes(current), lock);
            return before.with(before.ciClass(), before.attributes(), locked, at);
        }
    }

    /** The sources are heard again. */
    record AttributesReleased(CiId subject, Instant at, Set<String> attributes) implements Alteration {
        public AttributesReleased {
            attributes = Set.copyOf(attributes);
        }

        @Override
        public Ci applyToExisting(Ci before) {
            Provenance released = before.provenance().released(attributes);
            return before.with(before.ciClass(), before.attributes(), released, at);
        }
    }

    /**
     * It went from state to state.
     *
     * @param change the change under which it did; null if there was none
     */
    record Moved(
            CiId subject, Instant at, Move move, @Nullable ChangeId change) implements Alteration {
        @Override
        public Ci applyToExisting(Ci before) {
            return before.with(before.progress().to(move.to(), move.phase(), at), at);
        }
    }

    /** What it stores must be erased before it is disposed of. */
    record ErasureRequired(CiId subject, Instant at) implements Alteration {
        @Override
        public Ci applyToExisting(Ci before) {
            return before.with(new Sanitisation(true, before.sanitisation().erasure()), at);
        }
    }

    /** What it stored was erased. */
    record Erased(CiId subject, Instant at, Sanitisation.Erasure erasure) implements Alteration {
        @Override
        public Ci applyToExisting(Ci before) {
            return before.with(new Sanitisation(before.sanitisation().required(), erasure), at);
        }
    }

    /** It turned out to be another item. */
    record DuplicateFound(CiId subject, Instant at, Duplication duplication) implements Alteration {
        @Override
        public Ci applyToExisting(Ci before) {
            return before.duplicating(duplication, at);
        }
    }
}
