package dev.itsm.benchmarks.impact;

import dev.itsm.cmdb.relation.CiGraph;
import dev.itsm.cmdb.relation.CiGraphBuilder;
import dev.itsm.cmdb.relation.Dependency;
import dev.itsm.cmdb.relation.Membership;
import dev.itsm.cmdb.relation.Need;
import dev.itsm.id.CiId;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A made-up organization, the same for each seed: power, switches, hosts, machines, applications and services, each layer of
 * which needs the ones below it, mostly the next. In each layer a few items are needed by very many and most by a few. An
 * item has a smaller number than those of the layers above it.
 */
final class Estate {
    static final int MANY_ITEMS = 1_000_000;
    static final int MANY_RELATIONS = 5_000_000;

    /** Where the layers end, as shares of all items. */
    private static final double[] ENDS = {0.0002, 0.005, 0.085, 0.335, 0.735, 1};

    private static final String[] TYPES = {"depends-on", "runs-on", "uses", "is-connected-through"};
    private static final Membership[] GROUPS = {new Membership("front", Need.ANY), new Membership("storage", Need.ANY)};
    private static final double NEXT_LAYER = 0.8;
    private static final double PAIRED = 0.1; // of most relations, two by two
    private static final double BACKWARDS = 0.002;

    final int[] dependants;
    final int[] dependencies;
    private final byte[] types;
    private final byte[] groups; // of each relation its group plus one; 0 for none
    private final CiId[] ids;
    private final int[] ends = new int[ENDS.length];

    /**
     * Makes one.
     *
     * @param cycles whether some relations lead to a layer above
     */
    Estate(int items, int relations, boolean cycles, long seed) {
        Random random = new Random(seed);
        dependants = new int[relations];
        dependencies = new int[relations];
        types = new byte[relations];
        groups = new byte[relations];
        ids = new CiId[items];
        for (int item = 0; item < items; item++) {
            ids[item] = CiId.of("ci-" + item);
        }
        for (int layer = 0; layer < ENDS.length; layer++) {
            ends[layer] = (int) Math.max(layer + 1, items * ENDS[layer]);
        }
        for (int relation = 0; relation < relations; relation++) {
            relate(relation, random, cycles);
        }
    }

    private void relate(int relation, Random random, boolean cycles) {
        int above = ids.length - ends[0];
        boolean first = relation < above; // of its dependant, so that nobody is left out
        int dependant = ends[0] + (first ? relation : random.nextInt(above));
        byte group = 0;
        if (!first && relation % 2 == 1 && random.nextDouble() < PAIRED) {
            dependant = dependants[relation - 1];
            group = (byte) (1 + random.nextInt(GROUPS.length));
            groups[relation - 1] = group;
        }
        int layer = layer(dependant);
        int below = random.nextDouble() < NEXT_LAYER ? layer - 1 : random.nextInt(layer);
        if (cycles && layer + 1 < ends.length && random.nextDouble() < BACKWARDS) {
            below = layer + 1;
        }
        dependants[relation] = dependant;
        dependencies[relation] = some(below, random);
        types[relation] = (byte) random.nextInt(TYPES.length);
        groups[relation] = group;
    }

    private int layer(int item) {
        int layer = 0;
        while (item >= ends[layer]) {
            layer++;
        }
        return layer;
    }

    /** Returns one of a layer, the first ones far more often than the last. */
    private int some(int layer, Random random) {
        int start = layer == 0 ? 0 : ends[layer - 1];
        double skewed = Math.pow(random.nextDouble(), 3);
        return start + (int) (skewed * (ends[layer] - start));
    }

    int items() {
        return ids.length;
    }

    int relations() {
        return dependants.length;
    }

    CiId id(int item) {
        return ids[item];
    }

    /** Returns a switch that very many need. */
    int coreSwitch() {
        return ends[0];
    }

    /** Returns some hosts, popular or not. */
    int[] hosts(int count) {
        return new Random(count).ints(count, ends[1], ends[2]).toArray();
    }

    Dependency row(int relation) {
        return row(relation, ids[dependants[relation]], ids[dependencies[relation]]);
    }

    /** Returns a row as it is read from elsewhere: no row shares anything with another. */
    Dependency freshRow(int relation) {
        return row(relation, CiId.of("ci-" + dependants[relation]), CiId.of("ci-" + dependencies[relation]));
    }

    private Dependency row(int relation, CiId dependant, CiId dependency) {
        return new Dependency(dependant, dependency, TYPES[types[relation]], membership(relation));
    }

    private @Nullable Membership membership(int relation) {
        return groups[relation] == 0 ? null : GROUPS[groups[relation] - 1];
    }

    CiGraph graph() {
        CiGraphBuilder builder = CiGraph.builder();
        for (int relation = 0; relation < dependants.length; relation++) {
            builder.add(row(relation));
        }
        return builder.build();
    }
}
