package dev.itsm.cmdb.ci;

import dev.itsm.event.DomainEvent;
import dev.itsm.event.Envelope;
import dev.itsm.event.EventCodec;
import dev.itsm.event.Journal;
import dev.itsm.id.ChangeId;
import dev.itsm.id.CiId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything that happened to one item: what it was at any past instant, and what was altered under which change. Immutable. */
public final class CiHistory {
    /**
     * That something about an item became another.
     *
     * @param ci the item
     * @param ciClass the name of its class
     * @param inService whether services stood on it before or after
     * @param at when: for what a source saw, when it saw it, and else when it was recorded
     * @param formerSeenAt when a source last saw what it was before; null if none did, or people say when it was altered
     * @param what an attribute's name, or {@link #STATE}
     * @param before the text that it had; null if it had none
     * @param after the text that it has; null if it has none
     * @param kind how it became known
     * @param change the change under which it was done; null if none was named
     */
    public record Alteration(
            CiId ci,
            String ciClass,
            boolean inService,
            Instant at,
            @Nullable Instant formerSeenAt,
            String what,
            @Nullable String before,
            @Nullable String after,
            Kind kind,
            @Nullable ChangeId change) {
        /** What stands for the state among the attributes' names. */
        public static final String STATE = "state";
    }

    /** How an alteration became known. */
    public enum Kind {
        /** Somebody said that the item was altered. */
        CHANGED,
        /** Somebody said that the record was wrong. */
        CORRECTED,
        /** A source saw it. */
        OBSERVED
    }

    private final List<CiEvent> events;

    private CiHistory(List<CiEvent> events) {
        this.events = events;
    }

    /** Returns the history of these events, all of one item, in their order. */
    public static CiHistory of(Collection<? extends CiEvent> events) {
        return new CiHistory(List.copyOf(events));
    }

    /** Returns the history of an item as a journal has it; empty of events if it knows nothing of the item. */
    public static CiHistory read(CiId ci, Journal journal, EventCodec codec) {
        List<CiEvent> events = new ArrayList<>();
        try (Stream<Envelope> history = journal.history(ci)) {
            history.forEachOrdered(envelope -> {
                DomainEvent event = codec.read(envelope.type(), envelope.payload());
                if (event instanceof CiEvent happened) {
                    events.add(happened);
                }
            });
        }
        return new CiHistory(List.copyOf(events));
    }

    /** Returns the events, oldest first. */
    public List<CiEvent> events() {
        return events;
    }

    /** Returns the item as its record was at the instant; empty if it was not under control yet. */
    public Optional<Ci> asOf(Instant instant) {
        Ci ci = null;
        for (CiEvent event : events) {
            if (event.at().isAfter(instant)) {
                break;
            }
            ci = event.applyTo(ci);
        }
        return Optional.ofNullable(ci);
    }

    /** Returns what was altered after the item came under control, oldest first. */
    public List<Alteration> alterations() {
        return steps().stream().map(Step::alteration).toList();
    }

    /** An alteration, with the item as its record was before the event and after it. */
    record Step(Ci before, Ci after, Alteration alteration) {}

    List<Step> steps() {
        List<Step> all = new ArrayList<>();
        Ci before = null;
        for (CiEvent event : events) {
            Ci after = event.applyTo(before);
            if (before != null) {
                List<Alteration> altered = new ArrayList<>();
                addAlterations(event, before, after, altered);
                for (Alteration alteration : altered) {
                    all.add(new Step(before, after, alteration));
                }
            }
            before = after;
        }
        return List.copyOf(all);
    }

    private static void addAlterations(CiEvent event, Ci before, Ci after, List<Alteration> all) {
        Set<String> names = new TreeSet<>(before.attributes().values().keySet());
        names.addAll(after.attributes().values().keySet());
        for (String name : names) {
            String old = before.attributes().values().get(name);
            String next = after.attributes().values().get(name);
            if (!Objects.equals(old, next)) {
                all.add(new Alteration(
                        event.subject(),
                        before.ciClass(),
                        isInService(before, after),
                        when(event, name),
                        formerSeenAt(event, before, name),
                        name,
                        old,
                        next,
                        kind(event),
                        change(event)));
            }
        }
        if (event instanceof CiEvent.Moved moved) {
            all.add(new Alteration(
                    moved.subject(),
                    before.ciClass(),
                    isInService(before, after),
                    moved.at(),
                    null,
                    Alteration.STATE,
                    moved.move().from().key(),
                    moved.move().to().key(),
                    Kind.CHANGED,
                    moved.change()));
        }
    }

    private static boolean isInService(Ci before, Ci after) {
        return before.phase().isInService() || after.phase().isInService();
    }

    private static @Nullable Instant formerSeenAt(CiEvent event, Ci before, String name) {
        Provenance.Origin former = before.provenance().origins().get(name);
        return event instanceof CiEvent.Observed && former != null ? former.observedAt() : null;
    }

    private static Instant when(CiEvent event, String name) {
        CiEvent.Observed.Reading reading =
                event instanceof CiEvent.Observed seen ? seen.values().get(name) : null;
        return reading == null ? event.at() : reading.origin().observedAt();
    }

    private static Kind kind(CiEvent event) {
        if (event instanceof CiEvent.Observed) {
            return Kind.OBSERVED;
        }
        return event instanceof CiEvent.AttributesChanged changed && changed.correction()
                ? Kind.CORRECTED
                : Kind.CHANGED;
    }

    private static @Nullable ChangeId change(CiEvent event) {
        return event instanceof CiEvent.AttributesChanged changed ? changed.change() : null;
    }
}
