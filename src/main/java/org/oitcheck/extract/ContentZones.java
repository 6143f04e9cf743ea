package org.oitcheck.extract;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Tells what is not the main content as far as one page alone can tell: menus, page head and foot, side bars. Names of classes
 * lie, so a name alone decides only together with the shape (mostly links, no article inside).
 */
final class ContentZones {
    private static final Set<String> OUTSIDE_ROLES =
            Set.of("navigation", "banner", "contentinfo", "search", "menubar", "menu", "complementary");
    /** A class that is a menu word, with what people put before and after it; {@code nav-arrow-b} is none. */
    private static final Pattern MENU_NAME = Pattern.compile(
            "(?:^|\\s)(?:\\w+[-_])*(?:nav|navbar\\w*|navigation|menu|mainmenu|topmenu|submenu|leftmenu|rightmenu|menubar|megamenu|sidemenu"
                    + "|sidenav|offcanvas|breadcrumbs?|pagination|pager)\\d*"
                    + "(?:[-_](?:wrap|wrapper|container|inner|area|list|left|right|top|main|bar|box|block|nav|ul|items?|horizontal|vertical|menu"
                    + "|collapse|fixed|default|primary|secondary|\\d+))*(?:$|\\s)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SIDE_NAME = Pattern.compile(
            "(?:^|\\s)(?:sidebar|side-bar|left-?sidebar|right-?sidebar|sidebar-\\w+|widget-area|col-left|left-col|leftcol|rightcol)(?:$|\\s)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FOOT_NAME = Pattern.compile(
            "(?:^|\\s)(?:footer|site-footer|main-footer|page-footer|footer-\\w+|\\w+-footer-wrap|bottom-bar|copyright|copy-right)(?:$|\\s)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HEAD_NAME = Pattern.compile(
            "(?:^|\\s)(?:header|site-header|main-header|header-top|top-header|masthead|topbar|top-bar|header-wrapper)(?:$|\\s)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WIDTH = Pattern.compile("(\\d{1,4})(?:\\.\\d+)?\\s*(px|%)?");

    private final DomFacts facts;
    private final int pageText;

    ContentZones(DomFacts facts, Element body) {
        this.facts = facts;
        this.pageText = facts.of(body).text();
    }

    /** Whether this element begins something outside of the main content. */
    boolean outside(Element element) {
        String tag = element.normalName();
        switch (tag) {
            case "html", "body", "main", "article":
                return false;
            case "nav", "menu":
                return true;
            case "footer":
                return !inContent(element);
            case "header":
                return !inContent(element) && noContentRoot(element);
            case "aside":
                return noContentRoot(element);
            case "td", "th":
                return menuCell(element) || named(element);
            default:
                return element.attributesSize() > 0 && (OUTSIDE_ROLES.contains(element.attr("role")) || named(element));
        }
    }

    private boolean named(Element element) {
        String name = element.className();
        String id = element.id();
        if (name.isEmpty() && id.isEmpty()) {
            return false;
        }
        String names = (name + ' ' + id).toLowerCase(Locale.ROOT);
        DomFacts.Facts own = facts.of(element);
        if (own.contentRoots() > 0) {
            return false;
        }
        if (MENU_NAME.matcher(names).find() && !names.contains("nav-tabs") && !names.contains("nav-pills")) {
            return own.linkShare() >= 0.5 || own.text() < 40;
        }
        boolean most = own.text() * 10 > pageText * 7;
        return !most
                && (FOOT_NAME.matcher(names).find()
                        || HEAD_NAME.matcher(names).find()
                        || SIDE_NAME.matcher(names).find() && own.linkShare() >= 0.5);
    }

    /** A narrow column of many short links in a table that lays out the page, as sites of before 2015 have it. */
    private boolean menuCell(Element cell) {
        DomFacts.Facts own = facts.of(cell);
        if (own.links() < 5 || own.linkShare() < 0.7 || own.linkText() / own.links() > 40) {
            return false;
        }
        Element row = cell.parent();
        if (row == null || row.childrenSize() < 2 || row.childrenSize() > 6) {
            return false;
        }
        return narrow(cell)
                || facts.of(row).text() > 2 * own.text()
                        && (cell == row.firstElementChild() || cell == row.lastElementChild());
    }

    private static boolean narrow(Element cell) {
        String width = cell.attr("width");
        if (width.isEmpty()) {
            Matcher style = Pattern.compile("(?:^|;)\\s*width\\s*:\\s*([^;]{1,12})")
                    .matcher(Texts.limit(cell.attr("style"), 500));
            width = style.find() ? style.group(1) : "";
        }
        Matcher number = WIDTH.matcher(width.strip());
        if (!number.matches()) {
            return false;
        }
        int value = Integer.parseInt(number.group(1));
        return "%".equals(number.group(2)) ? value <= 30 : value <= 280;
    }

    private boolean noContentRoot(Element element) {
        DomFacts.Facts own = facts.of(element);
        return own.contentRoots() == 0;
    }

    private static boolean inContent(Element element) {
        int steps = 0;
        for (Element up = element.parent(); up != null && steps < 8; up = up.parent(), steps++) {
            String tag = up.normalName();
            if (tag.equals("article")
                    || tag.equals("main")
                    || tag.equals("section") && !up.className().contains("footer")) {
                return true;
            }
        }
        return false;
    }
}
