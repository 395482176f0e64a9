package dev.itsm.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.decision.Decision;
import dev.itsm.incident.MajorIncident.Standing;
import dev.itsm.party.Act;
import dev.itsm.priority.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** Random commands against a model that knows nothing of lifecycles, rules and events. */
class IncidentModelProps {
    /** A command, and how long after the one before it is given. */
    record Given(String name, Duration after) {}

    @Property(tries = 400)
    void everyCommandComesToWhatTheModelSays(@ForAll("stories") List<Given> story) {
        IncidentProcess process = IncidentProcess.standard();
        Model model = new Model();
        Incident incident = null;
        List<IncidentEvent> history = new ArrayList<>();
        Instant now = Story.START;
        for (Given given : story) {
            now = now.plus(given.after());
            IncidentCommand command = command(given.name());
            Incident before = incident;
            Decision<Incident, IncidentEvent> decision =
                    process.decider(Story.ID).decide(incident, command, Act.by(Story.ANA, now));
            boolean expected = model.take(given.name(), now);
            assertThat(decision.isAccepted()).as("%s in %s", given, model.state).isEqualTo(expected);
            if (decision instanceof Decision.Accepted<Incident, IncidentEvent> accepted) {
                incident = accepted.state();
                history.addAll(accepted.events());
            }
            assertThat(incident == null ? "none" : incident.state().key()).isEqualTo(model.state);
            assertThat(incident == null ? Standing.NONE : incident.major().standing())
                    .isEqualTo(model.major);
            assertThat(process.decider(Story.ID).fold(history)).isEqualTo(incident);
            if (!expected) {
                assertThat(incident).isSameAs(before);
            }
        }
        if (incident != null) {
            assertThat(incident.outcome().reopenCount()).isEqualTo(model.reopenings);
            assertThat(incident.holds()).hasSize(model.holds);
        }
    }

    @Provide
    Arbitrary<List<Given>> stories() {
        Arbitrary<String> names = Arbitraries.frequency(
                Tuple.of(1, "report"),
                Tuple.of(1, "report-unranked"),
                Tuple.of(2, "name-service"),
                Tuple.of(3, "classify"),
                Tuple.of(2, "rank"),
                Tuple.of(3, "assign"),
                Tuple.of(3, "start"),
                Tuple.of(2, "hold"),
                Tuple.of(2, "resume"),
                Tuple.of(4, "resolve"),
                Tuple.of(2, "reopen"),
                Tuple.of(4, "close"),
                Tuple.of(1, "close-unattended"),
                Tuple.of(1, "cancel"),
                Tuple.of(2, "propose"),
                Tuple.of(2, "accept"),
                Tuple.of(1, "reject"),
                Tuple.of(1, "demote"),
                Tuple.of(2, "review"));
        Arbitrary<Duration> times = Arbitraries.of(
                Duration.ZERO, Duration.ofMinutes(5), Duration.ofHours(9), Duration.ofDays(5), Duration.ofDays(15));
        return names.flatMap(name -> times.map(time -> new Given(name, time)))
                .list()
                .ofMaxSize(40)
                .map(story -> {
                    List<Given> reported = new ArrayList<>(story);
                    reported.add(Math.min(1, story.size()), new Given("report", Duration.ZERO));
                    return reported;
                });
    }

    private static IncidentCommand command(String name) {
        return switch (name) {
            case "report" -> Story.mailIsDown();
            case "report-unranked" -> new IncidentCommand.Report("Something is odd", null, null);
            case "name-service" -> new IncidentCommand.ChangeScope(Story.MAIL, Set.of());
            case "classify" -> new IncidentCommand.Classify("mail");
            case "rank" -> new IncidentCommand.Prioritize(Level.LOW, Level.HIGH);
            case "assign" -> new IncidentCommand.Assign(Story.MESSAGING, Story.BEN);
            case "start" -> new IncidentCommand.StartWork();
            case "hold" -> new IncidentCommand.PutOnHold("SUPPLIER");
            case "resume" -> new IncidentCommand.Resume();
            case "resolve" -> Story.restarted();
            case "reopen" -> new IncidentCommand.Reopen("still down");
            case "close" -> new IncidentCommand.Close();
            case "close-unattended" -> new IncidentCommand.CloseUnattended();
            case "cancel" -> new IncidentCommand.Cancel("not an incident");
            case "propose" -> new MajorIncidentCommand.ProposeMajor("everybody calls", "no mail at all");
            case "accept" -> new MajorIncidentCommand.AcceptMajor(Story.EVE, "indeed");
            case "reject" -> new MajorIncidentCommand.RejectMajor("one user");
            case "demote" -> new MajorIncidentCommand.DemoteMajor("half are back");
            case "review" -> new MajorIncidentCommand.ReviewMajor("the disk was full", List.of("watch it"));
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** What an incident comes to, said as plainly as possible. */
    private static final class Model {
        private static final Set<String> ACTIVE = Set.of("NEW", "CLASSIFIED", "ASSIGNED", "IN_PROGRESS", "ON_HOLD");

        private String state = "none";
        private Standing major = Standing.NONE;
        private boolean classified;
        private boolean ranked;
        private boolean service;
        private boolean assignedToBen;
        private int reopenings;
        private int holds;
        private @Nullable Instant resolvedAt;
        private @Nullable Instant closedAt;

        boolean take(String command, Instant now) {
            boolean active = ACTIVE.contains(state);
            boolean exists = !state.equals("none");
            boolean unended = active || state.equals("RESOLVED");
            return switch (command) {
                case "report" ->
                    !exists
                            && to("NEW", () -> {
                                ranked = true;
                                service = true;
                            });
                case "report-unranked" -> !exists && to("NEW", () -> {});
                case "name-service" -> unended && to(state, () -> service = true);
                case "classify" ->
                    unended
                            && (ranked || !state.equals("NEW"))
                            && to(state.equals("NEW") ? "CLASSIFIED" : state, () -> classified = true);
                case "rank" -> active && to(state, () -> ranked = true);
                case "assign" -> active && assign();
                case "start" -> state.equals("ASSIGNED") && to("IN_PROGRESS", () -> {});
                case "hold" -> active && !state.equals("ON_HOLD") && ranked && to("ON_HOLD", () -> holds++);
                case "resume" -> state.equals("ON_HOLD") && to("IN_PROGRESS", () -> {});
                case "resolve" ->
                    active
                            && classified
                            && ranked
                            && to("RESOLVED", () -> {
                                resolvedAt = now;
                                major = major == Standing.ACCEPTED ? Standing.RESOLVED : major;
                            });
                case "reopen" ->
                    mayReopen(now)
                            && to("IN_PROGRESS", () -> {
                                reopenings++;
                                major = major.isMajor() ? Standing.ACCEPTED : major;
                            });
                case "close" -> mayClose() && to("CLOSED", () -> closedAt = now);
                case "close-unattended" ->
                    mayClose()
                            && !major.isMajor()
                            && resolvedAt != null
                            && !now.isBefore(resolvedAt.plus(Duration.ofDays(5)))
                            && to("CLOSED", () -> closedAt = now);
                case "cancel" -> active && !major.isMajor() && to("CANCELLED", () -> {});
                case "propose" ->
                    active
                            && Set.of(Standing.NONE, Standing.REJECTED, Standing.DEMOTED)
                                    .contains(major)
                            && to(state, () -> major = Standing.PROPOSED);
                case "accept" ->
                    unended
                            && major == Standing.PROPOSED
                            && to(
                                    state,
                                    () -> major = state.equals("RESOLVED") ? Standing.RESOLVED : Standing.ACCEPTED);
                case "reject" -> unended && major == Standing.PROPOSED && to(state, () -> major = Standing.REJECTED);
                case "demote" -> major == Standing.ACCEPTED && to(state, () -> major = Standing.DEMOTED);
                case "review" -> major == Standing.RESOLVED && to(state, () -> major = Standing.REVIEWED);
                default -> throw new IllegalArgumentException(command);
            };
        }

        /** To whoever has it already: nothing happens, and nothing is refused. */
        private boolean assign() {
            if (assignedToBen) {
                return true;
            }
            boolean moves = !state.equals("ON_HOLD");
            return (ranked || !state.equals("NEW")) && to(moves ? "ASSIGNED" : state, () -> assignedToBen = true);
        }

        private boolean mayReopen(Instant now) {
            return state.equals("RESOLVED")
                    || (state.equals("CLOSED") && closedAt != null && !now.isAfter(closedAt.plus(Duration.ofDays(14))));
        }

        private boolean mayClose() {
            return state.equals("RESOLVED")
                    && service
                    && (!major.isMajor() || major == Standing.REVIEWED)
                    && major != Standing.PROPOSED;
        }

        private boolean to(String next, Runnable change) {
            change.run();
            state = next;
            return true;
        }
    }
}
