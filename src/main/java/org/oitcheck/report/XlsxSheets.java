package org.oitcheck.report;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontUnderline;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.oitcheck.checklist.Verdict;

/** Sheets that are one table each: frozen header with filter, wrapped cells, A4 landscape, header repeated on every page. */
final class XlsxSheets {
    private static final String FONT = "TH Sarabun New";
    private static final short SIZE = 14;
    /** Longest address that Excel takes as a link. */
    private static final int MAX_LINK = 2_079;
    /** Height of one line of Thai in points: marks above and below need more room than Latin letters. */
    private static final float LINE = 24f;
    /** Inches left and right of the sheet on paper: little, so that columns stay readable. */
    private static final double MARGIN = 0.4;
    /** Tallest row that Excel takes, in points. */
    private static final float TALLEST = 409f;
    /** Columns up to these characters hold numbers and ids. */
    private static final int SHORT = 12;
    /** Lines of the tallest row. */
    private static final int MOST_LINES = (int) ((TALLEST - 2) / LINE);

    private final Digits digits;
    private final XSSFWorkbook book;
    private final String pageHead;
    private final XSSFCellStyle plain;
    private final XSSFCellStyle head;
    private final XSSFCellStyle link;
    private final XSSFCellStyle number;
    private final Map<Verdict, XSSFCellStyle> verdicts = new EnumMap<>(Verdict.class);
    private final Map<VerdictColours, XSSFCellStyle> coloured = new HashMap<>();

    /** A heading and the width of its column in characters. */
    record Column(String heading, int width) {}

    XlsxSheets(XSSFWorkbook book, String pageHead) {
        this(book, pageHead, Digits.ARABIC);
    }

    /** @param shown digits of all texts and numbers but addresses, for workbooks whose texts do not have them yet */
    XlsxSheets(XSSFWorkbook book, String pageHead, Digits shown) {
        this.digits = shown;
        this.book = book;
        this.pageHead = shown(pageHead);
        plain = style("1C2430", "", false, false);
        head = style("FFFFFF", "123F73", true, false);
        head.setAlignment(HorizontalAlignment.CENTER);
        head.setVerticalAlignment(VerticalAlignment.CENTER);
        link = style("0B4F9E", "", false, true);
        number = style("1C2430", "", false, false);
        number.setDataFormat(book.createDataFormat().getFormat(digits.format("0.00")));
        for (Verdict v : Verdict.values()) {
            VerdictColours colours = VerdictColours.of(v);
            verdicts.put(v, style(colours.ink(), colours.paper(), true, false));
        }
    }

    private XSSFCellStyle style(String ink, String paper, boolean bold, boolean underlined) {
        XSSFFont font = book.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints(SIZE);
        font.setBold(bold);
        font.setColor(colour(ink));
        font.setUnderline(underlined ? FontUnderline.SINGLE : FontUnderline.NONE);
        XSSFCellStyle style = book.createCellStyle();
        style.setFont(font);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        if (!paper.isEmpty()) {
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            style.setFillForegroundColor(colour(paper));
        }
        return style;
    }

    private static XSSFColor colour(String hex) {
        return new XSSFColor(HexFormat.of().parseHex(hex));
    }

    /** Adds a sheet; {@code frozen} columns stay when scrolling sideways. */
    Table table(String name, List<Column> columns, int frozen) {
        XSSFSheet sheet = book.createSheet(name);
        sheet.createFreezePane(frozen, 1);
        XSSFRow row = sheet.createRow(0);
        for (int i = 0; i < columns.size(); i++) {
            sheet.setColumnWidth(i, columns.get(i).width() * 256);
            XSSFCell cell = row.createCell(i);
            cell.setCellValue(columns.get(i).heading());
            cell.setCellStyle(head);
        }
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setMargin(PageMargin.LEFT, MARGIN);
        sheet.setMargin(PageMargin.RIGHT, MARGIN);
        // "&" starts a field in page headers
        sheet.getHeader().setCenter("&" + SIZE + " " + pageHead.replace("&", "&&"));
        sheet.getFooter().setRight("&" + SIZE + " &P / &N");
        return new Table(sheet, columns);
    }

    /** One sheet while it is filled. */
    final class Table {
        private final XSSFSheet sheet;
        private final int columns;
        /** The column that names a row: the first that is no number. */
        private final int name;

        private int printed;

        private Table(XSSFSheet sheet, List<Column> columns) {
            this.sheet = sheet;
            this.columns = columns.size();
            this.printed = this.columns;
            int first = 0;
            while (first < this.columns - 1 && columns.get(first).width() <= SHORT) {
                first++;
            }
            this.name = first;
        }

        /** Prints only the columns up to this one (from 1); the others are for the screen. */
        Table printing(int count) {
            printed = count;
            return this;
        }

        Row row() {
            return new Row(sheet.createRow(sheet.getLastRowNum() + 1));
        }

        /** Like {@link #finish()}, with columns as wide as what stands in them asks for, as far as the sheet can still be read on paper. */
        void finishReadable() {
            new ColumnWidths(sheet, columns).fit();
            finish();
        }

        /** Sets the filter over what was written. Rows that are taller than the program takes go on in rows below them. */
        void finish() {
            wrapLongLinks(sheet);
            new TallRows(sheet, columns, name, MOST_LINES).split();
            sheet.forEach(row -> fitHeight((XSSFRow) row));
            if (printed < columns) {
                book.setPrintArea(book.getSheetIndex(sheet), 0, printed - 1, 0, sheet.getLastRowNum());
            }
            sheet.setAutoFilter(new CellRangeAddress(0, sheet.getLastRowNum(), 0, columns - 1));
        }
    }

    /** One row, filled from left to right. */
    final class Row {
        private final XSSFRow row;

        private Row(XSSFRow row) {
            this.row = row;
        }

        private XSSFCell next(XSSFCellStyle style) {
            XSSFCell cell = row.createCell(Math.max(0, row.getLastCellNum()));
            cell.setCellStyle(style);
            return cell;
        }

        /** A text; a spreadsheet does not evaluate it, because the cell is of type string. */
        Row text(String text) {
            next(plain).setCellValue(limited(shown(text)));
            return this;
        }

        Row number(double value) {
            next(number).setCellValue(value);
            return this;
        }

        Row verdict(Verdict verdict, String label) {
            next(verdicts.getOrDefault(verdict, plain)).setCellValue(label);
            return this;
        }

        Row coloured(VerdictColours colours, String label) {
            next(coloured.computeIfAbsent(colours, c -> style(c.ink(), c.paper(), true, false)))
                    .setCellValue(label);
            return this;
        }

        /**
         * Addresses, one a line. A cell can hold one link, and LibreOffice shows a linked cell as one line and cuts it at its edge: an address
         * that fits is the link itself; a longer one, and the first of several, is the link of the row's first cell, if that has none yet.
         */
        Row links(List<String> urls) {
            // Thai letters instead of percent codes: shorter, and browsers take both
            String shown = limited(
                    String.join("\n", urls.stream().map(Addresses::readable).toList()));
            boolean linked = !urls.isEmpty() && usable(urls.get(0));
            XSSFCell cell = next(plain);
            cell.setCellValue(shown);
            if (linked && urls.size() == 1) {
                link(cell, urls.get(0));
            } else if (linked && cell.getColumnIndex() > 0 && row.getCell(0).getHyperlink() == null) {
                link(row.getCell(0), urls.get(0));
            }
            return this;
        }
    }

    private void link(XSSFCell cell, String url) {
        XSSFHyperlink target = book.getCreationHelper().createHyperlink(HyperlinkType.URL);
        target.setAddress(url);
        cell.setHyperlink(target);
        cell.setCellStyle(link);
    }

    /** LibreOffice shows a linked cell as one line and cuts it at its edge: a long address leaves its link to the row's first cell. */
    private void wrapLongLinks(XSSFSheet sheet) {
        for (XSSFHyperlink h : List.copyOf(sheet.getHyperlinkList())) {
            XSSFRow row = sheet.getRow(h.getFirstRow());
            XSSFCell cell = row.getCell(h.getFirstColumn());
            int room = ColumnWidths.room(sheet.getColumnWidth(h.getFirstColumn()) / 256);
            if (h.getFirstColumn() > 0
                    && DisplayWidth.of(cell.getStringCellValue()) > room
                    && row.getCell(0).getHyperlink() == null) {
                cell.removeHyperlink();
                cell.setCellStyle(plain);
                link(row.getCell(0), h.getAddress());
            }
        }
    }

    /** Office programs do not all fit the height of rows that were written by others: give it, estimated from the texts. */
    private static void fitHeight(XSSFRow row) {
        int lines = 1;
        for (var cell : row) {
            if (cell.getCellType() == CellType.STRING) {
                lines = Math.max(
                        lines,
                        ColumnWidths.lines(
                                cell.getStringCellValue(), row.getSheet().getColumnWidth(cell.getColumnIndex()) / 256));
            }
        }
        row.setHeightInPoints(Math.min(TALLEST, lines * LINE + 2));
    }

    private String shown(String text) {
        return digits == Digits.THAI ? digits.in(text) : text;
    }

    private static String limited(String text) {
        return text.length() <= 32_000 ? text : text.substring(0, 32_000);
    }

    /** Whether office programs accept the address as a link: the web only, and spelled by the rules. */
    static boolean usable(String url) {
        if (!Addresses.linkable(url) || url.length() > MAX_LINK) {
            return false;
        }
        try {
            return new URI(url).getHost() != null;
        } catch (URISyntaxException e) {
            return false; // shown as text instead
        }
    }
}
