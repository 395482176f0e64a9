package dev.itsm.desk;

import dev.itsm.cmdb.baseline.Baseline;
import dev.itsm.cmdb.baseline.BaselineRepository;
import dev.itsm.id.CiId;
import dev.itsm.release.Snapshot;
import dev.itsm.release.Surroundings;
import dev.itsm.store.PageRequest;
import dev.itsm.store.Versioned;
import dev.itsm.time.Period;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the CMDB tells releases of the baselines that it keeps. */
record CmdbBaselines(BaselineRepository baselines) implements Surroundings.Baselines {
    @Override
    public List<Snapshot> of(Set<CiId> cis, Period taken) {
        PageRequest<Baseline> since =
                BaselineRepository.BY_TIME.where().from(BaselineRepository.TAKEN, taken.startInclusive());
        Instant end = taken.endExclusive();
        try (Stream<Versioned<Baseline>> found =
                baselines.stream(end == null ? since : since.before(BaselineRepository.TAKEN, end))) {
            return found.map(baseline -> snapshot(baseline.state(), cis))
                    .filter(snapshot -> !snapshot.cis().isEmpty())
                    .toList();
        }
    }

    private static Snapshot snapshot(Baseline baseline, Set<CiId> cis) {
        Set<CiId> held =
                cis.stream().filter(ci -> baseline.find(ci).isPresent()).collect(Collectors.toSet());
        return new Snapshot(baseline.id().key(), held, baseline.takenAt());
    }
}
