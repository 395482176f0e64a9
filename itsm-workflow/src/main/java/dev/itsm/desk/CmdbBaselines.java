package dev.itsm.desk;

import dev.itsm.cmdb.baseline.BaselineRepository;
import dev.itsm.id.CiId;
import dev.itsm.release.Snapshot;
import dev.itsm.release.Surroundings;
import dev.itsm.time.Period;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the CMDB tells releases of the baselines that it keeps. */
record CmdbBaselines(BaselineRepository baselines) implements Surroundings.Baselines {
    @Override
    public List<Snapshot> of(Set<CiId> cis, Period taken) {
        return baselines.holding(cis, taken).stream()
                .map(baseline -> new Snapshot(
                        baseline.id().key(),
                        cis.stream().filter(baseline::holds).collect(Collectors.toSet()),
                        baseline.takenAt()))
                .toList();
    }
}
