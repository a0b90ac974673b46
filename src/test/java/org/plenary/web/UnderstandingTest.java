package org.plenary.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the results page tells what was made of a question, and lets people have it otherwise. */
class UnderstandingTest {
    @TempDir
    private static Path folder;

    @TempDir
    private static Path folderWithoutModel;

    private static TestServer server;
    private static TestServer withoutModel;

    @BeforeAll
    static void start() {
        server = TestServer.startWithModel(folder);
        withoutModel = TestServer.start(folderWithoutModel);
    }

    @AfterAll
    static void stop() {
        server.close();
        withoutModel.close();
    }

    @Test
    void otherNamesAreShownAndOneClickTurnsThemOffForATermOrAltogether() {
        Document page = page("/search?q=LDC+peace&doc=charter");
        Element understood = page.select(".understood").first();

        assertThat(understood.text()).contains("LDC also as").contains("least developed countries");
        assertThat(understood.select("a").eachAttr("href"))
                .containsExactly("/search?q=%3DLDC+peace&doc=charter", "/search?q=LDC+peace&doc=charter&expand=off");
    }

    @Test
    void oneClickTurnsOtherNamesOnAgain() {
        assertThat(page("/search?q=%3DLDC+peace").select(".understood li a").attr("href"))
                .isEqualTo("/search?q=LDC+peace");
        Document off = page("/search?q=LDC+peace&expand=off");
        assertThat(off.select(".understood a").attr("href")).isEqualTo("/search?q=LDC+peace");
        assertThat(off.select("form[role=search] input[type=hidden][name=expand]")
                        .attr("value"))
                .isEqualTo("off");
    }

    @Test
    void aQuestionUnderstoodAsTypedIsNotExplained() {
        assertThat(page("/search?q=peace").select(".understood")).isEmpty();
        assertThat(page("/search?q=peace+-nations").select(".understood code").text())
                .isEqualTo("peace AND NOT nations");
    }

    @Test
    void theDocumentIsLitAsTheQuestionWasUnderstood() {
        assertThat(page("/search?q=peace&expand=off").select("a.card-link").attr("href"))
                .isEqualTo("/documents/charter?q=peace&expand=off#I.3");
        assertThat(page("/documents/charter?q=peace&expand=off").select("mark")).isNotEmpty();
        assertThat(server.get("/documents/charter?q=peace&expand=maybe").statusCode())
                .isEqualTo(400);
    }

    @Test
    void peopleChooseBetweenWordsAndMeaning() {
        Document page = page("/search?q=peace&mode=semantic&kind=charter");

        assertThat(page.select("nav[aria-label=Found by] a").eachText())
                .containsExactly("words and meaning", "words only", "meaning only");
        assertThat(page.select("nav[aria-label=Found by] [aria-current]").text())
                .isEqualTo("meaning only");
        assertThat(page.select("nav[aria-label=Found by] a").eachAttr("href"))
                .containsExactly(
                        "/search?q=peace&kind=charter",
                        "/search?q=peace&kind=charter&mode=keyword",
                        "/search?q=peace&kind=charter&mode=semantic");
        assertThat(page.select("form[role=search] input[type=hidden][name=mode]")
                        .attr("value"))
                .isEqualTo("semantic");
    }

    @Test
    void withoutAModelThereIsNothingToChooseAndAnAskedModeIsAnsweredPlainly() {
        Document page = parsed(withoutModel, "/search?q=peace&mode=semantic");

        assertThat(page.select("nav[aria-label=Found by]")).isEmpty();
        assertThat(page.select(".warnings").text()).isEqualTo("answered by keyword: no model came with the program");
        assertThat(page.select(".card")).hasSize(4);
    }

    @Test
    void hitsByMeaningAloneSaySoAndTheCountTellsThemApart() {
        Document both = page("/search?q=peace&mode=hybrid");

        assertThat(both.select(".count").text())
                .isEqualTo("4 paragraphs with all of the words, and 3 more close to them");
        assertThat(both.select(".card:has(mark) .why")).isEmpty();
        assertThat(both.select(".card:not(:has(mark)) .why").eachText())
                .hasSize(3)
                .containsOnly("close in meaning");
        assertThat(page("/search?q=peacemakers").select(".count").text())
                .isEqualTo("No paragraph has what was typed; 7 are close to it in meaning");
        assertThat(page("/search?q=peace+friendship&words=any").select(".count").text())
                .isEqualTo("7 paragraphs have any of these words or are close in meaning");
        assertThat(page("/search?q=peace&mode=semantic").select(".count").text())
                .isEqualTo("7 paragraphs close in meaning");
    }

    @Test
    void hostileTermsStayText() {
        for (String hostile :
                List.of("=<script>alert(1)</script>", "LDC <img src=x onerror=alert(1)>", "=\" =' =<b>")) {
            Document page = page("/search?q=" + URLEncoder.encode(hostile, StandardCharsets.UTF_8));

            assertThat(page.select("script:not([src]), img, [onerror]")).isEmpty();
        }
    }

    private static Document page(String path) {
        return parsed(server, path);
    }

    private static Document parsed(TestServer server, String path) {
        return Jsoup.parse(server.get(path, "Accept", "text/html").body());
    }
}
