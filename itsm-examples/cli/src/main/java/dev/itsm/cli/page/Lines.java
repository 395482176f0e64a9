package dev.itsm.cli.page;

import dev.itsm.cli.page.ChartFrame.Size;
import j2html.tags.DomContent;
import java.awt.BasicStroke;
import java.awt.geom.Ellipse2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TimeZone;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYAreaRenderer;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** A chart of lines over time. */
public final class Lines {
    private static final int MOST_DOTS = 40;

    private final ChartFrame frame;
    private final String axis;
    private final ZoneId zone;
    private final Map<String, Ink> inks = new LinkedHashMap<>();
    private final Map<String, NavigableMap<Instant, Double>> lines = new LinkedHashMap<>();
    private boolean ofHundred;
    private boolean filled;

    /**
     * Begins a chart.
     *
     * @param says what can be seen in it, for those who cannot see it
     * @param axis what the lines' heights are
     * @param zone in which its dates are
     */
    public Lines(String id, String title, String says, String axis, ZoneId zone) {
        this.frame = new ChartFrame(id, title, says);
        this.axis = axis;
        this.zone = zone;
    }

    public Lines line(String name, Ink ink, NavigableMap<Instant, Double> values) {
        inks.put(name, ink);
        lines.put(name, values);
        return this;
    }

    /** Says that the lines are shares of a hundred. */
    public Lines ofHundred() {
        ofHundred = true;
        return this;
    }

    /** Fills what lies under the lines. */
    public Lines filled() {
        filled = true;
        return this;
    }

    public DomContent draw() {
        return frame.draw(250, 220, this::chart, Ink.lineLegend(inks.size() > 1 ? inks : Map.of()));
    }

    private JFreeChart chart(Size size) {
        XYPlot plot = new XYPlot(dataset(), dateAxis(size), valueAxis(size), filled ? areas() : strokes());
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(ChartFrame.GRID);
        plot.setRangeGridlineStroke(new BasicStroke(1f));
        return ChartFrame.styled(plot);
    }

    private XYSeriesCollection dataset() {
        XYSeriesCollection dataset = new XYSeriesCollection();
        lines.forEach((name, values) -> {
            XYSeries series = new XYSeries(name);
            values.forEach((at, value) -> series.add((double) at.toEpochMilli(), value.doubleValue()));
            dataset.addSeries(series);
        });
        return dataset;
    }

    private DateAxis dateAxis(Size size) {
        DateAxis dates = new DateAxis(null, TimeZone.getTimeZone(zone), Locale.UK);
        ChartFrame.style(dates, size);
        dates.setLowerMargin(0.01);
        dates.setUpperMargin(0.02);
        return dates;
    }

    private NumberAxis valueAxis(Size size) {
        NumberAxis amounts = new NumberAxis(axis);
        ChartFrame.style(amounts, size);
        amounts.setTickMarksVisible(false);
        amounts.setNumberFormatOverride(
                new DecimalFormat(ofHundred ? "0' %'" : "#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT)));
        if (ofHundred) {
            amounts.setRange(0, 101);
        } else {
            amounts.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
            amounts.setAutoRangeIncludesZero(true);
        }
        return amounts;
    }

    private XYItemRenderer strokes() {
        boolean dots = lines.values().stream().allMatch(values -> values.size() <= MOST_DOTS);
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, dots);
        int line = 0;
        for (Ink ink : inks.values()) {
            renderer.setSeriesPaint(line, ink.lineColorAsColor());
            renderer.setSeriesStroke(line, ink.line());
            renderer.setSeriesShape(line, new Ellipse2D.Double(-2.5, -2.5, 5, 5));
            line++;
        }
        return renderer;
    }

    private XYItemRenderer areas() {
        XYAreaRenderer renderer = new XYAreaRenderer(XYAreaRenderer.AREA);
        renderer.setOutline(true);
        int line = 0;
        for (Ink ink : inks.values()) {
            renderer.setSeriesPaint(line, ink.color());
            renderer.setSeriesOutlinePaint(line, Ink.DARK.color());
            renderer.setSeriesOutlineStroke(line, new BasicStroke(1.6f));
            line++;
        }
        return renderer;
    }
}
