package dev.itsm.cmdb.ci;

import dev.itsm.id.CiId;
import dev.itsm.lifecycle.Lifecycle;
import dev.itsm.lifecycle.LifecycleBuilder;
import dev.itsm.lifecycle.Offer;
import dev.itsm.party.Act;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How an organization controls its configuration items: their classes, and the lifecycle of each class, as one versioned
 * value. A class has the lifecycle of its parent with its own additions. Immutable and thread-safe.
 *
 * <pre>{@code
 * CiProcess acme = CiProcess.standard().toBuilder()
 *     .named("acme", "3")
 *     .ciClass(CiClass.named("tape").under("hardware").with(CiAttribute.of(SLOT)))
 *     .lifecycle("tape", states -> states.state(State.of(VAULTED, CiPhase.IN_STOCK))
 *         .transition(CiLifecycle.IN_STOCK, VAULT, VAULTED)
 *         .transition(VAULTED, CiLifecycle.STOCK, CiLifecycle.IN_STOCK))
 *     .build();
 * }</pre>
 *
 * <p>Whatever is added, an item comes into service and out of it only under a change that is being carried out, is retired
 * only when nothing live depends on it and no incident is open on it, and is disposed of only after its erasure where that is
 * required: that is guarded on the borders of the phases, which {@link Builder#build} makes sure cannot be crossed by other
 * ways.
 */
public final class CiProcess {
    private static final CiProcess STANDARD = new Builder().build();

    /** Additions to the lifecycle of a class and its descendants; of all classes where it is null. */
    private record Addition(@Nullable String ciClass, Consumer<LifecycleBuilder<CiPhase, CiAttempt>> adds) {}

    private final String name;
    private final String version;
    private final CiClasses classes;
    private final List<Addition> additions;
    private final Map<String, Lifecycle<CiPhase, CiAttempt>> lifecycles;

    private CiProcess(Builder builder) {
        name = builder.name;
        version = builder.version;
        classes = builder.classes.with(builder.more);
        additions = List.copyOf(builder.additions);
        Map<String, Lifecycle<CiPhase, CiAttempt>> built = new LinkedHashMap<>();
        classes.all().forEach(one -> built.put(one.name(), lifecycleOf(one.name())));
        lifecycles = Collections.unmodifiableMap(built);
    }

    private Lifecycle<CiPhase, CiAttempt> lifecycleOf(String ciClass) {
        LifecycleBuilder<CiPhase, CiAttempt> states = CiLifecycle.standard().named(name, version);
        List<@Nullable String> inherited = new ArrayList<>(classes.lineage(ciClass));
        inherited.add(null);
        Collections.reverse(inherited);
        for (String ancestor : inherited) {
            additions.stream()
                    .filter(addition -> Objects.equals(addition.ciClass(), ancestor))
                    .forEach(addition -> addition.adds().accept(states));
        }
        return states.build();
    }

    /** Returns the process to start from: the standard classes, all with the standard lifecycle. */
    public static CiProcess standard() {
        return STANDARD;
    }

    /** Returns a builder that holds all of this, to add to it. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    public String name() {
        return name;
    }

    /** Returns what decisions under it are filed under: {@code name/version}. */
    public String version() {
        return name + "/" + version;
    }

    public CiClasses classes() {
        return classes;
    }

    /**
     * Returns the lifecycle of the items of a class.
     *
     * @throws IllegalArgumentException if there is no such class
     */
    public Lifecycle<CiPhase, CiAttempt> lifecycle(String ciClass) {
        Lifecycle<CiPhase, CiAttempt> lifecycle = lifecycles.get(ciClass);
        if (lifecycle == null) {
            throw new IllegalArgumentException("The process " + version() + " has no class '" + ciClass
                    + "'.\nMaybe the item was stored under another version.");
        }
        return lifecycle;
    }

    /** Returns the names of the attributes that the item's class requires and the item has no value of. */
    public List<String> missing(Ci ci) {
        return classes.attributes(ci.ciClass()).values().stream()
                .filter(attribute -> attribute.required() && !ci.attributes().has(attribute.key()))
                .map(CiAttribute::name)
                .toList();
    }

    /** Returns the decider for an item in its surroundings. */
    public CiDecider decider(CiId id, Surroundings surroundings) {
        return new CiDecider(this, id, surroundings);
    }

    /** Returns what can be done with the item next, and why the rest cannot. */
    public List<Offer> offers(Ci ci, Surroundings surroundings, Act act) {
        return lifecycle(ci.ciClass())
                .offers(ci.state(), new CiAttempt(this, ci, surroundings, act, null, true))
                .stream()
                .map(offer -> new Offer(
                        offer.on(),
                        offer.to(),
                        offer.requires(),
                        offer.refusals().stream().map(CiGuards::advised).toList()))
                .toList();
    }

    @Override
    public String toString() {
        return version();
    }

    /** Collects the parts of a process; not thread-safe. */
    public static final class Builder {
        private String name = "standard";
        private String version = "1";
        private CiClasses classes = CiClasses.standard();
        private final List<CiClass> more = new ArrayList<>();
        private final List<Addition> additions = new ArrayList<>();

        private Builder() {}

        private Builder(CiProcess process) {
            name = process.name;
            version = process.version;
            classes = process.classes;
            additions.addAll(process.additions);
        }

        /** Gives the result a name and version of its own: decisions are filed under both. */
        public Builder named(String newName, String newVersion) {
            name = newName;
            version = newVersion;
            return this;
        }

        /** Takes these classes instead of those that are there. */
        public Builder classes(CiClasses others) {
            classes = others;
            more.clear();
            return this;
        }

        /** Adds a class. */
        public Builder ciClass(CiClass one) {
            more.add(one);
            return this;
        }

        /** Adds states, transitions, guards and required fields to the lifecycles of all classes. */
        public Builder lifecycle(Consumer<LifecycleBuilder<CiPhase, CiAttempt>> adds) {
            additions.add(new Addition(null, adds));
            return this;
        }

        /** Adds states, transitions, guards and required fields to the lifecycles of a class and its descendants. */
        public Builder lifecycle(String ciClass, Consumer<LifecycleBuilder<CiPhase, CiAttempt>> adds) {
            additions.add(new Addition(ciClass, adds));
            return this;
        }

        /**
         * Returns the process.
         *
         * @throws dev.itsm.lifecycle.UnsoundLifecycleException if a lifecycle has an error
         * @throws IllegalArgumentException if the classes are unsound, or a transition gets past what the library guarantees;
         *     it names every fault
         */
        public CiProcess build() {
            CiProcess process = new CiProcess(this);
            List<String> faults = new ArrayList<>();
            process.lifecycles.forEach((ciClass, lifecycle) -> faults.addAll(PhaseBorders.faults(ciClass, lifecycle)));
            if (!faults.isEmpty()) {
                throw new IllegalArgumentException("The process " + process.version()
                        + " for configuration items is unsound: " + String.join("; ", faults)
                        + ".\nMaybe a state has another phase than was meant.");
            }
            return process;
        }
    }
}
