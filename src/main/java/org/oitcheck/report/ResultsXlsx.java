package org.oitcheck.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.oitcheck.plan.Results;
import org.oitcheck.plan.Results.MeasureResult;

/** The results report as a workbook, one row a measure. */
final class ResultsXlsx {
    private ResultsXlsx() {}

    static byte[] render(Results results) {
        PaperText texts = new PaperText(results.digits());
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            String title = texts.get("results.title") + " " + texts.get("year", String.valueOf(results.year()));
            XlsxSheets.Table table = new XlsxSheets(book, title)
                    .table(
                            texts.get("sheet.results"),
                            PlanXlsx.columns(
                                    texts,
                                    "no:5",
                                    "measure:30",
                                    "method:50",
                                    "period:16",
                                    "result:36",
                                    "url:40",
                                    "problem:24",
                                    "suggestion:28",
                                    "owner:18",
                                    "outcome:22"),
                            2);
            for (MeasureResult m : results.measures()) {
                table.row()
                        .text(texts.show(String.valueOf(m.no())))
                        .text(texts.show(m.measure()))
                        .text(Addresses.inText(texts.show(String.join("\n", m.steps()))))
                        .text(texts.show(m.period()))
                        .text(texts.show(m.result()))
                        .links(m.urls())
                        .text(texts.show(m.problem()))
                        .text(texts.show(m.suggestion()))
                        .text(texts.show(m.owner()))
                        .text(texts.show(m.outcome()));
            }
            table.finishReadable();
            XlsxReport.properties(book.getProperties(), title, results.check().at());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return FixedZip.repack(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e); // writing to memory does not fail
        }
    }
}
