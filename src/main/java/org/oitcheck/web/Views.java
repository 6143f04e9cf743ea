package org.oitcheck.web;

import java.util.List;
import java.util.Map;
import org.oitcheck.checklist.Checklist;
import org.oitcheck.checklist.Verdict;
import org.oitcheck.monitor.RunFinished;
import org.oitcheck.store.Account;
import org.oitcheck.store.AlertTarget;
import org.oitcheck.store.AuditLog;
import org.oitcheck.store.Decision;
import org.oitcheck.store.FollowUp;
import org.oitcheck.store.ItemState;
import org.oitcheck.store.Night;
import org.oitcheck.store.Outbox;
import org.oitcheck.store.Problem;
import org.oitcheck.store.Promise;
import org.oitcheck.store.Schedule;
import org.oitcheck.store.SiteEntry;
import org.oitcheck.store.StoredRun;
import org.oitcheck.store.WatchedSite;

/** What the templates show. */
public final class Views {
    private Views() {}

    /** The list of sites. {@code previous} and {@code next} are addresses of other pages, empty for none. */
    public record SiteList(
            List<SiteRow> rows,
            int count,
            String words,
            String order,
            List<String> orders,
            String previous,
            String next,
            List<StoredRun> open,
            Map<Long, String> openNames) {}

    /** A site of the list; {@code line} are points of a picture 100 × 24. */
    public record SiteRow(WatchedSite site, String line) {}

    /** Form for a site; {@code id} 0 for a new one. */
    public record SiteForm(long id, SiteEntry entry, List<String> profiles, List<Integer> years) {}

    /** A site; {@code line} are points of a picture 600 × 120, {@code span} is one of {@code spans}: how many nights are shown. */
    public record SitePage(
            WatchedSite site,
            List<StoredRun> runs,
            List<Night> nights,
            int span,
            List<Integer> spans,
            String line,
            HeatMap heat,
            List<ItemRow> items,
            List<Verdict> legend,
            boolean open,
            FollowUpTable followUp,
            List<String> results,
            String publicKey) {}

    /** Promises of a site beside what each round found; {@code rounds} are the columns. */
    public record FollowUpTable(List<FollowUp> rounds, List<PromiseRow> rows) {
        static FollowUpTable of(List<Promise> promises, List<FollowUp> rounds, List<ItemState> items) {
            return new FollowUpTable(
                    rounds,
                    promises.stream()
                            .map(p -> new PromiseRow(
                                    p,
                                    items.stream()
                                            .filter(i -> i.item().equals(p.item()))
                                            .map(ItemState::verdict)
                                            .findFirst()
                                            .orElse(p.then())))
                            .toList());
        }
    }

    /** A promise and the verdict of the newest run. */
    public record PromiseRow(Promise promise, Verdict now) {}

    /** Problems, where alerts go, and what was sent. Addresses of targets are only for administrators. */
    public record AlertPage(
            List<Problem> problems,
            Map<Long, String> names,
            List<AlertTarget> targets,
            List<Outbox.Message> messages,
            SiteChoice sites) {}

    /** Sites that a form offers; {@code more} when there are others, {@code chosen} is 0 for none. */
    public record SiteChoice(List<WatchedSite> sites, long chosen, boolean more) {}

    /** What was found in the crawl of a site; {@code here} says whether it lies on this machine. */
    public record SearchPage(WatchedSite site, String words, boolean here, SiteSearch.Found found) {}

    /** What everybody may see of a site. */
    public record PublicPage(WatchedSite site, List<ItemState> items, String line, String key) {}

    /** An item with the decision that holds; {@code decision} is its answer, empty for none. */
    public record ItemRow(ItemState item, String decision, String by, String reason) {
        static ItemRow of(ItemState item, Map<String, Decision> holding) {
            Decision d = holding.get(item.item());
            return d == null
                    ? new ItemRow(item, "", "", "")
                    : new ItemRow(item, d.answer().name(), d.by(), d.reason());
        }
    }

    /**
     * Items × nights as a picture.
     *
     * @param grid   left edge, upper edge, width and height of a cell
     * @param nights times of the nights, with bars between them
     * @param runs   numbers of their runs, with bars between them
     * @param words  names of the verdicts in their order, with bars between them
     */
    public record HeatMap(
            int width,
            int height,
            int labelEnd,
            String grid,
            String nights,
            String runs,
            String words,
            List<HeatRow> rows) {}

    /** One item over the nights; {@code letters} are the numbers of its verdicts, a digit a night. */
    public record HeatRow(String item, int y, String letters, List<HeatPath> paths) {}

    /** All nights of an item with one verdict. */
    public record HeatPath(String verdict, String shape) {}

    /** A run that is not finished. */
    public record OpenRun(WatchedSite site, StoredRun run) {}

    /** A finished run. */
    public record FinishedRun(
            WatchedSite site,
            StoredRun run,
            Checklist checklist,
            List<Map.Entry<Verdict, Integer>> counts,
            List<String> reports,
            List<String> papers,
            List<String> results,
            long before) {}

    /** Two runs side by side. */
    public record Diff(
            WatchedSite site,
            StoredRun before,
            StoredRun after,
            List<RunFinished.Change> changes,
            List<StoredRun> runs,
            List<String> files) {}

    /** The review queue. */
    public record Review(List<ItemState> items, int count, long site, String next) {}

    /** Schedules, with the names of their sites. */
    public record ScheduleList(List<Schedule> schedules, Map<Long, String> names, SiteChoice sites) {}

    /** Accounts and the audit log. */
    public record Admin(List<Account> accounts, List<AuditLog.Entry> log, String next) {}
}
