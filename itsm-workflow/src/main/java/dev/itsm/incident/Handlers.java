package dev.itsm.incident;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** Which kind of command is worked out how. */
final class Handlers {
    private final Map<Class<?>, BiConsumer<Draft, IncidentCommand>> byKind = new HashMap<>();

    private Handlers() {}

    /** Returns the handlers of all commands for incidents that exist. */
    static Handlers all() {
        Handlers all = new Handlers();
        RecordCommands.addTo(all);
        ProgressCommands.addTo(all);
        LinkCommands.addTo(all);
        MajorCommands.addTo(all);
        return all;
    }

    <C extends IncidentCommand> Handlers on(Class<C> kind, BiConsumer<Draft, ? super C> handler) {
        byKind.put(kind, (draft, command) -> handler.accept(draft, kind.cast(command)));
        return this;
    }

    void handle(Draft draft, IncidentCommand command) {
        BiConsumer<Draft, IncidentCommand> handler = byKind.get(command.getClass());
        if (handler == null) {
            throw new IllegalStateException(
                    "Nothing says what " + command + " comes to.\nMaybe it is a command of a newer version.");
        }
        handler.accept(draft, command);
    }
}
