package org.oitcheck.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.oitcheck.audit.FormAnswer.Said;
import org.oitcheck.snapshot.PageUrl;

/** Gathers the answers of a form; rows of one item are put together. */
final class AnswerBook {
    private static final int MOST_NOTES = 200;
    private static final int MOST_REMARKS = 10;
    private static final int LONGEST_EXPLANATION = 4_000;
    private static final Pattern OTHER_SCHEME = Pattern.compile("^[a-z][a-z0-9+.-]*:", Pattern.CASE_INSENSITIVE);
    /** Ways to write that there is nothing; a list that was only numbered too. */
    private static final Pattern NOTHING =
            Pattern.compile("[-–—._\\s/]*|(?:\\(?\\d{1,2}[.)]\\s*)+|ไม่มี|n/?a|none", Pattern.CASE_INSENSITIVE);

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Set<FormNote> notes = new LinkedHashSet<>();

    private static final class Entry {
        private Said said = Said.BLANK;
        private final Set<PageUrl> urls = new LinkedHashSet<>();
        private final Set<String> unusable = new LinkedHashSet<>();
        private final Set<String> explanations = new LinkedHashSet<>();
        private final Set<FormNote> remarks = new LinkedHashSet<>();
        private final String place;

        Entry(String place) {
            this.place = place;
        }
    }

    void note(String key, String... arguments) {
        if (notes.size() < MOST_NOTES) {
            notes.add(FormNote.of(key, arguments));
        }
    }

    /**
     * @param links    addresses behind the cell
     * @param place    place of the row
     * @param urlPlace place of the cell with the addresses
     */
    void add(
            String item,
            Said said,
            String text,
            List<String> links,
            String explanation,
            String place,
            String urlPlace) {
        Entry e = entries.computeIfAbsent(item, k -> new Entry(place));
        if (said != Said.BLANK) {
            if (e.said != Said.BLANK && e.said != said) {
                note("note.contradiction", place, item);
            } else {
                e.said = said;
            }
        }
        List<PageUrl> written = UrlsInText.of(text);
        written.forEach(u -> put(e, u, urlPlace));
        boolean odd = false;
        for (String link : links) {
            List<PageUrl> behind = UrlsInText.of(link);
            if (behind.isEmpty()) {
                e.unusable.add(cut(link));
                odd = true;
            } else if (!written.isEmpty() && !written.contains(behind.get(0))) {
                // what a person clicks is not what a person reads: both are looked at, and the difference is told
                note(
                        "note.disguised",
                        urlPlace,
                        cut(written.get(0).value()),
                        cut(behind.get(0).value()));
            }
            behind.forEach(u -> put(e, u, urlPlace));
        }
        if (written.isEmpty()
                && links.isEmpty()
                && !NOTHING.matcher(text.strip()).matches()) {
            e.unusable.add(cut(text));
            odd = true;
        }
        if (odd) {
            note(OTHER_SCHEME.matcher(text.strip()).lookingAt() ? "note.scheme" : "note.url", urlPlace, cut(text));
        }
        if (!NOTHING.matcher(explanation.strip()).matches()) {
            e.explanations.add(explanation.strip());
            if (e.urls.isEmpty() && said != Said.NO) {
                UrlsInText.of(explanation).forEach(u -> put(e, u, urlPlace));
            }
        }
    }

    /** What is to be told with the item itself. */
    void remark(String item, String place, String key, String... arguments) {
        Entry e = entries.computeIfAbsent(item, k -> new Entry(place));
        if (e.remarks.size() < MOST_REMARKS) {
            e.remarks.add(FormNote.of(key, arguments));
        }
    }

    private void put(Entry e, PageUrl url, String place) {
        if (e.urls.contains(url)) {
            return;
        }
        if (e.urls.size() < UrlsInText.MOST) {
            e.urls.add(url);
        } else {
            note("note.many", place, Integer.toString(UrlsInText.MOST));
        }
    }

    List<FormAnswer> answers() {
        List<FormAnswer> out = new ArrayList<>();
        entries.forEach((item, e) -> {
            String explanation = String.join("\n", e.explanations);
            out.add(new FormAnswer(
                    item,
                    e.said,
                    List.copyOf(e.urls),
                    List.copyOf(e.unusable),
                    explanation.length() <= LONGEST_EXPLANATION
                            ? explanation
                            : explanation.substring(0, LONGEST_EXPLANATION),
                    e.place,
                    List.copyOf(e.remarks)));
        });
        return out;
    }

    List<FormNote> notes() {
        return List.copyOf(notes);
    }

    static String cut(String text) {
        String one = text.replaceAll("\\s+", " ").strip();
        return one.length() <= 80 ? one : one.substring(0, 80) + "…";
    }
}
