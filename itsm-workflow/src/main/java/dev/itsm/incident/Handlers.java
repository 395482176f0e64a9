package dev.itsm.incident;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** What each kind of command for incidents that exist is called, and how it is worked out. */
final class Handlers {
    static final Handlers ALL = all();

    private record Handler(String name, BiConsumer<Draft, IncidentCommand> work) {}

    private final Map<Class<?>, Handler> byKind = new HashMap<>();

    private Handlers() {}

    private static Handlers all() {
        Handlers all = new Handlers();
        RecordCommands.addTo(all);
        ProgressCommands.addTo(all);
        LinkCommands.addTo(all);
        MajorCommands.addTo(all);
        return all;
    }

    <C extends IncidentCommand> Handlers on(String name, Class<C> kind, BiConsumer<Draft, ? super C> work) {
        byKind.put(kind, new Handler(name, (draft, command) -> work.accept(draft, kind.cast(command))));
        return this;
    }

    void handle(Draft draft, IncidentCommand command) {
        of(command).work().accept(draft, command);
    }

    boolean knows(Class<?> kind) {
        return byKind.containsKey(kind);
    }

    String nameOf(IncidentCommand command) {
        return of(command).name();
    }

    private Handler of(IncidentCommand command) {
        Handler handler = byKind.get(command.getClass());
        if (handler == null) {
            throw new IllegalStateException(
                    "Nothing says what " + command + " comes to.\nMaybe it is a command of a newer version.");
        }
        return handler;
    }
}
