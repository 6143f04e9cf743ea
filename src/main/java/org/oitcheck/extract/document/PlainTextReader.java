package org.oitcheck.extract.document;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.oitcheck.html.HtmlDecoder;

/** Plain text, CSV, and HTML that stands in an archive; charset by bytes. */
final class PlainTextReader {
    private PlainTextReader() {}

    static void text(byte[] body, Draft draft) {
        draft.add("", decode(body));
    }

    static void csv(byte[] body, Draft draft) throws IOException {
        String text = decode(body);
        if (text.length() > draft.room() * 2L) {
            text = text.substring(0, draft.room() * 2);
        }
        StringBuilder rows = new StringBuilder();
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(text))
                .setLenientEof(true)
                .setTrailingData(true)
                .setIgnoreEmptyLines(true)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord row : parser) {
                for (int i = 0; i < row.size(); i++) {
                    rows.append(i == 0 ? "" : "\t").append(Lines.cell(row.get(i)));
                }
                rows.append('\n');
            }
        } catch (IOException | UncheckedIOException e) {
            draft.note("not well-formed CSV, read as plain text");
            rows.setLength(0);
            rows.append(text);
        }
        draft.add("", rows);
    }

    static void html(byte[] body, Draft draft) {
        Document dom = Jsoup.parse(decode(body));
        draft.title(dom.title());
        draft.add("", dom.body().wholeText());
    }

    private static char delimiter(String text) {
        int end = Math.min(text.length(), 4000);
        char best = ',';
        int most = 0;
        for (char candidate : new char[] {',', ';', '\t', '|'}) {
            int n = 0;
            for (int i = 0; i < end; i++) {
                if (text.charAt(i) == candidate) {
                    n++;
                }
            }
            if (n > most) {
                most = n;
                best = candidate;
            }
        }
        return best;
    }

    private static String decode(byte[] body) {
        Charset charset = HtmlDecoder.charsetOf(body, "");
        if (body.length > 1 && (body[0] & 0xff) == 0xff && (body[1] & 0xff) == 0xfe) {
            charset = StandardCharsets.UTF_16LE;
        }
        String text = new String(body, charset);
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }
}
