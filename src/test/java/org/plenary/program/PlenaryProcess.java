package org.plenary.program;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged program, serving on a free port of the loopback address until it is closed or killed. */
final class PlenaryProcess implements AutoCloseable {
    private static final String ANNOUNCED = "Plenary at ";
    /** A profile without models. */
    static final String WORDS = "plain-bm25";

    private static final String TOKEN = "a-token-for-tests";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final Path log;
    private final String address;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    private PlenaryProcess(Process process, Path log, String address) {
        this.process = process;
        this.log = log;
        this.address = address;
    }

    /** @param jvmOptions as {@code -Xmx256m} */
    static PlenaryProcess serve(Path corpus, Path index, String... jvmOptions) throws IOException {
        return serve(command(List.of(jvmOptions), "serve", "--port", "0", "--corpus", corpus, "--index", index));
    }

    /** One that takes up what others write into its corpus. */
    static PlenaryProcess serveWatching(Path corpus, Path index) throws IOException {
        return serve(command(List.of(), "serve", "--watch", "--port", "0", "--corpus", corpus, "--index", index));
    }

    /** In the profile of words alone, which starts without a model. */
    static PlenaryProcess serveWords(Path corpus, Path index) throws IOException {
        return serve(
                command(List.of(), "serve", "--port", "0", "--profile", WORDS, "--corpus", corpus, "--index", index));
    }

    private static PlenaryProcess serve(List<String> command) throws IOException {
        Path log = Files.createTempFile("plenary", ".log");
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("PLENARY_TOKEN", TOKEN);
        Process process = builder.redirectError(log.toFile()).start();
        // Not closed: the program goes on writing to it.
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith(ANNOUNCED)) {
                return new PlenaryProcess(
                        process, log, line.substring(ANNOUNCED.length()).replaceFirst("/$", ""));
            }
        }
        throw new IOException("the program ended before it served: " + Files.readString(log));
    }

    /** Runs one command to its end and gives its exit code. */
    static int run(Object... words) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command(List.of(), words))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor();
    }

    private static List<String> command(List<String> jvmOptions, Object... words) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
        command.add("-jar");
        command.add(Path.of("target", "plenary.jar").toAbsolutePath().toString());
        for (Object word : words) {
            command.add(word.toString());
        }
        return command;
    }

    String address() {
        return address;
    }

    HttpResponse<String> get(String pathAndQuery) {
        return send(HttpRequest.newBuilder(URI.create(address + pathAndQuery)));
    }

    /** @param path of a search, with a question mark; the text is encoded */
    HttpResponse<String> search(String path, String text) {
        return get(path + "q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
    }

    HttpResponse<String> startRebuild() {
        return send(HttpRequest.newBuilder(URI.create(address + "/api/v1/rebuild"))
                .header("Authorization", "Bearer " + TOKEN)
                .POST(HttpRequest.BodyPublishers.noBody()));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    String token() {
        return TOKEN;
    }

    /** What the program said on standard error so far. */
    String log() throws IOException {
        return Files.readString(log);
    }

    /** Ends it as a power cut would: no hook runs. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            Files.deleteIfExists(log);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        client.close();
    }
}
