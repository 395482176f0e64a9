package dev.itsm.change;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** Which kind of command is worked out how. */
final class Handlers {
    private final Map<Class<?>, BiConsumer<Draft, ChangeCommand>> byKind = new HashMap<>();

    private Handlers() {}

    /** Returns the handlers of all commands for changes that exist. */
    static Handlers all() {
        Handlers all = new Handlers();
        PlanningCommands.addTo(all);
        PermissionCommands.addTo(all);
        WorkCommands.addTo(all);
        RecordCommands.addTo(all);
        return all;
    }

    <C extends ChangeCommand> Handlers on(Class<C> kind, BiConsumer<Draft, ? super C> handler) {
        byKind.put(kind, (draft, command) -> handler.accept(draft, kind.cast(command)));
        return this;
    }

    void handle(Draft draft, ChangeCommand command) {
        BiConsumer<Draft, ChangeCommand> handler = byKind.get(command.getClass());
        if (handler == null) {
            throw new IllegalStateException(
                    "Nothing says what " + command + " comes to.\nMaybe it is a command of a newer version.");
        }
        handler.accept(draft, command);
    }
}
