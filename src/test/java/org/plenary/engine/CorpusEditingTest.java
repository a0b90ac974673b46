package org.plenary.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.document.DocumentId;
import org.plenary.index.SearchFailure;
import org.plenary.ingest.CorpusFolder;
import org.plenary.ingest.CorpusStore;
import org.plenary.ingest.SourceFile;
import org.plenary.lucene.LuceneIndex;

class CorpusEditingTest {
    private static final String CHARTER = "# Charter\n\nEveryone has access.\n";

    @TempDir
    private Path folder;

    private Path corpus;
    private LuceneIndex index;
    private CorpusRebuild rebuild;
    private CorpusEditing editing;

    @BeforeEach
    void open() throws IOException {
        corpus = Files.createDirectory(folder.resolve("corpus"));
        index = LuceneIndex.open(folder.resolve("index"));
        rebuild = new CorpusRebuild(new CorpusFolder(corpus), index, Meanings.unknown(), 0);
        rebuild.run(_ -> {});
        editing = editing(this::followAtOnce);
    }

    private CorpusEditing editing(Function<Set<SourceFile>, CompletableFuture<Void>> following) {
        return new CorpusEditing(new CorpusStore(corpus), new CorpusFolder(corpus), index, following);
    }

    private CompletableFuture<Void> followAtOnce(Set<SourceFile> files) {
        rebuild.run(RebuildScope.Changes.of(files), _ -> {});
        return CompletableFuture.completedFuture(null);
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void anAddedFileLiesInTheCorpusAsItWasGivenAndIsFound() throws IOException {
        Addition.Added added = added(add("charter.md", CHARTER));

        assertThat(added.file()).isEqualTo(new SourceFile("added/charter/charter.md"));
        assertThat(corpus.resolve(added.file().path())).hasContent(CHARTER);
        assertThat(added.documents()).containsExactly(new DocumentId("charter"));
        assertThat(added.passages()).isEqualTo(1);
        assertDocuments("charter");
        assertThat(rebuild.isUpToDate()).isTrue();
        assertNothingLeftAside();
    }

    @Test
    void metadataGivenWithAFileLieBesideIt() {
        Map<String, List<String>> metadata =
                Map.of("title", List.of("Charter: \"the\" first"), "topics", List.of("access", "rights"));
        added(editing.add(Incoming.of("charter.txt", bytes("Everyone has access."), metadata, false)));

        assertThat(index.documents().getFirst().metadata().title()).isEqualTo("Charter: \"the\" first");
        assertThat(index.documents().getFirst().metadata().topics()).containsExactly("access", "rights");
    }

    @Test
    void aFileThatGivesNoDocumentIsRefusedAndNothingIsWritten() throws IOException {
        assertThat(add("charter.md", "")).isEqualTo(new Addition.Refused("empty"));
        assertThat(add("", CHARTER)).isInstanceOf(Addition.Refused.class);
        assertThat(corpus.resolve("added")).doesNotExist();
        assertNothingLeftAside();
    }

    @Test
    void theSameFileIsNotStoredTwice() {
        added(add("charter.md", CHARTER));
        assertThat(add("copy.md", CHARTER))
                .isEqualTo(new Addition.AlreadyHeld(
                        new SourceFile("added/charter/charter.md"), List.of(new DocumentId("charter"))));
        assertDocuments("charter");
    }

    @Test
    void theSameTextInAnotherFileIsStoredAndSaid() {
        added(add("charter.md", CHARTER));
        Addition.Added again = added(add("copy.md", "# The Charter, again\n\nEveryone has access.\n"));
        assertThat(again.remarks()).contains("copy has the same text as charter");
        assertDocuments("charter", "copy");
    }

    @Test
    void anIdThatIsTakenIsReplacedOnlyWhenAsked() throws IOException {
        added(add("charter.md", CHARTER));
        String changed = CHARTER.replace("access", "silence");
        assertThat(add("charter.md", changed))
                .isEqualTo(new Addition.IdTaken(new DocumentId("charter"), new SourceFile("added/charter/charter.md")));

        added(editing.add(Incoming.of("charter.md", bytes(changed), Map.of(), true)));

        assertDocuments("charter");
        assertThat(index.document(new DocumentId("charter"))
                        .orElseThrow()
                        .passages()
                        .getFirst()
                        .text())
                .contains("silence");
        assertThat(corpus.resolve("added/charter")).doesNotExist();
        assertThat(rebuild.isUpToDate()).isTrue();
    }

    @Test
    void whatWasAddedMomentsAgoIsKnownBeforeTheIndexFollows() {
        CorpusEditing ahead = editing(_ -> new CompletableFuture<>());
        added(ahead.add(Incoming.of("charter.md", bytes(CHARTER), Map.of(), false)));

        assertThat(ahead.add(Incoming.of("charter.md", bytes("# Charter\n\nOther."), Map.of(), false)))
                .isInstanceOf(Addition.IdTaken.class);
        assertThat(ahead.add(Incoming.of("copy.md", bytes(CHARTER), Map.of(), false)))
                .isInstanceOf(Addition.AlreadyHeld.class);
        assertThat(ahead.withdraw(new DocumentId("charter"))).isPresent();
        assertThat(ahead.withdraw(new DocumentId("charter"))).isEmpty();
    }

    @Test
    void aWithdrawnDocumentIsGoneWithItsMetadata() throws IOException {
        added(editing.add(Incoming.of("charter.txt", bytes("Everyone."), Map.of("title", List.of("Charter")), false)));
        assertThat(editing.withdraw(new DocumentId("charter"))).isPresent();

        assertDocuments();
        assertThat(corpus.resolve("added/charter")).doesNotExist();
        assertThat(editing.withdraw(new DocumentId("charter"))).isEmpty();
    }

    @Test
    void ofAFileWithManyDocumentsOneCanBeWithdrawn() throws IOException {
        String lines = "{\"id\": \"a\", \"text\": \"Access.\"}\n"
                + "{\"text\": \"Peace.\"}\n"
                + "{\"id\": \"c\", \"text\": \"Trade.\"}\n";
        added(add("all.jsonl", lines));
        assertDocuments("a", "all-2", "c");

        assertThat(editing.withdraw(new DocumentId("a"))).isPresent();

        assertDocuments("all-2", "c");
        assertThat(corpus.resolve("added/all/all.jsonl")).hasContent(lines.substring(lines.indexOf('\n')));
    }

    @Test
    void namesCannotLeadOutOfTheCorpus() {
        assertThat(added(add("../../etc/passwd.md", CHARTER)).file().path()).isEqualTo("added/passwd/passwd.md");
        assertThat(added(add("C:\\reports\\..\\\u202Efdp.md", "# B\n\nText b."))
                        .file()
                        .path())
                .isEqualTo("added/fdp/fdp.md");
        assertThat(added(add("..hidden\u0000\n.md", "# C\n\nText c.")).file().path())
                .isEqualTo("added/hidden/hidden.md");
        assertThat(added(add("x".repeat(500) + ".md", "# D\n\nText d.")).file().name())
                .hasSizeLessThan(210);
    }

    @Test
    void aCorpusThatCannotBeWrittenToIsSaidSoAndStaysAsItWas() throws IOException {
        Files.move(corpus, folder.resolve("elsewhere"));
        assertThatThrownBy(() -> add("charter.md", CHARTER))
                .isInstanceOf(SearchFailure.CorpusUnwritable.class)
                .hasMessageContaining("the corpus folder does not exist");
        Files.move(folder.resolve("elsewhere"), corpus);
        added(add("charter.md", CHARTER));
    }

    @Test
    void whatAKilledProgramLeftAsideIsRemoved() throws IOException {
        Path left = Files.createDirectory(corpus.resolve(".incoming-999999999-x"));
        Files.writeString(left.resolve("charter.md"), "half");
        editing.tidy();
        assertNothingLeftAside();
    }

    private Addition add(String name, String text) {
        return editing.add(Incoming.of(name, bytes(text), Map.of(), false));
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Addition.Added added(Addition addition) {
        assertThat(addition).isInstanceOf(Addition.Added.class);
        return (Addition.Added) addition;
    }

    private void assertDocuments(String... ids) {
        assertThat(index.documents())
                .extracting(document -> document.id().value())
                .containsExactly(ids);
    }

    private void assertNothingLeftAside() throws IOException {
        try (Stream<Path> entries = Files.list(corpus)) {
            assertThat(entries.map(entry -> entry.getFileName().toString()))
                    .noneMatch(name -> name.startsWith(".incoming"));
        }
    }

    private static final String TWO_LINES = """
        {"id":"first","language":"en","title":"First","paragraphs":["Everyone has access."]}
        {"id":"second","language":"en","title":"Second","paragraphs":["Nobody is left out."]}
        """;

    @Test
    void aFileGoesWithTheLastOfItsDocuments() {
        Addition.Added added = added(add("both.jsonl", TWO_LINES));

        editing.withdraw(new DocumentId("first"));
        assertThat(corpus.resolve(added.file().path())).exists();
        editing.withdraw(new DocumentId("second"));

        assertThat(corpus.resolve(added.file().path())).doesNotExist();
        assertDocuments();
        assertThat(rebuild.isUpToDate()).isTrue();
    }

    @Test
    void whatTheIndexDoesNotFollowYetIsKnownAllTheSame() {
        editing = editing(_ -> new CompletableFuture<>());
        added(add("both.jsonl", TWO_LINES));
        assertThat(editing.withdraw(new DocumentId("first"))).isPresent();

        assertThat(editing.withdraw(new DocumentId("first"))).isEmpty();
        assertThat(add("both.jsonl", TWO_LINES)).isInstanceOf(Addition.IdTaken.class);
        assertThat(editing.withdraw(new DocumentId("second"))).isPresent();
        assertThat(add("both.jsonl", TWO_LINES)).isInstanceOf(Addition.Added.class);
    }
}
