package org.oitcheck.html;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.oitcheck.snapshot.Zone;

/**
 * Says which elements begin another zone of a page: by tag and role, by id and class, and in old table layouts by being a column
 * of many short links beside other content. A list of documents is content, however many links it has.
 */
final class ZoneFinder {
    private static final String MENU_WORD =
            "(?:menu|navbar|navigation|navi|nav|sidebar|side-bar|side_bar|sidenav|sidemenu|topbar|"
                    + "top-bar|top_bar|toolbar|breadcrumbs?|mainmenu|topmenu|leftmenu|rightmenu|submenu|sub-menu|megamenu|menubar|"
                    + "offcanvas|topnav|pagination|pathway)";
    private static final Pattern NAVIGATION = Pattern.compile(
            "(?!(?:has|with|no|without|content|layout|is|open|close|toggle)[-_])"
                    + "(?:[a-z0-9]+[-_]){0,4}" + MENU_WORD
                    + "[-_]?[0-9]*(?:[-_](?:wrap|wrapper|container|inner|area|list|left|right|top|main|bar|box|block|nav|ul|items?|h|v|horizontal|vertical|menu|collapse|fixed|static|default|primary|secondary|[0-9]+))*");
    private static final Pattern FOOTER = Pattern.compile(
            "(?!(?:card|panel|modal|entry|post|widget|item|box|article|block|table|news|list|accordion)[-_])"
                    + "(?:[a-z0-9]+[-_]){0,4}(?:footer|copyright|colophon)(?:[-_]?[a-z0-9]+){0,4}|foot|bottombar");
    private static final Set<String> TABS = Set.of("nav-tabs", "nav-pills", "tab-nav", "tabs-nav");

    /** Elements whose names speak of their own look or of the whole page, not of a region. */
    private static final Set<String> NOT_A_REGION = Set.of(
            "html", "body", "main", "article", "a", "img", "input", "button", "i", "b", "strong", "option", "h1", "h2",
            "h3", "h4", "h5", "h6", "p", "br", "tr", "tbody", "thead", "tfoot", "iframe", "label", "font", "svg",
            "path");

    private static final int MENU_LINKS = 12;
    private static final int SHORT_TEXT = 45;

    private final PageStats stats;

    /** Zones by id and class; the elements of a list share theirs. */
    private final Map<String, Optional<Zone>> named = new HashMap<>();

    ZoneFinder(PageStats stats) {
        this.stats = stats;
    }

    /**
     * @param inArticle whether the element lies in an {@code article} or {@code main}, whose header and footer are its own
     * @return zone that begins with this element; empty when it stays in the zone around it
     */
    Optional<Zone> beginningAt(Element element, boolean inArticle) {
        String tag = element.normalName();
        String role = element.attr("role").toLowerCase(Locale.ROOT);
        if (tag.equals("main") || role.equals("main")) {
            return Optional.of(Zone.CONTENT);
        }
        if (role.equals("dialog") || element.hasClass("modal")) {
            return Optional.of(Zone.CONTENT); // a window over the page, wherever its code stands
        }
        if (tag.equals("nav") || role.equals("navigation") || role.equals("menubar") || role.equals("menu")) {
            return Optional.of(Zone.NAVIGATION);
        }
        if (tag.equals("footer") || role.equals("contentinfo")) {
            return inArticle || heavy(element) ? Optional.empty() : Optional.of(Zone.FOOTER);
        }
        if (tag.equals("header") || role.equals("banner") || tag.equals("aside") || role.equals("complementary")) {
            boolean ownHeader = inArticle && (tag.equals("header") || role.equals("banner"));
            return ownHeader || heavy(element) ? Optional.empty() : Optional.of(Zone.NAVIGATION);
        }
        if (NOT_A_REGION.contains(tag)) {
            return Optional.empty();
        }
        Optional<Zone> named = byName(element);
        return named.isPresent() ? named : byShape(element, tag);
    }

    private Optional<Zone> byName(Element element) {
        if (!element.hasAttr("class") && !element.hasAttr("id")) {
            return Optional.empty();
        }
        String names = element.id() + " " + element.className();
        Optional<Zone> zone = named.computeIfAbsent(names, ZoneFinder::zoneOfNames);
        boolean mistaken = zone.isPresent() && (heavy(element) || zone.get() == Zone.NAVIGATION && documents(element));
        return mistaken ? Optional.empty() : zone;
    }

    private static Optional<Zone> zoneOfNames(String names) {
        Optional<Zone> zone = Optional.empty();
        for (String token : names.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
            if (token.length() > 60 || TABS.contains(token)) {
                return Optional.empty();
            }
            if (zone.isEmpty() && FOOTER.matcher(token).matches()) {
                zone = Optional.of(Zone.FOOTER);
            } else if (zone.isEmpty() && NAVIGATION.matcher(token).matches()) {
                zone = Optional.of(Zone.NAVIGATION);
            }
        }
        return zone;
    }

    /** A wrapper around most of the page's prose is no menu, whatever its name. */
    private boolean heavy(Element element) {
        PageStats.Block block = stats.of(element);
        return block.prose() > 300 && block.prose() * 10 > stats.page().prose() * 4;
    }

    private boolean documents(Element element) {
        PageStats.Block block = stats.of(element);
        return block.files >= 5 && block.files * 10 >= block.links * 3;
    }

    private Optional<Zone> byShape(Element element, String tag) {
        boolean column = tag.equals("td") && besideOtherContent(element);
        boolean nestedMenu = tag.equals("ul") && stats.of(element).lists >= 2 && !insideListOfDocuments(element);
        if (!column && !nestedMenu) {
            return Optional.empty();
        }
        return manyShortLinks(stats.of(element)) ? Optional.of(Zone.NAVIGATION) : Optional.empty();
    }

    private static boolean manyShortLinks(PageStats.Block block) {
        return block.links > MENU_LINKS
                && block.linkText * 10 >= block.text * 8
                && block.linkText < block.links * SHORT_TEXT
                && block.files * 5 < block.links
                && block.listed * 5 < block.links;
    }

    /** A layout column: the row holds another cell with prose or links of its own. A row of a list has one small cell each. */
    private boolean besideOtherContent(Element cell) {
        Element row = cell.parent();
        if (row == null) {
            return false;
        }
        PageStats.Block whole = stats.of(row);
        PageStats.Block own = stats.of(cell);
        return whole.prose() - own.prose() > 200 || whole.links - own.links > 5;
    }

    private boolean insideListOfDocuments(Element list) {
        Element parent = list.parent();
        return parent != null && documents(parent);
    }
}
