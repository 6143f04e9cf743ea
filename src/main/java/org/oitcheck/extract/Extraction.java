package org.oitcheck.extract;

import java.util.List;

/** Text of one capture. */
public sealed interface Extraction {

    /** Title a person would see: {@code <title>} of a page, document property or empty. Never null. */
    String title();

    /**
     * An HTML page.
     *
     * @param title    {@code <title>}, white space collapsed
     * @param blocks   text blocks in document order, hidden ones left out
     * @param forms    forms of the page
     * @param features what stands on the page beside text
     */
    record Page(String title, List<Block> blocks, List<Form> forms, List<Feature> features) implements Extraction {
        public Page {
            blocks = List.copyOf(blocks);
            forms = List.copyOf(forms);
            features = List.copyOf(features);
        }
    }

    /**
     * A document read by pages, sheets or slides.
     *
     * @param title     title property of the file, empty when absent or a file name or template default
     * @param mediaType media type by content
     * @param parts     pages, sheets, slides or archive members, in order
     * @param complete  whether everything was read (no limit hit, no page without text among pages with text)
     * @param notes     e.g. {@code page 3 has no text}
     * @param headings  headings that the file itself marks, in order; none for kinds of files that mark nothing
     */
    record Document(
            String title,
            String mediaType,
            List<Part> parts,
            boolean complete,
            List<String> notes,
            List<Heading> headings)
            implements Extraction {
        public Document {
            parts = List.copyOf(parts);
            notes = List.copyOf(notes);
            headings = List.copyOf(headings);
        }

        /** A document that marks no headings. */
        public Document(String title, String mediaType, List<Part> parts, boolean complete, List<String> notes) {
            this(title, mediaType, parts, complete, notes, List.of());
        }
    }

    /**
     * A heading that the file marks as one, by its style, by larger or bold letters, or by an entry of its outline.
     *
     * @param part    number of the part in which it stands
     * @param level   1 for the highest; {@link #BOLD} when only bold letters say so
     * @param text    its text
     * @param outline whether it is an entry of the outline (bookmark), which need not stand in the text word for word
     */
    record Heading(int part, int level, String text, boolean outline) {
        /** Level of a line that is bold and no more. */
        public static final int BOLD = 9;
    }

    /**
     * A capture whose text cannot be read here.
     *
     * @param title     title property if any
     * @param mediaType media type by content
     * @param reason    why
     * @param detail    one English line
     * @param pages     number of pages when known, else 0
     */
    record Unreadable(String title, String mediaType, Reason reason, String detail, int pages) implements Extraction {}

    /** Why a document cannot be read. */
    enum Reason {
        /** Pictures of pages, no text layer (or a nonsense one), and not recognised. */
        SCAN,
        /** A picture file (JPG, PNG) not recognised. */
        IMAGE,
        ENCRYPTED,
        CORRUPT,
        EMPTY,
        TOO_BIG,
        TIMEOUT,
        UNSUPPORTED
    }

    /**
     * One page, sheet, slide or archive member.
     *
     * @param number     from 1
     * @param name       sheet or member name; empty for pages
     * @param text       text, lines separated by {@code \n}, table cells by tab
     * @param confidence 1 for a text layer; mean word confidence (0–1) for recognised text
     * @param words      confidence of stretches of {@code text}, in order; empty for a text layer
     */
    record Part(int number, String name, String text, double confidence, List<Stretch> words) {
        public Part {
            words = List.copyOf(words);
        }

        public Part(int number, String name, String text, double confidence) {
            this(number, name, text, confidence, List.of());
        }

        /** Whether the text was recognised from a picture. */
        public boolean recognised() {
            return !words.isEmpty() || confidence < 1;
        }

        /** Mean confidence of the characters from one position of the text to another; of the whole when none stands there. */
        public double confidence(int from, int to) {
            double sum = 0;
            int characters = 0;
            for (Stretch s : words) {
                int shared = Math.min(to, s.to()) - Math.max(from, s.from());
                if (shared > 0) {
                    sum += shared * s.confidence();
                    characters += shared;
                }
            }
            return characters == 0 ? confidence : sum / characters;
        }
    }

    /**
     * Characters of a recognised text that were read with the same confidence.
     *
     * @param from       first position
     * @param to         position after the last
     * @param confidence 0 to 1
     */
    record Stretch(int from, int to, double confidence) {}

    /**
     * One block of text of a page: a paragraph, heading, list item, table row.
     *
     * @param kind     kind of block
     * @param level    1–6 for headings, else 0
     * @param text     text, white space collapsed, cells of a row separated by tab
     * @param main     whether it belongs to the main content as far as this page alone can tell (not nav, header, footer, menu)
     * @param linkText share of the characters that are link text, 0–1
     */
    record Block(Kind kind, int level, String text, boolean main, double linkText) {
        /** Kinds of block. */
        public enum Kind {
            HEADING,
            PARAGRAPH,
            ITEM,
            ROW,
            /** {@code alt} text of an image. */
            ALT
        }
    }

    /**
     * A form.
     *
     * @param action      absolute target address, or empty
     * @param textFields  visible text inputs
     * @param textAreas   text areas
     * @param fileFields  file inputs
     * @param password    whether it asks for a password
     * @param search      whether it is a site search
     * @param main        whether it stands in main content
     * @param text        labels, choices, placeholders and button texts
     */
    record Form(
            String action,
            int textFields,
            int textAreas,
            int fileFields,
            boolean password,
            boolean search,
            boolean main,
            String text) {}

    /**
     * Something that is not text.
     *
     * @param kind   kind
     * @param target absolute address, or empty
     * @param text   alt text, caption or label; empty when none
     * @param main   whether it stands in main content
     */
    record Feature(Kind kind, String target, String text, boolean main) {
        /** Kinds of feature. */
        public enum Kind {
            /** Content image of a size to be read (not an icon). */
            IMAGE,
            /** Picture too small to be read, of the size of a portrait. */
            THUMBNAIL,
            /** Embedded or linked map. */
            MAP,
            /** Embedded chat, messenger plug-in. */
            CHAT,
            /** Embedded form of another host (form services). */
            FORM_FRAME,
            /** Embedded document viewer; {@code target} is the document. */
            VIEWER,
            VIDEO
        }
    }
}
