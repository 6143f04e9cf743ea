package org.oitcheck.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.oitcheck.checklist.Checklist;
import org.oitcheck.checklist.ComponentFinding;
import org.oitcheck.checklist.Evidence;
import org.oitcheck.checklist.Failure;
import org.oitcheck.checklist.Item;

/**
 * The checklist as a workbook: the answer form in its order, evidence, failed links, facts of the run. All cells are texts or
 * numbers, never formulas.
 */
final class XlsxReport {
    /** Columns of the form that are printed: up to the verdict. */
    private static final int FORM_COLUMNS = 6;

    /** Columns of the evidence that are printed: all but the place of the stored copy. */
    private static final int EVIDENCE_COLUMNS = 10;

    private final Checklist checklist;
    private final Texts texts;
    private final XlsxSheets sheets;

    private XlsxReport(Checklist cleaned, Texts texts, XlsxSheets sheets) {
        this.checklist = cleaned;
        this.texts = texts;
        this.sheets = sheets;
    }

    static byte[] render(Checklist raw, Locale locale, Digits digits) {
        Checklist checklist = Clean.checklist(raw);
        Texts texts = Texts.of(locale);
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            String head = texts.agency(checklist) + " – " + texts.get("title.year", String.valueOf(checklist.year()));
            XlsxReport report = new XlsxReport(checklist, texts, new XlsxSheets(book, head, digits));
            report.form();
            report.evidence();
            report.failures();
            report.facts();
            properties(book.getProperties(), texts.get("title"), checklist.run().finishedAt());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return FixedZip.repack(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e); // writing to memory does not fail
        }
    }

    /** Title and times of an office file: the time of the check, not of the writing, so that two runs are equal. */
    static void properties(POIXMLProperties properties, String title, Instant time) {
        POIXMLProperties.CoreProperties core = properties.getCoreProperties();
        core.setTitle(title);
        core.setCreator("oitcheck");
        core.setLastModifiedByUser("oitcheck");
        core.setCreated(Optional.of(Date.from(time)));
        core.setModified(Optional.of(Date.from(time)));
    }

    private void form() {
        XlsxSheets.Table table = sheets.table(
                texts.get("sheet.checklist"),
                columns(
                        "id:7",
                        "title:38",
                        "answer:10",
                        "url:46",
                        "explanation:42",
                        "verdict:24",
                        "missing:32",
                        "advice:42",
                        "gain:12",
                        "confidence:12",
                        "warnings:32"),
                2);
        for (Item i : checklist.items()) {
            table.row()
                    .text(i.id())
                    .text(i.title())
                    .text(Answers.of(i, texts))
                    .links(i.urls())
                    .text(Addresses.explanation(i, checklist.site(), texts))
                    .verdict(i.verdict(), texts.verdict(i.verdict()))
                    .text(String.join("\n", i.missing()))
                    .text(i.advice())
                    .number(i.gain())
                    .number(i.confidence())
                    .text(String.join("\n", i.warnings()));
        }
        table.printing(FORM_COLUMNS).finish();
    }

    private void evidence() {
        XlsxSheets.Table table = sheets.table(
                texts.get("sheet.evidence"),
                columns(
                        "id:7",
                        "document:36",
                        "url:44",
                        "type:16",
                        "year:12",
                        "path:40",
                        "component:34",
                        "state:12",
                        "quote:44",
                        "page:8",
                        "archive:34"),
                1);
        for (Item i : checklist.items()) {
            for (Evidence e : i.evidence()) {
                if (e.components().isEmpty()) {
                    XlsxSheets.Row row =
                            evidence(table, i, e).text("").text("").text("").text("");
                    row.text(archive(e));
                }
                for (ComponentFinding c : e.components()) {
                    evidence(table, i, e)
                            .text(c.title())
                            .text(texts.state(c.state()))
                            .text(c.quote())
                            .text(c.page() == 0 ? "" : String.valueOf(c.page()))
                            .text(archive(e));
                }
            }
        }
        table.printing(EVIDENCE_COLUMNS).finish();
    }

    private XlsxSheets.Row evidence(XlsxSheets.Table table, Item item, Evidence e) {
        return table.row()
                .text(item.id())
                .text(e.title())
                .links(List.of(e.url()))
                .text(texts.media(e.mediaType()))
                .text(e.fiscalYear() == 0 ? "" : String.valueOf(e.fiscalYear()))
                .text(Addresses.pathText(e, checklist.site(), texts));
    }

    private static String archive(Evidence e) {
        return e.archive().present()
                ? e.archive().file() + " @" + e.archive().offset() + " "
                        + e.archive().digest()
                : "";
    }

    private void failures() {
        XlsxSheets.Table table = sheets.table(
                texts.get("sheet.failures"), columns("url:70", "cause:34", "status:12", "from:70", "detail:40"), 1);
        for (Failure f : checklist.run().failures()) {
            table.row()
                    .links(List.of(f.url()))
                    .text(texts.cause(f.cause()))
                    .text(f.status() == 0 ? "" : String.valueOf(f.status()))
                    .links(f.linkedFrom())
                    .text(f.detail());
        }
        table.finish();
    }

    private void facts() {
        XlsxSheets.Table table = sheets.table(texts.get("sheet.run"), columns("fact:36", "value:90"), 1);
        RunFacts.of(checklist, texts)
                .forEach((name, value) -> table.row().text(name).text(value));
        table.row()
                .text(texts.get("coverage"))
                .text(texts.coverage(checklist.run()).stream().collect(Collectors.joining("\n")) + "\n"
                        + texts.coverageVerdict(checklist.run().coverage()));
        table.row().text(texts.get("score")).number(checklist.score().oit());
        checklist
                .score()
                .indicators()
                .forEach(i -> table.row().text(texts.get("indicator", i.id())).number(i.value()));
        checklist
                .counts()
                .forEach((v, n) -> table.row().verdict(v, texts.verdict(v)).text(String.valueOf(n)));
        table.finish();
    }

    private List<XlsxSheets.Column> columns(String... keysAndWidths) {
        return Arrays.stream(keysAndWidths)
                .map(k -> k.split(":"))
                .map(k -> new XlsxSheets.Column(texts.get("col." + k[0]), Integer.parseInt(k[1])))
                .toList();
    }
}
