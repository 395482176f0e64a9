package dev.itsm.decision;

import dev.itsm.id.ClauseRef;
import dev.itsm.rule.Answer;
import dev.itsm.rule.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One reason why a command was refused.
 *
 * @param code stable, for programs: a rule's code such as {@code INC-05}, or upper-case words such as
 *     {@code NO_SUCH_TRANSITION}
 * @param subject what it is about: a record, a field or a person, in words
 * @param says why, in words for the person who gave the command
 * @param clause the clause that asks for it; null if it is a policy of the organization's own
 * @param advice what would make the command acceptable; null if nothing would
 */
public record Refusal(
        String code,
        String subject,
        String says,
        @Nullable ClauseRef clause,
        @Nullable String advice) {
    public static Refusal of(String code, String subject, String says) {
        return new Refusal(code, subject, says, null, null);
    }

    /**
     * Returns why a rule that does not hold refuses: one refusal for each of the verdict's reasons. They carry the rule's own
     * code where it has one, else the codes of the parts that decided.
     *
     * @param verdict the verdict; empty is returned if it holds
     * @param subject what it is about, in words
     */
    public static List<Refusal> of(Verdict verdict, String subject) {
        if (verdict.holds()) {
            return List.of();
        }
        boolean named = verdict.code().indexOf(' ') < 0;
        return verdict.reasons().stream()
                .map(reason -> new Refusal(
                        named ? verdict.code() : reason.code(),
                        subject,
                        reason.says(),
                        reason.clause(),
                        verdict.answer() == Answer.UNKNOWN ? "supply what it takes to tell whether that is so" : null))
                .toList();
    }

    public Refusal under(ClauseRef source) {
        return new Refusal(code, subject, says, source, advice);
    }

    public Refusal advise(String next) {
        return new Refusal(code, subject, says, clause, next);
    }

    /** Returns it for a person: what, why, what to do about it, and the source in parentheses. */
    @Override
    public String toString() {
        return subject + ": " + says + (advice == null ? "" : "; " + advice)
                + (clause == null ? "" : " (" + clause + ")") + " [" + code + "]";
    }
}
