package org.plenary.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.index.Documents.document;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.index.Documents;
import tools.jackson.databind.JsonNode;

/** How a program has all of a long list, link by link. */
class WalkingTest {
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

    private static final Pattern NEXT = Pattern.compile("<([^<>]*)>; rel=\"next\"");

    @Test
    void eachHitComesOnceWhileTheIndexIsRebuiltOrTheWalkEndsAsGone() {
        publish(3_000);
        boolean wasGone = false;
        for (int rebuilds = 1; rebuilds <= 3; rebuilds++) {
            List<String> walked = new ArrayList<>();
            String address = "/api/v1/search?q=peace&size=100&facets=";
            int pages = 0;
            while (address != null) {
                HttpResponse<String> page = server.get(address);
                pages++;
                if (page.statusCode() == 410) {
                    assertThat(TestServer.json(page).get("type").asString())
                            .isEqualTo("urn:plenary:problem:cursor-expired");
                    wasGone = true;
                    break;
                }
                TestServer.json(page)
                        .get("hits")
                        .forEach(hit -> walked.add(hit.get("id").asString()));
                address = next(page);
                if (pages % 8 == 0 && pages / 8 <= rebuilds) {
                    publish(3_000 + pages);
                }
            }
            assertThat(walked).doesNotHaveDuplicates();
            assertThat(address != null || walked.size() >= 3_000).isTrue();
        }
        assertThat(wasGone).isTrue();
    }

    @Test
    void aWalkThroughOneRebuildSeesWhatWasThereWhenItBegan() {
        publish(500);
        HttpResponse<String> page = server.get("/api/v1/search?q=peace&size=100&facets=");
        publish(700);
        List<Integer> ranks = new ArrayList<>();
        while (true) {
            TestServer.json(page)
                    .get("hits")
                    .forEach(hit -> ranks.add(hit.get("rank").asInt()));
            String address = next(page);
            if (address == null) {
                break;
            }
            page = server.get(address);
        }
        assertThat(ranks).hasSize(500).isSorted().endsWith(500);
    }

    @Test
    void linksNameThisPieceTheFirstAndTheNext() {
        HttpResponse<String> second = server.get(next(server.get("/api/v1/search?q=peace&size=1&page=1")));

        String link = second.headers().firstValue("Link").orElseThrow();
        assertThat(link).contains("; rel=\"self\"", "</api/v1/search?q=peace&size=1>; rel=\"first\"", "; rel=\"next\"");
        assertThat(server.get("/api/v1/search?q=peace").headers().firstValue("Link"))
                .contains("</api/v1/search?q=peace>; rel=\"self\", </api/v1/search?q=peace>; rel=\"first\"");
    }

    @Test
    void whatWasAskedCannotForgeALink() throws Exception {
        String answer = server.raw("GET /api/v1/search?q=a>;rel=\"next\",<http://evil.example> HTTP/1.1\r\n"
                + "Host: 127.0.0.1\r\nConnection: close\r\n\r\n");
        assertThat(answer).doesNotContain("<http://evil.example>; rel=\"next\"").doesNotContain("q=a>;");

        String longest = "a".repeat(7_500);
        HttpResponse<String> asked = server.get("/api/v1/search?q=" + longest);
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.headers().firstValue("Link")).isPresent();
    }

    @Test
    void documentsComePieceByPiece() {
        List<String> ids = new ArrayList<>();
        String address = "/api/v1/documents?size=2";
        while (address != null) {
            HttpResponse<String> page = server.get(address);
            JsonNode body = TestServer.json(page);
            body.get("documents").forEach(each -> ids.add(each.get("id").asString()));
            assertThat(body.get("next").isNull()).isEqualTo(next(page) == null);
            address = next(page);
        }
        assertThat(ids).containsExactly("charter", "wuzhen-report-2016", "сводка");
        assertThat(server.json("/api/v1/documents").get("documents")).hasSize(3);
    }

    @Test
    void aPlaceInTheListOfDocumentsOutlivesRebuilds() {
        String next = next(server.get("/api/v1/documents?size=1"));
        for (int rebuilds = 0; rebuilds < 3; rebuilds++) {
            server.publish();
        }
        assertThat(TestServer.json(server.get(next))
                        .get("documents")
                        .get(0)
                        .get("id")
                        .asString())
                .isEqualTo("wuzhen-report-2016");
    }

    @Test
    void badPlacesInTheListOfDocumentsAreNamed() {
        assertThat(TestServer.json(server.get("/api/v1/documents?cursor=***&size=1001"))
                        .get("errors"))
                .extracting(error -> error.get("parameter").asString())
                .containsExactlyInAnyOrder("cursor", "size");
    }

    private void publish(int paragraphs) {
        Documents.Draft book = document("book");
        for (int at = 1; at <= paragraphs; at++) {
            book.paragraph("Peace.");
        }
        Documents.publish(server.index, book);
    }

    private static @Nullable String next(HttpResponse<String> page) {
        Matcher next = NEXT.matcher(page.headers().firstValue("Link").orElse(""));
        return next.find() ? next.group(1) : null;
    }
}
