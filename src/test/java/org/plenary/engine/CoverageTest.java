package org.plenary.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.document.Form;
import org.plenary.engine.Coverage.Part;
import org.plenary.index.Documents;
import org.plenary.lucene.LuceneIndex;

class CoverageTest {
    @TempDir
    private Path folder;

    @Test
    void documentsAreCountedByWhatIsKnownOfThemAndWhatIsNot() {
        try (LuceneIndex index = LuceneIndex.open(folder)) {
            Documents.publish(
                    index,
                    List.of(
                            Documents.document("a")
                                    .body("UN")
                                    .date("2015")
                                    .paragraph("One.")
                                    .paragraph("Two."),
                            Documents.document("b")
                                    .body("UN")
                                    .date("2003-12")
                                    .form(Form.DIGEST)
                                    .paragraph("Three."),
                            Documents.document("c").body("ITU").date("2015-01").paragraph("Four."),
                            Documents.document("d").paragraph("Five.")));

            Coverage coverage = Coverage.of(Holdings.of(index.documents()));

            assertThat(coverage.all()).isEqualTo(new Part(null, 4, 5, 1));
            assertThat(coverage.bodies())
                    .containsExactly(new Part("UN", 2, 3, 1), new Part("ITU", 1, 1, 0), new Part(null, 1, 1, 0));
            assertThat(coverage.years())
                    .containsExactly(new Part("2003", 1, 1, 1), new Part("2015", 2, 3, 0), new Part(null, 1, 1, 0));
        }
    }
}
