package dev.itsm.cli.lifecycle;

import dev.itsm.change.ChangeLifecycle;
import dev.itsm.incident.IncidentProcess;
import dev.itsm.lifecycle.StateGraph;
import dev.itsm.release.ReleaseLifecycle;
import dev.itsm.request.RequestProcess;
import dev.itsm.transition.TransitionLifecycle;
import java.util.List;
import java.util.Optional;

/** The lifecycles that come with the library, by name. */
final class ShippedLifecycles {
    private ShippedLifecycles() {}

    static List<StateGraph> all() {
        return List.of(
                IncidentProcess.standard().lifecycle().graph(),
                ChangeLifecycle.graph(),
                ReleaseLifecycle.graph(),
                RequestProcess.standard().lifecycle().graph(),
                TransitionLifecycle.graph());
    }

    static Optional<StateGraph> find(String name) {
        return all().stream().filter(graph -> graph.name().equals(name)).findFirst();
    }
}
