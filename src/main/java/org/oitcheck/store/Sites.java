package org.oitcheck.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sites that are watched. */
public final class Sites {
    private static final int NAME = 300;
    private final Db db;
    private final Clock clock;

    Sites(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Adds a site, or changes the one with the same address. Returns its number. */
    public long put(SiteEntry entry) {
        return db.transaction(() -> {
            Optional<WatchedSite> old = byUrl(entry.url());
            if (old.isPresent()) {
                change(old.get().id(), entry);
                return old.get().id();
            }
            return Db.insert(db.sql("""
                            insert into site (words, name, url, kind, province, profile, form_year, active, created_at)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .param(words(entry))
                    .param(Db.cut(entry.name(), NAME))
                    .param(entry.url())
                    .param(Db.cut(entry.type(), 100))
                    .param(Db.cut(entry.province(), 100))
                    .param(entry.profile())
                    .param(entry.year())
                    .param(entry.active())
                    .param(Db.at(clock.instant())));
        });
    }

    /** Changes a site; its address too. */
    public void change(long id, SiteEntry entry) {
        db.sql(
                        "update site set words=?, name=?, url=?, kind=?, province=?, profile=?, form_year=?, active=? where id=?")
                .param(words(entry))
                .param(Db.cut(entry.name(), NAME))
                .param(entry.url())
                .param(Db.cut(entry.type(), 100))
                .param(Db.cut(entry.province(), 100))
                .param(entry.profile())
                .param(entry.year())
                .param(entry.active())
                .param(id)
                .update();
    }

    /** What a search looks at. */
    static String words(SiteEntry entry) {
        return String.join("\n", Db.cut(entry.name(), NAME), entry.url(), Db.cut(entry.province(), 100))
                .toLowerCase(Locale.ROOT);
    }

    /** Removes a site with its whole history. */
    public void remove(long id) {
        db.sql("delete from site where id = ?").param(id).update();
    }

    /** Key of the public page of a site; empty when nothing is public. */
    public String publicKey(long id) {
        return db.sql("select public_key from site where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    /** Opens the public page of a site under a key, or closes it with an empty one. */
    public void publish(long id, String key) {
        db.sql("update site set public_key = ? where id = ?")
                .param(key)
                .param(id)
                .update();
    }

    /** The site with a public page under a key. */
    public Optional<WatchedSite> published(String key) {
        return key.isEmpty()
                ? Optional.empty()
                : db.sql("select * from site where public_key = ?")
                        .param(key)
                        .query(Sites::read)
                        .optional();
    }

    /** The site of a number. */
    public Optional<WatchedSite> site(long id) {
        return db.sql("select * from site where id = ?")
                .param(id)
                .query(Sites::read)
                .optional();
    }

    /** The sites of some numbers, in no order; without those that are gone. */
    public List<WatchedSite> all(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : db.sql("select * from site where id in (:ids)")
                        .param("ids", ids)
                        .query(Sites::read)
                        .list();
    }

    /** The site of an address. */
    public Optional<WatchedSite> byUrl(String url) {
        return db.sql("select * from site where url = ?")
                .param(url)
                .query(Sites::read)
                .optional();
    }

    /** Sites in an order, page by page. */
    public List<WatchedSite> list(SiteQuery query) {
        return select("select * from site", query).query(Sites::read).list();
    }

    /**
     * One page of a list of sites.
     *
     * @param sites  sites of the page
     * @param all    number of all sites that match
     * @param trends scores of the newest finished runs of the sites of the page, oldest first, by site
     */
    public record Shown(List<WatchedSite> sites, int all, Map<Long, List<Double>> trends) {}

    /** Sites in an order, page by page, with what a list shows beside them. */
    public Shown show(SiteQuery query) {
        return show(query, () -> count(query.words()));
    }

    /**
     * As {@link #show(SiteQuery)}.
     *
     * @param every asked for the number of all sites when the query has no words
     */
    public Shown show(SiteQuery query, IntSupplier every) {
        boolean search = !query.words().isBlank(); // then all are compared anyway, and counted on the way
        List<WatchedSite> sites = new ArrayList<>();
        Map<Long, List<Double>> trends = new HashMap<>();
        int[] all = {-1};
        select("select *" + (search ? ", count(*) over () as matching" : "") + " from site", query)
                .query((RowCallbackHandler) r -> {
                    WatchedSite site = read(r, 0);
                    sites.add(site);
                    if (site.latest().present()) {
                        String trend = r.getString("trend");
                        trends.put(site.id(), trend == null ? Trend.of(db, site.id()) : Trend.read(trend));
                    }
                    if (search) {
                        all[0] = r.getInt("matching");
                    }
                });
        return new Shown(
                List.copyOf(sites),
                all[0] < 0 ? search ? count(query.words()) : every.getAsInt() : all[0],
                Map.copyOf(trends));
    }

    private JdbcClient.StatementSpec select(String select, SiteQuery query) {
        String order = " order by " + query.order().sql();
        String part = order + " limit ? offset ?";
        if (query.words().isBlank()) { // only the index is walked to the place; the rows are those of one page
            part = " where id in (select id from site" + part + ")" + order;
        }
        return matching(select, query.words(), part).param(query.most()).param(query.offset());
    }

    /** Number of sites with these words in name, address or province. */
    public int count(String words) {
        return matching("select count(*) from site", words, "")
                .query(Integer.class)
                .single();
    }

    /** Without words nothing is compared: the usual list is read far more often than searched. */
    private JdbcClient.StatementSpec matching(String select, String words, String rest) {
        return words.isBlank()
                ? db.sql(select + rest)
                : db.sql(select + " where " + MATCHES + rest).param(like(words));
    }

    /** Numbers of all active sites. */
    public List<Long> active() {
        return db.sql("select id from site where active order by id")
                .query(Long.class)
                .list();
    }

    private static final String MATCHES =
            "coalesce(words, lower(name || chr(10) || url || chr(10) || province)) like ? escape '!'";

    private static String like(String words) {
        return "%"
                + words.strip()
                        .toLowerCase(Locale.ROOT)
                        .replace("!", "!!")
                        .replace("%", "!%")
                        .replace("_", "!_")
                + "%";
    }

    static WatchedSite read(ResultSet r, int row) throws SQLException {
        long run = r.getLong("last_run");
        Latest latest = run == 0
                ? Latest.NONE
                : new Latest(
                        run,
                        Db.instant(r, "last_at"),
                        r.getDouble("last_score"),
                        r.getDouble("before_score"),
                        r.getInt("last_found"),
                        r.getInt("last_total"));
        return new WatchedSite(
                r.getLong("id"),
                new SiteEntry(
                        r.getString("name"),
                        r.getString("url"),
                        r.getString("kind"),
                        r.getString("province"),
                        r.getString("profile"),
                        r.getInt("form_year"),
                        r.getBoolean("active")),
                latest);
    }
}
