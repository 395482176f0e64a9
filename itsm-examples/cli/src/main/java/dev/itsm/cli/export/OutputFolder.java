package dev.itsm.cli.export;

import dev.itsm.cli.InputFault;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder of results that appears whole or not at all. What is written lies beside it until it is published. An earlier
 * folder of the same results is replaced; one that holds anything else is refused.
 */
public final class OutputFolder implements AutoCloseable {
    private final Path target;
    private final Path draft;

    private OutputFolder(Path target, Path draft) {
        this.target = target;
        this.draft = draft;
    }

    /**
     * Prepares to fill a folder.
     *
     * @param names the files that will be in it
     * @throws InputFault if there is a file of that name, or a folder that holds other files than these
     */
    public static OutputFolder at(Path folder, Set<String> names) {
        Path target = folder.toAbsolutePath().normalize();
        Path parent = target.getParent();
        if (parent == null) {
            throw refused(folder, "is no folder that can be written anew", "a folder in it is meant.");
        }
        try {
            check(folder, target, names);
            Files.createDirectories(parent);
            Path draft = parent.resolve("." + target.getFileName() + ".draft-"
                    + ProcessHandle.current().pid());
            delete(draft);
            return new OutputFolder(target, Files.createDirectory(draft));
        } catch (IOException e) {
            throw refused(folder, "cannot be written (" + e + ")", "its parent is not yours to write.");
        }
    }

    private static void check(Path folder, Path target, Set<String> names) throws IOException {
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
            throw refused(folder, "is a file, not a folder", "another name is meant.");
        }
        try (Stream<Path> files = Files.list(target)) {
            List<String> strange = files.map(file -> file.getFileName().toString())
                    .filter(name -> !names.contains(name))
                    .sorted()
                    .toList();
            if (!strange.isEmpty()) {
                throw refused(
                        folder,
                        "holds " + InputFault.show(strange.get(0)) + ", which is not of a report, and is left alone",
                        "a new folder is meant.");
            }
        }
    }

    private static InputFault refused(Path folder, String rule, String maybe) {
        return new InputFault("--out " + folder, rule, maybe);
    }

    /** Returns where to write a file so that it will be in the folder. */
    public Path file(String name) {
        return draft.resolve(name);
    }

    /**
     * Puts the folder in its place.
     *
     * @throws IOException if that cannot be done; what was there before is there still
     */
    public void publish() throws IOException {
        Path before = Files.exists(target) ? target.resolveSibling(draft.getFileName() + "-before") : null;
        if (before != null) {
            move(target, before);
        }
        try {
            move(draft, target);
        } catch (IOException e) {
            if (before != null) {
                move(before, target);
            }
            throw e;
        }
        delete(before);
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to);
        }
    }

    /** Removes what was not published. */
    @Override
    public void close() throws IOException {
        delete(draft);
    }

    /** The folders here hold files alone. */
    private static void delete(@Nullable Path folder) throws IOException {
        if (folder == null || !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
