package org.oitcheck.monitor;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Says where a host may be connected to. */
@FunctionalInterface
public interface AddressLookup {
    /** @throws UnknownHostException when it has no address, or none that may be connected to */
    InetAddress[] lookup(String host) throws UnknownHostException;
}
