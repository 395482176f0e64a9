package dev.itsm.problem;

import java.time.Instant;

/**
 * A problem looked at, at an instant: what checks judge.
 *
 * @param problem the problem
 * @param surroundings what lies around it; what is not known of it makes answers unknown
 * @param policy the policy in force at the instant
 * @param asOf the instant of the judgement
 */
public record ProblemAt(Problem problem, Surroundings surroundings, ProblemPolicy policy, Instant asOf) {}
