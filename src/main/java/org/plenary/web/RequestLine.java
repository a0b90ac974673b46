package org.plenary.web;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;

/** A request as the log may show it, its id first: what was asked for is personal, so it stands there as its length and a digest. */
final class RequestLine {
    private static final int DIGEST_BYTES = 4;

    private RequestLine() {}

    /** The path is in its escaped form, so it has no control character that could forge a line. */
    static String of(Context context) {
        String query = context.queryString();
        String line =
                context.res().getHeader(RequestId.HEADER) + " " + context.req().getMethod() + " " + context.path();
        return query == null
                ? line
                : line + "?[" + query.length() + " characters, "
                        + Sha256.hexadecimal(query.getBytes(StandardCharsets.UTF_8), DIGEST_BYTES) + "]";
    }
}
