package org.oitcheck.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.oitcheck.checklist.Checklist;
import org.oitcheck.checklist.ChecklistFormatException;
import org.oitcheck.checklist.ChecklistJson;
import org.oitcheck.checklist.Item;
import org.oitcheck.report.DocxWriter.Cell;
import org.oitcheck.report.DocxWriter.Line;

/**
 * The answer form of the OIT, ready to hand in: one row an item in the order of the form with ข้อ, ข้อมูล, มี/ไม่มี, URL and
 * คำอธิบายเพิ่มเติม, which tells the click path. Always Thai. Where neither answer can be stood for, the answer says that a person must
 * look first. A form that a person has edited is never replaced unless told so.
 */
public final class AnswerForm {
    /** Names of the files. */
    public static final List<String> FILES = List.of("answers.xlsx", "answers.docx", "answers.csv");

    private static final Locale THAI = Locale.forLanguageTag("th");
    private static final List<Double> WIDTHS = List.of(1.5, 6.2, 1.9, 7.4, 8.7);

    private final Look look;
    private final Checklist checklist;
    private final Texts texts = Texts.of(THAI);

    private AnswerForm(Checklist cleaned, Look look) {
        this.look = look;
        this.checklist = cleaned;
    }

    /** The form as bytes, by file name. The same checklist gives the same bytes. */
    public static Map<String, byte[]> render(Checklist raw) {
        return render(raw, Look.PLAIN, name -> true);
    }

    private static Map<String, byte[]> render(Checklist raw, Look look, Predicate<String> wanted) {
        AnswerForm form = new AnswerForm(Clean.checklist(look.named(raw)), look);
        Map<String, Supplier<byte[]>> writers = new LinkedHashMap<>();
        writers.put("answers.xlsx", form::xlsx);
        writers.put("answers.docx", form::docx);
        writers.put("answers.csv", () -> form.csv().getBytes(StandardCharsets.UTF_8));
        Map<String, byte[]> files = new LinkedHashMap<>();
        writers.forEach((name, writer) -> {
            if (wanted.test(name)) {
                files.put(name, writer.get());
            }
        });
        return files;
    }

    /**
     * Writes the form.
     *
     * @param wanted names of the files to write
     * @throws ReportException when the folder cannot be written; nothing is checked here, see {@link #edited}
     */
    public static List<Path> write(Checklist checklist, Look look, Path out, Predicate<String> wanted)
            throws ReportException {
        return Reports.replace(out, render(checklist, look, wanted), name -> true);
    }

    /**
     * Forms in a folder that a person has edited: those that are not what the {@code checklist.json} beside them, or the one given,
     * makes.
     */
    public static Set<String> edited(Path out, Checklist now, Look look) {
        Set<String> edited = new TreeSet<>();
        List<String> there =
                FILES.stream().filter(f -> Files.exists(out.resolve(f))).toList();
        if (there.isEmpty()) {
            return edited;
        }
        List<Map<String, byte[]>> ours = new ArrayList<>(rendered(now, look, there));
        Path json = out.resolve("checklist.json");
        try {
            if (Files.exists(json)) {
                ours.addAll(rendered(ChecklistJson.read(json), look, there));
            }
        } catch (IOException | ChecklistFormatException e) {
            // a checklist that cannot be read proves nothing: what differs from the new form counts as edited
        }
        for (String name : there) {
            try {
                byte[] bytes = Files.readAllBytes(out.resolve(name));
                if (ours.stream().noneMatch(o -> Arrays.equals(o.get(name), bytes))) {
                    edited.add(name);
                }
            } catch (IOException e) {
                edited.add(name); // what cannot be read is not ours to replace
            }
        }
        return edited;
    }

    /** The form in each look that this program may have given it. */
    private static List<Map<String, byte[]>> rendered(Checklist checklist, Look look, List<String> names) {
        return List.of(look, look.other(), Look.PLAIN, Look.PLAIN.other()).stream()
                .map(l -> render(checklist, l, names::contains))
                .toList();
    }

    private String answer(Item item) {
        String answer = Answers.of(item, texts);
        return answer.isEmpty() ? texts.get("answer.look") : answer;
    }

    /** Addresses go with the answer มี only: what is old or cannot be opened would speak against it. */
    private List<String> urls(Item item) {
        return texts.get("answer.yes").equals(Answers.of(item, texts)) ? item.urls() : List.of();
    }

    private String explanation(Item item) {
        return urls(item).isEmpty() ? "" : Addresses.explanation(item, checklist.site(), texts);
    }

    private List<String> headings() {
        return List.of("id", "title", "answer", "url", "explanation").stream()
                .map(k -> texts.get("col." + k))
                .toList();
    }

    private byte[] xlsx() {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XlsxSheets sheets = new XlsxSheets(book, texts.agency(checklist) + " – " + title(), look.screen());
            int[] widths = {7, 44, 16, 60, 60};
            List<String> headings = headings();
            List<XlsxSheets.Column> columns = new ArrayList<>();
            for (int i = 0; i < widths.length; i++) {
                columns.add(new XlsxSheets.Column(headings.get(i), widths[i]));
            }
            XlsxSheets.Table table = sheets.table(texts.get("sheet.answers"), columns, 2);
            for (Item i : checklist.items()) {
                table.row()
                        .text(i.id())
                        .text(i.title())
                        .text(answer(i))
                        .links(urls(i))
                        .text(explanation(i));
            }
            table.finish();
            XlsxReport.properties(book.getProperties(), title(), checklist.run().finishedAt());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return FixedZip.repack(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e); // writing to memory does not fail
        }
    }

    private byte[] docx() {
        try (DocxWriter out = new DocxWriter(true, look.paper())) {
            out.pageNumbers(texts.get("answers.page"));
            out.paragraph("Title", title());
            out.paragraph("Subtitle", texts.agency(checklist));
            List<List<Cell>> rows = new ArrayList<>();
            for (Item i : checklist.items()) {
                rows.add(List.of(
                        Cell.centred(i.id()),
                        Cell.of(i.title()),
                        Cell.centred(answer(i)),
                        Cell.lines(urls(i).stream()
                                .map(u -> new Line(Addresses.readable(u), u))
                                .toList()),
                        Cell.of(explanation(i))));
            }
            out.table(headings(), WIDTHS, rows);
            return out.bytes(title(), checklist.run().finishedAt());
        }
    }

    private String csv() {
        StringBuilder out = new StringBuilder("\uFEFF");
        try (CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
            csv.printRecord(headings());
            for (Item i : checklist.items()) {
                csv.printRecord(
                        List.of(i.id(), i.title(), answer(i), String.join("\n", urls(i)), explanation(i)).stream()
                                .map(CsvReport::inert));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // writing to memory does not fail
        }
        return out.toString();
    }

    private String title() {
        return texts.get("answers.title", String.valueOf(checklist.year()));
    }
}
