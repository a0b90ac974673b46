package org.plenary.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.index.Documents.document;

import java.io.IOException;
import java.io.StringReader;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.index.Documents;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExportApiTest {
    @TempDir
    private Path folder;

    private TestServer server;

    @BeforeEach
    void start() {
        server = TestServer.start(folder, TestServer.settings(TestServer.TOKEN, 2));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void csvHoldsEveryHitOfTheSearchInItsOrder() throws IOException {
        HttpResponse<String> answer = server.get("/api/v1/export?q=peace&format=csv");
        List<CSVRecord> rows = rows(answer.body());

        assertThat(answer.headers().firstValue("Content-Type")).contains("text/csv; charset=utf-8; header=present");
        assertThat(rows).extracting(row -> row.get("id")).isEqualTo(idsOfSearch("q=peace"));
        assertThat(rows).extracting(row -> row.get("rank")).containsExactly("1", "2", "3", "4");
        CSVRecord first = row(rows, "charter/I.1");
        assertThat(first.get("text")).isEqualTo("We want peace & <b>friendship</b> among nations.");
        assertThat(first.get("url")).isEqualTo(server.origin() + "/documents/charter#I.1");
        assertThat(first.get("sectionPath")).isEqualTo("I. Purposes");
        assertThat(first.get("date")).isEqualTo("1945-06-26");
        assertThat(rows.stream()
                        .filter(row -> row.get("document").equals("сводка"))
                        .findFirst()
                        .orElseThrow()
                        .get("date"))
                .isEmpty();
    }

    @Test
    void filtersAndOrderOfTheSearchHoldInTheFileAndPagesDoNot() throws IOException {
        String search = "q=peace&-kind=report&sort=-date&words=any&from=1900";

        assertThat(rows(server.get("/api/v1/export?" + search + "&size=1&page=2")
                        .body()))
                .extracting(row -> row.get("id"))
                .isEqualTo(idsOfSearch(search))
                .hasSize(3);
    }

    @Test
    void aLineOfJsonIsTheHitThatTheSearchGives() {
        HttpResponse<String> answer = server.get("/api/v1/export?q=peace&format=jsonl");
        List<JsonNode> lines =
                answer.body().lines().map(JsonMapper.shared()::readTree).toList();

        assertThat(answer.headers().firstValue("Content-Type")).contains("application/x-ndjson");
        assertThat(lines).isEqualTo(hitsOfSearch("q=peace"));
        assertThat(lines.getFirst().get("highlights")).isNotEmpty();
    }

    @Test
    void referenceManagersGetARecordForEachHit() {
        HttpResponse<String> ris = server.get("/api/v1/export?q=peace&format=ris");
        HttpResponse<String> bibtex = server.get("/api/v1/export?q=peace&format=bibtex");
        HttpResponse<String> csl = server.get("/api/v1/export?q=peace&format=csl");

        assertThat(ris.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/x-research-info-systems");
        assertThat(ris.body().lines().filter(line -> line.startsWith("TY  - "))).hasSize(4);
        assertThat(ris.body().lines().filter(line -> line.startsWith("ER  -"))).hasSize(4);
        assertThat(bibtex.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/x-bibtex");
        assertThat(bibtex.body().lines().filter(line -> line.startsWith("@"))).hasSize(4);
        assertThat(csl.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/vnd.citationstyles.csl+json");
        JsonNode items = TestServer.json(csl);
        assertThat(items).hasSize(4);
        assertThat(items).extracting(item -> item.get("title").asString()).contains("The Charter of Nations");
        assertThat(TestServer.json(server.get("/api/v1/export?q=unheardof&format=csl")))
                .isEmpty();
    }

    @Test
    void theFileIsNamedAfterTheQuestion() {
        assertThat(disposition("q=digital%20divide%22%3B&format=csv"))
                .isEqualTo("attachment; filename=\"plenary-digital-divide.csv\"; "
                        + "filename*=UTF-8''plenary-digital-divide.csv");
        assertThat(disposition("q=%D0%BC%D0%B8%D1%80&format=jsonl"))
                .isEqualTo(
                        "attachment; filename=\"plenary-_.jsonl\"; filename*=UTF-8''plenary-%D0%BC%D0%B8%D1%80.jsonl");
        assertThat(disposition("q=")).startsWith("attachment; filename=\"plenary.csv\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://example.org\")",
                "+1 is a sum",
                "-2 is too",
                "@SUM(A1)",
                "\tafter a tab",
                "＝1+1"
            })
    void aSpreadsheetRunsNothing(String text) throws IOException {
        Documents.publish(server.index, document("sheet").title(text).paragraph("Peace, \"quoted\",\nin two lines."));
        CSVRecord row = rows(server.get("/api/v1/export?q=peace").body()).getFirst();

        assertThat(row.get("title")).isEqualTo("'" + text);
        assertThat(row.get("text")).isEqualTo("Peace, \"quoted\",\nin two lines.");
    }

    @Test
    void aByteOrderMarkComesFirstWhereItIsWanted() {
        assertThat(server.get("/api/v1/export?q=peace&bom=true").body()).startsWith("\uFEFFrank,");
        assertThat(server.get("/api/v1/export?q=peace").body()).startsWith("rank,");
    }

    @Test
    void aSearchWithoutHitsIsAFileWithoutRows() throws IOException {
        assertThat(rows(server.get("/api/v1/export?q=unheardof").body())).isEmpty();
        assertThat(server.get("/api/v1/export?q=unheardof&format=jsonl").body()).isEmpty();
    }

    @Test
    void whatIsWrongIsNamedBeforeAnythingIsSent() {
        HttpResponse<String> answer = server.get("/api/v1/export?q=peace&format=pdf&year=last&bom=maybe");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(TestServer.json(answer).get("errors"))
                .extracting(error -> error.get("parameter").asString())
                .containsExactlyInAnyOrder("format", "year", "bom");
        assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
    }

    @Test
    void everyHitIsThereHoweverMany() throws IOException {
        publish(5_001);

        assertThat(rows(server.get("/api/v1/export?q=peace").body()))
                .hasSize(5_001)
                .extracting(row -> row.get("id"))
                .doesNotHaveDuplicates();
    }

    @Test
    void aFileThatCannotBeFinishedIsBrokenOff() throws IOException {
        publish(5_001);
        server.index.failBehindTheFirst();

        assertThatThrownBy(() -> server.get("/api/v1/export?q=peace")).hasCauseInstanceOf(IOException.class);
        String sent = server.raw("GET /api/v1/export?q=peace HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
        assertThat(sent.startsWith("HTTP/1.1 200 ")).isTrue();
        assertThat(sent.toLowerCase(Locale.ROOT).contains("transfer-encoding: chunked"))
                .isTrue();
        assertThat(sent.endsWith("0\r\n\r\n")).isFalse();
    }

    @Test
    void whoGoesAwayEndsTheWork() throws Exception {
        publish(20_000);
        int before = server.index.searchesSoFar();
        try (Socket leaving = server.connect()) {
            leaving.setReceiveBufferSize(1_024);
            leaving.getOutputStream()
                    .write("GET /api/v1/export?q=peace HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(leaving.getInputStream().readNBytes(100)).hasSize(100);
        }
        // One export at a time: the next gets its turn when the work has ended.
        while (server.get("/api/v1/export?q=unheardof").statusCode() == 503) {
            Thread.sleep(10);
        }
        assertThat(server.index.searchesSoFar() - before).isLessThan(20_000 / 2_000);
    }

    @Test
    void headTellsWhatWouldCome() {
        HttpResponse<String> answer = server.head("/api/v1/export?q=peace&format=jsonl");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition")).isPresent();
        assertThat(answer.body()).isEmpty();
    }

    private void publish(int paragraphs) {
        Documents.Draft book = document("long");
        String padding = "word ".repeat(200);
        for (int at = 1; at <= paragraphs; at++) {
            book.paragraph("Peace is " + at + ". " + (paragraphs > 10_000 ? padding : ""));
        }
        Documents.publish(server.index, book);
    }

    private String disposition(String query) {
        return server.get("/api/v1/export?" + query)
                .headers()
                .firstValue("Content-Disposition")
                .orElseThrow();
    }

    private List<String> idsOfSearch(String query) {
        return hitsOfSearch(query).stream().map(hit -> hit.get("id").asString()).toList();
    }

    private List<JsonNode> hitsOfSearch(String query) {
        return server.json("/api/v1/search?size=100&" + query)
                .get("hits")
                .valueStream()
                .toList();
    }

    private static CSVRecord row(List<CSVRecord> rows, String id) {
        return rows.stream().filter(row -> row.get("id").equals(id)).findFirst().orElseThrow();
    }

    private static List<CSVRecord> rows(String csv) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        return format.parse(new StringReader(csv)).getRecords();
    }
}
