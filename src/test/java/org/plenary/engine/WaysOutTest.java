package org.plenary.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.index.Documents.document;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenary.engine.Question.Words;
import org.plenary.index.Documents;
import org.plenary.index.Facet;
import org.plenary.index.Filters;
import org.plenary.index.SearchRequest.Sort;

/** What an answer offers to a question that finds nothing, or little. */
@ParameterizedClass
@EnumSource(EveryIndex.class)
class WaysOutTest {
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
        engine = new SearchEngine(index, Duration.ofSeconds(30));
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void aMisspeltWordIsCorrectedWhereItStands() {
        assertMeant("digital devide", "digital divide");
        assertMeant("(Econmy)  devide, now", "(economy)  divide, now");
        assertMeant("devide", "divide");
        assertMeant("the wide-digitel devide", "the wide-digital divide");
    }

    @Test
    void wordsRunTogetherAndTornApartAreRestored() {
        assertMeant("digitaldivide", "digital divide");
        assertMeant("digital econ omy", "digital economy");
        assertMeant("digital eco, nomy", null);
    }

    @Test
    void ofCloseWordsTheOneIsMeantThatStandsBesideTheOthers() {
        Documents.publish(
                index,
                document("a").paragraph("A digital divide."),
                document("b").paragraph("A device.").paragraph("A device.").paragraph("A device."));
        assertMeant("devixe", "device");
        assertMeant("divixe", "divide");
        assertMeant("digital devide", "digital divide");
    }

    @Test
    void knownWordsAcronymsSymbolsNumbersAndQuotedWordsAreNeverCorrected() {
        for (String text : List.of(
                "digital divide",
                "peace divide",
                "xylophone",
                "PEACX",
                "digital TRADX",
                "A/devide/70",
                "devide2",
                "\"devide\"",
                "=devide",
                "devid*",
                "title:devide",
                "peace NOT devide")) {
            assertMeant(text, null);
        }
        assertMeant("DIGITAL DEVIDE", "DIGITAL divide");
    }

    @Test
    void whereFewAreFoundTheCorrectionMustFindMore() {
        assertMeant("peace OR devide", "peace OR divide");
        assertMeant("peace OR trust OR peaxe", null);
    }

    @Test
    void whatTheFiltersLeaveOutIsNotMeant() {
        assertThat(engine.search(asked("truts", BY_ITU)).didYouMean()).isNull();
        assertThat(engine.search(asked("divixe", BY_ITU)).didYouMean()).isEqualTo("divide");
    }

    @Test
    void aTextOfManyUnknownWordsIsNotOneMisspelt() {
        String foreign = IntStream.range(0, 200)
                .mapToObj(number -> "qu" + (char) ('a' + number % 26) + "x".repeat(3 + number / 26))
                .collect(Collectors.joining(" "));
        assertMeant(foreign + " devide", null);
        assertThat(index.wordsLookedUp).isLessThan(10);
    }

    @Test
    void whenTimeRunsOutNoMoreWordsAreLookedUp() {
        Duration limit = Duration.ofMillis(300);
        index.timeForAWord = limit.multipliedBy(2);

        Answer answer = new SearchEngine(index, limit).search(Question.of("digitel devide tradx", 10));

        assertThat(index.wordsLookedUp).isLessThanOrEqualTo(1);
        assertThat(answer.didYouMean()).isNull();
    }

    @Test
    void ofPartsThatStandTogetherNowhereItIsToldWhatEachDropGives() {
        assertDrops("digital peace trade", "peace -> digital trade 1");
        assertDrops("peace divide", "peace -> divide 2", "divide -> peace 1");
    }

    @Test
    void aPartIsDroppedWithTheOperatorThatJoinsIt() {
        assertDrops("peace AND  divide", "peace -> divide 2", "divide -> peace 1");
        assertDrops("digital AND \"peace process\" AND trade", "\"peace process\" -> digital AND trade 1");
        assertDrops("divide title:nothing -wide", "title:nothing -> divide -wide 1");
        assertDrops("peace -needs", "-needs -> peace 1");
        assertDrops("(digital OR peace) zebra", "zebra -> (digital OR peace) 4");
    }

    @Test
    void aDropTellsWhereThePartStands() {
        Drop drop = ask(" digital zebra").drops().getFirst();
        assertThat(drop).isEqualTo(new Drop("zebra", 9, 14, "digital", 3));
    }

    @Test
    void nothingIsDroppedWhereSomethingIsFoundOrThereIsNothingToDrop() {
        for (String text :
                List.of("digital divide", "zebra", "zebra OR lion", "(zebra lion)", "zebra lion tiger", "")) {
            assertThat(ask(text).drops()).as(text).isEmpty();
        }
    }

    @Test
    void dropsKeepTheFilters() {
        Answer answer = engine.search(asked("peace divide", BY_ITU));
        assertThat(answer.drops()).extracting(Drop::count).containsExactly(1L);
        assertThat(answer.withoutFilters()).isNull();
    }

    @Test
    void atMostFiveDropsAreTold() {
        Documents.publish(
                index,
                document("a").paragraph("one two three four five six seven."),
                document("b").paragraph("nine"));
        assertThat(ask("nine one").drops()).hasSize(2);
        assertThat(ask("two three four five six one nine").drops()).hasSize(1);
        Documents.publish(
                index,
                IntStream.range(0, 7)
                        .mapToObj(left -> document("d" + left)
                                .paragraph(
                                        "a1 b2 c3 d4 e5 f6 g7".replace("abcdefg".charAt(left) + "" + (left + 1), "")))
                        .toList());
        assertThat(ask("a1 b2 c3 d4 e5 f6 g7").drops()).hasSize(5);
    }

    @Test
    void whereFiltersLeaveNothingItIsToldWhatThereIsWithoutThem() {
        assertThat(engine.search(asked("peace", BY_ITU)).withoutFilters()).isEqualTo(1);
        assertThat(engine.search(asked("peace needs", BY_ITU)).withoutFilters()).isEqualTo(1);
        assertThat(engine.search(asked("peace wide", BY_ITU)).withoutFilters()).isEqualTo(2);
        assertThat(engine.search(asked("zebra", BY_ITU)).withoutFilters()).isZero();
        assertThat(ask("zebra").withoutFilters()).isNull();
    }

    private void assertMeant(String text, @Nullable String meant) {
        assertThat(ask(text).didYouMean()).as(text).isEqualTo(meant);
    }

    private void assertDrops(String text, String... expected) {
        assertThat(ask(text).drops())
                .extracting(drop -> drop.part() + " -> " + drop.without() + " " + drop.count())
                .containsExactly(expected);
    }

    private Answer ask(String text) {
        return engine.search(Question.of(text, 10));
    }

    private static Question asked(String text, Filters filters) {
        return new Question(text, Words.ALL, filters, Set.of(), Sort.RELEVANCE, 0, 10, null);
    }
}
