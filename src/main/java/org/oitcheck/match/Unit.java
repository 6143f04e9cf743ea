package org.oitcheck.match;

import java.util.List;
import java.util.Optional;
import org.oitcheck.extract.Extraction;
import org.oitcheck.snapshot.Capture;
import org.oitcheck.snapshot.FetchFailure;
import org.oitcheck.snapshot.Link;
import org.oitcheck.snapshot.PageUrl;

/**
 * One thing that can be evidence of an item: a page, a section of a page under a heading, a document, or a link target that could not
 * be read. Built once for a site and judged for every rule.
 *
 * @param url      address to show
 * @param state    whether its text could be read
 * @param capture  stored response, absent when it failed or was never fetched
 * @param failure  why it failed, absent otherwise
 * @param problem  why it cannot be read; empty unless {@link State#UNREADABLE}
 * @param title    title to show to people
 * @param own      what the thing says of itself: titles, headings, first lines
 * @param incoming links that lead here, with what their words say
 * @param text     its text by page
 * @param page     the page it is (or stands on), for forms, pictures and maps; absent for documents
 * @param links    links in its content
 * @param section  whether it is only a part of a page
 * @param home     whether it is the home page
 * @param ownWords characters of its text that are neither link text nor heading
 * @param hub      whether it is a page whose headings or rows name so many items that its title speaks for none, or a volume
 * @param within   what a section is a section of; absent for pages and documents
 */
record Unit(
        PageUrl url,
        State state,
        Optional<Capture> capture,
        Optional<FetchFailure> failure,
        String problem,
        String title,
        List<Naming> own,
        List<Incoming> incoming,
        UnitText text,
        Optional<Extraction.Page> page,
        List<Link> links,
        boolean section,
        boolean home,
        int ownWords,
        boolean hub,
        Optional<Within> within) {

    /**
     * What a section is a section of.
     *
     * @param whole the volume
     */
    record Within(Unit whole) {}

    /** Letters of its own from which on a page is more than a heading over links. */
    private static final int TELLING = 80;

    /** Whether it says something itself: a document, or a page that is more than a heading over links. */
    boolean tells() {
        return !html() || ownWords >= TELLING;
    }

    /** A thing of its own. */
    Unit(
            PageUrl url,
            State state,
            Optional<Capture> capture,
            Optional<FetchFailure> failure,
            String problem,
            String title,
            List<Naming> own,
            List<Incoming> incoming,
            UnitText text,
            Optional<Extraction.Page> page,
            List<Link> links,
            boolean section,
            boolean home,
            int ownWords,
            boolean hub) {
        this(
                url,
                state,
                capture,
                failure,
                problem,
                title,
                own,
                incoming,
                text,
                page,
                links,
                section,
                home,
                ownWords,
                hub,
                Optional.empty());
    }

    /** Whether the text could be read. */
    enum State {
        READ,
        UNREADABLE,
        FAILED,
        /** Address known, never fetched (limits, robots, other host). */
        UNFETCHED
    }

    /** The same, looked at alone: a page by itself is the home page of nothing. */
    Unit notHome() {
        return new Unit(
                url, state, capture, failure, problem, title, own, incoming, text, page, links, section, false,
                ownWords, hub, within);
    }

    /** The same with another text, now readable. */
    Unit reading(UnitText newText, List<Naming> newOwn, String newTitle, int newOwnWords) {
        return new Unit(
                url,
                State.READ,
                capture,
                failure,
                "",
                newTitle,
                newOwn,
                incoming,
                newText,
                page,
                links,
                section,
                home,
                newOwnWords,
                hub,
                within);
    }

    /** The same, known to hold so much that its words say nothing. */
    Unit asHub() {
        return new Unit(
                url, state, capture, failure, problem, title, own, incoming, text, page, links, section, home, ownWords,
                true, within);
    }

    boolean html() {
        return page.isPresent();
    }

    String mediaType() {
        return capture.map(Capture::mediaType).orElse("");
    }
}
