package org.oitcheck.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.oitcheck.plan.ItemState;
import org.oitcheck.plan.Measure;
import org.oitcheck.plan.Plan;
import org.oitcheck.plan.PlanColumn;

/** The measures plan as a workbook: one sheet in the columns of the plan, one of the items behind it. */
final class PlanXlsx {
    private PlanXlsx() {}

    static byte[] render(Plan plan) {
        PaperText texts = new PaperText(plan.digits());
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XlsxSheets sheets = new XlsxSheets(
                    book,
                    texts.get("plan.title") + " " + texts.get("year", String.valueOf(plan.year())),
                    texts.digits());
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
        PlanTable shown = new PlanTable(plan, texts);
        List<XlsxSheets.Column> columns = new ArrayList<>(columns(texts, "no:5", "items:9"));
        plan.columns().forEach(c -> columns.add(new XlsxSheets.Column(texts.show(c.heading()), width(c.field()))));
        if (!plan.shows(PlanColumn.Field.PROOFS)) {
            columns.addAll(columns(texts, "proofs:44"));
        }
        columns.addAll(columns(texts, "gain:10"));
        XlsxSheets.Table table = sheets.table(texts.get("sheet.measures"), columns, 2);
        for (Measure m : plan.measures()) {
            XlsxSheets.Row row = table.row()
                    .text(texts.show(String.valueOf(m.no())))
                    .text(m.items().isEmpty() ? texts.indicators(m) : String.join(", ", m.items()));
            plan.columns().forEach(c -> row.text(Addresses.inText(texts.show(shown.text(m, c.field())))));
            if (!plan.shows(PlanColumn.Field.PROOFS)) {
                row.text(texts.show(shown.text(m, PlanColumn.Field.PROOFS)));
            }
            row.number(m.gain());
        }
        table.finishReadable();
    }

    private static int width(PlanColumn.Field field) {
        return switch (field) {
            case MEASURE -> 36;
            case STEPS -> 64;
            case OWNER -> 20;
            case PERIOD -> 16;
            case PRACTICE, FOLLOW_UP -> 34;
            case PROOFS -> 38;
        };
    }

    private static void items(Plan plan, PaperText texts, XlsxSheets sheets) {
        XlsxSheets.Table table = sheets.table(
                texts.get("sheet.items"),
                columns(texts, "no:5", "item:7", "title:40", "state:26", "missing:40", "url:62", "gain:10"),
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
        table.finishReadable();
    }

    static List<XlsxSheets.Column> columns(PaperText texts, String... keysAndWidths) {
        return Arrays.stream(keysAndWidths)
                .map(k -> k.split(":"))
                .map(k -> new XlsxSheets.Column(texts.get("col." + k[0]), Integer.parseInt(k[1])))
                .toList();
    }
}
