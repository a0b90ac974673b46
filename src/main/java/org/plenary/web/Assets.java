package org.plenary.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The style, script and pictures of the pages, read once at start: a name that is not among them is looked up nowhere.
 */
final class Assets {
    private static final Map<String, String> TYPES = Map.of(
            "plenary.css", "text/css; charset=utf-8",
            "plenary.js", "text/javascript; charset=utf-8",
            "completions.js", "text/javascript; charset=utf-8",
            "icon.svg", "image/svg+xml");

    /** Long enough for a sitting, short enough that a new program soon has its own style. */
    private static final String CACHE_CONTROL = "public, max-age=600";

    private final Map<String, Asset> assets = new LinkedHashMap<>();

    private record Asset(byte[] content, String type, String tag) {}

    Assets() {
        TYPES.forEach((name, type) -> {
            byte[] content = read(name);
            assets.put(name, new Asset(content, type, EntityTags.of(content)));
        });
    }

    private static byte[] read(String name) {
        try (InputStream in = Assets.class.getResourceAsStream("/assets/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file assets/" + name);
            }
            return in.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Answers with the asset of that name; false when there is none. */
    boolean serve(String name, Context context) {
        @Nullable Asset asset = assets.get(name);
        if (asset == null) {
            return false;
        }
        context.header("Cache-Control", CACHE_CONTROL).header("ETag", asset.tag());
        if (EntityTags.matches(context.header("If-None-Match"), asset.tag())) {
            context.status(304);
        } else {
            context.contentType(asset.type()).result(asset.content());
        }
        return true;
    }
}
