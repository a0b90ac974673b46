package org.plenary.web;

import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpResponseException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import org.eclipse.jetty.http.HttpException;
import org.jspecify.annotations.Nullable;
import org.plenary.document.DocumentId;
import org.plenary.index.SearchFailure;
import org.plenary.web.Problem.ParameterError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where what went wrong becomes an answer: a status, and a body for whoever asked. */
final class Problems {
    static final String TYPE = "application/problem+json";

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String RETRY_AFTER = "Retry-After";

    private final Pages pages;

    Problems(Pages pages) {
        this.pages = pages;
    }

    /**
     * @param nearest ids close to one that does not exist
     * @param requestId by which the log of the server knows the request
     */
    record ProblemBody(
            String type,
            String title,
            int status,
            String detail,
            String instance,
            List<ParameterError> errors,
            List<String> nearest,
            @Nullable String requestId) {
        static ProblemBody of(Problem problem, List<DocumentId> nearest, @Nullable String requestId) {
            return new ProblemBody(
                    problem.type(),
                    problem.title(),
                    problem.status(),
                    problem.detail(),
                    problem.instance(),
                    problem.errors(),
                    nearest.stream().map(DocumentId::value).toList(),
                    requestId);
        }
    }

    void answer(Context context, Problem problem) {
        answer(context, problem, List.of());
    }

    void answer(Context context, Problem problem, List<DocumentId> nearest) {
        EntityTags.notToBeKept(context);
        context.status(problem.status());
        String retryAfter = retryAfter(problem);
        if (retryAfter != null) {
            context.header(RETRY_AFTER, retryAfter);
        }
        if (wantsPage(context.path(), context.header(Header.ACCEPT))) {
            context.contentType("text/html; charset=utf-8")
                    .result(pages.problem(problem, nearest).getBytes(StandardCharsets.UTF_8));
        } else {
            context.contentType(TYPE).result(Json.bytes(ProblemBody.of(problem, nearest, requestId(context.res()))));
        }
    }

    private static @Nullable String requestId(HttpServletResponse response) {
        return response.getHeader(RequestId.HEADER);
    }

    /** Seconds; null when trying again would not help. */
    private static @Nullable String retryAfter(Problem problem) {
        return switch (problem.type().substring(Problem.TYPES.length())) {
            case "overloaded" -> "1";
            case "not-ready", "stopping", "rebuild-running" -> "5";
            default -> null;
        };
    }

    /** Programs that ask for a page's address and want no page say so; the API has no pages. */
    static boolean wantsPage(String path, @Nullable String accept) {
        if (path.equals("/api") || path.startsWith("/api/")) {
            return false;
        }
        String types = accept == null ? "" : accept.toLowerCase(Locale.ROOT);
        return types.contains("text/html") || !types.contains("json");
    }

    /** Answers for what a route threw. */
    void failed(Exception failure, Context context) {
        String path = context.path();
        Problem problem = switch (failure) {
            case SearchFailure known -> of(known, path);
            case HttpResponseException refused -> of(refused, context);
            default -> ofUnknown(failure, path);
        };
        if (problem.status() == 500) {
            LOG.error("500 for {}", RequestLine.of(context), failure);
        } else if (problem.status() > 500) {
            LOG.warn("{} for {}: {}", problem.status(), RequestLine.of(context), failure.getMessage());
        }
        answer(context, problem);
    }

    /** Answers for a body that came so slowly that nobody waited for the rest. */
    void tooSlow(Context context) {
        answer(context, Problem.http(408, detail(408, null, context.path()), context.path()));
    }

    /** Answers for an error of the Java machine, of which the request is no longer known. */
    void failed(HttpServletResponse response, Error error) {
        LOG.error("500", error);
        if (response.isCommitted()) {
            return;
        }
        response.setStatus(500);
        response.setContentType(TYPE);
        try {
            response.getOutputStream()
                    .write(Json.bytes(ProblemBody.of(Problem.internal("/"), List.of(), requestId(response))));
        } catch (IOException clientIsGone) {
            LOG.debug("500 not sent", clientIsGone);
        }
    }

    private static Problem of(SearchFailure failure, String path) {
        String message = String.valueOf(failure.getMessage());
        return switch (failure) {
            case SearchFailure.NotReady _ -> Problem.notReady(message, path);
            case SearchFailure.Busy _ -> Problem.rebuildRunning(message, path);
            case SearchFailure.CursorExpired _ -> Problem.cursorExpired(message, path);
            case SearchFailure.CutShort _ -> Problem.overloaded(path);
            case SearchFailure.IndexUnusable _ -> Problem.unusable("the index cannot be read", path);
            case SearchFailure.CorpusUnwritable _ -> Problem.unwritable(message, path);
            case SearchFailure.CorpusUnreadable _ -> Problem.unusable("the corpus cannot be read", path);
        };
    }

    private static Problem of(HttpResponseException refused, Context context) {
        String path = context.path();
        if (refused.getStatus() == 405) {
            String allowed = String.join(", ", refused.getDetails().values());
            context.header(Header.ALLOW, allowed);
            return Problem.methodNotAllowed("this address takes " + allowed, path);
        }
        return Problem.http(refused.getStatus(), detail(refused.getStatus(), null, path), path);
    }

    /** A malformed or too slow request shows only when a route reads its body, wrapped in whatever the reading throws. */
    private static Problem ofUnknown(Exception failure, String path) {
        if (failure instanceof UnsupportedCharsetException || failure instanceof IllegalCharsetNameException) {
            return Problem.unsupportedType("the content type names a charset that is not known", path);
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpException malformed) {
                return Problem.http(
                        malformed.getCode(), detail(malformed.getCode(), malformed.getReason(), path), path);
            }
        }
        return Problem.internal(path);
    }

    /** @param reason what the HTTP layer found wrong, null when it says nothing */
    static String detail(int status, @Nullable String reason, String path) {
        return switch (status) {
            case 404 -> "nothing has this address";
            case 408 -> "the rest of the request did not come in time";
            case 413 -> "the body may have " + BodyLimits.written(path);
            case 414, 431 -> "address and headers may have " + JettyLimits.LARGEST_HEAD + " bytes together";
            case 503 -> "it answers no new requests";
            case 505 -> "this server speaks HTTP/1.1";
            default ->
                reason != null && reason.contains("Ambiguous")
                        ? "the path has an escaped slash, dot or percent sign; write ids as they stand in answers"
                        : "the address, a header or the body is malformed";
        };
    }
}
