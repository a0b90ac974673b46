package org.plenary.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.plenary.document.Document;
import org.plenary.document.DocumentId;
import org.plenary.document.Passage;
import org.plenary.document.Passages;

/** Outlines as the passages that become of them, and the report of the corpus to hold them against. */
final class Reading {
    static final String REPORT_TITLE = "Wuzhen Report on World Internet Development 2016";

    private static final Path CORPUS = Path.of("corpus");
    private static final String REPORT = "wuzhen/wuzhen-report-2016.txt";

    private Reading() {}

    static List<Passage> of(Outline outline) {
        Document like = new SmallCorpus(CORPUS).document(REPORT);
        return Passages.of(new Document(
                new DocumentId("wuzhen-report-2016"),
                like.metadata(),
                NumberingRule.infer(outline.sections()),
                outline.sections()));
    }

    static List<String> passages(Outline outline) {
        return of(outline).stream()
                .map(passage -> passage.label() + ": " + passage.text())
                .toList();
    }

    static List<Passage> report() {
        return Passages.of(new SmallCorpus(CORPUS).document(REPORT));
    }

    /** The report as it stands, a line each, without empty ones. */
    static List<String> reportLines() {
        try {
            return Files.readAllLines(CORPUS.resolve(REPORT)).stream()
                    .map(Wording::trimmed)
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
