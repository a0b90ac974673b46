package org.plenary.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.engine.EmbeddingStatus;
import tools.jackson.databind.JsonNode;

/** What an answer says where passages are found by meaning too. */
class MeaningApiTest {
    private static final String NO_MODEL = "answered by keyword: no model reads the language of the question";

    @TempDir
    private static Path folder;

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.startWithModel(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void whatWordsDoNotFindIsFoundByMeaningAndEachHitSaysSo() {
        JsonNode answer = search("q=peacemakers");

        assertThat(answer.get("query").get("mode").asString()).isEqualTo("hybrid");
        assertThat(answer.get("query").get("withAllWords").asLong()).isZero();
        assertThat(answer.get("hits")).isNotEmpty();
        assertThat(answer.get("hits"))
                .allSatisfy(hit -> assertThat(matched(hit)).containsExactly("semantic"));
    }

    @Test
    void aHitByBothSaysBothAndTheAnswerCountsThoseWithTheWords() {
        JsonNode answer = search("q=peace&mode=hybrid");

        assertThat(matched(answer.get("hits").get(0))).containsExactly("keyword", "semantic");
        assertThat(answer.get("query").get("withAllWords").asLong()).isEqualTo(4);
        assertThat(answer.get("total").get("value").asLong()).isEqualTo(7);
        assertThat(warnings(answer)).isEmpty();
    }

    @Test
    void theModeThatIsAskedForIsTheOneThatRuns() {
        JsonNode keyword = search("q=peacemakers&mode=keyword");
        JsonNode semantic = search("q=peace&mode=semantic");

        assertThat(keyword.get("query").get("mode").asString()).isEqualTo("keyword");
        assertThat(keyword.get("query").get("withAllWords").isNull()).isTrue();
        assertThat(keyword.get("total").get("value").asLong()).isZero();
        assertThat(semantic.get("query").get("mode").asString()).isEqualTo("semantic");
        assertThat(semantic.get("hits"))
                .allSatisfy(hit -> assertThat(matched(hit)).contains("semantic"));
    }

    @Test
    void aModeThatCannotRunIsToldWithTheReason() {
        JsonNode otherLanguage = search("q=%D0%BC%D0%B8%D1%80&mode=semantic");

        assertThat(otherLanguage.get("query").get("mode").asString()).isEqualTo("keyword");
        assertThat(otherLanguage.get("total").get("value").asLong()).isEqualTo(1);
        assertThat(warnings(otherLanguage)).containsExactly(NO_MODEL);
        assertThat(warnings(search("q=&mode=hybrid")))
                .containsExactly("answered by keyword: the question has no words");
        assertThat(warnings(search("q=%D0%BC%D0%B8%D1%80"))).isEmpty();
    }

    @Test
    void theWalkThroughAnAnswerByBothMeetsEveryHitOnce() {
        JsonNode first = search("q=peace&mode=hybrid&size=5");
        JsonNode second =
                search("q=peace&mode=hybrid&size=5&cursor=" + first.get("next").asString());

        assertThat(first.get("hits").valueStream().map(hit -> hit.get("id").asString()))
                .hasSize(5)
                .doesNotContainAnyElementsOf(second.get("hits")
                        .valueStream()
                        .map(hit -> hit.get("id").asString())
                        .toList());
        assertThat(second.get("hits")).hasSize(2);
        assertThat(second.get("next").isNull()).isTrue();
    }

    @Test
    void otherNamesAreToldAndCanBeTurnedOff() {
        JsonNode expansion =
                search("q=LDC+peace").get("query").get("expansions").get(0);

        assertThat(expansion.get("term").asString()).isEqualTo("LDC");
        assertThat(expansion.get("also").valueStream().map(JsonNode::asString)).contains("least developed countries");
        assertThat(search("q=LDC+peace&expand=off").get("query").get("expansions"))
                .isEmpty();
        assertThat(search("q=%3DLDC+peace").get("query").get("expansions")).isEmpty();
    }

    @Test
    void statusTellsHowFarTheVectorsAre() {
        server.embedding = new EmbeddingStatus.Running(20, 120, Duration.ofSeconds(2));
        JsonNode running = server.json("/api/v1/status").get("embedding");
        server.embedding = new EmbeddingStatus.Failed("the disk is full");
        JsonNode failed = server.json("/api/v1/status").get("embedding");
        server.embedding = new EmbeddingStatus.Unavailable();
        JsonNode unavailable = server.json("/api/v1/status").get("embedding");
        server.embedding = new EmbeddingStatus.Idle();
        JsonNode idle = server.json("/api/v1/status").get("embedding");

        assertThat(running.get("state").asString()).isEqualTo("running");
        JsonNode progress = running.get("progress");
        assertThat(progress.get("done").asInt()).isEqualTo(20);
        assertThat(progress.get("inAll").asInt()).isEqualTo(120);
        assertThat(progress.get("passagesPerSecond").asDouble()).isEqualTo(10);
        assertThat(progress.get("secondsLeft").asLong()).isEqualTo(10);
        assertThat(failed.get("message").asString()).isEqualTo("the disk is full");
        assertThat(unavailable.get("state").asString()).isEqualTo("unavailable");
        assertThat(unavailable.get("message").asString()).contains("without models");
        assertThat(idle.get("state").asString()).isEqualTo("idle");
        assertThat(idle.get("awaiting").asInt()).isZero();
    }

    private static JsonNode search(String parameters) {
        return server.json("/api/v1/search?" + parameters);
    }

    private static List<String> matched(JsonNode hit) {
        return hit.get("matched").valueStream().map(JsonNode::asString).toList();
    }

    private static List<String> warnings(JsonNode answer) {
        return answer.get("query")
                .get("warnings")
                .valueStream()
                .map(warning -> warning.get("message").asString())
                .toList();
    }
}
