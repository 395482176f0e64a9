package dev.itsm.change.schedule;

import dev.itsm.event.Hash;
import dev.itsm.id.CiId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A topology held in memory, from rows that each say "this depends on that". Immutable and thread-safe. */
public final class Dependencies implements Topology {
    private final Map<CiId, List<DependencyGroup>> groups;
    private final Map<CiId, Set<CiId>> dependants;
    private final Map<CiId, List<AffectedService>> services;
    private final Map<CiId, String> classes;
    private final String version;

    private Dependencies(Builder builder) {
        groups = builder.groups();
        dependants = new HashMap<>();
        groups.forEach((dependant, needs) -> needs.forEach(group -> group.members()
                .forEach(member -> dependants
                        .computeIfAbsent(member, key -> new LinkedHashSet<>())
                        .add(dependant))));
        services = Map.copyOf(builder.services);
        classes = Map.copyOf(builder.classes);
        version = Hash.of(sortedText(groups) + sortedText(services) + sortedText(classes))
                .hex();
    }

    public static Builder builder() {
        return new Builder();
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public Set<CiId> dependants(CiId ci) {
        return dependants.getOrDefault(ci, Set.of());
    }

    @Override
    public List<DependencyGroup> dependencies(CiId ci) {
        return groups.getOrDefault(ci, List.of());
    }

    @Override
    public List<AffectedService> services(CiId ci) {
        return services.getOrDefault(ci, List.of());
    }

    @Override
    public Optional<String> ciClass(CiId ci) {
        return Optional.ofNullable(classes.get(ci));
    }

    private static String sortedText(Map<CiId, ?> map) {
        Map<String, String> sorted = new TreeMap<>();
        map.forEach((ci, value) -> sorted.put(ci.key(), describe(value)));
        return sorted.toString();
    }

    private static String describe(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(Dependencies::describe).sorted().toList().toString();
        }
        return value instanceof DependencyGroup group
                ? group.name()
                        + group.needed()
                        + group.members().stream().map(CiId::key).sorted().toList()
                : value.toString();
    }

    /** Collects dependencies in any order. Not thread-safe. */
    public static final class Builder {
        private final Map<CiId, Map<String, Members>> needs = new LinkedHashMap<>();
        private final Map<CiId, List<AffectedService>> services = new HashMap<>();
        private final Map<CiId, String> classes = new HashMap<>();

        private Builder() {}

        /** Says that the one depends on the other alone: without it, it is down. */
        public Builder dependsOn(CiId dependant, CiId dependency) {
            return dependsOn(dependant, dependency, null, null);
        }

        /**
         * Says that the one depends on the other, as one of a group.
         *
         * @param group the group's name among those of the dependant; null for a group of one
         * @param needed how many members of the group must be up; null where another row of the group says so, and 1 if
         *     none does
         * @throws IllegalArgumentException if two rows of the group need different numbers
         */
        public Builder dependsOn(CiId dependant, CiId dependency, @Nullable String group, @Nullable Integer needed) {
            needs.computeIfAbsent(dependant, key -> new LinkedHashMap<>())
                    .computeIfAbsent(
                            group == null ? "item " + dependency.key() : "group " + group, key -> new Members())
                    .add(dependant, dependency, group, needed);
            return this;
        }

        public Builder service(CiId ci, AffectedService service) {
            services.merge(ci, List.of(service), (before, added) -> {
                List<AffectedService> all = new ArrayList<>(before);
                all.addAll(added);
                return all;
            });
            return this;
        }

        public Builder ciClass(CiId ci, String name) {
            classes.put(ci, name);
            return this;
        }

        /**
         * Returns the topology.
         *
         * @throws IllegalArgumentException if a group needs more members than it has
         */
        public Dependencies build() {
            return new Dependencies(this);
        }

        private Map<CiId, List<DependencyGroup>> groups() {
            Map<CiId, List<DependencyGroup>> groups = new HashMap<>();
            needs.forEach((dependant, byName) -> groups.put(
                    dependant,
                    byName.values().stream()
                            .map(members -> members.group(dependant))
                            .toList()));
            return groups;
        }
    }

    private static final class Members {
        private final Set<CiId> members = new LinkedHashSet<>();
        private String name = "";
        private @Nullable Integer needed;

        void add(CiId dependant, CiId dependency, @Nullable String group, @Nullable Integer rowNeeds) {
            name = group == null ? dependency.key() : group;
            members.add(dependency);
            if (needed != null && rowNeeds != null && !needed.equals(rowNeeds)) {
                throw new IllegalArgumentException("The group '" + name + "' of " + dependant + " needs " + needed
                        + " members in one row and " + rowNeeds + " in another.\nMaybe these are two groups.");
            }
            needed = rowNeeds == null ? needed : rowNeeds;
        }

        DependencyGroup group(CiId dependant) {
            return new DependencyGroup(dependant, name, needed == null ? 1 : needed, members);
        }
    }
}
