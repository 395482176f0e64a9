package dev.itsm.cmdb.ci;

import dev.itsm.field.FieldKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The classes of an organization's configuration items, with what each inherits worked out. Immutable and thread-safe. */
public final class CiClasses {
    private static final CiAttribute SERIAL = CiAttribute.of(FieldKey.text("serial-number"));
    private static final CiAttribute MAC = CiAttribute.of(FieldKey.text("mac-address"));
    private static final CiAttribute HOSTNAME = CiAttribute.of(FieldKey.text("hostname"));
    private static final CiAttribute ADDRESS = CiAttribute.of(FieldKey.text("ip-address"));
    private static final CiAttribute VERSION = CiAttribute.of(FieldKey.text("version"));

    /** The class of services as items: every service in scope is one (ISO/IEC 20000-1:2018, 8.2.6). */
    public static final String SERVICE = "service";

    private final Map<String, CiClass> classes;
    private final Map<String, List<String>> lineages = new LinkedHashMap<>();
    private final Map<String, Map<String, CiAttribute>> attributes = new LinkedHashMap<>();
    private final List<IdentityKey> keys;

    private CiClasses(Map<String, CiClass> classes) {
        this.classes = Collections.unmodifiableMap(new LinkedHashMap<>(classes));
        for (CiClass one : classes.values()) {
            List<String> lineage = lineageOf(one);
            lineages.put(one.name(), lineage);
            attributes.put(one.name(), attributesOf(lineage));
        }
        List<IdentityKey> all = new ArrayList<>();
        classes.values().forEach(one -> all.addAll(one.keys()));
        all.sort(Comparator.comparing(key -> -lineage(key.ciClass()).size()));
        keys = List.copyOf(all);
        checkKeys();
    }

    /**
     * Returns some classes to start from: services, documents, locations; hardware, with computers and network devices;
     * software, with applications and databases.
     */
    public static CiClasses standard() {
        return of(List.of(
                CiClass.named(SERVICE),
                CiClass.named("document").with(VERSION),
                CiClass.named("location"),
                CiClass.named("hardware")
                        .with(
                                CiAttribute.of(FieldKey.text("manufacturer")),
                                CiAttribute.of(FieldKey.text("model")),
                                SERIAL)
                        .identifiedBy("serial", "manufacturer", "serial-number"),
                CiClass.named("computer")
                        .under("hardware")
                        .with(MAC, HOSTNAME, ADDRESS, CiAttribute.of(FieldKey.integer("ram-gb")))
                        .with(CiAttribute.of(FieldKey.text("operating-system")))
                        .identifiedBy("mac", "mac-address")
                        .identifiedBy("hostname", "hostname"),
                CiClass.named("network-device")
                        .under("hardware")
                        .with(HOSTNAME, ADDRESS)
                        .identifiedBy("hostname", "hostname"),
                CiClass.named("software").with(CiAttribute.of(FieldKey.text("vendor")), VERSION),
                CiClass.named("application")
                        .under("software")
                        .with(CiAttribute.of(FieldKey.text("url")).asUncontrolled()),
                CiClass.named("database")
                        .under("software")
                        .with(CiAttribute.of(FieldKey.text("instance")))
                        .identifiedBy("instance", "instance")));
    }

    /**
     * Returns these classes, in any order.
     *
     * @throws IllegalArgumentException if two have one name, a parent is missing or a descendant, an attribute is declared
     *     twice in one lineage, or a key names an attribute that its class does not have
     */
    public static CiClasses of(Collection<CiClass> declared) {
        Map<String, CiClass> byName = new LinkedHashMap<>();
        for (CiClass one : declared) {
            if (byName.putIfAbsent(one.name(), one) != null) {
                throw unsound("the class '" + one.name() + "' is declared twice");
            }
        }
        return new CiClasses(byName);
    }

    /** Returns these classes and some more. */
    public CiClasses with(Collection<CiClass> more) {
        List<CiClass> all = new ArrayList<>(classes.values());
        all.addAll(more);
        return of(all);
    }

    private List<String> lineageOf(CiClass one) {
        Set<String> lineage = new LinkedHashSet<>();
        @Nullable CiClass next = one;
        while (next != null) {
            if (!lineage.add(next.name())) {
                throw unsound("the class '" + next.name() + "' is its own ancestor");
            }
            String parent = next.parent();
            next = parent == null ? null : classes.get(parent);
            if (parent != null && next == null) {
                throw unsound("the parent '" + parent + "' of a class is not declared");
            }
        }
        return List.copyOf(lineage);
    }

    private Map<String, CiAttribute> attributesOf(List<String> lineage) {
        Map<String, CiAttribute> all = new LinkedHashMap<>();
        for (int i = lineage.size() - 1; i >= 0; i--) {
            for (CiAttribute attribute : known(lineage.get(i)).attributes()) {
                if (all.putIfAbsent(attribute.name(), attribute) != null) {
                    throw unsound("the attribute '" + attribute.name() + "' of the class '" + lineage.get(i)
                            + "' is declared twice, or inherited already");
                }
            }
        }
        return Collections.unmodifiableMap(all);
    }

    private void checkKeys() {
        Set<List<String>> names = new LinkedHashSet<>();
        for (IdentityKey key : keys) {
            if (!attributes(key.ciClass()).keySet().containsAll(key.attributes())) {
                throw unsound("the identity key '" + key.name() + "' of the class '" + key.ciClass()
                        + "' names an attribute that the class does not have");
            }
            if (!names.add(List.of(key.ciClass(), key.name()))) {
                throw unsound(
                        "the identity key '" + key.name() + "' of the class '" + key.ciClass() + "' is there twice");
            }
        }
    }

    private static IllegalArgumentException unsound(String says) {
        return new IllegalArgumentException("The classes of configuration items are unsound: " + says
                + ".\nMaybe a class was renamed in one place only.");
    }

    private CiClass known(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalArgumentException("There is no class '" + name
                        + "' of configuration items, only " + classes.keySet() + ".\nMaybe it was renamed."));
    }

    public Optional<CiClass> find(String name) {
        return Optional.ofNullable(classes.get(name));
    }

    /** Returns the classes in the order in which they were declared. */
    public List<CiClass> all() {
        return List.copyOf(classes.values());
    }

    /**
     * Returns the class and its ancestors, itself first.
     *
     * @throws IllegalArgumentException if there is no such class
     */
    public List<String> lineage(String ciClass) {
        return lineages.getOrDefault(known(ciClass).name(), List.of());
    }

    /** Returns whether items of the one class are items of the other: it is the same, or descends from it. */
    public boolean isA(String ciClass, String ancestor) {
        return lineages.getOrDefault(ciClass, List.of()).contains(ancestor);
    }

    /**
     * Returns what items of the class have, inherited first, by name.
     *
     * @throws IllegalArgumentException if there is no such class
     */
    public Map<String, CiAttribute> attributes(String ciClass) {
        return attributes.getOrDefault(known(ciClass).name(), Map.of());
    }

    /** Returns the keys of all classes in the order in which they decide: those of the most special classes first. */
    public List<IdentityKey> keys() {
        return keys;
    }

    /** Returns the keys that tell items of the class apart, in the order in which they decide: its own before inherited ones. */
    public List<IdentityKey> keys(String ciClass) {
        return keys.stream().filter(key -> isA(ciClass, key.ciClass())).toList();
    }
}
