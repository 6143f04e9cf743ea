package org.oitcheck.extract;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Tells what nobody can see. Text that opens at a click (tabs, accordions, dialogs) counts as seen although it is hidden when the
 * page loads; text moved off the screen or hidden for good does not: it is how spam is put into hacked sites.
 */
final class Visibility {
    private static final Pattern OPENS = Pattern.compile(
            "tab|accord|collaps|modal|dialog|panel|pane\\b|drop|toggle|popup|answer|detail|slide|fancybox|lightbox|carousel|item",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern OFF_SCREEN = Pattern.compile(
            "(?:left|top|text-indent|margin-left|margin-top):-\\d{4,}|font-size:0(?:px|pt|em|%)?(?:;|$)|visibility:hidden");
    private static final Pattern NOT_DISPLAYED = Pattern.compile("display:none");

    private final DomFacts facts;

    Visibility(DomFacts facts) {
        this.facts = facts;
    }

    /** Whether the element and all below it is out of sight. */
    boolean hidden(Element element) {
        if (Tags.SILENT.contains(element.normalName())) {
            return true;
        }
        if (element.attributesSize() == 0) {
            return false;
        }
        boolean hiddenAttribute =
                element.hasAttr("hidden") && !element.attr("hidden").equals("until-found");
        String style = element.attr("style");
        if (!hiddenAttribute && style.isEmpty()) {
            return false;
        }
        String css = Texts.limit(style, 1000).toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
        if (OFF_SCREEN.matcher(css).find()) {
            return true;
        }
        return (hiddenAttribute || NOT_DISPLAYED.matcher(css).find()) && !opens(element);
    }

    private boolean opens(Element element) {
        String id = element.id();
        String role = element.attr("role");
        return !id.isEmpty() && facts.opened(id)
                || role.equals("tabpanel")
                || role.equals("dialog")
                || OPENS.matcher(element.className() + ' ' + id).find()
                || element.hasAttr("aria-labelledby");
    }
}
