package org.oitcheck.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/**
 * A document in the layout of Thai official papers: A4, TH Sarabun New (with substitutes named in the font table), page numbers,
 * tables whose header row repeats and whose columns are fixed, so that long addresses wrap. Not safe for use by several threads.
 */
final class DocxWriter implements AutoCloseable {
    private static final int TWIPS_PER_CM = 567;
    private static final int A4_SHORT = 11_906;
    private static final int A4_LONG = 16_838;
    /** Twips by which an entry of a list in a cell is set in. */
    private static final int CELL_INDENT = 240;

    private final XWPFDocument document = new XWPFDocument();
    private final Digits digits;
    /** Centimetres between the upper and the lower margin, less a little for fonts that are larger than the one asked for. */
    private final double textHeight;
    /** Centimetres between the margins. */
    private final double textWidth;

    private final BigInteger list;
    private final BigInteger cellList;

    /** One cell: lines of text, each a link when it has an address; colours empty for none. */
    record Cell(List<Line> lines, boolean centred, boolean bold, String ink, String paper) {
        static Cell of(String text) {
            return new Cell(text.lines().map(l -> new Line(l, "")).toList(), false, false, "", "");
        }

        static Cell centred(String text) {
            return new Cell(List.of(new Line(text, "")), true, false, "", "");
        }

        static Cell lines(List<Line> lines) {
            return new Cell(lines, false, false, "", "");
        }

        static Cell coloured(String text, VerdictColours colours) {
            VerdictColours soft = colours.onPaper();
            return new Cell(List.of(new Line(text, "")), false, true, soft.ink(), soft.paper());
        }
    }

    /** One line of a cell; {@code href} is empty when it is no link. */
    record Line(String text, String href, Mark mark) {
        Line(String text, String href) {
            this(text, href, Mark.NONE);
        }

        /** How a line stands in a list. */
        enum Mark {
            /** No list. */
            NONE,
            /** Begins an entry. */
            ENTRY,
            /** Goes on with the entry above. */
            UNDER
        }
    }

    DocxWriter(boolean landscape) {
        this(landscape, Digits.ARABIC);
    }

    /** @param shown digits of all texts but addresses, for papers whose texts do not have them yet */
    DocxWriter(boolean landscape, Digits shown) {
        this.digits = shown;
        try {
            document.createStyles()
                    .setStyles(
                            StylesDocument.Factory.parse(resource("styles.xml")).getStyles());
            fontTable();
        } catch (XmlException | IOException | InvalidFormatException e) {
            throw new IllegalStateException("styles of the product are readable", e);
        }
        page(landscape);
        textHeight = landscape ? 16.4 : 24.4;
        textWidth = landscape ? 25.7 : 16;
        list = dashes(567, 283);
        cellList = dashes(CELL_INDENT, CELL_INDENT);
    }

    /** A list that the office program numbers, so that entries which staff add get their dash. */
    private BigInteger dashes(int left, int hanging) {
        XWPFNumbering numbering =
                document.getNumbering() == null ? document.createNumbering() : document.getNumbering();
        CTAbstractNum kind = CTAbstractNum.Factory.newInstance();
        kind.setAbstractNumId(BigInteger.valueOf(numbering.getAbstractNums().size()));
        CTLvl level = kind.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewNumFmt().setVal(STNumberFormat.BULLET);
        level.addNewLvlText().setVal("–");
        var indent = level.addNewPPr().addNewInd();
        indent.setLeft(BigInteger.valueOf(left));
        indent.setHanging(BigInteger.valueOf(hanging));
        return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(kind)));
    }

    private static InputStream resource(String name) {
        InputStream in = DocxWriter.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException("missing on the class path: " + name);
        }
        return in;
    }

    private void fontTable() throws InvalidFormatException, IOException {
        var name = PackagingURIHelper.createPartName("/word/fontTable.xml");
        PackagePart part = document.getPackage()
                .createPart(name, "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml");
        try (InputStream in = resource("fontTable.xml");
                OutputStream out = part.getOutputStream()) {
            in.transferTo(out);
        }
        document.getPackagePart()
                .addRelationship(
                        name,
                        TargetMode.INTERNAL,
                        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable");
    }

    private void page(boolean landscape) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(landscape ? A4_LONG : A4_SHORT));
        size.setH(BigInteger.valueOf(landscape ? A4_SHORT : A4_LONG));
        size.setOrient(landscape ? STPageOrientation.LANDSCAPE : STPageOrientation.PORTRAIT);
        var margin = section.addNewPgMar();
        margin.setTop(cm(landscape ? 2 : 2.5));
        margin.setBottom(cm(landscape ? 1.8 : 2));
        margin.setLeft(cm(landscape ? 2 : 3));
        margin.setRight(cm(2));
        margin.setHeader(cm(1.25));
        margin.setFooter(cm(1));
    }

    private static BigInteger cm(double cm) {
        return BigInteger.valueOf(Math.round(cm * TWIPS_PER_CM));
    }

    /** Footer with "page X / Y". */
    void pageNumbers(String word) {
        pageNumbers(word, digits);
    }

    /** Footer with the page in the digits of the paper; of how many is said in Arabic digits only, as a field cannot say it in Thai. */
    void pageNumbers(String word, Digits digits) {
        XWPFParagraph p = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        p.setAlignment(ParagraphAlignment.CENTER);
        p.createRun().setText(word + " ");
        // by the section: LibreOffice takes the switch ThaiArabic of a field for Thai letters
        p.getCTP().addNewFldSimple().setInstr("PAGE");
        if (digits == Digits.THAI) {
            document.getDocument().getBody().getSectPr().addNewPgNumType().setFmt(STNumberFormat.THAI_NUMBERS);
            return;
        }
        p.createRun().setText(" / ");
        p.getCTP().addNewFldSimple().setInstr("NUMPAGES");
    }

    /** A paragraph of a style of styles.xml. */
    XWPFParagraph paragraph(String style, String text) {
        XWPFParagraph p = document.createParagraph();
        p.setStyle(style);
        p.createRun().setText(shown(text));
        return p;
    }

    /** Papers in Arabic digits keep what they were given: their texts are in the digits of the paper already. */
    private String shown(String text) {
        return digits == Digits.THAI ? digits.in(text) : text;
    }

    /** A line of a list. */
    void bullet(String text) {
        paragraph("ListParagraph", text).setNumID(list);
    }

    /** A picture as wide as {@code width} centimetres, less when it would be taller than a page. */
    void picture(PictureFit picture, String words, double width) {
        double cm = Math.min(width, 20.0 * picture.width() / picture.height());
        int emuWide = Units.toEMU(cm * 72 / 2.54);
        int emuHigh = (int) Math.round((double) emuWide * picture.height() / picture.width());
        XWPFParagraph p = document.createParagraph();
        p.setAlignment(ParagraphAlignment.CENTER);
        p.setKeepNext(true);
        PictureType type = picture.png() ? PictureType.PNG : PictureType.JPEG;
        try {
            p.createRun()
                    .addPicture(
                            new ByteArrayInputStream(picture.bytes()),
                            type,
                            "picture" + type.getExtension(),
                            emuWide,
                            emuHigh)
                    .getCTPicture()
                    .getNvPicPr()
                    .getCNvPr()
                    .setDescr(words);
        } catch (InvalidFormatException | IOException e) {
            throw new IllegalStateException("a picture in memory can be added", e);
        }
    }

    /** A bold label and a text. */
    void fact(String label, String text) {
        XWPFParagraph p = document.createParagraph();
        XWPFRun run = p.createRun();
        bold(run);
        run.setText(shown(label) + "  ");
        p.createRun().setText(shown(text));
    }

    /** Places for signatures, side by side without borders; the last signs as {@code title}, empty for a dotted line. */
    void signatures(List<String> roles, String title) {
        XWPFTable table = document.createTable(1, roles.size());
        table.removeBorders();
        table.setWidth("100%");
        XWPFTableRow row = table.getRow(0);
        row.setCantSplitRow(true);
        String dots = ".".repeat(44);
        for (int i = 0; i < roles.size(); i++) {
            boolean last = i == roles.size() - 1;
            List<String> lines = List.of(
                    "",
                    "(ลงชื่อ) " + dots + " " + roles.get(i),
                    "(" + dots + ")",
                    "ตำแหน่ง " + (last && !title.isBlank() ? title : dots));
            for (int n = 0; n < lines.size(); n++) {
                XWPFTableCell cell = row.getCell(i);
                XWPFParagraph p = n == 0 ? cell.getParagraphs().get(0) : cell.addParagraph();
                p.setStyle("Cell");
                p.setAlignment(ParagraphAlignment.CENTER);
                p.createRun().setText(lines.get(n));
            }
        }
    }

    private static void bold(XWPFRun run) {
        run.setBold(true);
        run.setComplexScriptBold(true); // Thai is a complex script: the plain flag is for Latin letters only
    }

    /**
     * A table. No row is broken at the foot of a page; one that is longer than a page goes on in rows of its own that say so.
     *
     * @param widths centimetres of each column
     */
    void table(List<String> headings, List<Double> widths, List<List<Cell>> rows) {
        XWPFTable table = document.createTable(1, headings.size());
        var properties = table.getCTTbl().getTblPr();
        CTTblLayoutType layout = properties.addNewTblLayout();
        layout.setType(STTblLayoutType.FIXED);
        CTTblGrid grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        widths.forEach(w -> grid.addNewGridCol().setW(cm(w)));
        table.setWidth(cm(widths.stream().mapToDouble(w -> w).sum()).intValue());
        XWPFTableRow head = table.getRow(0);
        head.setRepeatHeader(true);
        head.setCantSplitRow(true);
        List<Cell> top = headings.stream()
                .map(h -> new Cell(List.of(new Line(h, "")), true, false, "", "DCE6F1"))
                .toList();
        for (int i = 0; i < headings.size(); i++) {
            fill(head.getCell(i), top.get(i), "CellHead", widths.get(i));
        }
        double tallest = textHeight - RowHeight.of(top, widths);
        for (List<Cell> whole : rows) {
            for (List<Cell> cells : DocxRows.of(whole, widths, tallest)) {
                XWPFTableRow row = table.createRow();
                row.setCantSplitRow(true);
                for (int i = 0; i < cells.size(); i++) {
                    fill(row.getCell(i), cells.get(i), "Cell", widths.get(i));
                }
            }
        }
        XWPFParagraph after = document.createParagraph();
        after.setStyle("Cell");
    }

    /** A table of long texts, its columns shared out anew so that its rows get low. */
    void longTable(List<String> headings, List<Double> widths, List<List<Cell>> rows) {
        table(headings, TableWidths.fit(widths, rows), rows);
    }

    /** A table as wide as the page, its columns in the proportions of {@code shares}. */
    void wideTable(List<String> headings, List<Double> shares, List<List<Cell>> rows) {
        double all = shares.stream().mapToDouble(w -> w).sum();
        table(headings, shares.stream().map(w -> w * textWidth / all).toList(), rows);
    }

    /** A bar chart of scores, one series a year. */
    void bars(String title, List<String> names, List<DocxChart.Series> series, Digits digits) {
        DocxChart.bars(document, title, names, series, digits);
    }

    /** A radar chart of scores, one series a year. */
    void radar(String title, List<String> names, List<DocxChart.Series> series, Digits digits) {
        DocxChart.radar(document, title, names, series, digits);
    }

    private void fill(XWPFTableCell target, Cell cell, String style, double width) {
        target.setWidth(cm(width).toString());
        if (!cell.paper().isEmpty()) {
            target.setColor(cell.paper());
        }
        for (int i = 0; i < Math.max(1, cell.lines().size()); i++) {
            XWPFParagraph p = i == 0 ? target.getParagraphs().get(0) : target.addParagraph();
            p.setStyle(style);
            if (cell.centred()) {
                p.setAlignment(ParagraphAlignment.CENTER);
            }
            if (i < cell.lines().size()) {
                write(p, cell, cell.lines().get(i));
            }
        }
    }

    private void write(XWPFParagraph p, Cell cell, Line line) {
        if (line.mark() == Line.Mark.ENTRY) {
            p.setNumID(cellList);
        } else if (line.mark() == Line.Mark.UNDER) {
            p.setIndentationLeft(CELL_INDENT);
        }
        if (XlsxSheets.usable(line.href())) {
            XWPFRun run = p.createHyperlinkRun(line.href());
            run.setColor("0B4F9E");
            run.setUnderline(UnderlinePatterns.SINGLE);
            run.setText(shown(line.text()));
            return;
        }
        XWPFRun run = p.createRun();
        if (cell.bold()) {
            bold(run);
        }
        if (!cell.ink().isEmpty()) {
            run.setColor(cell.ink());
        }
        run.setText(shown(line.text()));
    }

    /** The finished document; the same calls give the same bytes. */
    byte[] bytes(String title, Instant time) {
        try {
            XlsxReport.properties(document.getProperties(), title, time);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            return FixedZip.repack(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e); // writing to memory does not fail
        }
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
