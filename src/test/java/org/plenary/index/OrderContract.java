package org.plenary.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.plenary.index.Ask.anyOf;
import static org.plenary.index.Ask.ask;
import static org.plenary.index.Ask.everything;
import static org.plenary.index.Ask.word;
import static org.plenary.index.Documents.document;
import static org.plenary.index.Responses.assertHitsInOrder;
import static org.plenary.index.Responses.ids;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenary.document.DocumentId;
import org.plenary.document.PassageId;
import org.plenary.index.SearchRequest.Sort;
import org.plenary.query.Query;

/** In which order hits come, page by page and hit by hit. */
interface OrderContract extends IndexUnderTest {

    @Test
    default void equalsStandInOrderOfDocumentAndPosition() {
        Documents.Draft charter = document("charter");
        for (int paragraph = 1; paragraph <= 12; paragraph++) {
            charter.paragraph("Same words.");
        }
        publish(
                document("treaty").paragraph("Same words."),
                charter,
                document("agenda").paragraph("Same words."));
        SearchResponse response = ask(word("words")).of(index());
        List<String> expected = new ArrayList<>(List.of("agenda/1"));
        for (int paragraph = 1; paragraph <= 12; paragraph++) {
            expected.add("charter/" + paragraph);
        }
        expected.add("treaty/1");
        assertThat(ids(response)).isEqualTo(expected);
    }

    @Test
    default void moreRelevantPassagesComeFirst() {
        publishParagraphs("One divide among other things.", "Divide, divide, divide.", "Nothing.");
        SearchResponse response = ask(anyOf(word("divide"), word("missing"))).of(index());
        assertHitsInOrder(response, "charter/2", "charter/1");
        assertThat(response.hits().get(0).score())
                .isGreaterThan(response.hits().get(1).score());
    }

    @Test
    default void sortedByDateUndatedComeLastBothWays() {
        publish(
                document("b-undated").paragraph("One.").paragraph("Two."),
                document("c-newest").date("2016-11-18").paragraph("One."),
                document("a-undated").paragraph("One."),
                document("d-oldest").date("1948").paragraph("One."),
                document("e-before-1000").date("0987-01-02").paragraph("One."),
                document("f-same-day").date("2016-11-18").paragraph("One."));
        assertHitsInOrder(
                everything().sort(Sort.OLDEST).of(index()),
                "e-before-1000/1",
                "d-oldest/1",
                "c-newest/1",
                "f-same-day/1",
                "a-undated/1",
                "b-undated/1",
                "b-undated/2");
        assertHitsInOrder(
                everything().sort(Sort.NEWEST).of(index()),
                "c-newest/1",
                "f-same-day/1",
                "d-oldest/1",
                "e-before-1000/1",
                "a-undated/1",
                "b-undated/1",
                "b-undated/2");
    }

    @ParameterizedTest
    @EnumSource
    default void scoresAreNumbersInEveryOrder(Sort sort) {
        publishParagraphs("Alpha.", "Alpha alpha.");
        assertThat(ask(word("alpha")).sort(sort).of(index()).hits())
                .allSatisfy(hit -> assertThat(hit.score()).isFinite().isPositive());
    }

    @Test
    default void pagesFollowEachOther() {
        publishParagraphs("Same.", "Same.", "Same.", "Same.", "Same.");
        assertHitsInOrder(everything().size(2).of(index()), "charter/1", "charter/2");
        assertHitsInOrder(everything().offset(2).size(2).of(index()), "charter/3", "charter/4");
        assertHitsInOrder(everything().offset(4).size(2).of(index()), "charter/5");
        for (int offset : new int[] {5, 1_000_000, Integer.MAX_VALUE}) {
            SearchResponse beyond = everything().offset(offset).size(2).of(index());
            assertHitsInOrder(beyond);
            assertThat(beyond.total()).isEqualTo(5);
            assertThat(beyond.next()).isNull();
        }
        assertThat(everything().size(Integer.MAX_VALUE).of(index()).hits()).hasSize(5);
        assertHitsInOrder(everything().offset(3).size(Integer.MAX_VALUE).of(index()), "charter/4", "charter/5");
    }

    @Test
    default void nextIsNullOnTheLastPageOnly() {
        publishParagraphs("Same.", "Same.", "Same.");
        assertThat(everything().size(2).of(index()).next()).isNotNull();
        assertThat(everything().size(3).of(index()).next()).isNull();
        assertThat(everything().size(0).of(index()).next()).isNull();
        Cursor afterTwo = everything().size(2).of(index()).next();
        assertThat(everything().size(2).after(afterTwo).of(index()).next()).isNull();
    }

    @ParameterizedTest
    @EnumSource
    default void cursorWalksAllHitsExactlyOnce(Sort sort) {
        Documents.publish(index(), variedCollection(40));
        Query query = anyOf(word("alpha"), word("beta"), word("gamma"));
        List<String> all = ids(ask(query).sort(sort).size(1_000).of(index()));
        assertThat(all).hasSizeGreaterThan(100).doesNotHaveDuplicates();

        List<String> walked = new ArrayList<>();
        Cursor cursor = null;
        int page = 0;
        do {
            // Counting or not counting facets must not move hits between pages.
            Ask ask = ask(query).sort(sort).size(1 + page % 9).after(cursor);
            SearchResponse response = (page % 2 == 0 ? ask.countingAll() : ask).of(index());
            assertThat(response.total()).isEqualTo(all.size());
            walked.addAll(ids(response));
            cursor = response.next();
            page++;
        } while (cursor != null);
        assertThat(walked).isEqualTo(all);
    }

    /** Documents of one to ten paragraphs with more or fewer of three words in them, some dated. */
    private static List<Documents.Draft> variedCollection(int documents) {
        Random random = new Random(5);
        String[] words = {"alpha", "beta", "gamma", "delta", "of", "the"};
        List<Documents.Draft> drafts = new ArrayList<>();
        for (int number = 0; number < documents; number++) {
            Documents.Draft draft = document("d" + number);
            if (random.nextInt(4) > 0) {
                draft.date(Integer.toString(2000 + random.nextInt(10)));
            }
            for (int left = 1 + random.nextInt(10); left > 0; left--) {
                StringBuilder text = new StringBuilder("Word");
                for (int length = random.nextInt(12); length > 0; length--) {
                    text.append(' ').append(words[random.nextInt(words.length)]);
                }
                draft.paragraph(text.toString());
            }
            drafts.add(draft);
        }
        return drafts;
    }

    @Test
    default void cursorGoesOnInTheStateItBeganIn() {
        publishParagraphs("Same.", "Same.", "Same.");
        SearchResponse first = everything().size(1).of(index());
        publish(document("agenda").paragraph("Same."));
        SearchResponse second = everything().size(5).after(first.next()).of(index());
        assertHitsInOrder(second, "charter/2", "charter/3");
        assertThat(second.index()).isEqualTo(first.index());
        assertThat(second.total()).isEqualTo(3);
    }

    @Test
    default void cursorExpiresWithTheStateItBeganIn() {
        publishParagraphs("Same.", "Same.");
        Cursor cursor = everything().size(1).of(index()).next();
        publishParagraphs("Same.", "Same.");
        publishParagraphs("Same.", "Same.");
        assertThatExceptionOfType(SearchFailure.CursorExpired.class)
                .isThrownBy(() -> everything().after(cursor).of(index()));
    }

    @ParameterizedTest
    @EnumSource
    default void cursorFromNowhereGivesAnAnswer(Sort sort) {
        publishParagraphs("Same.", "Same.");
        String version = everything().of(index()).index().version();
        PassageId unknown = new PassageId(new DocumentId("nowhere"), "x");
        double[] keys = {0, -1, 1e300, -1e300, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (double key : keys) {
            for (int position : new int[] {0, -1, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
                SearchResponse response = everything()
                        .sort(sort)
                        .after(new Cursor(version, key, unknown, position))
                        .of(index());
                assertThat(response.total()).isEqualTo(2);
            }
        }
    }

    @Test
    default void answerIsPartialWhenTheDeadlineHasPassed() {
        publish(
                document("charter").body("UN").date("2005").paragraph("Alpha. Beta."),
                document("undated").paragraph("One."));
        Deadline passed = Deadline.in(Duration.ZERO);
        List<Query> queries = List.of(
                new Query.Everything(),
                word("alpha"),
                new Query.Prefix("al"),
                new Query.Near(new Query.Wildcard("*pha"), word("beta"), 5),
                new Query.SameSentence(new Query.Fuzzy("alpah", 1), word("beta")),
                new Query.YearRange(1, 9999));
        for (Query query : queries) {
            for (Sort sort : Sort.values()) {
                SearchResponse response = ask(query)
                        .sort(sort)
                        .only(Facet.BODY, "UN")
                        .countingAll()
                        .deadline(passed)
                        .of(index());
                assertThat(response.partial()).as(query.toString()).isTrue();
                assertThat(response.total())
                        .isGreaterThanOrEqualTo(response.hits().size());
                assertThat(response.facets()).containsOnlyKeys(Facet.values());
            }
        }
    }
}
