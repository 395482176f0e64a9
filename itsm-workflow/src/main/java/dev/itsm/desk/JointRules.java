package dev.itsm.desk;

import dev.itsm.id.CiId;
import dev.itsm.incident.IncidentEvidence;
import dev.itsm.incident.Links;
import dev.itsm.problem.recurrence.Observation;
import dev.itsm.problem.recurrence.RecurrencePolicy;
import dev.itsm.problem.recurrence.RecurrenceRule;
import dev.itsm.sms.conformity.ConformityPack;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What records of several practices are held to together: none of the practices knows the others. */
public final class JointRules {
    private JointRules() {}

    /**
     * Returns the pack: that incidents which recur have a problem (ISO/IEC 20000-1:2018, 8.6.3).
     *
     * @param recurrence when incidents recur, by {@code service}, {@code ci} and {@code category}; null if nobody said so
     * @param declined whether it was decided not to raise a problem for a group, by its key
     */
    public static ConformityPack pack(@Nullable RecurrencePolicy recurrence, Predicate<String> declined) {
        RecurrenceRule rule = new RecurrenceRule(recurrence, declined);
        return ConformityPack.of(
                "joint",
                "1",
                List.of(rule.check(
                        List.of(rule.tickets(IncidentEvidence.TYPE, JointRules::observe, JointRules::hasProblem)))));
    }

    private static boolean hasProblem(IncidentEvidence incident) {
        return incident.links().first(Links.INVESTIGATED_BY).isPresent()
                || incident.links().first(Links.EXPLAINED_BY).isPresent();
    }

    private static Observation observe(IncidentEvidence incident) {
        Map<String, String> about = new HashMap<>();
        if (incident.links().service() != null) {
            about.put("service", incident.links().service().key());
        }
        if (incident.classification().category() != null) {
            about.put("category", incident.classification().category().code());
        }
        if (incident.links().cis().size() == 1) {
            about.put(
                    "ci",
                    incident.links().cis().stream().map(CiId::key).findFirst().orElseThrow());
        }
        return new Observation(incident.id().key(), incident.course().openedAt(), about);
    }
}
