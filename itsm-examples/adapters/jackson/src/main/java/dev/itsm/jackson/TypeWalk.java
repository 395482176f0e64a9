package dev.itsm.jackson;

import dev.itsm.id.RecordId;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Walks what is stored down to its last component, so that a type which cannot be stored is found when the JSON is put
 * together and not when the first record is lost.
 */
final class TypeWalk {
    private static final Set<Class<?>> PLAIN = Set.of(
            String.class,
            boolean.class,
            Boolean.class,
            int.class,
            Integer.class,
            long.class,
            Long.class,
            BigDecimal.class,
            BigInteger.class);
    private static final Set<Class<?>> COLLECTIONS = Set.of(List.class, Set.class, Map.class);

    private final StoredTypes types;
    private final Set<Class<?>> walked = new HashSet<>();

    TypeWalk(StoredTypes types) {
        this.types = types;
    }

    void check(Set<Class<?>> roots) {
        for (Class<?> root : roots) {
            if (!root.isRecord()) {
                throw unknown(root, root.getSimpleName());
            }
            walk(root, root.getSimpleName());
        }
    }

    private void walk(Type type, String path) {
        if (type instanceof Class<?> plain) {
            walkClass(plain, path);
        } else if (type instanceof ParameterizedType generic) {
            Class<?> raw = (Class<?>) generic.getRawType();
            if (!COLLECTIONS.contains(raw)) {
                walkClass(raw, path);
            }
            for (Type argument : generic.getActualTypeArguments()) {
                walk(argument, path);
            }
        } else if (type instanceof WildcardType wildcard) {
            walk(wildcard.getUpperBounds()[0], path);
        } else if (!(type instanceof TypeVariable<?>)) { // a variable is walked where it is given a type
            throw unknown(type, path);
        }
    }

    private void walkClass(Class<?> type, String path) {
        if (isLeaf(type) || !walked.add(type)) {
            return;
        }
        if (types.choices.containsKey(type)) {
            types.choices.get(type).forEach((name, member) -> walkClass(member, path + "(" + name + ")"));
        } else if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                walk(component.getGenericType(), path + "." + component.getName());
            }
        } else {
            throw unknown(type, path);
        }
    }

    private boolean isLeaf(Class<?> type) {
        return PLAIN.contains(type)
                || type.isEnum()
                || types.texts.containsKey(type)
                || type.equals(RecordId.class)
                || types.ids.values().stream().anyMatch(id -> id.type().equals(type));
    }

    private static IllegalArgumentException unknown(Type type, String path) {
        return new IllegalArgumentException("The type " + type.getTypeName() + " of " + path
                + " cannot be stored.\nMaybe it is an interface: add the choices that it has. Maybe it is a value with a"
                + " text of its own: add that. Proofs are never stored.");
    }
}
