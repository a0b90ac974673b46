package org.plenary.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class CorpusFolderTest {
    private static final String TOPICS = "[{\"id\": \"ports\", \"label\": \"Ports and harbours\"}]";

    @TempDir
    Path temporary;

    private SmallCorpus corpus;

    @BeforeEach
    void makeRoot() throws IOException {
        corpus = new SmallCorpus(Files.createDirectory(temporary.resolve("corpus")));
    }

    @Test
    void documentsAreListedInTheOrderOfTheirPaths() throws IOException {
        corpus.with("b.txt", "B.").with("a/z.md", "Z.").with("a.md", "A.").with("B/c.TXT", "C.");

        assertThat(corpus.files()).containsExactly("B/c.TXT", "a.md", "a/z.md", "b.txt");
    }

    @Test
    void readmesHiddenFilesMetadataAndTopicsAreNotDocuments() throws IOException {
        corpus.with("a.txt", "A.")
                .with("a.yaml", "title: A")
                .with("README.md", "Read me.")
                .with("x/readme.md", "Read me too.")
                .with(".hidden.txt", "H.")
                .with(".git/config.txt", "G.")
                .with("topics.json", TOPICS);

        assertThat(corpus.files()).containsExactly("a.txt");
    }

    @Test
    void filesOfUnknownTypeAreReportedRatherThanOverlooked() throws IOException {
        corpus.with("a.pdf", "%PDF-1.7").with("Makefile", "all:").with("b.yaml", "title: B");

        assertThat(corpus.files()).containsExactly("Makefile", "a.pdf", "b.yaml");
        assertThat(corpus.reasonToSkip("a.pdf")).isEqualTo("files of this type are not read");
        assertThat(corpus.reasonToSkip("b.yaml")).isEqualTo("metadata without a document of the same name beside it");
    }

    @Test
    void endingsOfDocumentsMayBeInCapitalsThoseOfMetadataAreReported() throws IOException {
        corpus.with("A.TXT", "A paragraph.").with("A.yaml", "title: Beside");
        corpus.with("b.txt", "A paragraph.").with("b.YAML", "title: Beside");

        assertThat(corpus.files()).containsExactly("A.TXT", "b.YAML", "b.txt");
        assertThat(corpus.document("A.TXT").metadata().title()).isEqualTo("Beside");
        assertThat(corpus.reasonToSkip("b.YAML")).isEqualTo("metadata are read from .yaml, in small letters");
    }

    @Test
    void symbolicLinksAreReportedAndNotFollowed() throws IOException {
        Path outside = Files.writeString(temporary.resolve("secret.txt"), "Secret words.");
        Path folder = Files.createDirectory(temporary.resolve("outside"));
        Files.writeString(folder.resolve("more.txt"), "More secrets.");
        Files.createSymbolicLink(corpus.root().resolve("link.txt"), outside);
        Files.createSymbolicLink(corpus.root().resolve("folder"), folder);

        assertThat(corpus.files()).containsExactly("folder", "link.txt");
        assertThat(corpus.reasonToSkip("link.txt")).isEqualTo("a symbolic link, which is not followed");
        assertThat(corpus.reasonToSkip("folder/more.txt")).isEqualTo("leads out of the corpus folder");
    }

    @Test
    void metadataBehindASymbolicLinkAreNotRead() throws IOException {
        Path outside = Files.writeString(temporary.resolve("secret.yaml"), "title: Secret");
        corpus.with("a.txt", "A paragraph.");
        Files.createSymbolicLink(corpus.root().resolve("a.yaml"), outside);

        assertThat(corpus.reasonToSkip("a.txt")).isEqualTo("a.yaml: a symbolic link, which is not followed");
    }

    @Test
    void aPathThatLeadsOutIsNeverRead() throws IOException {
        Files.writeString(temporary.resolve("secret.txt"), "Secret words.");

        assertThat(corpus.reasonToSkip("../secret.txt")).isEqualTo("leads out of the corpus folder");
        assertThat(corpus.reasonToSkip("a/../../secret.txt")).isEqualTo("leads out of the corpus folder");
        assertThat(corpus.reasonToSkip(temporary.resolve("secret.txt").toString()))
                .isEqualTo("leads out of the corpus folder");
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aPipeDoesNotBlock() throws Exception {
        Process made =
                new ProcessBuilder("mkfifo", corpus.root().resolve("pipe.txt").toString()).start();
        assertThat(made.waitFor()).isZero();

        assertThat(corpus.files()).containsExactly("pipe.txt");
        assertThat(corpus.reasonToSkip("pipe.txt")).isEqualTo("not a regular file");
        assertThat(corpus.folder().fingerprint()).hasSize(64);
    }

    @Test
    void theRootItselfMayBeALink() throws IOException {
        corpus.with("a.txt", "A paragraph.");
        Path link = Files.createSymbolicLink(temporary.resolve("link"), corpus.root());

        assertThat(new SmallCorpus(link).passages("a.txt")).containsExactly("introduction.1: A paragraph.");
        assertThat(new SmallCorpus(link).files()).containsExactly("a.txt");
    }

    @Test
    void aFileThatVanishedIsSkipped() {
        assertThat(corpus.reasonToSkip("gone.txt")).isEqualTo("cannot be read: no such file");
    }

    @Test
    void aFileBeyondTheLimitIsSkippedWithTheLimitInTheReason() throws IOException {
        byte[] large = new byte[SizeLimits.STANDARD.file() + 1];
        java.util.Arrays.fill(large, (byte) 'a');
        corpus.with("large.txt", large);

        assertThat(corpus.reasonToSkip("large.txt"))
                .startsWith("larger than " + SizeLimits.STANDARD.file() / (1024 * 1024) + " MB, which is the most");
    }

    @Test
    void aMissingRootIsNamed() {
        CorpusFolder missing = new CorpusFolder(temporary.resolve("nowhere"));

        assertThatThrownBy(missing::files)
                .isInstanceOf(IOException.class)
                .hasMessageEndingWith("nowhere does not exist");
        assertThatThrownBy(missing::fingerprint).isInstanceOf(IOException.class).hasMessageContaining("nowhere");
    }

    @Test
    void aRootThatIsAFileIsNamed() throws IOException {
        Path file = Files.writeString(temporary.resolve("file.txt"), "A.");

        assertThatThrownBy(new CorpusFolder(file)::files).hasMessageEndingWith("file.txt is not a folder");
    }

    @Test
    void theFingerprintChangesWithEverythingThatTakesPart() throws IOException {
        corpus.with("a.txt", "A.");
        String first = corpus.folder().fingerprint();
        assertThat(corpus.folder().fingerprint()).isEqualTo(first);

        String text = corpus.with("a.txt", "B.").folder().fingerprint();
        String metadata = corpus.with("a.yaml", "title: A").folder().fingerprint();
        String topics = corpus.with("topics.json", TOPICS).folder().fingerprint();
        String unread = corpus.with("c.pdf", "%PDF").folder().fingerprint();
        Files.move(corpus.root().resolve("a.txt"), corpus.root().resolve("c.txt"));
        String moved = corpus.folder().fingerprint();

        assertThat(new String[] {first, text, metadata, topics, unread, moved}).doesNotHaveDuplicates();
    }

    @Test
    void theFingerprintKeepsWhenOnlyAReadmeChanges() throws IOException {
        String before = corpus.with("a.txt", "A.").folder().fingerprint();

        assertThat(corpus.with("README.md", "New.").folder().fingerprint()).isEqualTo(before);
    }

    @Test
    void topicsAreReadInTheirOrder() throws IOException {
        corpus.with("topics.json", "[{\"id\": \"z\", \"label\": \"Zones\"}, {\"id\": \"a\", \"scope\": \"no label\"}]");

        assertThat(corpus.folder().topics().keySet()).containsExactly("z", "a");
        assertThat(corpus.folder().topics()).containsEntry("z", "Zones").containsEntry("a", "a");
    }

    @Test
    void aCollectionWithoutTopicsHasNone() throws IOException {
        assertThat(corpus.folder().topics()).isEmpty();
    }

    @Test
    void brokenTopicsAreReportedAndKeepNoDocumentOut() throws IOException {
        corpus.with("topics.json", "[{\"id\": ").with("a.md", "---\ntopics: [anything]\n---\n# A\n\nText.\n");

        assertThat(corpus.files()).containsExactly("a.md", "topics.json");
        assertThat(corpus.reasonToSkip("topics.json")).startsWith("not JSON: line 1");
        assertThat(corpus.document("a.md").metadata().topics()).containsExactly("anything");
        assertThatThrownBy(corpus.folder()::topics).hasMessageStartingWith("topics.json: not JSON");
    }

    @Test
    void emptyFilesAndFilesWithoutParagraphsAreSkipped() {
        corpus.with("empty.txt", "").with("blank.txt", " \n\u00a0\n").with("headings.md", "# A\n\n## B\n");

        assertThat(corpus.reasonToSkip("empty.txt")).isEqualTo("empty");
        assertThat(corpus.reasonToSkip("blank.txt")).isEqualTo("no paragraphs");
        assertThat(corpus.reasonToSkip("headings.md")).isEqualTo("no paragraphs");
    }

    @Test
    void textIsComposedAndControlCharactersAreRemovedWithARemark() {
        corpus.with("a.txt", "\uFEFFThe cafe\u0301 \u0007rings\u009b.\r\nIt rings\ttwice.")
                .with("a.yaml", "title: T");

        assertThat(corpus.passages("a.txt"))
                .containsExactly("introduction.1: The café rings.", "introduction.2: It rings\ttwice.");
        assertThat(corpus.remarks("a.txt")).containsExactly("2 control characters were removed");
    }
}
