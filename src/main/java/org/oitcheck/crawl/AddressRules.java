package org.oitcheck.crawl;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Which addresses may be connected to when the home page was typed by somebody who is not trusted with this network: public ones,
 * and what an allow-list names. Holds for every name and literal, redirects and later answers of DNS included, because it sits where
 * connections are made.
 *
 * @param allowed host names, addresses or networks ({@code 10.1.0.0/16}, {@code fd12::/32}) that are open besides the public ones
 */
public record AddressRules(List<String> allowed) {
    public AddressRules {
        allowed = allowed.stream()
                .map(a -> a.strip().toLowerCase(Locale.ROOT))
                .filter(a -> !a.isEmpty())
                .toList();
        allowed.stream().filter(a -> a.contains("/")).forEach(Network::parse);
    }

    /**
     * The open addresses of a host by this machine's resolver.
     *
     * @throws UnknownHostException when it has none
     */
    public InetAddress[] resolve(String host) throws UnknownHostException {
        return over(HostLookup.system()).lookup(host);
    }

    HostLookup over(HostLookup lookup) {
        return host -> {
            InetAddress[] all = lookup.lookup(host);
            if (allowed.contains(host.toLowerCase(Locale.ROOT))) {
                return all;
            }
            List<InetAddress> open = new ArrayList<>();
            for (InetAddress address : all) {
                if (AddressGuard.kindOf(address) == AddressGuard.Kind.PUBLIC || named(address)) {
                    open.add(address);
                }
            }
            if (open.isEmpty()) {
                throw new AddressGuard.ForbiddenAddressException(host + " is a private or local address");
            }
            return open.toArray(InetAddress[]::new);
        };
    }

    private boolean named(InetAddress address) {
        return allowed.stream()
                .anyMatch(
                        a -> a.contains("/") ? Network.parse(a).contains(address) : a.equals(address.getHostAddress()));
    }

    /** A network: first bits of an address. */
    private record Network(byte[] bytes, int bits) {
        static Network parse(String text) {
            String[] parts = text.split("/", 2);
            try {
                if (!parts[0].matches("[0-9a-f:.]+")) {
                    throw new IllegalArgumentException(text); // a name would be looked up
                }
                byte[] bytes = InetAddress.getByName(parts[0]).getAddress();
                int bits = Integer.parseInt(parts[1]);
                if (bits < 0 || bits > bytes.length * 8) {
                    throw new IllegalArgumentException(text);
                }
                return new Network(bytes, bits);
            } catch (UnknownHostException | NumberFormatException e) {
                throw new IllegalArgumentException(text, e);
            }
        }

        boolean contains(InetAddress address) {
            byte[] other = address.getAddress();
            if (other.length != bytes.length) {
                return false;
            }
            for (int i = 0; i < bits; i++) {
                int mask = 0x80 >> (i % 8);
                if ((bytes[i / 8] & mask) != (other[i / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
