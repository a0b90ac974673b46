package org.plenary.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.plenary.web.Problems.ProblemBody;

/** Answers requests that reach no route because they are not HTTP as we read it: like any other problem, without internals. */
final class LowLevelErrors extends ErrorHandler {
    private final Pages pages;

    LowLevelErrors(Pages pages) {
        this.pages = pages;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus();
        Object exception = request.getAttribute(ERROR_EXCEPTION);
        Object message = request.getAttribute(ERROR_MESSAGE);
        String reason = exception instanceof HttpException malformed
                ? malformed.getReason()
                : message instanceof String text ? text : null;
        String path = Request.getPathInContext(request);
        Problem problem = Problem.http(status, Problems.detail(status, reason, path), path);
        SecurityHeaders.putInto(response.getHeaders());
        String id = RequestId.tell(request.getHeaders().get(RequestId.HEADER), response.getHeaders());
        boolean page = Problems.wantsPage(path, request.getHeaders().get(HttpHeader.ACCEPT));
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, page ? "text/html; charset=utf-8" : Problems.TYPE);
        String body = page ? pages.problem(problem, List.of()) : Json.text(ProblemBody.of(problem, List.of(), id));
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, bytes.length);
        Content.Sink.write(response, true, body, callback);
        return true;
    }
}
