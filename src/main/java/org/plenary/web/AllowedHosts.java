package org.plenary.web;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The names by which this server lets itself be addressed.
 *
 * <p>A page elsewhere can give the loopback address a name of its own and so have a browser take our answers for that page's
 * (DNS rebinding). It cannot keep its own name out of the request.
 */
final class AllowedHosts {
    private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "[::1]", "::1");
    private static final Set<String> EVERY_ADDRESS = Set.of("0.0.0.0", "::", "[::]");

    private final Set<String> names = new HashSet<>(LOOPBACK);

    /**
     * @param listening the address the server is bound to, a name for it too unless it stands for every address
     * @param configured further names
     */
    AllowedHosts(String listening, List<String> configured) {
        if (!EVERY_ADDRESS.contains(listening)) {
            names.add(folded(listening));
        }
        for (String name : configured) {
            names.add(folded(name));
        }
    }

    /** @param name without a port */
    boolean allow(String name) {
        return names.contains(folded(name));
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
