package dev.itsm.desk;

import dev.itsm.id.IncidentId;
import dev.itsm.id.Link;
import dev.itsm.incident.Family;
import dev.itsm.incident.Family.Direction;
import dev.itsm.incident.Family.Relative;
import dev.itsm.incident.Incident;
import dev.itsm.incident.IncidentCommand;
import dev.itsm.incident.IncidentDecider;
import dev.itsm.incident.IncidentProcess;
import dev.itsm.incident.IncidentRepository;
import dev.itsm.incident.Links;
import dev.itsm.store.PageRequest;
import dev.itsm.store.Versioned;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks up what a decision on an incident has to know of others: its children, what it refers to, and who is above. */
final class Relatives {
    private final IncidentProcess process;
    private final IncidentRepository repository;
    private final OpenTasks openTasks;

    Relatives(IncidentProcess process, IncidentRepository repository, OpenTasks openTasks) {
        this.process = process;
        this.repository = repository;
        this.openTasks = openTasks;
    }

    IncidentDecider decider(IncidentId id, Optional<Incident> state, IncidentCommand command) {
        return process.decider(
                id, state.map(incident -> family(incident, command)).orElse(Family.NONE));
    }

    private Family family(Incident incident, IncidentCommand command) {
        if (command instanceof IncidentCommand.MakeChildOf child) {
            return new Family(above(child.parent(), Links.CHILD_OF), List.of(), List.of());
        }
        if (command instanceof IncidentCommand.MarkDuplicateOf duplicate) {
            return new Family(above(duplicate.original(), Links.DUPLICATE_OF), relatives(incident), List.of());
        }
        return new Family(Set.of(), relatives(incident), openTasks.of(incident.id()));
    }

    /** The incident and everything that it refers to in that way, as far up as it goes; a circle ends where it closes. */
    private Set<IncidentId> above(@Nullable IncidentId start, String kind) {
        Set<IncidentId> seen = new LinkedHashSet<>();
        IncidentId next = start;
        while (next != null && seen.add(next)) {
            next = repository
                    .find(next)
                    .flatMap(found -> found.state().links().first(kind))
                    .filter(IncidentId.class::isInstance)
                    .map(IncidentId.class::cast)
                    .orElse(null);
        }
        return seen;
    }

    private List<Relative> relatives(Incident incident) {
        PageRequest<Incident> children = IncidentRepository.CHILDREN
                .where(IncidentRepository.PARENT.is(incident.id()))
                .limit(PageRequest.MAXIMUM_LIMIT);
        try (Stream<Versioned<Incident>> found = repository.stream(children)) {
            return Stream.concat(
                            found.map(child -> new Relative(
                                    child.state().id(), child.state().phase(), Links.CHILD_OF, Direction.REFERS_HERE)),
                            incident.links().links().stream().flatMap(this::referredTo))
                    .toList();
        }
    }

    private Stream<Relative> referredTo(Link link) {
        return link.to() instanceof IncidentId id
                ? repository.find(id).stream()
                        .map(found -> new Relative(id, found.state().phase(), link.kind(), Direction.REFERRED_TO))
                : Stream.empty();
    }
}
