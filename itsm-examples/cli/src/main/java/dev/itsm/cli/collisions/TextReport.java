package dev.itsm.cli.collisions;

import dev.itsm.change.schedule.Conflict;
import dev.itsm.change.schedule.ConflictKind;
import dev.itsm.change.schedule.Overlap;
import dev.itsm.id.CiId;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;

/** The form for people: one line for each collision. */
final class TextReport implements CollisionsCommand.Report {
    private final PrintWriter out;

    TextReport(Writer out) {
        this.out = new PrintWriter(out, false);
    }

    @Override
    public void start(Summary.Counts counts, Schedule schedule) {
        long bad = schedule.bad();
        out.println(counts.pairs() + " collisions on " + counts.cis() + " configuration items, between "
                + counts.changePairs() + " pairs of changes" + (bad == 0 ? "" : "; " + bad + " rows skipped"));
    }

    @Override
    public void same(Overlap<CiId> overlap) {
        other(conflict(overlap));
    }

    static Conflict conflict(Overlap<CiId> overlap) {
        return new Conflict(
                ConflictKind.SAME_CI,
                overlap.first(),
                overlap.second(),
                overlap.resource(),
                overlap.period(),
                List.of(),
                null);
    }

    @Override
    public void other(Conflict conflict) {
        out.println(conflict.kind() + "  " + conflict.says());
    }

    @Override
    public void notEvaluable(Schedule.NotEvaluable row) {
        out.println(ConflictKind.NOT_EVALUABLE + "  line " + row.line() + ", " + row.change() + ", " + row.ci() + ": "
                + row.says());
    }

    @Override
    public void close() {
        out.flush();
    }
}
