package dev.itsm.desk;

import dev.itsm.id.KnownErrorId;
import dev.itsm.lifecycle.Offer;
import dev.itsm.problem.knownerror.KnownError;
import dev.itsm.problem.knownerror.KnownErrorCommand;
import dev.itsm.problem.knownerror.KnownErrorEvent;
import dev.itsm.problem.knownerror.KnownErrorNames;
import dev.itsm.problem.knownerror.KnownErrorProcess;
import dev.itsm.problem.knownerror.KnownErrorRepository;
import java.util.List;

/** Runs known errors: commands, and what may be done next. Thin over {@link Desk}; thread-safe. */
public final class KnownErrorDesk extends PracticeDesk<KnownErrorId, KnownError, KnownErrorCommand, KnownErrorEvent> {
    private final KnownErrorProcess process;

    private KnownErrorDesk(Builder builder) {
        super(builder.desk(new Practice<>(
                builder.process.version(),
                (id, state, command) -> builder.process.decider(id),
                KnownErrorNames::of,
                KnownErrorNames.events())));
        this.process = builder.process;
    }

    /** Starts a desk that follows a process. */
    public static Builder builder(KnownErrorProcess process) {
        return new Builder(process);
    }

    /**
     * Returns what can be done with the known error next, and why the rest cannot.
     *
     * @throws IllegalArgumentException if there is no such known error
     */
    public List<Offer> offers(KnownErrorId id, By by) {
        return process.offers(existing(id), by.at(desk.now()));
    }

    /** Collects the parts of a desk; not thread-safe. */
    public static final class Builder
            extends PracticeDesk.Builder<
                    Builder, KnownErrorRepository, KnownErrorId, KnownError, KnownErrorCommand, KnownErrorEvent> {
        private final KnownErrorProcess process;

        private Builder(KnownErrorProcess process) {
            this.process = process;
        }

        @Override
        Builder self() {
            return this;
        }

        /**
         * Returns the desk.
         *
         * @throws IllegalStateException if it has no repository
         */
        public KnownErrorDesk build() {
            return new KnownErrorDesk(this);
        }
    }
}
