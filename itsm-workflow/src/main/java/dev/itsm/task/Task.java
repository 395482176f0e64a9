package dev.itsm.task;

import dev.itsm.party.TeamId;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One piece of work.
 *
 * @param key its name among the tasks of its graph; not blank
 * @param title what is to be done, in one line; not blank
 * @param effort how much working time it takes, from zero, for a milestone, to {@link #MAXIMUM_EFFORT}
 * @param after the keys of the tasks that must be over before it starts
 * @param team who is to do it; null while nobody is named
 * @param instruction the key of the instruction by which it is done; null if it needs none
 * @param optional whether it may be left out
 * @param undoing what it takes to undo it; null if nothing is to be undone
 */
public record Task(
        String key,
        String title,
        Duration effort,
        Set<String> after,
        @Nullable TeamId team,
        @Nullable String instruction,
        boolean optional,
        @Nullable Undoing undoing) {
    /** The longest effort: a hundred years. */
    public static final Duration MAXIMUM_EFFORT = Duration.ofDays(36_525);

    /**
     * What it takes to undo a task.
     *
     * @param title what is to be done, in one line; not blank
     * @param effort how much working time that takes, within the bounds of a task's
     */
    public record Undoing(String title, Duration effort) {
        public Undoing {
            check("undoing", title, effort);
        }
    }

    public Task {
        if (key.isBlank()) {
            throw new IllegalArgumentException("The task '" + title
                    + "' must have a key.\nMaybe its title was meant: a key is a short word for it.");
        }
        check("task '" + key + "'", title, effort);
        after = Set.copyOf(after);
    }

    private static void check(String what, String title, Duration effort) {
        if (title.isBlank()) {
            throw new IllegalArgumentException(
                    "The " + what + " must have a title.\nMaybe the key says it all: then repeat it.");
        }
        if (effort.isNegative() || effort.compareTo(MAXIMUM_EFFORT) > 0) {
            throw new IllegalArgumentException("The effort " + effort + " of the " + what
                    + " must be from zero to a hundred years.\nMaybe its unit is another one.");
        }
    }

    /** Returns a task that nothing goes before, that nobody is named for, and that must be done. */
    public static Task of(String key, String title, Duration effort) {
        return new Task(key, title, effort, Set.of(), null, null, false, null);
    }

    /** Returns an event in the course of the work that takes no effort of its own. */
    public static Task milestone(String key, String title) {
        return of(key, title, Duration.ZERO);
    }

    /** Returns the task that also comes after these. */
    public Task after(String... keys) {
        Set<String> all = new LinkedHashSet<>(after);
        Stream.of(keys).forEach(all::add);
        return new Task(key, title, effort, all, team, instruction, optional, undoing);
    }

    public Task by(TeamId other) {
        return new Task(key, title, effort, after, other, instruction, optional, undoing);
    }

    /** Returns the task that is done by the instruction of that key. */
    public Task instructedBy(String other) {
        return new Task(key, title, effort, after, team, other, optional, undoing);
    }

    /** Returns the task that may be left out. */
    public Task asOptional() {
        return new Task(key, title, effort, after, team, instruction, true, undoing);
    }

    public Task undoneBy(String otherTitle, Duration otherEffort) {
        return new Task(key, title, effort, after, team, instruction, optional, new Undoing(otherTitle, otherEffort));
    }
}
