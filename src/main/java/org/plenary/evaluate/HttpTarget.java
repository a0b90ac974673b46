package org.plenary.evaluate;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Function;

/** The search API of a server, from this machine. */
public final class HttpTarget implements Target, AutoCloseable {
    private static final String SEARCH = "/api/v1/search?";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int OK = 200;

    /** Stands nowhere else in the JSON of an answer: within its strings the quotation marks are escaped. */
    private static final String CUT_SHORT = "\"partial\":true";

    private final String search;
    private final Function<String, String> parameters;
    private final HttpClient client;

    /**
     * @param server as {@code http://127.0.0.1:8080}
     * @param parameters of an address, without the question mark, for a text
     */
    public HttpTarget(URI server, Function<String, String> parameters) {
        this.search = server.toString().replaceAll("/+$", "") + SEARCH;
        this.parameters = parameters;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build();
    }

    @Override
    public Ended ask(String text) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(search + parameters.apply(text)))
                .timeout(PATIENCE)
                .build();
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            if (response.statusCode() != OK) {
                return new Ended.Failed("status " + response.statusCode());
            }
            return response.body().contains(CUT_SHORT) ? new Ended.Partial() : new Ended.Whole();
        } catch (IOException failure) {
            String reason = failure.getMessage();
            return new Ended.Failed(reason == null ? failure.getClass().getSimpleName() : reason);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
