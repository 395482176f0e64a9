package dev.itsm.cmdb.ci;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** What each kind of command for items that exist is called, and how it is worked out. */
final class Handlers {
    static final Handlers ALL = all();

    private record Handler(String name, BiConsumer<Draft, CiCommand> work) {}

    private final Map<Class<?>, Handler> byKind = new HashMap<>();

    private Handlers() {}

    private static Handlers all() {
        Handlers all = new Handlers();
        RecordCommands.addTo(all);
        LifeCommands.addTo(all);
        return all;
    }

    <C extends CiCommand> Handlers on(String name, Class<C> kind, BiConsumer<Draft, ? super C> work) {
        byKind.put(kind, new Handler(name, (draft, command) -> work.accept(draft, kind.cast(command))));
        return this;
    }

    void handle(Draft draft, CiCommand command) {
        of(command).work().accept(draft, command);
    }

    String nameOf(CiCommand command) {
        return of(command).name();
    }

    private Handler of(CiCommand command) {
        Handler handler = byKind.get(command.getClass());
        if (handler == null) {
            throw new IllegalStateException(
                    "Nothing says what " + command + " comes to.\nMaybe it is a command of a newer version.");
        }
        return handler;
    }
}
