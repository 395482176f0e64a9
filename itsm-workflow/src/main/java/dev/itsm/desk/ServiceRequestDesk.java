package dev.itsm.desk;

import dev.itsm.approval.Electorate;
import dev.itsm.assignment.AssignmentPolicy;
import dev.itsm.assignment.AssignmentProposal;
import dev.itsm.assignment.Workforce;
import dev.itsm.id.ServiceRequestId;
import dev.itsm.lifecycle.Offer;
import dev.itsm.party.Directory;
import dev.itsm.request.RequestCommand;
import dev.itsm.request.RequestEvent;
import dev.itsm.request.RequestNames;
import dev.itsm.request.RequestPhase;
import dev.itsm.request.RequestProcess;
import dev.itsm.request.ServiceRequest;
import dev.itsm.request.ServiceRequestRepository;
import dev.itsm.sla.calendar.WorkingCalendar;
import dev.itsm.sla.clock.ClockReading;
import dev.itsm.sla.target.ResolvedTarget;
import dev.itsm.sla.target.TargetName;
import dev.itsm.task.Task;
import dev.itsm.task.TaskPlan;
import dev.itsm.task.TaskSchedule;
import dev.itsm.time.Deadline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Runs service requests: commands, what may be done next, the clocks of what was promised, when the tasks can be over and who
 * should do them. Thin over {@link Desk}; thread-safe.
 *
 * <pre>{@code
 * var desk = ServiceRequestDesk.builder(process)
 *     .directory(people)
 *     .target(Target.resolution().within(P3, ofHours(16)).in(office))
 *     .repository(ServiceRequestRepository.inMemory())
 *     .build();
 * desk.handle(ServiceRequestId.of("REQ-1"), Place.of("laptop", answers), By.person("ana")).orThrow();
 * }</pre>
 */
public final class ServiceRequestDesk
        extends PracticeDesk<ServiceRequestId, ServiceRequest, RequestCommand, RequestEvent> {
    private final RequestProcess process;
    private final Map<TargetName, ResolvedTarget> targets;
    private final Function<? super Task, WorkingCalendar> hours;
    private final AssignmentPolicy<Task> assigning;
    private final Supplier<Workforce> workforce;

    private ServiceRequestDesk(Builder builder) {
        super(builder.desk(new Practice<>(
                builder.process.version(),
                (id, state, command) -> builder.process.decider(id, builder.electorate),
                RequestNames::of,
                RequestNames.events())));
        process = builder.process;
        targets = Map.copyOf(builder.targets);
        hours = builder.hours;
        assigning = builder.assigning;
        workforce = builder.workforce;
    }

    /** Starts a desk that follows a process. */
    public static Builder builder(RequestProcess process) {
        return new Builder(process);
    }

    /**
     * Returns what can be done with the request next, and why the rest cannot: what a user interface shows as buttons.
     *
     * @throws IllegalArgumentException if there is no such request
     */
    public List<Offer> offers(ServiceRequestId id, By by) {
        return process.offers(existing(id), by.at(desk.now()));
    }

    /**
     * Returns what the clock of a target shows now.
     *
     * @throws IllegalArgumentException if there is no such request, or the desk has no such target
     */
    public ClockReading clock(ServiceRequestId id, TargetName target) {
        ResolvedTarget promised = targets.get(target);
        if (promised == null) {
            throw new IllegalArgumentException("The desk has no target '" + target + "', only " + targets.keySet()
                    + ".\nMaybe it was not given to the builder.");
        }
        return RequestClocks.clock(existing(id), promised).at(desk.now());
    }

    /**
     * Returns when the tasks that are open can start and must be over: those of the fulfilment, or those that undo it. What is
     * promised is when all must be over, where a clock of a target runs.
     *
     * @return empty if the teams have not that much working time
     * @throws IllegalArgumentException if there is no such request
     */
    public Optional<TaskSchedule> forecast(ServiceRequestId id) {
        Instant due = deadlines(id).stream()
                .filter(deadline -> targets.containsKey(TargetName.of(deadline.name())))
                .map(Deadline::dueAt)
                .findFirst()
                .orElse(null);
        return plan(existing(id)).forecast(desk.now(), due, hours);
    }

    private static TaskPlan plan(ServiceRequest request) {
        return request.phase() == RequestPhase.COMPENSATING
                ? request.fulfilment().undoing()
                : request.fulfilment().plan();
    }

    /**
     * Returns who should do a task of the request, as things are now, and why.
     *
     * @throws IllegalArgumentException if there is no such request or task
     */
    public AssignmentProposal proposal(ServiceRequestId id, String task) {
        Task found = plan(existing(id))
                .graph()
                .find(task)
                .orElseThrow(() -> new IllegalArgumentException("The request " + id + " has no task '" + task
                        + "'.\nMaybe its fulfilment has not started, or its title was meant."));
        return assigning.propose(found, workforce.get(), Set.of(), desk.now());
    }

    /**
     * Returns everything that is due of the request as things are, soonest first: what a host puts into its deadline queue.
     *
     * @throws IllegalArgumentException if there is no such request
     */
    public List<Deadline> deadlines(ServiceRequestId id) {
        ServiceRequest request = existing(id);
        List<Deadline> due = new ArrayList<>();
        for (ResolvedTarget target : targets.values()) {
            ClockReading reading = RequestClocks.clock(request, target).at(desk.now());
            if (reading.isRunning()) {
                reading.due()
                        .ifPresent(at -> due.add(new Deadline(id, target.name().value(), at)));
            }
        }
        if (request.phase() == RequestPhase.IN_APPROVAL) {
            request.round().flatMap(round -> round.dueAt()).ifPresent(at -> due.add(new Deadline(id, "approval", at)));
        }
        due.sort(Comparator.comparing(Deadline::dueAt));
        return List.copyOf(due);
    }

    /** Collects the parts of a desk; not thread-safe. */
    public static final class Builder
            extends PracticeDesk.Builder<
                    Builder, ServiceRequestRepository, ServiceRequestId, ServiceRequest, RequestCommand, RequestEvent> {
        private final RequestProcess process;
        private final Map<TargetName, ResolvedTarget> targets = new LinkedHashMap<>();
        private Electorate electorate = Electorate.of(Directory.EMPTY);
        private Function<? super Task, WorkingCalendar> hours = task -> WorkingCalendar.always();
        private AssignmentPolicy<Task> assigning = AssignmentPolicy.of();
        private Supplier<Workforce> workforce = Workforce::of;

        private Builder(RequestProcess process) {
            this.process = process;
        }

        /** Says who holds which role and may act for whom; without it, seats of persons are held by those alone. */
        public Builder directory(Directory directory) {
            electorate = Electorate.of(directory);
            return this;
        }

        /**
         * Adds a target whose clock runs for every request.
         *
         * @throws IllegalArgumentException if there is one of that name already
         */
        public Builder target(ResolvedTarget target) {
            if (targets.putIfAbsent(target.name(), target) != null) {
                throw new IllegalArgumentException("The target " + target.name()
                        + " is there twice.\nMaybe one of the two is for other priorities: state all limits in one.");
            }
            return this;
        }

        /** Says whose working time counts for which task, such as that of its team; without it, all time does. */
        public Builder hours(Function<? super Task, WorkingCalendar> calendars) {
            hours = calendars;
            return this;
        }

        /**
         * Says who should do which task; without it, nobody is proposed.
         *
         * @param people asked anew for each proposal; thread-safe
         */
        public Builder assigning(AssignmentPolicy<Task> policy, Supplier<Workforce> people) {
            assigning = policy;
            workforce = people;
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
        public ServiceRequestDesk build() {
            return new ServiceRequestDesk(this);
        }
    }
}
