package org.oitcheck.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a check of a typed address may connect. */
class AddressRulesTest {
    private final HostLookup strict = new AddressRules(List.of()).over(InetAddress::getAllByName);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.8.8",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254", // metadata of clouds
                "100.100.100.200", // metadata of another cloud, in the carriers' range
                "224.0.0.1",
                "255.255.255.255",
                "2130706433", // 127.0.0.1 as one number
                "::1",
                "::",
                "::127.0.0.1",
                "::ffff:127.0.0.1",
                "::ffff:169.254.169.254",
                "fe80::1",
                "fd00:ec2::254", // metadata over IPv6
                "fc00::1",
                "fec0::1",
                "ff02::1",
                "64:ff9b::7f00:1", // NAT64 of 127.0.0.1
                "64:ff9b:1::1",
                "2002:7f00:1::", // 6to4 of 127.0.0.1
                "2002:a9fe:a9fe::",
                "2001:0:53aa:64c::80ff:fffe", // Teredo
                "2001:db8::5efe:10.0.0.1", // ISATAP
            })
    void privateAddressesInEveryFormAreRefused(String address) {
        assertThatThrownBy(() -> strict.lookup(address)).isInstanceOf(UnknownHostException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "203.113.1.1", "2001:4860:4860::8888", "2002:cb71:101::"})
    void publicAddressesAreOpen(String address) throws Exception {
        assertThat(strict.lookup(address)).isNotEmpty();
    }

    @Test
    void nameThatPointsInsideIsRefusedWhateverItSaidBefore() throws Exception {
        InetAddress[][] answers = {{InetAddress.getByName("203.113.1.1")}, {InetAddress.getByName("10.0.0.1")}};
        int[] call = {0};
        HostLookup rebinding = new AddressRules(List.of()).over(host -> answers[call[0]++]);
        assertThat(rebinding.lookup("changing.example")).hasSize(1);
        assertThatThrownBy(() -> rebinding.lookup("changing.example")).isInstanceOf(UnknownHostException.class);
    }

    @Test
    void ofSeveralAddressesOnlyThePublicOnesAreTried() throws Exception {
        HostLookup mixed = new AddressRules(List.of()).over(host ->
                new InetAddress[] {InetAddress.getByName("10.0.0.1"), InetAddress.getByName("203.113.1.1")});
        assertThat(mixed.lookup("mixed.example")).containsExactly(InetAddress.getByName("203.113.1.1"));
    }

    @Test
    void allowListOpensHostsAddressesAndNetworks() throws Exception {
        HostLookup open = new AddressRules(List.of("10.1.0.0/16", " Intranet.Local ", "192.168.7.7", "fd12::/32"))
                .over(host -> host.equals("intranet.local")
                        ? new InetAddress[] {InetAddress.getByName("172.16.0.9")}
                        : InetAddress.getAllByName(host));
        assertThat(open.lookup("10.1.200.3")).hasSize(1);
        assertThat(open.lookup("intranet.local")).hasSize(1);
        assertThat(open.lookup("192.168.7.7")).hasSize(1);
        assertThat(open.lookup("fd12::5")).hasSize(1);
        assertThatThrownBy(() -> open.lookup("10.2.0.1")).isInstanceOf(UnknownHostException.class);
        assertThatThrownBy(() -> open.lookup("fd13::5")).isInstanceOf(UnknownHostException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "example.go.th/8", "10.0.0.0/x", "/8"})
    void networkThatIsNoneIsRefusedAtOnce(String network) {
        assertThatThrownBy(() -> new AddressRules(List.of(network))).isInstanceOf(IllegalArgumentException.class);
    }
}
