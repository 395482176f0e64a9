package dev.itsm.problem.knownerror;

import dev.itsm.event.EventName;
import dev.itsm.practice.StableNames;
import java.util.Map;

/** The stable names under which known errors' events are stored and their commands are journalled: they outlive classes. */
public final class KnownErrorNames {
    private static final StableNames<KnownErrorCommand, KnownErrorEvent> NAMES =
            StableNames.<KnownErrorCommand, KnownErrorEvent>of("known-error")
                    .opening(KnownErrorCommand.Draw.class, "draw")
                    .event(KnownErrorEvent.Drawn.class, "drawn")
                    .event(KnownErrorEvent.Revised.class, "revised")
                    .event(KnownErrorEvent.Republished.class, "republished")
                    .event(KnownErrorEvent.WorkaroundApplied.class, "workaround-applied")
                    .event(KnownErrorEvent.FieldsChanged.class, "fields-changed")
                    .event(KnownErrorEvent.Moved.class, "moved")
                    .event(KnownErrorEvent.Published.class, "published")
                    .event(KnownErrorEvent.Superseded.class, "superseded")
                    .event(KnownErrorEvent.Retired.class, "retired")
                    .build(KnownErrorDecider.HANDLERS);

    private KnownErrorNames() {}

    /** Returns the name of each kind of event in the form in which it is written now. */
    public static Map<Class<? extends KnownErrorEvent>, EventName> events() {
        return NAMES.events();
    }

    /** Returns the command's name: {@code known-error.publish}. */
    public static String of(KnownErrorCommand command) {
        return NAMES.nameOf(command);
    }
}
