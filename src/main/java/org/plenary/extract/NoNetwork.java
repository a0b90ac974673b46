package org.plenary.extract;

import java.io.IOException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.Set;

/** Keeps parsers from following the addresses in a document. */
final class NoNetwork {
    /** What classes and their resources are loaded by. */
    private static final Set<String> LOCAL = Set.of("file", "jar", "jrt");

    private NoNetwork() {}

    /** For the rest of this process' life. */
    static void install() {
        URL.setURLStreamHandlerFactory(protocol -> LOCAL.contains(protocol) ? null : new Refusing());
    }

    private static final class Refusing extends URLStreamHandler {
        @Override
        protected URLConnection openConnection(URL address) throws IOException {
            throw new IOException("addresses are not followed: " + address);
        }
    }
}
