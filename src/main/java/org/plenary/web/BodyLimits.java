package org.plenary.web;

import java.util.Set;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.Callback;

/** Bounds what a request may bring: a form where nothing but forms is read, a file where files are taken. */
final class BodyLimits {
    /** Bytes; a form with a token is the largest body that anything reads but files. */
    static final int LARGEST = 65_536;
    /** Bytes of the largest document that is read of a file, with room for what is said of it. */
    static final int LARGEST_UPLOAD = 51 * 1024 * 1024;

    private static final Set<String> TAKING_FILES = Set.of("/documents", "/api/v1/documents");

    private BodyLimits() {}

    /** The most for an address, for people. */
    static String written(String path) {
        return TAKING_FILES.contains(path) ? "50 MB" : LARGEST + " bytes";
    }

    static Handler.Wrapper[] handlers() {
        return new Handler.Wrapper[] {new Limit(LARGEST, false), new Limit(LARGEST_UPLOAD, true)};
    }

    /** A limit for some addresses alone. */
    private static final class Limit extends SizeLimitHandler {
        private final boolean forFiles;

        private Limit(int largest, boolean forFiles) {
            super(largest, -1);
            this.forFiles = forFiles;
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            if (TAKING_FILES.contains(Request.getPathInContext(request)) == forFiles) {
                return super.handle(request, response, callback);
            }
            return getHandler().handle(request, response, callback);
        }
    }
}
