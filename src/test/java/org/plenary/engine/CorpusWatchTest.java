package org.plenary.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.ingest.CorpusFolder;
import org.plenary.ingest.SourceFile;

class CorpusWatchTest {
    @TempDir
    private Path folder;

    private Path corpus;
    private CorpusWatch watch;
    private final List<Set<String>> told = new ArrayList<>();

    @BeforeEach
    void watch() throws IOException {
        corpus = Files.createDirectory(folder.resolve("corpus"));
        write("charter.md", "We want peace.");
        watch = new CorpusWatch(new CorpusFolder(corpus), files -> told.add(paths(files)));
    }

    @AfterEach
    void close() {
        watch.close();
    }

    private static Set<String> paths(Set<SourceFile> files) {
        Set<String> paths = new TreeSet<>();
        files.forEach(file -> paths.add(file.path()));
        return paths;
    }

    private void write(String path, String content) throws IOException {
        Path file = corpus.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    /** What is told of when it is looked once. */
    private List<Set<String>> look() {
        told.clear();
        watch.look();
        return List.copyOf(told);
    }

    @Test
    void nothingIsToldOfWhatStaysAsItWas() {
        assertThat(look()).isEmpty();
        assertThat(look()).isEmpty();
    }

    @Test
    void aNewFileIsToldOfOnceItLooksTheSameTwice() throws IOException {
        write("below/a.md", "half");
        assertThat(look()).isEmpty();
        write("below/a.md", "half and half");
        assertThat(look()).isEmpty();
        assertThat(look()).containsExactly(Set.of("below/a.md"));
        assertThat(look()).isEmpty();
    }

    @Test
    void aFileThatGrowsOnAfterItWasToldOfIsToldOfAgain() throws IOException {
        write("a.md", "half");
        look();
        assertThat(look()).hasSize(1);
        write("a.md", "half and half");
        look();
        assertThat(look()).containsExactly(Set.of("a.md"));
    }

    @Test
    void removedFilesAreToldOf() throws IOException {
        write("a.md", "a");
        look();
        look();
        Files.delete(corpus.resolve("a.md"));
        look();
        assertThat(look()).containsExactly(Set.of("a.md"));
    }

    @Test
    void aFileThatComesAndGoesIsNotToldOf() throws IOException {
        write("a.md", "a");
        look();
        Files.delete(corpus.resolve("a.md"));
        assertThat(look()).isEmpty();
        assertThat(look()).isEmpty();
    }

    @Test
    void changedMetadataTouchTheirDocument() throws IOException {
        write("charter.yaml", "title: Charter");
        look();
        assertThat(look()).containsExactly(Set.of("charter.md", "charter.yaml"));
    }

    @Test
    void hiddenFilesAreNotLookedAt() throws IOException {
        write(".incoming-1-x/a.md", "a");
        look();
        assertThat(look()).isEmpty();
    }

    @Test
    void aFolderThatIsAwayTellsNothingAndHealsWhenItIsBack() throws IOException {
        Path elsewhere = folder.resolve("elsewhere");
        Files.move(corpus, elsewhere);
        assertThat(look()).isEmpty();
        assertThat(look()).isEmpty();

        Files.move(elsewhere, corpus);
        write("a.md", "a");
        assertThat(look()).isEmpty();
        assertThat(look()).containsExactly(Set.of("a.md"));
    }

    @Test
    void anEmptyFolderCountsAsAway() throws IOException {
        Files.delete(corpus.resolve("charter.md"));
        look();
        assertThat(look()).isEmpty();

        write("charter.md", "We want peace and lanterns.");
        look();
        assertThat(look()).containsExactly(Set.of("charter.md"));
    }

    @Test
    void oneThatBeginsWithoutItsFolderTellsOfAllWhenItIsThere() throws IOException {
        Path later = folder.resolve("later");
        try (CorpusWatch early = new CorpusWatch(new CorpusFolder(later), files -> told.add(paths(files)))) {
            early.look();
            Files.createDirectory(later);
            Files.writeString(later.resolve("a.md"), "a");
            early.look();
            early.look();
        }
        assertThat(told).containsExactly(Set.of("a.md"));
    }
}
