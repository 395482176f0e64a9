package dev.itsm.cmdb.baseline;

import dev.itsm.cmdb.ci.Ci;
import dev.itsm.cmdb.ci.CiCommand;
import dev.itsm.cmdb.ci.CiProcess;
import dev.itsm.cmdb.ci.Surroundings;
import dev.itsm.cmdb.relation.Relation;
import dev.itsm.field.Attributes;
import dev.itsm.id.BaselineId;
import dev.itsm.id.CiId;
import dev.itsm.id.RelationId;
import dev.itsm.party.Act;
import dev.itsm.party.PersonId;
import dev.itsm.time.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Some items and relations that live on, for tests. */
final class Estate {
    static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    private final Map<String, Ci> cis = new TreeMap<>();
    private final Map<String, Relation> relations = new TreeMap<>();
    private Instant clock = START;

    Act act() {
        return Act.by(PersonId.of("ana"), clock).because("asked for");
    }

    Instant now() {
        return clock;
    }

    Estate passes(long seconds) {
        clock = clock.plusSeconds(seconds);
        return this;
    }

    Estate register(String id, String attribute, String value) {
        return give(id, new CiCommand.Register("computer", id, new Attributes(Map.of(attribute, value))));
    }

    Estate set(String id, String attribute, String value) {
        return give(id, new CiCommand.ChangeAttributes(new Attributes(Map.of(attribute, value))));
    }

    Estate give(String id, CiCommand command) {
        passes(1);
        cis.put(
                id,
                CiProcess.standard()
                        .decider(CiId.of(id), Surroundings.none())
                        .decide(cis.get(id), command, act())
                        .orThrow());
        return this;
    }

    Estate relate(String id, String from, String to) {
        passes(1);
        return put(new Relation(RelationId.of(id), CiId.of(from), CiId.of(to), "depends-on", null, Period.from(clock)));
    }

    Estate put(Relation relation) {
        relations.put(relation.id().key(), relation);
        return this;
    }

    Estate end(Relation relation) {
        return put(new Relation(
                relation.id(),
                relation.from(),
                relation.to(),
                relation.type(),
                relation.membership(),
                Period.of(relation.validity().startInclusive(), clock)));
    }

    Ci ci(String id) {
        return cis.get(id);
    }

    List<Ci> cis() {
        return List.copyOf(cis.values());
    }

    List<Ci> cisIn(Random order) {
        List<Ci> all = new ArrayList<>(cis.values());
        Collections.shuffle(all, order);
        return all;
    }

    List<Relation> relations() {
        return List.copyOf(relations.values());
    }

    Relation relation(String id) {
        return relations.get(id);
    }

    Baseline baseline(String id) {
        return Baseline.take(BaselineId.of(id), "Release 1", Scope.everything(), act(), cis(), relations());
    }

    BaselineDiff drift(Baseline baseline) {
        return BaselineDiff.drift(baseline, cis(), relations(), clock);
    }
}
