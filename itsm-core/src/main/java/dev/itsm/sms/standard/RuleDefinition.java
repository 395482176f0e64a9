package dev.itsm.sms.standard;

import dev.itsm.id.ClauseRef;
import java.util.List;
import java.util.Set;

/**
 * What is laid down about a rule, whoever implements it.
 *
 * @param code stable, such as {@code INC-05}
 * @param clause the clause that it belongs to
 * @param severity how much one lapse weighs
 * @param escalation when lapses together weigh more; empty for never
 * @param basis whether the standard asks for it
 * @param delivery how a product can hold it
 * @param core whether it is among the rules that every organization should start with
 * @param expected whether there must be a record for it: its absence is a gap of its own
 * @param records the kinds of record that it judges, in words
 * @param wrong what is wrong where it does not hold, in words
 */
public record RuleDefinition(
        String code,
        ClauseRef clause,
        Severity severity,
        Set<Escalation> escalation,
        Basis basis,
        Delivery delivery,
        boolean core,
        boolean expected,
        List<String> records,
        String wrong) {
    public RuleDefinition {
        escalation = Set.copyOf(escalation);
        records = List.copyOf(records);
    }

    /** Returns whether a violation means that a requirement is not met: no, for good practice and observations. */
    public boolean refutes() {
        return basis != Basis.GOOD_PRACTICE && severity != Severity.OBSERVATION;
    }

    /** How much something weighs, the gravest first. */
    public enum Severity {
        /** It puts in doubt that the management system achieves what it is for. */
        MAJOR,
        /** A lapse. */
        MINOR,
        /** Worth saying, and no nonconformity. */
        OBSERVATION
    }

    /** When minor lapses together are a major one. */
    public enum Escalation {
        /** There are many, and many of all that there could be. */
        E1,
        /** The rule protects services: there are several, or one on a service of top criticality. */
        E2,
        /** The thing is absent altogether, or the planned activity never took place. */
        E3
    }

    /** Whether the standard asks for it. */
    public enum Basis {
        /** It says so. */
        EXPLICIT,
        /** What it says cannot be shown without it. */
        IMPLIED,
        /** It is sensible, and nothing that the standard asks for. */
        GOOD_PRACTICE
    }

    /** How a product can hold a rule. */
    public enum Delivery {
        /** What breaks it can be refused. */
        GUARD,
        /** It is due by an instant: warned of before, found after. */
        CLOCK,
        /** It can be seen only by comparing records with each other or with the world. */
        MONITOR
    }
}
