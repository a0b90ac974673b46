package org.plenary.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What page and API offer to a question that finds nothing. */
class WaysOutPageTest {
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
    void everyDropLeadsToTheQuestionWithoutThePart() {
        Document page = page("/search?q=peace+zebra&kind=charter");

        Element drop = page.select(".drops li").first();
        assertThat(drop.text()).isEqualTo("Without zebra: 3 paragraphs");
        assertThat(drop.select("a").attr("href")).isEqualTo("/search?q=peace&kind=charter");
        assertThat(page("/search?q=peace").select(".drops")).isEmpty();
    }

    @Test
    void theApiTellsDropsWithTheirPlaces() {
        JsonNode query = server.json("/api/v1/search?q=peace+zebra").get("query");

        assertThat(query.get("drops").toString())
                .isEqualTo("[{\"part\":\"zebra\",\"start\":6,\"end\":11,\"query\":\"peace\",\"count\":4}]");
        assertThat(query.get("withoutFilters").isNull()).isTrue();
    }

    @Test
    void whereFiltersLeaveNothingItIsToldWhatThereIsWithoutThem() {
        assertThat(page("/search?q=peace&kind=report")
                        .select(".nothing li")
                        .first()
                        .text())
                .isEqualTo("Search without the filters: 4 paragraphs");
        assertThat(server.json("/api/v1/search?q=peace&kind=report")
                        .get("query")
                        .get("withoutFilters")
                        .asInt())
                .isEqualTo(4);
    }

    private Document page(String address) {
        return Jsoup.parse(server.get(address).body());
    }
}
