package org.plenary.web;

import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;
import org.jspecify.annotations.Nullable;

/** The name of one request, by which its answer, what the log says of it and what the client says of it are put together. */
final class RequestId {
    static final String HEADER = "X-Request-Id";

    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private RequestId() {}

    /** As the client or a server before this one has it, where that is no more than a name; else a new one. */
    static String of(@Nullable String given) {
        return given != null && SANE.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
    }

    /** The answer tells it, unless it does already. */
    static String tell(@Nullable String given, HttpFields.Mutable answer) {
        String told = answer.get(HEADER);
        String id = told == null ? of(given) : told;
        answer.put(HEADER, id);
        return id;
    }
}
