package dev.itsm.problem;

import dev.itsm.decision.Proposal;
import dev.itsm.id.IncidentId;
import dev.itsm.id.ProblemId;

/**
 * Proposes something for an incident that has to do with a problem.
 *
 * @param target the incident
 * @param problem the problem
 * @param kind what is proposed
 * @param occasion what brought it about; the same when it is proposed again
 * @param says what is proposed and why, in words
 */
public record ForIncident(IncidentId target, ProblemId problem, Kind kind, String occasion, String says)
        implements Proposal {
    /** What can be proposed. */
    public enum Kind {
        /** That it refers to the problem. */
        LINK,
        /** That it is resolved, as what it waited for is done. */
        RESOLVE,
        /** That it is written on it, and nothing more. */
        NOTE
    }

    @Override
    public String key() {
        return kind + " " + target + " because of " + problem + " " + occasion;
    }
}
