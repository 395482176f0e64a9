package dev.itsm.cmdb.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.cmdb.ci.Ci;
import dev.itsm.cmdb.ci.CiCommand;
import dev.itsm.cmdb.ci.CiProcess;
import dev.itsm.cmdb.ci.Surroundings;
import dev.itsm.field.Attributes;
import dev.itsm.id.CiId;
import dev.itsm.party.Act;
import dev.itsm.party.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Some items with the evidence that they were reconciled by, for tests. */
final class Estate {
    static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    static final Instant NOW = START.plus(Duration.ofDays(10));
    static final ReconciliationPolicy POLICY = ReconciliationPolicy.builder(
                    CiProcess.standard().classes())
            .source("scanner", Duration.ofDays(5))
            .source("agent", Duration.ofDays(8))
            .source("purchasing", Duration.ofDays(400))
            .rank("scanner", "computer", 100)
            .rank("agent", "hardware", 50)
            .rank("purchasing", "hardware", "serial-number", 10)
            .build();

    private final Reconciler reconciler;
    private final ReconciliationPolicy policy;
    private final Map<String, Ci> cis = new TreeMap<>();
    private Evidence evidence = Evidence.NONE;
    private Instant clock = NOW;

    Estate() {
        this(POLICY);
    }

    Estate(ReconciliationPolicy policy) {
        this.policy = policy;
        reconciler = Reconciler.of(policy);
    }

    static Attributes values(String... pairs) {
        Map<String, String> values = new TreeMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put(pairs[i], pairs[i + 1]);
        }
        return new Attributes(values);
    }

    static Observation seen(String source, int day, String ciClass, String... pairs) {
        return new Observation(source, START.plus(Duration.ofDays(day)), ciClass, values(pairs));
    }

    Estate give(String id, CiCommand command) {
        clock = clock.plusSeconds(1);
        Act act = Act.by(PersonId.of("ana"), clock).because("looked at");
        CiId ci = CiId.of(id);
        cis.put(
                id,
                CiProcess.standard()
                        .decider(ci, Surroundings.none())
                        .decide(cis.get(id), command, act)
                        .orThrow());
        return this;
    }

    Estate register(String id, String ciClass, String... pairs) {
        return give(id, new CiCommand.Register(ciClass, id, values(pairs)));
    }

    Estate take(Observation... observations) {
        return take(Arrays.asList(observations));
    }

    Estate take(Collection<Observation> observations) {
        evidence = evidence.with(policy, observations).evidence();
        return this;
    }

    MergePlan plan() {
        return reconciler.plan(evidence, cis.values(), NOW);
    }

    /** Gives the plan's commands; afterwards there is nothing left to write. */
    Estate apply() {
        plan().steps().forEach(step -> give(step.ci().key(), step.command()));
        assertThat(plan().steps()).isEmpty();
        return this;
    }

    Ci ci(String id) {
        return cis.get(id);
    }

    Ci only() {
        assertThat(live()).hasSize(1);
        return live().get(0);
    }

    List<Ci> live() {
        return cis.values().stream().filter(Ci::isLive).toList();
    }

    /** What is known of the live items, without when it was written. */
    Map<CiId, Object> known() {
        Map<CiId, Object> known = new TreeMap<>(Comparator.comparing(CiId::key));
        live().forEach(ci ->
                known.put(ci.id(), List.of(ci.ciClass(), ci.designation(), ci.attributes(), ci.provenance())));
        return known;
    }
}
