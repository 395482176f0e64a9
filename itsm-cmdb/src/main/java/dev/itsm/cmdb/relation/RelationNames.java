package dev.itsm.cmdb.relation;

import dev.itsm.event.EventName;
import java.util.Map;

/** The stable names under which relations' events are stored and their commands are journalled: they outlive classes. */
public final class RelationNames {
    private static final Map<Class<? extends RelationEvent>, EventName> EVENTS = Map.of(
            RelationEvent.Related.class, EventName.of("relation.related", 1),
            RelationEvent.Ended.class, EventName.of("relation.ended", 1));

    private RelationNames() {}

    /** Returns the name of each kind of event in the form in which it is written now. */
    public static Map<Class<? extends RelationEvent>, EventName> events() {
        return EVENTS;
    }

    /** Returns the command's name: {@code relation.end}. */
    public static String of(RelationCommand command) {
        return command instanceof RelationCommand.Relate ? "relation.relate" : "relation.end";
    }
}
