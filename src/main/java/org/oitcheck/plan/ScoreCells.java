package org.oitcheck.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Cells of a CSV file or of the first sheet of a workbook, with their places for messages. */
final class ScoreCells {
    private static final long MAX_BYTES = 4L * 1024 * 1024;
    private static final int MAX_ROWS = 2_000;
    private static final int MAX_COLUMNS = 64;

    private ScoreCells() {}

    /**
     * @param file  file name
     * @param line  line or row from 1
     * @param cells texts without surrounding blanks
     * @param sheet whether places are cells such as {@code C4}
     */
    record Row(String file, int line, List<String> cells, boolean sheet) {
        String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        boolean blank() {
            return cells.stream().allMatch(String::isBlank);
        }

        /** {@code scores.csv:4} or {@code scores.xlsx C4}. */
        String place(int column) {
            return sheet
                    ? file + " " + CellReference.convertNumToColString(Math.max(0, column)) + line
                    : file + ":" + line;
        }
    }

    static List<Row> read(Path file) throws IOException, PlanException {
        String name = file.getFileName().toString();
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new PlanException("scores.size", name);
            }
        } catch (NoSuchFileException e) {
            throw new PlanException("file.missing", file.toString());
        }
        return name.toLowerCase(Locale.ROOT).endsWith(".xlsx") ? workbook(file, name) : csv(file, name);
    }

    private static List<Row> csv(Path file, String name) throws IOException, PlanException {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new PlanException("file.encoding", file.toString());
        }
        String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
        String first = body.lines().findFirst().orElse("");
        char delimiter = first.contains("\t") ? '\t' : first.contains(";") ? ';' : ',';
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setTrim(true)
                .setIgnoreEmptyLines(true)
                .get();
        List<Row> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(body, format)) {
            long line = 1;
            for (CSVRecord r : parser) {
                List<String> cells = new ArrayList<>();
                r.forEach(cells::add);
                rows.add(new Row(name, (int) Math.max(line, parser.getCurrentLineNumber()), cells, false));
                line = parser.getCurrentLineNumber() + 1;
                if (rows.size() > MAX_ROWS) {
                    throw new PlanException("scores.size", name);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw new PlanException("scores.csv", name, String.valueOf(e.getMessage()));
        }
        return rows;
    }

    private static List<Row> workbook(Path file, String name) throws IOException, PlanException {
        DataFormatter format = new DataFormatter(Locale.ROOT);
        List<Row> rows = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            for (org.apache.poi.ss.usermodel.Row r : book.getSheetAt(0)) {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < Math.min(MAX_COLUMNS, r.getLastCellNum()); i++) {
                    Cell c = r.getCell(i);
                    cells.add(c == null ? "" : text(c, format));
                }
                Row row = new Row(name, r.getRowNum() + 1, cells, true);
                if (!row.blank()) {
                    rows.add(row);
                }
                if (rows.size() > MAX_ROWS) {
                    throw new PlanException("scores.size", name);
                }
            }
        } catch (UnsupportedFileFormatException
                | OpenXML4JRuntimeException
                | org.apache.poi.ooxml.POIXMLException
                | ZipException e) {
            throw new PlanException("scores.xlsx", name, String.valueOf(e.getMessage()));
        }
        return rows;
    }

    /** The number behind the format, because a cell may show fewer decimals than it holds; formulas as last computed. */
    private static String text(Cell c, DataFormatter format) {
        CellType type = c.getCellType() == CellType.FORMULA ? c.getCachedFormulaResultType() : c.getCellType();
        return switch (type) {
            case NUMERIC ->
                BigDecimal.valueOf(c.getNumericCellValue()).stripTrailingZeros().toPlainString();
            case STRING -> c.getRichStringCellValue().getString().strip();
            default -> format.formatCellValue(c).strip();
        };
    }
}
