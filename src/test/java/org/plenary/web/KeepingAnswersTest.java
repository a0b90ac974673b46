package org.plenary.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser or a program may keep, and how it asks whether that still holds. */
class KeepingAnswersTest {
    private static final String SEARCH = "/api/v1/search?q=peace";

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/search?q=peace",
                "/documents",
                "/documents/charter",
                "/quotes?q=peace",
                "/help",
                "/api/v1/search?q=peace",
                "/api/v1/documents",
                "/api/v1/documents/charter",
                "/api/v1/passages/charter/I.1"
            })
    void anAnswerIsAskedAgainOnlyForWhatChanged(String path) {
        HttpResponse<String> first = server.get(path);
        assertThat(first.headers().firstValue("Cache-Control")).contains("no-cache");
        String tag = tag(first);
        assertThat(tag).matches("W/\"[0-9a-f]{16}\"");

        HttpResponse<String> again = server.get(path, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(tag(again)).isEqualTo(tag);

        server.publish();
        HttpResponse<String> rebuilt = server.get(path, "If-None-Match", tag);
        assertThat(rebuilt.statusCode()).isEqualTo(200);
        assertThat(tag(rebuilt)).isNotEqualTo(tag);
    }

    @Test
    void tagsAreComparedWeaklyInListsAndByTheStar() {
        String tag = tag(server.get(SEARCH));
        String strong = tag.substring(2);

        for (String header : new String[] {strong, "\"a\", " + tag, "\"a\",W/\"b\" , " + strong, "*"}) {
            assertThat(server.get(SEARCH, "If-None-Match", header).statusCode())
                    .as(header)
                    .isEqualTo(304);
        }
        for (String header : new String[] {"\"a\"", strong.replace("\"", ""), "W/" + tag, "", ",,"}) {
            assertThat(server.get(SEARCH, "If-None-Match", header).statusCode())
                    .as(header)
                    .isEqualTo(200);
        }
    }

    @Test
    void whatIsNotThereIsNotThoughtUnchanged() {
        assertThat(server.get("/documents/nothing", "If-None-Match", "*").statusCode())
                .isEqualTo(404);
        assertThat(server.get("/api/v1/search?size=0", "If-None-Match", "*").statusCode())
                .isEqualTo(400);
    }

    @Test
    void whatIsStillTrueIsNotSearchedAgain() {
        String tag = tag(server.get(SEARCH));
        int searches = server.index.searchesSoFar();

        assertThat(server.get(SEARCH, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(server.index.searchesSoFar()).isEqualTo(searches);
    }

    @Test
    void anotherAddressHasAnotherTag() {
        assertThat(tag(server.get(SEARCH))).isNotEqualTo(tag(server.get(SEARCH + "&size=5")));
        assertThat(tag(server.get("/search?q=peace"))).isNotEqualTo(tag(server.get(SEARCH)));
    }

    @Test
    void anAnswerCutShortIsNotKept() {
        server.index.cutAnswersShort();
        for (String path : new String[] {SEARCH, "/search?q=peace"}) {
            HttpResponse<String> answer = server.get(path);

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("ETag")).isEmpty();
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        }
        assertThat(server.json(SEARCH).get("partial").asBoolean()).isTrue();
        assertThat(server.json(SEARCH).get("total").get("exact").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/status", "/api/v1/status", "/api/v1/rebuild", "/health", "/api/v1/nothing", "/search?size=0"})
    void whatMayChangeAtAnyMomentAndWhatWentWrongIsNotKept(String path) {
        HttpResponse<String> answer = server.get(path);

        assertThat(answer.headers().firstValue("ETag")).isEmpty();
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plenary.css", "plenary.js", "completions.js", "icon.svg"})
    void assetsAreKeptForAWhile(String name) {
        HttpResponse<String> asset = server.get("/assets/" + name);
        assertThat(asset.statusCode()).isEqualTo(200);
        assertThat(asset.body()).isNotBlank();
        assertThat(asset.headers().firstValue("Cache-Control")).contains("public, max-age=600");
        assertThat(asset.headers().firstValue("Content-Type").orElse(""))
                .startsWith(
                        name.endsWith("css") ? "text/css" : name.endsWith("js") ? "text/javascript" : "image/svg+xml");

        assertThat(server.get("/assets/" + name, "If-None-Match", tag(asset)).statusCode())
                .isEqualTo(304);
    }

    @Test
    void longAnswersAreCompressedForThoseWhoTakeIt() {
        HttpResponse<String> compressed = server.get("/assets/plenary.css", "Accept-Encoding", "gzip");

        assertThat(compressed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(compressed.headers().firstValue("Vary")).contains("Accept-Encoding");
        assertThat(server.get("/assets/plenary.css").headers().firstValue("Content-Encoding"))
                .isEmpty();
    }

    private static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }
}
