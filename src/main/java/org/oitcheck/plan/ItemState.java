package org.oitcheck.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.oitcheck.checklist.ClickStep;
import org.oitcheck.checklist.Evidence;
import org.oitcheck.checklist.Item;

/**
 * What the check found out about an item of a measure.
 *
 * @param id      item id
 * @param title   title of the form
 * @param verdict name of a {@link org.oitcheck.checklist.Verdict}
 * @param missing components that are absent
 * @param urls    where something was found, best first
 * @param gain    points of the total score that the item adds once it is found
 * @param path    clicks from the home page to the first address; empty when none lead there
 * @param indicator indicator that the item counts for ({@code 9}, {@code 10}); empty when it is not known
 */
public record ItemState(
        String id,
        String title,
        String verdict,
        List<String> missing,
        List<String> urls,
        double gain,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String path,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String indicator) {
    public ItemState {
        indicator = Objects.requireNonNullElse(indicator, "");
        path = Objects.requireNonNullElse(path, ""); // null only from JSON
        missing = List.copyOf(missing);
        urls = List.copyOf(urls);
    }

    /** @param home home page of the site */
    static ItemState of(Item item, String home) {
        return new ItemState(
                item.id(),
                item.title(),
                item.verdict().name(),
                item.missing(),
                item.urls(),
                item.gain(),
                path(item, home),
                item.indicator());
    }

    private static String path(Item item, String home) {
        for (Evidence e : item.evidence()) {
            if (!item.urls().isEmpty()
                    && e.url().equals(item.urls().get(0))
                    && !e.clickPath().isEmpty()) {
                List<String> steps = new ArrayList<>(List.of(Wording.of("path.home")));
                boolean first = e.clickPath().get(0).url().equals(home);
                e.clickPath().stream()
                        .skip(first ? 1 : 0)
                        .map(ClickStep::text)
                        .filter(t -> !t.isBlank())
                        .forEach(steps::add);
                return String.join(" → ", steps);
            }
        }
        return "";
    }
}
