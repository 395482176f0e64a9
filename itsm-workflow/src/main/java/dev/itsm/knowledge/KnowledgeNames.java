package dev.itsm.knowledge;

import dev.itsm.event.EventName;
import dev.itsm.practice.StableNames;
import java.util.Map;

/** The stable names under which articles' events are stored and their commands are journalled: they outlive classes. */
public final class KnowledgeNames {
    private static final StableNames<ArticleCommand, ArticleEvent> NAMES = StableNames.<ArticleCommand, ArticleEvent>of(
                    "article")
            .opening(ArticleCommand.Write.class, "write")
            .event(ArticleEvent.Written.class, "written")
            .event(ArticleEvent.Edited.class, "edited")
            .event(ArticleEvent.Confirmed.class, "confirmed")
            .event(ArticleEvent.Used.class, "used")
            .event(ArticleEvent.Remarked.class, "remarked")
            .event(ArticleEvent.FieldsChanged.class, "fields-changed")
            .event(ArticleEvent.Moved.class, "moved")
            .event(ArticleEvent.SentBack.class, "sent-back")
            .event(ArticleEvent.Published.class, "published")
            .event(ArticleEvent.Reworked.class, "reworked")
            .event(ArticleEvent.Retired.class, "retired")
            .build(ArticleDecider.HANDLERS);

    private KnowledgeNames() {}

    /** Returns the name of each kind of event in the form in which it is written now. */
    public static Map<Class<? extends ArticleEvent>, EventName> events() {
        return NAMES.events();
    }

    /** Returns the command's name: {@code article.publish}. */
    public static String of(ArticleCommand command) {
        return NAMES.nameOf(command);
    }
}
