package org.plenary.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.plenary.index.IndexState;

/**
 * Lets a client keep an answer and ask whether it still holds (RFC 9110, 8.8.3 and 13.1.2).
 *
 * <p>An answer follows from the address, the state of the index and this run of the program, so its tag is made of these, of the day and the
 * server's name, which pages tell, and is known before any search runs. Tags are weak: the same answer may be compressed or not, and says how long it took.
 */
final class EntityTags {
    private static final int DIGEST_BYTES = 8;
    private static final String CACHE_CONTROL = "Cache-Control";
    private static final String IF_NONE_MATCH = "If-None-Match";
    private static final String ETAG = "ETag";
    private static final String REVALIDATE = "no-cache";

    private final Supplier<IndexState> state;
    private final String run;

    /** @param run differs between runs of the program, whose pages may differ too */
    EntityTags(Supplier<IndexState> state, String run) {
        this.state = state;
        this.run = run;
    }

    /** Answers 304 where the client has the answer, and tags it where the route gives it whole. */
    Handler revalidated(Handler route) {
        return context -> {
            String tag = tag(context);
            if (tag == null) {
                route.handle(context);
                return;
            }
            context.header(CACHE_CONTROL, REVALIDATE);
            String known = context.header(IF_NONE_MATCH);
            if (lists(known, tag)) {
                context.status(304).header(ETAG, tag);
                return;
            }
            route.handle(context);
            if (context.statusCode() == 200 && REVALIDATE.equals(context.res().getHeader(CACHE_CONTROL))) {
                context.header(ETAG, tag);
                if (isAny(known)) {
                    context.status(304).result("");
                }
            }
        };
    }

    /** For an answer that another try may better. */
    static void notToBeKept(Context context) {
        context.header(CACHE_CONTROL, "no-store");
    }

    /** Of the state before the answer is made: a tag may be older than its answer, never newer. */
    private @Nullable String tag(Context context) {
        return switch (state.get()) {
            case IndexState.Empty() -> null;
            case IndexState.Ready ready ->
                of(run + "\n" + LocalDate.now(ZoneOffset.UTC) + "\n" + ready.version() + "\n" + Origin.of(context.req())
                        + context.path() + "?" + context.queryString());
        };
    }

    static String of(String content) {
        return of(content.getBytes(StandardCharsets.UTF_8));
    }

    static String of(byte[] content) {
        return "W/\"" + Sha256.hexadecimal(content, DIGEST_BYTES) + "\"";
    }

    static boolean matches(@Nullable String ifNoneMatch, String tag) {
        return isAny(ifNoneMatch) || lists(ifNoneMatch, tag);
    }

    /** Whether the client has some answer, whichever: that there is one at all shows only when it is made. */
    private static boolean isAny(@Nullable String ifNoneMatch) {
        return ifNoneMatch != null && ifNoneMatch.strip().equals("*");
    }

    /** Weak comparison against a list of tags. Our tags have no comma, so a list can be cut at commas. */
    private static boolean lists(@Nullable String ifNoneMatch, String tag) {
        if (ifNoneMatch == null) {
            return false;
        }
        for (String candidate : ifNoneMatch.split(",")) {
            if (opaque(candidate.strip()).equals(opaque(tag))) {
                return true;
            }
        }
        return false;
    }

    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}
