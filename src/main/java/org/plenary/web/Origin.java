package org.plenary.web;

import jakarta.servlet.http.HttpServletRequest;

/** How this server is reached by whoever asks, as {@code http://127.0.0.1:8080}: for addresses that leave it. */
final class Origin {
    private Origin() {}

    /** Names no host that the server does not answer for, since a request for another one is refused. */
    static String of(HttpServletRequest request) {
        String scheme = request.getScheme();
        int port = request.getServerPort();
        boolean usual = port == (scheme.equals("https") ? 443 : 80);
        return scheme + "://" + request.getServerName() + (usual ? "" : ":" + port);
    }
}
