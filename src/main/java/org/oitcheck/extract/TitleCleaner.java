package org.oitcheck.extract;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows the site's name as it stands at the begin or end of most page titles, and takes it off. Immutable. */
final class TitleCleaner {
    private static final Pattern SEPARATOR = Pattern.compile("\\s+[-–—|:»«>~/]+\\s+|\\s*[|»«–—]+\\s*|\\s*::+\\s*");
    private static final int FEWEST = 3;

    private final Set<String> siteNames;

    private TitleCleaner(Set<String> siteNames) {
        this.siteNames = Set.copyOf(siteNames);
    }

    static TitleCleaner of(Collection<String> titles) {
        Map<String, Integer> ends = new HashMap<>();
        int pages = 0;
        for (String title : titles) {
            if (title.isBlank()) {
                continue;
            }
            pages++;
            Set<String> own = new HashSet<>();
            own.add(title);
            Matcher separator = SEPARATOR.matcher(title);
            while (separator.find()) {
                own.add(title.substring(0, separator.start()).strip());
                own.add(title.substring(separator.end()).strip());
            }
            for (String end : own) {
                ends.merge(end, 1, Integer::sum);
            }
        }
        Set<String> names = new HashSet<>();
        for (Map.Entry<String, Integer> end : ends.entrySet()) {
            if (end.getKey().length() >= 3 && end.getValue() >= FEWEST && end.getValue() * 2 > pages) {
                names.add(end.getKey());
            }
        }
        return new TitleCleaner(names);
    }

    String clean(String title) {
        String rest = title.strip();
        for (int round = 0; round < 4; round++) {
            String shorter = without(rest);
            if (shorter.equals(rest)) {
                break;
            }
            rest = shorter;
        }
        return rest;
    }

    private String without(String title) {
        if (siteNames.contains(title)) {
            return "";
        }
        Matcher separator = SEPARATOR.matcher(title);
        String best = title;
        while (separator.find()) {
            String before = title.substring(0, separator.start()).strip();
            String after = title.substring(separator.end()).strip();
            if (siteNames.contains(before) && after.length() < best.length()) {
                best = after;
            } else if (siteNames.contains(after) && before.length() < best.length()) {
                best = before;
            }
        }
        if (best.equals(title)) {
            for (String name : siteNames) {
                // a site's name set before or after the title by nothing but a blank
                if (name.length() >= 8 && title.startsWith(name + ' ')) {
                    return title.substring(name.length()).strip();
                }
                if (name.length() >= 8 && title.endsWith(' ' + name)) {
                    return title.substring(0, title.length() - name.length()).strip();
                }
            }
        }
        return best;
    }
}
