package org.oitcheck.html;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decides the charset of Thai web pages from their bytes: BOM, then strict UTF-8 (a cut last character is tolerated), then
 * windows-874 when at least 90 % of the high bytes are Thai letters of it, then UTF-8 with a few broken bytes, then the declared
 * name, then windows-1252. A declared charset that contradicts the bytes is common on old sites and loses. TIS-620 and
 * ISO-8859-11 are always read as windows-874, which has their letters and the curly quotes that such pages contain.
 */
public final class HtmlDecoder {
    /** Share of high bytes that must be Thai letters of windows-874. */
    private static final double THAI_SHARE = 0.9;

    /** Share of high bytes in whole UTF-8 sequences, from which the rest is damage (an include in another charset, a cut). */
    private static final double UTF8_SHARE = 0.95;

    private static final int META_WITHIN = 8192;
    private static final Pattern META_CHARSET =
            Pattern.compile("<meta[^>]{0,300}?charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PARAMETER =
            Pattern.compile("charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)", Pattern.CASE_INSENSITIVE);
    private static final Set<String> THAI_NAMES = Set.of(
            "tis-620",
            "tis620",
            "tis_620",
            "tis620-2533",
            "tis620.2533-0",
            "iso-8859-11",
            "iso8859-11",
            "iso8859_11",
            "windows-874",
            "windows874",
            "x-windows-874",
            "cp874",
            "ms874",
            "ibm874",
            "thai");

    private HtmlDecoder() {}

    /**
     * @param body     bytes of the page or text file
     * @param declared charset declared by header or meta (a name, or a whole {@code Content-Type}), or empty
     */
    public static Charset charsetOf(byte[] body, String declared) {
        Optional<Charset> mark = byteOrderMark(body);
        if (mark.isPresent()) {
            return mark.get();
        }
        if (strictUtf8(body)) {
            return StandardCharsets.UTF_8;
        }
        HighBytes high = HighBytes.count(body);
        if (high.utf8Share() >= UTF8_SHARE) {
            return StandardCharsets.UTF_8;
        }
        if (high.thaiShare() >= THAI_SHARE && high.inRuns()) {
            return thai();
        }
        return named(declared).orElse(Charset.forName("windows-1252"));
    }

    /** Decodes the body and takes a byte order mark off. */
    static String decode(byte[] body, Charset charset) {
        String text = new String(body, charset);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Charset named by a {@code meta} tag near the beginning; empty when there is none. */
    static String metaCharset(byte[] body) {
        String start = new String(body, 0, Math.min(body.length, META_WITHIN), StandardCharsets.ISO_8859_1);
        Matcher meta = META_CHARSET.matcher(start);
        return meta.find() ? meta.group(1) : "";
    }

    private static Charset thai() {
        return Charset.forName("x-windows-874");
    }

    /** The charset of a declared name; empty when there is none that Java knows. */
    static Optional<Charset> named(String declared) {
        Matcher parameter = PARAMETER.matcher(declared);
        String name = (parameter.find() ? parameter.group(1) : declared).strip().toLowerCase(Locale.ROOT);
        if (THAI_NAMES.contains(name)) {
            return Optional.of(thai());
        }
        if (name.isEmpty()) {
            return Optional.empty();
        }
        try {
            Charset charset = Charset.forName(name);
            // browsers read Latin-1 and ASCII as windows-1252; UTF-16 without a mark would have been seen in the bytes
            boolean latin = charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII);
            return Optional.of(latin ? Charset.forName("windows-1252") : charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknownName) {
            return Optional.empty();
        }
    }

    private static Optional<Charset> byteOrderMark(byte[] b) {
        if (b.length >= 3 && (b[0] & 0xFF) == 0xEF && (b[1] & 0xFF) == 0xBB && (b[2] & 0xFF) == 0xBF) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (b.length >= 2 && (b[0] & 0xFF) == 0xFF && (b[1] & 0xFF) == 0xFE) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        if (b.length >= 2 && (b[0] & 0xFF) == 0xFE && (b[1] & 0xFF) == 0xFF) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return Optional.empty();
    }

    private static boolean strictUtf8(byte[] body) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(body);
        CharBuffer out = CharBuffer.allocate(8192);
        while (true) {
            out.clear();
            // "more input follows" makes a cut last character an underflow instead of an error
            CoderResult result = decoder.decode(in, out, false);
            if (result.isError()) {
                return false;
            }
            if (result.isUnderflow()) {
                return true;
            }
        }
    }
}
