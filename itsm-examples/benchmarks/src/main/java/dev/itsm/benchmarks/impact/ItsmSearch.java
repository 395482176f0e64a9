package dev.itsm.benchmarks.impact;

import dev.itsm.cmdb.impact.ImpactAnalysis;
import java.util.List;

/** The library: items are asked for by their ids. */
final class ItsmSearch implements Search {
    private final Estate estate;
    private final ImpactAnalysis analysis;

    ItsmSearch(Estate estate) {
        this.estate = estate;
        analysis = ImpactAnalysis.of(estate.graph());
    }

    @Override
    public int reach(int item) {
        return analysis.blastRadius(List.of(estate.id(item))).size();
    }
}
