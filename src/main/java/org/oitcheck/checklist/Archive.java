package org.oitcheck.checklist;

/**
 * Where the stored copy of a page lies, so that the evidence stands when the site has changed.
 *
 * @param file   WARC file inside the snapshot folder
 * @param offset byte offset of the record in it
 * @param digest {@code sha-256:} and hex, of the stored body
 */
public record Archive(String file, long offset, String digest) {
    /** There is no stored copy; written as {@code null} in JSON. */
    public static final Archive NONE = new Archive("", 0, "");

    /** Whether there is a stored copy. */
    public boolean present() {
        return !file.isEmpty();
    }
}
