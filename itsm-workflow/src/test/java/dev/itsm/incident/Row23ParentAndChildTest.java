package dev.itsm.incident;

import static dev.itsm.incident.Story.mailIsDown;
import static dev.itsm.incident.Story.restarted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.decision.Decision.Accepted;
import dev.itsm.decision.FollowUp;
import dev.itsm.decision.Notification;
import dev.itsm.decision.Proposal;
import dev.itsm.id.IncidentId;
import dev.itsm.id.TaskId;
import dev.itsm.incident.Family.Direction;
import dev.itsm.incident.Family.Relative;
import dev.itsm.incident.IncidentCommand.AddAffectedUsers;
import dev.itsm.incident.IncidentCommand.Classify;
import dev.itsm.incident.IncidentCommand.Close;
import dev.itsm.incident.IncidentCommand.MakeChildOf;
import dev.itsm.incident.IncidentCommand.MarkDuplicateOf;
import dev.itsm.incident.IncidentCommand.PutOnHold;
import dev.itsm.incident.IncidentCommand.Reopen;
import dev.itsm.party.Act;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What users of other tools miss in parents and children: effects that reach them, and none that should not. */
class Row23ParentAndChildTest {
    private static final IncidentId CHILD = IncidentId.of("INC-2");

    private static Family childIn(IncidentPhase phase) {
        return new Family(
                Set.of(), List.of(new Relative(CHILD, phase, Links.CHILD_OF, Direction.REFERS_HERE)), List.of());
    }

    private static List<Proposal> followUps(Story story) {
        return story.proposals().stream().filter(FollowUp.class::isInstance).toList();
    }

    @Test
    void theParentsResolutionReachesItsChildren() {
        Story story = Story.standard()
                .among(childIn(IncidentPhase.OPEN))
                .then(mailIsDown(), new Classify("mail"), restarted());
        assertThat(followUps(story)).singleElement().satisfies(proposal -> {
            assertThat(proposal.target()).isEqualTo(CHILD);
            assertThat(((FollowUp<?>) proposal).command()).isEqualTo(restarted());
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = IncidentPhase.class,
            names = {"RESOLVED", "CLOSED", "CANCELLED"})
    void whatHasEndedIsLeftAlone(IncidentPhase phase) {
        Story story = Story.standard().among(childIn(phase)).then(mailIsDown(), new Classify("mail"), restarted());
        assertThat(followUps(story)).isEmpty();
    }

    @Test
    void closingAndWaitingDoNotReachTheChildren() {
        Story story = Story.standard().among(childIn(IncidentPhase.OPEN)).then(mailIsDown(), new Classify("mail"));
        story.then(new PutOnHold("REQUESTER"));
        assertThat(followUps(story)).isEmpty();
        story.then(restarted(), new Close());
        assertThat(followUps(story)).isEmpty();
    }

    @Test
    void anotherTableProposesOtherThings() {
        PropagationPolicy.Row pause = new PropagationPolicy.Row(
                IncidentPhase.ON_HOLD, Links.CHILD_OF, Direction.REFERS_HERE, PropagationPolicy.Action.HOLD);
        PropagationPolicy.Row tell = new PropagationPolicy.Row(
                IncidentPhase.CLOSED, Links.CHILD_OF, Direction.REFERS_HERE, PropagationPolicy.Action.NOTE);
        PropagationPolicy.Row reopen = new PropagationPolicy.Row(
                IncidentPhase.OPEN, Links.CHILD_OF, Direction.REFERS_HERE, PropagationPolicy.Action.REOPEN);
        IncidentProcess process = IncidentProcess.standard().toBuilder()
                .propagation(new PropagationPolicy(List.of(pause, tell, reopen), PropagationPolicy.OpenTasks.TELL))
                .build();
        Story story = new Story(process)
                .among(childIn(IncidentPhase.OPEN))
                .then(mailIsDown(), new Classify("mail"), new PutOnHold("SUPPLIER"));
        assertThat(command(story)).isEqualTo(new PutOnHold("SUPPLIER", null, "with incident:INC-1"));
        story.then(restarted());
        assertThat(followUps(story)).isEmpty();
        story.then(new Close());
        assertThat(command(story)).isEqualTo(new IncidentCommand.AddNote("incident:INC-1 is CLOSED"));
        story.among(childIn(IncidentPhase.RESOLVED)).then(new Reopen("again"));
        assertThat(command(story)).isInstanceOf(Reopen.class);
    }

    private static Object command(Story story) {
        assertThat(followUps(story)).hasSize(1);
        return ((FollowUp<?>) followUps(story).get(0)).command();
    }

    @Test
    void openTasksRefuseTheResolutionOrAreToldOf() {
        Family busy = new Family(Set.of(), List.of(), List.of(TaskId.of("T-1")));
        Story story = Story.standard().then(mailIsDown(), new Classify("mail")).among(busy);
        assertThat(story.refuses(restarted())).containsExactly("OPEN_TASKS");

        IncidentProcess lenient = IncidentProcess.standard().toBuilder()
                .propagation(new PropagationPolicy(List.of(), PropagationPolicy.OpenTasks.TELL))
                .build();
        Story told = new Story(lenient).among(busy).then(mailIsDown(), new Classify("mail"), restarted());
        assertThat(told.proposals())
                .filteredOn(
                        it -> it instanceof Notification note && note.topic().equals("open-tasks"))
                .hasSize(1);
    }

    @Test
    void nobodyIsTheirOwnAncestor() {
        Story story = Story.standard().then(mailIsDown());
        assertThat(story.refuses(new MakeChildOf(Story.ID))).containsExactly("LINK");
        story.among(new Family(Set.of(CHILD, IncidentId.of("INC-3"), Story.ID), List.of(), List.of()));
        assertThat(story.refuses(new MakeChildOf(CHILD))).containsExactly("CYCLE");
        assertThat(story.refuses(new MarkDuplicateOf(CHILD))).containsExactly("CYCLE");
    }

    @Test
    void aChildHasOneParentAtATime() {
        Story story =
                Story.standard().then(mailIsDown(), new MakeChildOf(CHILD), new MakeChildOf(IncidentId.of("INC-3")));
        assertThat(story.incident().links().parent()).contains(IncidentId.of("INC-3"));
        story.then(new MakeChildOf(IncidentId.of("INC-3")));
        assertThat(story.events()).isEmpty();
    }

    @Test
    void aDuplicateHandsItsUsersOverAndEnds() {
        Story story = Story.standard().then(mailIsDown(), new MarkDuplicateOf(CHILD));
        assertThat(story.incident().phase()).isEqualTo(IncidentPhase.CANCELLED);
        assertThat(story.incident().outcome().cancelledBecause()).contains("INC-2");
        assertThat(command(story)).isEqualTo(new AddAffectedUsers(Set.of(Story.EVE)));
    }

    /** Even where imported links run in circles, carrying out every proposal comes to rest with everything resolved. */
    @Property(tries = 100)
    void proposalsComeToRestWhateverTheLinks(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 0, max = 7) Integer> parents) {
        Map<IncidentId, Incident> incidents = new HashMap<>();
        for (int i = 0; i < parents.size(); i++) {
            int parent = parents.get(i) % parents.size();
            incidents.put(id(i), parent == i ? incident(i) : linked(incident(i), id(parent)));
        }
        Deque<FollowUp<?>> open = new ArrayDeque<>(List.of(new FollowUp<>(id(0), restarted(), "test", "test")));
        int steps = 0;
        while (!open.isEmpty()) {
            FollowUp<?> next = open.remove();
            IncidentId id = (IncidentId) next.target();
            var decision = IncidentProcess.standard()
                    .decider(id, family(id, incidents))
                    .decide(incidents.get(id), (IncidentCommand) next.command(), Act.by(Story.ANA, Story.START));
            if (decision instanceof Accepted<Incident, IncidentEvent> accepted) {
                incidents.put(id, accepted.state());
                accepted.proposals().stream()
                        .filter(FollowUp.class::isInstance)
                        .forEach(proposal -> open.add((FollowUp<?>) proposal));
            }
            assertThat(++steps).isLessThanOrEqualTo(100);
        }
        incidents.forEach((id, incident) -> {
            boolean below = descends(id, parents);
            assertThat(incident.phase()).isEqualTo(below ? IncidentPhase.RESOLVED : IncidentPhase.OPEN);
        });
    }

    private static boolean descends(IncidentId id, List<Integer> parents) {
        int here = Integer.parseInt(id.key());
        for (int i = 0; i <= parents.size(); i++) {
            if (here == 0) {
                return true;
            }
            here = parents.get(here) % parents.size();
        }
        return false;
    }

    private static IncidentId id(int number) {
        return IncidentId.of(Integer.toString(number));
    }

    private static Incident incident(int number) {
        Incident reported = decide(null, number, mailIsDown());
        return decide(reported, number, new Classify("mail"));
    }

    private static Incident linked(Incident incident, IncidentId parent) {
        return decide(incident, Integer.parseInt(incident.id().key()), new MakeChildOf(parent));
    }

    private static Incident decide(@Nullable Incident before, int number, IncidentCommand command) {
        return IncidentProcess.standard()
                .decider(id(number))
                .decide(before, command, Act.by(Story.ANA, Story.START))
                .orThrow();
    }

    private static Family family(IncidentId id, Map<IncidentId, Incident> all) {
        List<Relative> children = all.values().stream()
                .filter(incident -> incident.links().parent().filter(id::equals).isPresent())
                .map(child -> new Relative(child.id(), child.phase(), Links.CHILD_OF, Direction.REFERS_HERE))
                .toList();
        return new Family(Set.of(), children, List.of());
    }
}
