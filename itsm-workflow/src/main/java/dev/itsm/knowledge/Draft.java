package dev.itsm.knowledge;

import dev.itsm.id.ArticleId;
import dev.itsm.lifecycle.StateId;
import dev.itsm.party.Act;
import dev.itsm.practice.DecisionDraft;
import dev.itsm.practice.Move;
import java.util.EnumSet;

/** What a command for an article would come to, while it is worked out. */
final class Draft extends DecisionDraft<Article, ArticlePhase, ArticleEvent, ArticleAttempt> {
    private final KnowledgeProcess process;

    Draft(KnowledgeProcess process, Article article, Act act) {
        super(article.id(), process, article, act);
        this.process = process;
    }

    /** Starts with the event that has made the article. */
    Draft(KnowledgeProcess process, Article article, Act act, ArticleEvent first) {
        this(process, article, act);
        startedBy(first);
    }

    KnowledgeProcess process() {
        return process;
    }

    ArticleId id() {
        return state().id();
    }

    @Override
    protected StateId standing() {
        return state().state();
    }

    @Override
    protected ArticleAttempt bare() {
        return new ArticleAttempt(process.policy(), state(), act(), null);
    }

    @Override
    protected ArticleEvent moved(Move<ArticlePhase> move) {
        return new ArticleEvent.Moved(id(), at(), move);
    }

    /** Returns whether it is in one of the phases; if not, that is an objection. */
    boolean isIn(EnumSet<ArticlePhase> phases, String code, String next) {
        boolean isIn = phases.contains(state().phase());
        if (!isIn) {
            refuse(code, "it is " + state().state(), next);
        }
        return isIn;
    }

    /** Objects to whatever the process still misses in the state that it is in. */
    void complete() {
        refuse(process.lifecycle().missing(standing(), bare()));
    }

    Remark remark(String says) {
        return new Remark(act().actor(), at(), says);
    }
}
