package org.plenary.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.web.Problem.ParameterError;

/**
 * The parameters of an address or a form, decoded, in the order they came.
 *
 * @param errors what could not be decoded; its parameters are left out
 */
record QueryString(Map<String, List<String>> values, List<ParameterError> errors) {
    /** Parameters in one address. */
    static final int MOST = 200;

    private static final int LONGEST_SHOWN = 40;

    /** @param raw as it stands behind the question mark, null when there is none */
    static QueryString of(@Nullable String raw) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        List<ParameterError> errors = new ArrayList<>();
        String[] pairs = raw == null || raw.isEmpty() ? new String[0] : raw.split("&", MOST + 1);
        if (pairs.length > MOST) {
            errors.add(ParameterError.of("address", "must have at most " + MOST + " parameters"));
            return new QueryString(values, errors);
        }
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            if (pair.isEmpty()) {
                continue;
            }
            try {
                values.computeIfAbsent(decoded(name), _ -> new ArrayList<>()).add(decoded(value));
            } catch (IllegalArgumentException _) {
                errors.add(ParameterError.of(shown(name), "has a % that is not followed by two hexadecimal digits"));
            }
        }
        return new QueryString(values, errors);
    }

    /** Bytes that are not UTF-8 become the replacement character. */
    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** A name short enough for a message. */
    static String shown(String name) {
        return name.length() <= LONGEST_SHOWN ? name : name.substring(0, LONGEST_SHOWN) + "…";
    }
}
