package org.oitcheck.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.oitcheck.checklist.ComponentFinding;
import org.oitcheck.checklist.Verification;
import org.oitcheck.checklist.VerifiedItem;
import org.oitcheck.checklist.VerifiedUrl;

/** A verification as a workbook: the form with the agency's answer beside ours, each address, each component, the form's oddities. */
final class AuditXlsx {
    private static final int FORM_COLUMNS = 8;

    private final Verification v;
    private final Texts texts;
    private final AuditText words;
    private final XlsxSheets sheets;

    private AuditXlsx(Verification cleaned, Texts texts, XlsxSheets sheets) {
        this.v = cleaned;
        this.texts = texts;
        this.words = new AuditText(texts);
        this.sheets = sheets;
    }

    static byte[] render(Verification raw, Locale locale) {
        Verification v = CleanAudit.verification(raw);
        Texts texts = Texts.of(locale);
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            String head = new AuditText(texts).agency(v) + " – " + texts.get("title.year", String.valueOf(v.year()));
            AuditXlsx report = new AuditXlsx(v, texts, new XlsxSheets(book, head));
            report.form();
            report.urls();
            report.components();
            report.notes();
            XlsxReport.properties(
                    book.getProperties(), texts.get("audit.title"), v.run().finishedAt());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return FixedZip.repack(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e); // writing to memory does not fail
        }
    }

    private void form() {
        XlsxSheets.Table table = sheets.table(
                texts.get("audit.sheet.form"),
                columns(
                        "col.id:7",
                        "col.title:34",
                        "audit.col.said:12",
                        "audit.col.urls:46",
                        "audit.col.explanation:32",
                        "audit.col.decision:20",
                        "audit.col.reasons:52",
                        "audit.col.better:46",
                        "col.verdict:24",
                        "audit.col.site:24",
                        "col.missing:32",
                        "col.confidence:12",
                        "col.warnings:32"),
                2);
        for (VerifiedItem i : v.items()) {
            table.row()
                    .text(i.id())
                    .text(i.title())
                    .text(words.said(i))
                    .links(words.addresses(i))
                    .text(i.explanation())
                    .coloured(AuditText.colours(i.decision()), words.decision(i.decision()))
                    .text(String.join("\n", i.reasons()))
                    .links(i.better())
                    .verdict(i.verdict(), texts.verdict(i.verdict()))
                    .verdict(i.siteVerdict(), texts.verdict(i.siteVerdict()))
                    .text(String.join("\n", i.missing()))
                    .number(i.confidence())
                    .text(String.join("\n", i.warnings()));
        }
        table.printing(FORM_COLUMNS).finish();
    }

    private void urls() {
        XlsxSheets.Table table = sheets.table(
                texts.get("audit.sheet.urls"),
                columns(
                        "col.id:7",
                        "audit.col.urls:50",
                        "audit.col.final:50",
                        "col.document:36",
                        "col.type:16",
                        "col.status:10",
                        "col.verdict:24",
                        "col.year:10",
                        "col.path:50",
                        "audit.col.host:16",
                        "col.archive:40"),
                1);
        for (VerifiedItem i : v.items()) {
            for (VerifiedUrl u : i.urls()) {
                table.row()
                        .text(i.id())
                        .links(List.of(u.url()))
                        .links(List.of(u.finalUrl()))
                        .text(u.title())
                        .text(u.mediaType().isEmpty() ? "" : texts.media(u.mediaType()))
                        .text(u.status() == 0 ? "–" : String.valueOf(u.status()))
                        .verdict(
                                u.verdict(),
                                u.failure().isEmpty() ? texts.verdict(u.verdict()) : texts.cause(u.failure()))
                        .text(u.fiscalYear() == 0 ? "" : String.valueOf(u.fiscalYear()))
                        .text(
                                u.reachableByClicks()
                                        ? String.join(
                                                " → ",
                                                u.clickPath().stream()
                                                        .map(s -> s.text())
                                                        .toList())
                                        : texts.get("audit.nopath"))
                        .text(texts.get(u.ownOrLinkedHost() ? "audit.yes" : "audit.no"))
                        .text(
                                u.archive().present()
                                        ? u.archive().file() + " @"
                                                + u.archive().offset() + " "
                                                + u.archive().digest()
                                        : "");
            }
        }
        table.finish();
    }

    private void components() {
        XlsxSheets.Table table = sheets.table(
                texts.get("audit.sheet.components"),
                columns("col.id:7", "col.component:40", "col.state:14", "col.quote:70", "col.page:8"),
                1);
        for (VerifiedItem i : v.items()) {
            for (ComponentFinding c : i.components()) {
                table.row()
                        .text(i.id())
                        .text(c.title())
                        .text(texts.state(c.state()))
                        .text(c.quote())
                        .text(c.page() == 0 ? "" : String.valueOf(c.page()));
            }
        }
        table.finish();
    }

    private void notes() {
        XlsxSheets.Table table = sheets.table(texts.get("audit.sheet.notes"), columns("audit.col.note:120"), 0);
        table.row().text(texts.get("audit.file") + ": " + v.form().file());
        table.row().text(texts.get("checked.at", texts.time(v.run().finishedAt())));
        words.coverage(v.run()).forEach(l -> table.row().text(l));
        v.form().notes().forEach(n -> table.row().text(n));
        table.finish();
    }

    private List<XlsxSheets.Column> columns(String... keysAndWidths) {
        return Arrays.stream(keysAndWidths)
                .map(k -> k.split(":"))
                .map(k -> new XlsxSheets.Column(texts.get(k[0]), Integer.parseInt(k[1])))
                .toList();
    }
}
