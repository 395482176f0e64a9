package dev.itsm.desk;

import dev.itsm.decision.CommandEvent;
import dev.itsm.decision.Decision;
import dev.itsm.decision.Refusal;
import dev.itsm.event.DomainEvent;
import dev.itsm.event.Envelope;
import dev.itsm.event.EventCodec;
import dev.itsm.event.Position;
import dev.itsm.event.Recorder;
import dev.itsm.event.StaleWriteException;
import dev.itsm.id.RecordId;
import dev.itsm.id.Revision;
import dev.itsm.party.Act;
import dev.itsm.store.Repository;
import dev.itsm.store.StaleRevisionException;
import dev.itsm.store.UnitOfWork;
import dev.itsm.store.Versioned;
import dev.itsm.validation.CommandCheck;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs one practice: loads the record, lets the practice decide, saves the new state with its events in one step, and
 * publishes after the commit. The same for every practice; thread-safe.
 *
 * <p>Every command leaves a trace in the record's journal: its events, or that it was refused and why, or that it asked for
 * what already was. A refusal is a value and changes nothing else. When somebody else saved the record in between,
 * {@link StaleWriteException} is thrown, so that a transaction around it rolls back; where there is none, the desk can
 * {@linkplain Builder#retrying try again} by itself.
 *
 * @param <I> the identities of the records
 * @param <S> their states
 * @param <C> the commands
 * @param <E> the events
 */
public final class Desk<I extends RecordId, S, C, E extends DomainEvent> {
    /** The code of the refusal of a command whose shape is wrong. */
    public static final String INPUT = "INPUT";

    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

    private final Practice<I, S, C, E> practice;
    private final Repository<I, S> repository;
    private final InstantSource time;
    private final EventCodec codec;
    private final UnitOfWork unit;
    private final @Nullable CommandCheck check;
    private final @Nullable Outbox outbox;
    private final int retries;

    private Desk(Builder<I, S, C, E> builder) {
        practice = builder.practice;
        repository = builder.repository;
        time = builder.time;
        codec = builder.codec == null ? new WordsOnly(practice.eventNames()) : builder.codec;
        unit = builder.unit;
        check = builder.check;
        outbox = builder.outbox();
        retries = builder.retries;
    }

    /** Starts a desk for a practice over a repository. */
    public static <I extends RecordId, S, C, E extends DomainEvent> Builder<I, S, C, E> builder(
            Practice<I, S, C, E> practice, Repository<I, S> repository) {
        return new Builder<>(practice, repository);
    }

    /**
     * Gives a command.
     *
     * @throws StaleWriteException if somebody else saved the record in between, as often as it was tried
     */
    public Decision<S, E> handle(I id, C command, By by) {
        for (int left = retries; ; left--) {
            try {
                return handleOnce(id, null, command, by);
            } catch (StaleWriteException stale) {
                if (left == 0) {
                    throw stale;
                }
                LOG.debug("{} for {} was overtaken, {} attempts left", practice.nameOf(command), id, left);
            }
        }
    }

    /**
     * Gives a command that somebody decided on by looking at a certain revision of the record: what a form sends along.
     *
     * @throws StaleWriteException if the record has another revision by now
     */
    public Decision<S, E> handle(I id, Revision seen, C command, By by) {
        return handleOnce(id, seen, command, by);
    }

    private Decision<S, E> handleOnce(I id, @Nullable Revision seen, C command, By by) {
        Decision<S, E> decision = unit.run(() -> decideAndSave(id, seen, command, by));
        publish();
        return decision;
    }

    private Decision<S, E> decideAndSave(I id, @Nullable Revision seen, C command, By by) {
        Optional<Versioned<S>> found = repository.find(id);
        Revision revision = found.map(Versioned::revision).orElse(Revision.NONE);
        if (seen != null && !seen.equals(revision)) {
            throw new StaleRevisionException(id, seen, revision);
        }
        Instant now = time.instant();
        Act act = by.at(now);
        Optional<S> state = found.map(Versioned::state);
        Decision<S, E> decision = decide(id, state, command, act);
        if (decision instanceof Decision.Accepted<S, E> accepted
                && !accepted.events().isEmpty()) {
            Revision next = revision.next();
            repository.save(id, revision, accepted.state(), record(id, next, act, accepted.events()));
        } else {
            repository.journal().append(record(id, revision, act, List.of(trace(id, command, now, decision))));
        }
        LOG.debug("{} for {}: {}", practice.nameOf(command), id, decision.isAccepted() ? "accepted" : "refused");
        return decision;
    }

    private Decision<S, E> decide(I id, Optional<S> state, C command, Act act) {
        List<Refusal> faults = inputFaults(command);
        return faults.isEmpty()
                ? practice.deciders().find(id, state, command).decide(state.orElse(null), command, act)
                : Decision.refused(faults);
    }

    private List<Refusal> inputFaults(C command) {
        return check != null && command instanceof Record shape
                ? check.faults(shape).stream()
                        .map(fault -> Refusal.of(INPUT, fault.path(), fault.says()))
                        .toList()
                : List.of();
    }

    private List<Envelope> record(I id, Revision revision, Act act, List<? extends DomainEvent> events) {
        Recorder recorder = new Recorder(codec, practice.versionAt(act.at()));
        return recorder.record(repository.journal().head(id), revision, act, act.at(), events);
    }

    private CommandEvent trace(I id, C command, Instant now, Decision<S, E> decision) {
        String name = practice.nameOf(command);
        return decision instanceof Decision.Refused<S, E> refused
                ? new CommandEvent.Refused(id, now, name, refused.reasons())
                : new CommandEvent.Unchanged(id, now, name);
    }

    /**
     * Hands what was committed to the subscriber: done after every command, and to be done by a host that commits later, or
     * starts again. A subscriber's failure is logged and does not undo the command; the next call starts with what it
     * failed on.
     */
    public void publish() {
        if (outbox == null) {
            return;
        }
        try {
            outbox.publish();
        } catch (RuntimeException e) {
            LOG.error("The subscriber failed after position {}; it will be tried again", outbox.position(), e);
        }
    }

    /** Returns the record with its revision; empty if there is none. */
    public Optional<Versioned<S>> find(I id) {
        return repository.find(id);
    }

    /** Returns what time it is for this desk. */
    public Instant now() {
        return time.instant();
    }

    /** Collects the parts of a desk; not thread-safe. */
    public static final class Builder<I extends RecordId, S, C, E extends DomainEvent> {
        private final Practice<I, S, C, E> practice;
        private final Repository<I, S> repository;
        private InstantSource time = InstantSource.system();
        private UnitOfWork unit = new Alone();
        private Position publishedUpTo = Position.START;
        private int retries;
        private @Nullable EventCodec codec;
        private @Nullable CommandCheck check;
        private @Nullable Consumer<? super Envelope> subscriber;

        private Builder(Practice<I, S, C, E> practice, Repository<I, S> repository) {
            this.practice = practice;
            this.repository = repository;
        }

        /** Says what time it is; without it, the system does. */
        public Builder<I, S, C, E> time(InstantSource source) {
            time = source;
            return this;
        }

        /** Says how events are written down; without it, in words that cannot be read back. */
        public Builder<I, S, C, E> codec(EventCodec newCodec) {
            codec = newCodec;
            return this;
        }

        /** Says what unit of work each command runs in; without it, each is a step of its own. */
        public Builder<I, S, C, E> unitOfWork(UnitOfWork newUnit) {
            unit = newUnit;
            return this;
        }

        /** Lets the shape of commands be checked first, so that all faults of a form are refused at once. */
        public Builder<I, S, C, E> checking(CommandCheck newCheck) {
            check = newCheck;
            return this;
        }

        /**
         * Hands everything that is committed to the journal to the subscriber, in order, at least once.
         *
         * @param from where the subscriber got to before: {@link Position#START} for a new one
         */
        public Builder<I, S, C, E> publishing(Position from, Consumer<? super Envelope> newSubscriber) {
            publishedUpTo = from;
            subscriber = newSubscriber;
            return this;
        }

        /**
         * Lets a command be decided again, on the record as it is then, when somebody else saved the record in between. Only
         * where no transaction goes around the desk.
         *
         * @param times how often at most, 0 or more
         */
        public Builder<I, S, C, E> retrying(int times) {
            if (times < 0) {
                throw new IllegalArgumentException(
                        "The number of retries, " + times + ", must not be negative.\nMaybe none is wanted: use 0.");
            }
            retries = times;
            return this;
        }

        public Desk<I, S, C, E> build() {
            return new Desk<>(this);
        }

        private @Nullable Outbox outbox() {
            return subscriber == null ? null : new Outbox(repository.journal(), publishedUpTo, subscriber);
        }
    }

    /** Each command a step of its own: the repository's save is atomic by itself. */
    private static final class Alone implements UnitOfWork {
        @Override
        public <R> R run(Supplier<R> work) {
            return work.get();
        }
    }
}
