package org.oitcheck.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Accounts. Passwords come hashed. */
public final class Accounts {
    private final Db db;
    private final Clock clock;

    Accounts(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Adds an account or changes the one of this name. */
    public void put(Account account) {
        db.inTransaction(() -> {
            int changed = db.sql("update account set password = ?, role = ?, active = ? where username = ?")
                    .param(account.password())
                    .param(account.role().name())
                    .param(account.active())
                    .param(account.username())
                    .update();
            if (changed == 0) {
                insert(account);
            }
        });
    }

    /** Makes the first account; false when there is one already (also when two ask at once). */
    public boolean first(Account account) {
        return db.transaction(() -> {
            // the row of this setting is the lock: only one can insert it
            int mine = db.sql("insert into setting (name, content) values ('set-up', 'done') on conflict do nothing")
                    .update();
            if (mine == 0 || any()) {
                return false;
            }
            insert(account);
            return true;
        });
    }

    private void insert(Account account) {
        db.sql("insert into account (username, password, role, active, created_at) values (?, ?, ?, ?, ?)")
                .param(account.username())
                .param(account.password())
                .param(account.role().name())
                .param(account.active())
                .param(Db.at(clock.instant()))
                .update();
    }

    /** Whether there is an account. */
    public boolean any() {
        return db.sql("select count(*) from account").query(Integer.class).single() > 0;
    }

    /** The account of a name. */
    public Optional<Account> account(String username) {
        return db.sql("select * from account where username = ?")
                .param(username)
                .query(Accounts::read)
                .optional();
    }

    /** All accounts by name. */
    public List<Account> all() {
        return db.sql("select * from account order by username")
                .query(Accounts::read)
                .list();
    }

    private static Account read(ResultSet r, int row) throws SQLException {
        return new Account(
                r.getString("username"),
                r.getString("password"),
                Account.Role.valueOf(r.getString("role")),
                r.getBoolean("active"));
    }
}
