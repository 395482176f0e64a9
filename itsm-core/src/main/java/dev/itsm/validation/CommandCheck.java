package dev.itsm.validation;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks the shape of command records by the constraints that they wear. Every fault is reported, not just the first, sorted
 * by path so that the same input gives the same answer. Thread-safe, as validators are.
 *
 * <p>In a program on the module path, the packages of the command records must be open to the provider.
 */
public final class CommandCheck {
    private final Validator validator;

    private CommandCheck(Validator validator) {
        this.validator = validator;
    }

    /** Returns a check by the embedder's validator. */
    public static CommandCheck by(Validator validator) {
        return new CommandCheck(validator);
    }

    /** Returns everything that is wrong with the shape of a command that was made; empty if nothing is. */
    public List<InputFault> faults(Record command) {
        return sorted(validator.validate(command));
    }

    /**
     * Makes a command if its components are in shape. Here they are checked before the record exists, so that a record whose
     * constructor throws at the first fault still gets all of them reported.
     *
     * @param type the command; public, and in a package that is exported
     * @param components the values of its components, in their order
     * @throws IllegalArgumentException if the values do not fit the components in number and type, or the constructor finds
     *     a fault that no constraint tells of
     */
    public <C extends Record> Checked<C> make(Class<C> type, @Nullable Object... components) {
        Constructor<C> constructor = canonicalConstructor(type);
        if (components.length != constructor.getParameterCount()) {
            throw new IllegalArgumentException("The command " + type.getSimpleName() + " has "
                    + constructor.getParameterCount() + " components, but was given " + components.length
                    + " values.\nMaybe an optional one was left out: give null for it.");
        }
        List<InputFault> faults =
                sorted(validator.forExecutables().validateConstructorParameters(constructor, components));
        return faults.isEmpty()
                ? new Checked.Valid<>(instance(constructor, components))
                : new Checked.Invalid<>(faults);
    }

    private static <C extends Record> Constructor<C> canonicalConstructor(Class<C> type) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("The record " + type + " has no canonical constructor.", e);
        }
    }

    private static <C> C instance(Constructor<C> constructor, @Nullable Object... components) {
        try {
            return constructor.newInstance(components);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw new IllegalStateException("The constructor of " + constructor.getDeclaringClass() + " failed.", e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(
                    "The command " + constructor.getDeclaringClass().getName()
                            + " must be public, in an exported package and not abstract.\nMaybe it is nested in a type that is not public.",
                    e);
        }
    }

    private static List<InputFault> sorted(Collection<? extends ConstraintViolation<?>> violations) {
        return violations.stream()
                .map(violation -> new InputFault(
                        path(violation.getPropertyPath()),
                        violation.getMessage(),
                        String.valueOf(violation.getInvalidValue())))
                .sorted(Comparator.comparing(InputFault::path).thenComparing(InputFault::says))
                .toList();
    }

    /** The path from the command on: without the constructor in front of its parameters. */
    private static String path(Path path) {
        StringBuilder text = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getKind() != ElementKind.CONSTRUCTOR) {
                String step = node.toString();
                text.append(text.isEmpty() || step.startsWith("[") ? "" : ".").append(step);
            }
        }
        return text.toString();
    }
}
