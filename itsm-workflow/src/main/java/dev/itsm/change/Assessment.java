package dev.itsm.change;

import dev.itsm.change.schedule.Topology.AffectedService;
import dev.itsm.id.ChangeId;
import dev.itsm.party.PersonId;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was considered before a change is decided on.
 *
 * @param risk how much can go wrong, and why
 * @param considerations what was found on each point; "no impact" is an answer, silence is none
 * @param services the services that stand on what is changed, found in the topology
 * @param otherChanges the open changes on the same configuration items, found among those that are open
 * @param by who assessed it
 * @param at when
 */
public record Assessment(
        RiskModel.Grade risk,
        Map<Consideration, String> considerations,
        List<AffectedService> services,
        List<ChangeId> otherChanges,
        PersonId by,
        Instant at) {
    /** What is to be considered (ISO/IEC 20000-1:2018, 8.5.1.3), beside the risk. */
    public enum Consideration {
        BENEFIT,
        FEASIBILITY,
        FINANCIAL_IMPACT,
        SERVICES,
        INTERESTED_PARTIES,
        POLICIES_AND_PLANS,
        CAPACITY_AVAILABILITY_CONTINUITY_SECURITY,
        OTHER_CHANGES_AND_RELEASES
    }

    public Assessment {
        considerations = Map.copyOf(considerations);
        services = List.copyOf(services);
        otherChanges = List.copyOf(otherChanges);
    }

    /** Returns what was not considered. */
    public Set<Consideration> missing() {
        EnumMap<Consideration, String> open = new EnumMap<>(Consideration.class);
        for (Consideration point : Consideration.values()) {
            if (considerations.getOrDefault(point, "").isBlank()) {
                open.put(point, "");
            }
        }
        return open.keySet();
    }
}
