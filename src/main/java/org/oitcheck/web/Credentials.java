package org.oitcheck.web;

import java.nio.charset.StandardCharsets;

/** What a new account must look like. */
final class Credentials {
    private static final int LEAST = 12;
    /** What bcrypt takes. */
    private static final int MOST_BYTES = 72;

    private Credentials() {}

    /** Key of the message about what is wrong; empty for nothing. */
    static String trouble(String username, String password) {
        if (!username.matches("[A-Za-z0-9._@-]{1,100}")) {
            return "account.name.wrong";
        }
        int bytes = password.getBytes(StandardCharsets.UTF_8).length;
        return password.codePointCount(0, password.length()) < LEAST || bytes > MOST_BYTES
                ? "account.password.wrong"
                : "";
    }
}
