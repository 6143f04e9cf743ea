package org.oitcheck.extract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.oitcheck.extract.Extraction.Block;
import org.oitcheck.extract.Extraction.Page;

/**
 * What repeats on the pages of one site: menus, page heads, address lines, the site's name in titles. A text that stands on most
 * pages says nothing about any one of them. Built once from all pages, then immutable and safe for use by several threads.
 */
public final class SiteBoilerplate {
    private static final int FEWEST_PAGES = 5;
    private static final int ALWAYS_ALLOWED = 3;
    private static final double SHARE = 0.3;
    private static final String PICTURE = "picture ";
    private static final Set<Extraction.Feature.Kind> PICTURES =
            EnumSet.of(Extraction.Feature.Kind.IMAGE, Extraction.Feature.Kind.THUMBNAIL);

    private final Map<Long, Integer> pagesWith;
    private final int pages;
    private final TitleCleaner titles;

    private SiteBoilerplate(Map<Long, Integer> pagesWith, int pages, TitleCleaner titles) {
        this.pagesWith = pagesWith;
        this.pages = pages;
        this.titles = titles;
    }

    /** Counts the pages of a site. With fewer than five pages nothing is taken for a repetition. */
    public static SiteBoilerplate of(Collection<Page> pages) {
        Builder builder = new Builder();
        pages.forEach(builder::add);
        return builder.build();
    }

    /** Takes pages one by one, so that they need not be held together; not safe for use by several threads. */
    public static final class Builder {
        private final Map<Long, Integer> pagesWith = new HashMap<>();
        private final List<String> titles = new ArrayList<>();

        /** Counts one page; add each page once. */
        public Builder add(Page page) {
            Set<Long> own = new HashSet<>();
            for (Block block : page.blocks()) {
                own.add(key(block.text()));
            }
            page.features().forEach(f -> own.add(key(PICTURE + f.target())));
            own.forEach(key -> pagesWith.merge(key, 1, Integer::sum));
            titles.add(page.title());
            return this;
        }

        /** What was counted so far. */
        public SiteBoilerplate build() {
            return new SiteBoilerplate(Map.copyOf(pagesWith), titles.size(), TitleCleaner.of(titles));
        }
    }

    /** Number of pages that were counted. */
    public int pages() {
        return pages;
    }

    /** Whether the text stands on so many pages (over 30 %, and over three) that it says nothing about one of them. */
    public boolean repeated(String text) {
        int count = pagesWith.getOrDefault(key(text), 0);
        return pages >= FEWEST_PAGES && count > Math.max(ALWAYS_ALLOWED, SHARE * pages);
    }

    /**
     * Main content of a page in document order: blocks outside of menus, head and foot that do not repeat over the site. A heading
     * that is the page's own title stays even when it repeats.
     */
    public List<Block> mainBlocks(Page page) {
        String ownTitle = Texts.collapse(cleanTitle(page.title()));
        List<Block> kept = new ArrayList<>();
        for (Block block : page.blocks()) {
            boolean title = block.kind() == Block.Kind.HEADING && block.text().equals(ownTitle);
            if (block.main() && (title || !repeated(block.text()))) {
                kept.add(block);
            }
        }
        return kept;
    }

    /**
     * The page without pictures that show nothing of its own: those that also stand on more than three other pages (ornaments
     * of lists and heads), or that have no address.
     */
    public Page withOwnPictures(Page page) {
        List<Extraction.Feature> kept = page.features().stream()
                .filter(f -> !PICTURES.contains(f.kind()) || ownPicture(f))
                .toList();
        return kept.size() == page.features().size() ? page : new Page(page.title(), page.blocks(), page.forms(), kept);
    }

    private boolean ownPicture(Extraction.Feature image) {
        boolean shared =
                pages >= FEWEST_PAGES && pagesWith.getOrDefault(key(PICTURE + image.target()), 0) > ALWAYS_ALLOWED + 1;
        return !image.target().isBlank() && !shared;
    }

    /** Text of {@link #mainBlocks}, one line a block. */
    public String mainText(Page page) {
        StringBuilder text = new StringBuilder();
        for (Block block : mainBlocks(page)) {
            text.append(block.text()).append('\n');
        }
        return text.toString();
    }

    /** Page title without the site's name, as most pages carry it at the begin or end; empty when nothing else is in it. */
    public String cleanTitle(String title) {
        return titles.clean(title);
    }

    /** 64 bits of the text without white space and case: two texts that look alike count as one. */
    private static long key(String text) {
        long hash = 0xcbf29ce484222325L;
        for (char c : text.toCharArray()) {
            if (c > ' ') {
                hash = (hash ^ (c < 'A' || c >= '\u0E01' && c <= '\u0E5B' ? c : Character.toLowerCase(c)))
                        * 0x100000001b3L;
            }
        }
        return hash;
    }
}
