package dev.itsm.practice;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * What each kind of command for a record that exists is called, and how it is worked out. Immutable and thread-safe, as the
 * handlers must be.
 *
 * @param <D> the drafts that the handlers write in
 * @param <C> the commands
 */
public final class Handlers<D, C> {
    private record Handler<D, C>(String name, BiConsumer<D, C> work) {}

    private final Map<Class<?>, Handler<D, C>> byKind;

    private Handlers(Builder<D, C> builder) {
        byKind = Map.copyOf(builder.byKind);
    }

    public static <D, C> Builder<D, C> builder() {
        return new Builder<>();
    }

    /**
     * Works the command out.
     *
     * @throws IllegalStateException if there is no handler for it
     */
    public void handle(D draft, C command) {
        of(command).work().accept(draft, command);
    }

    /** Returns whether there is a handler for commands of that class. */
    public boolean knows(Class<?> kind) {
        return byKind.containsKey(kind);
    }

    /**
     * Returns the command's name: stable, lower-case words with hyphens, such as {@code put-on-hold}.
     *
     * @throws IllegalStateException if there is no handler for it
     */
    public String nameOf(C command) {
        return of(command).name();
    }

    private Handler<D, C> of(C command) {
        Handler<D, C> handler = byKind.get(command.getClass());
        if (handler == null) {
            throw new IllegalStateException(
                    "Nothing says what " + command + " comes to.\nMaybe it is a command of a newer version.");
        }
        return handler;
    }

    /** Collects handlers; not thread-safe. */
    public static final class Builder<D, C> {
        private final Map<Class<?>, Handler<D, C>> byKind = new HashMap<>();

        private Builder() {}

        /**
         * Adds a handler.
         *
         * @throws IllegalArgumentException if the class has one already
         */
        public <K extends C> Builder<D, C> on(String name, Class<K> kind, BiConsumer<D, ? super K> work) {
            var handler = new Handler<D, C>(name, (draft, command) -> work.accept(draft, kind.cast(command)));
            if (byKind.putIfAbsent(kind, handler) != null) {
                throw new IllegalArgumentException("The commands of " + kind.getName()
                        + " have a handler already.\nMaybe two groups of commands claim it.");
            }
            return this;
        }

        /** Adds a group of handlers. */
        public Builder<D, C> with(Consumer<Builder<D, C>> group) {
            group.accept(this);
            return this;
        }

        public Handlers<D, C> build() {
            return new Handlers<>(this);
        }
    }
}
