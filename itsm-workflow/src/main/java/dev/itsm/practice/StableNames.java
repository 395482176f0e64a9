package dev.itsm.practice;

import dev.itsm.event.EventName;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The names under which a practice's events are stored and its commands are journalled: they outlive classes. Immutable and
 * thread-safe.
 *
 * @param <C> the commands
 * @param <E> the events
 */
public final class StableNames<C, E> {
    private final String practice;
    private final Map<Class<? extends E>, EventName> events;
    private final Map<Class<? extends C>, String> opening;
    private final Handlers<?, C> handlers;

    private StableNames(Builder<C, E> builder, Handlers<?, C> handlers) {
        this.practice = builder.practice;
        this.events = Map.copyOf(builder.events);
        this.opening = Map.copyOf(builder.opening);
        this.handlers = handlers;
    }

    /**
     * Starts the names of a practice.
     *
     * @param practice what all names start with, such as {@code incident}
     */
    public static <C, E> Builder<C, E> of(String practice) {
        return new Builder<>(practice);
    }

    /** Returns the name of each kind of event in the form in which it is written now. */
    public Map<Class<? extends E>, EventName> events() {
        return events;
    }

    /** Returns the command's name: {@code incident.close}. */
    public String nameOf(C command) {
        String name = opening.get(command.getClass());
        return practice + "." + (name == null ? handlers.nameOf(command) : name);
    }

    /** Collects names; not thread-safe. */
    public static final class Builder<C, E> {
        private final String practice;
        private final Map<Class<? extends E>, EventName> events = new LinkedHashMap<>();
        private final Map<Class<? extends C>, String> opening = new LinkedHashMap<>();

        private Builder(String practice) {
            this.practice = practice;
        }

        /** Names an event in its first version: {@code resolved} for {@code incident.resolved/1}. */
        public Builder<C, E> event(Class<? extends E> type, String name) {
            return event(type, name, 1);
        }

        /** Names an event in the version in which it is written now. */
        public Builder<C, E> event(Class<? extends E> type, String name, int version) {
            events.put(type, EventName.of(practice + "." + name, version));
            return this;
        }

        /** Names a command that makes a record, and so has no handler. */
        public Builder<C, E> opening(Class<? extends C> type, String name) {
            opening.put(type, name);
            return this;
        }

        /** Returns the names; those of the other commands are the handlers'. */
        public StableNames<C, E> build(Handlers<?, C> handlers) {
            return new StableNames<>(this, handlers);
        }
    }
}
