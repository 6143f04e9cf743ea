package org.oitcheck.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Messages on their way. What is put here is sent by whichever process claims it first, again after failures, and never twice for the
 * same target and key.
 */
public final class Outbox {
    private final Db db;
    private final Clock clock;

    Outbox(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * A message to be sent.
     *
     * @param targetId where to
     * @param dedup    key; a second message with it is dropped
     * @param subject  one line
     * @param body     text
     * @param payload  the same as JSON, for programs
     */
    public record Draft(long targetId, String dedup, String subject, String body, String payload) {}

    /** Where a message stands. */
    public enum State {
        WAITING,
        SENT,
        /** Given up. */
        FAILED
    }

    /**
     * A stored message.
     *
     * @param attempts how often it was tried
     * @param dueAt    when it is tried next
     * @param trouble  what the last try said
     */
    public record Message(
            long id,
            Draft draft,
            State state,
            int attempts,
            Instant madeAt,
            Instant dueAt,
            Instant sentAt,
            String trouble) {}

    /** Puts a message; the same key for the same target is one message. */
    public void put(Draft draft) {
        put(db, draft, clock.instant());
    }

    static void put(Db db, Draft d, Instant now) {
        db.sql("""
                        insert into message (target_id, dedup, subject, body, payload, state, made_at, due_at)
                        values (?, ?, ?, ?, ?, 'WAITING', ?, ?) on conflict do nothing""")
                .param(d.targetId())
                .param(Db.cut(d.dedup(), 200))
                .param(Db.cut(d.subject(), 500))
                .param(Db.cut(d.body(), 100_000))
                .param(d.payload())
                .param(Db.at(now))
                .param(Db.at(now))
                .update();
    }

    /** Claims messages that are due; nobody else gets them for {@code lease}. */
    public List<Message> claim(int most, Duration lease) {
        Instant now = clock.instant();
        List<Message> due = db.sql(
                        "select * from message where state = 'WAITING' and due_at <= ? order by due_at, id limit ?")
                .param(Db.at(now))
                .param(most)
                .query(Outbox::read)
                .list();
        return due.stream()
                .filter(m -> db.sql("""
                                        update message set attempts = attempts + 1, due_at = ?
                                        where id = ? and state = 'WAITING' and attempts = ?""")
                                .param(Db.at(now.plus(lease)))
                                .param(m.id())
                                .param(m.attempts())
                                .update()
                        == 1)
                .toList();
    }

    /** It arrived. */
    public void sent(long id) {
        db.sql("update message set state = 'SENT', sent_at = ?, trouble = '' where id = ?")
                .param(Db.at(clock.instant()))
                .param(id)
                .update();
    }

    /** It did not arrive; tried again after {@code wait}, or given up when that is negative. */
    public void failed(long id, String trouble, Duration wait) {
        db.sql("update message set state = ?, due_at = ?, trouble = ? where id = ? and state = 'WAITING'")
                .param(wait.isNegative() ? State.FAILED.name() : State.WAITING.name())
                .param(Db.at(clock.instant().plus(wait.isNegative() ? Duration.ZERO : wait)))
                .param(Db.cut(trouble, 500))
                .param(id)
                .update();
    }

    /** The newest messages, newest first. */
    public List<Message> newest(int most) {
        return db.sql("select * from message order by id desc limit ?")
                .param(most)
                .query(Outbox::read)
                .list();
    }

    /** Forgets messages that were sent or given up before a time. */
    public void forget(Instant before) {
        db.sql("delete from message where state <> 'WAITING' and made_at < ?")
                .param(Db.at(before))
                .update();
    }

    private static Message read(ResultSet r, int row) throws SQLException {
        return new Message(
                r.getLong("id"),
                new Draft(
                        r.getLong("target_id"),
                        r.getString("dedup"),
                        r.getString("subject"),
                        r.getString("body"),
                        r.getString("payload")),
                State.valueOf(r.getString("state")),
                r.getInt("attempts"),
                Db.instant(r, "made_at"),
                Db.instant(r, "due_at"),
                Db.instant(r, "sent_at"),
                r.getString("trouble"));
    }
}
