package org.plenary.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.index.Documents.document;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.index.Documents;
import org.plenary.lucene.LuceneIndex;

class AllHitsTest {
    @TempDir
    private Path folder;

    @Test
    void rebuildsMeanwhileChangeNothing() {
        try (LuceneIndex index = LuceneIndex.open(folder)) {
            Documents.Draft charter = document("charter");
            List<String> expected = new ArrayList<>();
            for (int paragraph = 1; paragraph <= 4_100; paragraph++) {
                charter.paragraph("Peace.");
                expected.add("charter/" + paragraph);
            }
            Documents.publish(index, charter);
            SearchEngine engine = new SearchEngine(index, Duration.ofSeconds(10));
            List<String> found = new ArrayList<>();
            try (AllHits hits = engine.all(Question.of("peace", 10), false)) {
                for (Optional<Answer> piece = Optional.of(hits.first()); piece.isPresent(); piece = hits.next()) {
                    piece.get()
                            .response()
                            .hits()
                            .forEach(hit ->
                                    found.add(hit.passage().passage().id().toString()));
                    Documents.publish(index, document("treaty").paragraph("Peace as well."));
                    Documents.publish(index, document("treaty").paragraph("Peace as well, again."));
                }
            }
            assertThat(found).isEqualTo(expected);
        }
    }
}
