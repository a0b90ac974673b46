package org.plenary.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How one request is found again: in its answer, in its problem and in the log. */
class RequestRecordsTest {
    @TempDir
    private Path folder;

    @Test
    void anIdIsTakenOverOrMade() {
        try (TestServer server = TestServer.start(folder)) {
            assertThat(id(server.get("/api/v1/search?q=peace", "X-Request-Id", "from-a_proxy.1")))
                    .isEqualTo("from-a_proxy.1");
            String made = id(server.get("/api/v1/search?q=peace"));
            assertThat(made).matches("[0-9a-f-]{36}").isNotEqualTo(id(server.get("/api/v1/search?q=peace")));
            assertThat(id(server.get("/health", "X-Request-Id", "<script>"))).matches("[0-9a-f-]{36}");
            assertThat(id(server.get("/health", "X-Request-Id", "a".repeat(65))))
                    .matches("[0-9a-f-]{36}");
        }
    }

    @Test
    void aProblemTellsTheIdOfItsRequest() throws IOException {
        try (TestServer server = TestServer.start(folder)) {
            HttpResponse<String> answer = server.get("/api/v1/passages/none/1", "X-Request-Id", "r-1");
            assertThat(TestServer.json(answer).get("requestId").asString()).isEqualTo("r-1");
            assertThat(id(answer)).isEqualTo("r-1");

            assertThat(server.raw("GET /%zz HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"))
                    .containsPattern("X-Request-Id: [0-9a-f-]{36}\r\n");
        }
    }

    @Test
    void aLineOfTheLogSaysHowItWentAndNotWhatWasAsked() throws InterruptedException {
        try (TestServer server = TestServer.start(folder, logging(AccessLog.ON));
                Lines lines = new Lines()) {
            server.get("/api/v1/search?q=secret", "X-Request-Id", "r-1");
            JsonNode line = lines.next();

            assertThat(line.get("requestId").asString()).isEqualTo("r-1");
            assertThat(line.get("method").asString()).isEqualTo("GET");
            assertThat(line.get("path").asString()).isEqualTo("/api/v1/search");
            assertThat(line.get("status").asInt()).isEqualTo(200);
            assertThat(line.get("bytes").asLong()).isPositive();
            assertThat(line.get("ms").isNumber()).isTrue();
            assertThat(line.get("query").isNull()).isTrue();
            assertThat(line.get("queryCharacters").asInt()).isEqualTo(8);
            assertThat(line.toString()).doesNotContain("secret");
        }
    }

    @Test
    void whatWasAskedIsLoggedWhereThatIsWanted() throws InterruptedException {
        try (TestServer server = TestServer.start(folder, logging(AccessLog.WITH_QUERIES));
                Lines lines = new Lines()) {
            server.get("/search?q=peace%0Aon+earth");

            assertThat(lines.next().get("query").asString()).isEqualTo("q=peace%0Aon+earth");
        }
    }

    private static WebSettings logging(AccessLog kind) {
        return new WebSettings(
                "127.0.0.1",
                0,
                Duration.ofSeconds(10),
                8,
                Duration.ofMillis(50),
                Duration.ofMillis(500),
                TestServer.TOKEN,
                false,
                List.of(),
                kind);
    }

    private static String id(HttpResponse<String> answer) {
        return answer.headers().firstValue("X-Request-Id").orElseThrow();
    }

    /** What is written to the log of requests meanwhile. */
    private static final class Lines extends Handler implements AutoCloseable {
        private final LinkedBlockingQueue<String> written = new LinkedBlockingQueue<>();
        private final Logger log = Logger.getLogger(RequestRecords.NAME);

        Lines() {
            log.setUseParentHandlers(false);
            log.addHandler(this);
        }

        JsonNode next() throws InterruptedException {
            String line = written.poll(10, TimeUnit.SECONDS);
            assertThat(line).isNotNull().doesNotContain("\n");
            return JsonMapper.shared().readTree(line);
        }

        @Override
        public void publish(LogRecord line) {
            written.add(line.getMessage());
        }

        @Override
        public void flush() {
            // Nothing is kept back.
        }

        @Override
        public void close() {
            log.removeHandler(this);
        }
    }
}
