package dev.itsm.cli.collisions;

import dev.itsm.change.schedule.CalendarWindow;
import dev.itsm.change.schedule.Conflict;
import dev.itsm.change.schedule.ConflictKind;
import dev.itsm.cli.collisions.Lane.Bar;
import dev.itsm.cli.collisions.Lane.Mark;
import dev.itsm.cli.layout.Svg;
import dev.itsm.time.Period;
import java.util.List;

/**
 * Draws a schedule, a lane for each configuration item. Conflicts differ from one another and from what has none by colour and
 * by shape: a bar with a notch and square corners is in conflict, and the mark above it says in which.
 */
final class SchedulePicture {
    private static final double MARGIN = 20;
    private static final double HEADER = 104;
    private static final double AXIS = 44;
    private static final double LEAST_WIDTH = 900;

    /** The kinds that a file of changes can have. */
    private static final List<ConflictKind> KINDS = List.of(
            ConflictKind.SAME_CI,
            ConflictKind.RELATED_CI,
            ConflictKind.REDUNDANCY_GROUP,
            ConflictKind.BLACKOUT,
            ConflictKind.OUTSIDE_MAINTENANCE);

    private final PictureLayout layout;
    private final Svg svg = new Svg();

    SchedulePicture(PictureLayout layout) {
        this.layout = layout;
    }

    String draw() {
        double width = Math.max(LEAST_WIDTH, layout.right() + MARGIN);
        double height = HEADER + AXIS + layout.height() + 2 * MARGIN;
        svg.add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 %.0f %.0f\" width=\"%.0f\""
                        + " height=\"%.0f\" font-family=\"sans-serif\" font-size=\"12\">%n",
                width, height, width, height);
        svg.add("<title>%s</title>%n", Svg.escape(layout.title()));
        hatch("hatch-conflict", "#b42318", 0.45);
        hatch("hatch-blackout", "#5f6672", 0.30);
        svg.add("<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>%n");
        header();
        axis();
        double y = HEADER + AXIS;
        for (Lane lane : layout.lanes()) {
            lane(lane, y);
            y += lane.height();
        }
        svg.add(
                "<text x=\"%.1f\" y=\"%.1f\" fill=\"#444\">%s</text>%n",
                MARGIN, y + MARGIN + 4, Svg.escape(layout.leftOut()));
        return svg.add("</svg>%n").toString();
    }

    private void hatch(String id, String colour, double opacity) {
        svg.add(
                "<defs><pattern id=\"%s\" width=\"7\" height=\"7\" patternUnits=\"userSpaceOnUse\""
                        + " patternTransform=\"rotate(45)\"><rect width=\"2\" height=\"7\" fill=\"%s\" fill-opacity=\"%.2f\"/>"
                        + "</pattern></defs>%n",
                id, colour, opacity);
    }

    private void header() {
        svg.add(
                "<text x=\"%.0f\" y=\"%.0f\" font-size=\"15\" font-weight=\"600\">%s</text>%n",
                MARGIN, MARGIN + 12, Svg.escape(layout.title()));
        double x = MARGIN;
        bar(x, MARGIN + 24, 34, false, "");
        x = word(x + 40, "change");
        bar(x, MARGIN + 24, 34, true, "");
        x = word(x + 40, "in conflict");
        svg.add(
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"34\" height=\"16\" fill=\"#eceef1\"/>"
                        + "<rect x=\"%.1f\" y=\"%.1f\" width=\"34\" height=\"16\" fill=\"url(#hatch-blackout)\"/>%n",
                x, MARGIN + 24, x, MARGIN + 24);
        x = word(x + 40, "blackout");
        svg.add("<path d=\"M%.1f %.1fv-5h34v5z\" fill=\"#cfe8d6\" stroke=\"#2f7d4f\"/>%n", x, MARGIN + 40);
        word(x + 40, "maintenance window");
        double at = MARGIN;
        for (ConflictKind kind : KINDS) {
            glyph(kind, at + 7, MARGIN + 58);
            at = wordAt(at + 20, MARGIN + 62, kind.words());
        }
    }

    private double word(double x, String text) {
        return wordAt(x, MARGIN + 37, text);
    }

    private double wordAt(double x, double y, String text) {
        svg.add("<text x=\"%.1f\" y=\"%.1f\">%s</text>%n", x, y, text);
        return x + text.length() * 6.6 + 22;
    }

    private void axis() {
        double bottom = HEADER + AXIS + layout.height();
        for (TimeScale.Tick tick : layout.scale().ticks()) {
            svg.add(
                    "<path d=\"M%.1f %.1fV%.1f\" stroke=\"%s\"/>%n",
                    tick.x(), HEADER + AXIS - 6, bottom, tick.date().isEmpty() ? "#e4e7eb" : "#c3c9d1");
            svg.add(
                    "<text x=\"%.1f\" y=\"%.1f\" font-weight=\"600\" font-size=\"11\">%s</text>%n",
                    tick.x() + 3, HEADER + 14, tick.date());
            svg.add(
                    "<text x=\"%.1f\" y=\"%.1f\" fill=\"#444\" font-size=\"11\">%s</text>%n",
                    tick.x() + 3, HEADER + 30, tick.time());
        }
    }

    private void lane(Lane lane, double y) {
        svg.add(
                "<path d=\"M%.1f %.1fH%.1f\" stroke=\"#c3c9d1\"/>%n",
                MARGIN, y, Math.max(LEAST_WIDTH - MARGIN, layout.right()));
        svg.add(
                "<g><title>%s</title><text x=\"%.1f\" y=\"%.1f\" font-weight=\"600\">%s</text>"
                        + "<text x=\"%.1f\" y=\"%.1f\" fill=\"#444\" font-size=\"11\">%s</text></g>%n",
                Svg.escape(lane.item().key()),
                MARGIN,
                y + 15,
                Svg.escape(PictureLayout.shortened(lane.item().key())),
                MARGIN,
                y + 30,
                layout.caption(lane));
        lane.windows().forEach(window -> window(window, y, lane.height()));
        lane.marks().forEach(mark -> overlap(mark.conflict(), y, lane.height()));
        for (Bar bar : lane.bars()) {
            double top = y + Lane.MARKS_HEIGHT + bar.layer() * Lane.LAYER_HEIGHT;
            svg.add("<g><title>%s</title>", Svg.escape(bar.change().key() + ", " + bar.window()));
            bar(bar.x(), top, bar.width(), lane.isInConflict(bar.change()), Lane.name(bar.change()));
            svg.add("</g>%n");
        }
        for (Mark mark : lane.marks()) {
            svg.add("<g><title>%s</title>", Svg.escape(mark.conflict().says()));
            glyph(mark.conflict().kind(), mark.x() + 7, y + 9);
            svg.add("</g>%n");
        }
    }

    private void window(CalendarWindow window, double y, double height) {
        double x = layout.scale().x(window.period().startInclusive());
        double width = end(window.period()) - x;
        if (width <= 0) {
            return;
        }
        svg.add("<g><title>%s</title>", Svg.escape(window.name() + ", " + window.period()));
        if (window.kind() == CalendarWindow.Kind.BLACKOUT) {
            svg.add(
                    "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"#eceef1\"/>"
                            + "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"url(#hatch-blackout)\"/>",
                    x, y + 1, width, height - 2, x, y + 1, width, height - 2);
        } else {
            svg.add(
                    "<path d=\"M%.1f %.1fv-5h%.1fv5z\" fill=\"#cfe8d6\" stroke=\"#2f7d4f\"/>",
                    x, y + height - 1, width);
        }
        svg.add("</g>%n");
    }

    private double end(Period period) {
        return period.endExclusive() == null
                ? layout.scale().x(period.startInclusive())
                : layout.scale().x(period.endExclusive());
    }

    /** Where two changes are at work at once. */
    private void overlap(Conflict conflict, double y, double height) {
        if (conflict.kind() == ConflictKind.SAME_CI && conflict.period() != null) {
            double x = layout.scale().x(conflict.period().startInclusive());
            svg.add(
                    "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"url(#hatch-conflict)\"/>%n",
                    x, y + Lane.MARKS_HEIGHT - 2, Math.max(3, end(conflict.period()) - x), height - Lane.MARKS_HEIGHT);
        }
    }

    private void bar(double x, double y, double width, boolean inConflict, String name) {
        if (inConflict) {
            double notch = Math.min(5, width / 2);
            svg.add(
                    "<path d=\"M%.1f %.1fh%.1fv16h%.1fl%.1f -8z\" fill=\"#fde3e1\" stroke=\"#b42318\" stroke-width=\"1.5\"/>",
                    x, y, width, -width, notch);
        } else {
            svg.add(
                    "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"16\" rx=\"4\" fill=\"#dce9f7\" stroke=\"#2f5f98\"/>",
                    x, y, width);
        }
        svg.add(
                "<text x=\"%.1f\" y=\"%.1f\" stroke=\"#fff\" stroke-width=\"2.5\" stroke-opacity=\"0.8\""
                        + " paint-order=\"stroke\">%s</text>",
                x + 8, y + 12, Svg.escape(name));
    }

    /** A triangle, a diamond, a hexagon, a square or a ring. */
    private void glyph(ConflictKind kind, double x, double y) {
        switch (kind) {
            case SAME_CI -> path(x, y, "m-6 5l6 -11l6 11z", "#b42318");
            case RELATED_CI -> path(x, y, "m-6 0l6 -6l6 6l-6 6z", "#2f5f98");
            case REDUNDANCY_GROUP -> path(x, y, "m-6 0l3 -5h6l3 5l-3 5h-6z", "#7a3e9d");
            case BLACKOUT -> path(x, y, "m-5 -5h10v10h-10z", "#222831");
            default ->
                svg.add(
                        "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4.5\" fill=\"#fff\" stroke=\"#b54708\" stroke-width=\"3\"/>",
                        x, y);
        }
    }

    private void path(double x, double y, String shape, String colour) {
        svg.add("<path d=\"M%.1f %.1f%s\" fill=\"%s\"/>", x, y, shape, colour);
    }
}
