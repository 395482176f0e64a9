package dev.itsm.change;

import dev.itsm.approval.ApprovalPolicy;
import dev.itsm.approval.Duty;
import dev.itsm.approval.Holder;
import dev.itsm.approval.SegregationOfDuties;
import dev.itsm.approval.SegregationOfDuties.Constraint;
import dev.itsm.change.schedule.CalendarWindow;
import dev.itsm.decision.Refusal;
import dev.itsm.id.ClauseRef;
import dev.itsm.rule.Answer;
import dev.itsm.rule.Rule;
import dev.itsm.sla.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an organization has laid down for changes (ISO/IEC 20000-1:2018, 8.5.1.1), as one versioned value. Immutable and
 * thread-safe.
 *
 * @param version what decisions under it are filed under; not blank
 * @param controlledItems what is under change management, in words; service components and other items
 * @param categories the categories that changes are sorted into
 * @param majorImpact when a change may have a major impact on customers or services: where one of these holds
 * @param emergency how emergencies are handled; null if that is not laid down
 * @param freezes the blackouts that always apply
 * @param severity how much conflicts weigh
 * @param risk how risk is graded
 * @param duties what one person must not do together
 * @param limits how much and how long
 */
public record ChangePolicy(
        String version,
        Set<String> controlledItems,
        List<Category> categories,
        List<Rule<Change>> majorImpact,
        @Nullable EmergencyHandling emergency,
        List<CalendarWindow> freezes,
        SeverityPolicy severity,
        RiskModel risk,
        SegregationOfDuties duties,
        Limits limits) {
    private static final ClauseRef CLAUSE = ClauseRef.iso20000("8.5.1.1");

    /**
     * A category with its path.
     *
     * @param code unique in the policy
     * @param path how its changes are authorised
     * @param routes who approves, from which level of risk on; empty for standard changes
     * @param templates the approved kinds of change; empty unless the path is standard
     */
    public record Category(
            String code, ChangePath path, Map<RiskLevel, ApprovalPolicy> routes, List<ChangeTemplate> templates) {
        public Category {
            routes = Map.copyOf(routes);
            templates = List.copyOf(templates);
        }

        /** Returns who approves at that risk: the route of the highest level that is not above it. */
        public Optional<ApprovalPolicy> route(RiskLevel risk) {
            return Optional.ofNullable(new TreeMap<>(routes).floorEntry(risk)).map(Map.Entry::getValue);
        }

        public Optional<ChangeTemplate> template(String key) {
            return templates.stream()
                    .filter(template -> template.id().key().equals(key))
                    .findFirst();
        }
    }

    /**
     * How emergencies are handled.
     *
     * @param authority who may permit one
     * @param validFor how long a permission counts
     * @param approval who approves it afterwards
     * @param calendar the calendar that the limit is counted in
     * @param workingDays within how many working days after the end of the work it must have been approved
     * @param maximumPercent how many of all changes may be emergencies before that is looked into
     */
    public record EmergencyHandling(
            Holder authority,
            Duration validFor,
            ApprovalPolicy approval,
            WorkingCalendar calendar,
            int workingDays,
            int maximumPercent) {
        /** Returns the last instant at which the approval afterwards is in time; empty if the calendar has no more days. */
        public Optional<Instant> approvalDue(Instant finishedAt) {
            return calendar.addWorkingDays(finishedAt, workingDays);
        }
    }

    /**
     * How much and how long.
     *
     * @param windowTolerance by how much, in all, a window may be extended under the approval that it has
     * @param investigation within what time an unsuccessful change must be investigated
     * @param emergencyAnnouncement within what time after its start an emergency must be announced
     * @param overriding who may pass over a conflict; null for nobody
     */
    public record Limits(
            Duration windowTolerance,
            Duration investigation,
            Duration emergencyAnnouncement,
            @Nullable Holder overriding) {
        public static final Limits STANDARD =
                new Limits(Duration.ZERO, Duration.ofDays(5), Duration.ofHours(24), Holder.role("CHANGE_MANAGER"));
    }

    /** The pairs of duties that one person must not do together for one change: a policy, not a demand of the standard. */
    public static final SegregationOfDuties OWN_WORK = new SegregationOfDuties(List.of(
            new Constraint("CHG-06", Duty.REQUEST, Duty.APPROVE),
            new Constraint("CHG-06", Duty.IMPLEMENT, Duty.APPROVE),
            new Constraint("CHG-06", Duty.IMPLEMENT, Duty.REVIEW)));

    public ChangePolicy {
        controlledItems = Set.copyOf(controlledItems);
        categories = List.copyOf(categories);
        majorImpact = List.copyOf(majorImpact);
        freezes = List.copyOf(freezes);
    }

    /** Returns the category of that code; empty if there is none. */
    public Optional<Category> category(@Nullable String code) {
        return categories.stream()
                .filter(category -> category.code().equals(code))
                .findFirst();
    }

    /** Returns whether the change may have a major impact; what cannot be told counts as if it had. */
    public boolean isMajor(Change change) {
        return majorImpact.stream().anyMatch(rule -> rule.answer(change) != Answer.FAILS);
    }

    /** Returns what the policy lacks; empty if it is complete. */
    public List<Refusal> gaps() {
        List<Refusal> gaps = new ArrayList<>();
        if (controlledItems.isEmpty()) {
            gaps.add(gap("it must say what is under change management", "name the controlled items"));
        }
        if (majorImpact.isEmpty()) {
            gaps.add(gap("it must say when a change may have a major impact", "give at least one criterion"));
        }
        boolean hasCategory = categories.stream().anyMatch(category -> category.path() == ChangePath.EMERGENCY);
        if (!hasCategory || emergency == null) {
            gaps.add(gap("it must say what an emergency change is and how it is handled", "add a category EMERGENCY"));
        }
        for (Category category : categories) {
            if (category.path() == ChangePath.NORMAL
                    && category.route(RiskLevel.LOW).isEmpty()) {
                gaps.add(gap("category " + category.code() + " must say who approves", "add a route for low risk"));
            }
        }
        return gaps;
    }

    private Refusal gap(String says, String advice) {
        return Refusal.of("CHG-01", "change policy " + version, says)
                .under(CLAUSE)
                .advise(advice);
    }
}
