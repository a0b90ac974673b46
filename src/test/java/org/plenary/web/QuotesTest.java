package org.plenary.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.engine.QuoteCheck;
import tools.jackson.databind.JsonNode;

/** Quotations checked by programs and people. */
class QuotesTest {
    private static final String API = "/api/v1/quotes";

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
    void severalQuotationsAreAnsweredInTheirOrder() {
        JsonNode answer = TestServer.json(check("""
            {"quotes": ["“Do not forget peace”", "Nobody ever said such a thing here"]}\
            """));

        assertThat(answer.get("index").get("version").asString()).isNotBlank();
        assertThat(answer.get("partial").asBoolean()).isFalse();
        JsonNode exact = answer.get("quotes").get(0);
        assertThat(exact.get("quote").asString()).isEqualTo("“Do not forget peace”");
        assertThat(exact.get("verdict").asString()).isEqualTo("exact");
        JsonNode place = exact.get("places").get(0);
        assertThat(place.get("id").asString()).isEqualTo("charter/looking-ahead(2)");
        assertThat(place.get("url").asString())
                .isEqualTo("/documents/charter?q=%22Do+not+forget+peace%22&expand=off#looking-ahead(2)");
        assertThat(place.get("start").asInt()).isZero();
        assertThat(place.get("end").asInt()).isEqualTo("Do not forget peace".length());
        assertThat(place.get("citation").asString()).isNotBlank();
        assertThat(place.get("digest").asBoolean()).isFalse();
        assertThat(place.get("paragraphs").get(0).get("parts").get(0).get("end").asInt())
                .isEqualTo(place.get("end").asInt());
        JsonNode missing = answer.get("quotes").get(1);
        assertThat(missing.get("verdict").asString()).isEqualTo("not found");
        assertThat(missing.get("places")).isEmpty();
        assertThat(missing.get("alteration").isNull()).isTrue();
    }

    @Test
    void anAlteredOneComesWithTheDifference() {
        JsonNode altered = TestServer.json(check("{\"text\": \"Do not forget war.\"}"))
                .get("quotes")
                .get(0);

        assertThat(altered.get("verdict").asString()).isEqualTo("altered");
        assertThat(altered.get("alteration").get("diff").valueStream())
                .extracting(piece -> piece.get("kind").asString() + ":"
                        + piece.get("text").asString().strip())
                .containsExactly("equal:Do not forget", "deleted:peace", "inserted:war");
    }

    @Test
    void theAddressOfAPlaceLightsItsWords() {
        String address = TestServer.json(check("{\"text\": \"do not forget peace.\"}"))
                .get("quotes")
                .get(0)
                .get("places")
                .get(0)
                .get("url")
                .asString();

        Document page = Jsoup.parse(
                server.get(address.substring(0, address.indexOf('#'))).body());

        assertThat(page.getElementById("looking-ahead(2)").select("mark").text())
                .isEqualTo("Do not forget peace");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"quotes": []}                   | quotes
        {"quotes": "peace"}              | quotes
        {"quotes": ["peace", 7]}         | quotes[1]
        {"quotes": ["…"]}                | quotes[0]
        {"text": ""}                     | text
        {"text": "a", "quotes": ["b"]}   | quotes
        {}                               | quotes
        {"text": "peace", "size": 3}     | size
        """)
    void whatIsNotAllowedIsNamed(String body, String parameter) {
        HttpResponse<String> answer = check(body);

        SearchApiTest.assertProblem(answer, 400, "bad-parameters");
        assertThat(TestServer.json(answer).get("errors").get(0).get("parameter").asString())
                .isEqualTo(parameter);
    }

    @Test
    void theNumberOfQuotationsAndTheirLengthAreBounded() {
        String many = "\"peace\", ".repeat(QuoteCheck.MOST) + "\"peace\"";
        String large = "a".repeat(QuoteCheck.LONGEST + 1);

        SearchApiTest.assertProblem(check("{\"quotes\": [" + many + "]}"), 400, "bad-parameters");
        SearchApiTest.assertProblem(check("{\"text\": \"" + large + "\"}"), 400, "bad-parameters");
        SearchApiTest.assertProblem(check("{\"text\": \"" + large.repeat(40) + "\"}"), 413, "too-large");
        SearchApiTest.assertProblem(
                server.get("/quotes?q=" + large, "Accept", "application/json"), 400, "bad-parameters");
    }

    @Test
    void onlyJsonIsTaken() {
        SearchApiTest.assertProblem(check("[\"peace\"]"), 400, "bad-request");
        SearchApiTest.assertProblem(check("{\"text\": "), 400, "bad-request");
        SearchApiTest.assertProblem(check(""), 400, "bad-request");
        SearchApiTest.assertProblem(
                server.post(API, "text=peace", "Content-Type", "text/plain"), 415, "unsupported-type");
        SearchApiTest.assertProblem(server.get(API), 405, "method-not-allowed");
    }

    @Test
    void thePageSaysTheVerdictAndWhereItStands() {
        Document page = page("Do not forget peace");

        assertThat(page.select("#verdict").text()).isEqualTo("Exact");
        assertThat(page.select("textarea").val()).isEqualTo("Do not forget peace");
        assertThat(page.select(".card .snippet mark").text()).isEqualTo("Do not forget peace");
        assertThat(page.select(".card a.card-link").attr("href")).endsWith("#looking-ahead(2)");
    }

    @Test
    void thePageStrikesOutWhatTheQuotationChanged() {
        Document page = page("Do not forget war");

        assertThat(page.select("#verdict").text()).isEqualTo("Altered");
        assertThat(page.select(".diff del").text()).contains("peace");
        assertThat(page.select(".diff ins").text()).contains("war");
    }

    @Test
    void thePageShowsWhatWasTypedAsText() {
        Document page = page("</textarea><script>alert(1)</script> peace");

        assertThat(page.select("main script")).isEmpty();
        assertThat(page.select("textarea").val()).isEqualTo("</textarea><script>alert(1)</script> peace");
    }

    @Test
    void thePageBeginsWithTheFormAlone() {
        Document page = Jsoup.parse(server.get("/quotes").body());

        assertThat(page.select("form[action=/quotes] textarea[name=q]")).hasSize(1);
        assertThat(page.select("#verdict, #places")).isEmpty();
        assertThat(page.select("nav a[aria-current]").attr("href")).isEqualTo("/quotes");
    }

    private Document page(String quote) {
        return Jsoup.parse(server.get("/quotes?q=" + URLEncoder.encode(quote, StandardCharsets.UTF_8))
                .body());
    }

    private HttpResponse<String> check(String body) {
        return server.post(API, body, "Content-Type", "application/json");
    }
}
