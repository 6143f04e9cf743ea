package org.oitcheck.extract.worker;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.oitcheck.extract.Extraction;
import org.oitcheck.extract.Extraction.Document;
import org.oitcheck.extract.Extraction.Heading;
import org.oitcheck.extract.Extraction.Part;
import org.oitcheck.extract.Extraction.Reason;
import org.oitcheck.extract.Extraction.Unreadable;

/**
 * What goes through the pipes: a request is type, declared media type, number, body; an answer is one length and that many bytes.
 * The parent checks every length, since a child that reads hostile files is not trusted.
 */
final class Frames {
    static final int MAX_ANSWER = 64_000_000;
    private static final int MAX_STRING = 16_000_000;
    private static final int MAX_PARTS = 100_000;

    /** What a child is asked to do. */
    enum Task {
        /** Read the text. */
        READ,
        /** Draw one page. */
        RENDER,
        /** Name the pages without text. */
        WITHOUT_TEXT,
        /** Draw one page in colour with quotes marked. */
        PICTURE,
        /** Read a picture file and make it ready for recognition. */
        PREPARE,
        /** Name the files in a container whose pages are without text, once for each page. */
        INNER,
        /** Draw one of these pages. */
        RENDER_INNER
    }

    /**
     * @param number for {@code READ} 1 when the body was cut, for {@code RENDER} the page from 1
     */
    record Request(Task task, String declared, int number, byte[] body) {}

    private static final byte READY = 'R';

    private Frames() {}

    /** The first thing a child says. */
    static void ready(DataOutputStream out) throws IOException {
        out.writeByte(READY);
        out.flush();
    }

    static void awaitReady(DataInputStream in) throws IOException {
        if (in.readByte() != READY) {
            throw new IOException("the reader process did not start well");
        }
    }

    static void write(DataOutputStream out, Request request) throws IOException {
        out.writeByte(request.task().ordinal());
        string(out, request.declared());
        out.writeInt(request.number());
        out.writeInt(request.body().length);
        out.write(request.body());
        out.flush();
    }

    static Request request(DataInputStream in) throws IOException {
        Task task = Task.values()[in.readUnsignedByte()];
        String declared = string(in);
        int number = in.readInt();
        byte[] body = new byte[in.readInt()];
        in.readFully(body);
        return new Request(task, declared, number, body);
    }

    static void write(DataOutputStream out, byte[] answer) throws IOException {
        out.writeInt(answer.length);
        out.write(answer);
        out.flush();
    }

    static byte[] answer(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > MAX_ANSWER) {
            throw new IOException("an answer of " + length + " bytes");
        }
        byte[] answer = new byte[length];
        in.readFully(answer);
        return answer;
    }

    static byte[] encode(Extraction extraction) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(8192);
        DataOutputStream out = new DataOutputStream(bytes);
        if (extraction instanceof Document document) {
            out.writeByte(0);
            string(out, document.title());
            string(out, document.mediaType());
            out.writeBoolean(document.complete());
            out.writeInt(document.parts().size());
            for (Part part : document.parts()) {
                out.writeInt(part.number());
                string(out, part.name());
                string(out, part.text());
                out.writeDouble(part.confidence());
            }
            out.writeInt(document.notes().size());
            for (String note : document.notes()) {
                string(out, note);
            }
            out.writeInt(document.headings().size());
            for (Heading heading : document.headings()) {
                out.writeInt(heading.part());
                out.writeByte(heading.level());
                string(out, heading.text());
                out.writeBoolean(heading.outline());
            }
        } else if (extraction instanceof Unreadable unreadable) {
            out.writeByte(1);
            string(out, unreadable.title());
            string(out, unreadable.mediaType());
            out.writeByte(unreadable.reason().ordinal());
            string(out, unreadable.detail());
            out.writeInt(unreadable.pages());
        } else {
            throw new IllegalArgumentException("pages are not read by workers");
        }
        return bytes.toByteArray();
    }

    static Extraction decode(byte[] answer) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(answer));
        if (in.readUnsignedByte() == 1) {
            return new Unreadable(
                    string(in),
                    string(in),
                    Reason.values()[in.readUnsignedByte() % Reason.values().length],
                    string(in),
                    in.readInt());
        }
        String title = string(in);
        String mediaType = string(in);
        boolean complete = in.readBoolean();
        List<Part> parts = new ArrayList<>();
        for (int i = count(in); i > 0; i--) {
            parts.add(new Part(in.readInt(), string(in), string(in), in.readDouble()));
        }
        List<String> notes = new ArrayList<>();
        for (int i = count(in); i > 0; i--) {
            notes.add(string(in));
        }
        List<Heading> headings = new ArrayList<>();
        for (int i = count(in); i > 0; i--) {
            headings.add(new Heading(in.readInt(), in.readUnsignedByte(), string(in), in.readBoolean()));
        }
        return new Document(title, mediaType, parts, complete, notes, headings);
    }

    static byte[] encode(List<Integer> numbers) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(numbers.size());
        for (int number : numbers) {
            out.writeInt(number);
        }
        return bytes.toByteArray();
    }

    static List<Integer> numbers(byte[] answer) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(answer));
        List<Integer> numbers = new ArrayList<>();
        for (int i = count(in); i > 0; i--) {
            numbers.add(in.readInt());
        }
        return numbers;
    }

    static byte[] encodeNames(List<String> names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(names.size());
        for (String name : names) {
            string(out, name);
        }
        return bytes.toByteArray();
    }

    static List<String> names(byte[] answer) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(answer));
        List<String> names = new ArrayList<>();
        for (int i = count(in); i > 0; i--) {
            names.add(string(in));
        }
        return names;
    }

    private static int count(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > MAX_PARTS) {
            throw new IOException(count + " parts");
        }
        return count;
    }

    private static void string(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String string(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > MAX_STRING) {
            throw new IOException("a text of " + length + " bytes");
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
