package org.plenary.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.fetch.FetchOutcome.Failed;
import org.plenary.fetch.FetchOutcome.Fetched;
import org.plenary.fetch.FetchOutcome.NotAllowed;

class FetcherTest {
    private static final String OTHER = "151.101.1.1";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String START = "http://a.example/start";

    @TempDir
    private Path folder;

    private FakeWeb web;

    @BeforeEach
    void makeANetwork() throws IOException, NoSuchAlgorithmException {
        web = new FakeWeb(folder).name("a.example", FakeWeb.PUBLIC).name("b.example", OTHER);
    }

    @AfterEach
    void close() throws IOException, InterruptedException {
        web.close();
        assertNothingLeftAside();
    }

    /** A fetch that was left removes its file by itself, soon after. */
    private void assertNothingLeftAside() throws IOException, InterruptedException {
        long began = System.nanoTime();
        while (!filesAside().isEmpty() && System.nanoTime() - began < PATIENCE.toNanos()) {
            Thread.sleep(10);
        }
        assertThat(filesAside()).isEmpty();
    }

    private List<Path> filesAside() throws IOException {
        try (Stream<Path> left = Files.list(folder)) {
            return left.toList();
        }
    }

    @Test
    void aFileComesWithItsAddressTypeAndName() throws Exception {
        web.at("/docs/charter?lang=en", "Content-Type: Text/Plain; charset=utf-8\r\n", "Peace — for all.");

        try (Fetched fetched = fetched("http://a.example/docs/charter?lang=en#top")) {
            assertThat(new String(fetched.open().readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("Peace — for all.");
            assertThat(fetched.address()).hasToString("http://a.example/docs/charter?lang=en");
            assertThat(fetched.contentType()).isEqualTo("text/plain");
            assertThat(fetched.name()).isEqualTo("charter.txt");
        }
    }

    @Test
    void theRequestTellsNothingOfTheOneWhoAsks() throws Exception {
        web.at("/start", "Set-Cookie: seen=1\r\n", "A text.").redirecting("/first", "/start");
        fetched("http://a.example/first").close();

        assertThat(web.requests())
                .hasSize(2)
                .allSatisfy(request -> assertThat(request)
                        .startsWith("GET /")
                        .containsIgnoringCase("\r\nHost: a.example\r\n")
                        .doesNotContainIgnoringCase("cookie")
                        .doesNotContainIgnoringCase("authorization")
                        .doesNotContainIgnoringCase("referer")
                        .doesNotContainIgnoringCase("upgrade"));
    }

    @Test
    void whatIsConnectedToIsWhatWasChecked() throws Exception {
        web.name("turning.example", FakeWeb.PUBLIC, "127.0.0.1").at("/a.txt", "", "A text.");

        fetched("http://turning.example/a.txt").close();

        assertThat(web.lookups()).containsExactly("turning.example");
        assertThat(web.connections()).containsExactly(FakeWeb.PUBLIC + ":80");
    }

    @Test
    void aHostInDigitsIsAskedWithoutLookingItUp() throws Exception {
        web.at("/a.txt", "", "A text.");

        fetched("http://[2606:4700::1111]/a.txt").close();

        assertThat(web.lookups()).isEmpty();
        assertThat(web.connections()).containsExactly("2606:4700:0:0:0:0:0:1111:80");
    }

    @Test
    void redirectsAreFollowedAndTheLastAddressIsTold() throws Exception {
        web.redirecting("/start", "../next?a=1")
                .redirecting("/next?a=1", "//b.example/end.txt")
                .at("/end.txt", "", "A.");

        try (Fetched fetched = fetched(START)) {
            assertThat(fetched.address()).hasToString("http://b.example/end.txt");
        }
        assertThat(web.connections()).containsExactly(FakeWeb.PUBLIC + ":80", FakeWeb.PUBLIC + ":80", OTHER + ":80");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://[::1]/",
                "http://169.254.169.254/latest/meta-data/",
                "file:///etc/passwd",
                "http://inside.example/",
                "http://user@b.example/",
                "https://b.example:8443/",
                "gopher://b.example/",
                "http://b.example/ space"
            })
    void aRedirectIsCheckedAsWhatWasTypedIs(String location) throws Exception {
        web.name("inside.example", "10.0.0.5").redirecting("/start", location);

        assertThat(outcome(START)).isInstanceOf(NotAllowed.class);
        assertThat(web.sockets()).isEqualTo(1);
    }

    @Test
    void aRedirectIsLookedUpAgain() throws Exception {
        web.name("turning.example", FakeWeb.PUBLIC, "127.0.0.1").redirecting("/start", "/start?again");

        assertThat(outcome("http://turning.example/start")).isInstanceOf(NotAllowed.class);
        assertThat(web.sockets()).isEqualTo(1);
    }

    @Test
    void redirectsInARingEnd() throws Exception {
        web.redirecting("/start", "/start");

        assertThat(outcome(START)).isEqualTo(new Failed("it redirects more than 5 times"));
        assertThat(web.sockets()).isEqualTo(6);
    }

    @Test
    void aRedirectWithAnEndlessBodyIsFollowedAtOnce() throws Exception {
        web.at("/end.txt", "", "A text.").at("/start", out -> {
            FakeWeb.write(out, "HTTP/1.1 308 Moved\r\nLocation: /end.txt\r\n\r\n");
            endless(out);
        });

        fetched(START).close();
    }

    @Test
    void anEndlessBodyIsCutOff() throws Exception {
        web.at("/start", out -> {
            FakeWeb.write(out, "HTTP/1.1 200 OK\r\n\r\n");
            endless(out);
        });

        assertThat(outcome(START)).isEqualTo(new Failed("larger than 1 MB, the most that is fetched"));
    }

    @Test
    void anEndlessBodyInChunksIsCutOff() throws Exception {
        web.at("/start", out -> {
            FakeWeb.write(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            while (true) {
                FakeWeb.write(out, "1000\r\n" + "a".repeat(0x1000) + "\r\n");
            }
        });

        assertThat(outcome(START)).isEqualTo(new Failed("larger than 1 MB, the most that is fetched"));
    }

    @Test
    void aLengthBeyondWhatIsAllowedIsNotWaitedFor() throws Exception {
        web.at("/start", out -> {
            FakeWeb.write(out, "HTTP/1.1 200 OK\r\nContent-Length: 10000000000\r\n\r\n");
            Thread.sleep(Duration.ofMinutes(1));
        });

        assertThat(outcome(START)).isEqualTo(new Failed("larger than 1 MB, the most that is fetched"));
    }

    @Test
    void packedFilesAreUnpackedAndBombsCutOff() throws Exception {
        web.at("/start", out -> packed(out, "A text.".getBytes(StandardCharsets.UTF_8)));
        try (Fetched fetched = fetched(START)) {
            assertThat(fetched.open().readAllBytes()).asString().isEqualTo("A text.");
        }

        web.at("/start", out -> packed(out, new byte[100 * 1024 * 1024]));
        assertThat(outcome(START)).isEqualTo(new Failed("larger than 1 MB, the most that is fetched"));
    }

    @Test
    void packingThatIsNoneOrUnknownIsRefused() throws Exception {
        web.at("/start", "Content-Encoding: gzip\r\n", "not gzip at all");
        assertThat(outcome(START)).isEqualTo(new Failed("it cannot be unpacked"));

        web.at("/start", "Content-Encoding: br\r\n", "???");
        assertThat(outcome(START)).isEqualTo(new Failed("it is packed as br, which was not asked for"));
        web.at("/start", "Content-Encoding: gzip, gzip\r\n", "???");
        assertThat(outcome(START)).isInstanceOf(Failed.class);
    }

    @Test
    void aServerThatDripsIsLeftWhenTheTimeIsOver() throws Exception {
        web.at("/start", out -> {
            FakeWeb.write(out, "HTTP/1.1 200 OK\r\n\r\n");
            while (true) {
                FakeWeb.write(out, "a");
                Thread.sleep(50);
            }
        });

        assertThat(outcomeWithinASecond()).isEqualTo(new Failed("it takes longer than 1 seconds"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\nX-A: b\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n"})
    void aServerThatFallsSilentIsLeftWhenTheTimeIsOver(String beginning) throws Exception {
        web.at("/start", out -> {
            FakeWeb.write(out, beginning);
            Thread.sleep(Duration.ofMinutes(1));
        });

        assertThat(outcomeWithinASecond()).isEqualTo(new Failed("it takes longer than 1 seconds"));
    }

    @Test
    void endlessInterimAnswersAreLeftWhenTheTimeIsOver() throws Exception {
        web.at("/start", out -> {
            while (true) {
                FakeWeb.write(out, "HTTP/1.1 103 Early Hints\r\n\r\n");
                Thread.sleep(10);
            }
        });

        assertThat(outcomeWithinASecond()).isInstanceOf(Failed.class);
    }

    @Test
    void looksForANameThatNobodyTellsOnlyWhileThereIsTime() throws Exception {
        Fetcher fetcher = new Fetcher(
                new AddressGuard(_ -> {
                    try {
                        Thread.sleep(Duration.ofMinutes(1));
                    } catch (InterruptedException _) {
                        Thread.currentThread().interrupt();
                    }
                    return List.of();
                }),
                Connections.direct(),
                new FetchLimits(Duration.ofSeconds(5), Duration.ofSeconds(1), 1000, 5),
                folder);

        try (FetchOutcome outcome = fetcher.fetch(START)) {
            assertThat(outcome).isEqualTo(new Failed("it takes longer than 1 seconds"));
        }
    }

    @Test
    void aBodyShorterThanToldIsNoFile() throws Exception {
        web.at("/start", out -> FakeWeb.write(out, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nA text."));
        assertThat(outcome(START)).isEqualTo(new Failed("the connection to a.example broke off"));

        web.at("/start", out -> FakeWeb.write(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n10\r\nabc"));
        assertThat(outcome(START)).isEqualTo(new Failed("the connection to a.example broke off"));
    }

    @Test
    void nothingBeyondTheToldLengthIsRead() throws Exception {
        web.at("/start", out -> FakeWeb.write(out, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nA text."));

        try (Fetched fetched = fetched(START)) {
            assertThat(fetched.content()).hasContent("A ");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "204 No Content, a.example answers 204",
        "206 Partial Content, a.example answers 206",
        "304 Not Modified, a.example answers 304",
        "401 Unauthorized, a.example answers 401",
        "407 Proxy Authentication Required, a.example answers 407",
        "503 Unavailable, a.example answers 503",
        "302 Found, a.example redirects without telling where",
        "200 OK, nothing stands there"
    })
    void answersThatAreNoFileSayWhich(String status, String reason) throws Exception {
        web.at("/start", out -> FakeWeb.write(out, "HTTP/1.1 " + status + "\r\nContent-Length: 0\r\n\r\n"));

        assertThat(outcome(START)).isEqualTo(new Failed(reason));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<html>an answer of HTTP/0.9</html>", "HTTP/9.9 200 OK\r\n\r\n", "\0\0\0\u0016\u0003\u0001"})
    void whatIsNoAnswerOfHttpIsNoFile(String answer) throws Exception {
        web.at("/start", out -> FakeWeb.write(out, answer));

        assertThat(outcome(START)).isInstanceOf(Failed.class);
    }

    @Test
    void floodsOfHeadersAreCutOff() throws Exception {
        web.at("/start", out -> {
            FakeWeb.write(out, "HTTP/1.1 200 OK\r\n");
            while (true) {
                FakeWeb.write(out, "X-More: and more\r\n");
            }
        });
        assertThat(outcome(START)).isEqualTo(new Failed("a.example does not answer as HTTP demands"));

        web.at("/start", out -> {
            FakeWeb.write(out, "HTTP/1.1 200 OK\r\nX-Long: ");
            endless(out);
        });
        assertThat(outcome(START)).isEqualTo(new Failed("a.example does not answer as HTTP demands"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"image/png", "video/mp4", "text/javascript", "multipart/mixed", "application/x-sh", "\u001b[31m"
            })
    void whatIsNoDocumentIsNotTaken(String type) throws Exception {
        web.at("/start", "Content-Type: " + type + "\r\n", "A text.");

        assertThat(outcome(START))
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.reason())
                                .startsWith("what stands there is no document but ")
                                .doesNotContain("\u001b"));
    }

    @Test
    void aHostThatNobodyKnowsIsToldAsSuch() throws Exception {
        assertThat(outcome("http://nowhere.example/a.pdf"))
                .isEqualTo(new Failed("the host nowhere.example cannot be found; check its name and the network"));
    }

    private FetchOutcome outcome(String address) throws InterruptedException {
        try (FetchOutcome outcome = web.fetcher().fetch(address)) {
            return outcome;
        }
    }

    private FetchOutcome outcomeWithinASecond() throws InterruptedException {
        FetchLimits limits = new FetchLimits(Duration.ofSeconds(5), Duration.ofSeconds(1), 1024 * 1024, 5);
        try (FetchOutcome outcome = web.fetcher(limits).fetch(START)) {
            return outcome;
        }
    }

    private Fetched fetched(String address) throws InterruptedException {
        FetchOutcome outcome = web.fetcher().fetch(address);
        assertThat(outcome).isInstanceOf(Fetched.class);
        return (Fetched) outcome;
    }

    private static void endless(OutputStream out) throws IOException {
        byte[] some = "a".repeat(8192).getBytes(StandardCharsets.ISO_8859_1);
        while (true) {
            out.write(some);
        }
    }

    private static void packed(OutputStream out, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        FakeWeb.write(out, "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + bytes.size() + "\r\n\r\n");
        bytes.writeTo(out);
        out.flush();
    }
}
