package org.plenary.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Tells at which network addresses a host of some name is. */
@FunctionalInterface
public interface NameResolver {

    /** @throws UnknownHostException when there is no such host, or nobody to ask */
    List<InetAddress> addresses(String host) throws UnknownHostException;

    /** Asks as every program of this machine does. */
    static NameResolver ofThisMachine() {
        return host -> List.of(InetAddress.getAllByName(host));
    }
}
