package org.oitcheck.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.oitcheck.checklist.Checklist;

/**
 * The checklist as one self-contained HTML page for the webmaster: no request leaves it, it works without JavaScript, prints on
 * A4. All texts are escaped by the template engine, only web addresses become links, and a content security policy allows nothing
 * but the page's own style sheet and script.
 */
final class HtmlReport {
    private HtmlReport() {}

    /** The page, UTF-8 when written. */
    static String render(Checklist checklist, Locale locale) {
        HtmlModel model = new HtmlModels(Clean.checklist(checklist), Texts.of(locale))
                .model(resource("report.css"), resource("report.js"));
        StringOutput out = new StringOutput(64 * 1024);
        TemplateEngine.createPrecompiled(ContentType.Html).render("report/checklist.jte", model, out);
        return out.toString();
    }

    static String resource(String name) {
        try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing on the class path: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
