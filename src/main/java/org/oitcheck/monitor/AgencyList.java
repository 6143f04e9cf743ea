package org.oitcheck.monitor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.oitcheck.store.SiteEntry;

/** A list of agencies as a CSV file with the columns {@code name,url,type,province,profile}; only {@code url} must be there. */
public final class AgencyList {
    private static final int MOST = 100_000;
    private static final String URL = "url";

    private AgencyList() {}

    /** A list that cannot be used. */
    public static final class Fault extends Exception {
        private static final long serialVersionUID = 1L;
        private final Kind kind;
        private final long line;

        /** What is wrong. */
        public enum Kind {
            NO_URL_COLUMN,
            BAD_URL,
            BAD_PROFILE,
            NOT_CSV,
            EMPTY
        }

        Fault(Kind kind, long line, String what) {
            super(what);
            this.kind = kind;
            this.line = line;
        }

        /** What is wrong. */
        public Kind kind() {
            return kind;
        }

        /** Line of the file, from 1. */
        public long line() {
            return line;
        }
    }

    /**
     * Reads a list.
     *
     * @param otherwise profile of agencies that name none
     * @param known     whether there is a profile of a name
     */
    public static List<SiteEntry> read(Path file, String otherwise, Predicate<String> known) throws IOException, Fault {
        List<SiteEntry> sites = new ArrayList<>();
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            reader.mark(1);
            if (reader.read() != '\uFEFF') {
                reader.reset(); // Excel begins with a byte order mark, others do not
            }
            CSVFormat format = CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .setIgnoreHeaderCase(true)
                    .setIgnoreSurroundingSpaces(true)
                    .setIgnoreEmptyLines(true)
                    .get();
            try (CSVParser rows = CSVParser.parse(reader, format)) {
                if (!rows.getHeaderMap().containsKey(URL)) {
                    throw new Fault(Fault.Kind.NO_URL_COLUMN, 1, String.join(",", rows.getHeaderNames()));
                }
                for (CSVRecord row : rows) {
                    sites.add(site(row, rows.getCurrentLineNumber(), otherwise, known));
                    if (sites.size() > MOST) {
                        throw new Fault(Fault.Kind.NOT_CSV, rows.getCurrentLineNumber(), "> " + MOST);
                    }
                }
            }
        } catch (CSVException | CharacterCodingException | UncheckedIOException | IllegalArgumentException e) {
            throw new Fault(Fault.Kind.NOT_CSV, sites.size() + 2L, String.valueOf(e.getMessage()));
        }
        if (sites.isEmpty()) {
            throw new Fault(Fault.Kind.EMPTY, 1, file.toString());
        }
        return List.copyOf(sites);
    }

    private static SiteEntry site(CSVRecord row, long line, String otherwise, Predicate<String> known) throws Fault {
        String typed = value(row, URL);
        String url = address(typed);
        if (url.isEmpty()) {
            throw new Fault(Fault.Kind.BAD_URL, line, typed);
        }
        String profile = value(row, "profile").isEmpty() ? otherwise : value(row, "profile");
        if (!known.test(profile)) {
            throw new Fault(Fault.Kind.BAD_PROFILE, line, profile);
        }
        return new SiteEntry(value(row, "name"), url, value(row, "type"), value(row, "province"), profile, 0, true);
    }

    private static String value(CSVRecord row, String column) {
        return row.isSet(column) ? row.get(column).strip() : "";
    }

    /** The home page as people type it, absolute; empty when it is none that can be checked. */
    public static String address(String typed) {
        String text = typed.strip();
        if (text.isEmpty() || text.length() > 500 || text.matches(".*[\\s<>\"\\\\].*")) {
            return "";
        }
        try {
            URI uri = new URI(text.contains("://") ? text : "https://" + text);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("http") || scheme.equals("https");
            if (!web || uri.getHost() == null || uri.getRawUserInfo() != null) {
                return "";
            }
            String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
            return scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + port + path + query;
        } catch (URISyntaxException e) {
            return "";
        }
    }
}
