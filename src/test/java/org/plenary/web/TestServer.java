package org.plenary.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.plenary.document.DocumentId;
import org.plenary.document.Form;
import org.plenary.document.Metadata;
import org.plenary.document.Numbering;
import org.plenary.document.Paragraph;
import org.plenary.document.Passage;
import org.plenary.document.Passages;
import org.plenary.document.PublicationDate;
import org.plenary.document.Section;
import org.plenary.embed.Embedders;
import org.plenary.embed.LetterEmbedders;
import org.plenary.engine.BackgroundRebuild;
import org.plenary.engine.CorpusEditing;
import org.plenary.engine.CorpusFetching;
import org.plenary.engine.DocumentChanges;
import org.plenary.engine.EmbeddingStatus;
import org.plenary.engine.FacetLabels;
import org.plenary.engine.Rebuild;
import org.plenary.engine.RebuildProgress;
import org.plenary.engine.RebuildReport;
import org.plenary.engine.SearchEngine;
import org.plenary.engine.Suggestions;
import org.plenary.fetch.Fetcher;
import org.plenary.index.EmbeddedPassage;
import org.plenary.index.IndexBuild;
import org.plenary.index.IndexState;
import org.plenary.index.Meaning;
import org.plenary.index.Provenance;
import org.plenary.ingest.CorpusFolder;
import org.plenary.ingest.CorpusStore;
import org.plenary.language.Concept;
import org.plenary.language.Thesaurus;
import org.plenary.lucene.LuceneIndex;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real server on a free port of the loopback address, over a real index of three small documents. */
final class TestServer implements AutoCloseable {
    static final String TOKEN = "a token that nobody guesses";

    private static final Thesaurus THESAURUS = new Thesaurus(
            List.of(new Concept("World Summit on the Information Society", List.of("WSIS"), List.of(), Set.of())));
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Held, so that their levels stay. */
    private static final List<Logger> LOUD = List.of(Logger.getLogger("io.javalin"), Logger.getLogger("org.eclipse"));

    static {
        LOUD.forEach(logger -> logger.setLevel(Level.WARNING));
    }

    final GatedIndex index;
    final WebServer web;
    /** Rebuilds end only while it has permits. */
    final Semaphore rebuildsMayEnd = new Semaphore(0);

    /** What is told of the making of vectors. */
    volatile EmbeddingStatus embedding = new EmbeddingStatus.Idle();

    private final Embedders embedders;
    private final BackgroundRebuild rebuild;
    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private TestServer(Path folder, WebSettings settings, boolean withDocuments, Embedders embedders) {
        this.embedders = embedders;
        index = new GatedIndex(LuceneIndex.open(folder));
        if (withDocuments) {
            publish();
        }
        rebuild = new BackgroundRebuild(rebuild());
        FacetLabels labels = new FacetLabels(index, Map.of("peace", "Peace & security"));
        CorpusEditing editing = new CorpusEditing(
                new CorpusStore(folder.resolve("corpus")),
                new CorpusFolder(folder.resolve("corpus")),
                index,
                rebuild::follow);
        web = new WebServer(
                settings,
                new SearchEngine(index, embedders, Thesaurus.standard(), Duration.ofSeconds(10)),
                new Suggestions(index, THESAURUS),
                labels,
                editing,
                new CorpusFetching(Fetcher.standard(), editing),
                rebuild,
                () -> embedding,
                new Pages(labels));
        web.start();
    }

    static TestServer start(Path folder) {
        return new TestServer(folder, settings(), true, Embedders.none());
    }

    static TestServer start(Path folder, WebSettings settings) {
        return new TestServer(folder, settings, true, Embedders.none());
    }

    /** One that finds passages by the letters of the question too. */
    static TestServer startWithModel(Path folder) {
        return new TestServer(folder, settings(), true, new LetterEmbedders());
    }

    static TestServer startEmpty(Path folder) {
        return new TestServer(folder, settings(), false, Embedders.none());
    }

    static WebSettings settings() {
        return settings(TOKEN, 8);
    }

    static WebSettings settings(@Nullable String token, int searchesAtOnce) {
        return new WebSettings(
                "127.0.0.1",
                0,
                Duration.ofSeconds(10),
                searchesAtOnce,
                Duration.ofMillis(50),
                Duration.ofMillis(500),
                token,
                false,
                List.of("search.example.org"),
                AccessLog.OFF);
    }

    /** Publishes the documents anew. */
    IndexState.Ready publish() {
        try (IndexBuild build = index.rebuild()) {
            add(
                    build,
                    "charter",
                    metadata("The Charter of Nations", "United Nations", "charter", "1945-06-26", Form.FULL_TEXT),
                    new Section(
                            "I",
                            "I. Purposes",
                            List.of(
                                    Paragraph.plain("We want peace & <b>friendship</b> among nations."),
                                    Paragraph.plain("Nations are equal."),
                                    Paragraph.plain("Peace is for everyone.")),
                            List.of()),
                    new Section(
                            null,
                            "Looking ahead",
                            List.of(Paragraph.of("1", "Work on."), Paragraph.of("2", "Do not forget peace.")),
                            List.of()));
            add(
                    build,
                    "wuzhen-report-2016",
                    metadata("A Report", "World Internet Conference", "report", "2016-11-18", Form.DIGEST),
                    new Section(null, "Introduction", List.of(Paragraph.plain("The Internet grows.")), List.of()));
            add(
                    build,
                    "сводка",
                    metadata("Сводка", null, null, null, Form.FULL_TEXT),
                    new Section(null, "Общее", List.of(Paragraph.plain("мир и peace")), List.of()));
            return build.publish(
                    new Provenance("1", List.of(new Provenance.SkippedFile("a.pdf", "no reader for this format"))));
        }
    }

    private void add(IndexBuild build, String id, Metadata metadata, Section... sections) {
        org.plenary.document.Document document = new org.plenary.document.Document(
                new DocumentId(id), metadata, Numbering.BY_SECTION, List.of(sections));
        List<EmbeddedPassage> passages = new ArrayList<>();
        for (Passage passage : Passages.of(document)) {
            Meaning meaning = embedders
                    .of(metadata.language(), passage.text())
                    .<Meaning>map(model -> new Meaning.Known(model.passage(passage.text())))
                    .orElse(new Meaning.Unknown());
            passages.add(new EmbeddedPassage(passage, meaning));
        }
        build.replace(document.id(), metadata, passages);
    }

    private static Metadata metadata(
            String title, @Nullable String body, @Nullable String kind, @Nullable String date, Form form) {
        return new Metadata(
                title,
                null,
                body,
                null,
                kind,
                null,
                null,
                date == null ? null : PublicationDate.parse(date).orElseThrow(),
                null,
                "en",
                List.of("peace"),
                List.of(),
                null,
                form);
    }

    private Rebuild rebuild() {
        return (_, progress) -> {
            progress.accept(new RebuildProgress(1, 2, 0.5, 1, 5, Duration.ofSeconds(1)));
            rebuildsMayEnd.acquireUninterruptibly();
            Instant began = Instant.now();
            IndexState.Ready state = publish();
            return new RebuildReport(
                    state, new DocumentChanges(0, 0, 0, 0), List.of(), 0, Duration.between(began, Instant.now()));
        };
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    HttpResponse<String> head(String path, String... headers) {
        return send(request(path, headers).HEAD());
    }

    HttpResponse<String> post(String path, String body, String... headers) {
        return send(request(path, headers).POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> send(String method, String path) {
        return send(request(path).method(method, BodyPublishers.noBody()));
    }

    JsonNode json(String path) {
        return JSON.readTree(get(path).body());
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin() + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new AssertionError(failure);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted");
        }
    }

    String origin() {
        return "http://127.0.0.1:" + web.port();
    }

    Socket connect() throws IOException {
        Socket socket = new Socket("127.0.0.1", web.port());
        socket.setSoTimeout(15_000);
        return socket;
    }

    /** Sends the bytes as they are and reads until the server closes; so the text should ask it to. */
    String raw(String request) throws IOException {
        try (Socket socket = connect()) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return rest(socket);
        }
    }

    static String rest(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Holds searches until the latch opens. */
    CountDownLatch holdSearches() {
        return index.hold();
    }

    @Override
    public void close() {
        index.letGo();
        rebuildsMayEnd.release(100);
        client.shutdownNow();
        web.close();
        rebuild.close();
        index.close();
    }
}
