package dev.itsm.incident;

import static dev.itsm.incident.Story.ANA;
import static dev.itsm.incident.Story.BEN;
import static dev.itsm.incident.Story.EVE;
import static dev.itsm.incident.Story.MESSAGING;
import static dev.itsm.incident.Story.mailIsDown;
import static dev.itsm.incident.Story.restarted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.itsm.assignment.Escalation;
import dev.itsm.decision.FollowUp;
import dev.itsm.decision.Notification;
import dev.itsm.event.Hash;
import dev.itsm.id.ChangeId;
import dev.itsm.id.CiId;
import dev.itsm.id.ProblemId;
import dev.itsm.id.ServiceId;
import dev.itsm.id.ServiceRequestId;
import dev.itsm.incident.IncidentCommand.AddAffectedUsers;
import dev.itsm.incident.IncidentCommand.Assign;
import dev.itsm.incident.IncidentCommand.Attach;
import dev.itsm.incident.IncidentCommand.ChangeScope;
import dev.itsm.incident.IncidentCommand.Classify;
import dev.itsm.incident.IncidentCommand.Close;
import dev.itsm.incident.IncidentCommand.CloseUnattended;
import dev.itsm.incident.IncidentCommand.ConfirmResolution;
import dev.itsm.incident.IncidentCommand.ConvertToRequest;
import dev.itsm.incident.IncidentCommand.Describe;
import dev.itsm.incident.IncidentCommand.DropOverride;
import dev.itsm.incident.IncidentCommand.Escalate;
import dev.itsm.incident.IncidentCommand.Fire;
import dev.itsm.incident.IncidentCommand.LinkTo;
import dev.itsm.incident.IncidentCommand.ObserveImpact;
import dev.itsm.incident.IncidentCommand.OverridePriority;
import dev.itsm.incident.IncidentCommand.Prioritize;
import dev.itsm.incident.IncidentCommand.PutOnHold;
import dev.itsm.incident.IncidentCommand.Remind;
import dev.itsm.incident.IncidentCommand.Reopen;
import dev.itsm.incident.IncidentCommand.Report;
import dev.itsm.incident.IncidentCommand.Resolve;
import dev.itsm.incident.IncidentCommand.StartWork;
import dev.itsm.incident.IncidentCommand.Unlink;
import dev.itsm.party.Act;
import dev.itsm.party.PersonId;
import dev.itsm.practice.Handlers;
import dev.itsm.practice.Move;
import dev.itsm.priority.Level;
import dev.itsm.priority.Priority;
import dev.itsm.priority.PriorityDecision;
import dev.itsm.scheme.CodeScheme;
import dev.itsm.sla.calendar.WorkingCalendar;
import dev.itsm.sla.target.PauseReason;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is kept of an incident beside its way: its words, rank, people, links, reminders and ends. */
class RecordTest {
    @Test
    void everyCommandIsKnownAndEveryEventHasAName() {
        Stream<Class<?>> commands = Stream.concat(
                Arrays.stream(IncidentCommand.Ordinary.class.getPermittedSubclasses()),
                Arrays.stream(MajorIncidentCommand.class.getPermittedSubclasses()));
        Handlers<Draft, IncidentCommand> handlers = IncidentDecider.HANDLERS;
        assertThat(commands.filter(kind -> kind != Report.class)).allMatch(handlers::knows);
        assertThat(IncidentNames.of(new CloseUnattended())).isEqualTo("incident.close-unattended");
        assertThat(IncidentNames.of(mailIsDown())).isEqualTo("incident.report");
        assertThat(Stream.of(IncidentEvent.Recorded.class, IncidentEvent.Transition.class, MajorIncidentEvent.class)
                        .flatMap(family -> Arrays.stream(family.getPermittedSubclasses())))
                .allMatch(IncidentNames.events()::containsKey);
        assertThat(IncidentNames.events().values()).doesNotHaveDuplicates();
    }

    @Test
    void thePriorityIsTheMatrixsOrADecisionWithItsReason() {
        Story story = Story.standard().then(mailIsDown());
        assertThat(story.incident().priorityAt(story.now())).contains(Priority.P1);
        assertThat(story.refuses(new OverridePriority(Priority.P3, " "))).containsExactly("INC-03");
        story.then(new OverridePriority(Priority.P3, "one user only"));
        assertThat(story.incident().priorityAt(story.now())).contains(Priority.P3);
        story.then(new Prioritize(Level.LOW, Level.LOW));
        PriorityDecision decision =
                story.incident().classification().ranking().orElseThrow().decision();
        assertThat(decision.computed()).isEqualTo(Priority.P5);
        assertThat(decision.effectiveAt(story.now())).isEqualTo(Priority.P3);
        story.then(new DropOverride());
        assertThat(story.incident().priorityAt(story.now())).contains(Priority.P5);
        story.then(new DropOverride());
        assertThat(story.events()).isEmpty();
        assertThat(story.refuses(new Prioritize(null, Level.LOW))).containsExactly("REQUIRED_FIELD");
        assertThat(story.refuses(new Prioritize(Level.VERY_HIGH, Level.LOW))).containsExactly("UNKNOWN_CODE");
        assertThat(story.refuses(
                        new Prioritize(Level.LOW, Level.LOW, story.now().plusSeconds(1))))
                .containsExactly("INC-11");
        assertThat(story.refuses(new Prioritize(Level.LOW, Level.LOW, Story.START)))
                .containsExactly("INC-11");
        assertThat(story.refuses(new OverridePriority(Priority.P1, "now", story.now())))
                .containsExactly("INC-11");
    }

    @Test
    void whatIsOnlyPossibleIsRankedWhenItHits() {
        Story story = Story.standard()
                .then(new Report(
                        "Disk is getting full", Level.LOW, Level.LOW, Circumstances.UNKNOWN.withoutImpactYet()));
        assertThat(story.incident().classification().potential()).isTrue();
        story.then(new ObserveImpact(Level.HIGH, Level.HIGH));
        assertThat(story.incident().classification().potential()).isFalse();
        assertThat(story.incident().priorityAt(story.now())).contains(Priority.P1);
        assertThat(story.refuses(new ObserveImpact(Level.HIGH, Level.HIGH))).containsExactly("NOT_POTENTIAL");
    }

    @Test
    void categoriesAndClosureCodesComeFromVersionedLists() {
        CodeScheme categories = CodeScheme.named("categories", "3")
                .code("mail", Locale.ENGLISH, "Mail")
                .label(Locale.GERMAN, "E-Mail")
                .build();
        CodeScheme codes = CodeScheme.named("codes", "1")
                .code("fixed", Locale.ENGLISH, "Fixed")
                .build();
        IncidentProcess process = IncidentProcess.standard().toBuilder()
                .categories(categories)
                .closureCodes(codes)
                .build();
        Story story = new Story(process).then(mailIsDown());
        assertThat(story.refuses(new Classify("post"))).contains("UNKNOWN_CODE");
        assertThat(story.refuses(new Resolve("gone", "?", "?"))).containsExactly("UNKNOWN_CODE", "INC-02");
        story.then(new Classify("mail"), restarted());
        assertThat(story.incident().classification().category()).hasToString("categories/3:mail");
        assertThat(categories.label("mail", Locale.GERMANY)).isEqualTo("E-Mail");
        assertThat(categories.label("mail", Locale.FRENCH)).isEqualTo("Mail");
        assertThat(categories.label("post", Locale.FRENCH)).isEqualTo("post");
    }

    @Test
    void wordsPeopleAndScopeChangeAsLongAsItHasNotEnded() {
        Story story = Story.standard()
                .then(
                        mailIsDown(),
                        new Describe(null, "since this morning"),
                        new AddAffectedUsers(Set.of(BEN)),
                        new ChangeScope(ServiceId.of("post"), Set.of(CiId.of("mx-1"))),
                        new Attach("log", "text/plain", URI.create("store:1"), Hash.of("x")));
        Intake intake = story.incident().intake();
        assertThat(intake.summary()).isEqualTo("Mail is down");
        assertThat(intake.description()).isEqualTo("since this morning");
        assertThat(intake.affectedUsers()).containsExactly(EVE, BEN);
        assertThat(story.incident().links().cis()).containsExactly(CiId.of("mx-1"));
        assertThat(story.incident().log().attachments()).hasSize(1);
        for (IncidentCommand again : List.of(
                new Describe("Mail is down", null),
                new AddAffectedUsers(Set.of(EVE)),
                new ChangeScope(ServiceId.of("post"), Set.of(CiId.of("mx-1"))))) {
            assertThat(story.then(again).events()).isEmpty();
        }
        story.then(new Classify("mail"), restarted(), new Close());
        assertThat(story.refuses(new Describe("x", null))).containsExactly("ENDED");
        assertThat(story.refuses(new AddAffectedUsers(Set.of(ANA)))).containsExactly("ENDED");
        assertThat(story.refuses(new Prioritize(Level.LOW, Level.LOW))).containsExactly("NOT_IN_WORK");
        assertThat(story.refuses(new Attach(null, "a/b", URI.create("x"), Hash.of(""))))
                .contains("REQUIRED_FIELD");
    }

    @Test
    void linksPointToOtherRecordsOnce() {
        ProblemId problem = ProblemId.of("P-1");
        Story story = Story.standard().then(mailIsDown(), new LinkTo(Links.INVESTIGATED_BY, problem));
        assertThat(story.incident().links().first(Links.INVESTIGATED_BY)).contains(problem);
        story.then(new LinkTo(Links.INVESTIGATED_BY, problem));
        assertThat(story.events()).isEmpty();
        story.then(new LinkTo(Links.CAUSED_BY, ChangeId.of("C-1")), new Unlink(Links.INVESTIGATED_BY, problem));
        assertThat(story.incident().links().first(Links.INVESTIGATED_BY)).isEmpty();
        assertThat(story.incident().links().first(Links.CAUSED_BY)).isPresent();
        assertThat(story.refuses(new LinkTo(Links.CHILD_OF, Story.ID))).containsExactly("LINK", "LINK");
        assertThat(story.then(new Unlink(Links.INVESTIGATED_BY, problem)).events())
                .isEmpty();
    }

    @Test
    void aServiceRequestInDisguiseIsConverted() {
        Story story = Story.standard().then(mailIsDown());
        assertThat(story.refuses(new ConvertToRequest(ServiceRequestId.of("R-1"), " ")))
                .containsExactly("REQUIRED_FIELD");
        story.then(new ConvertToRequest(ServiceRequestId.of("R-1"), "she wants a bigger box"));
        assertThat(story.incident().phase()).isEqualTo(IncidentPhase.CANCELLED);
        assertThat(story.incident().links().first(Links.CONVERTED_TO)).contains(ServiceRequestId.of("R-1"));
        assertThat(story.proposals())
                .filteredOn(RequestConversion.class::isInstance)
                .singleElement()
                .satisfies(proposal -> {
                    assertThat(proposal.says()).contains("Mail is down");
                    assertThat(proposal.key()).contains("R-1", "INC-1");
                });
        Story back = Story.standard()
                .then(new Report(
                        "No mail",
                        Level.LOW,
                        Level.LOW,
                        Circumstances.UNKNOWN.from(Links.CONVERTED_FROM, ServiceRequestId.of("R-2"))));
        assertThat(back.incident().links().first(Links.CONVERTED_FROM)).contains(ServiceRequestId.of("R-2"));
    }

    @Test
    void whoeverDoesNotAnswerIsRemindedAndThenResolvedOn() {
        IncidentProcess process = IncidentProcess.standard().toBuilder()
                .calendar(
                        WorkingCalendar.weekly(ZoneId.of("UTC"), DayOfWeek.MONDAY, DayOfWeek.FRIDAY, "09:00", "17:00"))
                .holdReason(
                        HoldReason.of(PauseReason.REQUESTER).reminding(new HoldReason.FollowUpPlan(2, 3, "no-answer")))
                .build();
        Story story = new Story(process).then(mailIsDown(), new PutOnHold("REQUESTER"));
        assertThat(recipients(story)).containsExactly(EVE);
        assertThat(story.refuses(new Remind())).containsExactly("NOT_DUE");
        story.after(Duration.ofDays(3)).then(new Remind());
        assertThat(story.incident().hold().reminders()).isEqualTo(1);
        assertThat(recipients(story)).containsExactly(EVE);
        assertThat(story.refuses(new Remind())).containsExactly("NOT_DUE");
        story.after(Duration.ofDays(5)).then(new Remind());
        assertThat(story.refuses(new Remind())).containsExactly("NOT_DUE");
        story.after(Duration.ofDays(5)).then(new Remind());
        assertThat(story.events()).isEmpty();
        assertThat(story.proposals()).singleElement().satisfies(proposal -> {
            Resolve resolve = (Resolve) ((FollowUp<?>) proposal).command();
            assertThat(resolve.code()).isEqualTo("no-answer");
        });
    }

    @Test
    void theRequesterConfirmsOrTimeCloses() {
        Story story = Story.standard().then(mailIsDown(), new Classify("mail"));
        assertThat(story.refuses(new ConfirmResolution())).containsExactly("NOT_RESOLVED");
        assertThat(story.refuses(new CloseUnattended())).contains("NOT_DUE");
        story.then(restarted());
        assertThat(recipients(story)).containsExactly(EVE);
        story.by(EVE).then(new ConfirmResolution());
        assertThat(story.incident().outcome().confirmation()).isNotNull();
        assertThat(story.proposals())
                .singleElement()
                .satisfies(proposal ->
                        assertThat(((FollowUp<?>) proposal).command()).isEqualTo(new Close()));
        story.after(Duration.ofDays(5).minusSeconds(61));
        assertThat(story.refuses(new CloseUnattended())).containsExactly("NOT_DUE");
        story.then(new CloseUnattended());
        assertThat(story.events())
                .singleElement()
                .satisfies(event -> assertThat(((IncidentEvent.Closed) event).automatically())
                        .isTrue());
        assertThat(story.incident().outcome().closedAt()).isEqualTo(story.now());
    }

    @Test
    void reopeningAgainAndAgainIsEscalated() {
        Story story = Story.standard()
                .then(mailIsDown(), new Classify("mail"), new Assign(MESSAGING), restarted(), new Reopen("still down"));
        assertThat(story.incident().routing().escalations()).isEmpty();
        assertThat(story.refuses(new Reopen("x"))).containsExactly("NO_SUCH_TRANSITION");
        story.then(restarted(), new Reopen("and again"));
        assertThat(story.incident().routing().escalations()).singleElement().satisfies(escalation -> {
            assertThat(escalation.kind()).isEqualTo(Escalation.Kind.HIERARCHIC);
            assertThat(escalation.to()).isEqualTo(MESSAGING);
        });
        story.then(restarted(), new Reopen("third time"));
        assertThat(story.incident().routing().level(Escalation.Kind.HIERARCHIC)).isEqualTo(2);
    }

    @Test
    void escalationsAreKeptWithTheirReasons() {
        PersonId boss = PersonId.of("boss");
        Story story = Story.standard()
                .then(mailIsDown(), new Escalate(Escalation.Kind.FUNCTIONAL, 2, boss, "nobody knows the server"));
        assertThat(story.incident().routing().level(Escalation.Kind.FUNCTIONAL)).isEqualTo(2);
        assertThat(recipients(story)).containsExactly(boss);
        assertThat(story.refuses(new Escalate(null, 0, null, ""))).hasSize(4);
    }

    @Test
    void whoeverStartsTakesItUpAndNobodyIsToldWhatTheyDid() {
        Story story = Story.standard().then(mailIsDown(), new Assign(MESSAGING));
        assertThat(recipients(story)).containsExactly(MESSAGING);
        story.then(new StartWork());
        assertThat(story.incident().routing().current().orElseThrow().person()).isEqualTo(ANA);
        story.then(new Assign(MESSAGING, ANA));
        assertThat(story.events()).isEmpty();
        assertThat(story.refuses(new Assign(null))).containsExactly("REQUIRED_FIELD");
        assertThat(story.refuses(new Fire(IncidentLifecycle.CLOSE))).containsExactly("RESERVED_TRIGGER");
        assertThat(story.refuses(new Fire(null))).containsExactly("REQUIRED_FIELD");
    }

    private static List<Object> recipients(Story story) {
        return story.proposals().stream()
                .filter(Notification.class::isInstance)
                .<Object>map(proposal -> ((Notification) proposal).recipient())
                .toList();
    }

    @Test
    void nothingHappensBeforeWhatHappened() {
        Story story = Story.standard().then(mailIsDown(), new Assign(MESSAGING));
        var early = IncidentProcess.standard()
                .decider(Story.ID)
                .decide(story.incident(), new StartWork(), Act.by(ANA, Story.START));
        assertThat(early.isAccepted()).isFalse();
        assertThat(story.refuses(mailIsDown())).containsExactly("ALREADY_REPORTED");
        assertThat(story.refuses(new PutOnHold("REQUESTER", Story.START, null))).containsExactly("INC-11");
        assertThat(Story.standard().refuses(new Close())).containsExactly("NO_SUCH_INCIDENT");
        assertThat(Story.standard().refuses(new Report(" ", Level.LOW, null)))
                .containsExactly("REQUIRED_FIELD", "REQUIRED_FIELD");
    }

    @Test
    void aHistoryWithGapsIsNoIncident() {
        Story story = Story.standard().then(mailIsDown(), new Classify("mail"));
        IncidentEvent closed = new IncidentEvent.Closed(
                Story.ID,
                story.now(),
                new Move<>(
                        IncidentLifecycle.CLOSE,
                        IncidentLifecycle.RESOLVED,
                        IncidentLifecycle.CLOSED,
                        IncidentPhase.CLOSED),
                false);
        assertThatThrownBy(() -> closed.applyTo(story.incident()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must have a resolution")
                .hasMessageContaining("\nMaybe");
        assertThatThrownBy(() -> closed.applyTo(null)).isInstanceOf(IllegalStateException.class);
    }
}
