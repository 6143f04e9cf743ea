package org.oitcheck.crawl;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/**
 * Reads a body to its end, to the limit of bytes, or to where it breaks. Undoes gzip and deflate itself, so that the limit counts
 * decoded bytes (a bomb ends at the limit) and a header that promises gzip over plain bytes does no harm.
 */
final class BodyReader {
    private static final int CHUNK = 16 * 1024;

    /**
     * What was read.
     *
     * @param bytes     decoded bytes
     * @param truncated whether there was more than the limit
     * @param failure   why reading ended too early; {@link Broken#NO} when it did not
     */
    record Body(byte[] bytes, boolean truncated, Broken failure) {}

    /** How a body broke off. */
    record Broken(String detail, boolean timeout) {
        static final Broken NO = new Broken("", false);
    }

    private BodyReader() {}

    static Body read(InputStream raw, String contentEncoding, long declaredLength, long limit) {
        int start = (int) Math.max(1024, Math.min(Math.min(declaredLength, limit), 4L * 1024 * 1024));
        ByteArrayOutputStream out = new ByteArrayOutputStream(start);
        try {
            InputStream in = decoded(raw, contentEncoding);
            byte[] chunk = new byte[CHUNK];
            int n = in.read(chunk);
            while (n >= 0) {
                int room = (int) Math.min(n, limit - out.size());
                out.write(chunk, 0, room);
                if (room < n) {
                    return new Body(out.toByteArray(), true, Broken.NO);
                }
                n = in.read(chunk);
            }
            return new Body(out.toByteArray(), false, Broken.NO);
        } catch (IOException e) {
            // a body that breaks off is a finding about the site; the caller decides whether the beginning is worth
            // keeping
            boolean timeout = e instanceof InterruptedIOException;
            return new Body(
                    out.toByteArray(),
                    false,
                    new Broken(FetchException.oneLine(e.getClass().getSimpleName() + ": " + e.getMessage()), timeout));
        }
    }

    private static InputStream decoded(InputStream raw, String contentEncoding) throws IOException {
        if (contentEncoding.contains("gzip")) {
            BufferedInputStream in = new BufferedInputStream(raw, CHUNK);
            in.mark(2);
            int first = in.read();
            int second = in.read();
            in.reset();
            return first == 0x1f && second == 0x8b ? new GZIPInputStream(in, CHUNK) : in;
        }
        if (contentEncoding.contains("deflate")) {
            return new InflaterInputStream(raw);
        }
        return raw;
    }
}
