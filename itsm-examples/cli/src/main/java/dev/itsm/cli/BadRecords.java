package dev.itsm.cli;

import java.util.ArrayList;
import java.util.List;

/** What happens to records that cannot be used: the first one stops the run, or, leniently, each is skipped and counted. */
public final class BadRecords {
    private static final int KEPT = 10;

    private final boolean lenient;
    private final List<String> first = new ArrayList<>();
    private long count;

    private BadRecords(boolean lenient) {
        this.lenient = lenient;
    }

    public static BadRecords stop() {
        return new BadRecords(false);
    }

    public static BadRecords skip() {
        return new BadRecords(true);
    }

    /** Skips the record that has the fault, or throws the fault. */
    public void add(InputFault fault) {
        if (!lenient) {
            throw fault;
        }
        count++;
        if (first.size() < KEPT) {
            first.add(fault.getMessage());
        }
    }

    /** Returns how many records were skipped. */
    public long count() {
        return count;
    }

    /** Returns what was wrong with the first of them, ten at most. */
    public List<String> first() {
        return List.copyOf(first);
    }
}
