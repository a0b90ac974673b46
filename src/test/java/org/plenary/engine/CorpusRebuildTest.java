package org.plenary.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.engine.RebuildReport.Remark;
import org.plenary.extract.ExtractionLimits;
import org.plenary.extract.ExtractionProcesses;
import org.plenary.index.DocumentSummary;
import org.plenary.index.IndexBuild;
import org.plenary.index.IndexState;
import org.plenary.index.Provenance.SkippedFile;
import org.plenary.index.SearchFailure;
import org.plenary.ingest.CorpusFolder;
import org.plenary.lucene.LuceneIndex;

class CorpusRebuildTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    private Path corpus;
    private LuceneIndex index;
    private CorpusRebuild rebuild;

    @BeforeEach
    void open() throws IOException {
        corpus = Files.createDirectory(folder.resolve("corpus"));
        index = LuceneIndex.open(folder.resolve("index"));
        rebuild = new CorpusRebuild(new CorpusFolder(corpus), index, Meanings.unknown(), 0);
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void filesThatAreReadWhenTheProgramEndsAreNotPublishedAsSkipped() throws IOException {
        write("charter.md", "# Charter", "Everyone has the right to access.");
        RebuildReport before = run();
        write("letter.pdf", "%PDF-1.7");
        ExtractionProcesses closed = new ExtractionProcesses(ExtractionLimits.DEFAULT);
        closed.close();

        for (int threads : List.of(0, 2)) {
            CorpusRebuild ending =
                    new CorpusRebuild(new CorpusFolder(corpus, closed), index, Meanings.unknown(), threads);
            assertThatThrownBy(() -> ending.run(_ -> {})).isInstanceOf(CancellationException.class);
        }

        assertThat(index.state()).isEqualTo(before.state());
    }

    @Test
    void theDocumentsOfTheCorpusCanBeSearched() throws IOException {
        write("charter.md", "# Charter", "Everyone has the right to access.");
        write("un/agenda.txt", "Agenda", "Nobody is left behind in access.");

        RebuildReport report = run();

        assertDocuments("agenda", "charter");
        assertThat(total("access")).isEqualTo(2);
        assertThat(report.state()).isEqualTo(index.state());
        assertThat(report.state().documents()).isEqualTo(2);
        assertThat(report.skipped()).isEmpty();
    }

    @Test
    void aBadFileIsSkippedWithItsReasonAndStopsNoOther() throws IOException {
        write("charter.md", "# Charter", "Everyone has the right to access.");
        Files.write(corpus.resolve("broken.txt"), new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 14, 15, 16, 17});
        write("notes.docx", "PK\u0003\u0004");

        RebuildReport report = run();

        assertDocuments("charter");
        assertThat(report.skipped()).extracting(SkippedFile::file).containsExactly("broken.txt", "notes.docx");
        assertThat(report.skipped()).extracting(SkippedFile::reason).noneMatch(String::isBlank);
        assertThat(report.state().provenance().skipped()).isEqualTo(report.skipped());
    }

    @Test
    void twoFilesOfOneIdAreNamedAndTheFirstCounts() throws IOException {
        write("a/charter.md", "# Charter", "Everyone has the right to access.");
        write("b/charter.md", "# Charter", "Nobody has the right to silence.");

        RebuildReport report = run();

        assertThat(report.skipped())
                .containsExactly(new SkippedFile("b/charter.md", "the document id charter is taken by a/charter.md"));
        assertThat(total("access")).isEqualTo(1);
        assertThat(total("silence")).isZero();
    }

    @Test
    void everyLineOfJsonIsADocumentAndABadOneStopsNoOther() throws IOException {
        write("charters.jsonl", charter(1), "{\"id\": ", charter(2));

        RebuildReport report = run();

        assertDocuments("charter-1", "charter-2");
        assertThat(total("access")).isEqualTo(2);
        assertThat(report.skipped()).singleElement().satisfies(skipped -> {
            assertThat(skipped.file()).isEqualTo("charters.jsonl");
            assertThat(skipped.reason()).startsWith("line 3: not JSON");
        });
    }

    @Test
    void anIdThatIsTakenIsNamedWithThePlaceThatTookIt() throws IOException {
        write("a.jsonl", charter(1), charter(1));
        write("charter-1.md", "# Charter", "Nobody has the right to silence.");

        assertThat(run().skipped())
                .containsExactly(
                        new SkippedFile("a.jsonl", "line 3: the document id charter-1 is taken by line 1"),
                        new SkippedFile("charter-1.md", "the document id charter-1 is taken by a.jsonl"));
    }

    @Test
    void ofManyBadLinesTheFirstAreNamedAndAllAreCounted() throws IOException {
        write("charters.jsonl", charter(1), "{}\n".repeat(1_000));
        write(
                "remarks.jsonl",
                IntStream.range(0, 300)
                        .mapToObj(at -> "{\"id\": \"" + at + "\", \"title\": \"T\", \"text\": \"A.\", \"year\": \"y"
                                + at + "\"}")
                        .toArray(String[]::new));

        RebuildReport report = run();

        assertThat(report.skipped())
                .hasSize(200)
                .startsWith(new SkippedFile("charters.jsonl", "line 3: no paragraphs"));
        assertThat(report.state().provenance().skippedInAll()).isEqualTo(1_000);
        assertThat(index.state()).isEqualTo(report.state());
        assertThat(report.remarks()).hasSize(200);
        assertThat(report.remarksInAll()).isEqualTo(300);
    }

    @Test
    void whatIsAmissInAFileThatWasReadIsRemarkedUpon() throws IOException {
        write("charter.md", "---\ntitle: Charter\ndate: some day in May\n---\n", "Everyone has the right to access.");

        RebuildReport report = run();

        assertDocuments("charter");
        assertThat(report.remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.file()).isEqualTo("charter.md");
            assertThat(remark.message()).contains("some day in May");
        });
        assertThat(report.remarks()).hasOnlyElementsOfType(Remark.class);
    }

    @Test
    void anEmptyCorpusGivesAnEmptyIndex() {
        assertThat(run().state().documents()).isZero();
        assertThat(rebuild.isUpToDate()).isTrue();
    }

    @Test
    void aCorpusThatIsNotThereFailsAndTheOldStateStays() throws IOException {
        write("charter.md", "# Charter", "Everyone has the right to access.");
        RebuildReport before = run();
        Files.move(corpus, folder.resolve("elsewhere"));

        assertThatThrownBy(this::run)
                .isInstanceOf(SearchFailure.CorpusUnreadable.class)
                .hasMessageContaining(corpus.toString());

        assertThat(index.state()).isEqualTo(before.state());
        assertThat(total("access")).isEqualTo(1);
        Files.move(folder.resolve("elsewhere"), corpus);
        assertThat(run().state().documents()).isEqualTo(1);
    }

    @Test
    void progressIsToldAfterEveryDocumentAndEveryFile() throws IOException {
        write("agenda.md", "# Agenda", "One.", "Two.");
        write("charters.jsonl", charter(1), charter(2));
        List<RebuildProgress> told = new ArrayList<>();

        rebuild.run(told::add);

        assertThat(told).extracting(RebuildProgress::filesDone).containsExactly(0, 1, 1, 1, 2);
        assertThat(told).extracting(RebuildProgress::filesInAll).containsOnly(2);
        assertThat(told).extracting(RebuildProgress::documents).containsExactly(1, 1, 2, 3, 3);
        assertThat(told).extracting(RebuildProgress::passages).containsExactly(2, 2, 3, 4, 4);
        assertThat(told).extracting(RebuildProgress::share).isSorted().endsWith(1.0);
    }

    @Test
    void searchesSeeTheOldStateUntilTheNewOneIsPublished() throws IOException {
        write("charter.md", "# Charter", "Everyone has the right to access.");
        RebuildReport before = run();
        write("agenda.md", "# Agenda", "Nobody is left behind in access.");
        List<IndexState> seen = new ArrayList<>();

        RebuildReport after = rebuild.run(_ -> {
            seen.add(index.state());
            assertThat(total("access")).isEqualTo(1);
        });

        assertThat(seen).containsOnly(before.state());
        assertThat(after.state().version()).isNotEqualTo(before.state().version());
        assertThat(total("access")).isEqualTo(2);
    }

    @Test
    void aRebuildThatIsStoppedPublishesNothing() throws IOException {
        write("charter.md", "# Charter", "Everyone has the right to access.");
        assertThatThrownBy(() -> rebuild.run(_ -> {
                    throw new CancellationException();
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(index.state()).isEqualTo(new IndexState.Empty());
        assertThat(run().state().documents()).isEqualTo(1);
    }

    @Test
    void whileAnotherBuildRunsARebuildIsRefused() {
        try (IndexBuild _ = index.rebuild()) {
            assertThatThrownBy(this::run).isInstanceOf(SearchFailure.Busy.class);
        }
        assertThat(run().state().documents()).isZero();
    }

    @Test
    void anUnchangedCorpusIsUpToDate() throws IOException {
        assertThat(rebuild.isUpToDate()).isFalse();
        write("charter.md", "# Charter", "Everyone has the right to access.");
        run();
        assertThat(rebuild.isUpToDate()).isTrue();
    }

    @Test
    void aFileMoreIsAChange() throws IOException {
        write("charter.md", "# Charter", "Everyone has the right to access.");
        run();
        write("agenda.md", "# Agenda", "Nobody is left behind in access.");
        assertThat(rebuild.isUpToDate()).isFalse();
    }

    @Test
    void anEditIsAChangeAndComesIn() throws IOException {
        write("charter.md", "# Charter", "Everyone has the right to access.");
        run();
        write("charter.md", "# Charter", "Everyone has the right to silence.");
        assertThat(rebuild.isUpToDate()).isFalse();
        run();
        assertThat(total("access")).isZero();
        assertThat(total("silence")).isEqualTo(1);
    }

    @Test
    void aFileRemovedIsAChangeAndGoesOut() throws IOException {
        write("charter.md", "# Charter", "Everyone has the right to access.");
        write("agenda.md", "# Agenda", "Nobody is left behind in access.");
        run();
        Files.delete(corpus.resolve("agenda.md"));
        assertThat(rebuild.isUpToDate()).isFalse();
        run();
        assertDocuments("charter");
        assertThat(rebuild.isUpToDate()).isTrue();
    }

    @Test
    void whatChangesWhileTheCorpusIsReadIsSeenByTheNextLook() throws IOException {
        write("charter.md", "# Charter", "Everyone has the right to access.");
        rebuild.run(_ -> write("charter.md", "# Charter", "Everyone has the right to silence."));
        assertThat(rebuild.isUpToDate()).isFalse();
    }

    private static String charter(int number) {
        return "{\"id\": \"charter-" + number + "\", \"title\": \"Charter\", \"text\": \"Everyone has access.\"}";
    }

    private RebuildReport run() {
        return rebuild.run(_ -> {});
    }

    private void write(String file, String... blocks) {
        try {
            Path path = corpus.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, String.join("\n\n", blocks));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void assertDocuments(String... ids) {
        assertThat(index.documents())
                .extracting((DocumentSummary document) -> document.id().value())
                .containsExactly(ids);
    }

    private long total(String text) {
        return new SearchEngine(index, LONG)
                .search(Question.of(text, 0))
                .response()
                .total();
    }
}
