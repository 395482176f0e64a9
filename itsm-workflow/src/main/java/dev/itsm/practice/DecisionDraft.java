package dev.itsm.practice;

import dev.itsm.approval.Electorate;
import dev.itsm.approval.Holder;
import dev.itsm.decision.Decision;
import dev.itsm.decision.Notification;
import dev.itsm.decision.Proposal;
import dev.itsm.decision.Refusal;
import dev.itsm.field.Attributes;
import dev.itsm.id.Link;
import dev.itsm.id.RecordId;
import dev.itsm.lifecycle.Lifecycle;
import dev.itsm.lifecycle.StateId;
import dev.itsm.lifecycle.Step;
import dev.itsm.lifecycle.Trigger;
import dev.itsm.party.Act;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a command would come to, while it is worked out: events and proposals so far, or objections. Lives as long as one
 * decision, in one thread. A practice adds what its handlers need to know besides.
 *
 * @param <S> the record's state
 * @param <P> the phases of the practice
 * @param <E> the events
 * @param <T> what the lifecycle's guards look at
 */
public abstract class DecisionDraft<S, P extends Enum<P>, E extends Fold<S>, T> {
    private final RecordId subject;
    private final PracticeProcess<P, T> process;
    private final Act act;
    private final Objections objections;
    private final List<E> events = new ArrayList<>();
    private final List<Proposal> proposals = new ArrayList<>();
    private S state;

    protected DecisionDraft(RecordId subject, PracticeProcess<P, T> process, S state, Act act) {
        this.subject = subject;
        this.process = process;
        this.state = state;
        this.act = act;
        this.objections = new Objections(subject, process.gates()::advised);
    }

    /** Returns where the record stands. */
    protected abstract StateId standing();

    /** Returns an attempt at a step that brings nothing with it. */
    protected abstract T bare();

    /** Returns the event of a step that brings nothing with it. */
    protected abstract E moved(Move<P> move);

    /** Called after each move, when its event is part of the record. */
    protected void afterMove() {}

    /** Returns the record with the events so far. */
    public final S state() {
        return state;
    }

    public final Act act() {
        return act;
    }

    public final Instant at() {
        return act.at();
    }

    public final Objections objections() {
        return objections;
    }

    public final boolean isRefused() {
        return objections.any();
    }

    /** Returns the value; null, with an objection, if it is missing. */
    public final <V> @Nullable V need(String field, @Nullable V value) {
        return objections.need(field, value);
    }

    /** Returns the reason that the act gives; without one, that is an objection. */
    public final String reason() {
        String reason = act.reason();
        if (reason == null || reason.isBlank()) {
            refuse("NO_REASON", "it must be said why", "give a reason");
            return "";
        }
        return reason;
    }

    /** Objects unless those who act may do what the holder may. */
    public final void requireAuthority(Electorate electorate, Holder holder) {
        if (!electorate.entitles(act, holder)) {
            refuse(
                    "NO_AUTHORITY",
                    "only " + holder.describe() + " may do that, and not "
                            + act.authority().key(),
                    "ask " + holder.describe() + ", or record a delegation");
        }
    }

    /**
     * Returns whether the record is where this can happen to it; if not, that is an objection.
     *
     * @param rule where it can, in words
     */
    protected final boolean isIn(boolean fits, String rule) {
        if (!fits) {
            refuse("WRONG_PHASE", rule + ", and this one is " + standing(), "look at what is offered");
        }
        return fits;
    }

    /** Adds the event of a reference to another record, unless it is there already. */
    public final void relate(Link link, Collection<Link> present, Function<Link, ? extends E> event) {
        if (!link.from().equals(subject)) {
            refuse("LINK", "the link starts at " + link.from(), "let it start at this " + subject.kind());
        } else if (!present.contains(link)) {
            record(event.apply(link));
        }
    }

    /**
     * Adds the event of a change to the organization's own fields, unless one of the values is none of a field's, or something
     * would be missing in the state that the record is in.
     */
    public final void changeFields(Attributes set, Set<String> cleared, Supplier<? extends E> event) {
        refuse(process.fields().faults(subject, set, cleared));
        if (!isRefused()) {
            emit(event.get());
            refuse(process.lifecycle().missing(standing(), bare()));
        }
    }

    public final void refuse(String code, String says, String advice) {
        objections.add(code, says, advice);
    }

    public final void refuse(Collection<Refusal> more) {
        objections.addAll(more);
    }

    public final void emit(E event) {
        state = event.applyTo(state);
        events.add(event);
    }

    /** Adds the event, unless there are objections. */
    public final void record(E event) {
        if (!isRefused()) {
            emit(event);
        }
    }

    public final void emitAll(Collection<? extends E> all) {
        all.forEach(this::emit);
    }

    /** Takes up an event that has made the record as it was given. */
    protected final void startedBy(E first) {
        events.add(first);
    }

    public final void propose(Proposal proposal) {
        proposals.add(proposal);
    }

    public final void propose(Collection<? extends Proposal> more) {
        proposals.addAll(more);
    }

    /** Proposes that somebody is told; nobody is told what they did themselves. */
    public final void tell(@Nullable RecordId recipient, String topic, String says) {
        if (recipient != null && !recipient.equals(act.actor())) {
            proposals.add(new Notification(subject, recipient, topic, at().toString(), says));
        }
    }

    /** Moves the record by the trigger with the event that the move makes, or objects. */
    public final void move(Trigger on, UnaryOperator<T> bringing, Function<Move<P>, ? extends E> event) {
        T attempt = bringing.apply(bare());
        Step step = process.lifecycle().fire(standing(), on, attempt);
        if (step instanceof Step.Refused refused) {
            explain(refused.reasons(), on, attempt);
        } else if (!isRefused()) {
            Step.Moved moved = step.orThrow();
            P phase = process.lifecycle().phase(moved.to());
            emit(event.apply(new Move<>(on, moved.from(), moved.to(), phase)));
            afterMove();
        }
    }

    /** Moves it by a trigger whose step brings nothing with it. */
    public final void move(Trigger on) {
        move(on, attempt -> attempt, this::moved);
    }

    /** Moves it by the trigger if that leads anywhere from here: what has no such step does not need it. */
    public final void moveIfPossible(Trigger on) {
        if (process.lifecycle().transitions().stream()
                .anyMatch(way -> way.from().equals(standing()) && way.on().equals(on))) {
            move(on);
        }
    }

    /** Moves it if nothing bars the way, and else leaves it where it is. */
    public final void moveIfOpen(Trigger on) {
        if (process.lifecycle().fire(standing(), on, bare()).isMoved()) {
            move(on);
        }
    }

    /**
     * Tries a step that is refused anyway, for its further reasons alone.
     *
     * @param offering makes an attempt that takes what is still missing as given
     */
    public final void object(Trigger on, UnaryOperator<T> offering) {
        move(on, offering, move -> {
            throw new IllegalStateException("The refused move " + move + " was made.\nMaybe an objection got lost.");
        });
    }

    /** Moves it by a trigger of the organization's own; those that have a command of their own are refused. */
    public final void fire(@Nullable Trigger given) {
        Trigger on = need("on", given);
        if (on != null && process.borders().isReserved(on)) {
            refuse("RESERVED_TRIGGER", "'" + on + "' has a command of its own", "give that command");
        } else if (on != null && !isRefused()) {
            move(on);
        }
    }

    /**
     * Says why a step is refused. Where the trigger leads nowhere from here but would later, it is said what is missing until
     * then.
     */
    protected void explain(List<Refusal> refusals, Trigger on, T attempt) {
        for (Refusal refusal : refusals) {
            boolean later = refusal.code().equals(Lifecycle.NO_SUCH_TRANSITION) && refusal.advice() != null;
            List<Refusal> missing = later ? wouldBar(on, attempt) : List.of();
            refuse(missing.isEmpty() ? List.of(refusal) : missing);
        }
    }

    /** Returns what would bar the ways that the trigger takes, from wherever it takes them. */
    protected final List<Refusal> wouldBar(Trigger on, T attempt) {
        return process.lifecycle().transitions().stream()
                .filter(way -> way.on().equals(on))
                .map(way -> process.lifecycle().phase(way.to()))
                .distinct()
                .flatMap(phase -> process.gates().against(phase, attempt, subject.toString()).stream())
                .toList();
    }

    /** Returns the decision: accepted, unless there are objections. */
    public final Decision<S, E> decision() {
        return isRefused() ? Decision.refused(objections.list()) : Decision.accepted(state, events, proposals);
    }
}
