package org.plenary.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.web.SearchApiTest.assertProblem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many searches at once, slow clients, and the end of the server. */
@Timeout(60)
class UnderLoadTest {
    private static final int SEARCHES_AT_ONCE = 2;
    private static final String SEARCH = "/api/v1/search?q=peace";

    @TempDir
    private Path folder;

    private TestServer server;

    @BeforeEach
    void start() {
        server = TestServer.start(folder, TestServer.settings(TestServer.TOKEN, SEARCHES_AT_ONCE));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void oneSearchTooManyIsTurnedAwayWhileProbesAnswer() throws Exception {
        CountDownLatch gate = server.holdSearches();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<HttpResponse<String>>> held = new ArrayList<>();
            for (int search = 0; search < SEARCHES_AT_ONCE; search++) {
                held.add(clients.submit(() -> server.get(SEARCH)));
            }
            server.index.awaitSearches(SEARCHES_AT_ONCE);

            HttpResponse<String> tooMany = server.get(SEARCH);
            assertProblem(tooMany, 503, "overloaded");
            assertThat(tooMany.headers().firstValue("Retry-After")).contains("1");
            assertThat(server.get("/search?q=peace").statusCode()).isEqualTo(503);
            for (String probe : List.of("/health", "/ready", "/api/v1/health", "/api/v1/status", "/status", "/help")) {
                assertThat(server.get(probe).statusCode()).as(probe).isEqualTo(200);
            }

            gate.countDown();
            for (Future<HttpResponse<String>> search : held) {
                assertThat(search.get().statusCode()).isEqualTo(200);
            }
        }
        assertThat(server.get(SEARCH).statusCode()).isEqualTo(200);
    }

    @Test
    void searchesThatFailGiveTheirTurnBack() {
        server.index.failWith(new IllegalStateException("on purpose"));
        for (int search = 0; search < SEARCHES_AT_ONCE + 1; search++) {
            assertThat(server.get(SEARCH).statusCode()).isEqualTo(500);
        }
    }

    @Test
    void stalledBodiesAndHeadsHarmNobodyElse() throws IOException {
        List<Socket> bodies = new ArrayList<>();
        List<Socket> heads = new ArrayList<>();
        try {
            for (int client = 0; client < 300; client++) {
                bodies.add(server.connect());
                send(bodies.getLast(), "POST /rebuild HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n");
            }
            for (int client = 0; client < 100; client++) {
                heads.add(server.connect());
                send(heads.getLast(), "GET /status HTTP/1.1\r\nHost: loc");
            }

            assertThat(server.get(SEARCH).statusCode()).isEqualTo(200);
            // Not because the server gave up on them.
            assertThat(bodies).allSatisfy(UnderLoadTest::assertStillWaiting);
        } finally {
            for (Socket socket : bodies) {
                socket.close();
            }
            for (Socket socket : heads) {
                socket.close();
            }
        }
    }

    private static void assertStillWaiting(Socket socket) throws IOException {
        socket.setSoTimeout(1);
        assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
    }

    @Test
    void aBodyThatTricklesInIsGivenUp() throws Exception {
        try (Socket socket = server.connect()) {
            send(socket, "POST /rebuild HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n");
            String answer = trickle(socket);

            assertThat(answer).startsWith("HTTP/1.1 408 ").contains("<h1>");
        }
    }

    @Test
    void aHeadThatTricklesInIsGivenUp() throws Exception {
        try (Socket socket = server.connect()) {
            send(socket, "GET /status HTTP/1.1\r\nX-A: ");
            assertThat(trickle(socket)).startsWith("HTTP/1.1 408 ");
        }
        try (Socket socket = server.connect()) {
            send(socket, "GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertThat(trickle(socket)).startsWith("HTTP/1.1 200 ").contains("HTTP/1.1 408 ");
        }
    }

    @Test
    void aConnectionThatWaitsBetweenRequestsIsKept() throws Exception {
        try (Socket socket = server.connect()) {
            for (int request = 0; request < 3; request++) {
                Thread.sleep(700);
                send(
                        socket,
                        "GET /health HTTP/1.1\r\nHost: localhost\r\n" + (request == 2 ? "Connection: close\r\n" : "")
                                + "\r\n");
            }
            assertThat(TestServer.rest(socket).split("HTTP/1.1 200 ", -1)).hasSize(4);
        }
    }

    @Test
    void aBodyThatComesAfterAPauseIsRead() throws Exception {
        try (Socket socket = server.connect()) {
            send(
                    socket,
                    "POST /rebuild HTTP/1.1\r\nHost: localhost\r\nContent-Length: 11\r\nConnection: close\r\n\r\n");
            Thread.sleep(700);
            send(socket, "token=wrong");

            assertThat(TestServer.rest(socket)).startsWith("HTTP/1.1 401 ");
        }
    }

    @Test
    void theEndWaitsForRequestsUnderWayAndTakesNoNewOnes() throws Exception {
        CountDownLatch gate = server.holdSearches();
        CompletableFuture<HttpResponse<String>> underWay = CompletableFuture.supplyAsync(() -> server.get(SEARCH));
        server.index.awaitSearches(1);
        CompletableFuture<Void> end = CompletableFuture.runAsync(server.web::close);
        awaitRefusal();
        // Longer than the idle time that connections are left while the server stops.
        Thread.sleep(1_500);
        gate.countDown();

        assertThat(underWay.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        end.get(20, TimeUnit.SECONDS);
    }

    @Test
    void aSearchThatNeverEndsDoesNotHoldUpTheEnd(@TempDir Path other) {
        WebSettings impatient = new WebSettings(
                "127.0.0.1",
                0,
                Duration.ofMillis(300),
                SEARCHES_AT_ONCE,
                Duration.ofMillis(50),
                Duration.ofSeconds(1),
                null,
                false,
                List.of(),
                AccessLog.OFF);
        try (TestServer hasty = TestServer.start(other, impatient)) {
            hasty.holdSearches();
            CompletableFuture<Void> endless = CompletableFuture.runAsync(() -> hasty.get(SEARCH));
            hasty.index.awaitSearches(1);

            hasty.web.close();
            assertThat(endless).failsWithin(Duration.ofSeconds(20));
        }
    }

    @Test
    void aPortThatIsTakenIsSaid() {
        WebSettings taken = new WebSettings(
                "127.0.0.1",
                server.web.port(),
                Duration.ofSeconds(1),
                1,
                Duration.ZERO,
                Duration.ofSeconds(1),
                null,
                false,
                List.of(),
                AccessLog.OFF);

        assertThatThrownBy(() -> TestServer.start(folder.resolve("second"), taken))
                .isInstanceOf(WebServer.CannotListen.class)
                .hasMessage("cannot listen on 127.0.0.1 port " + server.web.port());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/ready", "/api/v1/health", "/api/v1/ready"})
    void probesSayTheServerIsUp(String path) {
        assertThat(server.get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void whileTheFirstIndexIsBuiltTheServerIsUpButNotReady(@TempDir Path empty) {
        try (TestServer starting = TestServer.startEmpty(empty)) {
            assertThat(starting.get("/health").statusCode()).isEqualTo(200);
            assertProblem(starting.get("/api/v1/ready"), 503, "not-ready");
            assertThat(starting.json("/api/v1/status").get("state").asString()).isEqualTo("empty");
            assertThat(starting.get("/").statusCode()).isEqualTo(200);
            assertThat(starting.get("/status").statusCode()).isEqualTo(200);
            assertThat(starting.get("/search?q=peace").statusCode()).isEqualTo(503);

            starting.publish();
            assertThat(starting.get("/api/v1/ready").statusCode()).isEqualTo(200);
            assertThat(starting.get("/search?q=peace").statusCode()).isEqualTo(200);
        }
    }

    private void awaitRefusal() throws InterruptedException {
        boolean listening = true;
        while (listening) {
            try {
                server.connect().close();
                Thread.sleep(20);
            } catch (IOException _) {
                listening = false;
            }
        }
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    /** Sends a byte now and then until the server has answered and closed. */
    private static String trickle(Socket socket) throws Exception {
        CompletableFuture<String> answer = CompletableFuture.supplyAsync(() -> {
            try {
                return TestServer.rest(socket);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
        while (!answer.isDone()) {
            try {
                send(socket, "a");
            } catch (IOException _) {
                break;
            }
            Thread.sleep(100);
        }
        return answer.get(20, TimeUnit.SECONDS);
    }
}
