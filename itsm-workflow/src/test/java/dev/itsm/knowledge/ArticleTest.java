package dev.itsm.knowledge;

import static dev.itsm.knowledge.ArticleStory.ANA;
import static dev.itsm.knowledge.ArticleStory.EVE;
import static dev.itsm.knowledge.ArticleStory.ID;
import static dev.itsm.knowledge.ArticleStory.PUBLISH;
import static dev.itsm.knowledge.ArticleStory.START;
import static dev.itsm.knowledge.ArticleStory.WRITE;
import static dev.itsm.knowledge.ArticleStory.published;
import static dev.itsm.knowledge.ArticleStory.standard;
import static dev.itsm.knowledge.ArticleStory.submitted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.itsm.decision.Refusal;
import dev.itsm.field.Attributes;
import dev.itsm.field.FieldKey;
import dev.itsm.id.ArticleId;
import dev.itsm.id.CiId;
import dev.itsm.id.IncidentId;
import dev.itsm.id.ServiceId;
import dev.itsm.knowledge.ArticleCommand.ChangeFields;
import dev.itsm.knowledge.ArticleCommand.Confirm;
import dev.itsm.knowledge.ArticleCommand.Edit;
import dev.itsm.knowledge.ArticleCommand.Fire;
import dev.itsm.knowledge.ArticleCommand.LeaveRemark;
import dev.itsm.knowledge.ArticleCommand.Publish;
import dev.itsm.knowledge.ArticleCommand.Retire;
import dev.itsm.knowledge.ArticleCommand.Rework;
import dev.itsm.knowledge.ArticleCommand.SendBack;
import dev.itsm.knowledge.ArticleCommand.Submit;
import dev.itsm.knowledge.ArticleCommand.Use;
import dev.itsm.knowledge.ArticleCommand.Write;
import dev.itsm.lifecycle.Offer;
import dev.itsm.lifecycle.Trigger;
import dev.itsm.party.Act;
import dev.itsm.party.PersonId;
import dev.itsm.time.Deadline;
import dev.itsm.time.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArticleTest {
    private static final IncidentId INCIDENT = IncidentId.of("INC-1");
    private static final PersonId BOB = PersonId.of("bob");
    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void everyCommandIsKnownAndEveryEventHasAName() {
        assertThat(Arrays.stream(ArticleCommand.class.getPermittedSubclasses()).filter(kind -> kind != Write.class))
                .allMatch(ArticleDecider.HANDLERS::knows);
        assertThat(KnowledgeNames.of(PUBLISH)).isEqualTo("article.publish");
        assertThat(KnowledgeNames.of(WRITE)).isEqualTo("article.write");
        assertThat(Stream.of(ArticleEvent.Recorded.class, ArticleEvent.Transition.class)
                        .flatMap(family -> Arrays.stream(family.getPermittedSubclasses())))
                .allMatch(KnowledgeNames.events()::containsKey);
    }

    @Test
    void onlyWhatSaysSomethingOfAKindGoesToReview() {
        ArticleStory story =
                standard().then(new Write("Mail is full", null, new Topic(null, Set.of(), null), Attributes.NONE));
        assertThat(story.refuses(new Submit())).containsExactly("INCOMPLETE");
        story.then(new Edit(null, "delete some", null));
        assertThat(story.refuses(new Submit())).containsExactly("INCOMPLETE");
        story.then(new Edit(null, null, Topic.of("mail")), new Submit());
        assertThat(story.article().phase()).isEqualTo(ArticlePhase.IN_REVIEW);
        assertThat(story.refuses(new Edit("x", null, null))).containsExactly("NOT_A_DRAFT");
    }

    @Test
    void anEditThatChangesNothingIsNone() {
        ArticleStory story = standard().then(WRITE).by(EVE);
        assertThat(story.refuses(new Edit(" ", null, null))).containsExactly("REQUIRED_FIELD");
        assertThat(story.then(new Edit("Mail is full", "delete some", null)).events())
                .isEmpty();
        assertThat(story.article().content().authors()).containsExactly(ANA);
        assertThat(story.then(new Edit("Mailbox is full", null, null)).article().content())
                .isEqualTo(new Content("Mailbox is full", "delete some", Topic.of("mail"), Set.of(ANA, EVE)));
    }

    @Test
    void nobodyPublishesWhatTheyWroteNorInTheNameOfOneWhoDid() {
        ArticleStory story = submitted();
        assertThat(story.by(ANA).refuses(PUBLISH)).containsExactly("OWN_WORK");
        assertThat(KnowledgeProcess.standard()
                        .decider(ID)
                        .decide(story.article(), PUBLISH, new Act(EVE, ANA, story.now(), null))
                        .isAccepted())
                .isFalse();
        assertThat(offer(story, ArticleLifecycle.PUBLISH).refusals())
                .extracting(Refusal::code)
                .containsExactly("OWN_WORK");
        assertThat(offer(story.by(EVE), ArticleLifecycle.PUBLISH, EVE).refusals())
                .isEmpty();
        assertThat(story.then(PUBLISH).article().review()).isEqualTo(new Review(Set.of(EVE), story.now(), "tried it"));
    }

    private static Offer offer(ArticleStory story, Trigger on) {
        return offer(story, on, ANA);
    }

    private static Offer offer(ArticleStory story, Trigger on, PersonId person) {
        return KnowledgeProcess.standard().offers(story.article(), Act.by(person, story.now())).stream()
                .filter(offer -> offer.on().equals(on))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void itIsThereForItsAudienceFromTheStartOfItsValidityToJustBeforeItsEnd() {
        ArticleStory story = submitted();
        Instant from = START.plus(DAY);
        Instant until = from.plus(DAY);
        assertThat(story.refuses(new Publish("x", Set.of(), from, until, from))).containsExactly("KNW-01");
        assertThat(story.refuses(new Publish("x", Set.of("staff"), from, from, from)))
                .containsExactly("KNW-01");
        assertThat(story.refuses(new Publish("x", Set.of("staff"), until, from, from)))
                .containsExactly("ENDS_EARLY");
        assertThat(story.refuses(new Publish("x", Set.of("staff"), START, null, null)))
                .containsExactly("BACKDATED");
        assertThat(story.refuses(new Publish(" ", Set.of("staff"), from, null, null)))
                .containsExactly("REQUIRED_FIELD");
        Article article =
                story.then(new Publish("x", Set.of("staff"), from, until, null)).article();
        assertThat(article.isOffered("staff", from.minusNanos(1))).isFalse();
        assertThat(article.isOffered("staff", from)).isTrue();
        assertThat(article.isOffered("users", from)).isFalse();
        assertThat(article.isOffered("staff", until.minusNanos(1))).isTrue();
        assertThat(article.isOffered("staff", until)).isFalse();
        assertThat(story.refuses(new Use(INCIDENT, true))).containsExactly("NOT_OFFERED");
        assertThat(article.deadlines())
                .containsExactly(new Deadline(ID, Article.REVIEW, until), new Deadline(ID, Article.EXPIRY, until));
        assertThat(story.at(until.minusNanos(1)).found()).isEmpty();
        assertThat(story.at(until).found()).containsExactly("KNW-01");
    }

    @Test
    void itIsLookedAtAgainInTimeByAnother() {
        ArticleStory story = submitted();
        Duration year = KnowledgePolicy.standard().reviewWithin();
        Instant now = story.now();
        for (Instant wrong : List.of(now, now.plus(year).plusNanos(1))) {
            assertThat(story.refuses(new Publish("x", Set.of("staff"), null, null, wrong)))
                    .containsExactly("REVIEW_DATE");
        }
        story.then(PUBLISH, new LeaveRemark("it is not there any more"));
        Instant due = story.now().minusSeconds(60).plus(year);
        assertThat(story.article().deadlines()).containsExactly(new Deadline(ID, Article.REVIEW, due));
        assertThat(story.at(due).found()).isEmpty();
        assertThat(story.at(due.plusNanos(1)).found()).containsExactly("REVIEW_DATE");
        assertThat(story.by(ANA).refuses(new Confirm("x", null, null))).containsExactly("OWN_WORK");
        assertThat(story.by(EVE).refuses(new Confirm("x", START, null))).containsExactly("ENDS_EARLY");
        assertThat(story.refuses(new Confirm("x", story.now(), null))).contains("KNW-01");
        assertThat(story.refuses(new Confirm(null, null, null))).containsExactly("REQUIRED_FIELD");
        Article confirmed = story.then(new Confirm("still right", null, null)).article();
        assertThat(confirmed.remarks()).isEmpty();
        assertThat(confirmed.publication())
                .isEqualTo(new Publication(
                        Set.of("staff"),
                        Period.from(START.plusSeconds(180)),
                        story.now().plus(year)));
        assertThat(submitted().refuses(new Confirm("x", null, null))).containsExactly("NOT_PUBLISHED");
    }

    @Test
    void whatIsTakenBackIsNotThereAndIsLookedOverAnew() {
        ArticleStory story = published().then(new Rework("half of it is wrong"));
        assertThat(story.article().isOffered(story.now())).isFalse();
        assertThat(story.article().review()).isNull();
        assertThat(story.article().deadlines()).isEmpty();
        assertThat(story.article().remarks()).containsExactly(new Remark(EVE, story.now(), "half of it is wrong"));
        story.then(new Edit(null, "delete all", null), new Submit());
        assertThat(story.article().content().authors()).containsExactlyInAnyOrder(ANA, EVE);
        assertThat(story.refuses(PUBLISH)).containsExactly("OWN_WORK");
        assertThat(story.by(ANA).refuses(PUBLISH)).containsExactly("OWN_WORK");
        assertThat(story.by(BOB).refuses(new SendBack(""))).containsExactly("REQUIRED_FIELD");
        story.then(new SendBack("not all"));
        assertThat(story.article().remarks())
                .extracting(Remark::says)
                .containsExactly("half of it is wrong", "not all");
        story.by(EVE).then(new Submit()).by(BOB).then(PUBLISH);
        assertThat(story.article().remarks()).isEmpty();
        assertThat(story.found()).isEmpty();
    }

    @Test
    void usesAreCountedWithWhetherTheyHelped() {
        ArticleStory story = published();
        assertThat(submitted().refuses(new Use(INCIDENT, true))).containsExactly("NOT_OFFERED");
        assertThat(story.refuses(new Use(null, true))).containsExactly("REQUIRED_FIELD");
        story.then(new Use(INCIDENT, true), new Use(INCIDENT, false));
        assertThat(story.article().usage()).isEqualTo(new Usage(2, 1, story.now()));
        assertThat(story.events()).containsExactly(new ArticleEvent.Used(ID, story.now(), INCIDENT, EVE, false));
        assertThatThrownBy(() -> new Usage(1, 2, START)).hasMessageContaining("helped 2 times");
        assertThatThrownBy(() -> new Usage(1, -1, START)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Usage(1, 1, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void itEndsForAReasonAndPerhapsWithASuccessor() {
        ArticleStory story = published();
        assertThat(story.refuses(new Retire(" ", null))).containsExactly("REQUIRED_FIELD");
        assertThat(story.refuses(new Retire("x", ID))).containsExactly("CYCLE");
        Retirement retirement = new Retirement("nobody has mail any more", ArticleId.of("KB-2"));
        story.then(new Retire(retirement.reason(), retirement.successor()));
        assertThat(story.article().retirement()).isEqualTo(retirement);
        assertThat(story.article().isOffered(story.now())).isFalse();
        assertThat(story.refuses(new LeaveRemark("pity"))).containsExactly("ENDED");
        assertThat(story.refuses(new Edit("x", null, null))).containsExactly("NOT_A_DRAFT");
        assertThat(story.after(Duration.ofDays(10_000)).found()).isEmpty();
        assertThat(standard().then(WRITE).refuses(new Retire("none", null))).isEmpty();
        assertThat(submitted().refuses(new LeaveRemark(null))).containsExactly("REQUIRED_FIELD");
    }

    @Test
    void anArticleIsSoughtByKindServiceAndItem() {
        Topic mail7 = new Topic(ServiceId.of("mail"), Set.of(CiId.of("app-7")), "full");
        assertThat(mail7.covers(mail7)).isTrue();
        assertThat(Topic.of("full").covers(mail7)).isTrue();
        assertThat(mail7.covers(Topic.of("full"))).isFalse();
        assertThat(new Topic(ServiceId.of("print"), Set.of(), "full").covers(mail7))
                .isFalse();
        assertThat(new Topic(null, Set.of(CiId.of("app-8")), "full").covers(mail7))
                .isFalse();
        assertThat(Topic.of("slow").covers(mail7)).isFalse();
        assertThat(new Topic(null, Set.of(), null).covers(new Topic(null, Set.of(), null)))
                .isFalse();
    }

    @Test
    void theBestMatchIsOfTheItemThenOfTheServiceThenMostOftenOfHelp() {
        Topic sought = new Topic(ServiceId.of("mail"), Set.of(CiId.of("app-7")), "full");
        Article general = about("KB-1", Topic.of("full"));
        Article helped = general("KB-2").with(Usage.NONE.plus(START, true));
        Article service = about("KB-3", new Topic(sought.service(), Set.of(), "full"));
        Article item = about("KB-4", new Topic(null, sought.cis(), "full"));
        Article other = about("KB-5", Topic.of("slow"));
        List<Article> all = List.of(other, general, helped, service, item);
        Instant now = START.plus(DAY);
        List<ArticleMatch> matches = ArticleMatch.of(INCIDENT, sought, "staff", now, all);
        assertThat(matches).extracting(match -> match.article().key()).containsExactly("KB-4", "KB-3", "KB-2", "KB-1");
        assertThat(matches.get(0).key()).isEqualTo("article:KB-4 for incident:INC-1");
        assertThat(matches.get(0).says()).isEqualTo("article:KB-4 may help: Mail is full");
        assertThat(ArticleMatch.of(INCIDENT, sought, "users", now, all)).isEmpty();
        assertThat(ArticleMatch.of(INCIDENT, sought, "staff", START, all)).isEmpty();
    }

    private static Article general(String key) {
        return about(key, Topic.of("full"));
    }

    private static Article about(String key, Topic topic) {
        Article like = published().article();
        return new Article(
                ArticleId.of(key),
                like.progress(),
                new Content("Mail is full", "delete some", topic, Set.of(ANA)),
                like.review(),
                like.publication(),
                null,
                Usage.NONE,
                List.of(),
                Attributes.NONE);
    }

    @Test
    void anImportedArticleThatNobodyLookedOverIsFound() {
        Article like = published().article();
        Article imported = like.published(
                like.progress(),
                new Review(Set.of(ANA), START, "my own"),
                new Publication(Set.of(), Period.from(START), START.plus(DAY)));
        assertThat(KnowledgeChecks.pack().check(new KnowledgeChecks.At(imported, START)).stream()
                        .filter(judgement -> !judgement.verdict().holds())
                        .map(judgement -> judgement.verdict().code()))
                .containsExactly("KNW-01", "OWN_WORK");
    }

    @Test
    void anOrganizationAddsFieldsStepsAndItsOwnLimits() {
        FieldKey<String> ledger = FieldKey.text("ledger");
        Trigger translate = Trigger.of("translate");
        KnowledgeProcess acme = KnowledgeProcess.standard().toBuilder()
                .named("acme", "2")
                .policy(new KnowledgePolicy(DAY))
                .lifecycle(
                        states -> states.transition(ArticleLifecycle.PUBLISHED, translate, ArticleLifecycle.PUBLISHED))
                .require(ArticleLifecycle.PUBLISHED, ledger)
                .build();
        ArticleStory story = new ArticleStory(acme).then(WRITE, new Submit()).by(EVE);
        assertThat(story.refuses(PUBLISH)).containsExactly("REQUIRED_FIELD");
        story.then(new ChangeFields(Attributes.of(ledger, "L"), Set.of()), PUBLISH);
        assertThat(story.article().deadlines().get(0).dueAt())
                .isEqualTo(story.now().plus(DAY));
        story.by(ANA).then(new Fire(translate));
        assertThat(story.article().progress().stays()).hasSize(4);
        assertThat(story.refuses(new ChangeFields(Attributes.NONE, Set.of("ledger"))))
                .containsExactly("REQUIRED_FIELD");
        assertThat(story.refuses(new ChangeFields(new Attributes(Map.of("x", "y")), Set.of())))
                .containsExactly("UNKNOWN_FIELD");
        assertThat(story.refuses(new Fire(ArticleLifecycle.RETIRE))).containsExactly("RESERVED_TRIGGER");
        assertThat(story.refuses(new Fire(null))).containsExactly("REQUIRED_FIELD");
        assertThatThrownBy(() -> acme.toBuilder()
                        .lifecycle(states ->
                                states.transition(ArticleLifecycle.DRAFT, translate, ArticleLifecycle.PUBLISHED))
                        .build())
                .hasMessageContaining("unsound");
        assertThatThrownBy(() -> new KnowledgePolicy(Duration.ZERO)).hasMessageContaining("positive time");
    }

    @Test
    void itIsWrittenOnceByAnAuthor() {
        assertThat(standard().refuses(new Write(" ", "x", Topic.of("mail"), Attributes.NONE)))
                .containsExactly("REQUIRED_FIELD");
        assertThat(standard().refuses(PUBLISH)).containsExactly("NO_SUCH_ARTICLE");
        ArticleStory story = standard().then(WRITE);
        assertThat(story.refuses(WRITE)).containsExactly("ALREADY_WRITTEN");
        assertThat(story.at(START).refuses(new Submit())).containsExactly("OUT_OF_ORDER");
        Article article = story.article();
        assertThatThrownBy(() -> article.retired(article.progress(), new Retirement("x", null)))
                .hasMessageContaining("a reason if and only if it is retired");
        assertThatThrownBy(() -> article.published(
                        article.progress(),
                        new Review(Set.of(EVE), START, "x"),
                        new Publication(Set.of(), Period.from(START), START)))
                .hasMessageContaining("none while it is written");
        Article published = published().article();
        assertThatThrownBy(() -> published.reworked(published.progress()))
                .hasMessageContaining("a publication if it is published");
        assertThatThrownBy(() -> new Content("x", null, Topic.of("mail"), Set.of()))
                .hasMessageContaining("must have an author");
    }
}
