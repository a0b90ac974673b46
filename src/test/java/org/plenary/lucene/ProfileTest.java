package org.plenary.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.plenary.index.Ask.ask;
import static org.plenary.index.Ask.everything;
import static org.plenary.index.Ask.word;
import static org.plenary.index.Documents.document;
import static org.plenary.index.Responses.assertHits;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.index.Documents;
import org.plenary.index.IndexBuild;
import org.plenary.index.SearchFailure.IndexUnusable;
import org.plenary.index.SearchIndex;
import org.plenary.index.SearchResponse;
import org.plenary.query.QueryParser;

class ProfileTest {
    @TempDir
    private Path folder;

    @Test
    void plainBm25ScoresTitleAndTextAsOneFieldByTheTextbook() {
        try (SearchIndex index = LuceneIndex.open(folder, Profile.PLAIN_BM25)) {
            Documents.publish(
                    index,
                    document("a").title("Peace treaties").paragraph("The peace of nations."),
                    document("b").title("Trade").paragraph("Goods and ports and ships and sails of nations."));

            SearchResponse response = ask(word("peace")).of(index);

            // Terms of a: peac treati peac nation; of b: trade good port ship sail nation. One document of two has it.
            double idf = Math.log(1 + (2 - 1 + 0.5) / (1 + 0.5));
            double frequency = 2 / (2 + 0.9 * (1 - 0.4 + 0.4 * 4 / 5.0));
            assertThat(response.hits().getFirst().score()).isCloseTo(idf * frequency, within(1e-6));
        }
    }

    @Test
    void plainBm25AsksForAnyOfTheWordsWhateverTheOperatorsSay() {
        try (SearchIndex index = LuceneIndex.open(folder, Profile.PLAIN_BM25)) {
            Documents.publish(
                    index,
                    document("a").paragraph("Peace."),
                    document("b").paragraph("War."),
                    document("c").paragraph("Trade."));

            assertFinds(index, "peace of the war", "a/1", "b/1");
            assertFinds(index, "peace -war", "a/1", "b/1");
            assertFinds(index, "\"peace war\"", "a/1", "b/1");
            assertFinds(index, "title:peace AND (war OR 1999..2001)", "a/1", "b/1");
            assertFinds(index, "the of");
            assertHits(everything().of(index), "a/1", "b/1", "c/1");
        }
    }

    @Test
    void anIndexOfAnotherProfileSaysSoUntilItIsRebuilt() {
        try (SearchIndex standard = LuceneIndex.open(folder)) {
            Documents.publish(standard, document("a").paragraph("Peace."));
        }
        try (SearchIndex plain = LuceneIndex.open(folder, Profile.PLAIN_BM25)) {
            assertRefused(plain, "built in the profile standard, not in plain-bm25");
            Documents.publish(plain, document("b").paragraph("Peace."));
            assertHits(everything().of(plain), "b/1");
        }
        try (SearchIndex standard = LuceneIndex.open(folder)) {
            assertRefused(standard, "ask it with --profile plain-bm25");
            assertThatExceptionOfType(IndexUnusable.class).isThrownBy(standard::update);
        }
    }

    @Test
    void aServedIndexStaysWhenAnotherProcessPublishesInAnotherProfile() {
        try (LuceneIndex serving = LuceneIndex.open(folder);
                SearchIndex plain = LuceneIndex.open(folder, Profile.PLAIN_BM25)) {
            Documents.publish(serving, document("a").paragraph("Peace."));
            Documents.publish(plain, document("b").paragraph("Peace."));

            try (IndexBuild looks = serving.rebuild()) {
                assertThat(looks).isNotNull();
            }
            assertHits(everything().of(serving), "a/1");
            Documents.publish(serving, document("c").paragraph("Peace."));
            assertHits(everything().of(serving), "c/1");
        }
    }

    private static void assertRefused(SearchIndex index, String message) {
        assertThatExceptionOfType(IndexUnusable.class)
                .isThrownBy(() -> everything().of(index))
                .withMessageContaining(message);
        assertThatExceptionOfType(IndexUnusable.class).isThrownBy(index::state);
    }

    private static void assertFinds(SearchIndex index, String text, String... ids) {
        assertThat(ask(QueryParser.parse(text).query()).of(index).hits())
                .extracting(hit -> hit.passage().passage().id().toString())
                .containsExactlyInAnyOrder(ids);
    }
}
