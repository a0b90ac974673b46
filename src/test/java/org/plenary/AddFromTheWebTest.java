package org.plenary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.fetch.FakeWeb;
import picocli.CommandLine;

class AddFromTheWebTest {
    private static final String PLACE = "http://" + FakeWeb.PUBLIC;
    private static final String TEXT = "Content-Type: text/plain\r\n";

    @TempDir
    private Path folder;

    private Path corpus;
    private FakeWeb web;

    private record Ended(int code, String out, String err) {}

    @BeforeEach
    void begin() throws IOException, NoSuchAlgorithmException {
        corpus = Files.createDirectory(folder.resolve("corpus"));
        web = new FakeWeb(Files.createDirectory(folder.resolve("aside")));
        web.at("/docs/charter", TEXT, "Every ship is welcome in every port of the coast.\n");
        Files.writeString(corpus.resolve("catalogue.json"), """
            [{"id": "charter-1945", "title": "The Charter", "symbol": null, "topics": ["ports", "ships"],
              "officialUrl": "%s/docs/charter"}]
            """.formatted(PLACE));
    }

    @AfterEach
    void close() throws IOException {
        web.close();
    }

    @Test
    void anAddressIsAddedWithWhereItCameFrom() throws IOException {
        Ended added = add(PLACE + "/docs/charter", "--metadata", "title=Charter of Ports");

        assertThat(added.code()).as(added.out() + added.err()).isZero();
        assertThat(added.out()).contains("added " + PLACE + "/docs/charter as charter, 1 paragraphs");
        assertThat(corpus.resolve("added/charter/charter.txt"))
                .hasContent("Every ship is welcome in every port of the coast.");
        assertThat(Files.readString(corpus.resolve("added/charter/charter.yaml")))
                .contains("title: \"Charter of Ports\"")
                .contains("officialUrl: \"" + PLACE + "/docs/charter\"");
        assertThat(folder.resolve("aside")).isEmptyDirectory();
    }

    @Test
    void aDocumentOfTheCatalogueComesWithItsMetadataUnderItsId() throws IOException {
        Ended added = add("--catalogue", "charter-1945");

        assertThat(added.code()).as(added.out() + added.err()).isZero();
        assertThat(added.out()).contains("as charter-1945, 1 paragraphs").doesNotContain("unknown key");
        assertThat(Files.readString(corpus.resolve("added/charter-1945/charter-1945.yaml")))
                .contains("title: \"The Charter\"")
                .contains("- \"ports\"")
                .doesNotContain("symbol");
    }

    @Test
    void whatTheCatalogueDoesNotHaveIsSaid() {
        assertThat(add("--catalogue", "treaty-1").out())
                .contains("skipped treaty-1: the catalogue has no document of this id");
    }

    @Test
    void aDocumentThatIsHeldIsReplacedOnlyWhenAskedFor() throws IOException {
        Files.writeString(corpus.resolve("charter-1945.md"), "# Charter\n\nA digest of it, in our own words.\n");
        assertThat(run("rebuild").code()).isZero();

        Ended kept = add("--catalogue", "charter-1945");
        assertThat(kept.code()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(kept.out()).contains("is taken by charter-1945.md").contains("--replace");
        assertThat(corpus.resolve("charter-1945.md")).exists();

        assertThat(add("--catalogue", "charter-1945", "--replace").code()).isZero();
        assertThat(corpus.resolve("charter-1945.md")).doesNotExist();
    }

    @Test
    void anAddressThatGivesNothingIsSkippedWithTheReason() {
        Ended added = add("http://127.0.0.1/", PLACE + "/missing", "http://nowhere.example/", "file:///etc/passwd");

        assertThat(added.code()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(added.out())
                .contains("skipped http://127.0.0.1/: 127.0.0.1 is not in the public network")
                .contains("skipped " + PLACE + "/missing: " + FakeWeb.PUBLIC + " answers 404")
                .contains("skipped http://nowhere.example/: the host nowhere.example cannot be found")
                .contains("skipped file:///etc/passwd: only http and https addresses are fetched");
    }

    @Test
    void nothingToAddIsWrongUsage() {
        assertThat(add().code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void theCatalogueIsNoDocumentUnlessItIsBroken() throws IOException {
        assertThat(run("rebuild").out()).doesNotContain("catalogue.json");

        Files.writeString(corpus.resolve("catalogue.json"), "[{\"id\": \"charter-1945\"}]");
        assertThat(run("rebuild").out())
                .contains("skipped catalogue.json: not a list of documents: entry 1 has no officialUrl");
        Ended added = add("--catalogue", "charter-1945");
        assertThat(added.code()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(added.out()).contains("skipped charter-1945: catalogue.json: not a list of documents");
    }

    private Ended add(String... words) {
        return run(new CommandLine(new AddCommand(web::fetcher)), words);
    }

    private Ended run(String command) {
        return run(Main.commandLine(), command);
    }

    private Ended run(CommandLine line, String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] all = new String[words.length + 6];
        System.arraycopy(words, 0, all, 0, words.length);
        String[] common = {
            "--corpus", corpus.toString(), "--index", folder.resolve("index").toString(), "--profile", "plain-bm25"
        };
        System.arraycopy(common, 0, all, words.length, common.length);
        line.setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
        return new Ended(line.execute(all), out.toString(), err.toString());
    }
}
