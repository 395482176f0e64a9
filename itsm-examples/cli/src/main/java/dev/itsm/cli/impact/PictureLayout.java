package dev.itsm.cli.impact;

import dev.itsm.cli.impact.Neighbourhood.Box;
import dev.itsm.cli.impact.Neighbourhood.Line;
import dev.itsm.cli.layout.Layering;
import dev.itsm.cli.layout.Rows;
import dev.itsm.cli.layout.Rows.Item;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Where the boxes, lines and labels of a picture go. Every second row holds boxes, no more than fit side by side; the rows
 * between them hold labels, each with room of its own.
 */
final class PictureLayout {
    static final double BOX_HEIGHT = 46;

    private static final double LABEL_HEIGHT = 16;
    private static final double ROW_GAP = 20;
    private static final double GAP = 14;
    private static final double CHARACTER = 7.7;
    private static final double SMALL_CHARACTER = 6.4;
    private static final int LONGEST_NAME = 28;
    private static final double WIDEST_ROW = 1000;

    private final List<Box> boxes;
    private final List<Link> links = new ArrayList<>();
    private final List<Item> items = new ArrayList<>();
    private final int[] rows;
    private final int lastRow;
    private final double width;

    /** A line between a box and one further down. */
    record Link(int upper, int lower, boolean upwards, String label, List<Item> course) {}

    PictureLayout(List<Box> boxes, List<Line> lines) {
        this.boxes = boxes;
        Layering layering = new Layering(
                boxes.size(),
                lines.stream().map(line -> new int[] {line.from(), line.to()}).toList());
        rows = rows(layering);
        lastRow = Arrays.stream(rows).max().orElse(0);
        Rows placed = new Rows(lastRow + 1, GAP);
        for (int i = 0; i < rows.length; i++) {
            items.add(Item.box(boxWidth(boxes.get(i))));
            placed.add(rows[i], items.get(i));
        }
        for (int i = 0; i < lines.size(); i++) {
            route(lines.get(i), layering.leadsUpwards(i), placed);
        }
        width = placed.place();
    }

    /** Cuts layers into as many rows as their boxes take; rows with boxes have even numbers. */
    private int[] rows(Layering layering) {
        int[] rowOf = new int[boxes.size()];
        int row = 0;
        int left = boxes.size();
        for (int layer = 0; left > 0; layer++) {
            double taken = 0;
            for (int i = 0; i < rowOf.length; i++) {
                if (layering.layer(i) == layer) {
                    double more = boxWidth(boxes.get(i)) + GAP;
                    boolean isFull = taken > 0 && taken + more > WIDEST_ROW;
                    row += isFull ? 2 : 0;
                    taken = isFull ? more : taken + more;
                    rowOf[i] = row;
                    left--;
                }
            }
            row += 2;
        }
        return rowOf;
    }

    private void route(Line line, boolean upwards, Rows placed) {
        int upper = upwards ? line.to() : line.from();
        int lower = upwards ? line.from() : line.to();
        List<Item> course = new ArrayList<>();
        Item above = items.get(upper);
        for (int row = rows[upper] + 1; row < rows[lower]; row++) {
            boolean labelled = course.isEmpty() && !line.label().isEmpty();
            Item bend = Item.bend(labelled ? line.label().length() * SMALL_CHARACTER + 12 : 10, 5);
            placed.add(row, bend);
            Rows.join(above, bend);
            course.add(bend);
            above = bend;
        }
        Rows.join(above, items.get(lower));
        links.add(new Link(upper, lower, upwards, line.label(), course));
    }

    static double boxWidth(Box box) {
        return Math.max(
                90,
                Math.max(
                                shortened(box.name()).length() * CHARACTER,
                                caption(box).length() * SMALL_CHARACTER)
                        + 26);
    }

    static String shortened(String name) {
        return name.length() <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME / 2)) + "…";
    }

    static String caption(Box box) {
        String state = box.failed() ? "failed" : box.state().name().toLowerCase(Locale.ROOT);
        return (box.className().isEmpty() ? "" : shortened(box.className()) + " · ")
                + state
                + (box.leftOut() > 0 ? " · +" + box.leftOut() : "");
    }

    List<Link> links() {
        return links;
    }

    Item box(int place) {
        return items.get(place);
    }

    int row(int place) {
        return rows[place];
    }

    double rowHeight(int row) {
        return row % 2 == 0 ? BOX_HEIGHT : LABEL_HEIGHT;
    }

    double rowTop(int row) {
        int pairs = row / 2;
        double top = pairs * (BOX_HEIGHT + LABEL_HEIGHT + 2 * ROW_GAP);
        return row % 2 == 0 ? top : top + BOX_HEIGHT + ROW_GAP;
    }

    double width() {
        return width;
    }

    double height() {
        return rowTop(lastRow) + BOX_HEIGHT;
    }

    /** Returns where a line meets its upper or lower box: the lines of a box are spread in the order of where they go. */
    double port(Link link, boolean below) {
        int place = below ? link.upper() : link.lower();
        List<Link> sharing = links.stream()
                .filter(other -> (below ? other.upper() : other.lower()) == place)
                .sorted(Comparator.comparingDouble(other -> next(other, below).lineX()))
                .toList();
        double room = boxWidth(boxes.get(place)) - 28;
        return items.get(place).left() + 14 + room * (sharing.indexOf(link) + 1) / (sharing.size() + 1);
    }

    private static Item next(Link link, boolean below) {
        return link.course().get(below ? 0 : link.course().size() - 1);
    }
}
