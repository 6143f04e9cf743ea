package org.oitcheck.crawl;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Name to addresses; the system's resolver outside of tests. */
@FunctionalInterface
interface HostLookup {
    InetAddress[] lookup(String host) throws UnknownHostException;

    /** The resolver of this machine. */
    static HostLookup system() {
        return InetAddress::getAllByName;
    }
}
