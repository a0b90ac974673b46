package org.plenary.fetch;

import java.net.IDN;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address as it is written, read in one way only: what other programs read otherwise (a host as one number, in hexadecimal or
 * with zeros before it, a name before an {@code @}, a zone) is none.
 *
 * @param uri of {@code http} or {@code https}, in ASCII, without fragment
 * @param host a name in small letters, with a dot in it; or digits as {@code 192.0.2.1} or {@code 2001:db8::1}
 * @param port of the scheme where none is written
 */
record WebAddress(URI uri, String host, int port) {
    private static final int LONGEST = 2_048;
    private static final int NO_PORT = -1;
    private static final Set<Integer> PORTS = Set.of(80, 443);
    private static final Pattern AUTHORITY = Pattern.compile("(\\[[^\\]]*]|[^:]*)(?::(\\d{0,5}))?");
    /** What is left of a relative redirect that climbs too high (RFC 3986, section 5.2.4). */
    private static final Pattern BEYOND_THE_TOP = Pattern.compile("^(?:/\\.\\.?(?=/|$))++");

    private static final Pattern NUMBER = Pattern.compile("\\d+|0[xX]\\p{XDigit}*");
    private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern FOUR_OCTETS = Pattern.compile(OCTET + "(?:\\." + OCTET + "){3}");

    /** What is wrong with an address, for people. */
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1;

        private final String reason;

        private Malformed(String reason) {
            super(reason);
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }

    static WebAddress of(String written) throws Malformed {
        if (written.length() > LONGEST) {
            throw new Malformed("the address is longer than " + LONGEST + " characters");
        }
        try {
            return of(new URI(written.strip()));
        } catch (URISyntaxException broken) {
            throw new Malformed("not an address of the web");
        }
    }

    /** Where a redirect leads, which may be written in relation to this one. */
    WebAddress redirected(String location) throws Malformed {
        try {
            return of(uri.resolve(new URI(location.strip())).toString());
        } catch (URISyntaxException broken) {
            throw new Malformed("not an address of the web");
        }
    }

    private static WebAddress of(URI uri) throws Malformed {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new Malformed("only http and https addresses are fetched");
        }
        String authority = uri.getRawAuthority();
        if (authority == null) {
            throw new Malformed("the address names no host");
        }
        if (authority.contains("@")) {
            throw new Malformed("an address with a user name is not fetched");
        }
        Matcher parts = AUTHORITY.matcher(authority);
        if (!parts.matches()) {
            throw new Malformed("not an address of the web");
        }
        String host = host(parts.group(1));
        int written = port(parts.group(2));
        String port = written == NO_PORT ? "" : ":" + written;
        String below = BEYOND_THE_TOP.matcher(uri.getRawPath()).replaceFirst("");
        String path = below.isEmpty() ? "/" : below;
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        String inBrackets = host.contains(":") ? "[" + host + "]" : host;
        URI clean = URI.create(
                URI.create(scheme + "://" + inBrackets + port + path + query).toASCIIString());
        if (clean.getHost() == null) {
            throw new Malformed("the address names no host");
        }
        return new WebAddress(clean, host, written == NO_PORT ? (scheme.equals("http") ? 80 : 443) : written);
    }

    private static int port(@Nullable String written) throws Malformed {
        if (written == null || written.isEmpty()) {
            return NO_PORT;
        }
        int port = Integer.parseInt(written);
        if (!PORTS.contains(port)) {
            throw new Malformed("only the ports 80 and 443 are asked, not " + port);
        }
        return port;
    }

    private static String host(String written) throws Malformed {
        if (written.startsWith("[")) {
            return inSix(written.substring(1, written.length() - 1));
        }
        String ascii = ascii(written);
        String name = ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
        if (name.isEmpty()) {
            throw new Malformed("the address names no host");
        }
        String last = name.substring(name.lastIndexOf('.') + 1);
        if (NUMBER.matcher(last).matches()) {
            if (!FOUR_OCTETS.matcher(name).matches()) {
                throw new Malformed("the host is a number in an unusual form");
            }
        } else if (!name.contains(".")) {
            throw new Malformed("the host " + name + " is a name of a local network");
        }
        return name;
    }

    /** Brings what looks like letters, digits and dots to those, so that nothing passes in disguise. */
    private static String ascii(String written) throws Malformed {
        try {
            return IDN.toASCII(written, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException broken) {
            throw new Malformed("the host is not a name");
        }
    }

    private static String inSix(String written) throws Malformed {
        Optional<InetAddress> literal = literal(written);
        if (literal.isEmpty() || !(literal.get() instanceof Inet6Address)) {
            throw new Malformed("the host is a number in an unusual form");
        }
        return written.toLowerCase(Locale.ROOT);
    }

    /** The network address that a host in digits is. */
    static Optional<InetAddress> literal(String host) {
        if (host.contains("%")
                || !(host.contains(":") || FOUR_OCTETS.matcher(host).matches())) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.ofLiteral(host));
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }
}
