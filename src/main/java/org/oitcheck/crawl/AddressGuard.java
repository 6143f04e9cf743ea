package org.oitcheck.crawl;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.hc.client5.http.DnsResolver;
import org.jspecify.annotations.Nullable;

/**
 * Resolves host names for the crawl and refuses addresses that a public site has no business to send us to: loopback, private
 * networks, link-local (cloud metadata), multicast. The address that was checked is the one that is connected to, so a name that
 * changes its answer between check and use gains nothing. Safe for use by several threads.
 *
 * <p>Always allowed: the host of the home page, as the user named it; and, when that host itself is on loopback or in a private
 * network, other addresses of the same class (an intranet site links to its intranet).
 */
final class AddressGuard implements DnsResolver {

    /** Classes of addresses; only {@link #PUBLIC} is open to links. */
    enum Kind {
        PUBLIC,
        LOOPBACK,
        PRIVATE,
        FORBIDDEN
    }

    /** Thrown when every address of a host is refused. */
    static final class ForbiddenAddressException extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        ForbiddenAddressException(String message) {
            super(message);
        }
    }

    private final HostLookup lookup;
    private final String home;
    private final boolean allowPrivate;
    private volatile @Nullable Kind homeKind;

    AddressGuard(HostLookup lookup, String home, boolean allowPrivate) {
        this.lookup = lookup;
        this.home = home.toLowerCase(Locale.ROOT);
        this.allowPrivate = allowPrivate;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] all = lookup.lookup(bare(host));
        if (host.equalsIgnoreCase(home)) {
            return all;
        }
        List<InetAddress> allowed = new ArrayList<>();
        for (InetAddress address : all) {
            if (allowed(kindOf(address))) {
                allowed.add(address);
            }
        }
        if (allowed.isEmpty()) {
            throw new ForbiddenAddressException(host + " is a private or local address");
        }
        return allowed.toArray(InetAddress[]::new);
    }

    private boolean allowed(Kind kind) {
        return kind == Kind.PUBLIC || allowPrivate || (kind != Kind.FORBIDDEN && kind == homeKind());
    }

    private Kind homeKind() {
        Kind known = homeKind;
        if (known == null) {
            try {
                known = kindOf(lookup.lookup(bare(home))[0]);
            } catch (UnknownHostException e) {
                // without a home nothing else is fetched either; the strict answer is the safe one
                known = Kind.PUBLIC;
            }
            homeKind = known;
        }
        return known;
    }

    static Kind kindOf(InetAddress address) {
        if (address.isLoopbackAddress()) {
            return Kind.LOOPBACK;
        }
        if (address.isAnyLocalAddress() || address.isLinkLocalAddress() || address.isMulticastAddress()) {
            return Kind.FORBIDDEN;
        }
        byte[] b = address.getAddress();
        if (b.length == 4) {
            return kindOf4(b, 0, address.isSiteLocalAddress());
        }
        if ((b[0] & 0xfe) == 0xfc || address.isSiteLocalAddress()) {
            return Kind.PRIVATE;
        }
        return kindOf6(b);
    }

    /** IPv4 addresses in disguise are judged as what they stand for. */
    private static Kind kindOf6(byte[] b) {
        boolean nat64 = b[0] == 0 && b[1] == 0x64 && (b[2] & 0xff) == 0xff && (b[3] & 0xff) == 0x9b;
        boolean compatible = zero(b, 0, 12); // ::127.0.0.1
        boolean isatap = (b[8] & 0xfd) == 0 && b[9] == 0 && b[10] == 0x5e && (b[11] & 0xff) == 0xfe;
        boolean sixToFour = b[0] == 0x20 && b[1] == 0x02;
        boolean teredo = b[0] == 0x20 && b[1] == 0x01 && b[2] == 0 && b[3] == 0;
        if (nat64 || compatible || isatap) {
            return disguised(b, 12);
        }
        if (sixToFour) {
            return disguised(b, 2);
        }
        // Teredo hides the address by inverting it; no agency is served that way. Only 2000::/3 is given out at all
        return teredo || (b[0] & 0xe0) != 0x20 ? Kind.FORBIDDEN : Kind.PUBLIC;
    }

    private static boolean zero(byte[] b, int from, int to) {
        for (int i = from; i < to; i++) {
            if (b[i] != 0) {
                return false;
            }
        }
        return true;
    }

    private static Kind disguised(byte[] b, int from) {
        try {
            return kindOf(InetAddress.getByAddress(new byte[] {b[from], b[from + 1], b[from + 2], b[from + 3]}));
        } catch (UnknownHostException e) {
            return Kind.FORBIDDEN;
        }
    }

    private static Kind kindOf4(byte[] b, int at, boolean siteLocal) {
        int first = b[at] & 0xff;
        int second = b[at + 1] & 0xff;
        if (first == 0 || first >= 240) {
            return Kind.FORBIDDEN;
        }
        boolean carrierNat = first == 100 && second >= 64 && second < 128;
        boolean benchmark = first == 198 && (second == 18 || second == 19);
        return siteLocal || carrierNat || benchmark ? Kind.PRIVATE : Kind.PUBLIC;
    }

    private static String bare(String host) {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
