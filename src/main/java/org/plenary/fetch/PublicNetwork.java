package org.plenary.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which network addresses are of the public network: those of one host that everybody may reach. The registries of special
 * addresses that IANA keeps name the others
 * (https://www.iana.org/assignments/iana-ipv4-special-registry, https://www.iana.org/assignments/iana-ipv6-special-registry).
 */
final class PublicNetwork {
    private static final List<Block> NOT_PUBLIC_IN_FOUR = Stream.of(
                    "0.0.0.0/8", // this network
                    "10.0.0.0/8", // private
                    "100.64.0.0/10", // shared by the customers of a carrier
                    "127.0.0.0/8", // loopback
                    "168.63.129.16/32", // the host of a machine in Azure, though it looks public
                    "169.254.0.0/16", // link-local
                    "172.16.0.0/12", // private
                    "192.0.0.0/24", // protocol assignments
                    "192.0.2.0/24", // documentation
                    "192.88.99.0/24", // relays of 6to4
                    "192.168.0.0/16", // private
                    "198.18.0.0/15", // benchmarking
                    "198.51.100.0/24", // documentation
                    "203.0.113.0/24", // documentation
                    "224.0.0.0/4", // multicast
                    "240.0.0.0/4") // reserved, and broadcast
            .map(Block::of)
            .toList();

    /** All that is given out to hosts; mapped, compatible, translated, unique local and multicast ones lie outside. */
    private static final Block UNICAST_IN_SIX = Block.of("2000::/3");

    private static final List<Block> NOT_PUBLIC_IN_SIX = Stream.of(
                    "2001::/23", // protocol assignments: Teredo, benchmarking, ORCHID
                    "2001:db8::/32", // documentation
                    "2002::/16", // 6to4, which holds an IPv4 address
                    "3fff::/20") // documentation
            .map(Block::of)
            .toList();

    private PublicNetwork() {}

    static boolean holds(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return NOT_PUBLIC_IN_FOUR.stream().noneMatch(block -> block.holds(bytes));
        }
        return UNICAST_IN_SIX.holds(bytes)
                && NOT_PUBLIC_IN_SIX.stream().noneMatch(block -> block.holds(bytes))
                && !isTunnelWithinASite(bytes);
    }

    /** ISATAP: the lower half holds an IPv4 address behind {@code 0:5efe} or {@code 200:5efe} (RFC 5214, section 6.1). */
    private static boolean isTunnelWithinASite(byte[] bytes) {
        return (bytes[8] & 0xfd) == 0 && bytes[9] == 0 && bytes[10] == 0x5e && (bytes[11] & 0xff) == 0xfe;
    }

    /** All addresses that begin with the same bits. */
    private record Block(byte[] first, int bits) {
        static Block of(String written) {
            int slash = written.indexOf('/');
            return new Block(
                    InetAddress.ofLiteral(written.substring(0, slash)).getAddress(),
                    Integer.parseInt(written.substring(slash + 1)));
        }

        boolean holds(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((first[bit / 8] & mask) != (address[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
