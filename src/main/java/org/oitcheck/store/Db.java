package org.oitcheck.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.transaction.support.TransactionTemplate;

/** SQL and transactions on the pool, with instants as both databases understand them. */
final class Db {
    private final DataSource source;
    private final JdbcClient client;
    private final TransactionTemplate transactions;

    Db(DataSource source) {
        this.source = source;
        this.client = JdbcClient.create(source);
        this.transactions = new TransactionTemplate(new DataSourceTransactionManager(source));
    }

    DataSource source() {
        return source;
    }

    JdbcClient.StatementSpec sql(String sql) {
        return client.sql(sql);
    }

    /** All of it or nothing. */
    <T> T transaction(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(status -> work.get()));
    }

    /** All of it or nothing. */
    void inTransaction(Runnable work) {
        transactions.executeWithoutResult(status -> work.run());
    }

    /** Runs an insert and returns the number given to the row. */
    static long insert(JdbcClient.StatementSpec statement) {
        GeneratedKeyHolder keys = new GeneratedKeyHolder();
        statement.update(keys, "id");
        return Objects.requireNonNull(keys.getKey()).longValue();
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** The instant of a column; {@link Instant#EPOCH} for none. */
    static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? Instant.EPOCH : value.toInstant();
    }

    static byte[] bytes(byte @Nullable [] value) {
        return value == null ? new byte[0] : value;
    }

    /** The text, cut to what a column holds; sites give titles of any length. */
    static String cut(String text, int most) {
        String clean = text.replace("\0", "");
        if (clean.length() <= most) {
            return clean;
        }
        int end = Character.isHighSurrogate(clean.charAt(most - 2)) ? most - 2 : most - 1;
        return clean.substring(0, end) + "…";
    }
}
