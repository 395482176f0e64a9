package dev.itsm.request;

import dev.itsm.decision.Refusal;
import dev.itsm.id.ClauseRef;
import dev.itsm.practice.Gates;
import dev.itsm.request.Fulfilment.Outcome;
import dev.itsm.rule.Rule;
import java.util.List;
import java.util.Map;

/**
 * What every process of requests guarantees, whatever its states: the rules on the borders of the phases. Those that
 * ISO/IEC 20000-1:2018 asks for cite its clause; the others are policies.
 */
final class RequestGuards {
    private static final ClauseRef CLAUSE = ClauseRef.iso20000("8.6.2");

    static final Rule<RequestAttempt> CLASSIFIED = Rule.<RequestAttempt>of(
                    "SRQ-01",
                    "a request must be sorted into a category of requests and ranked",
                    attempt -> attempt.process()
                            .categories()
                            .find(attempt.request().classification().category())
                            .isPresent())
            .under(CLAUSE);

    static final Rule<RequestAttempt> PERMITTED = Rule.of(
            "UNAPPROVED",
            "a request must be approved at this instant and as it is now",
            attempt -> attempt.withheld().isEmpty());

    static final Rule<RequestAttempt> INSTRUCTED = Rule.<RequestAttempt>of(
                    "SRQ-02",
                    "whoever is to fulfil a request must have the instructions for it",
                    attempt -> attempt.item()
                            .filter(item ->
                                    item.missingInstructions(attempt.act().at()).isEmpty())
                            .isPresent())
            .under(CLAUSE);

    static final Rule<RequestAttempt> ACTED = Rule.<RequestAttempt>of(
                    "SRQ-03",
                    "the record of a request must show what was done for it",
                    attempt -> attempt.request().fulfilment().plan().isStarted())
            .under(CLAUSE);

    static final Rule<RequestAttempt> ALL_DONE = Rule.of(
            "TASKS_OPEN",
            "every task of a request must be over",
            attempt -> attempt.request().fulfilment().plan().isOver());

    static final Rule<RequestAttempt> SOME_DONE = Rule.of(
            "NOTHING_DONE",
            "something must be done of what is fulfilled in part",
            attempt -> attempt.request().fulfilment().isAnythingDone());

    static final Rule<RequestAttempt> PART_ACCEPTED =
            Rule.of("PART_NOT_ACCEPTED", "whoever a request is for must accept that something is missing", attempt -> {
                Outcome outcome = attempt.request().fulfilment().outcome();
                return outcome == null || !outcome.isPart() || outcome.acceptedBy() != null;
            });

    static final Rule<RequestAttempt> TO_UNDO = Rule.of(
            "NOTHING_TO_UNDO",
            "something must be left to undo",
            attempt -> !attempt.request()
                    .fulfilment()
                    .plan()
                    .compensation()
                    .tasks()
                    .isEmpty());

    static final Rule<RequestAttempt> UNDONE = Rule.of(
            "NOT_UNDONE",
            "what was done must be undone before a request is cancelled",
            attempt -> attempt.request().fulfilment().isUndone());

    static final Gates<RequestPhase, RequestAttempt> GATES = new Gates<>(
            Map.of(
                    RequestPhase.IN_APPROVAL, List.of(CLASSIFIED),
                    RequestPhase.APPROVED, List.of(CLASSIFIED, PERMITTED),
                    RequestPhase.FULFILLING, List.of(PERMITTED, INSTRUCTED),
                    RequestPhase.FULFILLED, List.of(ACTED),
                    RequestPhase.CLOSED, List.of(CLASSIFIED, PART_ACCEPTED),
                    RequestPhase.CANCELLED, List.of(UNDONE)),
            Map.of(
                    "SRQ-01", "put its item into a category of the scheme",
                    "SRQ-02", "write down how it is done, and make that available to the team",
                    "SRQ-03", "record what was done on its tasks",
                    "TASKS_OPEN", "end them, or fulfil it in part",
                    "PART_NOT_ACCEPTED", "ask whoever it is for",
                    "NOT_UNDONE", "end the tasks that undo it"));

    private RequestGuards() {}

    /** Returns the reasons with those for which permission is withheld, where that is among them. */
    static List<Refusal> withheld(List<Refusal> reasons, RequestAttempt attempt) {
        return reasons.stream().anyMatch(reason -> reason.code().equals(PERMITTED.code()))
                ? attempt.withheld()
                : List.of();
    }
}
