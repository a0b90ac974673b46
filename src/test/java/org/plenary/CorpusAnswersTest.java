package org.plenary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.document.DocumentId;
import org.plenary.document.Passage;
import org.plenary.engine.Answer;
import org.plenary.engine.CorpusRebuild;
import org.plenary.engine.Meanings;
import org.plenary.engine.Question;
import org.plenary.engine.Question.Words;
import org.plenary.engine.SearchEngine;
import org.plenary.index.Facet;
import org.plenary.index.Filters;
import org.plenary.index.SearchRequest.Sort;
import org.plenary.index.SearchResponse.FacetCounts;
import org.plenary.index.SearchResponse.FacetValue;
import org.plenary.index.SearchResponse.Hit;
import org.plenary.ingest.CorpusFolder;
import org.plenary.lucene.LuceneIndex;

/** What the collection as it is in {@code corpus/} answers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorpusAnswersTest {
    private static final Pattern DIGITAL_DIVIDE = Pattern.compile("(?i)\\bdigital divide\\b");
    private static final DocumentId REPORT = new DocumentId("wuzhen-report-2016");

    private LuceneIndex index;
    private SearchEngine engine;

    @BeforeAll
    void indexTheCorpus(@TempDir Path folder) {
        index = LuceneIndex.open(folder);
        new CorpusRebuild(new CorpusFolder(Path.of("corpus")), index, Meanings.unknown(), 0).run(_ -> {});
        engine = new SearchEngine(index, Duration.ofSeconds(30));
    }

    @AfterAll
    void close() {
        index.close();
    }

    @Test
    void phraseFindsExactlyTheParagraphsThatContainItAndLightsIt() {
        List<String> containing = new ArrayList<>();
        for (Passage passage : engine.document(REPORT).orElseThrow().passages()) {
            // As a phrase of words: "digital dividends" is another thing.
            if (DIGITAL_DIVIDE.matcher(passage.text()).find()) {
                containing.add(passage.label());
            }
        }

        List<Hit> hits = hits("\"digital divide\"", only(Facet.DOCUMENT, REPORT.value()));

        assertThat(hits)
                .extracting(hit -> hit.passage().passage().label())
                .containsExactlyInAnyOrderElementsOf(containing);
        assertThat(containing).containsExactly("introduction.4", "I.4", "looking-ahead(1)");
        assertThat(hits)
                .allSatisfy(hit -> assertThat(hit.highlights())
                        .isNotEmpty()
                        .allSatisfy(
                                lit -> assertThat(hit.passage().passage().text().substring(lit.start(), lit.end()))
                                        .isEqualToIgnoringCase("digital divide")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "internet", "\"internet governance\" OR cybersecurity", "sovereignty -terrorism"})
    void everyFacetNumberIsWhatChoosingTheValueGives(String text) {
        assertCounts(text, Filters.NONE);
    }

    @Test
    void facetNumbersAddUpBesideOtherChoicesToo() {
        Map<Facet, Set<String>> including = new EnumMap<>(Facet.class);
        including.put(Facet.KIND, Set.of("report", "resolution"));
        including.put(Facet.FORM, Set.of("digest"));
        assertCounts("governance", new Filters(including, Map.of(Facet.YEAR, Set.of("2015")), null, null));
    }

    private void assertCounts(String text, Filters filters) {
        Map<Facet, FacetCounts> facets =
                ask(text, filters, EnumSet.allOf(Facet.class), 1).response().facets();
        assertThat(facets).hasSize(Facet.values().length);
        facets.forEach((facet, counts) -> {
            for (FacetValue value : counts.values()) {
                Map<Facet, Set<String>> including = new EnumMap<>(Facet.class);
                including.putAll(filters.including());
                including.put(facet, Set.of(value.value()));
                Filters chosen = new Filters(including, filters.excluding(), filters.from(), filters.to());
                assertThat(ask(text, chosen, Set.of(), 1).response().total())
                        .as("%s=%s", facet.parameter(), value.value())
                        .isEqualTo(value.count());
            }
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        A/RES/70/125                  | A/RES/70/125
        WSIS+10                       | WSIS+10
        What is the digital divide?   | digital
        “enhanced cooperation”        | enhanced cooperation
        section 2.3: trends           | trend
        non-governmental              | non-governmental
        Dec.16-18                     | Dec.16-18
        """)
    void whatLooksLikeSyntaxAndIsNoneFindsWhatItNames(String text, String named) {
        Hit best = hits(text, Filters.NONE).getFirst();

        assertThat(best.passage().passage().text()).containsIgnoringCase(named);
    }

    @Test
    void acronymsSpelledLikeFunctionWordsAreLookedFor() {
        assertThat(hits("IT for development", Filters.NONE)).isNotEmpty();
        assertThat(ask("IT", Filters.NONE, Set.of(), 1).response().total())
                .isLessThan(ask("*:*", Filters.NONE, Set.of(), 1).response().total() / 10);
    }

    private List<Hit> hits(String text, Filters filters) {
        return ask(text, filters, Set.of(), Question.MOST_HITS).response().hits();
    }

    private Answer ask(String text, Filters filters, Set<Facet> facets, int size) {
        return engine.search(new Question(text, Words.ALL, filters, facets, Sort.RELEVANCE, 0, size, null));
    }

    private static Filters only(Facet facet, String value) {
        return new Filters(Map.of(facet, Set.of(value)), Map.of(), null, null);
    }
}
