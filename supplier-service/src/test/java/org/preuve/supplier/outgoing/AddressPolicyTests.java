package org.preuve.supplier.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses a stranger may make us call. */
class AddressPolicyTests {

    private final AddressPolicy policy = new AddressPolicy(false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.255.254",
                "::1",
                "0.0.0.0",
                "::",
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "100.64.0.1",
                "169.254.169.254",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "fec0::1",
                "224.0.0.1",
                "ff02::1",
                "255.255.255.255",
                "240.0.0.1",
                "198.18.0.1",
                "192.0.2.1",
                "203.0.113.9",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::1",
                "2001::7f00:1",
                "2001:db8::1",
                "100::1"
            })
    void closesWhatIsNotThePublicInternet(String address) throws UnknownHostException {
        assertThat(policy.allows(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "172.15.255.255", "172.32.0.1", "100.63.0.1", "2606:4700::1111", "2a00:1450::1"})
    void letsThePublicInternetBeCalled(String address) throws UnknownHostException {
        assertThat(policy.allows(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.1", "169.254.169.254", "fd12:3456::1"})
    void opensLoopbackOnlyWhereThatIsConfigured(String address) throws UnknownHostException {
        AddressPolicy here = new AddressPolicy(true);
        assertThat(here.allows(InetAddress.getLoopbackAddress())).isTrue();
        assertThat(here.allows(InetAddress.getByName(address))).isFalse();
    }
}
