package dev.itsm.incident;

import static dev.itsm.incident.Story.ANA;
import static dev.itsm.incident.Story.BEN;
import static dev.itsm.incident.Story.EVE;
import static dev.itsm.incident.Story.MESSAGING;
import static dev.itsm.incident.Story.mailIsDown;
import static dev.itsm.incident.Story.restarted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.decision.Notification;
import dev.itsm.id.IncidentId;
import dev.itsm.incident.IncidentCommand.Assign;
import dev.itsm.incident.IncidentCommand.Cancel;
import dev.itsm.incident.IncidentCommand.Classify;
import dev.itsm.incident.IncidentCommand.Close;
import dev.itsm.incident.IncidentCommand.CloseUnattended;
import dev.itsm.incident.IncidentCommand.MakeChildOf;
import dev.itsm.incident.IncidentCommand.OverridePriority;
import dev.itsm.incident.IncidentCommand.Reopen;
import dev.itsm.incident.MajorIncident.Standing;
import dev.itsm.incident.MajorIncidentCommand.AcceptMajor;
import dev.itsm.incident.MajorIncidentCommand.DemoteMajor;
import dev.itsm.incident.MajorIncidentCommand.InformManagement;
import dev.itsm.incident.MajorIncidentCommand.ManageMajor;
import dev.itsm.incident.MajorIncidentCommand.ProposeMajor;
import dev.itsm.incident.MajorIncidentCommand.RejectMajor;
import dev.itsm.incident.MajorIncidentCommand.ReviewMajor;
import dev.itsm.incident.MajorIncidentCommand.UpdateStakeholders;
import dev.itsm.party.PersonId;
import dev.itsm.party.TeamId;
import dev.itsm.priority.Level;
import dev.itsm.priority.Priority;
import dev.itsm.rule.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MajorIncidentTest {
    private static final ProposeMajor PROPOSE = new ProposeMajor("everybody calls", "no mail at all");
    private static final ReviewMajor REVIEW = new ReviewMajor("the disk was full", List.of("watch it"));

    private static Story accepted() {
        return Story.standard()
                .then(
                        mailIsDown(),
                        new Classify("mail"),
                        new Assign(MESSAGING, BEN),
                        PROPOSE,
                        new AcceptMajor(EVE, "indeed"));
    }

    @Test
    void proposingAndDecidingNeedReasonsAndABusinessImpact() {
        Story story = Story.standard().then(mailIsDown());
        assertThat(story.refuses(new ProposeMajor(" ", null))).containsExactly("REQUIRED_FIELD", "REQUIRED_FIELD");
        assertThat(story.refuses(new AcceptMajor(EVE, "indeed"))).containsExactly("MAJOR");
        story.then(PROPOSE);
        assertThat(story.incident().major().businessImpact()).isEqualTo("no mail at all");
        assertThat(story.incident().major().isMajor()).isFalse();
        assertThat(story.incident().major().isDecided()).isFalse();
        assertThat(story.refuses(PROPOSE)).containsExactly("MAJOR");
        story.then(new RejectMajor("one user"));
        assertThat(story.incident().major().standing()).isEqualTo(Standing.REJECTED);
        assertThat(story.incident().major().isDecided()).isTrue();
    }

    @Test
    void itsManagerIsNotItsResolver() {
        Story story = Story.standard().then(mailIsDown(), new Classify("mail"), new Assign(MESSAGING, BEN), PROPOSE);
        assertThat(story.refuses(new AcceptMajor(BEN, "indeed"))).containsExactly("MAJOR_MANAGER_RESOLVES");
        story.then(new AcceptMajor(EVE, "indeed"));
        assertThat(story.refuses(new ManageMajor(BEN))).containsExactly("MAJOR_MANAGER_RESOLVES");
        assertThat(story.refuses(new Assign(MESSAGING, EVE))).containsExactly("MAJOR_MANAGER_RESOLVES");
        story.by(EVE);
        assertThat(story.refuses(restarted())).containsExactly("MAJOR_MANAGER_RESOLVES");
    }

    @Test
    void itNeverClosesByItselfNorBeforeItsReview() {
        Story story = accepted().then(restarted()).after(Duration.ofDays(6));
        assertThat(story.refuses(new CloseUnattended())).contains("NOT_DUE", "INC-09");
        assertThat(story.reasons(new Close())).singleElement().satisfies(refusal -> {
            assertThat(refusal.code()).isEqualTo("INC-09");
            assertThat(refusal.clause()).as("that it comes first is a policy").isNull();
            assertThat(refusal.advice()).isEqualTo("review it first");
        });
        assertThat(story.refuses(new ReviewMajor("", List.of()))).containsExactly("REQUIRED_FIELD", "REQUIRED_FIELD");
        story.then(REVIEW, new Close());
        assertThat(story.incident().phase()).isEqualTo(IncidentPhase.CLOSED);
        story.then(new Reopen("again"));
        assertThat(story.incident().major().standing()).isEqualTo(Standing.ACCEPTED);
        story.then(restarted());
        assertThat(story.refuses(new Close())).containsExactly("INC-09");
    }

    @Test
    void aDemotionKeepsWhatWas() {
        Story story = accepted();
        assertThat(story.refuses(new Cancel("a mistake"))).containsExactly("MAJOR_CANCELLED");
        story.then(new DemoteMajor("half are back"));
        MajorIncident major = story.incident().major();
        assertThat(major.standing()).isEqualTo(Standing.DEMOTED);
        assertThat(major.manager()).isEqualTo(EVE);
        assertThat(major.steps())
                .extracting(MajorIncident.Step::to)
                .containsExactly(Standing.PROPOSED, Standing.ACCEPTED, Standing.DEMOTED);
        assertThat(major.steps()).extracting(MajorIncident.Step::by).containsOnly(ANA);
        story.then(restarted(), new Close());
    }

    @Test
    void anUndecidedProposalIsDecidedBeforeClosingAlsoAfterTheResolution() {
        Story story = Story.standard().then(mailIsDown(), new Classify("mail"), PROPOSE, restarted());
        assertThat(story.refuses(new Close())).containsExactly("INC-07");
        story.then(new AcceptMajor(EVE, "in hindsight"));
        assertThat(story.incident().major().standing()).isEqualTo(Standing.RESOLVED);
        assertThat(story.refuses(new Close())).containsExactly("INC-09");
    }

    @Test
    void theFirstCriterionThatIsMetProposesButNeverForAChild() {
        IncidentProcess process = IncidentProcess.standard().toBuilder()
                .major(MajorIncidentPolicy.standard()
                        .meeting(List.of(
                                new MajorIncidentPolicy.Criterion(
                                        Rule.of("P0", "nothing works", at -> false), "everything"),
                                new MajorIncidentPolicy.Criterion(
                                        Rule.of(
                                                "P1",
                                                "it is of the highest priority",
                                                at -> at.incident()
                                                        .priorityAt(at.asOf())
                                                        .filter(Priority.P1::equals)
                                                        .isPresent()),
                                        "a service is lost"),
                                new MajorIncidentPolicy.Criterion(Rule.of("ALL", "always", at -> true), "anything")))
                        .telling(TeamId.of("major-incidents"), PersonId.of("cio")))
                .build();
        Story story = new Story(process).then(mailIsDown());
        assertThat(story.incident().major().standing()).isEqualTo(Standing.PROPOSED);
        assertThat(story.incident().major().businessImpact()).isEqualTo("a service is lost");
        assertThat(recipients(story)).contains("team:major-incidents");
        story.then(new RejectMajor("a test"), new OverridePriority(Priority.P1, "still"));
        assertThat(story.incident().major().standing()).isEqualTo(Standing.REJECTED);
        story.then(PROPOSE, new AcceptMajor(EVE, "indeed"));
        assertThat(recipients(story)).contains("person:cio", "person:eve");

        Story child = new Story(process)
                .then(new IncidentCommand.Report(
                        "No mail here",
                        Level.LOW,
                        Level.LOW,
                        Circumstances.UNKNOWN.from(Links.CHILD_OF, IncidentId.of("INC-2"))));
        assertThat(child.incident().links().parent()).isPresent();
        assertThat(child.incident().major().standing()).isEqualTo(Standing.NONE);
        child.then(new MakeChildOf(IncidentId.of("INC-3")), new OverridePriority(Priority.P1, "loud"));
        assertThat(child.incident().major().standing()).isEqualTo(Standing.NONE);
    }

    private static List<String> recipients(Story story) {
        return story.proposals().stream()
                .filter(Notification.class::isInstance)
                .map(proposal -> ((Notification) proposal).recipient().toString())
                .toList();
    }

    @Test
    void newsNoticeAndReviewAreDeadlines() {
        Story story = accepted();
        Instant accepted = story.now();
        assertThat(due(story, IncidentDuty.MAJOR_NOTICE)).isEqualTo(accepted.plus(Duration.ofMinutes(30)));
        assertThat(due(story, IncidentDuty.MAJOR_UPDATE)).isEqualTo(accepted.plus(Duration.ofHours(1)));
        story.then(new InformManagement(PersonId.of("cio")), new UpdateStakeholders("we know the cause"));
        assertThat(due(story, IncidentDuty.MAJOR_NOTICE)).isNull();
        assertThat(due(story, IncidentDuty.MAJOR_UPDATE)).isEqualTo(story.now().plus(Duration.ofHours(1)));
        story.then(restarted());
        assertThat(due(story, IncidentDuty.MAJOR_UPDATE)).isNull();
        assertThat(due(story, IncidentDuty.CLOSE_UNATTENDED)).isNull();
        assertThat(due(story, IncidentDuty.MAJOR_REVIEW)).isEqualTo(story.now().plus(Duration.ofDays(5)));
        story.then(REVIEW);
        assertThat(due(story, IncidentDuty.MAJOR_REVIEW)).isNull();
    }

    private static Instant due(Story story, String name) {
        return IncidentDuty.of(IncidentProcess.standard(), story.incident()).stream()
                .map(IncidentDuty::deadline)
                .filter(deadline -> deadline.name().equals(name))
                .map(deadline -> deadline.dueAt())
                .findFirst()
                .orElse(null);
    }
}
