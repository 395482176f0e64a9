package dev.itsm.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that appears whole or not at all. */
public final class WholeFile {
    private WholeFile() {}

    /**
     * Writes the text, in place of what the file held.
     *
     * @throws InputFault if it cannot be written
     */
    public static void write(String text, Path file) {
        Path folder = file.toAbsolutePath().getParent();
        try {
            Path draft = Files.createTempFile(folder, ".itsm", ".draft");
            try {
                Files.writeString(draft, text);
                Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new InputFault(file.toString(), "cannot be written (" + e + ")", "its folder does not exist.");
        }
    }
}
