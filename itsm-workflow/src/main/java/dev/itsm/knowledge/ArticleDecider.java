package dev.itsm.knowledge;

import dev.itsm.decision.Decision;
import dev.itsm.id.ArticleId;
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
import dev.itsm.party.Act;
import dev.itsm.practice.Handlers;
import dev.itsm.practice.Objections;
import dev.itsm.practice.RecordDecider;
import dev.itsm.time.Period;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What each command comes to for one article. Immutable, thread-safe, and without a clock: the act says when. */
public final class ArticleDecider extends RecordDecider<Article, ArticleCommand, ArticleEvent, Write> {
    static final Handlers<Draft, ArticleCommand> HANDLERS = Handlers.<Draft, ArticleCommand>builder()
            .on("edit", Edit.class, ArticleDecider::edit)
            .on("submit", Submit.class, (draft, submit) -> draft.move(ArticleLifecycle.SUBMIT))
            .on("send-back", SendBack.class, ArticleDecider::sendBack)
            .on("publish", Publish.class, ArticleDecider::publish)
            .on("confirm", Confirm.class, ArticleDecider::confirm)
            .on("rework", Rework.class, ArticleDecider::rework)
            .on("retire", Retire.class, ArticleDecider::retire)
            .on("use", Use.class, ArticleDecider::use)
            .on("leave-remark", LeaveRemark.class, ArticleDecider::remark)
            .on("change-fields", ChangeFields.class, ArticleDecider::changeFields)
            .on("fire", Fire.class, (draft, fire) -> draft.fire(fire.on()))
            .build();

    private static final Words WORDS = new Words("article", "write", "ALREADY_WRITTEN", "OUT_OF_ORDER");

    private final KnowledgeProcess process;
    private final ArticleId id;

    ArticleDecider(KnowledgeProcess process, ArticleId id) {
        super(id, WORDS, Write.class);
        this.process = process;
        this.id = id;
    }

    @Override
    protected Decision<Article, ArticleEvent> open(Write write, Act act) {
        Objections objections = new Objections(id, process.gates()::advised);
        String title = objections.need("title", write.title());
        objections.addAll(process.fields().faults(id, write.attributes()));
        if (title == null || objections.any()) {
            return Decision.refused(objections.list());
        }
        Content content = new Content(title, write.text(), write.topic(), act.people());
        ArticleEvent.Written written =
                new ArticleEvent.Written(id, act.at(), process.lifecycle().initial(), content, write.attributes());
        Draft draft = new Draft(process, written.begin(), act, written);
        draft.complete();
        return draft.decision();
    }

    @Override
    protected Instant notBefore(Article article) {
        return article.progress().since();
    }

    @Override
    protected Decision<Article, ArticleEvent> goOn(Article article, ArticleCommand command, Act act) {
        Draft draft = new Draft(process, article, act);
        HANDLERS.handle(draft, command);
        return draft.decision();
    }

    private static void edit(Draft draft, Edit edit) {
        if (edit.title() != null) {
            draft.need("title", edit.title());
        }
        Content before = draft.state().content();
        boolean isOpen = draft.isIn(EnumSet.of(ArticlePhase.DRAFT), "NOT_A_DRAFT", "take it back to rework it first");
        if (isOpen && !draft.isRefused() && before.isAlteredBy(edit)) {
            Content after = before.edited(edit, draft.act().people());
            draft.emit(new ArticleEvent.Edited(draft.id(), draft.at(), after));
        }
    }

    private static void sendBack(Draft draft, SendBack command) {
        String findings = draft.need("findings", command.findings());
        if (findings != null) {
            draft.move(
                    ArticleLifecycle.SEND_BACK,
                    attempt -> attempt,
                    move -> new ArticleEvent.SentBack(draft.id(), draft.at(), move, draft.remark(findings)));
        }
    }

    private static void publish(Draft draft, Publish command) {
        String findings = draft.need("findings", command.findings());
        Instant from = command.validFrom() == null ? draft.at() : command.validFrom();
        Publication publication =
                publication(draft, command.audiences(), from, command.validUntil(), command.reviewAt());
        if (findings == null || publication == null) {
            return;
        }
        draft.move(
                ArticleLifecycle.PUBLISH,
                attempt -> attempt.bringing(publication),
                move -> new ArticleEvent.Published(draft.id(), draft.at(), move, review(draft, findings), publication));
    }

    private static void confirm(Draft draft, Confirm command) {
        String findings = draft.need("findings", command.findings());
        Publication before = draft.state().publication();
        draft.isIn(EnumSet.of(ArticlePhase.PUBLISHED), "NOT_PUBLISHED", "publish it");
        if (before == null || findings == null || draft.isRefused()) {
            return;
        }
        Instant from = before.validity().startInclusive();
        Publication next = publication(draft, before.audiences(), from, command.validUntil(), command.reviewAt());
        if (next != null) {
            draft.refuse(draft.process()
                    .gates()
                    .against(
                            ArticlePhase.PUBLISHED,
                            draft.bare().bringing(next),
                            draft.id().toString()));
        }
        if (next != null && !draft.isRefused()) {
            draft.emit(new ArticleEvent.Confirmed(draft.id(), draft.at(), review(draft, findings), next));
        }
    }

    /** Returns for whom and how long it would be there; null, with an objection, if it would end before it starts. */
    private static @Nullable Publication publication(
            Draft draft, Set<String> audiences, Instant from, @Nullable Instant until, @Nullable Instant reviewAt) {
        if (until != null && until.isBefore(from)) {
            draft.refuse(
                    "ENDS_EARLY", "it would end at " + until + ", before it starts at " + from, "give a later end");
            return null;
        }
        Instant latest = draft.at().plus(draft.process().policy().reviewWithin());
        Instant byDefault = until != null && until.isBefore(latest) ? until : latest;
        return new Publication(audiences, new Period(from, until), reviewAt == null ? byDefault : reviewAt);
    }

    private static Review review(Draft draft, String findings) {
        return new Review(draft.act().people(), draft.at(), findings);
    }

    private static void rework(Draft draft, Rework command) {
        String reason = draft.need("reason", command.reason());
        if (reason != null) {
            draft.move(
                    ArticleLifecycle.REWORK,
                    attempt -> attempt,
                    move -> new ArticleEvent.Reworked(draft.id(), draft.at(), move, draft.remark(reason)));
        }
    }

    private static void retire(Draft draft, Retire command) {
        String reason = draft.need("reason", command.reason());
        if (draft.id().equals(command.successor())) {
            draft.refuse("CYCLE", "it cannot take its own place", "rework it instead");
        }
        if (reason != null) {
            draft.move(
                    ArticleLifecycle.RETIRE,
                    attempt -> attempt,
                    move -> new ArticleEvent.Retired(
                            draft.id(), draft.at(), move, new Retirement(reason, command.successor())));
        }
    }

    private static void use(Draft draft, Use command) {
        var record = draft.need("on", command.on());
        if (!draft.state().isOffered(draft.at())) {
            draft.refuse("NOT_OFFERED", "it is not published, or not valid now", "use an article that is");
        }
        if (record != null && !draft.isRefused()) {
            draft.emit(new ArticleEvent.Used(
                    draft.id(), draft.at(), record, draft.act().actor(), command.helped()));
        }
    }

    private static void remark(Draft draft, LeaveRemark command) {
        String says = draft.need("says", command.says());
        EnumSet<ArticlePhase> open = EnumSet.complementOf(EnumSet.of(ArticlePhase.RETIRED));
        if (draft.isIn(open, "ENDED", "write another one") && says != null) {
            draft.emit(new ArticleEvent.Remarked(draft.id(), draft.at(), draft.remark(says)));
        }
    }

    private static void changeFields(Draft draft, ChangeFields change) {
        draft.changeFields(
                change.set(),
                change.cleared(),
                () -> new ArticleEvent.FieldsChanged(draft.id(), draft.at(), change.set(), change.cleared()));
    }
}
