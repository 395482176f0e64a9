package dev.itsm.cli.impact;

import dev.itsm.cli.impact.Neighbourhood.Box;
import dev.itsm.cli.impact.PictureLayout.Link;
import dev.itsm.cli.layout.Rows.Item;
import dev.itsm.cli.layout.Svg;
import dev.itsm.cmdb.impact.ImpactState;
import java.util.List;
import java.util.Locale;

/**
 * Draws items in layers, each above what it needs. States differ by colour and by shape, so that it can be read without
 * colour: a box with cut corners is down, one with a double line failed, one with a dashed line is degraded, a plain one up.
 */
final class ImpactPicture {
    private static final double MARGIN = 20;
    private static final double CUT = 11;
    private static final double LEGEND_BOX = 18;
    private static final double LEGEND_HEIGHT = 74;
    private static final double LEAST_WIDTH = 640;

    private final List<Box> boxes;
    private final PictureLayout layout;
    private final String title;
    private final String usualLabel;
    private final Svg svg = new Svg();

    /**
     * Takes what to draw.
     *
     * @param usualLabel what lines without a label mean
     */
    ImpactPicture(List<Box> boxes, PictureLayout layout, String title, String usualLabel) {
        this.boxes = boxes;
        this.layout = layout;
        this.title = title;
        this.usualLabel = usualLabel;
    }

    String draw() {
        double width = Math.max(LEAST_WIDTH, layout.width() + 2 * MARGIN);
        double height = layout.height() + 3 * MARGIN + LEGEND_HEIGHT;
        svg.add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 %.0f %.0f\" width=\"%.0f\""
                        + " height=\"%.0f\" style=\"max-width:100%%;height:auto;print-color-adjust:exact\""
                        + " font-family=\"sans-serif\" font-size=\"13\">%n",
                width, height, width, height);
        svg.add("<title>%s</title>%n", Svg.escape(title));
        marker("bad", "#b42318");
        marker("weak", "#b54708");
        marker("good", "#8a94a3");
        svg.add("<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>%n");
        legend();
        layout.links().forEach(this::line);
        layout.links().forEach(this::label);
        for (int i = 0; i < boxes.size(); i++) {
            box(boxes.get(i), left(i), top(layout.row(i)), PictureLayout.boxWidth(boxes.get(i)));
        }
        return svg.add("</svg>%n").toString();
    }

    private void marker(String id, String colour) {
        svg.add(
                "<defs><marker id=\"%s\" viewBox=\"0 0 10 10\" refX=\"9\" refY=\"5\" markerWidth=\"8\""
                        + " markerHeight=\"8\" markerUnits=\"userSpaceOnUse\" orient=\"auto-start-reverse\"><path d=\"M0"
                        + " 0L10 5L0 10z\" fill=\"%s\"/></marker></defs>%n",
                id, colour);
    }

    private void legend() {
        svg.add(
                "<text x=\"%.0f\" y=\"%.0f\" font-size=\"15\" font-weight=\"600\">%s</text>%n",
                MARGIN, MARGIN + 12, Svg.escape(title));
        double x = MARGIN;
        x = sample(x, "failed", ImpactState.DOWN, true);
        x = sample(x, "down", ImpactState.DOWN, false);
        x = sample(x, "degraded", ImpactState.DEGRADED, false);
        sample(x, "up", ImpactState.UP, false);
        String words = "Arrows lead to what is needed"
                + (usualLabel.isEmpty() ? "" : ", by \"" + usualLabel + "\" where they have no label") + "."
                + (boxes.stream().anyMatch(box -> box.leftOut() > 0)
                        ? " +n: so many more that need it are impacted and not shown."
                        : "");
        svg.add(
                "<text x=\"%.0f\" y=\"%.0f\" font-size=\"12\" fill=\"#444\">%s</text>%n",
                MARGIN, MARGIN + LEGEND_HEIGHT - 8, Svg.escape(words));
    }

    private double sample(double x, String word, ImpactState state, boolean failed) {
        shape(state, failed, x, MARGIN + 26, LEGEND_BOX * 1.6, LEGEND_BOX, CUT / 2);
        svg.add("<text x=\"%.1f\" y=\"%.1f\" font-size=\"12\">%s</text>%n", x + 36, MARGIN + 40, word);
        return x + 36 + word.length() * 7 + 22;
    }

    private void box(Box box, double x, double y, double width) {
        svg.add("<g><title>%s</title>%n", Svg.escape(box.ci().key()));
        shape(box.state(), box.failed(), x, y, width, PictureLayout.BOX_HEIGHT, CUT);
        svg.add(
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\" font-weight=\"600\">%s</text>%n",
                x + width / 2, y + 20, Svg.escape(PictureLayout.shortened(box.name())));
        svg.add(
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\" font-size=\"11\" fill=\"#444\">%s</text></g>%n",
                x + width / 2, y + 36, Svg.escape(PictureLayout.caption(box)));
    }

    private void shape(ImpactState state, boolean failed, double x, double y, double width, double height, double cut) {
        if (state == ImpactState.DOWN) {
            octagon(x, y, width, height, cut, "#fde3e1");
            if (failed) {
                octagon(x + 4, y + 4, width - 8, height - 8, cut - 2, "none");
            }
            return;
        }
        boolean degraded = state == ImpactState.DEGRADED;
        svg.add(
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"%d\" fill=\"%s\" stroke=\"%s\""
                        + " stroke-width=\"%.1f\"%s/>%n",
                x,
                y,
                width,
                height,
                degraded ? 0 : 8,
                degraded ? "#fff2d5" : "#eef6f0",
                colour(state),
                degraded ? 2.0 : 1.2,
                degraded ? " stroke-dasharray=\"6 4\"" : "");
    }

    private void octagon(double x, double y, double width, double height, double cut, String fill) {
        svg.add(
                "<path d=\"M%.1f %.1fh%.1fl%.1f %.1fv%.1fl%.1f %.1fh%.1fl%.1f %.1fv%.1fz\" fill=\"%s\""
                        + " stroke=\"#b42318\" stroke-width=\"1.6\"/>%n",
                x + cut,
                y,
                width - 2 * cut,
                cut,
                cut,
                height - 2 * cut,
                -cut,
                cut,
                2 * cut - width,
                -cut,
                -cut,
                2 * cut - height,
                fill);
    }

    private static String colour(ImpactState state) {
        return switch (state) {
            case DOWN -> "#b42318";
            case DEGRADED -> "#b54708";
            case UP -> "#2f7d4f";
        };
    }

    private void line(Link link) {
        StringBuilder path = new StringBuilder();
        double x = MARGIN + layout.port(link, true);
        double y = top(layout.row(link.upper())) + PictureLayout.BOX_HEIGHT;
        path.append(String.format(Locale.ROOT, "M%.1f %.1f", x, y));
        int row = layout.row(link.upper());
        for (Item bend : link.course()) {
            row++;
            double bendX = MARGIN + bend.lineX();
            curve(path, x, y, bendX, top(row));
            x = bendX;
            y = top(row) + layout.rowHeight(row);
            path.append(String.format(Locale.ROOT, "L%.1f %.1f", x, y));
        }
        curve(path, x, y, MARGIN + layout.port(link, false), top(layout.row(link.lower())));
        ImpactState needed =
                boxes.get(link.upwards() ? link.upper() : link.lower()).state();
        svg.add(
                "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%.1f\" marker-%s=\"url(#%s)\"/>%n",
                path,
                needed == ImpactState.UP ? "#8a94a3" : colour(needed),
                needed == ImpactState.UP ? 1.1 : 1.7,
                link.upwards() ? "start" : "end",
                needed == ImpactState.UP ? "good" : needed == ImpactState.DOWN ? "bad" : "weak");
    }

    private static void curve(StringBuilder path, double fromX, double fromY, double toX, double toY) {
        double middle = (fromY + toY) / 2;
        path.append(String.format(Locale.ROOT, "C%.1f %.1f %.1f %.1f %.1f %.1f", fromX, middle, toX, middle, toX, toY));
    }

    private void label(Link link) {
        if (!link.label().isEmpty()) {
            svg.add(
                    "<text x=\"%.1f\" y=\"%.1f\" font-size=\"11\" fill=\"#333\" stroke=\"#fff\" stroke-width=\"3\""
                            + " paint-order=\"stroke\">%s</text>%n",
                    MARGIN + link.course().get(0).lineX() + 6,
                    top(layout.row(link.upper()) + 1) + 12,
                    Svg.escape(link.label()));
        }
    }

    private double left(int box) {
        return MARGIN + layout.box(box).left();
    }

    private double top(int row) {
        return 2 * MARGIN + LEGEND_HEIGHT + layout.rowTop(row);
    }
}
