package org.plenary.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.index.Ask.anyOf;
import static org.plenary.index.Ask.ask;
import static org.plenary.index.Ask.everything;
import static org.plenary.index.Ask.phrase;
import static org.plenary.index.Ask.word;
import static org.plenary.index.Documents.MODEL;
import static org.plenary.index.Documents.document;
import static org.plenary.index.Documents.embedding;
import static org.plenary.index.Responses.assertHits;
import static org.plenary.index.Responses.assertHitsInOrder;
import static org.plenary.index.Responses.count;
import static org.plenary.index.Responses.ids;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.document.DocumentId;
import org.plenary.document.PassageId;
import org.plenary.embed.Embedding;
import org.plenary.index.SearchRequest.Sort;
import org.plenary.index.SearchResponse.Hit;
import org.plenary.index.SearchResponse.Match;
import org.plenary.query.Query;

/** What is found by meaning, alone and beside words. */
interface MeaningContract extends IndexUnderTest {
    Embedding EAST = embedding(MODEL, 1, 0, 0);

    @Test
    default void nearestInMeaningComeFirst() {
        publish(document("charter")
                .paragraph("One.", 0, 1, 0)
                .paragraph("Two.", 3, 1, 0)
                .paragraph("Three.", 1, 0, 0)
                .paragraph("Four.", 1, 1, 0)
                .paragraph("Five.", -1, 0, 0));
        SearchResponse response = everything().by(nearest()).of(index());
        assertHitsInOrder(response, "charter/3", "charter/2", "charter/4", "charter/1", "charter/5");
        assertThat(response.total()).isEqualTo(5);
        assertThat(response.hits()).allSatisfy(hit -> assertThat(hit.matched()).containsExactly(Match.SEMANTIC));
    }

    @Test
    default void passagesWithoutAVectorOfTheModelAreNotNear() {
        publish(document("charter")
                .paragraph("One.", 1, 0, 0)
                .paragraph("Two.")
                .paragraph("Three.", new Meaning.Awaited())
                .paragraph("Four.", new Meaning.Known(embedding("other", 1, 0))));
        assertHits(everything().by(nearest()).of(index()), "charter/1");
        Retrieval both = new Retrieval.Semantic(List.of(EAST, embedding("other", 1, 1)));
        assertHitsInOrder(everything().by(both).of(index()), "charter/1", "charter/4");
        Retrieval unheard = new Retrieval.Semantic(List.of(embedding("unheard", 1, 1)));
        assertHits(everything().by(unheard).of(index()));
    }

    @Test
    default void queryAndFiltersBindWhatIsNear() {
        publish(
                document("charter")
                        .body("UN")
                        .paragraph("Peace.", 1, 0, 0)
                        .paragraph("Trade and peace.", 1, 1, 0)
                        .paragraph("Trade.", 1, 3, 0),
                document("agenda").body("ITU").paragraph("Trade.", 1, 0, 0));
        assertHitsInOrder(ask(word("trade")).by(nearest()).of(index()), "agenda/1", "charter/2", "charter/3");
        assertHitsInOrder(
                ask(word("trade")).by(nearest()).only(Facet.BODY, "UN").of(index()), "charter/2", "charter/3");
        assertHitsInOrder(everything().by(nearest()).without(Facet.BODY, "UN").of(index()), "agenda/1");
        assertHits(ask(new Query.Nothing()).by(nearest()).of(index()));
    }

    @Test
    default void wordsAndMeaningFindTogetherWhatEitherFinds() {
        publish(document("charter")
                .paragraph("A digital divide.", 0, 1, 0)
                .paragraph("Unequal access to networks.", 1, 0, 0)
                .paragraph("The digital divide is unequal access.", 1, 0, 0)
                .paragraph("The divide.")
                .paragraph("Nothing."));
        SearchResponse response = both("digital", "divide").of(index());
        assertThat(ids(response)).startsWith("charter/3").contains("charter/1", "charter/2", "charter/4");
        assertThat(matched(response, "charter/3")).containsExactlyInAnyOrder(Match.KEYWORD, Match.SEMANTIC);
        assertThat(matched(response, "charter/2")).containsExactly(Match.SEMANTIC);
        assertThat(matched(response, "charter/4")).containsExactly(Match.KEYWORD);
        assertThat(response.total()).isEqualTo(4);
        assertThat(response.hits())
                .extracting(Hit::score)
                .isSortedAccordingTo((left, right) -> Double.compare(right, left));
    }

    @Test
    default void typedWordsSideBySideStandBeforeAllThatIsFoundByMeaningAlone() {
        Documents.Draft charter = document("charter");
        for (int number = 0; number < 20; number++) {
            charter.paragraph("Unequal access.", 1, 0, 0);
        }
        charter.paragraph(
                "There was talk of many things, and then of a digital divide, and then of many others.", -1, 0, 0);
        publish(charter);
        assertThat(ids(both("digital", "divide").of(index()))).startsWith("charter/21");
    }

    @Test
    default void whatIsRequiredAndFiltersBindHitsByMeaningBesideWords() {
        publish(
                document("charter")
                        .body("UN")
                        .paragraph("Unequal access.", 1, 0, 0)
                        .paragraph("Unequal trade.", 1, 0, 0),
                document("agenda").body("ITU").paragraph("Access.", 1, 0, 0).paragraph("Digital.", 0, 1, 0));
        Retrieval required = new Retrieval.Hybrid(word("digital"), word("access"), new Query.Nothing(), List.of(EAST));
        assertHits(ask(word("digital")).by(required).of(index()), "charter/1", "agenda/1", "agenda/2");
        assertHits(ask(word("digital")).by(required).only(Facet.BODY, "ITU").of(index()), "agenda/1", "agenda/2");
        assertHits(ask(word("digital")).by(required).without(Facet.BODY, "ITU").of(index()), "charter/1");
    }

    @Test
    default void withoutAnyVectorWordsAndMeaningAreWords() {
        publishParagraphs("A digital divide.", "Unequal access.", "The divide, the divide.");
        assertHits(both("digital", "divide").of(index()), "charter/1", "charter/3");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    default void pagesAndCursorsWalkAllHitsByMeaningExactlyOnce(boolean alone) {
        Documents.publish(index(), collection());
        Ask asked = alone ? everything().by(nearest()) : both("alpha", "beta");
        SearchResponse all = asked.size(1_000).of(index());
        List<String> expected = ids(all);
        assertThat(expected).doesNotHaveDuplicates().hasSize((int) all.total());

        List<String> paged = new ArrayList<>();
        for (int offset = 0; offset < expected.size(); offset += 7) {
            SearchResponse page = asked.offset(offset).size(7).of(index());
            assertThat(page.total()).isEqualTo(expected.size());
            paged.addAll(ids(page));
        }
        assertThat(paged).isEqualTo(expected);

        List<String> walked = new ArrayList<>();
        Cursor cursor = null;
        int page = 0;
        do {
            Ask ask = asked.offset(0).size(1 + page % 9).after(cursor);
            SearchResponse response = (page % 2 == 0 ? ask.countingAll() : ask.counting()).of(index());
            assertThat(response.total()).isEqualTo(expected.size());
            walked.addAll(ids(response));
            cursor = response.next();
            page++;
        } while (cursor != null);
        assertThat(walked).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    default void countsAddUpToWhatIsFoundByMeaning(boolean alone) {
        Documents.publish(index(), collection());
        Ask asked = alone ? everything().by(nearest()) : both("alpha", "beta");
        SearchResponse response = asked.countingAll().of(index());
        assertThat(count(response, Facet.BODY, "UN") + count(response, Facet.BODY, "ITU"))
                .isEqualTo(response.total());
        for (String body : List.of("UN", "ITU")) {
            SearchResponse chosen = asked.only(Facet.BODY, body).countingAll().of(index());
            assertThat(count(chosen, Facet.BODY, body))
                    .isEqualTo(chosen.total())
                    .isPositive();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"OLDEST", "NEWEST"})
    default void sortedByDateAllThatIsFoundByMeaningIsThere(Sort sort) {
        Documents.publish(index(), collection());
        for (Retrieval retrieval : List.of(nearest(), hybrid("alpha", "beta"))) {
            Query query = retrieval instanceof Retrieval.Semantic
                    ? new Query.Everything()
                    : anyOf(word("alpha"), word("beta"));
            List<String> byRelevance = ids(ask(query).by(retrieval).size(1_000).of(index()));
            SearchResponse byDate =
                    ask(query).by(retrieval).sort(sort).size(1_000).of(index());
            assertThat(ids(byDate)).containsExactlyInAnyOrderElementsOf(byRelevance);
            assertThat(byDate.hits())
                    .allSatisfy(hit -> assertThat(hit.score()).isFinite().isPositive());
        }
    }

    /** More passages than are found by meaning in one answer, a third of them without a vector. */
    private static List<Documents.Draft> collection() {
        Random random = new Random(3);
        List<Documents.Draft> drafts = new ArrayList<>();
        for (int number = 0; number < 30; number++) {
            Documents.Draft draft = document("d" + number)
                    .body(number % 2 == 0 ? "UN" : "ITU")
                    .date(Integer.toString(2000 + random.nextInt(10)));
            for (int paragraph = 0; paragraph < 8; paragraph++) {
                String text =
                        List.of("Alpha.", "Beta.", "Alpha beta.", "Gamma.").get(random.nextInt(4));
                if (random.nextInt(3) > 0) {
                    draft.paragraph(text, random.nextFloat(), random.nextFloat(), random.nextFloat());
                } else {
                    draft.paragraph(text);
                }
            }
            drafts.add(draft);
        }
        return drafts;
    }

    @Test
    default void whatIsAwaitedIsToldUntilItIsKnown() {
        IndexState.Ready awaiting = Documents.publish(
                index(),
                document("b").paragraph("One.", new Meaning.Awaited()).paragraph("Two.", new Meaning.Awaited()),
                document("c").paragraph("One.", 1, 0, 0),
                document("a").paragraph("One.", new Meaning.Awaited()).paragraph("Two."));
        assertThat(awaiting.awaitingMeaning()).isEqualTo(3);
        assertThat(index().awaitingMeaning(5)).containsExactly(new DocumentId("a"), new DocumentId("b"));
        assertThat(index().awaitingMeaning(1)).containsExactly(new DocumentId("a"));
        try (IndexBuild build = index().update()) {
            document("a").paragraph("One.", 0, 1, 0).paragraph("Two.").into(build);
            assertThat(build.publish(Documents.provenance()).awaitingMeaning()).isEqualTo(2);
        }
        assertThat(index().awaitingMeaning(5)).containsExactly(new DocumentId("b"));
        assertHitsInOrder(everything().by(nearest()).of(index()), "c/1", "a/1");
    }

    @Test
    default void passagesLikeAnotherAreThoseOfOtherDocumentsFirst() {
        publish(
                document("charter").paragraph("Peace.", 1, 0, 0).paragraph("Quiet.", 1, 0.1f, 0),
                document("agenda").paragraph("Trade.", 0, 1, 0).paragraph("Calm.", 1, 1, 0));
        assertThat(similar("charter", "1", 10)).containsExactly("agenda/2", "agenda/1", "charter/2");
        assertThat(similar("charter", "1", 1)).containsExactly("agenda/2");
        assertThat(similar("charter", "9", 10)).isEmpty();
        assertThat(similar("nowhere", "1", 10)).isEmpty();
    }

    @Test
    default void passagesLikeOneWithoutAVectorShareItsWords() {
        publish(
                document("charter").paragraph("Peace among islands.").paragraph("Islands at peace.", 1, 0, 0),
                document("agenda").paragraph("Trade by rail.").paragraph("Islands trade in peace.", 1, 0, 0));
        assertThat(similar("charter", "1", 10)).containsExactly("agenda/2", "charter/2");
        assertThat(index().similar(new PassageId(new DocumentId("charter"), "1"), 10))
                .allSatisfy(hit -> assertThat(hit.matched()).containsExactly(Match.KEYWORD));
    }

    private List<String> similar(String document, String label, int most) {
        return index().similar(new PassageId(new DocumentId(document), label), most).stream()
                .map(hit -> hit.passage().passage().id().toString())
                .toList();
    }

    private static Retrieval nearest() {
        return new Retrieval.Semantic(List.of(EAST));
    }

    /** Any of two words, and what is near. */
    private static Ask both(String first, String second) {
        return ask(anyOf(word(first), word(second))).by(hybrid(first, second));
    }

    private static Retrieval hybrid(String first, String second) {
        return new Retrieval.Hybrid(
                anyOf(word(first), word(second)), new Query.Everything(), phrase(first + " " + second), List.of(EAST));
    }

    private static Set<Match> matched(SearchResponse response, String id) {
        return response.hits().stream()
                .filter(hit -> hit.passage().passage().id().toString().equals(id))
                .findFirst()
                .orElseThrow()
                .matched();
    }
}
