package org.plenary.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The paragraphs most like one, for people and programs. */
class SimilarTest {
    private static final String API = "/api/v1/passages/charter/I.3/similar";

    @TempDir
    private Path folder;

    private TestServer server;

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void thoseOfOtherDocumentsComeFirstAndTheOneItselfNever() {
        server = TestServer.startWithModel(folder);

        JsonNode similar = server.json(API);

        assertThat(similar.get("id").asString()).isEqualTo("charter/I.3");
        List<String> ids = similar.get("hits")
                .valueStream()
                .map(hit -> hit.get("id").asString())
                .toList();
        assertThat(ids).hasSize(6).doesNotContain("charter/I.3");
        assertThat(ids.subList(0, 2)).allSatisfy(id -> assertThat(id).doesNotStartWith("charter/"));
        JsonNode first = similar.get("hits").get(0);
        assertThat(first.get("rank").asInt()).isEqualTo(1);
        assertThat(first.get("matched").get(0).asString()).isEqualTo("semantic");
        assertThat(first.get("citation").asString()).isNotBlank();
    }

    @Test
    void withoutAModelTheyAreFoundByTheirWords() {
        server = TestServer.start(folder);

        JsonNode hits = server.json(API).get("hits");

        assertThat(hits.get(0).get("id").asString()).isEqualTo("сводка/общее.1");
        assertThat(hits)
                .allSatisfy(
                        hit -> assertThat(hit.get("matched").get(0).asString()).isEqualTo("keyword"));
    }

    @Test
    void asManyAreGivenAsAskedFor() {
        server = TestServer.startWithModel(folder);

        assertThat(server.json(API + "?size=2").get("hits")).hasSize(2);
        SearchApiTest.assertProblem(server.get(API + "?size=51"), 400, "bad-parameters");
        SearchApiTest.assertProblem(server.get(API + "?size=0"), 400, "bad-parameters");
    }

    @Test
    void whatTheCollectionDoesNotHoldIsNotFound() {
        server = TestServer.start(folder);

        HttpResponse<String> label = server.get("/api/v1/passages/charter/I.9/similar");
        HttpResponse<String> document = server.get("/api/v1/passages/chartre/I.1/similar");

        SearchApiTest.assertProblem(label, 404, "not-found");
        assertThat(label.body()).contains("no paragraph of this label");
        SearchApiTest.assertProblem(document, 404, "not-found");
        assertThat(TestServer.json(document).get("nearest").get(0).asString()).isEqualTo("charter");
        HttpResponse<String> page = server.get("/similar/chartre/I.1", "Accept", "text/html");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("/documents/charter");
    }

    @Test
    void thePageShowsTheOneAndThoseLikeIt() {
        server = TestServer.startWithModel(folder);

        Document page = page("/similar/charter/looking-ahead(2)");

        assertThat(page.select("#source a").attr("href")).isEqualTo("/documents/charter#looking-ahead(2)");
        assertThat(page.select("section.card .snippet").text()).isEqualTo("Do not forget peace.");
        assertThat(page.select("[role=status]").text()).isEqualTo("The nearest in meaning, other documents first.");
        assertThat(page.select("ol.cards a.card-link").eachAttr("href"))
                .hasSize(6)
                .doesNotContain("/documents/charter#looking-ahead(2)");
        assertThat(page.select(".why")).isEmpty();
    }

    @Test
    void everyCardAndEveryParagraphLeadsToThoseLikeIt() {
        server = TestServer.startWithModel(folder);

        assertThat(page("/search?q=forget").select(".card a[href^=/similar/]").eachAttr("href"))
                .contains("/similar/charter/looking-ahead(2)");
        assertThat(page("/documents/charter")
                        .select(".paragraph a[href^=/similar/]")
                        .eachAttr("href"))
                .contains("/similar/charter/I.1", "/similar/charter/looking-ahead(2)");
        String russian = page("/search?q=%D0%BC%D0%B8%D1%80")
                .select(".card a[href^=/similar/]")
                .attr("href");
        assertThat(server.get(russian).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/similar/%3Cscript%3E/I.1",
                "/similar/charter/%3Cimg%20src=x%20onerror=alert(1)%3E",
                "/similar/charter/" + "(((((((((((((((((((((((((((((((((((((((((",
                "/similar/%22%27/%22%27",
                "/similar/charter/%F0%9F%95%8A",
                "/api/v1/passages/%3Cscript%3E/%22/similar",
                "/api/v1/passages/charter/I.1%20OR%20*:*/similar"
            })
    void hostileIdsAreNotFoundAndNeverMarkup(String path) {
        server = TestServer.start(folder);

        HttpResponse<String> answer = server.get(path, "Accept", "text/html");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("<script>", "<img", "onerror=alert(1)>");
    }

    private Document page(String path) {
        HttpResponse<String> answer = server.get(path, "Accept", "text/html");
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }
}
