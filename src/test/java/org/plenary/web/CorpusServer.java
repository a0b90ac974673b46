package org.plenary.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.plenary.embed.Embedders;
import org.plenary.engine.BackgroundRebuild;
import org.plenary.engine.CorpusEditing;
import org.plenary.engine.CorpusFetching;
import org.plenary.engine.CorpusRebuild;
import org.plenary.engine.EmbeddingStatus;
import org.plenary.engine.FacetLabels;
import org.plenary.engine.Meanings;
import org.plenary.engine.SearchEngine;
import org.plenary.engine.Suggestions;
import org.plenary.fetch.FakeWeb;
import org.plenary.ingest.CorpusFolder;
import org.plenary.ingest.CorpusStore;
import org.plenary.language.Thesaurus;
import org.plenary.lucene.LuceneIndex;
import tools.jackson.databind.JsonNode;

/** A real server over a real corpus of one document, which it may change. */
final class CorpusServer implements AutoCloseable {
    static final String BOUNDARY = "a-boundary";
    private static final String FORM = "multipart/form-data; boundary=" + BOUNDARY;

    final Path corpus;
    final FakeWeb internet;
    final LuceneIndex index;
    private final BackgroundRebuild background;
    private final WebServer web;
    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    CorpusServer(Path folder) throws IOException {
        try {
            internet = new FakeWeb(Files.createDirectory(folder.resolve("fetched")));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
        corpus = Files.createDirectory(folder.resolve("corpus"));
        Files.writeString(corpus.resolve("charter.md"), "# Charter\n\nWe want peace.\n");
        index = LuceneIndex.open(folder.resolve("index"));
        CorpusFolder files = new CorpusFolder(corpus);
        CorpusRebuild rebuild = new CorpusRebuild(files, index, Meanings.unknown(), 0);
        rebuild.run(_ -> {});
        background = new BackgroundRebuild(rebuild);
        Thesaurus thesaurus = Thesaurus.standard();
        FacetLabels labels = new FacetLabels(index, Map.of());
        CorpusEditing editing = new CorpusEditing(new CorpusStore(corpus), files, index, background::follow);
        web = new WebServer(
                TestServer.settings(),
                new SearchEngine(index, Embedders.none(), thesaurus, Duration.ofSeconds(10)),
                new Suggestions(index, thesaurus),
                labels,
                editing,
                new CorpusFetching(internet.fetcher(), editing),
                background,
                EmbeddingStatus.Unavailable::new,
                new Pages(labels));
        web.start();
    }

    /** A form with parts as {@link #text} and {@link #file} give them. */
    HttpResponse<String> form(String path, byte[]... parts) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            body.writeBytes(part);
        }
        body.writeBytes(bytes("--" + BOUNDARY + "--\r\n"));
        return send(bearing(path).header("Content-Type", FORM).POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    static byte[] text(String name, String value) {
        return bytes(
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n");
    }

    static byte[] file(String name, String content) {
        return file(name, bytes(content));
    }

    static byte[] file(String name, byte[] content) {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        part.writeBytes(bytes("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"));
        part.writeBytes(content);
        part.writeBytes(bytes("\r\n"));
        return part.toByteArray();
    }

    HttpResponse<String> post(String path, String type, String body) {
        return send(bearing(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> delete(String path) {
        return send(bearing(path).DELETE());
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(origin() + path)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new AssertionError(failure);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted");
        }
    }

    HttpRequest.Builder bearing(String path) {
        return HttpRequest.newBuilder(URI.create(origin() + path))
                .header("Authorization", "Bearer " + TestServer.TOKEN);
    }

    String origin() {
        return "http://127.0.0.1:" + web.port();
    }

    /** Sends the bytes as they are and reads until the server closes. */
    String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", web.port())) {
            socket.setSoTimeout(15_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return TestServer.rest(socket);
        }
    }

    /** Ids of the passages that a search finds. */
    List<String> found(String query) {
        return TestServer.json(get("/api/v1/search?q=" + query))
                .get("hits")
                .valueStream()
                .map(hit -> hit.get("id").asString())
                .toList();
    }

    /** Paths below the corpus folder, in order, hidden ones among them. */
    List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(corpus)) {
            return all.filter(Files::isRegularFile)
                    .map(path -> corpus.relativize(path).toString())
                    .filter(path -> !path.equals(".lock"))
                    .sorted()
                    .toList();
        }
    }

    static JsonNode json(HttpResponse<String> answer) {
        return TestServer.json(answer);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.shutdownNow();
        web.close();
        background.close();
        index.close();
        try {
            internet.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
