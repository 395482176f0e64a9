package dev.itsm.cli.lifecycle;

import dev.itsm.cli.layout.Layering;
import dev.itsm.cli.layout.Rows;
import dev.itsm.cli.layout.Rows.Item;
import dev.itsm.cli.layout.Svg;
import dev.itsm.lifecycle.StateGraph;
import dev.itsm.lifecycle.StateGraph.Edge;
import dev.itsm.lifecycle.StateGraph.Node;
import dev.itsm.lifecycle.StateId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Draws a lifecycle as SVG: states in layers from the initial one down, a line for all transitions between the same two states
 * with their triggers beside it. Flows that were counted in a log can be drawn into it: lines as thick as their counts, and
 * dashed where the lifecycle has no such transition. It can be read without colour.
 */
public final class StatePicture {
    /** How many times something went from a state to a state. */
    public record Flow(StateId from, StateId to, long count) {}

    /** The most states that a picture can show. */
    public static final int MOST_STATES = 300;

    private static final double BOX_HEIGHT = 42;
    private static final double LINE_HEIGHT = 14;
    private static final double ROW_GAP = 26;
    private static final double MARGIN = 16;
    private static final double CHARACTER = 6.7;
    private static final int LINE_LENGTH = 24;

    /** All transitions and flows between two states. */
    private static final class Link {
        final StateId from;
        final StateId to;
        final List<String> labels = new ArrayList<>();
        boolean declared;
        long count;

        /** From the upper box to the lower: the bends and the label between them. */
        final List<Item> course = new ArrayList<>();

        boolean upwards;

        @Nullable
        Item label;

        Link(StateId from, StateId to) {
            this.from = from;
            this.to = to;
        }

        List<String> lines() {
            List<String> lines = new ArrayList<>(labels);
            if (count > 0) {
                lines.add(String.format(Locale.ROOT, "%,d×", count));
            }
            if (!declared) {
                lines.add("(not allowed)");
            }
            return lines;
        }

        double labelWidth() {
            return lines().stream().mapToInt(String::length).max().orElse(0) * CHARACTER + 14;
        }
    }

    private final StateGraph graph;
    private final Map<StateId, Node> declared = new HashMap<>();
    private final Map<StateId, Item> boxes = new LinkedHashMap<>();
    private final Map<StateId, Integer> rowOf = new HashMap<>();
    private final List<Link> links = new ArrayList<>();
    private final Map<StateId, Link> loops = new HashMap<>();
    private final StringBuilder svg = new StringBuilder();
    private double[] rowTop = {};

    private StatePicture(StateGraph graph, Collection<Flow> flows) {
        this.graph = graph;
        graph.states().forEach(node -> declared.put(node.id(), node));
        collect(flows);
    }

    /**
     * Returns the picture as an SVG document.
     *
     * @param flows what was counted; empty to draw the lifecycle alone
     * @throws IllegalArgumentException if there are more than {@link #MOST_STATES} states
     */
    public static String svg(StateGraph graph, Collection<Flow> flows) {
        int states = graph.allStates().size();
        if (states > MOST_STATES) {
            throw new IllegalArgumentException(
                    "The lifecycle '" + graph.name() + "' has " + states + " states, and a picture can show "
                            + MOST_STATES + ".\nMaybe Graphviz can draw it, from the DOT form.");
        }
        return new StatePicture(graph, flows).draw();
    }

    private void collect(Collection<Flow> flows) {
        Map<List<StateId>, Link> byEnds = new LinkedHashMap<>();
        for (Edge edge : graph.transitions()) {
            Link link =
                    byEnds.computeIfAbsent(List.of(edge.from(), edge.to()), ends -> new Link(ends.get(0), ends.get(1)));
            link.labels.addAll(wrap(edge.on().name()));
            link.labels.addAll(
                    edge.guards().isEmpty() ? List.of() : wrap("[" + String.join(", ", edge.guards()) + "]"));
            link.declared = true;
        }
        for (Flow flow : flows) {
            byEnds.computeIfAbsent(List.of(flow.from(), flow.to()), ends -> new Link(ends.get(0), ends.get(1))).count +=
                    flow.count();
        }
        for (Link link : byEnds.values()) {
            if (link.from.equals(link.to)) {
                loops.put(link.from, link);
            } else {
                links.add(link);
            }
        }
    }

    /** Breaks a label at spaces into lines of some width. */
    private static List<String> wrap(String label) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : label.split(" ", -1)) {
            if (!line.isEmpty() && line.length() + word.length() >= LINE_LENGTH) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private String draw() {
        List<StateId> states = new ArrayList<>(graph.allStates());
        states.remove(graph.initial());
        states.add(0, graph.initial());
        for (Link link : links) {
            for (StateId end : List.of(link.from, link.to)) {
                if (!states.contains(end)) {
                    states.add(end);
                }
            }
        }
        double width = arrange(states);
        double height = rowTop[rowTop.length - 1] + 2 * MARGIN;
        open(width + 2 * MARGIN, height);
        links.forEach(this::drawLink);
        states.forEach(this::drawState);
        return svg.append("</svg>\n").toString();
    }

    /** Layers take every second row; the rows between them hold the labels. */
    private double arrange(List<StateId> states) {
        List<int[]> edges = links.stream()
                .map(link -> new int[] {states.indexOf(link.from), states.indexOf(link.to)})
                .toList();
        Layering layering = new Layering(states.size(), edges);
        int last = 0;
        for (int i = 0; i < states.size(); i++) {
            int row = 2 * layering.layer(i);
            last = Math.max(last, row);
            rowOf.put(states.get(i), row);
        }
        Rows rows = new Rows(last + 1, 18);
        for (StateId state : states) {
            Item box = Item.box(boxWidth(state) + loopWidth(state));
            boxes.put(state, box);
            rows.add(rowOf(state), box);
        }
        for (int i = 0; i < links.size(); i++) {
            route(links.get(i), layering.leadsUpwards(i), rows);
        }
        double width = rows.place();
        stack(last);
        return width;
    }

    private void route(Link link, boolean upwards, Rows rows) {
        link.upwards = upwards;
        StateId upper = upwards ? link.to : link.from;
        StateId lower = upwards ? link.from : link.to;
        int labelRow = rowOf(upper) + (rowOf(lower) - rowOf(upper)) / 2;
        labelRow -= 1 - labelRow % 2;
        Item above = box(upper);
        for (int row = rowOf(upper) + 1; row < rowOf(lower); row++) {
            Item bend = row == labelRow ? Item.bend(link.labelWidth(), 5) : Item.bend(10, 5);
            if (row == labelRow) {
                link.label = bend;
            }
            rows.add(row, bend);
            Rows.join(above, bend);
            link.course.add(bend);
            above = bend;
        }
        Rows.join(above, box(lower));
    }

    private void stack(int last) {
        double[] heights = new double[last + 1];
        for (int row = 0; row <= last; row++) {
            heights[row] = row % 2 == 0 ? BOX_HEIGHT : LINE_HEIGHT;
        }
        for (Link link : links) {
            int row = rowOf(link.upwards ? link.to : link.from) + 1 + link.course.indexOf(link.label);
            heights[row] = Math.max(heights[row], link.lines().size() * LINE_HEIGHT);
        }
        rowTop = new double[last + 2];
        for (int row = 0; row <= last; row++) {
            rowTop[row + 1] = rowTop[row] + heights[row] + ROW_GAP;
        }
        rowTop[last + 1] -= ROW_GAP;
    }

    private void open(double width, double height) {
        svg.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 %.0f %.0f\" width=\"%.0f\" height=\"%.0f\""
                        + " font-family=\"sans-serif\" font-size=\"12\">%n",
                width,
                height,
                width,
                height));
        svg.append("<title>").append(Svg.escape(graph.name())).append("</title>\n");
        svg.append(
                "<defs><marker id=\"tip\" viewBox=\"0 0 10 10\" refX=\"9\" refY=\"5\" markerWidth=\"8\" markerHeight=\"8\""
                        + " markerUnits=\"userSpaceOnUse\" orient=\"auto-start-reverse\"><path d=\"M0 0L10 5L0 10z\"/></marker></defs>\n");
        svg.append("<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
    }

    private void drawLink(Link link) {
        StateId upper = link.upwards ? link.to : link.from;
        StateId lower = link.upwards ? link.from : link.to;
        double x = port(upper, link, true);
        double y = top(rowOf(upper)) + BOX_HEIGHT;
        StringBuilder path = new StringBuilder(String.format(Locale.ROOT, "M%.1f %.1f", x, y));
        int row = rowOf(upper);
        for (Item bend : link.course) {
            row++;
            double bendX = MARGIN + bend.lineX();
            curve(path, x, y, bendX, top(row));
            x = bendX;
            y = top(row + 1) - ROW_GAP;
            path.append(String.format(Locale.ROOT, "L%.1f %.1f", x, y));
        }
        curve(path, x, y, port(lower, link, false), top(rowOf(lower)));
        line(link, path.toString());
        if (link.label != null) {
            double textX = MARGIN + link.label.lineX() + 5;
            text(link, textX, top(rowOf(upper) + 1 + link.course.indexOf(link.label)));
        }
    }

    private void line(Link link, String path) {
        long most = links.stream().mapToLong(other -> other.count).max().orElse(0);
        double thickness = most == 0 ? 1.2 : 1 + 6 * Math.sqrt((double) link.count / most);
        svg.append(String.format(
                Locale.ROOT,
                "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%.1f\"%s marker-%s=\"url(#tip)\"/>%n",
                path,
                link.declared ? "#555" : "#b00020",
                thickness,
                link.declared ? "" : " stroke-dasharray=\"6 4\"",
                link.upwards ? "start" : "end"));
    }

    private void text(Link link, double x, double top) {
        double y = top + LINE_HEIGHT - 3;
        for (String line : link.lines()) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<text x=\"%.1f\" y=\"%.1f\" fill=\"%s\">%s</text>%n",
                    x,
                    y,
                    link.declared ? "#222" : "#b00020",
                    Svg.escape(line)));
            y += LINE_HEIGHT;
        }
    }

    private static void curve(StringBuilder path, double fromX, double fromY, double toX, double toY) {
        double middle = (fromY + toY) / 2;
        path.append(String.format(Locale.ROOT, "C%.1f %.1f %.1f %.1f %.1f %.1f", fromX, middle, toX, middle, toX, toY));
    }

    /** Spreads the lines of a box along its edge, in the order of where they go. */
    private double port(StateId state, Link link, boolean below) {
        List<Link> sharing = links.stream()
                .filter(other -> (below == other.upwards ? other.to : other.from).equals(state))
                .sorted(Comparator.comparingDouble(
                        other -> neighbour(other, below).centre()))
                .toList();
        double width = boxWidth(state) - 16;
        return boxLeft(state) + 8 + width * (sharing.indexOf(link) + 1) / (sharing.size() + 1);
    }

    private Item neighbour(Link link, boolean below) {
        return link.course.get(below ? 0 : link.course.size() - 1);
    }

    private void drawState(StateId state) {
        Node node = declared.get(state);
        double x = boxLeft(state);
        double y = top(rowOf(state));
        double width = boxWidth(state);
        boolean terminal = node != null && node.terminal();
        String dash = node == null ? " stroke-dasharray=\"4 3\"" : "";
        box(x, y, width, BOX_HEIGHT, dash);
        if (terminal) {
            box(x + 3, y + 3, width - 6, BOX_HEIGHT - 6, dash);
        }
        String phase = node == null ? "not declared" : node.phase();
        if (phase == null || phase.equals(state.key())) {
            middle(x + width / 2, y + 25, "font-weight=\"600\"", state.key());
        } else {
            middle(x + width / 2, y + 19, "font-weight=\"600\"", state.key());
            middle(x + width / 2, y + 33, "fill=\"#555\" font-size=\"10\"", phase);
        }
        if (state.equals(graph.initial())) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"5\"/><path d=\"M%.1f %.1fL%.1f %.1f\" stroke=\"#000\" marker-end=\"url(#tip)\"/>%n",
                    x - 26,
                    y + BOX_HEIGHT / 2,
                    x - 21,
                    y + BOX_HEIGHT / 2,
                    x,
                    y + BOX_HEIGHT / 2));
        }
        Link loop = loops.get(state);
        if (loop != null) {
            double right = x + width;
            line(
                    loop,
                    String.format(
                            Locale.ROOT,
                            "M%.1f %.1fC%.1f %.1f %.1f %.1f %.1f %.1f",
                            right,
                            y + 12,
                            right + 28,
                            y + 4,
                            right + 28,
                            y + 38,
                            right,
                            y + 30));
            text(loop, right + 26, y + BOX_HEIGHT / 2 - loop.lines().size() * LINE_HEIGHT / 2);
        }
    }

    private void box(double x, double y, double width, double height, String dash) {
        svg.append(String.format(
                Locale.ROOT,
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"7\" fill=\"#f4f7fb\" stroke=\"#1f3a5f\"%s/>%n",
                x,
                y,
                width,
                height,
                dash));
    }

    private void middle(double x, double y, String style, String words) {
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\" %s>%s</text>%n",
                x,
                y,
                style,
                Svg.escape(words)));
    }

    private double top(int row) {
        return rowTop[row] + MARGIN;
    }

    private int rowOf(StateId state) {
        return rowOf.getOrDefault(state, 0);
    }

    private Item box(StateId state) {
        Item box = boxes.get(state);
        if (box == null) {
            throw new IllegalStateException("The state " + state + " was not placed.");
        }
        return box;
    }

    private double boxLeft(StateId state) {
        Item box = box(state);
        return box.left() + (state.equals(graph.initial()) ? 30 : 0) + MARGIN;
    }

    private double boxWidth(StateId state) {
        Node node = declared.get(state);
        String caption = node == null ? "not declared" : String.valueOf(node.phase());
        return Math.max(64, Math.max(state.key().length() * 7.4, caption.length() * 6.0) + 22);
    }

    /** Room beside a box: for the start's dot, and for the line from a state to itself. */
    private double loopWidth(StateId state) {
        Link loop = loops.get(state);
        return (state.equals(graph.initial()) ? 30 : 0) + (loop == null ? 0 : loop.labelWidth() + 26);
    }
}
