package org.plenary.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jetty.http.HttpFields;

/**
 * What every answer tells a browser to refrain from.
 *
 * <p>Pages load their own style, script and pictures and nothing else; nothing frames them; where a person came from, and so what
 * they asked, goes to no other site.
 */
final class SecurityHeaders {
    static final String REFERRER_POLICY = "Referrer-Policy";

    private static final Map<String, String> ALL = all();

    private SecurityHeaders() {}

    private static Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
                        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        all.put("X-Content-Type-Options", "nosniff");
        all.put(REFERRER_POLICY, "no-referrer");
        all.put("Cross-Origin-Opener-Policy", "same-origin");
        all.put("Cross-Origin-Resource-Policy", "same-origin");
        all.put(
                "Permissions-Policy",
                "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()");
        // A route that may be kept says so itself.
        all.put("Cache-Control", "no-store");
        all.put("Vary", "Accept-Encoding");
        return Map.copyOf(all);
    }

    static void putInto(HttpFields.Mutable headers) {
        ALL.forEach(headers::put);
    }
}
