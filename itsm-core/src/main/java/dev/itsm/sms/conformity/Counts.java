package dev.itsm.sms.conformity;

/**
 * How many records a rule judged, and what they came to. None is negative.
 *
 * @param conforming as the rule asks
 * @param violating not so
 * @param unknown of which it cannot be told
 * @param criticalService of those that violate it, how many hit a service of top criticality
 * @param absent of those that violate it, in how many cases something is absent altogether
 */
public record Counts(long conforming, long violating, long unknown, long criticalService, long absent) {
    /** Returns how many records the rule asks something of. */
    public long population() {
        return conforming + violating + unknown;
    }
}
