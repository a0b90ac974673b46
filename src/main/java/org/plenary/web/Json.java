package org.plenary.web;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/** Writes the records of the wire as JSON, their parts in the order the records have them. */
public final class Json {
    private static final String TYPE = "application/json";

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private Json() {}

    public static String text(Object body) {
        return MAPPER.writeValueAsString(body);
    }

    /** In UTF-8; half a surrogate pair, which that cannot carry, becomes a question mark. */
    static byte[] bytes(Object body) {
        return text(body).getBytes(StandardCharsets.UTF_8);
    }

    static void answer(Context context, Object body) {
        context.contentType(TYPE).result(bytes(body));
    }
}
