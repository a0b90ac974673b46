package org.plenary.web;

import java.time.Instant;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line of JSON for each request that was answered, in the log named {@value #NAME}. */
final class RequestRecords implements RequestLog {
    static final String NAME = "org.plenary.access";

    private static final Logger LOG = LoggerFactory.getLogger(NAME);
    private static final double NANOS_PER_MS = 1e6;

    private final AccessLog kind;

    RequestRecords(AccessLog kind) {
        this.kind = kind;
    }

    /**
     * @param query what was asked for, null where that is not to be kept
     * @param queryCharacters how long it was
     * @param bytes of the body as sent
     */
    record Line(
            String time,
            @Nullable String requestId,
            String method,
            String path,
            @Nullable String query,
            int queryCharacters,
            int status,
            long bytes,
            double ms) {}

    @Override
    public void log(Request request, Response response) {
        String query = request.getHttpURI().getQuery();
        String path = request.getHttpURI().getPath();
        long nanos = System.nanoTime() - request.getBeginNanoTime();
        LOG.info(Json.text(new Line(
                Instant.now().toString(),
                response.getHeaders().get(RequestId.HEADER),
                request.getMethod(),
                path == null ? "" : path,
                kind == AccessLog.WITH_QUERIES ? query : null,
                query == null ? 0 : query.length(),
                response.getStatus(),
                Response.getContentBytesWritten(response),
                Math.round(nanos / NANOS_PER_MS * 10) / 10.0)));
    }
}
