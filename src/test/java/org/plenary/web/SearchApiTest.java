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
import org.plenary.index.SearchFailure;
import tools.jackson.databind.JsonNode;

class SearchApiTest {
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
    void aHitSaysWhereItStandsAndHowToCiteIt() {
        JsonNode hit = search("friendship").get("hits").get(0);

        assertThat(hit.get("id").asString()).isEqualTo("charter/I.1");
        assertThat(hit.get("url").asString()).isEqualTo("/documents/charter#I.1");
        assertThat(hit.get("rank").asInt()).isEqualTo(1);
        assertThat(hit.get("score").asDouble()).isPositive();
        assertThat(hit.get("matched")).extracting(JsonNode::asString).containsExactly("keyword");
        assertThat(hit.get("label").asString()).isEqualTo("I.1");
        assertThat(hit.get("sectionPath")).extracting(JsonNode::asString).containsExactly("I. Purposes");
        assertThat(hit.get("citation").asString())
                .isEqualTo("United Nations, The Charter of Nations, 26 June 1945, section I, para. 1");
        JsonNode document = hit.get("document");
        assertThat(document.get("id").asString()).isEqualTo("charter");
        assertThat(document.get("title").asString()).isEqualTo("The Charter of Nations");
        assertThat(document.get("date").asString()).isEqualTo("1945-06-26");
        assertThat(document.get("body").asString()).isEqualTo("United Nations");
        assertThat(document.get("kind").asString()).isEqualTo("charter");
        assertThat(document.get("symbol").isNull()).isTrue();
        assertThat(document.get("language").asString()).isEqualTo("en");
        assertThat(document.get("form").asString()).isEqualTo("full text");
    }

    @Test
    void textIsVerbatimAndTheSnippetIsSafeToShow() {
        JsonNode hit = search("friendship").get("hits").get(0);
        String text = hit.get("text").asString();
        JsonNode highlight = hit.get("highlights").get(0);

        assertThat(text).isEqualTo("We want peace & <b>friendship</b> among nations.");
        assertThat(text.substring(
                        highlight.get("start").asInt(), highlight.get("end").asInt()))
                .isEqualTo("friendship");
        assertThat(hit.get("snippet").asString())
                .isEqualTo("We want peace &amp; &lt;b&gt;<mark>friendship</mark>&lt;/b&gt; among nations.");
    }

    @Test
    void anAnswerSaysHowTheQuestionWasReadAndWhichStateAnswered() {
        JsonNode answer = server.json("/api/v1/search?q=peace&mode=hybrid&colour=red");

        assertThat(answer.propertyNames())
                .containsExactly("query", "total", "index", "tookMs", "partial", "hits", "facets", "next");
        JsonNode query = answer.get("query");
        assertThat(query.get("raw").asString()).isEqualTo("peace");
        assertThat(query.get("mode").asString()).isEqualTo("keyword");
        assertThat(query.get("words").asString()).isEqualTo("all");
        assertThat(query.get("expansions")).isEmpty();
        assertThat(query.get("warnings"))
                .extracting(warning -> warning.get("message").asString())
                .containsExactly("unknown parameter colour", "answered by keyword: no model came with the program");
        assertThat(answer.get("total").get("value").asLong()).isEqualTo(4);
        assertThat(answer.get("total").get("exact").asBoolean()).isTrue();
        assertThat(answer.get("partial").asBoolean()).isFalse();
        assertThat(answer.get("tookMs").isIntegralNumber()).isTrue();
        JsonNode index = answer.get("index");
        assertThat(index.get("version").asString()).isEqualTo(version());
        assertThat(index.get("built").asString()).endsWith("Z");
        assertThat(index.get("documents").asInt()).isEqualTo(3);
        assertThat(index.get("passages").asInt()).isEqualTo(7);
    }

    @Test
    void wordsThatStandTogetherNowhereAreRelaxedAndTheAnswerSaysSo() {
        JsonNode query = search("friendship internet").get("query");

        assertThat(query.get("words").asString()).isEqualTo("relaxed");
        assertThat(server.json("/api/v1/search?q=friendship+internet&words=any")
                        .get("query")
                        .get("words")
                        .asString())
                .isEqualTo("any");
    }

    @Test
    void aWarningAboutTheTextSaysWhere() {
        JsonNode warning = search("\"open quote").get("query").get("warnings").get(0);

        assertThat(warning.get("message").asString()).isNotBlank();
        assertThat(warning.get("start").isIntegralNumber()).isTrue();
        assertThat(warning.get("end").isIntegralNumber()).isTrue();
    }

    @Test
    void facetsComeInOneOrderWithLabelsAndChosenValues() {
        JsonNode facets = server.json("/api/v1/search?q=peace&doc=charter").get("facets");

        assertThat(facets.propertyNames())
                .containsExactly("body", "kind", "year", "topic", "doc", "section", "lang", "mentions", "form");
        assertThat(facets.get("doc").get("values").toString())
                .isEqualTo(
                        "[{\"value\":\"charter\",\"label\":\"The Charter of Nations\",\"count\":3,\"selected\":true},"
                                + "{\"value\":\"сводка\",\"label\":\"Сводка\",\"count\":1,\"selected\":false}]");
        assertThat(facets.get("topic").get("values").get(0).get("label").asString())
                .isEqualTo("Peace & security");
        assertThat(facets.get("doc").get("other").asInt()).isZero();
        assertThat(server.json("/api/v1/search?q=peace&facets=year")
                        .get("facets")
                        .propertyNames())
                .containsExactly("year");
    }

    @Test
    void theCursorWalksEveryHitOnceAndRanksRunOn() {
        List<String> walked = new ArrayList<>();
        List<Integer> ranks = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonNode answer = server.json("/api/v1/search?q=peace&size=1&cursor=" + cursor);
            answer.get("hits").forEach(hit -> {
                walked.add(hit.get("id").asString());
                ranks.add(hit.get("rank").asInt());
            });
            cursor = answer.get("next").isNull() ? null : answer.get("next").asString();
        }

        assertThat(walked).hasSize(4).doesNotHaveDuplicates();
        assertThat(ranks).containsExactly(1, 2, 3, 4);
    }

    @Test
    void pagesContinueTheRanks() {
        JsonNode second = server.json("/api/v1/search?q=peace&size=3&page=2");

        assertThat(second.get("hits")).hasSize(1);
        assertThat(second.get("hits").get(0).get("rank").asInt()).isEqualTo(4);
    }

    @Test
    void aCursorOfAStateThatIsGoneIsGone() {
        String next = server.json("/api/v1/search?q=peace&size=1").get("next").asString();
        for (int rebuilds = 0; rebuilds < 3; rebuilds++) {
            server.publish();
        }

        assertProblem(server.get("/api/v1/search?q=peace&size=1&cursor=" + next), 410, "cursor-expired");
    }

    @Test
    void badParametersAreNamedAllAtOnce() {
        HttpResponse<String> answer = server.get("/api/v1/search?q=peace&size=0&sort=best");

        assertProblem(answer, 400, "bad-parameters");
        JsonNode problem = TestServer.json(answer);
        assertThat(problem.get("instance").asString()).isEqualTo("/api/v1/search");
        assertThat(problem.get("errors"))
                .extracting(error -> error.get("parameter").asString())
                .containsExactlyInAnyOrder("size", "sort");
        assertThat(problem.get("errors").get(0).get("reason").asString()).isNotBlank();
    }

    @Test
    void anEmptyIndexAsksToComeBack(@TempDir Path empty) {
        try (TestServer starting = TestServer.startEmpty(empty)) {
            HttpResponse<String> answer = starting.get("/api/v1/search?q=peace");

            assertProblem(answer, 503, "not-ready");
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        }
    }

    @Test
    void aBrokenIndexIsSaidWithoutItsInternals() {
        server.index.failWith(new SearchFailure.IndexUnusable("/secret/place is damaged"));

        HttpResponse<String> answer = server.get("/api/v1/search?q=peace");
        assertProblem(answer, 503, "unusable");
        assertThat(answer.body()).doesNotContain("secret");
    }

    @Test
    void aFaultOfTheProgramIsAnsweredWithoutItsInternals() {
        server.index.failWith(new IllegalStateException("secret"));
        assertProblem(server.get("/api/v1/search?q=peace"), 500, "internal");
        assertThat(server.get("/api/v1/search?q=peace").body()).doesNotContain("secret", "Exception");

        server.index.failWith(new StackOverflowError("secret"));
        assertProblem(server.get("/api/v1/search?q=peace"), 500, "internal");
        assertThat(server.get("/api/v1/search?q=peace").body()).doesNotContain("secret", "Error");
    }

    @Test
    void thePageAnswersTheSameAddressAsTheApi() {
        String address = "/search?q=peace&doc=charter&size=2";

        assertThat(server.get(address).body()).contains("charter");
        assertThat(server.json("/api/v1" + address).get("total").get("value").asInt())
                .isEqualTo(3);
    }

    private JsonNode search(String text) {
        return server.json("/api/v1/search?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
    }

    private String version() {
        return server.json("/api/v1/status").get("index").get("version").asString();
    }

    static void assertProblem(HttpResponse<String> answer, int status, String name) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = TestServer.json(answer);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("type").asString()).isEqualTo("urn:plenary:problem:" + name);
        assertThat(problem.get("title").asString()).isNotBlank();
        assertThat(problem.get("detail").asString()).isNotBlank();
    }
}
