package dev.itsm.incident;

import dev.itsm.assignment.EscalationPolicy;
import dev.itsm.id.IncidentId;
import dev.itsm.lifecycle.Offer;
import dev.itsm.party.Act;
import dev.itsm.practice.PracticeProcess;
import dev.itsm.priority.PriorityDecision;
import dev.itsm.priority.PriorityMatrix;
import dev.itsm.rule.RulePack;
import dev.itsm.scheme.CodeScheme;
import dev.itsm.sla.calendar.WorkingCalendar;
import dev.itsm.sla.target.PauseReason;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How an organization deals with incidents: its lifecycle, its words and its policies, as one versioned value. Immutable
 * and thread-safe.
 *
 * <pre>{@code
 * IncidentProcess acme = IncidentProcess.standard().toBuilder()
 *     .named("acme", "7")
 *     .field(COST_CENTRE)
 *     .holdReason(HoldReason.of("SPARE_PART", PauseReason.SUPPLIER))
 *     .lifecycle(l -> l.state(State.of(VERIFYING, IncidentPhase.OPEN))
 *         .transition(IN_PROGRESS, VERIFY, VERIFYING, fourEyes)
 *         .transition(VERIFYING, RESOLVE, RESOLVED)
 *         .require(VERIFYING, COST_CENTRE.name()))
 *     .build();
 * }</pre>
 *
 * <p>Whatever is added, an incident is never closed without a resolution, a major one never without a review, and none is
 * reopened after the window: that is guarded on the borders of the phases, which {@link Builder#build} makes sure cannot be
 * crossed by other ways.
 */
public final class IncidentProcess extends PracticeProcess<IncidentPhase, IncidentAttempt> {
    private static final IncidentProcess STANDARD = new Builder().build();

    private final PriorityMatrix matrix;
    private final PriorityDecision.OnInputChange onInputChange;
    private final CodeScheme categories;
    private final CodeScheme closureCodes;
    private final Map<String, HoldReason> holdReasons;
    private final ReopenPolicy reopening;
    private final WorkingCalendar calendar;
    private final int closesAfterWorkingDays;
    private final PropagationPolicy propagation;
    private final MajorIncidentPolicy major;
    private final EscalationPolicy escalation;
    private final Visibility visibility;
    private final RulePack<IncidentAt> checks;

    private IncidentProcess(Builder builder) {
        super(builder, IncidentLifecycle.BORDERS, IncidentGuards.GATES);
        matrix = builder.matrix;
        onInputChange = builder.onInputChange;
        categories = builder.categories;
        closureCodes = builder.closureCodes;
        holdReasons = Map.copyOf(builder.holdReasons);
        reopening = builder.reopening;
        calendar = builder.calendar;
        closesAfterWorkingDays = builder.closesAfterWorkingDays;
        propagation = builder.propagation;
        major = builder.major;
        escalation = builder.escalation;
        visibility = builder.visibility;
        checks = builder.checks;
    }

    /**
     * Returns the process to start from: the standard lifecycle, the 3x3 matrix, open lists of categories and closure
     * codes, every standard hold reason, a reopening window of 14 days, closing unattended after 5 days of which all work,
     * and the standard policies for relatives and major incidents.
     */
    public static IncidentProcess standard() {
        return STANDARD;
    }

    /** Returns a builder that holds all of this, to add to it. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    public PriorityMatrix matrix() {
        return matrix;
    }

    /** Returns what becomes of an override when impact or urgency changes. */
    public PriorityDecision.OnInputChange onInputChange() {
        return onInputChange;
    }

    public CodeScheme categories() {
        return categories;
    }

    public CodeScheme closureCodes() {
        return closureCodes;
    }

    /** Returns the hold reason of that code; empty if the process has none. */
    public Optional<HoldReason> holdReason(String code) {
        return Optional.ofNullable(holdReasons.get(code));
    }

    public ReopenPolicy reopening() {
        return reopening;
    }

    /** Returns the calendar that working days are counted in: for reminders, and for closing unattended. */
    public WorkingCalendar calendar() {
        return calendar;
    }

    /** Returns after how many working days a resolved incident closes although nobody said anything; 0 for never. */
    public int closesAfterWorkingDays() {
        return closesAfterWorkingDays;
    }

    public PropagationPolicy propagation() {
        return propagation;
    }

    public MajorIncidentPolicy major() {
        return major;
    }

    public EscalationPolicy escalation() {
        return escalation;
    }

    public Visibility visibility() {
        return visibility;
    }

    /** Returns what every incident is checked for. */
    public RulePack<IncidentAt> checks() {
        return checks;
    }

    /** Returns the decider for an incident whose relatives do not matter. */
    public IncidentDecider decider(IncidentId id) {
        return decider(id, Family.NONE);
    }

    /** Returns the decider for an incident that has these relatives. */
    public IncidentDecider decider(IncidentId id, Family family) {
        return new IncidentDecider(this, id, family);
    }

    /**
     * Returns every way out of the incident's state for whoever acts, and every step of its major-incident overlay, and why
     * those that are barred are barred.
     */
    public List<Offer> offers(Incident incident, Act act) {
        IncidentAttempt attempt = IncidentAttempt.bare(this, incident, act).offered();
        return advised(
                Stream.concat(lifecycle().offers(incident.state(), attempt).stream(), MajorStep.offers(incident)));
    }

    /** Collects the parts of a process; not thread-safe. */
    public static final class Builder extends PracticeProcess.Builder<IncidentPhase, IncidentAttempt, Builder> {
        private PriorityMatrix matrix = PriorityMatrix.threeByThree();
        private PriorityDecision.OnInputChange onInputChange = PriorityDecision.OnInputChange.KEEP;
        private CodeScheme categories = CodeScheme.open("incident-categories");
        private CodeScheme closureCodes = CodeScheme.open("incident-closure-codes");
        private final Map<String, HoldReason> holdReasons = new LinkedHashMap<>();
        private ReopenPolicy reopening = new ReopenPolicy(Duration.ofDays(14), 2, null);
        private WorkingCalendar calendar = WorkingCalendar.always();
        private int closesAfterWorkingDays = 5;
        private PropagationPolicy propagation = PropagationPolicy.standard();
        private MajorIncidentPolicy major = MajorIncidentPolicy.standard();
        private EscalationPolicy escalation = EscalationPolicy.NONE;
        private Visibility visibility = Visibility.everything();
        private RulePack<IncidentAt> checks = IncidentChecks.pack(Duration.ofDays(30));

        private Builder() {
            super(IncidentLifecycle.standard(), attempt -> attempt.incident().attributes());
            Stream.of(
                            PauseReason.REQUESTER,
                            PauseReason.SUPPLIER,
                            PauseReason.CHANGE,
                            PauseReason.PROBLEM,
                            PauseReason.APPROVAL,
                            PauseReason.SCHEDULED,
                            PauseReason.THIRD_PARTY,
                            PauseReason.FORCE_MAJEURE)
                    .map(HoldReason::of)
                    .forEach(this::holdReason);
        }

        private Builder(IncidentProcess process) {
            super(process, attempt -> attempt.incident().attributes());
            matrix = process.matrix;
            onInputChange = process.onInputChange;
            categories = process.categories;
            closureCodes = process.closureCodes;
            holdReasons.putAll(process.holdReasons);
            reopening = process.reopening;
            calendar = process.calendar;
            closesAfterWorkingDays = process.closesAfterWorkingDays;
            propagation = process.propagation;
            major = process.major;
            escalation = process.escalation;
            visibility = process.visibility;
            checks = process.checks;
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** Adds a hold reason, or replaces the one of its code. */
        public Builder holdReason(HoldReason reason) {
            holdReasons.put(reason.code(), reason);
            return this;
        }

        public Builder matrix(PriorityMatrix newMatrix) {
            matrix = newMatrix;
            return this;
        }

        /** Says what becomes of an override when impact or urgency changes. */
        public Builder onInputChange(PriorityDecision.OnInputChange policy) {
            onInputChange = policy;
            return this;
        }

        public Builder categories(CodeScheme scheme) {
            categories = scheme;
            return this;
        }

        public Builder closureCodes(CodeScheme scheme) {
            closureCodes = scheme;
            return this;
        }

        public Builder reopening(ReopenPolicy policy) {
            reopening = policy;
            return this;
        }

        /** Says which days are working days: for reminders, and for closing unattended. */
        public Builder calendar(WorkingCalendar workingDays) {
            calendar = workingDays;
            return this;
        }

        /** Says after how many working days a resolved incident closes although nobody said anything; 0 for never. */
        public Builder closingAfter(int workingDays) {
            if (workingDays < 0) {
                fault("it cannot close incidents after " + workingDays + " working days");
            }
            closesAfterWorkingDays = workingDays;
            return this;
        }

        public Builder propagation(PropagationPolicy policy) {
            propagation = policy;
            return this;
        }

        public Builder major(MajorIncidentPolicy policy) {
            major = policy;
            return this;
        }

        public Builder escalation(EscalationPolicy policy) {
            escalation = policy;
            return this;
        }

        public Builder visibility(Visibility policy) {
            visibility = policy;
            return this;
        }

        /** Lays checks of the organization's own over those that are there. */
        public Builder checks(RulePack<IncidentAt> pack) {
            checks = checks.overlaidBy(pack);
            return this;
        }

        /**
         * Returns the process.
         *
         * @throws dev.itsm.lifecycle.UnsoundLifecycleException if the lifecycle has an error
         * @throws IllegalArgumentException if something is declared twice, or a transition gets past what the library
         *     guarantees; it names every fault
         */
        public IncidentProcess build() {
            return sound("incident", new IncidentProcess(this));
        }
    }
}
