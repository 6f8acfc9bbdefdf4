package io.github.scimlet.benchmarks.suite.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.scimlet.benchmarks.suite.report.GrowthChart.Line;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.XYStyler;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Draws lines on two logarithmic axes, on white whatever the page is: flat is flat, and linear is the diagonal. */
final class Drawing {

    private static final int WIDTH = 760;
    private static final int HEIGHT = 440;
    private static final int DECADES = 3;

    /** Told apart by people who do not see all colours, too. */
    private static final Color[] COLOURS = {
        new Color(0x0072B2), new Color(0xD55E00), new Color(0x009E73), new Color(0xCC79A7)
    };

    private Drawing() {}

    static void write(GrowthChart chart, List<Line> lines, Path file) throws IOException {
        System.setProperty("java.awt.headless", "true");
        XYChart drawn = new XYChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(chart.title())
                .xAxisTitle(chart.size())
                .yAxisTitle("µs")
                .build();
        style(drawn.getStyler());
        lines.forEach(line -> add(line, drawn));
        spread(lines, drawn.getStyler());
        SVGGraphics2D graphics = new SVGGraphics2D(context(), true);
        graphics.setSVGCanvasSize(new Dimension(WIDTH, HEIGHT));
        drawn.paint(graphics, WIDTH, HEIGHT);
        Element root = graphics.getRoot();
        root.setAttributeNS(null, "viewBox", "0 0 " + WIDTH + " " + HEIGHT); // pages make it narrower
        try (Writer out = Files.newBufferedWriter(file, UTF_8)) {
            graphics.stream(root, out, true, false);
        }
    }

    /** From one power of ten to another, far enough apart that what is nearly flat looks like it. */
    private static void spread(List<Line> lines, XYStyler styler) {
        DoubleSummaryStatistics micros = lines.stream()
                .flatMap(line -> line.points().stream())
                .mapToDouble(point -> point.median() / 1e3)
                .summaryStatistics();
        double lowest = Math.floor(Math.log10(micros.getMin()));
        double highest = Math.max(Math.ceil(Math.log10(micros.getMax())), lowest + DECADES);
        styler.setYAxisMin(Math.pow(10, lowest));
        styler.setYAxisMax(Math.pow(10, highest));
    }

    /** Text is drawn as outlines, so that it looks the same everywhere; tenths of a pixel are enough for them. */
    private static SVGGeneratorContext context() {
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document());
        context.setPrecision(1);
        return context;
    }

    private static Document document() {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(SVGGraphics2D.SVG_NAMESPACE_URI, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(Line line, XYChart chart) {
        XYSeries series = chart.addSeries(
                line.name(),
                line.points().stream().mapToDouble(Line::size).toArray(),
                line.points().stream()
                        .mapToDouble(point -> point.median() / 1e3)
                        .toArray());
        if (line.name().startsWith(Figures.FLOOR)) {
            series.setLineStyle(
                    new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 1, new float[] {6, 4}, 0));
        }
    }

    private static void style(XYStyler styler) {
        Font font = new Font(Font.SANS_SERIF, Font.PLAIN, 13);
        styler.setXAxisLogarithmic(true);
        styler.setYAxisLogarithmic(true);
        styler.setLegendPosition(LegendPosition.OutsideE);
        styler.setSeriesColors(COLOURS);
        styler.setChartBackgroundColor(Color.WHITE);
        styler.setPlotBackgroundColor(Color.WHITE);
        styler.setBaseFont(font);
        styler.setXAxisDecimalPattern("#,###");
        styler.setYAxisDecimalPattern("#,###.###");
        styler.setPlotGridVerticalLinesVisible(false);
        styler.setPlotGridLinesStroke(new BasicStroke(0.5f));
    }
}
