package org.plenary.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.index.Documents.document;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.embed.EmbeddingCache;
import org.plenary.engine.Answer.Reading;
import org.plenary.engine.Question.Mode;
import org.plenary.engine.Question.Words;
import org.plenary.index.Documents.Draft;
import org.plenary.index.Filters;
import org.plenary.index.SearchRequest.Sort;
import org.plenary.language.Concept;
import org.plenary.language.Thesaurus;

/** By what a question is answered, whatever the index is. */
@ParameterizedClass
@EnumSource(EveryIndex.class)
class ModesTest {
    private static final Thesaurus THESAURUS =
            new Thesaurus(List.of(new Concept("Internet Governance Forum", List.of("IGF"), List.of(), Set.of())));

    @Parameter
    private EveryIndex kind;

    @TempDir
    private Path folder;

    private RecordingIndex index;
    private EmbeddingCache cache;
    private WordEmbedders embedders;
    private SearchEngine engine;

    @BeforeEach
    void open() throws InterruptedException {
        index = new RecordingIndex(kind.open(folder.resolve("index")));
        cache = new EmbeddingCache(folder.resolve("vectors"));
        embedders = new WordEmbedders(Map.of("gap", "divide", "unequal", "divide", "web", "internet"));
        engine = new SearchEngine(index, embedders, THESAURUS, Duration.ofSeconds(30));
        publish(
                document("charter")
                        .paragraph("The digital divide is wide.")
                        .paragraph("Unequal access to networks.")
                        .paragraph("Peace needs trust."),
                document("agenda").paragraph("The divide holds back trade.").paragraph("The forum met in peace."));
    }

    /** The drafts with the meaning of all of their passages. */
    private void publish(Draft... drafts) throws InterruptedException {
        Meanings meanings = new Meanings(embedders, cache);
        publishKnown(meanings, drafts);
        try (PassageEmbedding embedding = new PassageEmbedding(index, meanings)) {
            embedding.run(_ -> {});
        }
    }

    private void publishKnown(Meanings meanings, Draft... drafts) {
        PassageEmbeddingTest.publish(index, meanings, drafts);
    }

    @AfterEach
    void close() {
        cache.close();
        index.close();
    }

    @Test
    void severalWordsAreAskedForByWordsAndMeaning() {
        Answer answer = ask("digital gap");
        assertThat(answer.mode()).isEqualTo(Mode.HYBRID);
        assertThat(hits(answer)).startsWith("charter/1").contains("charter/2", "agenda/1");
        assertThat(answer.withAllWords()).isZero();
        assertThat(answer.reading()).isEqualTo(Reading.RELAXED);
    }

    @Test
    void aSingleWordThatTheCollectionHasIsAskedForByItself() {
        Answer answer = ask("divide");
        assertThat(answer.mode()).isEqualTo(Mode.KEYWORD);
        assertThat(hits(answer)).containsExactlyInAnyOrder("charter/1", "agenda/1");
    }

    @Test
    void aSingleWordThatTheCollectionLacksIsAskedForByItsMeaning() {
        Answer answer = ask("gap");
        assertThat(answer.mode()).isEqualTo(Mode.HYBRID);
        assertThat(hits(answer)).contains("charter/2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"digital divide\"",
                "=divide",
                "digital OR divide",
                "div*",
                "-peace",
                "year:2016",
                "\"a b\" -c"
            })
    void whereNothingButOperatorsAndQuotesIsTypedWordsAloneAnswer(String text) {
        assertThat(ask(text).mode()).isEqualTo(Mode.KEYWORD);
        assertThat(embedders.questions()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"OLDEST", "NEWEST"})
    void whereDatesDecideTheOrderWordsAloneAnswer(Sort sort) {
        Answer answer = engine.search(asked("digital divide", Mode.AUTO, true, sort));
        assertThat(answer.mode()).isEqualTo(Mode.KEYWORD);
        assertThat(embedders.questions()).isEmpty();
    }

    @Test
    void ofASentenceAnyWordsWillDo() {
        Answer answer = ask("why is the gap between rich and poor in trade so wide");
        assertThat(answer.mode()).isEqualTo(Mode.HYBRID);
        assertThat(answer.reading()).isEqualTo(Reading.ANY_WORDS);
        Answer seven = ask("why is gap in trade so wide");
        assertThat(seven.reading()).isEqualTo(Reading.RELAXED);
        assertThat(answer.withAllWords()).isNull();
        assertThat(seven.withAllWords()).isZero();
    }

    @Test
    void whereEnoughHaveAllWordsNothingElseIsFound() throws InterruptedException {
        Draft many = document("many");
        for (int number = 0; number < 50; number++) {
            many.paragraph("A digital divide.");
        }
        publish(many, document("other").paragraph("Digital.").paragraph("Unequal."));
        Answer answer = ask("digital divide");
        assertThat(answer.mode()).isEqualTo(Mode.HYBRID);
        assertThat(answer.response().total()).isEqualTo(50);
        assertThat(answer.withAllWords()).isEqualTo(50);
        assertThat(engine.search(asked("digital divide", Mode.HYBRID, true, Sort.RELEVANCE))
                        .response()
                        .total())
                .isEqualTo(52);
    }

    @Test
    void whereFewHaveAllWordsMoreIsFoundBehindThem() throws InterruptedException {
        Draft few = document("few");
        for (int number = 0; number < 49; number++) {
            few.paragraph("A digital divide.");
        }
        publish(few, document("other").paragraph("Digital.").paragraph("Unequal."));
        Answer answer = ask("digital divide");
        assertThat(answer.response().total()).isEqualTo(51);
        assertThat(answer.withAllWords()).isEqualTo(49);
        assertThat(answer.reading()).isEqualTo(Reading.ALL_WORDS);
        assertThat(hits(answer).subList(0, 49)).allMatch(id -> id.startsWith("few/"));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsQuotedOrExcludedBindsInEveryMode(Mode mode) {
        String[] found = mode == Mode.KEYWORD ? new String[0] : new String[] {"charter/1"};
        for (String text : List.of("gap \"divide\" -trade", "\"digital divide\" peace trust")) {
            assertThat(hits(engine.search(asked(text, mode, true, Sort.RELEVANCE))))
                    .as(text)
                    .containsExactly(found);
        }
    }

    @Test
    void theModeThatIsAskedForIsUsed() {
        assertThat(mode(Mode.KEYWORD, "digital gap")).isEqualTo(Mode.KEYWORD);
        assertThat(mode(Mode.SEMANTIC, "digital gap")).isEqualTo(Mode.SEMANTIC);
        assertThat(mode(Mode.SEMANTIC, "divide")).isEqualTo(Mode.SEMANTIC);
        assertThat(mode(Mode.HYBRID, "divide")).isEqualTo(Mode.HYBRID);
        assertThat(mode(Mode.SEMANTIC, "year:2016")).isEqualTo(Mode.KEYWORD);
        assertThat(mode(Mode.HYBRID, "")).isEqualTo(Mode.KEYWORD);
        assertThat(hits(engine.search(asked("gap", Mode.SEMANTIC, true, Sort.RELEVANCE)))
                        .subList(0, 3))
                .containsExactlyInAnyOrder("charter/1", "charter/2", "agenda/1");
    }

    @Test
    void withoutModelsWordsAnswerInEveryMode() {
        SearchEngine words = new SearchEngine(index, Duration.ofSeconds(30));
        for (Mode mode : Mode.values()) {
            Answer answer = words.search(asked("digital divide", mode, true, Sort.RELEVANCE));
            assertThat(answer.mode()).isEqualTo(Mode.KEYWORD);
            assertThat(hits(answer)).containsExactly("charter/1");
        }
    }

    @Test
    void otherNamesAreLookedForAndTold() throws InterruptedException {
        publish(document("a")
                .paragraph("The IGF met.")
                .paragraph("The Internet Governance Forum met.")
                .paragraph("A forum."));
        Answer answer = engine.search(asked("IGF", Mode.KEYWORD, true, Sort.RELEVANCE));
        assertThat(hits(answer)).containsExactlyInAnyOrder("a/1", "a/2");
        assertThat(answer.expansions()).containsExactly(new Expansion("IGF", List.of("Internet Governance Forum")));
        Answer plain = engine.search(asked("IGF", Mode.KEYWORD, false, Sort.RELEVANCE));
        assertThat(hits(plain)).containsExactly("a/1");
        assertThat(plain.expansions()).isEmpty();
    }

    @Test
    void acronymsAreExplainedToTheModel() {
        engine.search(asked("IGF mandate", Mode.HYBRID, true, Sort.RELEVANCE));
        assertThat(embedders.questions()).containsExactly("IGF mandate, Internet Governance Forum");
    }

    @Test
    void whatIsExcludedIsNotMeant() {
        engine.search(asked("digital gap -trade", Mode.HYBRID, true, Sort.RELEVANCE));
        assertThat(embedders.questions()).containsExactly("digital gap");
    }

    @Test
    void waitingForAModelTakesNothingFromTheTimeToLookThingsUp() {
        SearchEngine hasty = new SearchEngine(index, embedders, THESAURUS, Duration.ofMillis(500));
        embedders.beforeNextQuestion =
                () -> LockSupport.parkNanos(Duration.ofMillis(600).toNanos());
        Answer answer = hasty.search(Question.of("digital gap", 10));
        assertThat(answer.response().partial()).isFalse();
        assertThat(hits(answer)).contains("charter/1");
    }

    private Mode mode(Mode asked, String text) {
        return engine.search(asked(text, asked, true, Sort.RELEVANCE)).mode();
    }

    private Answer ask(String text) {
        return engine.search(Question.of(text, 100));
    }

    private static Question asked(String text, Mode mode, boolean expanding, Sort sort) {
        return new Question(text, Words.ALL, mode, expanding, Filters.NONE, Set.of(), sort, 0, 100, null, true);
    }

    private static List<String> hits(Answer answer) {
        return answer.response().hits().stream()
                .map(hit -> hit.passage().passage().id().toString())
                .toList();
    }
}
