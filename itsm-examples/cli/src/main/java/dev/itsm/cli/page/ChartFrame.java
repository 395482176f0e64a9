package dev.itsm.cli.page;

import static j2html.TagCreator.figcaption;
import static j2html.TagCreator.figure;
import static j2html.TagCreator.p;

import j2html.tags.DomContent;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.Locale;
import java.util.function.Function;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.svg.MeetOrSlice;
import org.jfree.svg.PreserveAspectRatio;
import org.jfree.svg.SVGGraphics2D;
import org.jfree.svg.ViewBox;

/**
 * What all charts of the page share: their look, and how they become SVG that says what it shows.
 *
 * @param id its name within the page
 * @param title what it is, for its caption
 * @param says what can be seen in it, for those who cannot see it
 */
record ChartFrame(String id, String title, String says) {
    static final Color GRID = new Color(0xD5DAE0);
    static final Color TEXT = new Color(0x222222);
    private static final int WIDE = 860;
    private static final int NARROW = 350;

    /** Whether charts can be drawn on this machine, which takes fonts. */
    private static final boolean HAS_FONTS = hasFonts();

    /** How wide a chart is, and how much room its texts have. */
    record Size(int width, int height, boolean narrow) {
        Font font() {
            return new Font(Font.SANS_SERIF, Font.PLAIN, narrow ? 11 : 12);
        }
    }

    private static boolean hasFonts() {
        try {
            SVGGraphics2D paper = new SVGGraphics2D(10, 10);
            paper.getFontMetrics(new Font(Font.SANS_SERIF, Font.PLAIN, 12)).stringWidth("x");
            return true;
        } catch (RuntimeException | LinkageError | InternalError e) {
            return false;
        }
    }

    /**
     * Draws the chart, wide and narrow.
     *
     * @param height how high it is wide, and how high narrow
     */
    DomContent draw(int height, int narrowHeight, Function<Size, JFreeChart> chart, DomContent legend) {
        if (!HAS_FONTS) {
            return p("The chart “" + Html.clean(title)
                    + "” is left out: this machine has no fonts. The table has its figures.");
        }
        return figure(
                        Html.markup(svg("wide", new Size(WIDE, height, false), chart)),
                        Html.markup(svg("narrow", new Size(NARROW, narrowHeight, true), chart)),
                        legend,
                        figcaption(Html.words(title)))
                .withClass("chart");
    }

    private String svg(String width, Size size, Function<Size, JFreeChart> chart) {
        String name = id + "-" + width;
        SVGGraphics2D paper = new SVGGraphics2D(size.width(), size.height());
        paper.setDefsKeyPrefix(name + "-");
        paper.setFontFunction(font -> "sans-serif");
        paper.setGeomDoubleConverter(ChartFrame::tenths);
        paper.setTransformDoubleConverter(ChartFrame::tenths);
        chart.apply(size).draw(paper, new Rectangle2D.Double(0, 0, size.width(), size.height()));
        String svg = paper.getSVGElement(
                name,
                false,
                new ViewBox(0, 0, size.width(), size.height()),
                PreserveAspectRatio.XMID_YMID,
                MeetOrSlice.MEET);
        int opened = svg.indexOf('>');
        String tag = svg.substring(0, opened)
                .replace(" xmlns:jfreesvg='http://www.jfree.org/jfreesvg/svg'", "")
                .replace(" xmlns:xlink='http://www.w3.org/1999/xlink'", "");
        return Ink.patterned(tag + " class='" + width + "' role='img' aria-labelledby='" + name + "-t " + name
                + "-d'><title id='"
                + name + "-t'>" + escaped(title) + "</title><desc id='" + name + "-d'>" + escaped(says) + "</desc>"
                + svg.substring(opened + 1));
    }

    private static String tenths(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.1f", value);
    }

    private static String escaped(String text) {
        return Html.words(text).render();
    }

    /** Gives a chart the page's look. */
    static JFreeChart styled(Plot plot) {
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlineVisible(false);
        plot.setInsets(new RectangleInsets(6, 2, 2, 22));
        JFreeChart chart = new JFreeChart(null, null, plot, false);
        chart.setBackgroundPaint(Color.WHITE);
        return chart;
    }

    static void style(Axis axis, Size size) {
        axis.setTickLabelFont(size.font());
        axis.setLabelFont(size.font());
        axis.setTickLabelPaint(TEXT);
        axis.setLabelPaint(TEXT);
        axis.setAxisLineVisible(false);
        axis.setTickMarkPaint(GRID);
    }
}
