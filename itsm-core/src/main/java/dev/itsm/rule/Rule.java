package dev.itsm.rule;

import dev.itsm.id.ClauseRef;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A named condition on a subject that answers {@link Answer#HOLDS}, {@link Answer#FAILS} or {@link Answer#UNKNOWN}, composes
 * with others and explains itself.
 *
 * <pre>{@code
 * Rule<Incident> closed = Rule.of("CLOSED", "the incident must be closed", i -> i.phase() == CLOSED);
 * Rule<Incident> complete = hasCategory.and(hasResolution).when(closed).under(ClauseRef.iso20000("8.6.1"));
 * complete.forEach(Month::incidents, i -> i.id().key()).check(january).explain();
 * }</pre>
 *
 * <p>All implementations must be immutable, thread-safe and pure: they read no clock, and the same subject gets the same
 * answer. What a rule has to know of time comes with its subject.
 *
 * @param <T> what is judged
 */
public interface Rule<T> {
    /**
     * Returns the stable code, for programs: one word such as {@code INC-05}. The code of a composed rule that was not named is
     * made of its parts' codes, and is several words.
     */
    String code();

    /**
     * Returns what the rule asks for, in words that are true whatever the answer: "a closed incident must have a category".
     */
    String says();

    /** Judges the subject and explains the answer. */
    Verdict check(T subject);

    /**
     * Judges the subject without explaining it: the answer of {@link #check}, for where only the answer counts. The rules of
     * this package allocate nothing for it.
     */
    default Answer answer(T subject) {
        return check(subject).answer();
    }

    /** Returns a rule that holds where the test is true, and else fails. */
    static <T> Rule<T> of(String code, String says, Predicate<? super T> test) {
        return new Simple<>(code, says, null, subject -> Answer.of(test.test(subject)));
    }

    /** Returns a rule that answers as the function does: for conditions that cannot always be told. */
    static <T> Rule<T> answering(String code, String says, Function<? super T, Answer> test) {
        return new Simple<>(code, says, null, test);
    }

    /**
     * Returns a rule that holds where the text, collection or other value is there: not null, not blank, not empty.
     *
     * @param value finds the value; null where there is none
     */
    static <T> Rule<T> present(String code, String says, Function<? super T, ? extends @Nullable Object> value) {
        return of(code, says, subject -> Presence.of(value.apply(subject)));
    }

    /** Returns a rule that holds where all of the rules hold; where none is given it always holds. */
    @SafeVarargs
    static <T> Rule<T> all(String code, String says, Rule<? super T>... rules) {
        List<Rule<T>> parts = new ArrayList<>(rules.length);
        for (Rule<? super T> rule : rules) {
            parts.add(narrow(rule));
        }
        return new Joined<>(Words.checkCode(code), says, Joined.Kind.AND, parts);
    }

    /** Returns a rule that holds where at least one of the rules holds; where none is given it always fails. */
    @SafeVarargs
    static <T> Rule<T> any(String code, String says, Rule<? super T>... rules) {
        List<Rule<T>> parts = new ArrayList<>(rules.length);
        for (Rule<? super T> rule : rules) {
            parts.add(narrow(rule));
        }
        return new Joined<>(Words.checkCode(code), says, Joined.Kind.OR, parts);
    }

    /**
     * Returns a rule that asks for something to happen within a time of something else. It holds when it happened in time, at
     * the last instant included; fails when it happened later, or has not happened and the time is over; and is unknown while
     * it may still happen, or while what starts the time is not there.
     *
     * @param start when the time starts to run; null if it has not
     * @param done when the awaited thing happened; null if it has not. What lies after {@code now} has not happened yet
     * @param limit how long it may take, not negative
     * @param now the instant at which the subject is judged
     */
    static <T> Rule<T> within(
            String code,
            String says,
            Function<? super T, @Nullable Instant> start,
            Function<? super T, @Nullable Instant> done,
            Duration limit,
            Function<? super T, Instant> now) {
        return answering(code, says, Timing.within(start, done, limit, now));
    }

    /**
     * Returns a rule that holds while something is late: its due instant has passed and it has not been done. It fails when
     * it was done, however late, or is not due yet; and is unknown where no due instant is known.
     *
     * @param due the last instant that is in time; null if there is none
     * @param done when it was done; null if it was not. What lies after {@code now} has not been done yet
     * @param now the instant at which the subject is judged
     */
    static <T> Rule<T> overdue(
            String code,
            String says,
            Function<? super T, @Nullable Instant> due,
            Function<? super T, @Nullable Instant> done,
            Function<? super T, Instant> now) {
        return answering(code, says, Timing.overdue(due, done, now));
    }

    /** Returns the rule as one on something more special: what judges a record judges an incident. */
    static <T> Rule<T> narrow(Rule<? super T> rule) {
        return Joined.narrow(rule);
    }

    /** Returns a rule that holds where both hold. */
    default Rule<T> and(Rule<? super T> other) {
        return Joined.of(Joined.Kind.AND, this, other);
    }

    /** Returns a rule that holds where at least one of both holds. */
    default Rule<T> or(Rule<? super T> other) {
        return Joined.of(Joined.Kind.OR, this, other);
    }

    /** Returns a rule that holds where this one fails; what is unknown stays unknown. */
    default Rule<T> not() {
        return new Not<>(this);
    }

    /**
     * Returns a rule that asks for this one only where the condition holds. Where the condition fails there is nothing to ask
     * for, and the rule holds.
     */
    default Rule<T> when(Rule<? super T> condition) {
        return new When<>(Joined.narrow(condition), this);
    }

    /**
     * Returns a rule that holds where this one holds for each of the subject's elements; with no element it holds.
     *
     * @param elements finds the elements; null if they are not known, which makes the answer unknown
     * @param name says which element it is, in the verdict
     */
    default <S> Rule<S> forEach(
            Function<? super S, ? extends @Nullable Collection<? extends T>> elements,
            Function<? super T, String> name) {
        return new ForEach<>(this, elements, name);
    }

    /** Returns a rule as {@link #forEach(Function, Function)}, which names the elements as they name themselves. */
    default <S> Rule<S> forEach(Function<? super S, ? extends @Nullable Collection<? extends T>> elements) {
        return forEach(elements, String::valueOf);
    }

    /**
     * Returns a rule that asks this one of a part of the subject.
     *
     * @param part finds the part; null if it is not known, which makes the answer unknown
     */
    default <S> Rule<S> on(Function<? super S, ? extends @Nullable T> part) {
        return new On<>(this, part);
    }

    /** Returns the same rule, citing the clause that asks for it. */
    default Rule<T> under(ClauseRef clause) {
        return new Restated<>(this, code(), says(), clause);
    }

    /** Returns the same rule with a code and words of its own. */
    default Rule<T> named(String code, String says) {
        return new Restated<>(this, Words.checkCode(code), says, null);
    }

    /** Returns the verdicts for each of the subjects that this rule does not hold for, in their order. */
    default List<Verdict> objections(Collection<? extends T> subjects) {
        return subjects.stream()
                .map(this::check)
                .filter(verdict -> !verdict.holds())
                .toList();
    }
}
