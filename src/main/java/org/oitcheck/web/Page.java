package org.oitcheck.web;

/**
 * What the frame around every page needs.
 *
 * @param words    texts
 * @param user     account that is logged in, empty for nobody
 * @param reviewer whether it may start checks and decide
 * @param admin    whether it may change sites, schedules, accounts
 * @param single   whether this is the page of the one user of this machine
 * @param csrf     token against forged forms
 * @param here     path of this page with its query but without the language, for the links that choose it
 * @param waiting  items that wait for a person
 * @param said     a message about what was just done, empty for none
 */
public record Page(
        Words words,
        String user,
        boolean reviewer,
        boolean admin,
        boolean single,
        String csrf,
        String here,
        int waiting,
        String said) {
    /** A text. */
    public String t(String key, Object... arguments) {
        return words.get(key, arguments);
    }

    /** Address of this page in another language. */
    public String in(String lang) {
        return here + (here.contains("?") ? "&" : "?") + "lang=" + lang;
    }
}
