package org.oitcheck.monitor;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * The mail server for alerts.
 *
 * @param host     name; empty for no mail
 * @param port     port
 * @param security how the connection is protected
 * @param user     account, empty for none
 * @param password its password; never logged
 * @param from     sender
 */
public record MailSettings(String host, int port, Security security, String user, String password, String from) {
    /** No mail server. */
    public static final MailSettings NONE = new MailSettings("", 0, Security.STARTTLS, "", "", "");

    /** Protection of the connection. */
    public enum Security {
        /** TLS after the first words, required. */
        STARTTLS,
        /** TLS from the start. */
        TLS,
        /** Nothing; for a server on the same machine. */
        PLAIN
    }

    /**
     * Reads {@code smtp://host:587} (STARTTLS required), {@code smtps://host:465} (TLS) or {@code smtp+plain://host:25}.
     *
     * @throws IllegalArgumentException when it is none of these
     */
    public static MailSettings of(String url, String user, String password, String from) {
        try {
            URI uri = new URI(url);
            Security security = switch (String.valueOf(uri.getScheme())) {
                case "smtp" -> Security.STARTTLS;
                case "smtps" -> Security.TLS;
                case "smtp+plain" -> Security.PLAIN;
                default -> throw new IllegalArgumentException(url);
            };
            if (uri.getHost() == null || uri.getRawUserInfo() != null || !from.matches("[^\\s@<>]+@[^\\s@<>]+")) {
                throw new IllegalArgumentException(uri.getHost() == null ? url : from);
            }
            int usual = security == Security.TLS ? 465 : security == Security.PLAIN ? 25 : 587;
            return new MailSettings(
                    uri.getHost(), uri.getPort() < 0 ? usual : uri.getPort(), security, user, password, from);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(url, e);
        }
    }

    /** Whether there is a mail server. */
    public boolean present() {
        return !host.isEmpty();
    }

    @Override
    public String toString() {
        return "MailSettings[" + host + ":" + port + "]"; // the password stays out of logs
    }
}
