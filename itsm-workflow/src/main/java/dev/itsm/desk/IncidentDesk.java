package dev.itsm.desk;

import dev.itsm.assignment.DueEscalation;
import dev.itsm.assignment.EscalationRule;
import dev.itsm.id.IncidentId;
import dev.itsm.incident.Incident;
import dev.itsm.incident.IncidentAt;
import dev.itsm.incident.IncidentCommand;
import dev.itsm.incident.IncidentDuty;
import dev.itsm.incident.IncidentEvent;
import dev.itsm.incident.IncidentNames;
import dev.itsm.incident.IncidentProcess;
import dev.itsm.incident.IncidentRepository;
import dev.itsm.incident.Sighting;
import dev.itsm.lifecycle.Offer;
import dev.itsm.party.Directory;
import dev.itsm.party.PersonId;
import dev.itsm.rule.RulePack;
import dev.itsm.sla.clock.ClockReading;
import dev.itsm.sla.clock.ServiceClock;
import dev.itsm.sla.target.ResolvedTarget;
import dev.itsm.sla.target.TargetName;
import dev.itsm.time.Deadline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs incidents: commands, what may be done next, and the clocks of what was promised. Thin over {@link Desk}; thread-safe.
 *
 * <pre>{@code
 * var desk = IncidentDesk.builder(IncidentProcess.standard())
 *     .target(Target.resolution().within(P1, ofHours(4)).within(P2, ofHours(8)).in(office))
 *     .repository(IncidentRepository.inMemory())
 *     .time(InstantSource.system())
 *     .build();
 * desk.handle(IncidentId.of("INC-1"), new Report("Mail is down", HIGH, HIGH), By.person("ana")).orThrow();
 * }</pre>
 */
public final class IncidentDesk extends PracticeDesk<IncidentId, Incident, IncidentCommand, IncidentEvent> {
    private final IncidentProcess process;
    private final IncidentClocks clocks;
    private final Map<TargetName, ResolvedTarget> targets;

    private IncidentDesk(Builder builder) {
        super(builder.desk(practice(builder)));
        process = builder.process;
        clocks = IncidentClocks.of(process);
        targets = Map.copyOf(builder.targets);
    }

    private static Practice<IncidentId, Incident, IncidentCommand, IncidentEvent> practice(Builder builder) {
        IncidentProcess process = builder.process;
        Relatives relatives = new Relatives(process, builder.repository(), builder.openTasks);
        return new Practice<>(process.version(), relatives::decider, IncidentNames::of, IncidentNames.events());
    }

    /** Starts a desk that follows a process. */
    public static Builder builder(IncidentProcess process) {
        return new Builder(process);
    }

    /**
     * Returns what can be done with the incident next, and why the rest cannot: what a user interface shows as buttons.
     *
     * @throws IllegalArgumentException if there is no such incident
     */
    public List<Offer> offers(IncidentId id, By by) {
        return process.offers(existing(id), by.at(desk.now()));
    }

    /**
     * Returns what the clock of a target shows now.
     *
     * @throws IllegalArgumentException if there is no such incident, or the desk has no such target
     */
    public ClockReading clock(IncidentId id, TargetName target) {
        return clock(existing(id), target).at(desk.now());
    }

    /** Returns the clock of a target for an incident as it is given. */
    public ServiceClock clock(Incident incident, TargetName target) {
        ResolvedTarget promised = targets.get(target);
        if (promised == null) {
            throw new IllegalArgumentException("The desk has no target '" + target + "', only " + targets.keySet()
                    + ".\nMaybe it was not given to the builder.");
        }
        return clocks.clock(incident, promised);
    }

    /**
     * Returns the escalations that have not been made, past and ahead, soonest first.
     *
     * @throws IllegalArgumentException if there is no such incident
     */
    public List<DueEscalation> escalations(IncidentId id) {
        return escalations(existing(id), desk.now());
    }

    private List<DueEscalation> escalations(Incident incident, Instant now) {
        return process.escalation()
                .open(target -> targets.containsKey(target) ? clock(incident, target) : null, incident.routing(), now);
    }

    /**
     * Returns what the process's checks come to for the incident now.
     *
     * @throws IllegalArgumentException if there is no such incident
     */
    public List<RulePack.Judgement> checks(IncidentId id) {
        Instant now = desk.now();
        Incident incident = existing(id);
        return process.checks().check(new IncidentAt(incident, process, now, escalations(incident, now)));
    }

    /**
     * Returns the incident as somebody may see it; empty if there is none, or they may not.
     *
     * @param directory who belongs where and holds which role
     */
    public Optional<Incident> view(IncidentId id, PersonId viewer, Directory directory) {
        return desk.find(id)
                .flatMap(
                        found -> process.visibility().view(new Sighting(viewer, directory, desk.now(), found.state())));
    }

    /**
     * Returns everything that is to happen to the incident as things are, by its process and by its targets, soonest first:
     * what a host puts into its deadline queue.
     *
     * @throws IllegalArgumentException if there is no such incident
     */
    public List<IncidentDuty> duties(IncidentId id) {
        Incident incident = existing(id);
        List<IncidentDuty> duties = new ArrayList<>(IncidentDuty.of(process, incident));
        escalations(incident, desk.now()).forEach(due -> duties.add(duty(id, due)));
        for (ResolvedTarget target : targets.values()) {
            ClockReading reading = clocks.clock(incident, target).at(desk.now());
            if (reading.isRunning()) {
                reading.due()
                        .map(due -> new Deadline(id, target.name().value(), due))
                        .ifPresent(deadline -> duties.add(new IncidentDuty(deadline, null)));
            }
        }
        duties.sort((a, b) -> a.deadline().dueAt().compareTo(b.deadline().dueAt()));
        return List.copyOf(duties);
    }

    private static IncidentDuty duty(IncidentId id, DueEscalation due) {
        EscalationRule rule = due.rule();
        String name =
                "escalate " + rule.kind() + " " + rule.level() + " at " + rule.threshold() + " of " + rule.target();
        return new IncidentDuty(
                new Deadline(id, name, due.dueAt()),
                new IncidentCommand.Escalate(rule.kind(), rule.level(), rule.to(), rule.says()));
    }

    /** Collects the parts of a desk; not thread-safe. */
    public static final class Builder
            extends PracticeDesk.Builder<
                    Builder, IncidentRepository, IncidentId, Incident, IncidentCommand, IncidentEvent> {
        private final IncidentProcess process;
        private final Map<TargetName, ResolvedTarget> targets = new LinkedHashMap<>();
        private OpenTasks openTasks = incident -> List.of();

        private Builder(IncidentProcess process) {
            this.process = process;
        }

        /**
         * Adds a target whose clock runs for every incident.
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

        /** Says which tasks of an incident are not done; without it, there are none. */
        public Builder openTasks(OpenTasks port) {
            openTasks = port;
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
        public IncidentDesk build() {
            return new IncidentDesk(this);
        }
    }
}
