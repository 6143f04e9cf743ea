package org.oitcheck.report;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.oitcheck.checklist.Objection;

/** Writes objection packs. Drafts are Thai in every language; texts from sites are cleaned and escaped everywhere but in the JSON. */
public final class Objections {
    private Objections() {}

    /**
     * Writes {@code objection.json}, {@code .html} and {@code .docx}.
     *
     * @param pictures gives a picture by its path in the package; no bytes when it is not there
     * @throws ReportException when the folder or a file cannot be written
     */
    public static List<Path> write(Objection objection, Function<String, byte[]> pictures, Path out, Locale locale)
            throws ReportException {
        Objection drafted = ObjectionText.drafted(objection);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("objection.json", drafted.toJson());
        files.put("objection.html", ObjectionHtml.render(drafted, pictures, locale));
        files.put("objection.docx", ObjectionDocx.render(drafted, pictures, locale));
        return Reports.replace(out, files, name -> true);
    }

    /** A line for each item: how far the archive carries. */
    public static String terminal(Objection objection, Locale locale, List<Path> files) {
        Texts texts = Texts.of(locale);
        StringBuilder out = new StringBuilder();
        objection
                .grounds()
                .forEach(g -> out.append(DisplayWidth.pad(g.id(), 5))
                        .append(texts.get("objection.strength." + g.strength()))
                        .append("  ")
                        .append(Clean.text(g.title()))
                        .append('\n'));
        files.forEach(f -> out.append("  ").append(f).append('\n'));
        return out.toString();
    }
}
