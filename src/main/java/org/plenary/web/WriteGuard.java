package org.plenary.web;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides who may change something: whoever knows the token and is not sent by another site. */
final class WriteGuard {
    private static final int TOKEN_BYTES = 32;
    static final String CHALLENGE = "Bearer realm=\"plenary\"";

    private static final String BEARER = "bearer ";

    private final byte[] tokenDigest;
    private final @Nullable String madeToken;
    private final boolean fetchesForAll;

    /**
     * @param configured the token; null to make one, which then works from this machine alone
     * @param fetchesForAll whether addresses of the web are fetched for other machines, too
     */
    WriteGuard(@Nullable String configured, boolean fetchesForAll) {
        this.fetchesForAll = fetchesForAll;
        String token = configured == null ? random() : configured;
        this.madeToken = configured == null ? token : null;
        this.tokenDigest = Sha256.of(token);
    }

    private static String random() {
        byte[] bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The token made at start; empty when one was configured. */
    Optional<String> madeToken() {
        return Optional.ofNullable(madeToken);
    }

    /**
     * Why the request is refused whatever its token: a browser sent it for another site, or it comes from afar while nobody
     * chose a token. Says nothing of the body, so it can be asked before one is read.
     */
    Optional<Problem> refusal(Context context) {
        if (sentByAnotherSite(context)) {
            return Optional.of(Problem.forbidden("the request comes from another site", context.path()));
        }
        if (madeToken != null && !fromThisMachine(context)) {
            return Optional.of(Problem.forbidden(
                    "changes are taken from this machine alone until a token is configured", context.path()));
        }
        return Optional.empty();
    }

    /** Why the request of a program is refused, its token included; empty when it is let through. */
    Optional<Problem> refusalOfProgram(Context context) {
        Optional<Problem> refusal = refusal(context);
        if (refusal.isEmpty() && !knows(bearer(context))) {
            context.header("WWW-Authenticate", CHALLENGE);
            return Optional.of(Problem.unauthorized(
                    "send the token of this server as Authorization: Bearer TOKEN", context.path()));
        }
        return refusal;
    }

    /** Why no address of the web is fetched for this request: who asks from afar could use this machine's place in a network. */
    Optional<Problem> refusalOfFetching(Context context) {
        return fetchesForAll || fromThisMachine(context)
                ? Optional.empty()
                : Optional.of(Problem.forbidden(
                        "addresses are fetched for this machine alone; serve --fetch-for-all changes that",
                        context.path()));
    }

    /**
     * Browsers say where a request comes from in {@code Sec-Fetch-Site}; older ones, and all on plain HTTP elsewhere than on
     * the loopback address, say it in {@code Origin} alone. Programs say neither.
     */
    private static boolean sentByAnotherSite(Context context) {
        String site = context.header("Sec-Fetch-Site");
        if (site != null) {
            return !Set.of("same-origin", "none").contains(site);
        }
        String origin = context.header("Origin");
        String host = context.header("Host");
        if (origin == null) {
            return false;
        }
        int scheme = origin.indexOf("://");
        return scheme < 0 || host == null || !origin.substring(scheme + 3).equalsIgnoreCase(host);
    }

    /** What a proxy passes on may come from anywhere. */
    private static boolean fromThisMachine(Context context) {
        if (context.header("Forwarded") != null || context.header("X-Forwarded-For") != null) {
            return false;
        }
        try {
            return InetAddress.getByName(context.req().getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException _) {
            return false;
        }
    }

    /** The token a program sends along; null when it sends none. */
    private static @Nullable String bearer(Context context) {
        String authorization = context.header("Authorization");
        return authorization != null && authorization.toLowerCase(Locale.ROOT).startsWith(BEARER)
                ? authorization.substring(BEARER.length()).strip()
                : null;
    }

    /** Takes the same time whatever is wrong with the token. */
    boolean knows(@Nullable String token) {
        return MessageDigest.isEqual(Sha256.of(token == null ? "" : token), tokenDigest);
    }
}
