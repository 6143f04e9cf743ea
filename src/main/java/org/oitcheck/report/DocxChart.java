package org.oitcheck.report;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.RadarStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFRadarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;

/** A chart that officers can go on editing in their word processor: scores from 0 to 100, one series a year. */
final class DocxChart {
    private static final List<int[]> COLOURS = List.of(
            new int[] {0xC2, 0x6A, 0x00},
            new int[] {0x0B, 0x5F, 0x9E},
            new int[] {0x4D, 0x7A, 0x1F},
            new int[] {0x7A, 0x3D, 0x8F},
            new int[] {0x8A, 0x2C, 0x2C});

    /** Scores of one year, in the order of the names. */
    record Series(String name, List<Double> scores) {
        Series {
            scores = List.copyOf(scores);
        }
    }

    private final Digits digits;
    private final XWPFChart chart;
    private final List<String> names;
    private final List<Series> series;

    private DocxChart(XWPFChart chart, List<String> names, List<Series> series, Digits digits) {
        this.digits = digits;
        this.chart = chart;
        this.names = names;
        this.series = series;
    }

    /** Adds a bar chart and says what it shows to those who cannot see it. */
    static void bars(XWPFDocument document, String title, List<String> names, List<Series> series, Digits digits) {
        add(
                document,
                title,
                names,
                series,
                digits,
                false,
                15,
                Math.max(9, 3 + names.size() * 0.36 * (series.size() + 1)));
    }

    /** Adds a radar chart. */
    static void radar(XWPFDocument document, String title, List<String> names, List<Series> series, Digits digits) {
        add(document, title, names, series, digits, true, 11, 8.3);
    }

    private static void add(
            XWPFDocument document,
            String title,
            List<String> names,
            List<Series> series,
            Digits digits,
            boolean radar,
            double width,
            double height) {
        try {
            var paragraph = document.createParagraph();
            paragraph.setAlignment(org.apache.poi.xwpf.usermodel.ParagraphAlignment.CENTER);
            XWPFChart chart =
                    document.createChart(paragraph.createRun(), (int) (width * Units.EMU_PER_CENTIMETER), (int)
                            (height * Units.EMU_PER_CENTIMETER));
            paragraph
                    .getRuns()
                    .get(0)
                    .getCTR()
                    .getDrawingArray(0)
                    .getInlineArray(0)
                    .getDocPr()
                    .setDescr(title);
            new DocxChart(chart, names, series, digits).draw(radar);
            XlsxReport.properties(chart.getWorkbook().getProperties(), title, Instant.EPOCH);
        } catch (IOException | InvalidFormatException e) {
            throw new IllegalStateException("a chart in memory is always writable", e);
        }
    }

    private void draw(boolean radar) {
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        XDDFCategoryAxis across = chart.createCategoryAxis(radar ? AxisPosition.BOTTOM : AxisPosition.LEFT);
        XDDFValueAxis up = chart.createValueAxis(radar ? AxisPosition.LEFT : AxisPosition.BOTTOM);
        up.setMinimum(0);
        up.setMaximum(100);
        up.setMajorUnit(20);
        up.setNumberFormat(digits.format("0"));
        up.setCrosses(radar ? AxisCrosses.AUTO_ZERO : AxisCrosses.MAX);
        XDDFLineProperties rings =
                new XDDFLineProperties(new XDDFSolidFillProperties(XDDFColor.from(PresetColor.LIGHT_GRAY)));
        up.getOrAddMajorGridProperties().setLineProperties(rings);
        XDDFChartData data = chart.createData(radar ? ChartTypes.RADAR : ChartTypes.BAR, across, up);
        if (data instanceof XDDFBarChartData bars) {
            bars.setBarDirection(BarDirection.BAR);
            across.setOrientation(
                    org.apache.poi.xddf.usermodel.chart.AxisOrientation.MAX_MIN); // first indicator on top
        } else if (data instanceof XDDFRadarChartData around) {
            around.setStyle(RadarStyle.MARKER);
        }
        int rows = names.size();
        XDDFCategoryDataSource categories =
                XDDFDataSourcesFactory.fromArray(names.toArray(String[]::new), chart.formatRange(range(rows, 0)), 0);
        for (int i = 0; i < series.size(); i++) {
            XDDFNumericalDataSource<Double> values = XDDFDataSourcesFactory.fromArray(
                    series.get(i).scores().toArray(Double[]::new), chart.formatRange(range(rows, i + 1)), i + 1);
            XDDFChartData.Series drawn = data.addSeries(categories, values);
            drawn.setTitle(
                    series.get(i).name(), chart.setSheetTitle(series.get(i).name(), i + 1));
            colour(drawn, COLOURS.get(i % COLOURS.size()), radar);
        }
        chart.plot(data);
        if (!radar) {
            labels();
        }
    }

    private static org.apache.poi.ss.util.CellRangeAddress range(int rows, int column) {
        return new org.apache.poi.ss.util.CellRangeAddress(1, rows, column, column);
    }

    private static void colour(XDDFChartData.Series drawn, int[] rgb, boolean line) {
        XDDFSolidFillProperties fill =
                new XDDFSolidFillProperties(XDDFColor.from(new byte[] {(byte) rgb[0], (byte) rgb[1], (byte) rgb[2]}));
        if (line) {
            XDDFLineProperties properties = new XDDFLineProperties(fill);
            properties.setWidth(2.0);
            drawn.setLineProperties(properties);
        } else {
            drawn.setFillProperties(fill);
        }
    }

    /** The score at the end of each bar. */
    private void labels() {
        for (var bar : chart.getCTChart().getPlotArea().getBarChartArray(0).getSerArray()) {
            CTDLbls labels = bar.isSetDLbls() ? bar.getDLbls() : bar.addNewDLbls();
            labels.addNewNumFmt().setFormatCode(digits.format("0.00"));
            labels.getNumFmt().setSourceLinked(false);
            labels.addNewShowLegendKey().setVal(false);
            labels.addNewShowVal().setVal(true);
            labels.addNewShowCatName().setVal(false);
            labels.addNewShowSerName().setVal(false);
            labels.addNewShowPercent().setVal(false);
            labels.addNewShowBubbleSize().setVal(false);
        }
    }
}
