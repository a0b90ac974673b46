package org.plenary.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.document.DocumentId;
import org.plenary.index.DocumentSummary;
import org.plenary.index.IndexState;
import org.plenary.index.SearchFailure;
import org.plenary.index.SearchResponse;
import org.plenary.ingest.CorpusFolder;
import org.plenary.ingest.SourceFile;
import org.plenary.lucene.LuceneIndex;

class CorpusUpdateTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final List<String> WORDS =
            List.of("access", "rights", "network", "peace", "data", "child", "trade", "security", "language", "health");

    @TempDir
    private Path folder;

    private Path corpus;
    private LuceneIndex index;

    @BeforeEach
    void open() throws IOException {
        corpus = Files.createDirectory(folder.resolve("corpus"));
        index = LuceneIndex.open(folder.resolve("index"));
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void onlyWhatChangedIsTakenUp() throws IOException {
        write("agenda.md", "# Agenda\n\nNobody is left behind.");
        write("charter.md", "# Charter\n\nEveryone has access.");
        write("treaty.md", "# Treaty\n\nStates keep the peace.");
        assertThat(update()).isEqualTo(new DocumentChanges(3, 0, 0, 0));

        write("charter.md", "# Charter\n\nEveryone has silence.");
        write("declaration.md", "# Declaration\n\nWe declare.");
        Files.delete(corpus.resolve("treaty.md"));

        assertThat(update()).isEqualTo(new DocumentChanges(1, 1, 1, 1));
        assertDocuments("agenda", "charter", "declaration");
        assertThat(rebuild(0).isUpToDate()).isTrue();
    }

    @Test
    void nothingIsPublishedWhenNothingChanged() throws IOException {
        write("agenda.md", "# Agenda\n\nNobody is left behind.");
        write("notes.zip", "PK\u0003\u0004");
        update();
        String version = ready().version();

        assertThat(update().unchanged()).isEqualTo(1);

        assertThat(ready().version()).isEqualTo(version);
        assertThat(ready().provenance().skipped()).hasSize(1);
    }

    @Test
    void anEmptiedFolderIsNotTakenUpUnlessSomebodySaysSo() throws IOException {
        write("agenda.md", "# Agenda\n\nNobody is left behind.");
        update();
        Path away = Files.move(corpus, folder.resolve("away"));
        assertThatThrownBy(this::update).isInstanceOf(SearchFailure.CorpusUnreadable.class);

        Files.createDirectory(corpus);
        assertThatThrownBy(this::update)
                .isInstanceOf(SearchFailure.CorpusUnreadable.class)
                .hasMessage("the corpus folder is empty while the index holds 1 documents, which stay; plenary rebuild"
                        + " takes them out");
        assertDocuments("agenda");

        Files.delete(corpus);
        Files.move(away, corpus);
        assertThat(update().unchanged()).isEqualTo(1);

        Files.delete(corpus.resolve("agenda.md"));
        rebuild(0).run(RebuildScope.Changes.of(Set.of(new SourceFile("agenda.md"))), _ -> {});
        assertDocuments();
    }

    @Test
    void anAdditionToAnEmptiedFolderTakesNothingAway() throws IOException {
        write("agenda.md", "# Agenda\n\nNobody is left behind.");
        write("treaty.md", "# Treaty\n\nStates keep the peace.");
        update();
        Path away = Files.move(corpus, folder.resolve("away"));
        write("charter.md", "# Charter\n\nEveryone has access.");
        rebuild(0).run(RebuildScope.Changes.of(Set.of(new SourceFile("charter.md"))), _ -> {});

        assertDocuments("agenda", "charter", "treaty");
        assertThat(rebuild(0).isUpToDate()).isFalse();

        Files.move(away.resolve("agenda.md"), corpus.resolve("agenda.md"));
        update();
        assertDocuments("agenda", "charter");
    }

    @Test
    void ofAFileWithManyDocumentsOnlyTheChangedOnesAreReplaced() throws IOException {
        write("all.jsonl", line("a", "Access.") + line("b", "Peace.") + line("c", "Trade."));
        update();
        write("all.jsonl", line("a", "Access.") + line("b", "War.") + line("d", "Trade."));

        assertThat(update()).isEqualTo(new DocumentChanges(1, 1, 1, 1));
        assertDocuments("a", "b", "d");
    }

    @Test
    void metadataBesideAFileAreAChangeOfIt() throws IOException {
        write("agenda.txt", "Agenda\n\nNobody is left behind.");
        update();
        write("agenda.yaml", "title: The Agenda for the Information Society");

        assertThat(update()).isEqualTo(new DocumentChanges(0, 1, 0, 0));
        assertThat(index.documents().getFirst().metadata().title()).contains("Information Society");
    }

    @Test
    void theNextFileOfAnIdComesInWhenTheFirstGoes() throws IOException {
        write("a/charter.md", "# Charter\n\nEveryone has access.");
        write("b/charter.md", "# Charter\n\nEveryone has silence.");
        update();
        assertThat(ready().provenance().skippedInAll()).isEqualTo(1);

        Files.delete(corpus.resolve("a/charter.md"));
        update();

        assertThat(text("charter")).contains("silence");
        assertThat(ready().provenance().skippedInAll()).isZero();
    }

    @Test
    void anEarlierFileTakesTheIdOfAnUnchangedOne() throws IOException {
        write("b/charter.md", "# Charter\n\nEveryone has access.");
        update();
        write("a/charter.md", "# Charter\n\nEveryone has silence.");

        assertThat(update()).isEqualTo(new DocumentChanges(0, 1, 0, 0));

        assertThat(text("charter")).contains("silence");
        assertThat(ready().provenance().skipped())
                .singleElement()
                .satisfies(skipped -> assertThat(skipped.file()).isEqualTo("b/charter.md"));
    }

    @Test
    void filesThatNobodyTouchedAreNotLookedAt() throws IOException {
        write("agenda.md", "# Agenda\n\nNobody is left behind.");
        write("charter.md", "# Charter\n\nEveryone has access.");
        update();
        write("agenda.md", "# Agenda\n\nEveryone is left behind.");
        write("charter.md", "# Charter\n\nEveryone has silence.");

        Set<SourceFile> touched = Set.of(new SourceFile("charter.md"));
        RebuildReport report = rebuild(0).run(RebuildScope.Changes.of(touched), _ -> {});

        assertThat(report.changes()).isEqualTo(new DocumentChanges(0, 1, 0, 1));
        assertThat(text("agenda")).contains("Nobody");
        assertThat(rebuild(0).isUpToDate()).isFalse();
        assertThat(update()).isEqualTo(new DocumentChanges(0, 1, 0, 1));
        assertThat(text("agenda")).contains("Everyone");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3})
    void manyUpdatesEndInTheAnswersOfARebuild(int threads) throws IOException {
        Random random = new Random(20161118);
        for (int step = 0; step < 12; step++) {
            change(random);
            rebuild(threads).run(RebuildScope.Changes.anywhere(), _ -> {});
        }
        List<String> updated = answers(index);
        try (LuceneIndex anew = LuceneIndex.open(folder.resolve("anew"))) {
            new CorpusRebuild(new CorpusFolder(corpus), anew, Meanings.unknown(), threads).run(_ -> {});
            assertThat(answers(anew)).isEqualTo(updated);
            assertThat(anew.sources()).isEqualTo(index.sources());
            assertThat(anew.documents()).isEqualTo(index.documents());
        }
    }

    /** Writes some files, edits and removes others; names clash now and then. */
    private void change(Random random) throws IOException {
        for (int edit = 0; edit < 8; edit++) {
            String name = "f" + random.nextInt(4) + "/doc" + random.nextInt(12);
            switch (random.nextInt(5)) {
                case 0 -> Files.deleteIfExists(corpus.resolve(name + ".md"));
                case 1 -> {
                    StringBuilder lines = new StringBuilder();
                    for (int line = 0; line < 10; line++) {
                        lines.append(line("doc" + random.nextInt(20), sentence(random)));
                    }
                    write(name + ".jsonl", lines.toString());
                }
                default -> {
                    StringBuilder text = new StringBuilder("# Title " + sentence(random) + "\n\n");
                    for (int paragraph = 0; paragraph < 1 + random.nextInt(6); paragraph++) {
                        text.append(sentence(random)).append("\n\n");
                    }
                    write(name + ".md", text.toString());
                }
            }
        }
    }

    private static String sentence(Random random) {
        StringBuilder sentence = new StringBuilder("On");
        for (int word = 0; word < 3 + random.nextInt(9); word++) {
            sentence.append(' ').append(WORDS.get((int) Math.min(9, Math.abs(random.nextGaussian() * 4))));
        }
        return sentence.append('.').toString();
    }

    private static List<String> answers(LuceneIndex index) {
        SearchEngine engine = new SearchEngine(index, LONG);
        List<String> answers = new ArrayList<>();
        for (String first : WORDS) {
            for (String second : WORDS) {
                SearchResponse response =
                        engine.search(Question.of(first + " OR " + second, 20)).response();
                List<String> hits = new ArrayList<>();
                response.hits()
                        .forEach(hit -> hits.add(hit.passage().passage().id() + "=" + hit.score() + hit.highlights()));
                answers.add(response.total() + " " + hits + response.facets());
            }
        }
        return answers;
    }

    private CorpusRebuild rebuild(int threads) {
        return new CorpusRebuild(new CorpusFolder(corpus), index, Meanings.unknown(), threads);
    }

    private DocumentChanges update() {
        return rebuild(0).run(RebuildScope.Changes.anywhere(), _ -> {}).changes();
    }

    private IndexState.Ready ready() {
        return (IndexState.Ready) index.state();
    }

    private String text(String document) {
        DocumentId id = new DocumentId(document);
        return index.document(id).orElseThrow().passages().getFirst().text();
    }

    private static String line(String id, String text) {
        return "{\"id\": \"" + id + "\", \"title\": \"T " + id + "\", \"text\": \"" + text + "\"}\n";
    }

    private void write(String file, String text) throws IOException {
        Path path = corpus.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private void assertDocuments(String... ids) {
        assertThat(index.documents())
                .extracting((DocumentSummary document) -> document.id().value())
                .containsExactly(ids);
    }
}
