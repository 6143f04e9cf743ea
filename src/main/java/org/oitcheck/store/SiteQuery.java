package org.oitcheck.store;

/**
 * Which sites to list.
 *
 * @param words    part of name, address or province; empty for all
 * @param order    order of the list
 * @param offset   sites to skip
 * @param most     most sites to return
 */
public record SiteQuery(String words, Order order, int offset, int most) {
    /** Order of a list of sites. */
    public enum Order {
        NAME("name, id"),
        BEST("last_score desc, id desc"),
        WORST("last_score, id"),
        /** What lost most since the run before first. */
        FALLEN("last_change, id"),
        /** Checked longest ago first. */
        OLDEST("last_at, id");

        private final String sql;

        Order(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }
    }
}
