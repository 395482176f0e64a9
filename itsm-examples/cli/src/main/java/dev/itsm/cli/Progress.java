package dev.itsm.cli;

import java.io.Console;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A bar that shows how far a file is read, on a terminal; nothing anywhere else. */
public final class Progress {
    private static final int WIDTH = 40;

    private final @Nullable PrintWriter terminal;
    private int shown = -1;

    private Progress(@Nullable PrintWriter terminal) {
        this.terminal = terminal;
    }

    /** Returns a bar on standard error if somebody sits at the terminal, otherwise one that shows nothing. */
    public static Progress of(PrintWriter err) {
        return new Progress(isTerminal() ? err : null);
    }

    /** Since Java 22 there always is a console, which can be asked whether it is a terminal. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    /** Returns a bar that is always drawn. */
    static Progress on(PrintWriter terminal) {
        return new Progress(terminal);
    }

    /** Returns the stream, watched. The bar goes when the stream is closed. */
    public InputStream over(InputStream in, Path file) {
        return terminal == null ? in : new Watched(in, terminal, size(file));
    }

    private static long size(Path file) {
        try {
            return Math.max(1, Files.size(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void show(PrintWriter to, int percent) {
        if (percent != shown) {
            shown = percent;
            int done = percent * WIDTH / 100;
            to.print("\r[" + "#".repeat(done) + " ".repeat(WIDTH - done) + "] " + percent + " %");
            to.flush();
        }
    }

    private final class Watched extends FilterInputStream {
        private final PrintWriter to;
        private final long size;
        private long read;

        private Watched(InputStream in, PrintWriter to, long size) {
            super(in);
            this.to = to;
            this.size = size;
        }

        @Override
        public int read() throws IOException {
            return count(super.read(), 1);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int got = super.read(bytes, offset, length);
            return count(got, got);
        }

        private int count(int result, int got) {
            if (result >= 0) {
                read += got;
                show(to, (int) Math.min(100, read * 100 / size));
            }
            return result;
        }

        @Override
        public void close() throws IOException {
            super.close();
            to.print("\r" + " ".repeat(WIDTH + 8) + "\r");
            to.flush();
            shown = -1;
        }
    }
}
