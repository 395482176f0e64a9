package dev.itsm.event;

import java.util.regex.Pattern;

/**
 * The stable name and version of an event's stored form: {@code incident.resolved/1}. Never a class name, so that classes
 * may move.
 *
 * @param name two or more lower-case words joined by dots, hyphens inside words allowed
 * @param version 1 for the first stored form, one more with each incompatible form
 */
public record EventName(String name, int version) {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)+");

    public EventName {
        if (!FORM.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "The event name '" + name
                            + "' must be two or more lower-case words joined by dots.\nMaybe it is a class name: names outlive classes.");
        }
        if (version < 1) {
            throw new IllegalArgumentException("The version " + version + " of the event name '" + name
                    + "' must be at least 1.\nMaybe the version was left out.");
        }
    }

    public static EventName of(String name, int version) {
        return new EventName(name, version);
    }

    /**
     * Reads the form that {@link #toString} writes.
     *
     * @throws IllegalArgumentException if the text is no {@code name/version}
     */
    public static EventName parse(String text) {
        int slash = text.lastIndexOf('/');
        try {
            return new EventName(text.substring(0, Math.max(0, slash)), Integer.parseInt(text.substring(slash + 1)));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "The event type '" + text
                            + "' must be a name, a slash and a version.\nMaybe the version was left out.",
                    e);
        }
    }

    @Override
    public String toString() {
        return name + "/" + version;
    }
}
