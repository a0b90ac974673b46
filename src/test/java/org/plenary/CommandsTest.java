package org.plenary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.index.IndexBuild;
import org.plenary.lucene.LuceneIndex;
import picocli.CommandLine;

class CommandsTest {
    @TempDir
    private Path folder;

    private Path corpus;
    private Path index;

    /** How a command ended and what it said. */
    private record Ended(int code, String out, String err) {}

    @BeforeEach
    void writeACorpus() throws IOException {
        corpus = Files.createDirectory(folder.resolve("corpus"));
        index = folder.resolve("index");
        Files.writeString(corpus.resolve("charter.md"), """
            ---
            title: The Charter
            date: 1945-06-26
            kind: treaty
            ---

            ## I. Purposes

            To keep peace among nations.

            To achieve cooperation.
            """);
        Files.write(corpus.resolve("broken.md"), new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 14, 15, 16, 17});
    }

    @Test
    void rebuildTellsWhatItIndexedAndWhatItSkipped() {
        Ended rebuild = run("rebuild");

        assertThat(rebuild.code()).isZero();
        assertThat(rebuild.out()).contains("indexed 1 documents, 2 paragraphs").contains("skipped broken.md: ");
    }

    @Test
    void whatIsAmissInAnAddedFileIsToldOnce() throws IOException {
        run("rebuild");
        Path file = Files.writeString(folder.resolve("accord.txt"), "Every nation keeps the peace.\n");

        assertThat(run("add", file.toString()).out()).containsOnlyOnce("note ").contains("the metadata have no title");
    }

    @Test
    void aFileWhoseMetadataCannotBeReadIsNotAddedWithoutThem() throws IOException {
        Path file = Files.writeString(folder.resolve("accord.txt"), "Every nation keeps the peace.\n");
        Files.createSymbolicLink(folder.resolve("accord.yaml"), folder.resolve("elsewhere.yaml"));

        Ended added = run("add", file.toString());

        assertThat(added.code()).isEqualTo(4);
        assertThat(added.out()).contains("skipped accord.txt: accord.yaml: a symbolic link, which is not followed");
        assertThat(corpus.resolve("added")).doesNotExist();
    }

    @Test
    void strictRebuildFailsWhenAFileWasSkipped() throws IOException {
        assertThat(run("rebuild", "--strict").code()).isEqualTo(4);
        Files.delete(corpus.resolve("broken.md"));
        assertThat(run("rebuild", "--strict").code()).isZero();
    }

    @Test
    void rebuildBesideAnotherOneIsBusy() {
        try (LuceneIndex other = LuceneIndex.open(index);
                IndexBuild running = other.rebuild()) {
            assertThat(running).isNotNull();
            Ended second = run("rebuild");

            assertThat(second.code()).isEqualTo(3);
            assertThat(second.err()).contains("another rebuild is running");
        }
    }

    @Test
    void missingCorpusIsUnreadable() throws IOException {
        Files.delete(corpus.resolve("broken.md"));
        Files.delete(corpus.resolve("charter.md"));
        Files.delete(corpus);

        Ended rebuild = run("rebuild");

        assertThat(rebuild.code()).isEqualTo(4);
        assertThat(rebuild.err()).contains("corpus");
    }

    @Test
    void exportWritesEveryHitToAFileOrToTheTerminal() throws IOException {
        run("rebuild");
        Path file = folder.resolve("hits.csv");

        Ended toFile = run("export", "peace OR cooperation", "--output", file.toString());
        Ended toTerminal = run("export", "--format", "jsonl");

        assertThat(toFile.code()).isZero();
        assertThat(toFile.out()).contains("2 hits written to " + file);
        assertThat(Files.readAllLines(file).getFirst()).startsWith("rank,id,url,");
        assertThat(Files.readString(file)).contains("To keep peace among nations.", "To achieve cooperation.");
        assertThat(toTerminal.out().lines()).hasSize(2).allMatch(line -> line.startsWith("{\"id\":\"charter/"));
        assertThat(run("export", "peace", "--format", "pdf").code()).isEqualTo(2);
        assertThat(run("export", "peace", "--year", "last").code()).isEqualTo(2);
    }

    @Test
    void searchBeforeTheFirstRebuildSaysWhatToDo() {
        Ended search = run("search", "peace");

        assertThat(search.code()).isEqualTo(4);
        assertThat(search.err()).contains("plenary rebuild");
    }

    @Test
    void searchMarksWhatMatchedAndNamesThePlace() {
        run("rebuild");

        Ended search = run("search", "peace");

        assertThat(search.code()).isZero();
        assertThat(search.out()).contains("1 paragraph").contains("charter/I.1").contains("keep *peace* among");
    }

    @Test
    void searchTakesTheFiltersOfTheApiAndAnswersAsItDoes() {
        run("rebuild");

        assertThat(run("search", "peace", "--kind", "resolution").out()).contains("Nothing found");
        assertThat(run("search", "peace", "--json").out())
                .contains("\"id\":\"charter/I.1\"")
                .contains("\"total\":{\"value\":1,\"exact\":true}");
    }

    @Test
    void everyExclusionCounts() {
        run("rebuild");

        assertThat(run("search", "peace", "--exclude", "doc=charter", "--exclude", "doc=other")
                        .out())
                .contains("Nothing found");
    }

    @Test
    void badOptionIsWrongUsageAndNamesIt() {
        run("rebuild");

        Ended search = run("search", "peace", "--size", "1000");

        assertThat(search.code()).isEqualTo(2);
        assertThat(search.err()).contains("size");
        Ended exclusion = run("search", "peace", "--exclude", "charter");
        assertThat(exclusion.code()).isEqualTo(2);
        assertThat(exclusion.err()).contains("--exclude").contains("NAME=VALUE");
    }

    @Test
    void showPrintsAnOutlineOrAParagraphWithItsCitation() {
        run("rebuild");

        assertThat(run("show", "charter").out()).contains("I. Purposes").contains("I.2  To achieve cooperation.");
        assertThat(run("show", "charter/I.1").out()).contains("The Charter, 26 June 1945, section I, para. 1");
        assertThat(run("show", "charter/I.1", "--cite", "oscola").out().strip())
                .isEqualTo("The Charter (adopted 26 June 1945) s I, para 1.");
        assertThat(run("show", "charter", "--cite", "word").code()).isEqualTo(2);
        Ended unknown = run("show", "chartre");
        assertThat(unknown.code()).isEqualTo(1);
        assertThat(unknown.err()).contains("did you mean charter");
        assertThat(run("show", "charter/I.9").err()).contains("its paragraphs: plenary show charter");
    }

    @Test
    void anOutlineShowsSectionsThatHoldOnlyOthers() throws IOException {
        Files.writeString(corpus.resolve("nested.md"), "## II. Networks\n\n### Access\n\nPorts open their networks.\n");
        run("rebuild");

        assertThat(run("show", "nested").out()).contains("II. Networks\n  Access\n    ");
    }

    @Test
    void aPortThatIsNoneIsWrongUsage() {
        assertThat(run("serve", "--port", "99999").code()).isEqualTo(2);
    }

    @Test
    void aMissingCorpusIsNamedOnce() {
        corpus = corpus.resolve("nowhere");
        Ended rebuild = run("rebuild");

        assertThat(rebuild.code()).isEqualTo(4);
        assertThat(rebuild.err()).containsOnlyOnce("nowhere does not exist");
    }

    @Test
    void statusTellsWhetherTheCorpusChangedSince() throws IOException {
        assertThat(run("status").out()).contains("no index yet");
        run("rebuild");
        assertThat(run("status").out()).contains("as indexed").contains("broken.md: ");
        Files.writeString(corpus.resolve("added.txt"), "A title\n\nA sentence that makes a paragraph.\n");
        assertThat(run("status").out()).contains("changed since");
    }

    private Ended run(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--corpus", corpus.toString(), "--index", index.toString()));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command = Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int code = command.execute(all.toArray(String[]::new));
        return new Ended(code, out.toString(), err.toString());
    }
}
