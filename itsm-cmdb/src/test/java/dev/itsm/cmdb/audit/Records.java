package dev.itsm.cmdb.audit;

import dev.itsm.cmdb.ci.Ci;
import dev.itsm.cmdb.ci.CiCommand;
import dev.itsm.cmdb.ci.CiProcess;
import dev.itsm.cmdb.ci.Surroundings;
import dev.itsm.field.Attributes;
import dev.itsm.id.CiId;
import dev.itsm.party.Act;
import dev.itsm.party.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Records of some items, for tests. */
final class Records {
    static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    private final Map<String, Ci> cis = new TreeMap<>();
    private Instant clock = START;

    Records register(String id, String ciClass, Map<String, String> values) {
        return give(id, new CiCommand.Register(ciClass, id, new Attributes(values)));
    }

    Records give(String id, CiCommand command) {
        clock = clock.plusSeconds(1);
        cis.put(
                id,
                CiProcess.standard()
                        .decider(CiId.of(id), Surroundings.none())
                        .decide(
                                cis.get(id),
                                command,
                                Act.by(PersonId.of("ana"), clock).because("so"))
                        .orThrow());
        return this;
    }

    Optional<Ci> find(CiId id) {
        return Optional.ofNullable(cis.get(id.key()));
    }

    Ci ci(String id) {
        return cis.get(id);
    }

    List<Ci> all() {
        return List.copyOf(cis.values());
    }
}
