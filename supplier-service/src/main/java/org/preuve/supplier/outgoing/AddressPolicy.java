package org.preuve.supplier.outgoing;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Decides which addresses strangers may make this service call: those that anybody on the internet could call as well (IANA
 * special-purpose registries, RFC 6890). Asked about the very address that is then connected to.
 *
 * @param allowsLoopback for trying things out; never set it where strangers can write
 */
public record AddressPolicy(boolean allowsLoopback) {

    private static final List<Range> CLOSED_V4 = List.of(
            Range.of(0, 0, 0, 0, 8), // this network
            Range.of(10, 0, 0, 0, 8), // private
            Range.of(100, 64, 0, 0, 10), // carriers' own
            Range.of(127, 0, 0, 0, 8), // loopback
            Range.of(169, 254, 0, 0, 16), // link-local: metadata of clouds
            Range.of(172, 16, 0, 0, 12), // private
            Range.of(192, 0, 0, 0, 24), // protocol assignments
            Range.of(192, 0, 2, 0, 24), // documentation
            Range.of(192, 88, 99, 0, 24), // 6to4 relays
            Range.of(192, 168, 0, 0, 16), // private
            Range.of(198, 18, 0, 0, 15), // benchmarks
            Range.of(198, 51, 100, 0, 24), // documentation
            Range.of(203, 0, 113, 0, 24), // documentation
            Range.of(224, 0, 0, 0, 3)); // multicast and reserved

    /** Within 2000::/3, the only part of IPv6 that is the public internet, those that lead elsewhere. */
    private static final List<Range> CLOSED_V6 = List.of(
            Range.of(0x20, 0x01, 0x00, 0x00, 23), // protocol assignments, Teredo among them
            Range.of(0x20, 0x01, 0x0d, 0xb8, 32), // documentation
            Range.of(0x20, 0x02, 0, 0, 16), // 6to4: any IPv4 address
            Range.of(0x3f, 0xff, 0, 0, 20)); // documentation

    private static final Range GLOBAL_V6 = Range.of(0x20, 0, 0, 0, 3);

    public boolean allows(InetAddress address) {
        if (address.isLoopbackAddress()) {
            return allowsLoopback;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address
                ? CLOSED_V4.stream().noneMatch(range -> range.holds(bytes))
                : GLOBAL_V6.holds(bytes) && CLOSED_V6.stream().noneMatch(range -> range.holds(bytes));
    }

    /** Addresses whose first {@code length} bits are those of {@code prefix}; at most 32 bits tell all of them apart. */
    private record Range(int prefix, int length) {

        static Range of(int first, int second, int third, int fourth, int length) {
            return new Range(first << 24 | second << 16 | third << 8 | fourth, length);
        }

        boolean holds(byte[] address) {
            int start = (address[0] & 0xff) << 24
                    | (address[1] & 0xff) << 16
                    | (address[2] & 0xff) << 8
                    | (address[3] & 0xff);
            return (start ^ prefix) >>> (32 - length) == 0;
        }
    }
}
