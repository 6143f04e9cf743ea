package org.oitcheck.extract.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.oitcheck.extract.document.Members.Member;

/**
 * What only recognition can read inside other files: scanned documents and pictures in archives, and the pictures of office files
 * that hold next to no text. They are counted through from 1 in the order of the container, which is opened anew each time.
 */
public final class InnerPages {
    private static final int MOST = 200;
    private static final int MAX_MEMBER = 60_000_000;
    private static final int MOST_DEPTH = 3;

    /** A page of a PDF file, or a picture file: then 0. */
    private record Sheet(String name, byte[] file, int page) {
        byte[] drawn() {
            return page == 0 ? PageImages.picture(file) : PageImages.page(file, page);
        }
    }

    /** Names of pages before the one that is wanted are all that is kept of them. */
    private final int wanted;

    private final List<String> names = new ArrayList<>();
    private Optional<Sheet> found = Optional.empty();

    private InnerPages(int wanted) {
        this.wanted = wanted;
    }

    /**
     * Name of the file in which each page stands, its path in the container; empty for what is no container, or is damaged before its
     * first page. At most 200.
     */
    public static List<String> names(byte[] container) {
        return List.copyOf(new InnerPages(0).walked(container).names);
    }

    /**
     * Draws a page as {@link PageImages} does.
     *
     * @param number from 1, as {@link #names} counts
     * @return a PGM file; empty when there is no such page or it cannot be drawn
     */
    public static byte[] page(byte[] container, int number) {
        return new InnerPages(number).walked(container).found.map(Sheet::drawn).orElse(new byte[0]);
    }

    private InnerPages walked(byte[] container) {
        try {
            Format format = Sniffer.format(container, "");
            if (format.archive()) {
                archive(format, container, "", 0);
            } else if (OfficePictures.of(format)) {
                office(format, container, "");
            }
        } catch (IOException | UnreadableException | RuntimeException | StackOverflowError e) {
            return this; // the reader has told why already; what came before the damage counts
        }
        return this;
    }

    private boolean done() {
        return found.isPresent() || names.size() >= MOST;
    }

    private void archive(Format format, byte[] body, String path, int depth) throws IOException, UnreadableException {
        if (depth >= MOST_DEPTH) {
            return;
        }
        try (Members members = Members.open(format, body, Limits.standard())) {
            for (Optional<Member> next = members.next(); next.isPresent() && !done(); next = members.next()) {
                if (!next.get().locked() && !next.get().name().startsWith("__MACOSX/")) {
                    member(next.get(), path, depth);
                }
            }
        }
    }

    private void member(Member member, String path, int depth) throws IOException, UnreadableException {
        byte[] bytes = member.bytes(MAX_MEMBER);
        if (bytes.length > MAX_MEMBER) {
            return;
        }
        String name = path + member.name();
        try {
            Format format = Sniffer.format(bytes, "");
            if (format == Format.PDF) {
                PageImages.withoutText(bytes).forEach(page -> add(new Sheet(name, bytes, page)));
            } else if (format == Format.IMAGE && OfficePictures.large(bytes)) {
                add(new Sheet(name, bytes, 0));
            } else if (format.archive()) {
                archive(format, bytes, name + "/", depth + 1);
            } else if (OfficePictures.of(format)) {
                office(format, bytes, name);
            }
        } catch (Unpacked.BombException e) {
            throw e;
        } catch (IOException | UnreadableException | RuntimeException e) {
            return; // the reader names damaged members; the others are looked at all the same
        }
    }

    private void office(Format format, byte[] body, String name) throws IOException, UnreadableException {
        Draft text = new Draft(Limits.standard());
        Readers.text(format, body, text);
        if (OfficePictures.littleText(text)) {
            OfficePictures.pictures(format, body).forEach(picture -> add(new Sheet(name, picture, 0)));
        }
    }

    private void add(Sheet sheet) {
        if (!done()) {
            names.add(sheet.name());
            if (names.size() == wanted) {
                found = Optional.of(sheet);
            }
        }
    }
}
