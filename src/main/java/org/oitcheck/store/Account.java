package org.oitcheck.store;

/**
 * Who may log in.
 *
 * @param username name, unique
 * @param password hash of the password, never the password
 * @param role     what the account may do
 * @param active   whether it may log in
 */
public record Account(String username, String password, Role role, boolean active) {
    /** What an account may do; each may do what the one before may. */
    public enum Role {
        /** Read everything. */
        VIEWER,
        /** Start checks and decide on items. */
        REVIEWER,
        /** Change sites, schedules and accounts. */
        ADMIN
    }

    @Override
    public String toString() {
        return "Account[" + username + ", " + role + "]";
    }
}
