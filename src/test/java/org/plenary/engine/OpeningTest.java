package org.plenary.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.index.Documents.document;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenary.document.DocumentId;
import org.plenary.document.Passage;
import org.plenary.document.PassageId;
import org.plenary.engine.Question.Words;
import org.plenary.index.Documents;
import org.plenary.index.SearchResponse.Highlight;

/** What is shown of a document or a passage, whatever the index is. */
@ParameterizedClass
@EnumSource(EveryIndex.class)
class OpeningTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    @Parameter
    private EveryIndex kind;

    @TempDir
    private Path folder;

    private RecordingIndex index;
    private SearchEngine engine;

    @BeforeEach
    void fill() {
        index = kind.filled(folder);
        engine = new SearchEngine(index, LONG);
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void aDocumentOpensWithItsHitsLit() {
        assertLit("charter", "digital", Words.ALL, Map.of("1", List.of("digital"), "3", List.of("Digital")));
    }

    @Test
    void whatHasAllWordsIsLitAlone() {
        assertLit("charter", "digital divide", Words.ALL, Map.of("1", List.of("digital", "divide")));
    }

    @Test
    void whereNoPassageOfTheDocumentHasAllWordsThoseWithAnyAreLit() {
        assertLit("charter", "peace divide", Words.ALL, Map.of("1", List.of("divide"), "2", List.of("Peace")));
    }

    @Test
    void anyWordsAreLitWhenAskedFor() {
        assertLit(
                "charter",
                "digital divide",
                Words.ANY,
                Map.of("1", List.of("digital", "divide"), "3", List.of("Digital")));
    }

    @Test
    void withoutAQueryNothingIsLit() {
        assertLit("charter", " ", Words.ALL, Map.of());
        assertLit("charter", "xylophone", Words.ALL, Map.of());
        assertThat(engine.open(new DocumentId("treaty"), "peace", Words.ALL, true))
                .isEmpty();
    }

    @Test
    void marksOfAnotherStateOfTheIndexAreNotShown() {
        index.afterNextDocument = () -> Documents.publish(
                index, document("charter").paragraph("A new text now opens with the digital divide."));
        OpenDocument opened = engine.open(new DocumentId("charter"), "digital", Words.ALL, true)
                .orElseThrow();
        assertThat(opened.document().passages()).hasSize(3);
        assertThat(opened.lit()).isEmpty();
    }

    @Test
    void aPassageIsShownBetweenItsNeighbours() {
        assertNeighbours("charter/2", 1, List.of("charter/1"), List.of("charter/3"));
        assertNeighbours("charter/2", 0, List.of(), List.of());
    }

    @Test
    void atTheEndsOfADocumentThereAreFewerNeighbours() {
        assertNeighbours("charter/1", 2, List.of(), List.of("charter/2", "charter/3"));
        assertNeighbours("charter/3", 1, List.of("charter/2"), List.of());
        assertNeighbours("charter/3", Integer.MAX_VALUE, List.of("charter/1", "charter/2"), List.of());
    }

    @Test
    void aPassageThatIsNotThereIsNotShown() {
        assertThat(engine.passage(id("charter/4"), 1)).isEmpty();
        assertThat(engine.passage(id("treaty/1"), 1)).isEmpty();
    }

    @Test
    void aPassageKnowsItsDocument() {
        PassageInContext found = engine.passage(id("agenda/2"), 1).orElseThrow();
        assertThat(found.found().metadata().body()).isEqualTo("ITU");
        assertThat(found.found().passage().text()).isEqualTo("The digital economy grows.");
    }

    @Test
    void theClosestIdsAreOfferedForOneThatIsNotThere() {
        assertThat(engine.closestIds("chartr", 3)).containsExactly(new DocumentId("charter"));
    }

    private void assertLit(String document, String text, Words words, Map<String, List<String>> expected) {
        OpenDocument opened =
                engine.open(new DocumentId(document), text, words, true).orElseThrow();
        for (Passage passage : opened.document().passages()) {
            List<Highlight> lit = opened.lit().getOrDefault(passage.label(), List.of());
            assertThat(lit)
                    .as(passage.label())
                    .extracting(mark -> passage.text().substring(mark.start(), mark.end()))
                    .isEqualTo(expected.getOrDefault(passage.label(), List.of()));
        }
        assertThat(opened.lit()).containsOnlyKeys(expected.keySet());
    }

    private void assertNeighbours(String id, int neighbours, List<String> before, List<String> after) {
        PassageInContext context = engine.passage(id(id), neighbours).orElseThrow();
        assertThat(context.found().passage().id()).hasToString(id);
        assertThat(context.before())
                .extracting(passage -> passage.id().toString())
                .isEqualTo(before);
        assertThat(context.after())
                .extracting(passage -> passage.id().toString())
                .isEqualTo(after);
    }

    private static PassageId id(String text) {
        return PassageId.parse(text).orElseThrow();
    }
}
