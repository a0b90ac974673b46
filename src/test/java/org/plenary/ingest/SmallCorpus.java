package org.plenary.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.plenary.document.Document;
import org.plenary.document.Passage;
import org.plenary.document.Passages;

/** A corpus folder that a test fills and reads. */
record SmallCorpus(Path root) {

    SmallCorpus with(String path, String text) {
        return with(path, text.getBytes(StandardCharsets.UTF_8));
    }

    SmallCorpus with(String path, byte[] bytes) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    CorpusFolder folder() {
        return new CorpusFolder(root);
    }

    List<String> files() throws IOException {
        return folder().files().stream().map(SourceFile::path).toList();
    }

    Document document(String path) {
        return read(path).document();
    }

    List<String> remarks(String path) {
        return read(path).remarks();
    }

    String reasonToSkip(String path) {
        ReadOutcome outcome = outcome(path);
        assertThat(outcome).isInstanceOf(ReadOutcome.Skipped.class);
        return ((ReadOutcome.Skipped) outcome).reason();
    }

    /** The passages of a document as {@code label: text}. */
    List<String> passages(String path) {
        return Passages.of(document(path)).stream()
                .map(passage -> passage.label() + ": " + passage.text())
                .toList();
    }

    List<String> labels(String path) {
        return Passages.of(document(path)).stream().map(Passage::label).toList();
    }

    List<List<String>> sectionPaths(String path) {
        return Passages.of(document(path)).stream().map(Passage::sectionPath).toList();
    }

    /** All that comes of a file, in order. */
    List<ReadOutcome> outcomes(String path) {
        List<ReadOutcome> outcomes = new ArrayList<>();
        folder().read(new SourceFile(path), (outcome, _) -> outcomes.add(outcome));
        return outcomes;
    }

    private ReadOutcome outcome(String path) {
        assertThat(outcomes(path)).as(path).hasSize(1);
        return outcomes(path).getFirst();
    }

    private ReadOutcome.Read read(String path) {
        ReadOutcome outcome = outcome(path);
        assertThat(outcome).as(path).isInstanceOf(ReadOutcome.Read.class);
        return (ReadOutcome.Read) outcome;
    }
}
