package dev.itsm.practice;

import dev.itsm.decision.Decider;
import dev.itsm.decision.Decision;
import dev.itsm.decision.Refusal;
import dev.itsm.event.DomainEvent;
import dev.itsm.id.RecordId;
import dev.itsm.party.Act;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The decider of a practice whose records start with one kind of command. Immutable and thread-safe; the act says when.
 *
 * @param <S> the record's state
 * @param <C> the commands
 * @param <E> the events
 * @param <O> the command that makes a record
 */
public abstract class RecordDecider<S, C, E extends DomainEvent & Fold<S>, O extends C> implements Decider<S, C, E> {
    private final RecordId id;
    private final Words words;
    private final Class<O> opening;

    protected RecordDecider(RecordId id, Words words, Class<O> opening) {
        this.id = id;
        this.words = words;
        this.opening = opening;
    }

    /**
     * How a practice refuses what can happen to no record of its.
     *
     * @param noun what a record is called, such as {@code incident}: without one, {@code NO_SUCH_INCIDENT} is refused
     * @param verb what makes a record: {@code report}
     * @param again the code of a second attempt to make it: {@code ALREADY_REPORTED}
     * @param early the code of what would happen before what has happened
     */
    public record Words(String noun, String verb, String again, String early) {}

    /** Answers the command that makes the record, which does not exist yet. */
    protected abstract Decision<S, E> open(O command, Act act);

    /** Returns the instant before which nothing can happen to the record any more. */
    protected abstract Instant notBefore(S state);

    /** Answers a command for a record that exists. */
    protected abstract Decision<S, E> goOn(S state, C command, Act act);

    @Override
    public final Decision<S, E> decide(@Nullable S state, C command, Act act) {
        if (opening.isInstance(command)) {
            return state == null
                    ? open(opening.cast(command), act)
                    : refused(
                            words.again(),
                            "there is " + article() + " " + words.noun() + " of that number already",
                            "take another number");
        }
        if (state == null) {
            String noun = words.noun().replace(' ', '_').toUpperCase(Locale.ROOT);
            return refused("NO_SUCH_" + noun, "there is no such " + words.noun(), words.verb() + " it first");
        }
        Instant earliest = notBefore(state);
        return act.at().isBefore(earliest)
                ? refused(
                        words.early(),
                        "nothing can happen at " + act.at() + ", before what happened at " + earliest,
                        "check the clock of whoever sent it")
                : goOn(state, command, act);
    }

    private String article() {
        return "aeiou".indexOf(words.noun().charAt(0)) < 0 ? "a" : "an";
    }

    /** Returns a refusal about the record. */
    protected final Decision<S, E> refused(String code, String says, String advice) {
        return Decision.refused(Refusal.of(code, id.toString(), says).advise(advice));
    }

    @Override
    public final S evolve(@Nullable S state, E event) {
        return event.applyTo(state);
    }
}
