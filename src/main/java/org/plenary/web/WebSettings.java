package org.plenary.web;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the server listens and how much it takes on.
 *
 * @param host the address to listen on; {@code 127.0.0.1} is reached from this machine alone
 * @param port 0 for any free one
 * @param stopTimeout how long requests under way may take to finish when the server stops
 * @param searchesAtOnce how many requests may use the index at the same time
 * @param searchWait how long one more waits for its turn before it is turned away
 * @param slowRequest how long the head of a request may take to arrive
 * @param token what those who may rebuild know; null to make one at start that works from this machine alone
 * @param fetchesForAll whether addresses of the web are fetched for other machines than this one, too
 * @param allowedHosts names by which the server may be addressed besides those of the loopback address
 * @param accessLog what is written down of each request
 */
public record WebSettings(
        String host,
        int port,
        Duration stopTimeout,
        int searchesAtOnce,
        Duration searchWait,
        Duration slowRequest,
        @Nullable String token,
        boolean fetchesForAll,
        List<String> allowedHosts,
        AccessLog accessLog) {

    /** Searches use the processor alone, so a few for each core keep it busy; more would only wait longer. */
    private static final int SEARCHES_PER_CORE = 4;

    public WebSettings {
        allowedHosts = List.copyOf(allowedHosts);
        if (token != null && token.isBlank()) {
            throw new IllegalArgumentException("the token is blank");
        }
    }

    /** They last as long as their readers like, and so must not take the place of searches. */
    int exportsAtOnce() {
        return Math.max(1, searchesAtOnce / 2);
    }

    /** The usual limits. */
    public static WebSettings of(
            String host,
            int port,
            @Nullable String token,
            boolean fetchesForAll,
            List<String> allowedHosts,
            AccessLog accessLog) {
        return new WebSettings(
                host,
                port,
                Duration.ofSeconds(10),
                SEARCHES_PER_CORE * Runtime.getRuntime().availableProcessors(),
                Duration.ofMillis(200),
                Duration.ofSeconds(10),
                token,
                fetchesForAll,
                allowedHosts,
                accessLog);
    }
}
