package org.oitcheck.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.oitcheck.plan.ItemState;
import org.oitcheck.plan.Measure;
import org.oitcheck.plan.Plan;

/** The measures plan as a workbook: one sheet in the columns of the plan, one of the items behind it. */
final class PlanXlsx {
    private PlanXlsx() {}

    static byte[] render(Plan plan) {
        PaperText texts = new PaperText(plan.digits());
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XlsxSheets sheets = new XlsxSheets(
                    book, texts.get("plan.title") + " " + texts.get("year", String.valueOf(plan.year())));
            measures(plan, texts, sheets);
            items(plan, texts, sheets);
            XlsxReport.properties(
                    book.getProperties(), texts.get("plan.title"), plan.check().at());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return FixedZip.repack(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e); // writing to memory does not fail
        }
    }

    private static void measures(Plan plan, PaperText texts, XlsxSheets sheets) {
        XlsxSheets.Table table = sheets.table(
                texts.get("sheet.measures"),
                columns(
                        texts,
                        "no:7",
                        "items:12",
                        "measure:38",
                        "steps:64",
                        "owner:24",
                        "period:18",
                        "followup:40",
                        "gain:14"),
                2);
        for (Measure m : plan.measures()) {
            table.row()
                    .text(texts.show(String.valueOf(m.no())))
                    .text(String.join(", ", m.items()))
                    .text(texts.show(m.measure()))
                    .text(Addresses.inText(
                            texts.show(m.steps().stream().map(s -> "– " + s).collect(Collectors.joining("\n")))))
                    .text(texts.show(m.owner()))
                    .text(texts.show(m.period()))
                    .text(texts.show(m.followUp()))
                    .number(m.gain());
        }
        table.finish();
    }

    private static void items(Plan plan, PaperText texts, XlsxSheets sheets) {
        XlsxSheets.Table table = sheets.table(
                texts.get("sheet.items"),
                columns(texts, "no:7", "item:8", "title:44", "state:30", "missing:44", "url:60", "gain:14"),
                2);
        for (Measure m : plan.measures()) {
            for (ItemState s : m.state()) {
                table.row()
                        .text(texts.show(String.valueOf(m.no())))
                        .text(s.id())
                        .text(texts.show(s.title()))
                        .text(texts.verdict(s.verdict()))
                        .text(texts.show(String.join("\n", s.missing())))
                        .links(s.urls())
                        .number(s.gain());
            }
        }
        table.finish();
    }

    static List<XlsxSheets.Column> columns(PaperText texts, String... keysAndWidths) {
        return java.util.Arrays.stream(keysAndWidths)
                .map(k -> k.split(":"))
                .map(k -> new XlsxSheets.Column(texts.get("col." + k[0]), Integer.parseInt(k[1])))
                .toList();
    }
}
