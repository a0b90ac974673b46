package org.plenary.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.index.Documents.document;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenary.engine.Answer.Reading;
import org.plenary.engine.Question.Words;
import org.plenary.index.Cursor;
import org.plenary.index.Documents;
import org.plenary.index.Documents.Draft;
import org.plenary.index.Facet;
import org.plenary.index.Filters;
import org.plenary.index.SearchFailure;
import org.plenary.index.SearchIndex;
import org.plenary.index.SearchRequest.Sort;

/** What is answered, whatever the index is. */
@ParameterizedClass
@EnumSource(EveryIndex.class)
class SearchEngineTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Filters BY_ITU = new Filters(Map.of(Facet.BODY, Set.of("ITU")), Map.of(), null, null);

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
    void aPassageNeedsAllWords() {
        Answer answer = ask("digital divide");
        assertThat(answer.reading()).isEqualTo(Reading.ALL_WORDS);
        assertHits(answer, "charter/1");
    }

    @Test
    void whereFewHaveAllWordsItIsToldHowManyHaveAny() {
        assertThat(ask("digital divide").withAnyWords()).isEqualTo(4);
        assertThat(engine.search(asked("digital divide", Words.ALL, BY_ITU, 10, null))
                        .withAnyWords())
                .isEqualTo(2);
    }

    @Test
    void whereManyHaveAllWordsOneSearchIsEnough() {
        Draft resolution = document("resolution");
        IntStream.range(0, 10).forEach(_ -> resolution.paragraph("Digital trade grows in peace."));
        Documents.publish(index, resolution, EveryIndex.agenda());

        Answer answer = ask("digital trade");

        assertThat(answer.response().total()).isEqualTo(10);
        assertThat(answer.withAnyWords()).isNull();
        assertThat(index.searches).isEqualTo(1);
    }

    @Test
    void ofOneWordThereIsNothingToRelax() {
        Answer answer = ask("peace");
        assertHits(answer, "charter/2");
        assertThat(answer.withAnyWords()).isNull();
        assertThat(ask("treaty").reading()).isEqualTo(Reading.ALL_WORDS);
    }

    @Test
    void whereTheWholeCollectionHasNoPassageWithAllWordsThoseWithAnyAnswer() {
        Answer answer = ask("peace divide");
        assertThat(answer.reading()).isEqualTo(Reading.RELAXED);
        assertHits(answer, "agenda/1", "charter/1", "charter/2");
        assertThat(answer.withAnyWords()).isNull();
    }

    @Test
    void aFilterNeverTurnsAllWordsIntoAny() {
        Answer answer = engine.search(asked("digital divide", Words.ALL, BY_ITU, 10, null));
        assertThat(answer.reading()).isEqualTo(Reading.ALL_WORDS);
        assertHits(answer);
    }

    @Test
    void aRelaxedAnswerIsFilteredToo() {
        Answer answer = engine.search(asked("peace divide", Words.ALL, BY_ITU, 10, null));
        assertThat(answer.reading()).isEqualTo(Reading.RELAXED);
        assertHits(answer, "agenda/1");
    }

    @Test
    void anyWordsAnswerWhenAskedFor() {
        Answer answer = engine.search(asked("digital divide", Words.ANY, Filters.NONE, 10, null));
        assertThat(answer.reading()).isEqualTo(Reading.ANY_WORDS);
        assertHits(answer, "agenda/1", "agenda/2", "charter/1", "charter/3");
        assertThat(answer.withAnyWords()).isNull();
    }

    @Test
    void whatIsRequiredBesidesTheWordsStaysRequired() {
        Answer answer = ask("peace divide -needs");
        assertThat(answer.reading()).isEqualTo(Reading.RELAXED);
        assertHits(answer, "agenda/1", "charter/1");
        assertThat(ask("\"peace divide\"").reading()).isEqualTo(Reading.ALL_WORDS);
    }

    @Test
    void aBlankQuestionIsAnsweredWithEverything() {
        Answer answer = ask(" ");
        assertThat(answer.response().total()).isEqualTo(5);
        assertThat(answer.drops()).isEmpty();
        assertThat(answer.response().facets()).containsOnlyKeys(Facet.values());
    }

    @Test
    void whenTimeRunsOutTheAnswerIsPartialAndClaimsNothing() {
        Answer answer = new SearchEngine(index, Duration.ZERO).search(Question.of("peace devide", 10));
        assertThat(answer.response().partial()).isTrue();
        assertThat(answer.reading()).isEqualTo(Reading.ALL_WORDS);
        assertThat(answer.withAnyWords()).isNull();
        assertThat(answer.didYouMean()).isNull();
        assertThat(answer.drops()).isEmpty();
        assertThat(answer.withoutFilters()).isNull();
    }

    @Test
    void countsThatTimeCutShortAreNotTold() {
        index.searchesInTime = 1;
        assertThat(ask("digital divide").withAnyWords()).isNull();

        index.searches = 0;
        Answer filtered = engine.search(asked("peace divide", Words.ALL, BY_ITU, 10, null));
        assertThat(filtered.reading()).isEqualTo(Reading.ALL_WORDS);
        assertThat(filtered.withAnyWords()).isNull();
    }

    @Test
    void whereItCouldNotBeToldWhetherToRelaxTheAnswerIsPartial() {
        assertThat(engine.search(asked("peace trade", Words.ALL, BY_ITU, 10, null))
                        .reading())
                .isEqualTo(Reading.RELAXED);

        index.searches = 0;
        index.searchesInTime = 1;
        Answer cut = engine.search(asked("peace trade", Words.ALL, BY_ITU, 10, null));

        assertThat(cut.reading()).isEqualTo(Reading.ALL_WORDS);
        assertThat(cut.response().partial()).isTrue();
    }

    @Test
    void beforeTheFirstIndexNothingIsAnswered(@TempDir Path empty) {
        try (SearchIndex nothing = kind.open(empty)) {
            assertThatThrownBy(() -> new SearchEngine(nothing, LONG).search(Question.of("peace", 10)))
                    .isInstanceOf(SearchFailure.NotReady.class);
        }
    }

    @Test
    void aWalkGivesEveryHitOnce() {
        assertThat(walked("peace divide", Filters.NONE))
                .containsExactlyInAnyOrder("agenda/1", "charter/1", "charter/2");
    }

    @Test
    void aWalkKeepsItsReadingThroughARebuild() {
        Answer first = engine.search(asked("peace trade", Words.ALL, notByUnesco(), 1, null));
        assertThat(first.reading()).isEqualTo(Reading.RELAXED);
        Documents.publish(
                index,
                EveryIndex.charter(),
                EveryIndex.agenda(),
                document("outlook").paragraph("Peace brings trade."));

        Answer second = engine.search(asked("peace trade", Words.ALL, notByUnesco(), 10, next(first)));

        assertThat(second.reading()).isEqualTo(Reading.RELAXED);
        assertThat(second.response().hits()).hasSize(2);
    }

    private static Filters notByUnesco() {
        return new Filters(Map.of(), Map.of(Facet.BODY, Set.of("UNESCO")), null, null);
    }

    private Answer ask(String text) {
        return engine.search(Question.of(text, 10));
    }

    private static Question asked(String text, Words words, Filters filters, int size, @Nullable Cursor after) {
        return new Question(text, words, filters, Set.of(), Sort.RELEVANCE, 0, size, after);
    }

    private List<String> walked(String text, Filters filters) {
        List<String> hits = new ArrayList<>();
        Cursor after = null;
        do {
            Answer answer = engine.search(asked(text, Words.ALL, filters, 1, after));
            hits.addAll(hits(answer));
            after = answer.response().next();
        } while (after != null);
        return hits;
    }

    private static Cursor next(Answer answer) {
        Cursor next = answer.response().next();
        assertThat(next).isNotNull();
        return next;
    }

    private static List<String> hits(Answer answer) {
        return answer.response().hits().stream()
                .map(hit -> hit.passage().passage().id().toString())
                .toList();
    }

    private static void assertHits(Answer answer, String... ids) {
        assertThat(hits(answer)).containsExactlyInAnyOrder(ids);
        assertThat(answer.response().total()).isEqualTo(ids.length);
    }
}
