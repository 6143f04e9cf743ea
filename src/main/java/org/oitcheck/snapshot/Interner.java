package org.oitcheck.snapshot;

import java.util.HashMap;
import java.util.Map;

/** Keeps one object of each equal string and address while a snapshot is loaded. Not thread-safe; thrown away after loading. */
final class Interner {
    private final Map<String, String> texts = new HashMap<>();
    private final Map<PageUrl, PageUrl> urls = new HashMap<>();

    String text(String s) {
        String known = texts.putIfAbsent(s, s);
        return known == null ? s : known;
    }

    PageUrl url(PageUrl u) {
        PageUrl known = urls.putIfAbsent(u, u);
        return known == null ? u : known;
    }
}
