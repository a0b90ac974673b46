package org.plenary.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.web.CorpusServer.file;
import static org.plenary.web.CorpusServer.json;
import static org.plenary.web.CorpusServer.text;
import static org.plenary.web.SearchApiTest.assertProblem;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.fetch.FakeWeb;
import tools.jackson.databind.JsonNode;

class ChangesApiTest {
    private static final String ROUTE = "/api/v1/documents";
    private static final String LANTERNS = "# Lanterns\n\nAll parties welcome lanterns.\n";

    @TempDir
    private Path folder;

    private CorpusServer server;

    @BeforeEach
    void start() throws IOException {
        server = new CorpusServer(folder);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aSentFileIsInTheCorpusAndFoundWhenItIsAnswered() throws IOException {
        HttpResponse<String> answer = server.form(ROUTE, file("lanterns.md", LANTERNS));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Location")).contains(ROUTE + "/lanterns");
        JsonNode body = json(answer);
        assertThat(body.get("id").asString()).isEqualTo("lanterns");
        assertThat(body.get("file").asString()).isEqualTo("added/lanterns/lanterns.md");
        assertThat(body.get("passages").asInt()).isEqualTo(1);
        assertThat(body.get("searchable").asBoolean()).isTrue();
        assertThat(Files.readString(server.corpus.resolve("added/lanterns/lanterns.md")))
                .isEqualTo(LANTERNS);
        assertThat(server.found("lanterns")).hasSize(1);
    }

    /** A file in the way, since nothing is read-only to a user of all rights. */
    @Test
    void aCorpusThatTakesNothingIsToldAndTakesItLater() throws IOException {
        Path inTheWay = Files.writeString(server.corpus.resolve("added"), "In the way.\n");

        HttpResponse<String> refused = server.form(ROUTE, file("lanterns.md", LANTERNS));

        assertProblem(refused, 507, "unwritable");
        assertThat(json(refused).get("detail").asString()).startsWith("cannot write to the corpus: ");
        assertThat(server.files()).containsExactly("added", "charter.md");
        Files.delete(inTheWay);
        assertThat(server.form(ROUTE, file("lanterns.md", LANTERNS)).statusCode())
                .isEqualTo(201);
    }

    @Test
    void whatIsSentBesideTheFileBecomesItsMetadata() {
        HttpResponse<String> answer = server.form(
                ROUTE,
                file("a.txt", "Everyone has access.\n"),
                text("title", "Accord über \"Zugang\""),
                text("date", "2016-11"),
                text("body", ""),
                text("topics", "access"),
                text("topics", "trust"));

        assertThat(answer.statusCode()).isEqualTo(201);
        JsonNode document = json(server.get(ROUTE + "/a")).get("document");
        assertThat(document.get("title").asString()).isEqualTo("Accord über \"Zugang\"");
        assertThat(document.get("date").asString()).isEqualTo("2016-11");
        assertThat(document.get("body").isNull()).isTrue();
        assertThat(document.get("topics").size()).isEqualTo(2);
    }

    @Test
    void aDocumentAsJsonIsStoredAsOneLine() throws IOException {
        HttpResponse<String> answer = server.post(ROUTE, "application/json; charset=UTF-8", """
            {
              "_id": "note-1", "title": "Note", "year": 2016, "score": 1e999999999,
              "paragraphs": [{"label": "4", "text": "Lanterns\\nshine."}]
            }
            """);

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(Files.readString(server.corpus.resolve("added/note-1/note-1.jsonl")))
                .isEqualTo("{\"_id\":\"note-1\",\"title\":\"Note\",\"year\":2016,\"score\":1e999999999,"
                        + "\"paragraphs\":[{\"label\":\"4\",\"text\":\"Lanterns\\nshine.\"}]}\n");
        assertThat(server.found("lanterns")).containsExactly("note-1/4");
    }

    @Test
    void anAddressAsJsonIsFetchedAndItsDocumentAdded() throws IOException {
        server.internet.at("/docs/lanterns", "Content-Type: text/plain\r\n", "All parties welcome lanterns.\n");

        HttpResponse<String> answer = server.post(ROUTE, JsonDocument.TYPE, """
            {"url": "http://%s/docs/lanterns", "id": "lantern-accord", "title": "Lantern Accord", "topics": ["light", "peace"]}
            """.formatted(FakeWeb.PUBLIC));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(json(answer).get("file").asString()).isEqualTo("added/lantern-accord/lantern-accord.txt");
        assertThat(Files.readString(server.corpus.resolve("added/lantern-accord/lantern-accord.yaml")))
                .contains("title: \"Lantern Accord\"")
                .contains("officialUrl: \"http://" + FakeWeb.PUBLIC + "/docs/lanterns\"")
                .contains("- \"peace\"")
                .doesNotContain("url:");
        assertThat(server.found("lanterns")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:9/secret, 400, bad-parameters",
        "http://169.254.169.254/latest/meta-data, 400, bad-parameters",
        "file:///etc/passwd, 400, bad-parameters",
        "http://93.184.216.34/nothing, 422, not-fetched"
    })
    void anAddressThatGivesNoFileAddsNothing(String address, int status, String type) throws IOException {
        HttpResponse<String> answer = server.post(ROUTE, JsonDocument.TYPE, "{\"url\": \"" + address + "\"}");

        assertProblem(answer, status, type);
        assertThat(server.files()).containsExactly("charter.md");
    }

    @Test
    @Timeout(30)
    void anUpdateThatIsAskedForEndsTheHoldingOfARolledBackState() throws InterruptedException {
        server.form(ROUTE, file("lanterns.md", LANTERNS));
        server.index.rollback();
        assertThat(server.found("lanterns")).isEmpty();
        assertThat(json(server.get("/api/v1/status")).get("held").asBoolean()).isTrue();
        assertThat(server.get("/status").body()).contains("rolled back");

        assertThat(server.post("/api/v1/update", JsonDocument.TYPE, "").statusCode())
                .isEqualTo(202);

        while (server.found("lanterns").isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        assertThat(json(server.get("/api/v1/status")).get("held").asBoolean()).isFalse();
    }

    @Test
    void addressesAreNotFetchedForOtherMachines() {
        HttpRequest.Builder passedOn = server.bearing(ROUTE)
                .header("Content-Type", JsonDocument.TYPE)
                .header("X-Forwarded-For", "203.0.113.9")
                .POST(BodyPublishers.ofString("{\"url\": \"http://" + FakeWeb.PUBLIC + "/docs/lanterns\"}"));

        assertProblem(server.send(passedOn), 403, "forbidden");
    }

    @Test
    void theSameFileAgainIsAnsweredByWhatIsThere() throws IOException {
        server.form(ROUTE, file("lanterns.md", LANTERNS));

        HttpResponse<String> again = server.form(ROUTE, file("lanterns.md", LANTERNS));

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(json(again).get("id").asString()).isEqualTo("lanterns");
        assertThat(json(again).get("searchable").asBoolean()).isTrue();
        assertThat(server.files()).containsExactly("added/lanterns/lanterns.md", "charter.md");
    }

    @Test
    void aTakenIdIsReplacedOnlyWhenThatIsAsked() throws IOException {
        byte[] other = file("charter.md", "# Charter\n\nWe want lanterns.\n");

        HttpResponse<String> refused = server.form(ROUTE, other);
        assertProblem(refused, 409, "id-taken");
        assertThat(json(refused).get("detail").asString()).contains("charter", "charter.md", "replace=true");
        assertThat(server.found("lanterns")).isEmpty();

        assertThat(server.form(ROUTE, other, text("replace", "true")).statusCode())
                .isEqualTo(201);
        assertThat(server.found("lanterns")).hasSize(1);
        assertThat(server.found("peace")).isEmpty();
        assertThat(server.files()).containsExactly("added/charter/charter.md");
    }

    @Test
    void aWithdrawnDocumentIsGoneFromDiskAndSearches() throws IOException {
        HttpResponse<String> answer = server.delete(ROUTE + "/charter");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).get("searchable").asBoolean()).isFalse();
        assertThat(server.files()).isEmpty();
        assertThat(server.found("peace")).isEmpty();
        assertProblem(server.delete(ROUTE + "/charter"), 404, "not-found");
    }

    @Test
    void whoDoesNotWaitIsToldThatItIsOnDisk() throws IOException {
        HttpResponse<String> answer = server.form(ROUTE + "?wait=false", file("lanterns.md", LANTERNS));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(json(answer).get("searchable").isBoolean()).isTrue();
        assertThat(server.files()).contains("added/lanterns/lanterns.md");
    }

    @Test
    void whatChangedInTheFolderIsBroughtInWhenAsked() throws IOException, InterruptedException {
        Files.writeString(server.corpus.resolve("lanterns.md"), LANTERNS);

        HttpResponse<String> answer = server.post("/api/v1/update", "text/plain", "");

        assertThat(answer.statusCode()).isEqualTo(202);
        while (server.found("lanterns").isEmpty()) {
            Thread.sleep(20);
        }
    }

    @Test
    void documentsOfTheSameTextAreTold() {
        server.form(ROUTE, file("twin.md", "# Twin\n\nWe want peace.\n"));

        JsonNode status = json(server.get("/api/v1/status"));
        assertThat(status.get("sameText").get(0).valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("charter", "twin");
        assertThat(status.get("sameTextInAll").asInt()).isEqualTo(1);
        assertThat(server.get("/status").body()).contains("Same text", "href=\"/documents/twin\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {ROUTE, "/api/v1/update"})
    void withoutTheTokenNothingIsChanged(String route) throws IOException {
        HttpResponse<String> answer = server.send(HttpRequest.newBuilder(URI.create(server.origin() + route))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"id\": \"a\", \"text\": \"lanterns\"}")));

        assertProblem(answer, 401, "unauthorized");
        assertProblem(
                server.send(HttpRequest.newBuilder(URI.create(server.origin() + ROUTE + "/charter"))
                        .DELETE()),
                401,
                "unauthorized");
        assertThat(server.files()).containsExactly("charter.md");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ''                              | 400
        null                            | 400
        []                              | 400
        "x"                             | 400
        {"id": "a", "text": "b",}       | 400
        {"id": "a", "text": "b"} {}     | 400
        {"id": "a", "text": NaN}        | 400
        {"id": "a", "text": "b" /* */}  | 400
        {"id": "a", "text": "b"         | 400
        {"text": "b"}                   | 400
        {"id": "a"}                     | 422
        {"id": "a", "text": 1e5000}     | 422
        {"id": "a", "text": {"x": []}}  | 422
        """)
    void jsonThatIsNoDocumentIsRefused(String body, int status) throws IOException {
        assertThat(server.post(ROUTE, "application/json", body).statusCode()).isEqualTo(status);
        assertThat(server.files()).containsExactly("charter.md");
    }

    @Test
    void jsonThatIsTooDeepIsRefused() throws IOException {
        String deep = "[".repeat(20_000) + "]".repeat(20_000);

        assertProblem(
                server.post(ROUTE, "application/json", "{\"id\": \"a\", \"x\": " + deep + "}"), 400, "bad-request");
        assertThat(server.files()).containsExactly("charter.md");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "application/json; charset=utf-7",
                "multipart/mixed"
            })
    void otherTypesAreNotTaken(String type) {
        assertProblem(server.post(ROUTE, type, "{\"id\": \"a\", \"text\": \"b\"}"), 415, "unsupported-type");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        multipart/form-data                  | --b~Content-Disposition: form-data; name="file"; filename="a.md"~~x~--b--~
        multipart/form-data; boundary=       | x
        multipart/form-data; boundary=b      | ''
        multipart/form-data; boundary=b      | --b
        multipart/form-data; boundary=b      | --b~Content-Disposition: form-data; name="file"; filename="a.md"~~x~
        multipart/form-data; boundary=b      | --b~Content-Disposition: form-data; name="file"; filename="a.md"~~x~--c--~
        multipart/form-data; boundary=b      | --b~Content-Disposition: form-data~~x~--b--~
        multipart/form-data; boundary=b      | --b~~x~--b--~
        multipart/form-data; boundary=b      | --b~Content-Disposition: form-data; name="file"~~x~--b--~
        multipart/form-data; boundary=b      | --b~Content-Disposition: form-data; name="other"; filename="a.md"~~x~--b--~
        multipart/form-data; boundary=b      | --b~Content-Disposition: form-data; name="title"~~x~--b--~
        multipart/form-data; boundary=b      | --b~Content-Disposition: form-data; name="file"; filename=""~~~--b--~
        """)
    void aMalformedFormIsRefused(String type, String body) throws IOException {
        HttpResponse<String> answer = server.post(ROUTE, type, body.replace("~", "\r\n"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(server.files()).containsExactly("charter.md");
    }

    @Test
    void aFormOfTooManyOrTooLongPartsIsRefused() throws IOException {
        byte[][] many = new byte[10_000][];
        for (int part = 0; part < many.length; part++) {
            many[part] = text("topics", "t" + part);
        }
        assertProblem(server.form(ROUTE, many), 400, "bad-request");
        assertProblem(server.form(ROUTE, text("title", "x".repeat(1_000_000))), 400, "bad-request");
        assertProblem(server.form(ROUTE, file("x".repeat(1_000_000), "x")), 400, "bad-request");
        assertProblem(server.form(ROUTE, file("a.md", "a"), file("b.md", "b")), 400, "bad-request");
        assertThat(server.files()).containsExactly("charter.md");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ../../evil.md                   | added/evil/evil.md
        /etc/evil.md                    | added/evil/evil.md
        C:\\\\temp\\\\evil.md           | added/evil/evil.md
        <img onerror=alert(1)>.md       | added/img onerror=alert(1)/img onerror=alert(1).md
        \u202Elive.md                   | added/live/live.md
        .hidden.md                      | added/hidden/hidden.md
        Żółw №1.md                      | added/Żółw №1/Żółw №1.md
        """)
    void namesOfFilesAreMadeHarmless(String name, String place) throws IOException {
        HttpResponse<String> answer = server.form(ROUTE, file(name, LANTERNS));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(server.files()).containsExactly(place, "charter.md");
        assertThat(server.get(json(answer).get("url").asString()).statusCode()).isEqualTo(200);
    }

    @Test
    void aVeryLongNameIsCut() throws IOException {
        assertThat(server.form(ROUTE, file("x".repeat(500) + ".md", LANTERNS)).statusCode())
                .isEqualTo(201);
        assertThat(server.found("lanterns")).hasSize(1);
    }

    @Test
    void aNameWithNothingInItIsUnreadable() {
        assertProblem(server.form(ROUTE, file("...", LANTERNS)), 422, "unreadable");
    }

    @Test
    void whatIsNoDocumentIsUnreadableAndSaysWhy() throws IOException {
        byte[] noise = new byte[300_000];
        new Random(1).nextBytes(noise);

        HttpResponse<String> answer = server.form(ROUTE, file("noise.xyz", noise));

        assertProblem(answer, 422, "unreadable");
        assertThat(json(answer).get("detail").asString()).isNotBlank();
        assertThat(server.files()).containsExactly("charter.md");
    }

    @ParameterizedTest
    @CsvSource({"date, 31 May", "id, a/b", "officialUrl, javascript:alert(1)"})
    void metadataThatCannotBeMeantSoAreRefused(String key, String value) {
        HttpResponse<String> answer = server.form(ROUTE, text(key, value), file("a.md", LANTERNS));

        assertProblem(answer, 400, "bad-parameters");
        assertThat(json(answer).get("errors").get(0).get("parameter").asString())
                .isEqualTo(key);
    }

    @Test
    void bytesOfAFileArriveAsTheyWereSent() throws IOException {
        StringBuilder text = new StringBuilder("# Long\n\n");
        Random random = new Random(2);
        for (int line = 0; line < 20_000; line++) {
            text.append("x".repeat(random.nextInt(40))).append("\r\n--a-boundar".substring(0, random.nextInt(14)));
        }
        byte[] content = text.append("end").toString().getBytes(StandardCharsets.UTF_8);

        HttpResponse<String> answer = server.form(ROUTE, file("whole.txt", content));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(Files.readAllBytes(server.corpus.resolve("added/whole/whole.txt")))
                .isEqualTo(content);
    }

    @Test
    void moreThanTheLimitIsTooLarge() throws IOException {
        String head = "POST " + ROUTE + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                + TestServer.TOKEN + "\r\nContent-Type: application/json\r\n";

        String answer = server.raw(head + "Content-Length: 60000000\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 413").contains("50 MB");
        assertThat(server.post("/api/v1/rebuild", "text/plain", "x".repeat(70_000))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void aSenderWhoHangsUpLeavesNothing() throws IOException {
        String head = "POST " + ROUTE + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                + TestServer.TOKEN + "\r\n";
        String part = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.md\"\r\n\r\nlanterns";

        assertThat(server.raw(
                        head + "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 5000\r\n\r\n" + part))
                .containsPattern("^(HTTP/1.1 400 .*)?");
        assertThat(server.raw(head + "Content-Type: application/json\r\nContent-Length: 5000\r\n\r\n{\"id\": \"a\""))
                .containsPattern("^(HTTP/1.1 400 .*)?");
        assertThat(server.files()).containsExactly("charter.md");
    }
}
