package dev.itsm.incident;

import dev.itsm.assignment.Assignment;
import dev.itsm.party.CustomerId;
import dev.itsm.party.RoleName;
import dev.itsm.rule.Rule;
import dev.itsm.worklog.WorkLog;
import java.util.Optional;

/**
 * Who sees an incident, and how much of it.
 *
 * @param incident who sees it at all; what is unknown hides it
 * @param workNotes who sees what colleagues write to each other
 */
public record Visibility(Rule<Sighting> incident, Rule<Sighting> workNotes) {
    /** It was reported, asked for or suffered by the viewer. */
    public static final Rule<Sighting> OWN = Rule.of(
            "OWN",
            "the viewer reported it or is hit by it",
            sighting -> sighting.viewer().equals(sighting.incident().intake().recordedBy())
                    || sighting.viewer().equals(sighting.incident().intake().requester())
                    || sighting.incident().intake().affectedUsers().contains(sighting.viewer()));

    /** The viewer belongs to the customer whose service it is. */
    public static final Rule<Sighting> OF_CUSTOMER =
            Rule.of("OF_CUSTOMER", "the viewer belongs to the customer whose service it is", sighting -> {
                CustomerId customer = sighting.incident().intake().customer();
                return customer != null && sighting.directory().belongs(sighting.viewer(), customer, sighting.at());
            });

    /** The viewer belongs to a team that has it or had it. */
    public static final Rule<Sighting> OF_TEAM = Rule.of(
            "OF_TEAM",
            "the viewer belongs to a team that has or had it",
            sighting -> sighting.incident().routing().assignments().stream()
                    .map(Assignment::team)
                    .anyMatch(team -> sighting.directory().belongs(sighting.viewer(), team, sighting.at())));

    /** Returns the visibility in which everybody sees everything: for a host that decides itself. */
    public static Visibility everything() {
        Rule<Sighting> always = Rule.of("EVERYBODY", "everybody may see it", sighting -> true);
        return new Visibility(always, always);
    }

    /**
     * Returns the visibility by part: whoever it is about sees it, with their customer; whoever works on it, and holders of
     * that role, see the work notes too.
     *
     * @param provider the role of the provider's staff who see everything
     */
    public static Visibility byPart(RoleName provider) {
        Rule<Sighting> workers = OF_TEAM.or(inRole(provider));
        return new Visibility(OWN.or(OF_CUSTOMER).or(workers), workers);
    }

    /** The viewer holds the role, for everything or for the incident's customer. */
    public static Rule<Sighting> inRole(RoleName role) {
        return Rule.of(
                "IN_ROLE",
                "the viewer holds the role " + role,
                sighting -> sighting.directory()
                        .holds(
                                sighting.viewer(),
                                role,
                                sighting.incident().intake().customer(),
                                sighting.at()));
    }

    /** Returns the incident as the viewer may see it; empty if they may not. */
    public Optional<Incident> view(Sighting sighting) {
        Incident seen = sighting.incident();
        if (!incident.check(sighting).holds()) {
            return Optional.empty();
        }
        return Optional.of(
                workNotes.check(sighting).holds()
                        ? seen
                        : seen.with(new WorkLog(
                                seen.log().visibleToRequester(), seen.log().attachments())));
    }
}
