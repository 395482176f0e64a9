package dev.itsm.change;

import static dev.itsm.sms.kpi.Indicator.Better.HIGHER;
import static dev.itsm.sms.kpi.Indicator.Better.LOWER;

import dev.itsm.id.ClauseRef;
import dev.itsm.sms.conformity.InForce;
import dev.itsm.sms.kpi.Indicator;
import dev.itsm.sms.kpi.Part;
import dev.itsm.time.Period;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** The indicators of changes over a period; a change belongs to it by the instant at which its work ended. */
public final class ChangeIndicators {
    private static final ClauseRef CHANGES = ClauseRef.iso20000("8.5.1");

    private final Period period;

    private final ChangeRules rules;

    private ChangeIndicators(Period period, ChangeRules rules) {
        this.period = period;
        this.rules = rules;
    }

    /**
     * Returns the indicators.
     *
     * @param policies what was laid down when
     */
    public static List<Indicator<Change>> over(Period period, InForce<ChangePolicy> policies) {
        ChangeIndicators all = new ChangeIndicators(period, ChangeRules.under(policies));
        return List.of(
                share("CHG-SUCC", "Changes with a verdict that were fully successful", HIGHER, all::successful),
                share("CHG-FAIL", "Changes with a verdict that failed, in part or whole", LOWER, all::unsuccessful),
                share("CHG-EMER", "Emergencies among all changes", LOWER, all::emergency),
                share("CHG-EMER-ASSESSED", "Emergencies among changes without a template", LOWER, all::emergencyOfOwn),
                share("CHG-UNAUTH", "Changes that started before they were permitted", LOWER, all::unauthorised),
                Indicator.count(
                        "CHG-BACKLOG",
                        CHANGES,
                        "Changes that wait for a decision at the end",
                        LOWER,
                        Change::id,
                        all::undecided),
                share("CHG-BACKOUT", "Changes that were taken back", LOWER, all::backedOut),
                Indicator.mean(
                        "CHG-LEAD",
                        CHANGES,
                        "Mean time from request to end, around the clock",
                        LOWER,
                        Change::id,
                        all::leadTime));
    }

    private static Indicator<Change> share(
            String id, String title, Indicator.Better better, Function<Change, Part> rule) {
        return Indicator.share(id, CHANGES, title, better, Change::id, rule);
    }

    private Part finished(Change change, Function<Work.Finish, Part> rule) {
        Work.Finish finish = change.work().finish();
        return finish != null && period.contains(finish.at()) ? rule.apply(finish) : Part.outside();
    }

    /** Success takes two: the work ended as it was meant to, and the review found the effect that was wanted. */
    private Part successful(Change change) {
        return verdict(change, true);
    }

    private Part unsuccessful(Change change) {
        return verdict(change, false);
    }

    private Part verdict(Change change, boolean wanted) {
        return finished(change, finish -> {
            Work.Review review = change.work().review();
            if (review == null) {
                return Part.excluded("no verdict yet");
            }
            boolean success = finish.outcome() == Work.Outcome.SUCCESSFUL && review.effective();
            return Part.counted(success == wanted);
        });
    }

    private Part emergency(Change change) {
        return finished(change, finish -> Part.counted(change.is(ChangePath.EMERGENCY)));
    }

    private Part emergencyOfOwn(Change change) {
        return change.is(ChangePath.STANDARD) ? Part.outside() : emergency(change);
    }

    /** As rule CHG-03 judges it: what was permitted afterwards still counts. */
    private Part unauthorised(Change change) {
        return finished(
                change, finish -> switch (rules.authorised(change, finish.at()).standing()) {
                    case VIOLATES -> Part.counted(true);
                    case CONFORMS -> Part.counted(false);
                    default -> Part.excluded("no policy in force");
                });
    }

    private Part backedOut(Change change) {
        return finished(change, finish -> Part.counted(finish.outcome() == Work.Outcome.BACKED_OUT));
    }

    /** As it is now: what was decided since the end of the period no longer waits. */
    private Part undecided(Change change) {
        return switch (change.phase()) {
            case RECORDED, CLASSIFIED, ASSESSED ->
                period.endExclusive() == null || change.request().at().isBefore(period.endExclusive())
                        ? Part.counted(true)
                        : Part.outside();
            default -> Part.outside();
        };
    }

    private Part leadTime(Change change) {
        return finished(
                change,
                finish -> Part.measured(Duration.between(change.request().at(), finish.at())));
    }
}
