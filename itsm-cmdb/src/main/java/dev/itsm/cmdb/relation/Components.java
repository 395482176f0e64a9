package dev.itsm.cmdb.relation;

/**
 * Puts the nodes of a directed graph in an order in which each comes after those that it has an edge to, except within a
 * cycle; the nodes of a cycle are neighbours in it. Tarjan's algorithm, without recursion: time and memory are linear.
 */
final class Components {
    private static final int DONE = Integer.MAX_VALUE;

    private final int[] start;
    private final int[] targets;
    private final int[] next; // of each node that is being visited the next edge to look at
    private final int[] visit; // 0: not seen; then the time of the visit; DONE
    private final int[] low; // the earliest visit known to be reached
    private final int[] path; // the nodes being visited, the last on top
    private final int[] pending; // visited nodes whose component is not complete
    private final int[] order;
    private int depth;
    private int pendingCount;
    private int orderCount;
    private int time;

    private Components(int[] start, int[] targets) {
        int nodes = start.length - 1;
        this.start = start;
        this.targets = targets;
        next = new int[nodes];
        visit = new int[nodes];
        low = new int[nodes];
        path = new int[nodes];
        pending = new int[nodes];
        order = new int[nodes];
    }

    /**
     * Returns the nodes in order.
     *
     * @param start where the edges of each node start, and at its end where the last node's end
     * @param targets the nodes that the edges lead to
     */
    static int[] order(int[] start, int[] targets) {
        Components components = new Components(start, targets);
        for (int node = 0; node < start.length - 1; node++) {
            if (components.visit[node] == 0) {
                components.visitFrom(node);
            }
        }
        return components.order;
    }

    private void visitFrom(int root) {
        enter(root);
        while (depth > 0) {
            int node = path[depth - 1];
            if (next[node] == start[node + 1]) {
                leave(node);
                continue;
            }
            int target = targets[next[node]];
            if (visit[target] == 0) {
                enter(target); // and look at the edge again afterwards
            } else {
                next[node]++;
                if (visit[target] != DONE) {
                    low[node] = Math.min(low[node], low[target]);
                }
            }
        }
    }

    private void enter(int node) {
        visit[node] = ++time;
        low[node] = time;
        next[node] = start[node];
        path[depth++] = node;
        pending[pendingCount++] = node;
    }

    private void leave(int node) {
        depth--;
        if (low[node] < visit[node]) {
            return; // it belongs to the component of a node further down the path
        }
        int member;
        do {
            member = pending[--pendingCount];
            visit[member] = DONE;
            order[orderCount++] = member;
        } while (member != node);
    }
}
