package dev.itsm.sms.conformity;

import dev.itsm.sms.kpi.Ratio;
import dev.itsm.sms.standard.RuleDefinition.Severity;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/**
 * Something to be done so that requirements are met.
 *
 * @param id what it is cited by; for what a rule asks for, the rule's code
 * @param says what is wrong or missing, in words
 * @param severity the weight of the gravest thing that it ends
 * @param effort the work that it is estimated to take; more than zero
 * @param closes the ids of the requirements that are met once it is done, as far as records can tell
 * @param owner who is to do it; empty if nobody is named
 */
public record Gap(String id, String says, Severity severity, Duration effort, List<String> closes, String owner) {
    /**
     * The order in which gaps should be closed: the gravest first; among those, more requirements for the effort first; then
     * by id.
     */
    public static final Comparator<Gap> RANKING = Comparator.comparing(Gap::severity)
            .thenComparing(Gap::worth, Comparator.reverseOrder())
            .thenComparing(Gap::id);

    public Gap {
        closes = List.copyOf(closes);
        if (effort.isNegative() || effort.isZero()) {
            throw new IllegalArgumentException("The effort of the gap " + id + " must be more than zero, not " + effort
                    + ".\nMaybe nobody estimated it: take a day.");
        }
    }

    /** Requirements closed for a second of work, as an exact ratio. */
    private Ratio worth() {
        BigInteger nanos = BigInteger.valueOf(effort.getSeconds())
                .multiply(BigInteger.valueOf(1_000_000_000))
                .add(BigInteger.valueOf(effort.getNano()));
        return new Ratio(BigInteger.valueOf(closes.size()).multiply(BigInteger.valueOf(1_000_000_000)), nanos);
    }
}
