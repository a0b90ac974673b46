package org.plenary.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What strangers may send, byte by byte. */
class HostileHttpTest {
    @TempDir
    private static Path folder;

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/..%2f..%2fetc%2fpasswd",
                "/documents/..%2f..%2fetc%2fpasswd",
                "/documents/%2e%2e/secret",
                "/documents/%252e%252e",
                "/documents/%c0%ae%c0%ae",
                "/%u002e/x",
                "//documents",
                "/documents/%5c..%5cx",
                "/documents/a\\b",
                "/documents/charter%00",
                "/similar/%2e%2e/secret",
                "/similar/charter/..%2fI.1",
                "/assets/%2e%2e/plenary.css",
                "/assets/..%2fplenary.css"
            })
    void aPathThatReadsInTwoWaysIsRefused(String path) throws IOException {
        assertRefused(server.raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"), 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/../plenary.css",
                "/assets/",
                "/assets/plenary.css.map",
                "/assets/plenary.css~",
                "/assets/application.conf",
                "/../etc/passwd",
                "/API/v1/search",
                "/Documents",
                "/nothing",
                "/documents/..;/charter"
            })
    void aPathThatNobodyBoundIsNotFound(String path) throws IOException {
        String answer = server.raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer).containsPattern("^HTTP/1.1 40[04] ");
        assertSafe(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        POST /rebuild HTTP/1.1~Host: localhost~Content-Length: 4~Transfer-Encoding: chunked~~0~~ | 400
        POST /rebuild HTTP/1.1~Host: localhost~Content-Length: 1~Content-Length: 2~~ab | 400
        POST /rebuild HTTP/1.1~Host: localhost~Content-Length: +5~~abcde | 400
        POST /rebuild HTTP/1.1~Host: localhost~Content-Length: -1~~ | 400
        POST /rebuild HTTP/1.1~Host: localhost~Content-Length: 99999999999999999999~~ | 400
        POST /rebuild HTTP/1.1~Host: localhost~Transfer-Encoding: xchunked~~0~~ | 400
        POST /rebuild HTTP/1.1~Host: localhost~Transfer-Encoding: chunked~~zz~abc~0~~ | 400
        POST /rebuild HTTP/1.1~Host: localhost~Transfer-Encoding: chunked~~-5~abcde~0~~ | 400
        POST /rebuild HTTP/1.1~Host: localhost~Transfer-Encoding: chunked~~3;a="b~abc~0~~ | 400
        GET /status HTTP/1.1~Host: localhost~X-A: b~ folded~~ | 400
        GET /status HTTP/1.1~Host : localhost~~ | 400
        GET /status HTTP/1.1~~ | 400
        GET /status HTTP/1.1~Host: localhost~Host: evil.example~~ | 400
        GET /status HTTP/1.1~Host: a b<script>~~ | 400
        GET /status HTTP/9.9~Host: localhost~~ | 505
        """)
    void aRequestThatIsNotHttpIsRefused(String request, int status) throws IOException {
        assertRefused(server.raw(request.replace("~", "\r\n")), status);
    }

    @Test
    void controlCharactersInHeadersAreRefused() throws IOException {
        assertRefused(server.raw("GET /status HTTP/1.1\r\nHost: localhost\r\nX-A: a\0b\r\n\r\n"), 400);
    }

    @Test
    void greetingsOfOtherProtocolsAreRefused() throws IOException {
        assertThat(server.raw("\u0016\u0003\u0001\u0002\0\u0001\0\u0001\r\n\r\n"))
                .containsPattern("^(HTTP/1.1 400 .*)?");
        assertThat(server.raw("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")).containsPattern("^HTTP/1.1 [45]");
        assertThat(server.raw("GET /status\r\n\r\n")).containsPattern("^HTTP/1.1 [45]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:8080",
                "127.0.0.1.nip.io",
                "localhost.evil.example",
                "127.0.0.2",
                "[::2]",
                "0.0.0.0"
            })
    void anotherHostIsMisdirected(String host) throws IOException {
        String page = server.raw("GET /status HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
        assertThat(page).startsWith("HTTP/1.1 421 ").contains("text/html");
        assertSafe(page);
        assertThat(server.raw("GET /api/v1/status HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 421 ")
                .contains("application/problem+json", "urn:plenary:problem:wrong-host");
        assertThat(server.raw("POST /api/v1/rebuild HTTP/1.1\r\nHost: " + host
                        + "\r\nAuthorization: Bearer " + TestServer.TOKEN
                        + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 421 ");
        assertThat(server.raw("GET http://" + host
                        + "/api/v1/status HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .containsPattern("^HTTP/1.1 4(00|21) ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LocalHost:1234", "127.0.0.1", "[::1]:80", "search.example.org"})
    void theNamesOfThisServerAreAllowed(String host) throws IOException {
        assertThat(server.raw("GET /api/v1/status HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200 ");
    }

    @Test
    void forwardingHeadersAreNotBelieved() throws IOException {
        assertThat(server.raw("GET /api/v1/status HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: localhost\r\n"
                        + "Forwarded: host=localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 421 ");
    }

    @Test
    void aHeaderDoesNotChangeTheMethod() {
        HttpResponse<String> answer = server.get(
                "/api/v1/rebuild", "X-HTTP-Method-Override", "POST", "Authorization", "Bearer " + TestServer.TOKEN);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(TestServer.json(answer).get("state").asString()).isEqualTo("idle");
    }

    @Test
    void addressesAndHeadersAreBounded() throws IOException {
        assertRefused(server.raw("GET /search?q=" + "a".repeat(8_200) + " HTTP/1.1\r\nHost: localhost\r\n\r\n"), 414);
        assertRefused(
                server.raw("GET /status HTTP/1.1\r\nHost: localhost\r\nX-A: " + "a".repeat(20_000) + "\r\n\r\n"), 431);
        assertRefused(
                server.raw("GET /status HTTP/1.1\r\nHost: localhost\r\n" + "X-A: b\r\n".repeat(2_000) + "\r\n"), 431);
        assertThat(server.get("/api/v1/search?q=" + "a".repeat(7_000)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void bodiesAreBounded() throws IOException {
        String large = "token=" + "a".repeat(70_000);
        assertRefused(
                server.raw("POST /rebuild HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + large.length()
                        + "\r\nConnection: close\r\n\r\n" + large),
                413);
        assertRefused(
                server.raw("POST /rebuild HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n"
                        + "Connection: close\r\n\r\n" + ("2000\r\n" + "a".repeat(0x2000) + "\r\n").repeat(9)
                        + "0\r\n\r\n"),
                413);
    }

    @ParameterizedTest
    @CsvSource({
        "PUT,/api/v1/search",
        "DELETE,/api/v1/search",
        "PATCH,/status",
        "OPTIONS,/api/v1/search",
        "TRACE,/search"
    })
    void aMethodThatDoesNotWorkIsAnsweredWithThoseThatDo(String method, String path) throws IOException {
        String answer = server.raw(
                method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-Secret: s3\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 405 ")
                .contains("Allow: GET, HEAD\r\n")
                .doesNotContain("s3");
        assertSafe(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"FROBNICATE", "CONNECT"})
    void aMethodThatIsNoneIsRefused(String method) throws IOException {
        String answer = server.raw(method + " /search HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).containsPattern("^HTTP/1.1 4\\d\\d ");
        assertSafe(answer);
    }

    @Test
    void headHasTheHeadersOfGetAndNoBody() {
        for (String path : List.of(
                "/", "/search?q=peace", "/api/v1/documents", "/documents/charter", "/similar/charter/I.1", "/health")) {
            HttpResponse<String> get = server.get(path);
            HttpResponse<String> head = server.head(path);

            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.body()).isEmpty();
            for (String header : List.of("Content-Type", "ETag", "Cache-Control", "Content-Security-Policy")) {
                assertThat(head.headers().firstValue(header))
                        .as(path + " " + header)
                        .isEqualTo(get.headers().firstValue(header));
            }
        }
        assertThat(server.head("/documents/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void everyAnswerIsKeptFromBrowsersMistakes() {
        for (HttpResponse<String> answer : List.of(
                server.get("/"),
                server.get("/search?q=peace"),
                server.get("/api/v1/search?q=peace"),
                server.get("/similar/charter/I.1"),
                server.get("/api/v1/passages/charter/I.1/similar"),
                server.get("/assets/plenary.js"),
                server.get("/nothing"),
                server.get("/api/v1/nothing"),
                server.get("/search?size=0"),
                server.post("/rebuild", "token=wrong"),
                server.head("/"))) {
            assertThat(answer.headers().firstValue("Content-Security-Policy"))
                    .contains("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                            + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(answer.headers().firstValue("Cross-Origin-Opener-Policy"))
                    .contains("same-origin");
            assertThat(answer.headers().firstValue("Cross-Origin-Resource-Policy"))
                    .contains("same-origin");
            assertThat(answer.headers().firstValue("Permissions-Policy")).isPresent();
            assertThat(answer.headers().firstValue("Referrer-Policy")).isPresent();
            assertThat(answer.headers().firstValue("Server")).isEmpty();
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                    .isEmpty();
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void onlyThePageWithAFormTellsItsOwnSiteWhereARequestCameFrom() {
        assertThat(server.get("/search?q=peace").headers().firstValue("Referrer-Policy"))
                .contains("no-referrer");
        assertThat(server.get("/status").headers().firstValue("Referrer-Policy"))
                .contains("same-origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*;q=0", "application/xml", "text/html;q=1.0001", "", "json"})
    void noAcceptHeaderUpsetsTheApi(String accept) {
        assertThat(server.get("/api/v1/search?q=peace", "Accept", accept).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aProblemOfAPageIsAPageAndForAProgramJson() {
        HttpResponse<String> page = server.get("/documents/chartre", "Accept", "text/html,*/*;q=0.8");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.body()).contains("/documents/charter");

        HttpResponse<String> program = server.get("/documents/chartre", "Accept", "application/json");
        SearchApiTest.assertProblem(program, 404, "not-found");

        HttpResponse<String> api = server.get("/api/v1/documents/chartre", "Accept", "text/html");
        SearchApiTest.assertProblem(api, 404, "not-found");
    }

    @Test
    void aProblemPageShowsMarkupOfTheRequestAsText() throws IOException {
        String answer = server.raw("GET /search?size=%3Cscript%3E&%3Cscript%3Ealert(1)=%ZZ&<script>=%ZZ HTTP/1.1\r\n"
                + "Host: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400 ").doesNotContain("<script>");
    }

    @Test
    void pipelinedRequestsAreAllAnswered() throws IOException {
        String one = "GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n";
        String answers =
                server.raw(one.repeat(50) + "GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answers.split("HTTP/1.1 200 ", -1)).hasSize(52);
    }

    private static void assertRefused(String answer, int status) {
        assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
        assertSafe(answer);
    }

    /** An error says what it must and nothing of the inside, in a form that matches its type. */
    private static void assertSafe(String answer) {
        assertThat(answer)
                .contains("Content-Security-Policy: default-src 'none'", "X-Content-Type-Options: nosniff")
                .doesNotContainIgnoringCase("jetty", "javalin", "exception", "\tat ", "Server:");
        String body = answer.substring(answer.indexOf("\r\n\r\n") + 4);
        if (answer.contains("application/problem+json")) {
            JsonNode problem = JsonMapper.shared().readTree(body);
            assertThat(answer).startsWith("HTTP/1.1 " + problem.get("status").asInt() + " ");
            assertThat(problem.get("detail").asString()).isNotBlank();
        } else {
            assertThat(answer).contains("Content-Type: text/html");
            assertThat(body).contains("<h1>");
        }
    }
}
