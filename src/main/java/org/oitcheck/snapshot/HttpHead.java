package org.oitcheck.snapshot;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Start line and header fields of one HTTP message, as sent over the wire. Characters are bytes (ISO-8859-1), so a raw Thai file
 * name in {@code Content-Disposition} survives unchanged. Line breaks inside a field are taken out.
 *
 * @param startLine e.g. {@code GET /a?b HTTP/1.1} or {@code HTTP/1.1 200 OK}
 * @param fields    in order, repeated names kept
 */
public record HttpHead(String startLine, List<Field> fields) {

    /** Fields that no longer describe the stored body, because the client took the coding off before it gave us the bytes. */
    private static final Set<String> CODINGS = Set.of("content-encoding", "transfer-encoding", "content-length");

    public HttpHead {
        startLine = oneLine(startLine);
        fields = List.copyOf(fields);
    }

    /** One header field. */
    public record Field(String name, String value) {
        public Field {
            name = oneLine(name);
            value = oneLine(value);
        }
    }

    /** Head of a request as {@code GET path HTTP/1.1} with a {@code Host} field when {@code fields} has none. */
    public static HttpHead request(String method, PageUrl url, List<Field> fields) {
        List<Field> all = new ArrayList<>();
        if (fields.stream().noneMatch(f -> f.name().equalsIgnoreCase("host"))) {
            all.add(new Field("Host", url.port() < 0 ? url.host() : url.host() + ":" + url.port()));
        }
        all.addAll(fields);
        String query = url.query().isEmpty() ? "" : "?" + url.query();
        return new HttpHead(method + " " + url.path() + query + " HTTP/1.1", all);
    }

    /** Head of a response as {@code HTTP/1.1 status reason}. */
    public static HttpHead response(int status, String reason, List<Field> fields) {
        return new HttpHead("HTTP/1.1 " + status + " " + reason, fields);
    }

    /** Value of the first field of that name, any case; empty when there is none. */
    String field(String name) {
        return fields.stream()
                .filter(f -> f.name().equalsIgnoreCase(name))
                .map(Field::value)
                .findFirst()
                .orElse("");
    }

    /**
     * The same head for a body stored decoded: {@code Content-Length} is the stored one, original codings and length stay
     * readable under {@code X-Crawler-} names, as other archives do.
     */
    HttpHead forStoredBody(int length) {
        List<Field> stored = new ArrayList<>();
        for (Field f : fields) {
            boolean coding = CODINGS.contains(f.name().toLowerCase(Locale.ROOT));
            boolean sameLength =
                    f.name().equalsIgnoreCase("content-length") && f.value().equals("" + length);
            if (!sameLength) {
                stored.add(coding ? new Field("X-Crawler-" + f.name(), f.value()) : f);
            }
        }
        stored.add(new Field("Content-Length", Integer.toString(length)));
        return new HttpHead(startLine, stored);
    }

    byte[] toBytes() {
        StringBuilder text = new StringBuilder(startLine).append("\r\n");
        for (Field f : fields) {
            text.append(f.name()).append(": ").append(f.value()).append("\r\n");
        }
        return text.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String oneLine(String s) {
        return s.replaceAll("[\\r\\n\\u0000]+", " ").strip();
    }
}
