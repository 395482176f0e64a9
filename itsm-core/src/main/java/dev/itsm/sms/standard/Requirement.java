package dev.itsm.sms.standard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a clause asks for, in this library's own words.
 *
 * @param id the clause's number, a hyphen and a letter: {@code 8.6.1-a}
 * @param clause the clause's number
 * @param kind what has to be there
 * @param computable how far records can tell whether it is met
 * @param amendment the amendment that brought it; null if the edition had it
 * @param rules the codes of the rules that refute it
 * @param indicators the indicators that help to judge it
 * @param text what is asked for, as the state that is wanted
 * @param how what is computed from which records, in words
 * @param evidence what shows it
 */
public record Requirement(
        String id,
        String clause,
        Kind kind,
        Computable computable,
        @Nullable String amendment,
        List<String> rules,
        List<String> indicators,
        String text,
        String how,
        List<String> evidence) {
    public Requirement {
        rules = List.copyOf(rules);
        indicators = List.copyOf(indicators);
        evidence = List.copyOf(evidence);
    }

    /** What has to be there. */
    public enum Kind {
        POLICY,
        PLAN,
        PROCESS,
        ROLE,
        RECORD,
        REVIEW
    }

    /** How far records can tell whether a requirement is met. */
    public enum Computable {
        /** Records can tell. */
        YES,
        /** Records can refute it; whether what they hold is fitting, a person must judge. */
        PARTLY,
        /** Only a person can tell, by asking and watching. */
        NO
    }
}
