package dev.itsm.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.decision.Decider;
import dev.itsm.event.DomainEvent;
import dev.itsm.event.EventName;
import dev.itsm.field.Attributes;
import dev.itsm.field.FieldKey;
import dev.itsm.id.ArticleId;
import dev.itsm.id.ChangeId;
import dev.itsm.id.CiId;
import dev.itsm.id.IncidentId;
import dev.itsm.id.KnownErrorId;
import dev.itsm.id.ProblemId;
import dev.itsm.id.ServiceId;
import dev.itsm.knowledge.Article;
import dev.itsm.knowledge.ArticleCommand;
import dev.itsm.knowledge.KnowledgeNames;
import dev.itsm.knowledge.KnowledgeProcess;
import dev.itsm.knowledge.Topic;
import dev.itsm.lifecycle.Walk.Given;
import dev.itsm.party.Act;
import dev.itsm.party.Directory;
import dev.itsm.party.PersonId;
import dev.itsm.party.RoleHolding;
import dev.itsm.party.RoleName;
import dev.itsm.party.TeamId;
import dev.itsm.priority.Level;
import dev.itsm.problem.Analysis;
import dev.itsm.problem.Problem;
import dev.itsm.problem.ProblemCommand;
import dev.itsm.problem.ProblemNames;
import dev.itsm.problem.ProblemProcess;
import dev.itsm.problem.Surroundings;
import dev.itsm.problem.knownerror.KnownError;
import dev.itsm.problem.knownerror.KnownErrorCommand;
import dev.itsm.problem.knownerror.KnownErrorNames;
import dev.itsm.problem.knownerror.KnownErrorProcess;
import dev.itsm.problem.knownerror.Symptoms;
import dev.itsm.time.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Problems, known errors and articles that live at random, by whoever comes along, are the same after JSON at every step. */
class RandomLivesTest {
    private static final int LIVES = 100;
    private static final int STEPS = 60;
    private static final Instant START = Instant.parse("2026-03-02T08:00:00.000000001Z");
    private static final List<PersonId> PEOPLE = List.of(
            PersonId.of("ana"), PersonId.of("eve"), PersonId.of("b🐛b"), PersonId.of("dan"), PersonId.of("fay"));
    private static final RoleName OWNER = RoleName.of("SERVICE_OWNER");
    private static final ChangeId CHANGE = ChangeId.of("CHG-1");
    private static final KnownErrorId KNOWN = KnownErrorId.of("KE-1");
    private static final IncidentId INCIDENT = IncidentId.of("INC-1");
    private static final FieldKey<String> LEDGER = FieldKey.text("ledger");
    private static final Attributes LEDGERED = Attributes.of(LEDGER, "L \"1\" 🐛");
    private static final Symptoms SYMPTOMS = new Symptoms(ServiceId.of("mail"), Set.of(CiId.of("app-7")), "mail");

    @Test
    void problems() {
        Surroundings around = new Surroundings(
                Map.of(CHANGE, Surroundings.Fix.SUCCESSFUL),
                Map.of(KNOWN, true),
                Set.of(INCIDENT),
                Set.of(),
                Directory.of(List.of(), List.of(RoleHolding.of(PEOPLE.get(1), OWNER, Period.from(START))), List.of()));
        ProblemProcess process =
                ProblemProcess.standard().toBuilder().field(LEDGER).build();
        Set<Class<?>> seen = live(Problem.class, process.decider(ProblemId.of("PRB-1"), around), problemCommands());
        assertThat(seen).containsAll(commandsOf(ProblemCommand.class));
        assertStoredUnder(ProblemNames.events());
    }

    @Test
    void knownErrors() {
        KnownErrorProcess process =
                KnownErrorProcess.standard().toBuilder().field(LEDGER).build();
        Set<Class<?>> seen = live(
                KnownError.class,
                process.decider(KNOWN),
                List.of(
                        new KnownErrorCommand.Draw("Mail stops", SYMPTOMS, ProblemId.of("PRB-1"), null, null, LEDGERED),
                        new KnownErrorCommand.Revise(SYMPTOMS, "the disk is full", null),
                        new KnownErrorCommand.Revise(SYMPTOMS, null, "restart \u0000 it"),
                        new KnownErrorCommand.Publish(Set.of("staff", "users")),
                        new KnownErrorCommand.ApplyWorkaround(INCIDENT, true),
                        new KnownErrorCommand.ApplyWorkaround(INCIDENT, false),
                        new KnownErrorCommand.ChangeFields(Attributes.NONE, Set.of("ledger")),
                        new KnownErrorCommand.Supersede(KnownErrorId.of("KE-2")),
                        new KnownErrorCommand.Retire("fixed")));
        assertThat(seen).containsAll(commandsOf(KnownErrorCommand.class));
        assertStoredUnder(KnownErrorNames.events());
    }

    @Test
    void articles() {
        KnowledgeProcess process =
                KnowledgeProcess.standard().toBuilder().field(LEDGER).build();
        Instant soon = START.plus(Duration.ofMinutes(20));
        Topic topic = new Topic(ServiceId.of("mail"), Set.of(CiId.of("app-7")), "full");
        Set<Class<?>> seen = live(
                Article.class,
                process.decider(ArticleId.of("KB-1")),
                List.of(
                        new ArticleCommand.Write("Mail is full", null, Topic.of("mail"), LEDGERED),
                        new ArticleCommand.Edit(null, "delete some", topic),
                        new ArticleCommand.Edit("Mailbox is full", null, null),
                        new ArticleCommand.Submit(),
                        new ArticleCommand.SendBack("no"),
                        ArticleCommand.Publish.to("tried it", "staff"),
                        new ArticleCommand.Publish("tried it", Set.of("staff"), soon, soon.plusSeconds(600), null),
                        new ArticleCommand.Confirm("still right", START.plus(Duration.ofDays(2)), null),
                        new ArticleCommand.Rework("wrong"),
                        new ArticleCommand.Use(INCIDENT, true),
                        new ArticleCommand.LeaveRemark("thanks"),
                        new ArticleCommand.ChangeFields(Attributes.NONE, Set.of("ledger")),
                        new ArticleCommand.Retire("old", ArticleId.of("KB-2"))));
        assertThat(seen).containsAll(commandsOf(ArticleCommand.class));
        assertStoredUnder(KnowledgeNames.events());
    }

    private static List<ProblemCommand> problemCommands() {
        Instant month = START.plus(Duration.ofDays(30));
        return List.of(
                new ProblemCommand.RaiseProblem(
                        "Mail stops",
                        "every Monday",
                        ServiceId.of("mail"),
                        Set.of(),
                        Set.of(INCIDENT),
                        "service=mail",
                        LEDGERED),
                new ProblemCommand.Classify("mail", Level.HIGH, Level.LOW),
                new ProblemCommand.ChangeScope(null, Set.of(CiId.of("app-7"))),
                new ProblemCommand.Assign(TeamId.of("messaging"), PEOPLE.get(0)),
                new ProblemCommand.AttachIncidents(Set.of(IncidentId.of("INC-2"))),
                new ProblemCommand.Investigate(),
                new ProblemCommand.AnswerWhy("the disk is full"),
                new ProblemCommand.AddCause("disk", null, "too small"),
                new ProblemCommand.JudgeCause("disk", Analysis.Finding.CONFIRMED, "log"),
                new ProblemCommand.AddToTimeline(START, "it stopped"),
                new ProblemCommand.AddEvidence("log", "no space left", INCIDENT),
                new ProblemCommand.IdentifyCause(Analysis.Method.FIVE_WHYS, "nobody looks", null),
                new ProblemCommand.IdentifyCause(Analysis.Method.CAUSE_TREE, "too small", "disk"),
                new ProblemCommand.DocumentBy(KNOWN),
                new ProblemCommand.Relieve("restarted every night"),
                new ProblemCommand.DeclareNoRelief("it stops anyway"),
                new ProblemCommand.FixBy(CHANGE),
                new ProblemCommand.PutOnHold("change"),
                new ProblemCommand.Resume(),
                new ProblemCommand.ApplyFix("logs rotate", false),
                new ProblemCommand.ApplyFix("logs rotate", true),
                new ProblemCommand.Close(),
                new ProblemCommand.Reopen("it came again"),
                new ProblemCommand.ReportRecurrence(INCIDENT, START.plus(Duration.ofMinutes(30))),
                new ProblemCommand.ReviewEffect(true, "it holds"),
                new ProblemCommand.ReviewEffect(false, "it does not"),
                new ProblemCommand.ChangeFields(Attributes.NONE, Set.of("ledger")),
                new ProblemCommand.AcceptRisk(OWNER, "replaced next year", month),
                new ProblemCommand.MarkDuplicateOf(ProblemId.of("PRB-0")),
                new ProblemCommand.Invalidate("none"));
    }

    /**
     * Lives many lives and returns which kinds of commands were accepted in them.
     *
     * @param commands the first makes the record; what ends it comes last, as the last are the rarest
     */
    private static <S, C, E extends DomainEvent> Set<Class<?>> live(
            Class<S> type, Decider<S, C, E> decider, List<C> commands) {
        Set<Class<?>> seen = new HashSet<>();
        for (int life = 0; life < LIVES; life++) {
            Random random = new Random(life);
            LifeInJson<S, C, E> told = new LifeInJson<>(type, decider);
            Instant now = START;
            told.accepts(new Given<>(commands.get(0), Act.by(PEOPLE.get(0), now)));
            seen.add(commands.get(0).getClass());
            for (int step = 0; step < STEPS; step++) {
                now = now.plusSeconds(1 + random.nextInt(120));
                int most = commands.size();
                C command = commands.get(Math.min(random.nextInt(most), random.nextInt(most)));
                Act act = Act.by(PEOPLE.get(random.nextInt(PEOPLE.size())), now).because("so");
                if (told.accepts(new Given<>(command, act))) {
                    seen.add(command.getClass());
                }
            }
        }
        return seen;
    }

    /** Every kind of command but an organization's own steps. */
    private static List<Class<?>> commandsOf(Class<?> family) {
        return Stream.of(family.getPermittedSubclasses())
                .<Class<?>>map(kind -> kind)
                .filter(kind -> !kind.getSimpleName().equals("Fire"))
                .toList();
    }

    private static void assertStoredUnder(Map<? extends Class<?>, EventName> names) {
        names.forEach((type, name) ->
                assertThat(StandardTypes.all().forms).containsEntry(new StoredForm(name.name(), name.version()), type));
    }
}
