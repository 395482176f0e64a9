package dev.itsm.jackson;

import dev.itsm.event.DomainEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** That no event can be made which cannot be stored, and no old form is left without a way to the present one. */
final class Completeness {
    private Completeness() {}

    static void check(Map<StoredForm, Class<?>> forms, Set<StoredForm> upcasters) {
        for (Class<?> event : forms.values()) {
            for (Class<?> family : families(event)) {
                checkFamily(family, forms.values());
            }
        }
        checkNames(forms);
        for (StoredForm old : upcasters) {
            if (!forms.containsKey(old.next()) && !upcasters.contains(old.next())) {
                throw new IllegalArgumentException("The upcaster of " + old + " must lead to a known form, but "
                        + old.next() + " is none.\nMaybe the form's version was not raised.");
            }
            if (forms.containsKey(old)) {
                throw new IllegalArgumentException("The form " + old
                        + " cannot be the present one and have an upcaster.\nMaybe its version was not raised.");
            }
        }
    }

    private static List<Class<?>> families(Class<?> event) {
        List<Class<?>> families = new ArrayList<>();
        for (Class<?> parent : event.getInterfaces()) {
            if (DomainEvent.class.isAssignableFrom(parent) && parent.isSealed()) {
                families.add(parent);
                families.addAll(families(parent));
            }
        }
        return families;
    }

    private static void checkFamily(Class<?> family, Collection<Class<?>> known) {
        for (Class<?> member : family.getPermittedSubclasses()) {
            if (member.isSealed()) {
                checkFamily(member, known);
            } else if (!known.contains(member)) {
                throw new IllegalArgumentException("The event " + member.getName()
                        + " must have a stored form, like the others of its family " + family.getName()
                        + ".\nMaybe it is new: add it.");
            }
        }
    }

    private static void checkNames(Map<StoredForm, Class<?>> forms) {
        Map<Class<?>, StoredForm> byType = new LinkedHashMap<>();
        forms.forEach((form, type) -> {
            StoredForm other = byType.putIfAbsent(type, form);
            if (other != null) {
                throw new IllegalArgumentException(type.getName() + " must have one stored form, not " + other + " and "
                        + form + ".\nMaybe one is old: add an upcaster for it.");
            }
        });
    }
}
