package org.plenary.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.web.CorpusServer.file;
import static org.plenary.web.CorpusServer.text;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.fetch.FakeWeb;

class ChangePagesTest {
    private static final String LANTERNS = "# Lanterns\n\nAll parties welcome lanterns.\n";
    private static final String WITHDRAWAL = "/documents/charter/withdraw";
    private static final String URLENCODED = "application/x-www-form-urlencoded";

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

    private static byte[] token() {
        return text("token", TestServer.TOKEN);
    }

    @Test
    void theFormLeadsToTheDocumentThatWasAdded() {
        assertThat(server.get("/documents").body()).contains("href=\"/add\"");
        assertThat(server.get("/add").body()).contains("enctype=\"multipart/form-data\"");

        HttpResponse<String> answer = server.form(
                "/documents", token(), file("lanterns.md", LANTERNS), text("date", "2016-11"), text("title", ""));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/documents/lanterns");
        assertThat(server.get("/documents/lanterns").body()).contains("All parties welcome lanterns.", "November 2016");
    }

    @Test
    void anAddressInPlaceOfAFileIsFetched() {
        server.internet.at("/docs/lanterns", "Content-Type: text/plain\r\n", "All parties welcome lanterns.\n");
        String address = "http://" + FakeWeb.PUBLIC + "/docs/lanterns";

        assertThat(server.form("/documents", token(), text("url", address), text("title", "Lanterns"))
                        .headers()
                        .firstValue("Location"))
                .contains("/documents/lanterns");

        HttpResponse<String> refused = server.form("/documents", token(), text("url", "http://10.0.0.1/a"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("The address is not fetched:", "value=\"http://10.0.0.1/a\"");

        assertThat(server.form("/documents", token(), text("url", address), file("lanterns.md", LANTERNS))
                        .body())
                .contains("Choose a file or give an address, one of them.");
    }

    @Test
    void topicsAreSeparatedByCommas() {
        server.form("/documents", token(), file("lanterns.md", LANTERNS), text("topics", "light, peace ,"));

        assertThat(CorpusServer.json(server.get("/api/v1/documents/lanterns"))
                        .get("document")
                        .get("topics")
                        .size())
                .isEqualTo(2);
    }

    @Test
    void withoutTheTokenTheFileIsNotTakenInAndTheRestIsKept() throws IOException {
        HttpResponse<String> answer = server.form(
                "/documents",
                text("token", "wrong"),
                file("lanterns.md", LANTERNS),
                text("title", "<b>\"Lantern\" Statement"),
                text("replace", "true"));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body())
                .contains("not the token", "href=\"#token\"", "value=\"&lt;b>&#34;Lantern&#34; Statement\"")
                .containsPattern("id=\"replace\"[^>]* checked");
        assertThat(server.files()).containsExactly("charter.md");
    }

    @Test
    void aFileBeforeTheTokenIsNotTakenIn() throws IOException {
        HttpResponse<String> answer = server.form("/documents", file("lanterns.md", LANTERNS), token());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(server.files()).containsExactly("charter.md");
    }

    @Test
    void whatIsWrongIsSaidAboveTheFormAndAtTheField() throws IOException {
        HttpResponse<String> answer =
                server.form("/documents", token(), file("lanterns.md", LANTERNS), text("date", "31 May"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("href=\"#date\"", "Date must be a date such as", "value=\"31 May\"")
                .containsPattern("id=\"date\"[^>]* aria-invalid=\"true\"");
        assertThat(server.form("/documents", token(), file("", "")).body()).contains("Choose a file");
        assertThat(server.files()).containsExactly("charter.md");
    }

    @Test
    void aTakenIdAsksForTheBoxToBeTicked() {
        byte[] other = file("charter.md", "# Charter\n\nWe want lanterns.\n");

        HttpResponse<String> answer = server.form("/documents", token(), other);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("href=\"#replace\"");

        assertThat(server.form("/documents", token(), other, text("replace", "true"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(server.found("lanterns")).hasSize(1);
    }

    @Test
    void whatCannotBeReadIsSaidOnTheForm() {
        HttpResponse<String> answer = server.form("/documents", token(), file("<img onerror=x>.pdf", "%PDF-1.7"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("No document can be made of it").doesNotContain("<img onerror");
    }

    @Test
    void remarksAreShownBeforeTheDocument() {
        HttpResponse<String> answer = server.form("/documents", token(), file("twin.md", "# Twin\n\nWe want peace.\n"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("twin has the same text as charter", "href=\"/documents/twin\"");
    }

    @Test
    void theVerySameFileIsSaidToBeThere() {
        server.form("/documents", token(), file("lanterns.md", LANTERNS));

        assertThat(server.form("/documents", token(), file("lanterns.md", LANTERNS))
                        .body())
                .contains("Already there", "href=\"/documents/lanterns\"");
    }

    @Test
    void aDocumentIsWithdrawnAfterItWasAskedWhetherItShould() throws IOException {
        assertThat(server.get("/documents/charter").body()).contains("href=\"" + WITHDRAWAL + "\"");
        assertThat(server.get(WITHDRAWAL).body()).contains("action=\"" + WITHDRAWAL + "\"");
        assertThat(server.files()).containsExactly("charter.md");

        assertThat(server.post(WITHDRAWAL, URLENCODED, "token=wrong").statusCode())
                .isEqualTo(401);
        assertThat(server.files()).containsExactly("charter.md");

        HttpResponse<String> answer =
                server.post(WITHDRAWAL, URLENCODED, "token=" + TestServer.TOKEN.replace(' ', '+'));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("“Charter” is withdrawn");
        assertThat(server.files()).isEmpty();
        assertThat(server.found("peace")).isEmpty();
        assertThat(server.get(WITHDRAWAL).statusCode()).isEqualTo(404);
    }

    @Test
    void anotherSiteChangesNothing() throws IOException {
        for (String path : new String[] {"/documents", WITHDRAWAL}) {
            HttpResponse<String> answer = server.send(HttpRequest.newBuilder(URI.create(server.origin() + path))
                    .header("Content-Type", URLENCODED)
                    .header("Sec-Fetch-Site", "cross-site")
                    .POST(BodyPublishers.ofString("token=" + TestServer.TOKEN)));
            assertThat(answer.statusCode()).isEqualTo(403);
        }
        assertThat(server.files()).containsExactly("charter.md");
    }

    @Test
    void whatIsNotKnownOfADocumentIsSaidToBeSo() {
        assertThat(server.get("/documents/charter").body())
                .containsPattern("<dt>Date</dt><dd class=\"missing\">not known</dd>")
                .containsPattern("<dt>Body</dt><dd class=\"missing\">not known</dd>");
        assertThat(server.get("/documents").body()).contains("date, body and kind not known");
    }
}
