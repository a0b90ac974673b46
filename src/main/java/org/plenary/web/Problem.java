package org.plenary.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong with a request, as RFC 9457 has it: for programs as {@code application/problem+json}, for people as a page.
 *
 * @param status the HTTP status
 * @param type names the sort of problem for programs: {@code urn:plenary:problem:...}
 * @param title the sort of problem in words, the same each time
 * @param detail what it is this time
 * @param instance the path that was asked
 * @param errors the parameters at fault, empty when it is none of them
 */
public record Problem(
        int status, String type, String title, String detail, String instance, List<ParameterError> errors) {
    static final String TYPES = "urn:plenary:problem:";

    public Problem {
        errors = List.copyOf(errors);
    }

    /**
     * A parameter and what is wrong with its value.
     *
     * @param start where in the value, in UTF-16 offsets; null for the whole value
     */
    public record ParameterError(
            String parameter,
            String reason,
            @Nullable Integer start,
            @Nullable Integer end) {
        static ParameterError of(String parameter, String reason) {
            return new ParameterError(parameter, reason, null, null);
        }
    }

    private static Problem of(int status, String name, String title, String detail, String instance) {
        return new Problem(status, TYPES + name, title, detail, instance, List.of());
    }

    static Problem badParameters(List<ParameterError> errors, String instance) {
        StringBuilder detail = new StringBuilder();
        for (ParameterError error : errors) {
            detail.append(detail.isEmpty() ? "" : "; ")
                    .append(error.parameter())
                    .append(' ')
                    .append(error.reason());
        }
        return new Problem(
                400, TYPES + "bad-parameters", "A parameter is not valid", detail.toString(), instance, errors);
    }

    static Problem badRequest(String detail, String instance) {
        return of(400, "bad-request", "The request is not valid", detail, instance);
    }

    static Problem unauthorized(String detail, String instance) {
        return of(401, "unauthorized", "This needs a token", detail, instance);
    }

    static Problem forbidden(String detail, String instance) {
        return of(403, "forbidden", "This is not allowed", detail, instance);
    }

    static Problem notFound(String detail, String instance) {
        return of(404, "not-found", "There is no such thing here", detail, instance);
    }

    static Problem methodNotAllowed(String detail, String instance) {
        return of(405, "method-not-allowed", "The method does not work here", detail, instance);
    }

    static Problem rebuildRunning(String detail, String instance) {
        return of(409, "rebuild-running", "A rebuild is running", detail, instance);
    }

    static Problem idTaken(String detail, String instance) {
        return of(409, "id-taken", "The collection has a document of this id", detail, instance);
    }

    static Problem cursorExpired(String detail, String instance) {
        return of(410, "cursor-expired", "The cursor is too old", detail, instance);
    }

    static Problem unsupportedType(String detail, String instance) {
        return of(415, "unsupported-type", "A body of this type is not taken", detail, instance);
    }

    static Problem unreadable(String detail, String instance) {
        return of(422, "unreadable", "No document can be made of it", detail, instance);
    }

    static Problem notFetched(String detail, String instance) {
        return of(422, "not-fetched", "No file came from the address", detail, instance);
    }

    static Problem wrongHost(String detail, String instance) {
        return of(421, "wrong-host", "This server has another name", detail, instance);
    }

    static Problem internal(String instance) {
        return of(500, "internal", "Something went wrong here", "internal error, see the log of the server", instance);
    }

    static Problem notReady(String detail, String instance) {
        return of(503, "not-ready", "The index is not ready", detail, instance);
    }

    static Problem unusable(String detail, String instance) {
        return of(503, "unusable", "The collection cannot be read", detail, instance);
    }

    static Problem unwritable(String detail, String instance) {
        return of(507, "unwritable", "The collection cannot be written to", detail, instance);
    }

    static Problem overloaded(String instance) {
        return of(503, "overloaded", "Too many requests at once", "try again in a moment", instance);
    }

    /** A status that HTTP itself gives, without more to say about it than that. */
    static Problem http(int status, String detail, String instance) {
        return switch (status) {
            case 401 -> unauthorized(detail, instance);
            case 403 -> forbidden(detail, instance);
            case 404 -> notFound(detail, instance);
            case 405 -> methodNotAllowed(detail, instance);
            case 408 -> of(status, "timeout", "The request came too slowly", detail, instance);
            case 413 -> of(status, "too-large", "The request is too large", detail, instance);
            case 414 -> of(status, "address-too-long", "The address is too long", detail, instance);
            case 431 -> of(status, "headers-too-large", "The request headers are too large", detail, instance);
            case 503 -> of(status, "stopping", "The server is stopping", detail, instance);
            case 500 -> internal(instance);
            default -> of(status, "bad-request", "The request is not valid", detail, instance);
        };
    }
}
