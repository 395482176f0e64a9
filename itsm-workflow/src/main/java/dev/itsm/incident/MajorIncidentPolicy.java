package dev.itsm.incident;

import dev.itsm.id.RecordId;
import dev.itsm.rule.Rule;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When an incident is proposed as a major one, and what is owed then. The durations are real time: a major incident knows
 * no closing hours.
 *
 * @param criteria in order; the first that is met proposes, never for a child or an incident that has ended
 * @param noticeWithin how long after its acceptance top management may be left uninformed
 * @param updateEvery how long stakeholders may be left without news while it is not resolved
 * @param reviewWithin how long after its resolution it must have been reviewed
 * @param managers who decides on proposals; null if the host knows
 * @param topManagement who is to be informed; null if the host knows
 */
public record MajorIncidentPolicy(
        List<Criterion> criteria,
        Duration noticeWithin,
        Duration updateEvery,
        Duration reviewWithin,
        @Nullable RecordId managers,
        @Nullable RecordId topManagement) {
    public MajorIncidentPolicy {
        criteria = List.copyOf(criteria);
        if (noticeWithin.isNegative()
                || updateEvery.isNegative()
                || updateEvery.isZero()
                || reviewWithin.isNegative()) {
            throw new IllegalArgumentException("The limits of the major-incident policy must not be negative: notice "
                    + noticeWithin + ", updates " + updateEvery + ", review " + reviewWithin
                    + ".\nMaybe two instants were subtracted the wrong way round.");
        }
    }

    /** Returns the policy without criteria: notice within half an hour, news every hour, review within five days. */
    public static MajorIncidentPolicy standard() {
        return new MajorIncidentPolicy(
                List.of(), Duration.ofMinutes(30), Duration.ofHours(1), Duration.ofDays(5), null, null);
    }

    public MajorIncidentPolicy meeting(List<Criterion> newCriteria) {
        return new MajorIncidentPolicy(newCriteria, noticeWithin, updateEvery, reviewWithin, managers, topManagement);
    }

    public MajorIncidentPolicy telling(@Nullable RecordId newManagers, @Nullable RecordId newTopManagement) {
        return new MajorIncidentPolicy(
                criteria, noticeWithin, updateEvery, reviewWithin, newManagers, newTopManagement);
    }

    /** Returns the first criterion that the incident meets; empty if it meets none, is a child, or has ended. */
    public Optional<Criterion> met(IncidentAt at) {
        boolean eligible = at.incident().phase().isActive()
                && at.incident().links().parent().isEmpty();
        return eligible
                ? criteria.stream()
                        .filter(criterion -> criterion.rule().check(at).holds())
                        .findFirst()
                : Optional.empty();
    }

    /**
     * A condition that makes an incident a candidate.
     *
     * @param rule the condition; what is unknown is not met
     * @param businessImpact what the business loses then, in words
     */
    public record Criterion(Rule<IncidentAt> rule, String businessImpact) {}
}
