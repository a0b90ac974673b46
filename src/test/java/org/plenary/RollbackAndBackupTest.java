package org.plenary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ways back: to the state before, and to a copy. */
class RollbackAndBackupTest {
    @TempDir
    private Path folder;

    private Path corpus;
    private Path index;

    private record Ended(int code, String out, String err) {}

    @BeforeEach
    void indexTwice() throws IOException {
        corpus = Files.createDirectory(folder.resolve("corpus"));
        index = folder.resolve("index");
        write("charter", "To keep peace.");
        run("rebuild");
        write("accord", "To keep peace again.");
        run("update");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(corpus.resolve(name + ".md"), "---\nlanguage: en\n---\n\n" + text + "\n");
    }

    private Ended run(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--index", index.toString(), "--profile", "plain-bm25"));
        if (!words[0].equals("rollback")) {
            all.addAll(List.of("--corpus", corpus.toString()));
        }
        int code = Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(all.toArray(String[]::new));
        return new Ended(code, out.toString(), err.toString());
    }

    private String answer() {
        return run("search", "peace", "--json").out().replaceFirst("\"tookMs\":\\d+,", "");
    }

    private void assertFound(int paragraphs) {
        assertThat(answer()).contains("\"total\":{\"value\":" + paragraphs + ",");
    }

    @Test
    void rollbackGoesToTheStateBeforeAndSaysSo() {
        Ended back = run("rollback");

        assertThat(back.code()).isZero();
        assertThat(back.out()).contains("rolled back to version 000001-").contains("1 documents");
        assertFound(1);
        assertThat(run("status").out()).contains("held").contains("changed since");
    }

    @Test
    void aRolledBackIndexStaysUntilAnUpdateIsAskedFor() throws IOException {
        run("rollback");
        Path other = Files.writeString(folder.resolve("other.md"), "---\nlanguage: en\n---\n\nTo keep peace too.\n");

        assertThat(run("add", other.toString()).out()).contains("rolled back and stays so");
        assertFound(1);
        assertThat(run("update").code()).isZero();
        assertFound(3);
        assertThat(run("status").out()).doesNotContain("held").contains("as indexed");
    }

    @Test
    void anUpdateThatFindsNothingChangedLetsGoToo() throws IOException {
        run("rollback");
        Files.delete(corpus.resolve("accord.md"));

        run("update");

        assertThat(run("status").out()).doesNotContain("held");
    }

    @Test
    void rollbackTwiceComesBack() {
        run("rollback");
        run("rollback");

        assertFound(2);
        assertThat(run("status").out()).contains("held");
    }

    @Test
    void rollbackToADamagedStateChangesNothing() throws IOException {
        Path earlier =
                index.resolve(Files.readAllLines(index.resolve("CURRENT")).get(1));
        Files.write(earlier.resolve("sources"), new byte[] {1});

        Ended back = run("rollback");

        assertThat(back.code()).isEqualTo(4);
        assertThat(back.err()).contains("cannot go back to the state before");
        assertFound(2);
        assertThat(run("status").out()).doesNotContain("held");
    }

    @Test
    void rollbackWithoutAStateBeforeSaysSo() {
        index = folder.resolve("none");

        Ended back = run("rollback");

        assertThat(back.code()).isEqualTo(1);
        assertThat(back.err()).contains("no state of the index before");
    }

    @Test
    void whatIsRestoredAnswersAsBefore() throws IOException {
        String before = answer();
        Path copy = folder.resolve("copy");
        assertThat(run("backup", copy.toString()).out()).contains("backed up 2 documents");
        corpus = folder.resolve("new/corpus");
        index = folder.resolve("new/index");

        assertThat(run("restore", copy.toString()).code()).isZero();

        assertThat(answer()).isEqualTo(before);
        assertThat(corpus.resolve("accord.md")).hasSameTextualContentAs(folder.resolve("corpus/accord.md"));
        assertThat(run("status").out()).contains("as indexed");
    }

    @Test
    void aBackupOfAChangedCorpusBringsTheChangesInAfterTheRestore() throws IOException {
        write("accord", "To keep nothing.");
        Path copy = folder.resolve("copy");
        assertThat(run("backup", copy.toString()).out()).contains("1 files changed since");

        assertThat(run("restore", copy.toString(), "--replace").code()).isZero();

        assertFound(2);
        run("update");
        assertFound(1);
    }

    @Test
    void aBackupWhileDocumentsAreAddedIsWholeAndHasWhatWasAddedBefore() throws Exception {
        Path given = Files.createDirectory(folder.resolve("given"));
        for (int at = 0; at < 30; at++) {
            Files.writeString(given.resolve("d" + at + ".md"), "---\nlanguage: en\n---\n\nTo keep peace " + at + ".\n");
        }
        run("add", given.resolve("d0.md").toString());
        Path copy = folder.resolve("copy");
        CompletableFuture<Ended> adding = CompletableFuture.supplyAsync(() -> run("add", given.toString()));
        Ended backup = run("backup", copy.toString());
        assertThat(backup.code()).as(backup.err()).isZero();
        assertThat(adding.join().out()).contains("added d29.md");
        corpus = folder.resolve("new/corpus");
        index = folder.resolve("new/index");

        assertThat(run("restore", copy.toString()).code()).isZero();

        assertThat(corpus.resolve("added/d0/d0.md")).hasSameTextualContentAs(given.resolve("d0.md"));
        Ended update = run("update", "--strict");
        assertThat(update.code()).as(update.out()).isZero();
        assertThat(run("status").out()).contains("as indexed");
    }

    @Test
    void aRestoreThatWasCutOffBetweenItsStepsIsDoneByTheNext() throws IOException {
        Path copy = folder.resolve("copy");
        run("backup", copy.toString());
        write("later", "To keep peace later.");
        run("update");

        Path half = Files.createDirectory(folder.resolve("index.unfinished"));
        Files.writeString(half.resolve("CURRENT"), "half");
        Files.createDirectory(folder.resolve("corpus.unfinished"));
        assertFound(3);

        Files.move(corpus, folder.resolve("corpus.before-20260101-000000"));
        assertFound(3);
        assertThat(run("update").err()).contains("corpus");
        assertFound(3);

        assertThat(run("restore", copy.toString(), "--replace").code()).isZero();
        assertFound(2);
        assertThat(run("status").out()).contains("as indexed");
        assertThat(half).doesNotExist();
        assertThat(folder.resolve("corpus.before-20260101-000000/later.md")).exists();
    }

    @Test
    void anExistingFolderIsNoPlaceForABackup() throws IOException {
        Path taken = Files.createDirectory(folder.resolve("taken"));

        Ended backup = run("backup", taken.toString());

        assertThat(backup.code()).isEqualTo(4);
        assertThat(backup.err()).contains("exists already");
        assertThat(taken).isEmptyDirectory();
    }

    @Test
    void nothingIsRestoredOverWhatIsThereUnlessAskedFor() throws IOException {
        Path copy = folder.resolve("copy");
        run("backup", copy.toString());
        write("later", "To keep peace later.");
        run("update");

        Ended refused = run("restore", copy.toString());
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("is not empty");
        assertFound(3);

        Ended replaced = run("restore", copy.toString(), "--replace");
        assertThat(replaced.out()).contains("kept in");
        assertFound(2);
        try (Stream<Path> beside = Files.list(folder)) {
            assertThat(beside.map(path -> path.getFileName().toString()))
                    .anyMatch(name -> name.startsWith("corpus.before-"))
                    .anyMatch(name -> name.startsWith("index.before-"))
                    .noneMatch(name -> name.contains("unfinished"));
        }
    }

    @Test
    void aDamagedBackupIsNotRestored() throws IOException {
        Path copy = folder.resolve("copy");
        run("backup", copy.toString());
        Files.writeString(copy.resolve("corpus/charter.md"), "Something else.");
        Files.delete(copy.resolve("corpus/accord.md"));
        Files.writeString(copy.resolve("corpus/more.md"), "More.");

        Ended restore = run("restore", copy.toString(), "--replace");

        assertThat(restore.code()).isEqualTo(4);
        assertThat(restore.err())
                .contains("corpus/charter.md is damaged")
                .contains("corpus/accord.md is missing")
                .contains("corpus/more.md is not in the list");
        assertFound(2);
    }

    @Test
    void aNameOfTwoLinesIsBackedUpAndRestored() throws IOException {
        write("two\nlines", "To keep peace.");
        run("backup", folder.resolve("copy").toString());

        assertThat(run("restore", folder.resolve("copy").toString(), "--replace")
                        .code())
                .isZero();

        assertThat(corpus.resolve("two\nlines.md")).exists();
    }
}
