package org.plenary.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.index.Ask.ask;
import static org.plenary.index.Ask.everything;
import static org.plenary.index.Ask.exactly;
import static org.plenary.index.Ask.phrase;
import static org.plenary.index.Ask.word;
import static org.plenary.index.Documents.document;
import static org.plenary.index.Documents.publish;
import static org.plenary.index.Responses.assertCounts;
import static org.plenary.index.Responses.assertHits;
import static org.plenary.index.Responses.assertLit;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.document.DocumentId;
import org.plenary.document.Metadata;
import org.plenary.index.Facet;
import org.plenary.index.SearchResponse.FacetCounts;
import org.plenary.query.Field;
import org.plenary.query.Query;
import org.plenary.query.QueryLimits;

/** Documents far larger than documents are. */
class HugeInputTest {
    private static final String WORD_OF_FIVE_MEGABYTES = "x".repeat(5_000_000);

    @TempDir
    Path folder;

    private LuceneIndex index;

    @BeforeEach
    void open() {
        index = LuceneIndex.open(folder);
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void wordLongerThanATermMayBeDoesNotFailTheBuild() {
        publish(
                index,
                document("charter")
                        .paragraph("Alpha " + WORD_OF_FIVE_MEGABYTES + " omega.")
                        .paragraph("Beta."));
        assertHits(ask(word("omega")).of(index), "charter/1");
        assertHits(ask(word("beta")).of(index), "charter/2");
        assertHits(ask(new Query.Prefix("xxx")).of(index), "charter/1");
        assertThat(everything().of(index).hits().getFirst().passage().passage().text())
                .hasSize(WORD_OF_FIVE_MEGABYTES.length() + 13);
    }

    @Test
    void longParagraphIsFoundWholeAndLitAtItsBeginning() {
        String text = "Alpha beta. ".repeat(200_000) + "Omega.";
        publish(index, document("charter").paragraph(text));
        assertHits(ask(word("omega")).of(index), "charter/1");
        assertLit(ask(word("omega")).of(index), "charter/1");
        assertThat(ask(phrase("alpha beta")).of(index).hits().getFirst().highlights())
                .hasSizeBetween(1, 100_000 / 11);
    }

    @Test
    void tenThousandMentionsAreCountedAndGivenBack() {
        String[] mentions =
                IntStream.range(0, 10_000).mapToObj(number -> "Body " + number).toArray(String[]::new);
        publish(
                index,
                document("charter").mentions(mentions).paragraph("Alpha.").paragraph("Beta."));
        FacetCounts counts = everything()
                .only(Facet.MENTIONS, "Body 9999")
                .counting(Facet.MENTIONS)
                .of(index)
                .facets()
                .get(Facet.MENTIONS);
        assertThat(counts.values())
                .hasSize(FacetCounts.MOST_VALUES + 1)
                .allSatisfy(value -> assertThat(value.count()).isEqualTo(2));
        assertThat(counts.other()).isEqualTo(10_000 - FacetCounts.MOST_VALUES - 1);
        assertThat(index.document(new DocumentId("charter"))
                        .orElseThrow()
                        .metadata()
                        .mentions())
                .hasSize(10_000);
        assertHits(ask(new Query.Fielded(Field.MENTIONS, phrase("body 7"))).of(index), "charter/1", "charter/2");
    }

    /** What is told of a value longer than it is kept for filtering can be filtered by, as the whole value can. */
    @Test
    void hugeValuesAreGivenBackCountedAndFilteredBy() {
        String huge = "𝄞 huge ".repeat(100_000);
        Metadata metadata = document("charter")
                .title(huge)
                .shortTitle(huge)
                .body(huge)
                .kind(huge)
                .event(huge)
                .place(huge)
                .symbol(huge)
                .language(huge)
                .topics(huge, "small")
                .mentions(huge, "small")
                .section(huge)
                .build()
                .metadata();
        publish(
                index,
                document("charter")
                        .title(huge)
                        .shortTitle(huge)
                        .body(huge)
                        .kind(huge)
                        .event(huge)
                        .place(huge)
                        .symbol(huge)
                        .language(huge)
                        .topics(huge, "small")
                        .mentions(huge, "small")
                        .section(huge)
                        .paragraph("Alpha."));
        assertThat(index.document(new DocumentId("charter")).orElseThrow().metadata())
                .isEqualTo(metadata);
        for (Facet facet : new Facet[] {Facet.BODY, Facet.KIND, Facet.TOPIC, Facet.SECTION, Facet.LANGUAGE}) {
            String told = everything()
                    .counting(facet)
                    .of(index)
                    .facets()
                    .get(facet)
                    .values()
                    .getLast()
                    .value();
            assertHits(everything().only(facet, told).of(index), "charter/1");
            assertHits(everything().only(facet, huge).of(index), "charter/1");
        }
        assertThat(everything()
                        .only(Facet.BODY, huge)
                        .counting(Facet.BODY)
                        .of(index)
                        .facets()
                        .get(Facet.BODY)
                        .values())
                .hasSize(1);
        assertHits(ask(word("huge")).of(index), "charter/1");
    }

    @Test
    void valueIsNeverCutWithinACharacter() {
        String filler = "a".repeat(1_999);
        publish(index, document("charter").body(filler + "𝄞 more").paragraph("Alpha."));
        assertCounts(
                everything()
                        .only(Facet.BODY, filler + "𝄞 more")
                        .counting(Facet.BODY)
                        .of(index),
                Facet.BODY,
                filler + "=1*");
    }

    @Test
    void queriesOfHugeWordsAreAnswered() {
        publish(index, document("charter").symbol("A/1").paragraph("Alpha."));
        String longest = "a".repeat(QueryLimits.MAX_LENGTH);
        String pattern = "*" + "a".repeat(QueryLimits.MAX_LENGTH - 1);
        for (String text : new String[] {longest, "a/".repeat(1_000), "网".repeat(2_000), "é".repeat(2_000)}) {
            assertNothingFound(word(text));
            assertNothingFound(exactly(text));
            assertNothingFound(new Query.Phrase(text, QueryLimits.MAX_DISTANCE));
            assertNothingFound(new Query.Prefix(text));
            assertNothingFound(new Query.Fuzzy(text, 2));
            assertNothingFound(new Query.Near(word(text), new Query.Fuzzy(text, 2), 5));
            for (Field field : Field.values()) {
                assertNothingFound(new Query.Fielded(field, word(text)));
                assertNothingFound(new Query.Fielded(field, new Query.Fuzzy(text, 2)));
                assertNothingFound(new Query.Fielded(field, new Query.Prefix(text)));
            }
        }
        assertNothingFound(new Query.Wildcard(pattern));
        assertNothingFound(new Query.Fielded(Field.SYMBOL, new Query.Wildcard(pattern)));
        assertNothingFound(new Query.Near(new Query.Wildcard(pattern), word("alpha"), 5));
        assertNothingFound(new Query.Wildcard("*a?".repeat(600)));
        assertNothingFound(new Query.Near(new Query.Wildcard("*a?".repeat(600)), word("alpha"), 5));
    }

    private void assertNothingFound(Query query) {
        assertHits(ask(query).of(index));
    }
}
