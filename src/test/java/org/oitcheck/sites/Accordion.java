package org.oitcheck.sites;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** One long page of a year's form as folding sections, as Bootstrap templates show it. */
final class Accordion {
    private final UnaryOperator<String> href;
    private final Function<String, List<String>> links;

    Accordion(UnaryOperator<String> href, Function<String, List<String>> links) {
        this.href = href;
        this.links = links;
    }

    /**
     * The sections of one year: those documents whose address has {@code ita} and the year in it; in the assessed year also the links
     * of items without such documents. Other years are numbered as their sections stand, since their forms differ.
     */
    String html(String year, int assessed, Collection<Recipe.ItemSpec> items) {
        boolean own = Integer.parseInt(year) == assessed;
        StringBuilder out = new StringBuilder("<div class=\"accordion\" id=\"ita" + year + "\">\n");
        int number = 0;
        for (Recipe.ItemSpec item : items) {
            List<String> shown = item.docs.stream()
                    .filter(doc -> !doc.orphan && doc.f.contains("ita" + year))
                    .map(doc -> "<a href=\"" + href.apply(doc.f) + "\" target=\"_blank\">" + doc.t + "</a>")
                    .toList();
            if (own && shown.isEmpty() && !item.link.isEmpty()) {
                shown = links.apply(item.o);
            }
            if (shown.isEmpty() && !own) {
                continue;
            }
            number++;
            String title = item.title.isEmpty() ? Titles.of(item.o) : item.title;
            out.append("<div class=\"accordion-item\"><h2 class=\"accordion-header\" id=\"h" + number
                    + "\"><button class=\"accordion-button collapsed\" data-bs-toggle=\"collapse\" data-bs-target=\"#c"
                    + number + "\">O" + (own ? item.o.substring(1) : number) + " " + title + "</button></h2>\n"
                    + "<div id=\"c" + number
                    + "\" class=\"accordion-collapse collapse\"><div class=\"accordion-body\"><ul>\n");
            shown.forEach(link -> out.append("<li>" + link + "</li>\n"));
            out.append("</ul></div></div></div>\n");
        }
        return out.append("</div>\n").toString();
    }
}
