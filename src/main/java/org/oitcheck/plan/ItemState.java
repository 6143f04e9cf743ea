package org.oitcheck.plan;

import java.util.List;
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
 */
public record ItemState(String id, String title, String verdict, List<String> missing, List<String> urls, double gain) {
    public ItemState {
        missing = List.copyOf(missing);
        urls = List.copyOf(urls);
    }

    static ItemState of(Item item) {
        return new ItemState(item.id(), item.title(), item.verdict().name(), item.missing(), item.urls(), item.gain());
    }
}
