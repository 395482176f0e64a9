package dev.itsm.sms.standard;

import dev.itsm.id.ClauseRef;
import java.util.List;

/**
 * A clause of a standard.
 *
 * @param ref its number, with standard and edition
 * @param title what it is about
 * @param confirmed whether its number is confirmed; no, where it follows from the pattern of related standards
 * @param requirements what it asks for itself, without the clauses below it
 * @param documents the documented information that shows it
 * @param counterparts the clauses of other standards that ask for the same
 */
public record Clause(
        ClauseRef ref,
        String title,
        boolean confirmed,
        List<Requirement> requirements,
        List<String> documents,
        List<Counterpart> counterparts) {
    public Clause {
        requirements = List.copyOf(requirements);
        documents = List.copyOf(documents);
        counterparts = List.copyOf(counterparts);
    }

    public String number() {
        return ref.number();
    }

    /** Returns whether the other clause is this one or below it. */
    public boolean covers(String other) {
        String number = number();
        return other.startsWith(number) && (other.length() == number.length() || other.charAt(number.length()) == '.');
    }

    /** Returns how deep it lies: 1 for clause 8, 3 for clause 8.6.1. */
    public int depth() {
        return (int) number().chars().filter(c -> c == '.').count() + 1;
    }

    /**
     * A clause of another standard that asks for the same.
     *
     * @param ref its number, with standard and edition
     * @param remark how far it does, such as {@code in part}; empty if altogether
     */
    public record Counterpart(ClauseRef ref, String remark) {}
}
