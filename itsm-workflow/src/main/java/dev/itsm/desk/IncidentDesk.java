package dev.itsm.desk;

import dev.itsm.assignment.DueEscalation;
import dev.itsm.assignment.EscalationRule;
import dev.itsm.decision.Decision;
import dev.itsm.event.Envelope;
import dev.itsm.event.EventCodec;
import dev.itsm.event.Position;
import dev.itsm.id.IncidentId;
import dev.itsm.id.Revision;
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
import dev.itsm.store.UnitOfWork;
import dev.itsm.store.Versioned;
import dev.itsm.time.Deadline;
import dev.itsm.validation.CommandCheck;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

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
public final class IncidentDesk {
    private final Desk<IncidentId, Incident, IncidentCommand, IncidentEvent> desk;
    private final IncidentProcess process;
    private final IncidentClocks clocks;
    private final Map<TargetName, ResolvedTarget> targets;

    private IncidentDesk(Builder builder, IncidentRepository repository) {
        process = builder.process;
        clocks = IncidentClocks.of(process);
        targets = Map.copyOf(builder.targets);
        Relatives relatives = new Relatives(process, repository, builder.openTasks);
        var generic = Desk.builder(
                new Practice<>(process.version(), relatives::decider, IncidentNames::of, IncidentNames.events()),
                repository);
        builder.settings.forEach(setting -> setting.accept(generic));
        desk = generic.build();
    }

    /** Starts a desk that follows a process. */
    public static Builder builder(IncidentProcess process) {
        return new Builder(process);
    }

    /**
     * Gives a command.
     *
     * @throws dev.itsm.event.StaleWriteException if somebody else saved the incident in between
     */
    public Decision<Incident, IncidentEvent> handle(IncidentId id, IncidentCommand command, By by) {
        return desk.handle(id, command, by);
    }

    /**
     * Gives a command that somebody decided on by looking at a certain revision of the incident.
     *
     * @throws dev.itsm.event.StaleWriteException if the incident has another revision by now
     */
    public Decision<Incident, IncidentEvent> handle(IncidentId id, Revision seen, IncidentCommand command, By by) {
        return desk.handle(id, seen, command, by);
    }

    /** Returns the incident with its revision; empty if there is none. */
    public Optional<Versioned<Incident>> find(IncidentId id) {
        return desk.find(id);
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

    /** Hands what was committed since to the subscriber; see {@link Desk#publish}. */
    public void publish() {
        desk.publish();
    }

    private Incident existing(IncidentId id) {
        return desk.find(id)
                .map(Versioned::state)
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no incident " + id + ".\nMaybe it was not reported yet, or is another tenant's."));
    }

    /** Collects the parts of a desk; not thread-safe. */
    public static final class Builder {
        private final IncidentProcess process;
        private final Map<TargetName, ResolvedTarget> targets = new LinkedHashMap<>();
        private final List<Consumer<Desk.Builder<IncidentId, Incident, IncidentCommand, IncidentEvent>>> settings =
                new ArrayList<>();
        private @Nullable IncidentRepository repository;
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

        /** Says where incidents are kept. */
        public Builder repository(IncidentRepository newRepository) {
            repository = newRepository;
            return this;
        }

        /** Says which tasks of an incident are not done; without it, there are none. */
        public Builder openTasks(OpenTasks port) {
            openTasks = port;
            return this;
        }

        /** See {@link Desk.Builder#time}. */
        public Builder time(InstantSource source) {
            settings.add(generic -> generic.time(source));
            return this;
        }

        /** See {@link Desk.Builder#codec}. */
        public Builder codec(EventCodec codec) {
            settings.add(generic -> generic.codec(codec));
            return this;
        }

        /** See {@link Desk.Builder#unitOfWork}. */
        public Builder unitOfWork(UnitOfWork unit) {
            settings.add(generic -> generic.unitOfWork(unit));
            return this;
        }

        /** See {@link Desk.Builder#checking}. */
        public Builder checking(CommandCheck check) {
            settings.add(generic -> generic.checking(check));
            return this;
        }

        /** See {@link Desk.Builder#publishing}. */
        public Builder publishing(Position from, Consumer<? super Envelope> subscriber) {
            settings.add(generic -> generic.publishing(from, subscriber));
            return this;
        }

        /** See {@link Desk.Builder#retrying}. */
        public Builder retrying(int times) {
            settings.add(generic -> generic.retrying(times));
            return this;
        }

        /**
         * Returns the desk.
         *
         * @throws IllegalStateException if it has no repository
         */
        public IncidentDesk build() {
            if (repository == null) {
                throw new IllegalStateException("A desk must have a repository.\n"
                        + "Maybe it is for a test: IncidentRepository.inMemory() does.");
            }
            return new IncidentDesk(this, repository);
        }
    }
}
