package org.oitcheck.web;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How the server listens and for whom.
 *
 * @param address   network address to listen on, e.g. {@code 127.0.0.1}
 * @param port      port; 0 for a free one
 * @param openKey   key of the one user of this machine, who needs no account; empty when accounts are needed
 * @param setUpCode code that the first administrator must know to make the first account
 * @param rules     folder of the rule packs
 * @param version   version of the program
 * @param proxied   whether readers come over HTTPS through a proxy in a private network, whose word about them is taken
 */
public record WebSettings(
        String address,
        int port,
        Optional<String> openKey,
        String setUpCode,
        Path rules,
        String version,
        boolean proxied) {
    /** Whether only this machine can reach it. */
    boolean loopback() {
        return address.equals("localhost") || address.startsWith("127.") || address.equals("::1");
    }

    @Override
    public String toString() {
        return "WebSettings[" + address + ":" + port + "]"; // keys stay out of logs
    }
}
