package org.plenary.web;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The address that was asked, and the same for another piece of its answer: without the server's name. */
final class RequestAddress {
    /** What may stand in the part behind the question mark (RFC 3986), the percent sign for what is escaped already. */
    private static final String ALLOWED = "-._~!$&'()*+,;=:@/?%";
    /** Three addresses must fit into the head of an answer. */
    private static final int LONGEST = 9_000;

    private static final List<String> PLACES = List.of("page", "cursor");

    private final String path;
    private final String query;

    RequestAddress(Context context) {
        this.path = context.path();
        this.query = context.queryString() == null ? "" : escaped(context.queryString());
    }

    /** Tells a program where this answer, the first and the next piece are (RFC 8288). */
    static void link(Context context, @Nullable String nextCursor) {
        RequestAddress address = new RequestAddress(context);
        if (address.query.length() > LONGEST) {
            return;
        }
        String next = nextCursor == null ? "" : ", " + link(address.at(nextCursor), "next");
        context.header("Link", link(address.self(), "self") + ", " + link(address.first(), "first") + next);
    }

    private static String link(String address, String relation) {
        return "<" + address + ">; rel=\"" + relation + "\"";
    }

    String self() {
        return query.isEmpty() ? path : path + "?" + query;
    }

    String first() {
        String rest = withoutPlace().collect(Collectors.joining("&"));
        return rest.isEmpty() ? path : path + "?" + rest;
    }

    String at(String cursor) {
        return path + "?"
                + Stream.concat(withoutPlace(), Stream.of("cursor=" + escaped(cursor)))
                        .collect(Collectors.joining("&"));
    }

    private Stream<String> withoutPlace() {
        return Stream.of(query.split("&"))
                .filter(pair -> !pair.isEmpty() && !PLACES.contains(pair.replaceFirst("=.*", "")));
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (byte unit : text.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (unit & 0xff);
            boolean plain =
                    character < 0x80 && (Character.isLetterOrDigit(character) || ALLOWED.indexOf(character) >= 0);
            escaped.append(plain ? Character.toString(character) : String.format("%%%02X", (int) character));
        }
        return escaped.toString();
    }
}
