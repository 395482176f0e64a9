package dev.itsm.lifecycle;

/**
 * Something wrong with the shape of a lifecycle.
 *
 * @param code what it is
 * @param state the state that it is about
 * @param severity how bad it is
 * @param says what is wrong, in words
 */
public record Finding(Code code, StateId state, Severity severity, String says) {
    /** The kinds of findings. */
    public enum Code {
        /** No sequence of transitions leads from the initial state to it. */
        UNREACHABLE_STATE,
        /** It is not terminal and no transition starts in it. */
        DEAD_END,
        /** Transitions start in it, but none of the ways leads to a terminal state. */
        NO_WAY_TO_END,
        /** Two transitions start in it on the same trigger, and their guards do not tell them apart. */
        AMBIGUOUS_TRIGGER,
        /** A transition, or the start, names it, but it is not declared. */
        UNKNOWN_STATE,
        /** It is an implementing state that can be reached without passing an approved one. */
        APPROVAL_BYPASS
    }

    /** How bad a finding is. */
    public enum Severity {
        /** The lifecycle is not to be used. */
        ERROR,
        /** It may be meant. */
        WARNING
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** Returns it for a person. */
    @Override
    public String toString() {
        return severity + " " + code + ": " + says;
    }
}
