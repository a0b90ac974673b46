package org.plenary.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.web.SearchApiTest.assertProblem;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class DocumentsApiTest {
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
    void theCollectionIsListedWithItsMetadata() {
        JsonNode documents = server.json("/api/v1/documents").get("documents");

        assertThat(documents)
                .extracting(document -> document.get("id").asString())
                .containsExactly("charter", "wuzhen-report-2016", "сводка");
        JsonNode charter = documents.get(0);
        assertThat(charter.get("url").asString()).isEqualTo("/documents/charter");
        assertThat(charter.get("passages").asInt()).isEqualTo(5);
        assertThat(charter.get("topics")).extracting(JsonNode::asString).containsExactly("peace");
        assertThat(documents.get(2).get("url").asString()).isEqualTo("/documents/%D1%81%D0%B2%D0%BE%D0%B4%D0%BA%D0%B0");
    }

    @Test
    void theCoverageIsToldByBodyKindYearAndLanguage() {
        JsonNode coverage = server.json("/api/v1/coverage");

        assertThat(coverage.get("documents").asInt()).isEqualTo(3);
        assertThat(coverage.get("year")).isNotEmpty();
        assertThat(coverage.get("year").get(0).get("value").asString()).isEqualTo("1945");
        assertThat(coverage.get("skipped").get(0).get("file").asString()).isEqualTo("a.pdf");
        assertThat(server.get("/coverage").body())
                .contains("What the collection covers", "href=\"/search?q=&amp;body=United+Nations\"");
    }

    @Test
    void aDocumentOpensWithItsOutlineAndParagraphs() {
        JsonNode opened = server.json("/api/v1/documents/charter");

        assertThat(opened.get("document").get("title").asString()).isEqualTo("The Charter of Nations");
        assertThat(opened.get("outline").toString())
                .isEqualTo("[{\"heading\":\"I. Purposes\",\"level\":1,\"first\":\"I.1\"},"
                        + "{\"heading\":\"Looking ahead\",\"level\":1,\"first\":\"looking-ahead(1)\"}]");
        assertThat(opened.get("paragraphs"))
                .extracting(paragraph -> paragraph.get("label").asString())
                .containsExactly("I.1", "I.2", "I.3", "looking-ahead(1)", "looking-ahead(2)");
    }

    @Test
    void aPassageComesWithItsNeighboursAndItsCitationInEveryForm() {
        JsonNode passage = server.json("/api/v1/passages/charter/I.3");

        assertThat(passage.get("id").asString()).isEqualTo("charter/I.3");
        assertThat(passage.get("text").asString()).isEqualTo("Peace is for everyone.");
        assertThat(passage.get("document").get("title").asString()).isEqualTo("The Charter of Nations");
        assertThat(passage.get("before"))
                .extracting(neighbour -> neighbour.get("label").asString())
                .containsExactly("I.1", "I.2");
        assertThat(passage.get("after"))
                .extracting(neighbour -> neighbour.get("label").asString())
                .containsExactly("looking-ahead(1)", "looking-ahead(2)");
        JsonNode citations = passage.get("citations");
        assertThat(citations.get("plain").asString())
                .isEqualTo(passage.get("citation").asString());
        assertThat(citations.get("structured").get("title").asString()).isEqualTo("The Charter of Nations");
        assertThat(citations.get("structured").get("pinpoint").asString()).isEqualTo("section I, para. 3");
        assertThat(citations.get("structured").get("digest").asBoolean()).isFalse();
        assertThat(citations.get("un").asString())
                .startsWith("The Charter of Nations")
                .endsWith("sect. I, para. 3.");
        assertThat(citations.get("csl").get("locator").asString()).isEqualTo("sec. I, para. 3");
        assertThat(citations.propertyNames())
                .contains("un", "oscola", "bluebook", "chicago", "apa", "bibtex", "ris", "csl");
    }

    @Test
    void aCitationIsAFileOfItsFormat() {
        HttpResponse<String> file = server.get("/api/v1/passages/charter/looking-ahead(2)/citation?format=bibtex");

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type")).contains("application/x-bibtex; charset=utf-8");
        assertThat(file.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"charter.looking-ahead-2-.bib\"");
        assertThat(file.body()).startsWith("@misc{").endsWith("}\n");
        assertThat(server.json("/api/v1/documents/charter/citation?format=csl")
                        .get(0)
                        .get("id")
                        .asString())
                .isEqualTo("charter");
        assertProblem(server.get("/api/v1/documents/charter/citation?format=word"), 400, "bad-parameters");
        assertProblem(server.get("/api/v1/documents/chartre/citation?format=ris"), 404, "not-found");
    }

    @Test
    void aQuestionThatIsACitationLeadsToTheParagraph() {
        JsonNode query = server.json("/api/v1/search?q=Charter+of+Nations+I.3").get("query");
        assertThat(query.get("pinpoint").get("id").asString()).isEqualTo("charter/I.3");
        assertThat(query.get("pinpoint").get("url").asString()).isEqualTo("/documents/charter#I.3");
        assertThat(server.get("/search?q=Charter+of+Nations+I.3").body())
                .contains("Go to: <a href=\"/documents/charter#I.3\"");

        assertThat(server.json("/api/v1/search?q=peace")
                        .get("query")
                        .get("pinpoint")
                        .isNull())
                .isTrue();
        assertThat(server.get("/search?q=peace").body()).doesNotContain("Go to:");
    }

    @Test
    void aPageShowsTheCitationInEveryForm() {
        String page = server.get("/cite/charter/I.3").body();

        assertThat(page).contains("UN footnote", "OSCOLA", "Bluebook", "Chicago", "APA", "BibTeX", "RIS", "CSL-JSON");
        assertThat(page).contains("/api/v1/passages/charter/I.3/citation?format=ris");
        assertThat(server.get("/documents/charter").body()).contains("href=\"/cite/charter/I.3\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"charter/looking-ahead(2)", "charter/looking-ahead%282%29", "%63harter/looking%2Dahead(2)"})
    void anIdWorksEscapedOrNot(String id) {
        JsonNode passage = server.json("/api/v1/passages/" + id);

        assertThat(passage.get("id").asString()).isEqualTo("charter/looking-ahead(2)");
        assertThat(passage.get("number").asString()).isEqualTo("2");
        assertThat(passage.get("url").asString()).isEqualTo("/documents/charter#looking-ahead(2)");
    }

    @Test
    void idsInOtherScriptsWork() {
        JsonNode passage =
                server.json("/api/v1/passages/%D1%81%D0%B2%D0%BE%D0%B4%D0%BA%D0%B0/%D0%BE%D0%B1%D1%89%D0%B5%D0%B5.1");

        assertThat(passage.get("id").asString()).isEqualTo("сводка/общее.1");
        assertThat(server.get(passage.get("url").asString()).statusCode()).isEqualTo(200);
    }

    @Test
    void anIdThatIsNearlyRightIsAnsweredWithTheRightOne() {
        HttpResponse<String> document = server.get("/api/v1/documents/wuzhen-report-2015");
        assertProblem(document, 404, "not-found");
        assertThat(TestServer.json(document).get("nearest"))
                .extracting(JsonNode::asString)
                .containsExactly("wuzhen-report-2016");

        HttpResponse<String> passage = server.get("/api/v1/passages/chartre/I.1");
        assertProblem(passage, 404, "not-found");
        assertThat(TestServer.json(passage).get("nearest"))
                .extracting(JsonNode::asString)
                .containsExactly("charter");
    }

    @Test
    void aLabelThatIsNotThereIsSaidOfTheDocument() {
        HttpResponse<String> answer = server.get("/api/v1/passages/charter/IX.9");

        assertProblem(answer, 404, "not-found");
        assertThat(TestServer.json(answer).get("detail").asString()).contains("no paragraph");
        assertThat(TestServer.json(answer).get("nearest"))
                .extracting(JsonNode::asString)
                .containsExactly("charter");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".git",
                "CON",
                "%F0%9F%98%80",
                "a%20b",
                "%3Cscript%3E",
                "charter%23I.1",
                "charter;x=1",
                "charter%00",
                "x%2525"
            })
    void anIdThatCannotBeOneIsNotFoundOrRefused(String id) {
        assertThat(server.get("/api/v1/documents/" + id).statusCode()).isIn(400, 404);
        assertThat(server.get("/api/v1/passages/" + id + "/I.1").statusCode()).isIn(400, 404);
        assertThat(server.get("/documents/" + id).statusCode()).isIn(400, 404);
    }

    @Test
    void aDocumentOpenedForAnyWordsHasThemAllLit() {
        assertThat(server.get("/documents/charter?q=peace+nations").body()).doesNotContain("<mark>Nations</mark> are");
        assertThat(server.get("/documents/charter?q=peace+nations&words=any").body())
                .contains("<mark>Nations</mark> are");
        assertThat(server.get("/documents/charter?q=peace&words=some").statusCode())
                .isEqualTo(400);
    }

    @Test
    void aVeryLongIdIsNotFound() {
        assertThat(server.get("/api/v1/documents/" + "a".repeat(5_000)).statusCode())
                .isEqualTo(404);
        assertThat(server.get("/api/v1/passages/charter/" + "a".repeat(5_000)).statusCode())
                .isEqualTo(404);
    }
}
