package org.plenary.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.document.Passages;

/**
 * What becomes of whole documents, a line a paragraph. A change of the reading rules shows as a change of these files, which
 * {@code -Dgolden.update=true} rewrites.
 */
class OutlinesTest {
    private static final Path OUTLINES = Path.of("src/test/resources/outlines");

    @ParameterizedTest
    @CsvSource({
        "corpus, wuzhen/wuzhen-report-2016.txt",
        "src/test/resources/documents, digest.md",
        "src/test/resources/documents, markdown-forms.md",
        "src/test/resources/documents, numbered-through.txt",
        "src/test/resources/documents, decimal-headings.txt",
        "src/test/resources/documents, articles.txt",
        "src/test/resources/documents, resolution.txt",
    })
    void documentKeepsItsOutline(Path corpus, String path) throws IOException {
        SourceFile file = new SourceFile(path);
        String outline = Reading.outline(Passages.of(new SmallCorpus(corpus).document(path)));
        Path expected = OUTLINES.resolve(file.stem() + ".txt");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(expected, outline);
        }
        assertThat(outline).isEqualTo(Files.readString(expected));
    }

    @Test
    void everyFileOfTheCorpusIsRead() throws IOException {
        SmallCorpus corpus = new SmallCorpus(Path.of("corpus"));
        assertThat(corpus.files())
                .isNotEmpty()
                .allSatisfy(file -> assertThat(corpus.remarks(file)).as(file).isEmpty());
    }

    @Test
    void theReportHasItsParagraphsAndNoneOfItsContentsList() {
        assertThat(new SmallCorpus(Path.of("corpus")).labels("wuzhen/wuzhen-report-2016.txt"))
                .hasSize(32)
                .startsWith("front-matter.1")
                .contains("front-matter.4", "introduction.5", "I.4", "V.3", "looking-ahead.1", "looking-ahead(5)")
                .endsWith("looking-ahead.2");
    }
}
