package dev.itsm.rule;

import dev.itsm.id.ClauseRef;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule's answer for one subject, with what it rests on.
 *
 * @param answer the answer
 * @param code the code of the rule
 * @param says what the rule asks for, in words; in front of it, where the rule was asked for each of several elements, the
 *     element's name and a colon
 * @param clause the clause that asks for it; null if it is a policy of the organization's own
 * @param parts the verdicts of the rules that it was composed of, in their order; empty for a simple rule
 */
public record Verdict(
        Answer answer, String code, String says, @Nullable ClauseRef clause, List<Verdict> parts) {
    public Verdict {
        parts = List.copyOf(parts);
    }

    public static Verdict of(Answer answer, String code, String says) {
        return new Verdict(answer, code, says, null, List.of());
    }

    public boolean holds() {
        return answer == Answer.HOLDS;
    }

    /**
     * Returns the simple verdicts that decided this one, in order: those parts, all the way down, that answer as the whole
     * does. A part that cites no clause takes the one of the rule around it. Never empty: what has no such part, as a
     * negation that fails because its part holds, is its own reason.
     */
    public List<Verdict> reasons() {
        List<Verdict> found = new ArrayList<>();
        collectReasons(clause, found);
        return List.copyOf(found);
    }

    private void collectReasons(@Nullable ClauseRef inherited, List<Verdict> found) {
        ClauseRef source = clause == null ? inherited : clause;
        int before = found.size();
        for (Verdict part : parts) {
            if (part.answer == answer) {
                part.collectReasons(source, found);
            }
        }
        if (found.size() == before) {
            found.add(source == null ? this : under(source));
        }
    }

    /** Returns the same verdict, citing the clause. */
    public Verdict under(ClauseRef source) {
        return new Verdict(answer, code, says, source, parts);
    }

    /** Returns the same verdict, with the name of what it is about in front of its words. */
    Verdict about(String subject) {
        return new Verdict(
                answer,
                code,
                subject + ": " + says,
                clause,
                parts.stream().map(part -> part.about(subject)).toList());
    }

    /** Returns the whole verdict for a person: one line for each rule, its parts indented below it. */
    public String explain() {
        StringBuilder text = new StringBuilder();
        explain("", text);
        return text.toString();
    }

    private void explain(String indent, StringBuilder text) {
        text.append(indent).append(this).append('\n');
        parts.forEach(part -> part.explain(indent + "  ", text));
    }

    /** Returns it in one line: the answer, what is asked for, the source in parentheses and the code. */
    @Override
    public String toString() {
        return answer + " " + says + (clause == null ? "" : " (" + clause + ")") + " [" + code + "]";
    }
}
