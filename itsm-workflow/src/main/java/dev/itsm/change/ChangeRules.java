package dev.itsm.change;

import static dev.itsm.sms.conformity.Judgement.outside;
import static dev.itsm.sms.conformity.Judgement.owed;
import static dev.itsm.sms.conformity.Judgement.unknown;
import static dev.itsm.sms.conformity.Judgement.violates;

import dev.itsm.approval.Duty;
import dev.itsm.approval.Round;
import dev.itsm.decision.Refusal;
import dev.itsm.id.ServiceId;
import dev.itsm.lifecycle.Stay;
import dev.itsm.party.PersonId;
import dev.itsm.sms.conformity.Check;
import dev.itsm.sms.conformity.ConformityPack;
import dev.itsm.sms.conformity.EvidenceType;
import dev.itsm.sms.conformity.Fault;
import dev.itsm.sms.conformity.Fault.Weight;
import dev.itsm.sms.conformity.FoldCheck;
import dev.itsm.sms.conformity.InForce;
import dev.itsm.sms.conformity.Judgement;
import dev.itsm.sms.conformity.LaidDown;
import dev.itsm.sms.conformity.RecordCheck;
import dev.itsm.sms.conformity.WholeSystem;
import dev.itsm.sms.standard.ClauseCatalogue;
import dev.itsm.time.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What changes are held to (ISO/IEC 20000-1:2018, 8.5.1), imported ones included. A change is judged by the policy that was in
 * force when the act happened; where none was, what needs one cannot be told.
 */
public final class ChangeRules {
    /** How changes are cited. */
    public static final EvidenceType<Change> TYPE = new EvidenceType<>("change", Change.class, Change::id);

    private final InForce<ChangePolicy> policies;
    private final Predicate<ServiceId> critical;
    private final Duration emergencyWindow;

    private ChangeRules(InForce<ChangePolicy> policies, Predicate<ServiceId> critical, Duration emergencyWindow) {
        this.policies = policies;
        this.critical = critical;
        this.emergencyWindow = emergencyWindow;
    }

    /** Returns the rules under those policies; no service is critical, and emergencies are counted over 90 days. */
    public static ChangeRules under(InForce<ChangePolicy> policies) {
        return new ChangeRules(policies, service -> false, Duration.ofDays(90));
    }

    /** Returns these rules with services of top criticality: one violation there weighs as several elsewhere. */
    public ChangeRules critical(Predicate<ServiceId> services) {
        return new ChangeRules(policies, services, emergencyWindow);
    }

    /** Returns these rules with another time over which emergencies are counted; longer than zero. */
    public ChangeRules emergencyWindow(Duration window) {
        return new ChangeRules(policies, critical, window);
    }

    /** Returns the pack. */
    public ConformityPack pack() {
        return ConformityPack.of(
                "change",
                "1",
                List.of(
                        policyComplete(),
                        check("CHG-02", this::classified),
                        check("CHG-03", this::authorised),
                        check("CHG-04", this::considered),
                        check("CHG-06", this::dutiesSegregated),
                        check("CHG-07", this::tested),
                        check("CHG-08", this::reversible),
                        check("CHG-09", this::investigated),
                        check("CHG-10", this::reviewed),
                        check("CHG-11", this::emergencyReviewed),
                        check("CHG-12", this::announced),
                        check("CHG-14", this::routed),
                        check("CHG-15", this::inWindow),
                        emergencyShare()));
    }

    private static Check check(String code, BiFunction<Change, Instant, Judgement> judge) {
        return new RecordCheck<>(ClauseCatalogue.iso20000().rule(code), TYPE, judge);
    }

    private Check policyComplete() {
        return LaidDown.check(
                ClauseCatalogue.iso20000().rule("CHG-01"),
                policies,
                policy -> policy.gaps().stream().map(Refusal::says).toList());
    }

    private Check emergencyShare() {
        FoldCheck.Feed<Change, EmergencyShare.Start> starts = new FoldCheck.Feed<>(TYPE, change -> {
            Work.Start start = change.work().start();
            return start == null
                    ? List.of()
                    : List.of(new FoldCheck.Fact<>(
                            new WholeSystem(), new EmergencyShare.Start(start.at(), change.is(ChangePath.EMERGENCY))));
        });
        return new FoldCheck<>(
                ClauseCatalogue.iso20000().rule("CHG-16"),
                List.of(starts),
                () -> new EmergencyShare(policies, emergencyWindow),
                Set.of());
    }

    private Judgement classified(Change change, Instant asOf) {
        Optional<Instant> at = firstBeyond(change);
        if (at.isEmpty()) {
            return outside();
        }
        String field = "classification";
        Classification classification = change.classification();
        if (classification == null) {
            return violates(fault(change, field, at.get(), "it is not classified"));
        }
        return under(
                at.get(),
                field,
                policy -> Judgement.of(
                        policy.category(classification.category()).isPresent(),
                        fault(change, field, at.get(), "its category is none of the policy's")));
    }

    /** When it went on after it was recorded, other than to its end. */
    private static Optional<Instant> firstBeyond(Change change) {
        return change.progress().stays().stream()
                .filter(stay -> stay.phase() != ChangePhase.RECORDED
                        && stay.phase() != ChangePhase.CANCELLED
                        && stay.phase() != ChangePhase.REJECTED)
                .map(Stay::since)
                .findFirst();
    }

    /** Judges whether work on a change was permitted: that is derived anew from what was recorded, as of the start, not believed. */
    public Judgement authorised(Change change, Instant asOf) {
        Work.Start start = change.work().start();
        if (start == null) {
            return outside();
        }
        String field = "work.start";
        return under(start.at(), field, policy -> {
            if (start.grantedAt().isAfter(start.at())) {
                return violates(fault(change, field, start.at(), "it started before it was permitted"));
            }
            return Judgement.of(
                    Permission.of(change, policy, start.at()).isCleared(),
                    fault(change, field, start.at(), "nothing permitted it as it was when it started"));
        });
    }

    private Judgement considered(Change change, Instant asOf) {
        Round round = change.approvals().current();
        Instant decided = round == null ? null : round.decidedAt().orElse(null);
        if (decided == null || !change.is(ChangePath.NORMAL)) {
            return outside();
        }
        Assessment assessment = change.assessment();
        String field = "assessment";
        if (assessment == null || assessment.at().isAfter(decided)) {
            return violates(fault(change, field, decided, "it was decided on before it was assessed"));
        }
        return Judgement.of(
                assessment.missing().isEmpty(),
                fault(change, field, decided, "it was decided on without considering " + assessment.missing()));
    }

    private Judgement dutiesSegregated(Change change, Instant asOf) {
        Work.Start start = change.work().start();
        if (start == null) {
            return outside();
        }
        String field = "approvals";
        Set<PersonId> approvers = change.duties().of(Duty.APPROVE);
        return under(start.at(), field, policy -> {
            List<Refusal> refusals = policy.duties()
                    .check(
                            Duty.APPROVE,
                            approvers,
                            start.at(),
                            change.duties(),
                            change.approvals().exemptions())
                    .refusals();
            return Judgement.of(
                    refusals.isEmpty(),
                    fault(change, field, start.at(), "somebody permitted what they asked for or carry out"));
        });
    }

    private Judgement tested(Change change, Instant asOf) {
        Work.Start start = change.work().start();
        if (start == null) {
            return outside();
        }
        Work.Verification verification = change.work().verification();
        return Judgement.of(
                verification != null && !verification.at().isAfter(start.at()),
                fault(change, "work.verification", start.at(), "it was neither tested before, nor said why not"));
    }

    private Judgement reversible(Change change, Instant asOf) {
        Optional<Instant> approved = change.progress().stays().stream()
                .filter(stay ->
                        stay.phase() == ChangePhase.APPROVED || stay.phase().isStarted())
                .map(Stay::since)
                .findFirst();
        return approved.map(at -> Judgement.of(
                        isText(change.content().backOutPlan())
                                || isText(change.content().remedyPlan()),
                        fault(change, "content.backOutPlan", at, "no plan says how to reverse or remedy it")))
                .orElse(outside());
    }

    private Judgement investigated(Change change, Instant asOf) {
        Work.Finish finish = change.work().finish();
        if (finish == null || !change.work().isUnsuccessful()) {
            return outside();
        }
        Work.Investigation investigation = change.work().investigation();
        String field = "work.investigation";
        return under(finish.at(), field, policy -> {
            Instant due = finish.at().plus(policy.limits().investigation());
            return owed(
                    investigation == null ? null : investigation.at(),
                    due,
                    asOf,
                    fault(change, field, due, "it was unsuccessful and not investigated in time"));
        });
    }

    private Judgement reviewed(Change change, Instant asOf) {
        Work.Finish finish = change.work().finish();
        Work.Review review = change.work().review();
        if (change.phase() != ChangePhase.CLOSED || finish == null) {
            return outside();
        }
        return Judgement.of(
                review != null && isText(review.findings()) && !review.at().isBefore(finish.at()),
                fault(
                        change,
                        "work.review",
                        change.progress().since(),
                        "it was closed without a review of its effect"));
    }

    private Judgement emergencyReviewed(Change change, Instant asOf) {
        Work.Finish finish = change.work().finish();
        if (finish == null || !change.is(ChangePath.EMERGENCY)) {
            return outside();
        }
        String field = "work.review";
        return under(finish.at(), field, policy -> {
            Optional<Instant> due = Retrospective.due(change, policy);
            return due.map(last -> owed(
                            lookedAt(change),
                            last,
                            asOf,
                            fault(change, field, last, "an emergency was neither approved nor reviewed afterwards")))
                    .orElseGet(() -> unknown(
                            fault(change, field, finish.at(), "the policy does not say how emergencies are handled")));
        });
    }

    /** When it was reviewed, or approved afterwards, whichever came first. */
    private static @Nullable Instant lookedAt(Change change) {
        Work.Review review = change.work().review();
        Round round = change.approvals().retrospective();
        Instant approved = round == null
                ? null
                : round.decidedAt()
                        .filter(at -> round.status(at) == Round.Status.APPROVED)
                        .orElse(null);
        if (review == null || approved == null) {
            return review == null ? approved : review.at();
        }
        return approved.isBefore(review.at()) ? approved : review.at();
    }

    private Judgement announced(Change change, Instant asOf) {
        Work.Start start = change.work().start();
        if (start == null) {
            return outside();
        }
        String field = "planning.announcements";
        Instant told = change.planning().announcements().stream()
                .map(Planning.Announcement::at)
                .min(Instant::compareTo)
                .orElse(null);
        if (!change.is(ChangePath.EMERGENCY)) {
            return Judgement.of(
                    told != null && !told.isAfter(start.at()),
                    fault(change, field, start.at(), "nobody was told before it started"));
        }
        return under(start.at(), field, policy -> {
            Instant due = start.at().plus(policy.limits().emergencyAnnouncement());
            return owed(told, due, asOf, fault(change, field, due, "nobody was told in time"));
        });
    }

    private Judgement routed(Change change, Instant asOf) {
        Classification classification = change.classification();
        Optional<Instant> at = firstBeyond(change);
        if (classification == null || at.isEmpty()) {
            return outside();
        }
        String field = "classification.route";
        return under(
                at.get(),
                field,
                policy -> !policy.isMajor(change)
                        ? outside()
                        : Judgement.of(
                                classification.route() == Classification.Route.SERVICE_DESIGN_AND_TRANSITION,
                                fault(
                                        change,
                                        field,
                                        at.get(),
                                        "of major impact, it went around design and transition")));
    }

    private Judgement inWindow(Change change, Instant asOf) {
        Work.Start start = change.work().start();
        Period window = change.content().window();
        if (start == null || change.is(ChangePath.EMERGENCY)) {
            return outside();
        }
        String field = "content.window";
        if (window == null) {
            return unknown(fault(change, field, start.at(), "no window is recorded"));
        }
        Work.Finish finish = change.work().finish();
        Instant end = window.endExclusive();
        boolean endedInside = finish == null || end == null || !finish.at().isAfter(end);
        return Judgement.of(
                window.contains(start.at()) && endedInside,
                fault(change, field, start.at(), "it was not carried out in its window"));
    }

    private Judgement under(Instant at, String field, Function<ChangePolicy, Judgement> rule) {
        return policies.at(at)
                .map(version -> rule.apply(version.policy()))
                .orElseGet(() -> unknown(Fault.of(field, at, "", "no policy for changes was in force")));
    }

    private static boolean isText(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private Fault fault(Change change, String field, Instant at, String says) {
        String policy = policies.at(at).map(InForce.Version::name).orElse("");
        boolean hits = change.content().services().stream().anyMatch(critical);
        return Fault.of(field, at, policy, says).weighing(hits ? Weight.CRITICAL_SERVICE : Weight.ORDINARY);
    }
}
