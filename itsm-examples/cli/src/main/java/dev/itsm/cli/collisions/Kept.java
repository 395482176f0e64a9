package dev.itsm.cli.collisions;

import dev.itsm.change.schedule.Conflict;
import dev.itsm.change.schedule.ConflictKind;
import dev.itsm.change.schedule.Overlap;
import dev.itsm.id.ChangeId;
import dev.itsm.id.CiId;
import dev.itsm.id.RecordId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps some of what is found, for each change the first few, and how much was found on each item. */
final class Kept implements CollisionsCommand.Report {
    private static final int MOST_OF_A_CHANGE = 20;

    private final CollisionsCommand.Report report;
    private final List<Conflict> conflicts = new ArrayList<>();
    private final Map<ChangeId, Integer> ofChange = new HashMap<>();
    private final Map<RecordId, Integer> onItem = new HashMap<>();

    Kept(CollisionsCommand.Report report) {
        this.report = report;
    }

    List<Conflict> conflicts() {
        return conflicts;
    }

    /** Returns how many conflicts were found on the item, those that were not kept included. */
    int found(CiId item) {
        return onItem.getOrDefault(item, 0);
    }

    @Override
    public void start(Summary.Counts counts, Schedule schedule) {
        report.start(counts, schedule);
    }

    @Override
    public void same(Overlap<CiId> overlap) {
        report.same(overlap);
        onItem.merge(overlap.resource(), 1, Integer::sum);
        keep(TextReport.conflict(overlap));
    }

    @Override
    public void other(Conflict conflict) {
        report.other(conflict);
        items(conflict).forEach(item -> onItem.merge(item, 1, Integer::sum));
        keep(conflict);
    }

    private void keep(Conflict conflict) {
        boolean wanted = isWanted(conflict.change());
        boolean wantedByOther = conflict.other() != null && isWanted(conflict.other());
        if (wanted || wantedByOther) {
            conflicts.add(conflict);
        }
    }

    private boolean isWanted(ChangeId change) {
        int before = ofChange.getOrDefault(change, 0);
        ofChange.put(change, before + 1);
        return before < MOST_OF_A_CHANGE;
    }

    /** Returns the items that a conflict is seen on: the two that are related, or the one that it is about. */
    static List<CiId> items(Conflict conflict) {
        List<CiId> path = conflict.path();
        if (!path.isEmpty() && conflict.kind() != ConflictKind.SAME_CI) {
            return path.size() == 1 ? path : List.of(path.get(0), path.get(path.size() - 1));
        }
        return conflict.on() instanceof CiId item ? List.of(item) : List.of();
    }

    @Override
    public void notEvaluable(Schedule.NotEvaluable row) {
        report.notEvaluable(row);
    }

    @Override
    public void close() throws IOException {
        report.close();
    }
}
