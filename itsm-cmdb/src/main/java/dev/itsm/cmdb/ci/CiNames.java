package dev.itsm.cmdb.ci;

import dev.itsm.event.EventName;
import java.util.Map;

/** The stable names under which items' events are stored and their commands are journalled: they outlive classes. */
public final class CiNames {
    private static final Map<Class<? extends CiEvent>, EventName> EVENTS = Map.ofEntries(
            event(CiEvent.Registered.class, "ci.registered"),
            event(CiEvent.Described.class, "ci.described"),
            event(CiEvent.Entrusted.class, "ci.entrusted"),
            event(CiEvent.ServicesLinked.class, "ci.services-linked"),
            event(CiEvent.AttributesChanged.class, "ci.attributes-changed"),
            event(CiEvent.Observed.class, "ci.observed"),
            event(CiEvent.AttributesLocked.class, "ci.attributes-locked"),
            event(CiEvent.AttributesReleased.class, "ci.attributes-released"),
            event(CiEvent.Moved.class, "ci.moved"),
            event(CiEvent.ErasureRequired.class, "ci.erasure-required"),
            event(CiEvent.Erased.class, "ci.erased"),
            event(CiEvent.DuplicateFound.class, "ci.duplicate-found"));

    private CiNames() {}

    private static Map.Entry<Class<? extends CiEvent>, EventName> event(Class<? extends CiEvent> type, String name) {
        return Map.entry(type, EventName.of(name, 1));
    }

    /** Returns the name of each kind of event in the form in which it is written now. */
    public static Map<Class<? extends CiEvent>, EventName> events() {
        return EVENTS;
    }

    /** Returns the command's name: {@code ci.advance}. */
    public static String of(CiCommand command) {
        return command instanceof CiCommand.Register ? "ci.register" : "ci." + Handlers.ALL.nameOf(command);
    }
}
