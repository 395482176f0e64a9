package dev.itsm.lifecycle;

/**
 * The name of what moves a record from state to state: {@code resolve}.
 *
 * @param name not blank, no control characters
 */
public record Trigger(String name) implements Comparable<Trigger> {
    public Trigger {
        Names.check("trigger", name);
    }

    public static Trigger of(String name) {
        return new Trigger(name);
    }

    @Override
    public int compareTo(Trigger other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
