package dev.itsm.release;

import dev.itsm.id.ChangeId;
import dev.itsm.id.CiId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to a release, and where it is deployed in which order. Immutable and thread-safe.
 *
 * @param changes the changes that it carries out
 * @param components what is deployed
 * @param stages where it is deployed, in order; each of another key
 * @param backOut how it is taken back, in words; null while nobody thought of that
 */
public record Content(
        Set<ChangeId> changes,
        List<Component> components,
        List<Stage> stages,
        @Nullable String backOut) {
    public static final Content NONE = new Content(Set.of(), List.of(), List.of(), null);

    /** A part of a release: a component in a version. */
    public record Component(String name, String version) {}

    /**
     * A step of the deployment.
     *
     * @param key its name; not blank
     * @param title where it is deployed, in words
     * @param cis the configuration items that it touches; at least one
     */
    public record Stage(String key, String title, Set<CiId> cis) {
        public Stage {
            cis = Set.copyOf(cis);
            if (key.isBlank() || cis.isEmpty()) {
                throw new IllegalArgumentException(
                        "The stage '" + key + "' (" + title
                                + ") must have a key and a configuration item.\nMaybe the item that it is deployed on is not recorded.");
            }
        }

        public static Stage of(String key, String title, CiId... cis) {
            return new Stage(key, title, Set.of(cis));
        }
    }

    public Content {
        changes = Set.copyOf(changes);
        components = List.copyOf(components);
        stages = List.copyOf(stages);
        Set<String> keys = new HashSet<>();
        for (Stage stage : stages) {
            if (!keys.add(stage.key())) {
                throw new IllegalArgumentException("The stage '" + stage.key()
                        + "' is there twice.\nMaybe it is deployed there again: give that a key of its own.");
            }
        }
    }

    public Content carryingOut(ChangeId... all) {
        return new Content(Set.of(all), components, stages, backOut);
    }

    public Content of(Component... all) {
        return new Content(changes, List.of(all), stages, backOut);
    }

    public Content deployedOn(Stage... all) {
        return new Content(changes, components, List.of(all), backOut);
    }

    public Content takenBackBy(String text) {
        return new Content(changes, components, stages, text);
    }

    /** Returns the configuration items that it touches. */
    public Set<CiId> cis() {
        return stages.stream().flatMap(stage -> stage.cis().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Returns the first stage that is none of these; empty if there is none left. */
    Optional<Stage> next(Stream<String> deployed) {
        Set<String> keys = deployed.collect(Collectors.toSet());
        return stages.stream().filter(stage -> !keys.contains(stage.key())).findFirst();
    }
}
