package org.oitcheck.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * The history: opens the database, brings its tables up to date, and hands out what reads and writes them. Safe for use by several
 * threads; several processes may share one PostgreSQL.
 */
public final class Store implements AutoCloseable {
    private static final int H2_IN_USE = 90020;

    private final StoreSettings settings;
    private final HikariDataSource pool;
    private final Db db;
    private final Clock clock;
    private volatile LongConsumer onDecision = site -> {};

    private Store(StoreSettings settings, HikariDataSource pool, Clock clock) {
        this.settings = settings;
        this.pool = pool;
        this.clock = clock;
        this.db = new Db(pool);
    }

    /**
     * Opens the database and migrates its tables.
     *
     * @throws StoreException when it cannot be reached, is in use, or comes from a newer version
     */
    public static Store open(StoreSettings settings) {
        return open(settings, Clock.systemUTC());
    }

    /** As {@link #open(StoreSettings)}, with another clock. */
    public static Store open(StoreSettings settings, Clock clock) {
        HikariDataSource pool = connect(settings);
        try {
            migrate(pool);
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
        return new Store(settings, pool, clock);
    }

    private static HikariDataSource connect(StoreSettings settings) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("store");
        config.setJdbcUrl(settings.url());
        config.setUsername(settings.user());
        config.setPassword(settings.password());
        config.setMaximumPoolSize(settings.pool());
        config.setConnectionTimeout(10_000);
        if (!settings.shared()) {
            // a full disk closes the embedded database, and its driver goes on calling the connections to it valid
            config.setConnectionTestQuery("select 1");
        }
        try {
            return new HikariDataSource(config);
        } catch (PoolInitializationException e) {
            for (Throwable t = e; t != null; t = t.getCause()) {
                if (t instanceof SQLException sql && sql.getErrorCode() == H2_IN_USE) {
                    throw new StoreException(StoreException.Problem.IN_USE, sql);
                }
            }
            throw new StoreException(StoreException.Problem.UNREACHABLE, e);
        }
    }

    private static void migrate(DataSource source) {
        try {
            Flyway.configure()
                    .dataSource(source)
                    .locations("classpath:db/migration")
                    .ignoreMigrationPatterns(
                            new String[0]) // a migration that this version does not know is a newer program's
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new StoreException(StoreException.Problem.OTHER_VERSION, e);
        }
    }

    /** The connections, for libraries that bring their own SQL. */
    public DataSource dataSource() {
        return pool;
    }

    /** Whether other processes may use this database at the same time. */
    public boolean shared() {
        return settings.shared();
    }

    /** Sites that are watched. */
    public Sites sites() {
        return new Sites(db, clock);
    }

    /** Checks, queued, running and finished. */
    public Runs runs() {
        return new Runs(db, clock);
    }

    /** Items as they are now, and the queue of those that a person should look at. */
    public Items items() {
        return new Items(db);
    }

    /** Who hears of every decision, and of every check before it begins: the number of the site. */
    public void onDecision(LongConsumer listener) {
        onDecision = listener;
    }

    /** What people decided. */
    public Decisions decisions() {
        return new Decisions(db, clock, onDecision);
    }

    /** When sites are checked. */
    public Schedules schedules() {
        return new Schedules(db);
    }

    /** Who may log in. */
    public Accounts accounts() {
        return new Accounts(db, clock);
    }

    /** Who did what. */
    public AuditLog audit() {
        return new AuditLog(db, clock);
    }

    /** What got worse. */
    public Problems problems() {
        return new Problems(db, clock);
    }

    /** Where alerts go. */
    public AlertTargets targets() {
        return new AlertTargets(db);
    }

    /** Messages on their way. */
    public Outbox outbox() {
        return new Outbox(db, clock);
    }

    /** Promises and the rounds that look whether they were kept. */
    public FollowUps followUps() {
        return new FollowUps(db);
    }

    /** Settings kept in the database. */
    public Settings settings() {
        return new Settings(db);
    }

    /** One check at a time on one server. */
    public HostLeases leases() {
        return new HostLeases(db, clock);
    }

    /** Everything into a file and back. */
    public Backup backup() {
        return new Backup(db);
    }

    /** Does several things with the store: all of them or nothing. */
    public void atomically(Runnable work) {
        db.inTransaction(work);
    }

    /** Whether the database answers. */
    public boolean alive() {
        try {
            return db.sql("select 1").query(Integer.class).single() == 1;
        } catch (org.springframework.dao.DataAccessException e) {
            return false;
        }
    }

    /** Names of the tables with data of people, in an order in which they can be filled. */
    static Iterable<String> tables() {
        return TABLES;
    }

    private static final List<String> TABLES = List.of(
            "site",
            "form",
            "finding_set",
            "run",
            "item",
            "evidence",
            "decision",
            "schedule",
            "account",
            "audit",
            "setting",
            "problem",
            "alert_target",
            "message",
            "promise",
            "follow_up",
            "follow_up_result");

    /** Tables that every backup has, of the first version on. */
    static final Set<String> FIRST = Set.of(
            "site",
            "form",
            "finding_set",
            "run",
            "item",
            "evidence",
            "decision",
            "schedule",
            "account",
            "audit",
            "setting");

    /** Tables whose first column is numbered by the database. */
    static final Set<String> NUMBERED = Set.of(
            "site",
            "run",
            "item",
            "decision",
            "schedule",
            "audit",
            "problem",
            "alert_target",
            "message",
            "promise",
            "follow_up");

    @Override
    public void close() {
        pool.close();
    }
}
