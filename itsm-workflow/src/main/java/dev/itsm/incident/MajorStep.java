package dev.itsm.incident;

import dev.itsm.decision.Refusal;
import dev.itsm.incident.MajorIncident.Standing;
import dev.itsm.lifecycle.Offer;
import dev.itsm.lifecycle.Trigger;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A step of the major-incident overlay.
 *
 * @param on what takes it
 * @param from where the overlay may stand
 * @param whileResolved whether it may be taken once the incident is resolved
 * @param requires what it asks for
 */
record MajorStep(Trigger on, List<Standing> from, boolean whileResolved, List<String> requires) {
    static final MajorStep PROPOSE = step("propose", Standing.NONE, Standing.REJECTED, Standing.DEMOTED)
            .inWorkOnly()
            .asking("reason", "businessImpact");
    static final MajorStep ACCEPT = step("accept", Standing.PROPOSED).asking("manager", "reason");
    static final MajorStep REJECT = step("reject", Standing.PROPOSED).asking("reason");
    static final MajorStep DEMOTE = step("demote", Standing.ACCEPTED).asking("reason");
    static final MajorStep MANAGE =
            step("manage", Standing.ACCEPTED, Standing.RESOLVED).asking("manager");
    static final MajorStep INFORM =
            step("inform", Standing.ACCEPTED, Standing.RESOLVED).asking("informed");
    static final MajorStep UPDATE =
            step("update", Standing.ACCEPTED, Standing.RESOLVED).asking("message");
    static final MajorStep REVIEW = step("review", Standing.RESOLVED).asking("findings", "actions");

    private static final List<MajorStep> ALL = List.of(PROPOSE, ACCEPT, REJECT, DEMOTE, MANAGE, INFORM, UPDATE, REVIEW);

    private static MajorStep step(String name, Standing... from) {
        return new MajorStep(Trigger.of(name + "-major"), List.of(from), true, List.of());
    }

    private MajorStep inWorkOnly() {
        return new MajorStep(on, from, false, requires);
    }

    private MajorStep asking(String... fields) {
        return new MajorStep(on, from, whileResolved, List.of(fields));
    }

    boolean isOpen(Incident incident) {
        boolean inTime = whileResolved
                ? !incident.phase().isTerminal()
                : incident.phase().isActive();
        return inTime && from.contains(incident.major().standing());
    }

    /** Returns why the step cannot be taken; empty if it can. */
    Optional<Refusal> objection(Incident incident) {
        return isOpen(incident)
                ? Optional.empty()
                : Optional.of(Refusal.of(
                                "MAJOR",
                                incident.id().toString(),
                                "it is " + incident.state() + ", and as a major incident "
                                        + incident.major().standing() + ": '" + on + "' is for those that are " + from)
                        .advise("look at how it stands first"));
    }

    /** Returns every step as an offer; it leaves the state as it is. */
    static Stream<Offer> offers(Incident incident) {
        return ALL.stream()
                .map(step -> new Offer(
                        step.on,
                        incident.state(),
                        step.requires,
                        step.objection(incident).stream().toList()));
    }
}
