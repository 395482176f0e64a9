package dev.itsm.sms.conformity;

import java.util.Collection;
import java.util.Locale;

/** What records say about a rule, a requirement or a clause; the gravest first. */
public enum ConformityAnswer {
    /** At least one record shows that it is not met. */
    NONCONFORMING,
    /** Something that must be known to tell is not known: a field, or what the organization itself laid down. */
    NOT_EVALUABLE,
    /** There should be records, and there are none. */
    NOT_DEMONSTRATED,
    /** At least one record shows that it is met, and none that it is not. */
    CONFORMING,
    /** Nothing happened that it could apply to. Counts neither way. */
    NOT_APPLICABLE;

    /** Returns the gravest of the answers; not applicable if there is none. */
    public static ConformityAnswer gravest(Collection<ConformityAnswer> answers) {
        return answers.stream().min(ConformityAnswer::compareTo).orElse(NOT_APPLICABLE);
    }

    /** Returns it in words: {@code not demonstrated}. */
    public String says() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
