package org.oitcheck.store;

import java.util.Optional;

/** Settings kept in the database, name and value. */
public final class Settings {
    private final Db db;

    Settings(Db db) {
        this.db = db;
    }

    /** The value of a setting. */
    public Optional<String> value(String name) {
        return db.sql("select content from setting where name = ?")
                .param(name)
                .query(String.class)
                .optional();
    }

    /** Sets a value. */
    public void set(String name, String value) {
        db.inTransaction(() -> {
            if (db.sql("update setting set content = ? where name = ?")
                            .param(value)
                            .param(name)
                            .update()
                    == 0) {
                db.sql("insert into setting (name, content) values (?, ?)")
                        .param(name)
                        .param(value)
                        .update();
            }
        });
    }
}
