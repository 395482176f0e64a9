package dev.itsm.benchmarks;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.LogarithmicAxis;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jfree.svg.SVGGraphics2D;

/** Measurements as bars on a logarithmic scale: a group for each question and what it was measured at. */
final class Chart {
    private static final int WIDTH = 1200;
    private static final int BAR = 14;
    private static final int MARGIN = 160;

    private Chart() {}

    static String of(List<Measurement> measurements) {
        DefaultCategoryDataset bars = new DefaultCategoryDataset();
        measurements.forEach(it -> bars.addValue(it.nanos(), it.answer(), it.question() + " " + it.parameters()));
        JFreeChart chart = ChartFactory.createBarChart(
                "Time of an operation", "", "", bars, PlotOrientation.HORIZONTAL, true, false, false);
        LogarithmicAxis axis = new LogarithmicAxis("nanoseconds, logarithmic");
        axis.setLowerBound(1);
        chart.getCategoryPlot().setRangeAxis(axis);
        BarRenderer renderer = (BarRenderer) chart.getCategoryPlot().getRenderer();
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setItemMargin(0);
        int height = MARGIN + BAR * bars.getColumnCount() * (bars.getRowCount() + 1);
        SVGGraphics2D svg = new SVGGraphics2D(WIDTH, height);
        chart.draw(svg, new Rectangle2D.Double(0, 0, WIDTH, height));
        return svg.getSVGDocument();
    }
}
