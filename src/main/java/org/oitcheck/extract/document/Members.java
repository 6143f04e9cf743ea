package org.oitcheck.extract.document;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Files of an archive, one after the other. */
interface Members extends Closeable {

    /** One file. */
    interface Member {
        String name();

        /** Whether it opens only with a password. */
        boolean locked();

        /**
         * Unpacks it.
         *
         * @param most bytes; one more is given when there are more
         */
        byte[] bytes(int most) throws IOException, UnreadableException;
    }

    /** The next file; folders are passed over. */
    Optional<Member> next() throws IOException, UnreadableException;

    static Members open(Format format, byte[] body, Limits limits) throws IOException, UnreadableException {
        return switch (format) {
            case RAR -> Rar5Members.is(body) ? new Rar5Members(body, limits) : new RarMembers(body, limits);
            case SEVEN_ZIP -> new SevenZipMembers(body, limits);
            default -> new ZipMembers(body, limits);
        };
    }

    /**
     * Name of a member: UTF-8 when it is that, else windows-874, which Thai Windows writes without a mark.
     *
     * @param raw  name as stored, when it is to be had
     * @param read name as the library read it
     */
    static String name(byte @Nullable [] raw, String read) {
        String name = read;
        if (raw != null) {
            try {
                name = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(raw))
                        .toString();
            } catch (CharacterCodingException e) {
                name = new String(raw, Charset.forName("x-windows-874"));
            }
        }
        String clean = Lines.cell(name);
        return clean.length() > 300 ? clean.substring(clean.length() - 300) : clean;
    }
}
