package dev.itsm.cli.page;

import dev.itsm.cli.page.ChartFrame.Size;
import j2html.tags.DomContent;
import java.awt.BasicStroke;
import java.awt.Color;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.data.category.DefaultCategoryDataset;

/** A chart of bars that are stacked, lying or standing. */
public final class Bars {
    private static final int LONGEST_NAME = 34;
    private static final int LONGEST_NARROW_NAME = 27;

    private final ChartFrame frame;
    private final String axis;
    private final boolean lying;
    private final Map<String, Ink> series = new LinkedHashMap<>();
    private final List<String> categories = new ArrayList<>();
    private final List<double[]> values = new ArrayList<>();
    private boolean ofHundred;

    private Bars(ChartFrame frame, String axis, boolean lying) {
        this.frame = frame;
        this.axis = axis;
        this.lying = lying;
    }

    /**
     * Returns a chart of lying bars, which have room for long names.
     *
     * @param axis what the bars' lengths are
     */
    public static Bars lying(String id, String title, String says, String axis) {
        return new Bars(new ChartFrame(id, title, says), axis, true);
    }

    /** Returns a chart of standing bars, for what has an order of its own. */
    public static Bars standing(String id, String title, String says, String axis) {
        return new Bars(new ChartFrame(id, title, says), axis, false);
    }

    /** Adds a part of every bar. */
    public Bars part(String name, Ink ink) {
        series.put(name, ink);
        return this;
    }

    /** Says that the bars are shares of a hundred. */
    public Bars ofHundred() {
        ofHundred = true;
        return this;
    }

    /** Adds a bar with the length of each part. */
    public Bars bar(String name, double... parts) {
        categories.add(name);
        values.add(parts);
        return this;
    }

    public DomContent draw() {
        int bars = categories.size();
        DomContent legend = Ink.legend(series.size() > 1 ? series : Map.of());
        return lying
                ? frame.draw(64 + bars * 30, 64 + bars * 30, this::chart, legend)
                : frame.draw(260, 230, this::chart, legend);
    }

    private JFreeChart chart(Size size) {
        CategoryPlot plot = new CategoryPlot(dataset(size), categoryAxis(size), valueAxis(size), renderer());
        plot.setOrientation(lying ? PlotOrientation.HORIZONTAL : PlotOrientation.VERTICAL);
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
        plot.setRangeGridlinePaint(ChartFrame.GRID);
        plot.setRangeGridlineStroke(new BasicStroke(1f));
        return ChartFrame.styled(plot);
    }

    /** Names are unique to the chart even where they are cut to the same beginning. */
    private DefaultCategoryDataset dataset(Size size) {
        DefaultCategoryDataset dataset = new DefaultCategoryDataset();
        List<String> parts = new ArrayList<>(series.keySet());
        for (int bar = 0; bar < categories.size(); bar++) {
            String name = shown(categories.get(bar), size) + "\u200B".repeat(bar);
            for (int part = 0; part < parts.size(); part++) {
                dataset.addValue(values.get(bar)[part], parts.get(part), name);
            }
        }
        return dataset;
    }

    private static String shown(String name, Size size) {
        String clean = Html.clean(name);
        int longest = size.narrow() ? LONGEST_NARROW_NAME : LONGEST_NAME;
        return clean.codePointCount(0, clean.length()) <= longest
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, longest - 1)) + "…";
    }

    private CategoryAxis categoryAxis(Size size) {
        CategoryAxis names = new CategoryAxis();
        ChartFrame.style(names, size);
        names.setMaximumCategoryLabelWidthRatio(lying ? 0.46f : 1f);
        names.setLowerMargin(0.02);
        names.setUpperMargin(0.02);
        names.setCategoryMargin(lying ? 0.25 : 0.2);
        names.setTickMarksVisible(false);
        return names;
    }

    private NumberAxis valueAxis(Size size) {
        NumberAxis amounts = new NumberAxis(axis);
        ChartFrame.style(amounts, size);
        amounts.setTickMarksVisible(false);
        amounts.setNumberFormatOverride(
                new DecimalFormat(ofHundred ? "0' %'" : "#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)));
        if (ofHundred) {
            amounts.setRange(0, 100);
        }
        return amounts;
    }

    private StackedBarRenderer renderer() {
        StackedBarRenderer renderer = new StackedBarRenderer();
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(true);
        renderer.setMaximumBarWidth(0.16);
        int part = 0;
        for (Ink ink : series.values()) {
            renderer.setSeriesPaint(part, ink.color());
            renderer.setSeriesOutlinePaint(part, new Color(0x333333));
            renderer.setSeriesOutlineStroke(part, new BasicStroke(0.6f));
            part++;
        }
        return renderer;
    }
}
