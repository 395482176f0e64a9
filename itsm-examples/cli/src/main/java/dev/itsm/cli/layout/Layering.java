package dev.itsm.cli.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Puts the nodes of a directed graph into layers, so that as many edges as possible lead downwards. Edges that would close a
 * cycle, seen from the first node on, lead upwards.
 */
public final class Layering {
    private final int nodes;
    private final List<int[]> edges;
    private final List<List<Integer>> leaving = new ArrayList<>();
    private final boolean[] upwards;
    private final int[] layers;
    private final List<Integer> finished = new ArrayList<>();

    /**
     * Takes the graph.
     *
     * @param nodes how many nodes there are; the first is the start
     * @param edges the edges as pairs of nodes, none of them from a node to itself
     */
    public Layering(int nodes, List<int[]> edges) {
        this.nodes = nodes;
        this.edges = edges;
        upwards = new boolean[edges.size()];
        layers = new int[nodes];
        for (int node = 0; node < nodes; node++) {
            leaving.add(new ArrayList<>());
        }
        for (int edge = 0; edge < edges.size(); edge++) {
            leaving.get(edges.get(edge)[0]).add(edge);
        }
        findUpwards();
        sink();
    }

    /** Returns the layer of a node, from 0 downwards. */
    public int layer(int node) {
        return layers[node];
    }

    /** Returns whether an edge closes a cycle, and so leads to a layer above or the same. */
    public boolean leadsUpwards(int edge) {
        return upwards[edge];
    }

    /** Walks depth first without recursion; an edge to a node that is still on the path closes a cycle. */
    private void findUpwards() {
        boolean[] onPath = new boolean[nodes];
        int[] next = new int[nodes];
        Arrays.fill(next, -1);
        for (int root = 0; root < nodes; root++) {
            if (next[root] >= 0) {
                continue;
            }
            Deque<Integer> path = new ArrayDeque<>();
            next[root] = 0;
            onPath[root] = true;
            path.push(root);
            while (!path.isEmpty()) {
                int node = path.element();
                if (next[node] == leaving.get(node).size()) {
                    onPath[node] = false;
                    finished.add(path.pop());
                    continue;
                }
                int edge = leaving.get(node).get(next[node]++);
                int target = edges.get(edge)[1];
                upwards[edge] = onPath[target];
                if (next[target] < 0) {
                    next[target] = 0;
                    onPath[target] = true;
                    path.push(target);
                }
            }
        }
    }

    /** Puts each node below every node that an edge leads down from: in the reverse order of finishing, sources come first. */
    private void sink() {
        for (int i = nodes - 1; i >= 0; i--) {
            int node = finished.get(i);
            for (int edge : leaving.get(node)) {
                int target = edges.get(edge)[1];
                if (!upwards[edge]) {
                    layers[target] = Math.max(layers[target], layers[node] + 1);
                }
            }
        }
    }
}
