package org.oitcheck.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.oitcheck.extract.Extraction.Block;
import org.oitcheck.extract.Extraction.Block.Kind;

/**
 * Cuts the text of a page into blocks while the page is walked: opens and closes come in document order. A heading or a data row
 * is one block whatever is inside; elsewhere every element that is not inline, and every {@code br}, ends a block.
 */
final class BlockBuilder {
    private static final int MAX_HEADING = 300;
    private static final int MAX_ROW = 4000;
    /** A longer row with headings in it lays out the page. */
    private static final int MAX_TITLED_ROW = 400;

    private static final int MANY_LINKS = 8;
    private static final int TITLE_LEVEL = 5;
    private static final int BOLD_LEVEL = 6;
    private static final Set<String> TITLE_TAGS = Set.of("caption", "legend", "summary");
    private static final Pattern TITLE_CLASS = Pattern.compile(
            "(?:^|[\\s_-])(?:panel-title|panel-heading|accordion-(?:header|heading|title|button|toggle)|card-header|card-title"
                    + "|tab-title|toggle-title|section-title|page-title|entry-title|modal-title|block-title)(?:$|[\\s_-])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BOLD_STYLE = Pattern.compile("font-weight:(?:bold|bolder|[6-9]00)");
    private static final Pattern FILE_NAME = Pattern.compile("(?i)[\\w .()%+-]{1,80}\\.(?:jpe?g|png|gif|bmp|webp|svg)");
    private static final Pattern PICTURE_WORD =
            Pattern.compile("(?i)(?:img|image|images|photo|picture|pic|logo|icon|banner|รูป|รูปภาพ|ภาพ)?[\\s\\d_.-]*");

    private final DomFacts facts;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Block> alts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int ink;
    private int linkInk;
    private int boldInk;
    private int inLink;
    private int inBold;
    private int inItem;
    private boolean main = true;
    /** Heading or row being read as one block; null outside of both. */
    private @org.jspecify.annotations.Nullable Element whole;

    BlockBuilder(DomFacts facts) {
        this.facts = facts;
    }

    List<Block> blocks() {
        flush(Kind.PARAGRAPH, 0);
        return blocks;
    }

    /** Ends what was open and sets where the following text stands. */
    void zone(boolean nowMain) {
        if (nowMain != main) {
            if (whole == null) {
                flushFlow();
            }
            main = nowMain;
        }
    }

    void text(String raw) {
        int n = Texts.inkLength(raw);
        ink += n;
        if (inLink > 0) {
            linkInk += n;
        }
        if (inBold > 0) {
            boldInk += n;
        }
        text.append(raw);
    }

    void open(Element element) {
        String tag = element.normalName();
        if (whole == null) {
            if (startsWhole(element, tag)) {
                flushFlow();
                whole = element;
            } else if (tag.equals("br") || !Tags.INLINE.contains(tag)) {
                flushFlow();
            }
        } else if (tag.equals("br") || !Tags.INLINE.contains(tag)) {
            text.append(' ');
        }
        if (tag.equals("li") || tag.equals("dt") || tag.equals("dd")) {
            inItem++;
        } else if (tag.equals("a")) {
            inLink++;
        } else if (tag.equals("img")
                || tag.equals("input") && element.attr("type").equals("image")) {
            alt(element);
        }
        if (bold(element, tag)) {
            inBold++;
        }
    }

    void close(Element element) {
        String tag = element.normalName();
        if (element == whole) {
            whole = null;
            if (tag.equals("tr")) {
                flush(Kind.ROW, 0);
            } else {
                flush(Kind.HEADING, Tags.isHeading(tag) ? tag.charAt(1) - '0' : TITLE_LEVEL);
            }
        } else if (whole == null) {
            if (!Tags.INLINE.contains(tag)) {
                flushFlow();
            }
        } else if (tag.equals("td") || tag.equals("th")) {
            text.append('\t');
        } else if (!Tags.INLINE.contains(tag)) {
            text.append(' ');
        }
        if (tag.equals("li") || tag.equals("dt") || tag.equals("dd")) {
            inItem--;
        } else if (tag.equals("a")) {
            inLink--;
        }
        if (bold(element, tag)) {
            inBold--;
        }
    }

    private boolean startsWhole(Element element, String tag) {
        if (tag.equals("tr")) {
            return dataRow(element);
        }
        boolean title = Tags.isHeading(tag)
                || TITLE_TAGS.contains(tag)
                || !element.className().isEmpty()
                        && !Tags.INLINE.contains(tag)
                        && TITLE_CLASS.matcher(element.className()).find();
        DomFacts.Facts own = facts.of(element);
        return title && own.text() > 0 && own.text() <= MAX_HEADING && own.tables() == 0 && own.links() <= 3;
    }

    /** A row of a table of data, as opposed to one that lays out the page. */
    private boolean dataRow(Element row) {
        DomFacts.Facts own = facts.of(row);
        if (own.tables() > 0 || own.text() > MAX_ROW || own.headings() > 1 && own.text() > MAX_TITLED_ROW) {
            return false;
        }
        int cells = 0;
        for (Element cell = row.firstElementChild(); cell != null; cell = cell.nextElementSibling()) {
            DomFacts.Facts inside = facts.of(cell);
            if (inside.links() >= MANY_LINKS) {
                return false;
            }
            if (inside.text() > 0) {
                cells++;
            }
        }
        return cells >= 2;
    }

    private static boolean bold(Element element, String tag) {
        if (Tags.BOLD.contains(tag)) {
            return true;
        }
        if (element.attributesSize() == 0) {
            return false;
        }
        String style = element.attr("style");
        return !style.isEmpty()
                && BOLD_STYLE
                        .matcher(
                                Texts.limit(style, 500).toLowerCase(Locale.ROOT).replace(" ", ""))
                        .find();
    }

    private void alt(Element image) {
        String alt = Texts.collapse(image.attr("alt"));
        if (alt.isEmpty()) {
            alt = Texts.collapse(image.attr("title"));
        }
        if (alt.length() < 2
                || FILE_NAME.matcher(alt).matches()
                || PICTURE_WORD.matcher(alt).matches()) {
            return;
        }
        alts.add(new Block(Kind.ALT, 0, Texts.limit(alt, 1000), main, inLink > 0 ? 1 : 0));
    }

    private void flushFlow() {
        flush(inItem > 0 ? Kind.ITEM : Kind.PARAGRAPH, 0);
    }

    private void flush(Kind kind, int level) {
        if (ink > 0) {
            String content = kind == Kind.ROW ? cells() : Texts.collapse(text);
            double linkShare = Math.min(1, (double) linkInk / ink);
            boolean boldTitle = kind == Kind.PARAGRAPH
                    && boldInk * 20 >= ink * 19
                    && linkShare < 0.5
                    && content.length() <= 200
                    && content.length() >= 4;
            blocks.add(
                    boldTitle
                            ? new Block(Kind.HEADING, BOLD_LEVEL, content, main, linkShare)
                            : new Block(kind, level, content, main, linkShare));
        }
        blocks.addAll(alts);
        alts.clear();
        text.setLength(0);
        ink = 0;
        linkInk = 0;
        boldInk = 0;
    }

    private String cells() {
        String[] cells = text.toString().split("\t", -1);
        StringBuilder row = new StringBuilder(text.length());
        int last = cells.length - 1;
        while (last > 0 && Texts.inkLength(cells[last]) == 0) {
            last--;
        }
        for (int i = 0; i <= last; i++) {
            if (i > 0) {
                row.append('\t');
            }
            row.append(Texts.collapse(cells[i]));
        }
        return row.toString();
    }
}
