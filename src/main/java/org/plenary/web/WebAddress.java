package org.plenary.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Addresses that come out of metadata and so may be anything. */
final class WebAddress {
    private WebAddress() {}

    /** The address if a page may link to it, which takes http or https; else null. */
    static @Nullable String shown(@Nullable String address) {
        if (address == null) {
            return null;
        }
        String scheme = address.strip().toLowerCase(Locale.ROOT);
        return scheme.startsWith("https://") || scheme.startsWith("http://") ? address.strip() : null;
    }
}
