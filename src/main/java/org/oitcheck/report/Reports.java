package org.oitcheck.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.oitcheck.checklist.Checklist;
import org.oitcheck.checklist.ChecklistJson;

/**
 * Writes a checklist in the formats people and programs ask for. Entry point of the package. The same checklist and locale give
 * the same bytes in every format. Texts that come from sites are escaped for each format; only the JSON keeps them as they were.
 */
public final class Reports {
    private Reports() {}

    /**
     * Writes the reports into a folder, which is made when it is not there. Each file appears whole or not at all.
     *
     * @param out    output folder
     * @param locale language of the words: Thai unless English; the JSON does not depend on it
     * @return the files written, in the order of {@link Format}
     * @throws ReportException when the folder or a file cannot be written; files written before stay
     */
    public static List<Path> write(Checklist checklist, Set<Format> formats, Path out, Locale locale)
            throws ReportException {
        return write(checklist, formats, out, locale, Look.PLAIN);
    }

    /** As {@link #write(Checklist, Set, Path, Locale)}, under the name and with the digits of an agency's settings. */
    public static List<Path> write(Checklist checklist, Set<Format> formats, Path out, Locale locale, Look look)
            throws ReportException {
        makeFolder(out);
        List<Path> written = new ArrayList<>();
        Set<Format> ordered = EnumSet.noneOf(Format.class);
        ordered.addAll(formats);
        for (Format format : ordered) {
            Path file = out.resolve(format.fileName());
            replace(file, render(checklist, format, locale, look));
            written.add(file);
        }
        return written;
    }

    /** One report as bytes. */
    public static byte[] render(Checklist checklist, Format format, Locale locale) {
        return render(checklist, format, locale, Look.PLAIN);
    }

    /** One report as bytes, under the name and with the digits of an agency's settings. */
    public static byte[] render(Checklist checklist, Format format, Locale locale, Look look) {
        return switch (format) {
            case HTML -> utf8(HtmlDigits.in(HtmlReport.render(look.named(checklist), locale), look.screen()));
            case JSON -> ChecklistJson.toBytes(checklist);
            case CSV -> utf8(CsvReport.render(checklist, locale));
            case MD -> utf8(MarkdownReport.render(checklist, locale));
            case JUNIT -> JunitReport.render(checklist, locale);
            case XLSX -> XlsxReport.render(look.named(checklist), locale, look.screen());
            case DOCX -> DocxReport.render(look.named(checklist), locale, look.paper());
        };
    }

    /**
     * The checklist as a table for the terminal, with counts, score, coverage and the files written.
     *
     * @param colours whether to use ANSI colours: only on a terminal
     * @param width   columns of the terminal; 0 when it is none (then lines are not broken)
     * @param files   files to name at the end
     */
    public static String terminal(Checklist checklist, Locale locale, boolean colours, int width, List<Path> files) {
        return TerminalReport.render(checklist, locale, colours, width, files);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Writes files into a folder, all of them or, when one may not be replaced, none.
     *
     * @param files      name to content
     * @param replaceable whether a file of that name may be replaced
     */
    static List<Path> replace(Path out, Map<String, byte[]> files, Predicate<String> replaceable)
            throws ReportException {
        makeFolder(out);
        for (String name : files.keySet()) {
            if (!replaceable.test(name)) {
                throw new ReportException("error.edited", out.resolve(name).toString());
            }
        }
        List<Path> written = new ArrayList<>();
        for (Map.Entry<String, byte[]> e : files.entrySet()) {
            replace(out.resolve(e.getKey()), e.getValue());
            written.add(out.resolve(e.getKey()));
        }
        return written;
    }

    private static void makeFolder(Path out) throws ReportException {
        try {
            Files.createDirectories(out);
        } catch (FileAlreadyExistsException e) {
            throw new ReportException("error.notdir", out.toString());
        } catch (IOException e) {
            throw unwritable(out, e);
        }
    }

    /** Writes beside the file and moves it into place, so that a reader never sees half of it. */
    private static void replace(Path file, byte[] bytes) throws ReportException {
        Path temp = file.resolveSibling("." + file.getFileName() + ".tmp");
        try {
            Files.write(temp, bytes);
            try {
                Files.move(temp, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(temp, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            ReportException error = unwritable(file, e);
            try {
                Files.deleteIfExists(temp);
            } catch (IOException suppressed) {
                error.addSuppressed(suppressed);
            }
            throw error;
        }
    }

    private static ReportException unwritable(Path path, IOException e) {
        return new ReportException(
                "error.unwritable",
                path.toString(),
                e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage()));
    }
}
