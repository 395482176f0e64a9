package dev.itsm.transition;

import dev.itsm.task.TaskGraph;
import dev.itsm.transition.HandOver.Subject;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a service is to become what it should (ISO/IEC 20000-1:2018, 8.5.2.1).
 *
 * @param parts what is planned, in words; an explicit "none" counts
 * @param date when the service is to be removed or transferred, or to go live; null while that is open
 * @param activities what is done, with the time that it takes
 * @param handOvers what becomes of what the service leaves behind, or brings with it; each of another key
 */
public record TransitionPlan(
        Map<Part, String> parts, @Nullable Instant date, TaskGraph activities, List<HandOver> handOvers) {
    public static final TransitionPlan NONE = new TransitionPlan(Map.of(), null, TaskGraph.EMPTY, List.of());

    /** What must be planned for every transition. */
    public enum Part {
        /** Who decides and who answers for what. */
        AUTHORITIES,
        /** People, technology, information and money. */
        RESOURCES,
        /** On other services. */
        DEPENDENCIES,
        TESTING,
        /** On the management system, other services, customers and parties. */
        IMPACT
    }

    public TransitionPlan {
        parts = Map.copyOf(parts);
        handOvers = List.copyOf(handOvers);
        Set<String> keys = new HashSet<>();
        for (HandOver line : handOvers) {
            if (!keys.add(line.key())) {
                throw new IllegalArgumentException("The line '" + line.key()
                        + "' of what is handed over is there twice.\nMaybe it was copied: give it a key of its own.");
            }
        }
    }

    /** Returns the plan of these activities in which nothing else is said yet. */
    public static TransitionPlan of(TaskGraph activities) {
        return new TransitionPlan(Map.of(), null, activities, List.of());
    }

    public TransitionPlan saying(Part part, String text) {
        Map<Part, String> more = new EnumMap<>(Part.class);
        more.putAll(parts);
        more.put(part, text);
        return new TransitionPlan(more, date, activities, handOvers);
    }

    public TransitionPlan on(Instant day) {
        return new TransitionPlan(parts, day, activities, handOvers);
    }

    public TransitionPlan handingOver(HandOver... lines) {
        return new TransitionPlan(parts, date, activities, List.of(lines));
    }

    /** Returns the parts that nothing is said of. */
    List<Part> missing() {
        return Stream.of(Part.values())
                .filter(part -> parts.getOrDefault(part, "").isBlank())
                .toList();
    }

    /** Returns the kinds of things of which nothing is said what becomes of them. */
    List<Subject> unhandled() {
        return Stream.of(Subject.values())
                .filter(subject -> handOvers.stream().noneMatch(line -> line.subject() == subject))
                .toList();
    }

    /** Returns the keys of the lines that are still to be handed over. */
    List<String> open() {
        return handOvers.stream()
                .filter(line -> !line.isOver())
                .map(HandOver::key)
                .toList();
    }

    Optional<HandOver> line(String key) {
        return handOvers.stream().filter(line -> line.key().equals(key)).findFirst();
    }

    TransitionPlan done(String key, HandOver.Done done) {
        List<HandOver> lines = handOvers.stream()
                .map(line -> line.key().equals(key) ? line.with(done) : line)
                .toList();
        return new TransitionPlan(parts, date, activities, lines);
    }
}
