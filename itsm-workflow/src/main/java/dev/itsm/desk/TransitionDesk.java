package dev.itsm.desk;

import dev.itsm.approval.Electorate;
import dev.itsm.id.ServiceTransitionId;
import dev.itsm.lifecycle.Offer;
import dev.itsm.party.Directory;
import dev.itsm.time.Deadline;
import dev.itsm.transition.ServiceTransition;
import dev.itsm.transition.ServiceTransitionRepository;
import dev.itsm.transition.TransitionCommand;
import dev.itsm.transition.TransitionEvent;
import dev.itsm.transition.TransitionNames;
import dev.itsm.transition.TransitionProcess;
import java.util.List;

/**
 * Runs transitions of services: commands, what may be done next, and what is due. What is to follow in portfolio and catalogue
 * comes as {@linkplain dev.itsm.transition.ChangeService a proposal}. Thin over {@link Desk}; thread-safe.
 *
 * <pre>{@code
 * var desk = TransitionDesk.builder(TransitionProcess.of(policy))
 *     .directory(people)
 *     .repository(ServiceTransitionRepository.inMemory())
 *     .build();
 * }</pre>
 */
public final class TransitionDesk
        extends PracticeDesk<ServiceTransitionId, ServiceTransition, TransitionCommand, TransitionEvent> {
    /** The name of the deadline by which it must be reported what came of a transition. */
    public static final String REPORT = "report";

    private final TransitionProcess process;

    private TransitionDesk(Builder builder) {
        super(builder.desk(new Practice<>(
                builder.process.version(),
                (id, state, command) -> builder.process.decider(id, builder.electorate),
                TransitionNames::of,
                TransitionNames.events())));
        this.process = builder.process;
    }

    /** Starts a desk that follows a process. */
    public static Builder builder(TransitionProcess process) {
        return new Builder(process);
    }

    /**
     * Returns what can be done with the transition next, and why the rest cannot: what a user interface shows as buttons.
     *
     * @throws IllegalArgumentException if there is no such transition
     */
    public List<Offer> offers(ServiceTransitionId id, By by) {
        return process.offers(existing(id), by.at(desk.now()));
    }

    /**
     * Returns everything that is due of the transition as things are: what a host puts into its deadline queue.
     *
     * @throws IllegalArgumentException if there is no such transition
     */
    public List<Deadline> deadlines(ServiceTransitionId id) {
        return existing(id).reportDue(process.policy()).map(due -> new Deadline(id, REPORT, due)).stream()
                .toList();
    }

    /** Collects the parts of a desk; not thread-safe. */
    public static final class Builder
            extends PracticeDesk.Builder<
                    Builder,
                    ServiceTransitionRepository,
                    ServiceTransitionId,
                    ServiceTransition,
                    TransitionCommand,
                    TransitionEvent> {
        private final TransitionProcess process;
        private Electorate electorate = Electorate.of(Directory.EMPTY);

        private Builder(TransitionProcess process) {
            this.process = process;
        }

        /** Says who holds which role and may act for whom; without it, what persons may do is done by those alone. */
        public Builder directory(Directory directory) {
            electorate = Electorate.of(directory);
            return this;
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
        public TransitionDesk build() {
            return new TransitionDesk(this);
        }
    }
}
