package dev.itsm.cli.report;

import dev.itsm.cli.replay.ClockRun;
import java.util.List;

/** What makes a ticket a late one. */
final class Late {
    private Late() {}

    /** Returns whether one of the ticket's clocks stopped late. */
    static boolean isLate(List<ClockRun> runs) {
        return runs.stream()
                .flatMap(run -> run.cycles().stream())
                .anyMatch(reading -> reading.isStopped() && reading.isBreached());
    }
}
