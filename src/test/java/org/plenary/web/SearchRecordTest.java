package org.plenary.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.assertj.core.api.Assertions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.index.Documents;
import tools.jackson.databind.JsonNode;

/** A search as it is cited, and found again later. */
class SearchRecordTest {
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
    void aRecordSaysWhatWasAskedAndWhatAnswered() {
        JsonNode record = record("q=peace&kind=charter&sort=-date&page=2");

        assertThat(record.get("query").asString()).isEqualTo("peace");
        assertThat(record.get("interpreted").asString()).isEqualTo("peace");
        assertThat(record.get("mode").asString()).isEqualTo("keyword");
        assertThat(record.get("sort").asString()).isEqualTo("-date");
        assertThat(record.get("filters").toString()).isEqualTo("[{\"name\":\"kind\",\"value\":\"charter\"}]");
        assertThat(record.get("total").get("value").asInt()).isEqualTo(3);
        assertThat(record.get("index").get("passages").asInt()).isEqualTo(7);
        assertThat(Instant.parse(record.get("accessed").asString()))
                .isCloseTo(Instant.now(), Assertions.within(Duration.ofMinutes(1)));
        String version = record.get("index").get("version").asString();
        assertThat(record.get("url").asString())
                .isEqualTo(server.origin() + "/search?q=peace&kind=charter&sort=-date&version=" + version + "&count=3");
    }

    @Test
    void itsAddressTellsLaterWhetherTheIndexHasChanged() {
        String address = record("q=peace")
                .get("url")
                .asString()
                .substring(server.origin().length());
        assertThat(warnings(address)).isEmpty();
        String then = record("q=peace").get("index").get("version").asString();

        Documents.publish(server.index, Documents.document("new").paragraph("Peace."));
        String changed = "the index has changed since (version " + then + ", 4 paragraphs then, 1 now)";
        assertThat(warnings(address)).isEqualTo(changed);
        assertThat(server.json("/api/v1" + address)
                        .get("query")
                        .get("warnings")
                        .get(0)
                        .get("message")
                        .asString())
                .isEqualTo(changed);
    }

    @Test
    void aForgedVersionIsShownAsText() {
        Document page = Jsoup.parse(server.get("/search?q=peace&version=%3Cscript%3Ealert(1)%3C/script%3E&count=2")
                .body());

        assertThat(page.select(".warnings").text()).contains("<script>alert(1)</script>");
        assertThat(page.select("script:not([src])")).isEmpty();
    }

    @Test
    void theResultsPageOffersTheRecordAndTheFiles() {
        Document page = Jsoup.parse(server.get("/search?q=peace&kind=charter").body());

        assertThat(page.select("details.take-away summary").eachText())
                .containsExactly("Export all 3 paragraphs", "Cite this search");
        assertThat(page.select("details.take-away .citation").text())
                .startsWith("Plenary, search for “peace” (mode keyword; words all; kind=charter; sorted by relevance): "
                        + "3 paragraphs of 7 in 3 documents. Index version ")
                .contains(" Accessed ", server.origin() + "/search?q=peace&kind=charter&version=");
        for (String address :
                page.select("details.take-away a").eachAttr("href").stream().toList()) {
            assertThat(server.get(address).statusCode()).as(address).isEqualTo(200);
        }
    }

    @Test
    void asTextAndBibtexItSaysTheSame() {
        HttpResponse<String> text = server.get("/api/v1/search/record?q=peace&format=text");
        HttpResponse<String> bibtex =
                server.get("/api/v1/search/record?q=%22peace+%26+100%25%22+%7Bx%7D_%5C&format=bibtex");

        assertThat(text.headers().firstValue("Content-Type")).contains("text/plain;charset=utf-8");
        assertThat(text.body()).startsWith("Plenary, search for “peace”").endsWith("&count=4\n");
        assertThat(bibtex.body())
                .startsWith("@misc{plenary-search-")
                .contains("title = {{\"peace \\& 100\\%\" {\\textbraceleft}x{\\textbraceright}\\_{\\textbackslash}}}");
    }

    @Test
    void whatIsWrongIsNamed() {
        assertThat(TestServer.json(server.get("/api/v1/search/record?q=peace&format=pdf&size=0"))
                        .get("errors"))
                .extracting(error -> error.get("parameter").asString())
                .containsExactly("format", "size");
    }

    private String warnings(String address) {
        return Jsoup.parse(server.get(address).body()).select(".warnings").text();
    }

    private JsonNode record(String query) {
        return server.json("/api/v1/search/record?" + query);
    }
}
