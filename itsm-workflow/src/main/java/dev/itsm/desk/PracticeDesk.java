package dev.itsm.desk;

import dev.itsm.decision.Decision;
import dev.itsm.event.DomainEvent;
import dev.itsm.event.Envelope;
import dev.itsm.event.EventCodec;
import dev.itsm.event.Position;
import dev.itsm.id.RecordId;
import dev.itsm.id.Revision;
import dev.itsm.store.Repository;
import dev.itsm.store.UnitOfWork;
import dev.itsm.store.Versioned;
import dev.itsm.validation.CommandCheck;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the desks of all practices have in common: commands and records, over the generic {@link Desk}. Thread-safe.
 *
 * @param <I> the identities of the records
 * @param <S> their states
 * @param <C> the commands
 * @param <E> the events
 */
public abstract class PracticeDesk<I extends RecordId, S, C, E extends DomainEvent> {
    final Desk<I, S, C, E> desk;

    PracticeDesk(Desk<I, S, C, E> desk) {
        this.desk = desk;
    }

    /**
     * Gives a command.
     *
     * @throws dev.itsm.event.StaleWriteException if somebody else saved the record in between
     */
    public final Decision<S, E> handle(I id, C command, By by) {
        return desk.handle(id, command, by);
    }

    /**
     * Gives a command that somebody decided on by looking at a certain revision of the record.
     *
     * @throws dev.itsm.event.StaleWriteException if the record has another revision by now
     */
    public final Decision<S, E> handle(I id, Revision seen, C command, By by) {
        return desk.handle(id, seen, command, by);
    }

    /** Returns the record with its revision; empty if there is none. */
    public final Optional<Versioned<S>> find(I id) {
        return desk.find(id);
    }

    /** Hands what was committed since to the subscriber; see {@link Desk#publish}. */
    public final void publish() {
        desk.publish();
    }

    final S existing(I id) {
        return desk.find(id)
                .map(Versioned::state)
                .orElseThrow(() -> new IllegalArgumentException("There is no " + id.kind() + " " + id.key()
                        + ".\nMaybe it was not recorded yet, or is another tenant's."));
    }

    /**
     * Collects what the desks of all practices need; not thread-safe.
     *
     * @param <B> the builder itself
     * @param <R> where the records are kept
     */
    public abstract static class Builder<
            B extends Builder<B, R, I, S, C, E>,
            R extends Repository<I, S>,
            I extends RecordId,
            S,
            C,
            E extends DomainEvent> {
        private final List<Consumer<Desk.Builder<I, S, C, E>>> settings = new ArrayList<>();
        private @Nullable R repository;
        private InstantSource time = InstantSource.system();

        Builder() {}

        /** Says where the records are kept. */
        public final B repository(R newRepository) {
            repository = newRepository;
            return self();
        }

        /** See {@link Desk.Builder#time}. */
        public final B time(InstantSource source) {
            time = source;
            return self();
        }

        /** See {@link Desk.Builder#codec}. */
        public final B codec(EventCodec codec) {
            return setting(generic -> generic.codec(codec));
        }

        /** See {@link Desk.Builder#unitOfWork}. */
        public final B unitOfWork(UnitOfWork unit) {
            return setting(generic -> generic.unitOfWork(unit));
        }

        /** See {@link Desk.Builder#checking}. */
        public final B checking(CommandCheck check) {
            return setting(generic -> generic.checking(check));
        }

        /** See {@link Desk.Builder#publishing}. */
        public final B publishing(Position from, Consumer<? super Envelope> subscriber) {
            return setting(generic -> generic.publishing(from, subscriber));
        }

        /** See {@link Desk.Builder#retrying}. */
        public final B retrying(int times) {
            return setting(generic -> generic.retrying(times));
        }

        private B setting(Consumer<Desk.Builder<I, S, C, E>> setting) {
            settings.add(setting);
            return self();
        }

        abstract B self();

        /** Returns the repository that was given. */
        final R repository() {
            if (repository == null) {
                throw new IllegalStateException("A desk must have a repository.\n"
                        + "Maybe it is for a test: the repository's inMemory() does.");
            }
            return repository;
        }

        final InstantSource time() {
            return time;
        }

        /** Returns the generic desk for the practice, set up as was said. */
        final Desk<I, S, C, E> desk(Practice<I, S, C, E> practice) {
            Desk.Builder<I, S, C, E> generic =
                    Desk.builder(practice, repository()).time(time);
            settings.forEach(setting -> setting.accept(generic));
            return generic.build();
        }
    }
}
