package dev.itsm.problem;

import dev.itsm.sms.conformity.EvidenceType;

/**
 * What is known of a problem, for rules: itself, and what became of the records that it refers to. What is not known of those is
 * unknown, which is neither there nor missing.
 *
 * @param problem the problem
 * @param around what is known of its changes and known errors
 */
public record ProblemEvidence(Problem problem, Surroundings around) {
    public static final EvidenceType<ProblemEvidence> TYPE = new EvidenceType<>(
            "problem", ProblemEvidence.class, evidence -> evidence.problem().id());

    /** Returns what is known where nobody looked at other records. */
    public static ProblemEvidence of(Problem problem) {
        return new ProblemEvidence(problem, Surroundings.NONE);
    }
}
