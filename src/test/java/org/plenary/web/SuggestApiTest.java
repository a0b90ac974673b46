package org.plenary.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.query.HostileQueries;
import tools.jackson.databind.JsonNode;

class SuggestApiTest {
    private static final int MOST_TRIES = 300;

    @TempDir
    private Path folder;

    private TestServer server;

    @BeforeEach
    void start() {
        server = TestServer.start(folder);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aCompletionSaysWhatKindItIsAndWhereItLeads() throws InterruptedException {
        assertThat(suggested("fri").get("query").asString()).isEqualTo("fri");
        assertThat(suggested("fri").get("completions").toString())
                .isEqualTo("[{\"text\":\"friendship\",\"kind\":\"term\",\"detail\":null,\"count\":1,\"url\":null}]");
        assertThat(suggested("char").get("completions").toString())
                .isEqualTo("[{\"text\":\"The Charter of Nations\",\"kind\":\"title\","
                        + "\"detail\":\"United Nations, 1945-06-26\",\"count\":null,\"url\":\"/documents/charter\"}]");
        assertThat(suggested("peace ws").get("completions").toString())
                .isEqualTo("[{\"text\":\"peace WSIS\",\"kind\":\"acronym\","
                        + "\"detail\":\"World Summit on the Information Society\",\"count\":null,\"url\":null}]");
        assertThat(suggested("peace for ev")
                        .get("completions")
                        .get(0)
                        .get("text")
                        .asString())
                .isEqualTo("peace for everyone");
    }

    @Test
    void thereAreAtMostAsManyAsAskedFor() throws InterruptedException {
        assertThat(suggested("n").get("completions")).hasSizeGreaterThan(1);
        assertThat(server.json("/api/v1/suggest?q=n&size=1").get("completions")).hasSize(1);
        assertThat(server.json("/api/v1/suggest").get("completions")).isEmpty();
    }

    @Test
    void badParametersAreNamed() {
        SearchApiTest.assertProblem(server.get("/api/v1/suggest?q=n&size=21"), 400, "bad-parameters");
    }

    @Test
    void anIndexThatIsNotThereAsksToComeBack(@TempDir Path empty) {
        try (TestServer starting = TestServer.startEmpty(empty)) {
            SearchApiTest.assertProblem(starting.get("/api/v1/suggest?q=n"), 503, "not-ready");
        }
    }

    @Test
    void hostileTextsAreAnswered() {
        List<String> failures = new ArrayList<>();
        for (String text : HostileQueries.all()) {
            String shortEnough = text.substring(0, Math.min(text.length(), 600));
            HttpResponse<String> answer = server.get("/api/v1/suggest?q=" + encoded(shortEnough));
            if (answer.statusCode() != 200) {
                failures.add(answer.statusCode() + " " + text);
            }
        }
        assertThat(failures).isEmpty();
    }

    /** The first requests may come before the completions are gathered; then they are answered with none. */
    private JsonNode suggested(String typed) throws InterruptedException {
        JsonNode answer = server.json("/api/v1/suggest?q=" + encoded(typed));
        for (int tries = 0; answer.get("completions").isEmpty() && tries < MOST_TRIES; tries++) {
            Thread.sleep(100);
            answer = server.json("/api/v1/suggest?q=" + encoded(typed));
        }
        return answer;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
