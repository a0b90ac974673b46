package org.plenary.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of several things that may not be. */
final class Known {
    private Known() {}

    static List<String> of(@Nullable String... values) {
        List<String> known = new ArrayList<>();
        for (String value : values) {
            if (value != null) {
                known.add(value);
            }
        }
        return known;
    }
}
