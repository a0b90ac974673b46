package org.plenary.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Lets pass addresses that lead into the public network: of {@code http} and {@code https} on their usual ports, whose host is
 * at public network addresses and at no other, and not at this machine. A name is looked up once, so that what is connected to
 * is what was checked.
 */
public final class AddressGuard {
    private final NameResolver names;

    public AddressGuard(NameResolver names) {
        this.names = names;
    }

    /** What is thought of an address. */
    sealed interface Verdict {

        /** @param places where the host is, as checked; not empty */
        record Passed(WebAddress address, List<InetAddress> places) implements Verdict {
            public Passed {
                places = List.copyOf(places);
            }
        }

        /** It must not be asked. */
        record Refused(String reason) implements Verdict {}

        /** Nobody knows where its host is. */
        record NotFound(String reason) implements Verdict {}
    }

    Verdict check(WebAddress address) {
        String host = address.host();
        try {
            List<InetAddress> places = WebAddress.literal(host).map(List::of).orElseGet(List::of);
            if (places.isEmpty()) {
                places = names.addresses(host);
            }
            for (InetAddress place : places) {
                if (!PublicNetwork.holds(place) || isHere(place)) {
                    return new Verdict.Refused(host + " is not in the public network");
                }
            }
            return places.isEmpty() ? notFound(host) : new Verdict.Passed(address, places);
        } catch (UnknownHostException unknown) {
            return notFound(host);
        } catch (IOException failed) {
            return new Verdict.Refused("the network of this machine cannot be looked at");
        }
    }

    private static Verdict notFound(String host) {
        return new Verdict.NotFound("the host " + host + " cannot be found; check its name and the network");
    }

    /** A public address may be one of this machine, where it would be let in as a local program. */
    private static boolean isHere(InetAddress place) throws SocketException {
        return NetworkInterface.getByInetAddress(place) != null;
    }
}
