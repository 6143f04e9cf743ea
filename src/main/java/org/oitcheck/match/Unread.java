package org.oitcheck.match;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.oitcheck.extract.Extraction;
import org.oitcheck.extract.Extraction.Reason;
import org.oitcheck.extract.document.Format;
import org.oitcheck.snapshot.PageUrl;

/** What of a site could not be read, and why, in words for people. */
final class Unread {
    private static final int TOLD = 10;
    private static final int NOTES_TOLD = 3;

    private final Map<PageUrl, Extraction> extractions;
    private final Messages messages;

    Unread(Map<PageUrl, Extraction> extractions, Messages messages) {
        this.extractions = extractions;
        this.messages = messages;
    }

    /** Why a document could not be read, or which parts of it could not; empty when all of it was. */
    Optional<String> of(Unit unit) {
        Extraction e = extractions.get(unit.url());
        if (e instanceof Extraction.Unreadable u && unit.state() == Unit.State.UNREADABLE) {
            return Optional.of(messages.text("warn.unread", messages.text("unread." + u.reason()), u.detail()));
        }
        if (e instanceof Extraction.Document d
                && !unit.text().complete()
                && !d.notes().isEmpty()) {
            List<String> some =
                    d.notes().subList(0, Math.min(NOTES_TOLD, d.notes().size()));
            String more = d.notes().size() > NOTES_TOLD ? " …" : "";
            return Optional.of(messages.text("warn.partly", String.join("; ", some) + more));
        }
        return Optional.empty();
    }

    /** What would make it readable. */
    String advice(PageUrl url) {
        if (extractions.get(url) instanceof Extraction.Unreadable u
                && u.reason() == Reason.UNSUPPORTED
                && u.mediaType().equals(Format.RAR.mediaType())) {
            return messages.text("advice.UNREADABLE.rar");
        }
        return extractions.get(url) instanceof Extraction.Unreadable u
                        && u.reason() != Reason.SCAN
                        && u.reason() != Reason.IMAGE
                ? messages.text(
                        u.reason() == Reason.ENCRYPTED ? "advice.UNREADABLE.locked" : "advice.UNREADABLE.broken")
                : messages.text("advice.UNREADABLE");
    }

    /**
     * One line a reason: how many files, and which. Pictures on pages are not told.
     *
     * @param units as they are at the end: a scan that was recognised has been read
     */
    List<String> notes(List<Unit> units) {
        Set<PageUrl> read = units.stream()
                .filter(u -> u.state() == Unit.State.READ)
                .map(Unit::url)
                .collect(Collectors.toSet());
        Map<Reason, List<String>> urls = new EnumMap<>(Reason.class);
        extractions.forEach((url, e) -> {
            if (e instanceof Extraction.Unreadable u && u.reason() != Reason.IMAGE && !read.contains(url)) {
                urls.computeIfAbsent(u.reason(), r -> new ArrayList<>()).add(url.value());
            }
        });
        List<String> notes = new ArrayList<>();
        urls.forEach((reason, files) -> notes.add(messages.text(
                "note.unread",
                Integer.toString(files.size()),
                messages.text("unread." + reason),
                String.join(" ", files.subList(0, Math.min(TOLD, files.size()))) + (files.size() > TOLD ? " …" : ""))));
        return notes;
    }
}
