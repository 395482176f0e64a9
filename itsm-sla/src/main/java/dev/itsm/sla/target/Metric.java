package dev.itsm.sla.target;

/** What a target measures, and so which facts start and stop its clock. */
public enum Metric {
    /** From the start to the first reply that a person wrote and the requester can see. */
    RESPONSE,
    /** From the start to somebody taking the work up. */
    ACKNOWLEDGE,
    /** While the provider owes the requester an answer; each contact of the requester that is unanswered starts anew. */
    UPDATE,
    /** From the start to the work being done. */
    RESOLUTION,
    /** From the start to the work being done, under a name of the embedder's. */
    CUSTOM
}
