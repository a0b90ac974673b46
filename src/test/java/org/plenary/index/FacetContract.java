package org.plenary.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.index.Ask.ask;
import static org.plenary.index.Ask.everything;
import static org.plenary.index.Ask.word;
import static org.plenary.index.Documents.document;
import static org.plenary.index.Responses.assertCounts;
import static org.plenary.index.Responses.assertHits;
import static org.plenary.index.Responses.count;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.plenary.document.DocumentId;
import org.plenary.document.Form;
import org.plenary.index.SearchResponse.FacetCounts;
import org.plenary.index.SearchResponse.FacetValue;
import org.plenary.query.Query;

/** How filters narrow and facets count. */
interface FacetContract extends IndexUnderTest {

    default void publishSome() {
        publish(
                document("charter")
                        .body("UN")
                        .kind("charter")
                        .date("2015-12")
                        .topics("rights", "access")
                        .mentions("ITU", "IGF", "ITU")
                        .section("Rights")
                        .paragraph("Alpha.")
                        .paragraph("Beta.")
                        .subsection("Privacy")
                        .paragraph("Alpha beta."),
                document("agenda")
                        .body("UN")
                        .kind("report")
                        .date("2005-11-18")
                        .topics("access")
                        .mentions("IGF")
                        .form(Form.DIGEST)
                        .section("Access")
                        .paragraph("Alpha.")
                        .paragraph("Gamma."),
                document("rapport")
                        .body("OECD")
                        .kind("report")
                        .date("2005")
                        .language("fr")
                        .section("Rights")
                        .paragraph("Alpha."),
                document("undated").section("Rights").paragraph("Beta."));
    }

    @Test
    default void valuesOfOneFacetWidenAndFacetsNarrow() {
        publishSome();
        assertHits(everything().only(Facet.BODY, "OECD").of(index()), "rapport/1");
        assertHits(
                everything().only(Facet.TOPIC, "rights", "access").of(index()),
                "charter/1",
                "charter/2",
                "charter/3",
                "agenda/1",
                "agenda/2");
        assertHits(
                everything()
                        .only(Facet.YEAR, "2005")
                        .only(Facet.KIND, "report", "charter")
                        .of(index()),
                "agenda/1",
                "agenda/2",
                "rapport/1");
        assertHits(
                ask(word("alpha"))
                        .only(Facet.BODY, "UN")
                        .only(Facet.KIND, "report")
                        .of(index()),
                "agenda/1");
        assertHits(everything().only(Facet.BODY, "NATO").of(index()));
        assertHits(everything().only(Facet.BODY, "un").of(index()));
    }

    @Test
    default void excludedValuesAreLeftOut() {
        publishSome();
        assertHits(everything().without(Facet.BODY, "UN").of(index()), "rapport/1", "undated/1");
        assertHits(everything().without(Facet.BODY, "UN", "OECD").of(index()), "undated/1");
        assertHits(
                everything()
                        .only(Facet.TOPIC, "access")
                        .without(Facet.TOPIC, "rights")
                        .of(index()),
                "agenda/1",
                "agenda/2");
        assertHits(everything().only(Facet.BODY, "UN").without(Facet.BODY, "UN").of(index()));
    }

    @Test
    default void sectionsCountUnderTheSectionsAroundThem() {
        publishSome();
        assertHits(everything().only(Facet.SECTION, "Rights > Privacy").of(index()), "charter/3");
        assertHits(
                everything().only(Facet.SECTION, "Rights").of(index()),
                "charter/1",
                "charter/2",
                "charter/3",
                "rapport/1",
                "undated/1");
        assertCounts(
                everything().counting(Facet.SECTION).of(index()),
                Facet.SECTION,
                "Rights=5",
                "Access=2",
                "Rights > Privacy=1");
    }

    @Test
    default void daysNarrow() {
        publishSome();
        assertHits(
                everything()
                        .filters(new Filters(Map.of(), Map.of(), LocalDate.of(2005, 11, 19), LocalDate.of(2015, 12, 1)))
                        .of(index()),
                "rapport/1",
                "charter/1",
                "charter/2",
                "charter/3");
        assertHits(
                everything()
                        .filters(new Filters(Map.of(), Map.of(), null, LocalDate.of(2005, 11, 18)))
                        .of(index()),
                "rapport/1",
                "agenda/1",
                "agenda/2");
    }

    @Test
    default void filtersDoNotMoveScores() {
        publishSome();
        List<Double> all = scores(ask(word("gamma")).of(index()));
        assertThat(scores(ask(word("gamma"))
                        .only(Facet.BODY, "UN")
                        .without(Facet.KIND, "x")
                        .of(index())))
                .isEqualTo(all);
    }

    private static List<Double> scores(SearchResponse response) {
        return response.hits().stream().map(SearchResponse.Hit::score).toList();
    }

    @Test
    default void valuesStandByCountThenByNameAndYearsByYear() {
        publishSome();
        SearchResponse response = everything().countingAll().of(index());
        assertCounts(response, Facet.BODY, "UN=5", "OECD=1");
        assertCounts(response, Facet.KIND, "charter=3", "report=3");
        assertCounts(response, Facet.YEAR, "2005=3", "2015=3");
        assertCounts(response, Facet.TOPIC, "access=5", "rights=3");
        assertCounts(response, Facet.DOCUMENT, "charter=3", "agenda=2", "rapport=1", "undated=1");
        assertCounts(response, Facet.LANGUAGE, "en=6", "fr=1");
        assertCounts(response, Facet.MENTIONS, "IGF=5", "ITU=3");
        assertCounts(response, Facet.FORM, "full text=5", "digest=2");
    }

    @Test
    default void yearsStandByYearWhateverTheirCount() {
        publish(
                document("a").date("2016").paragraph("One.").paragraph("Two."),
                document("b").date("0987").paragraph("One."),
                document("c").date("1948").paragraph("One."));
        assertCounts(everything().counting(Facet.YEAR).of(index()), Facet.YEAR, "987=1", "1948=1", "2016=2");
    }

    @Test
    default void onlyTheFacetsAskedForAreCounted() {
        publishSome();
        assertThat(everything().counting(Facet.BODY, Facet.KIND).of(index()).facets())
                .containsOnlyKeys(Facet.BODY, Facet.KIND);
        assertThat(everything().of(index()).facets()).isEmpty();
    }

    @Test
    default void chosenValuesNeverVanish() {
        publishSome();
        SearchResponse response = ask(word("gamma"))
                .only(Facet.BODY, "OECD", "NATO")
                .counting(Facet.BODY, Facet.KIND)
                .of(index());
        assertHits(response);
        assertCounts(response, Facet.BODY, "UN=1", "NATO=0*", "OECD=0*");
        assertCounts(response, Facet.KIND);
        assertCounts(
                ask(new Query.Nothing())
                        .only(Facet.YEAR, "2005")
                        .counting(Facet.YEAR)
                        .of(index()),
                Facet.YEAR,
                "2005=0*");
    }

    @Test
    default void listsAreCutAndTellHowManyMoreThereAre() {
        List<Documents.Draft> drafts = new ArrayList<>();
        for (int number = 0; number < FacetCounts.MOST_VALUES + 5; number++) {
            drafts.add(document("d" + number)
                    .body(String.format("body %03d", number))
                    .paragraph("One."));
        }
        Documents.publish(index(), drafts);
        FacetCounts counts =
                everything().counting(Facet.BODY).of(index()).facets().get(Facet.BODY);
        assertThat(counts.values()).hasSize(FacetCounts.MOST_VALUES);
        assertThat(counts.other()).isEqualTo(5);

        FacetCounts withChoice = everything()
                .only(Facet.BODY, "body 104")
                .counting(Facet.BODY)
                .of(index())
                .facets()
                .get(Facet.BODY);
        assertThat(withChoice.values())
                .hasSize(FacetCounts.MOST_VALUES + 1)
                .contains(new FacetValue("body 104", 1, true));
        assertThat(withChoice.other()).isEqualTo(4);
    }

    /** For every query, every choice in two facets and every value listed: its count is the total when it alone is chosen. */
    @Test
    default void countIsWhatFilteringByTheValueGives() {
        publishSome();
        List<Query> queries = List.of(new Query.Everything(), word("alpha"), word("gamma"), new Query.Nothing());
        List<Set<String>> bodies = List.of(Set.of(), Set.of("UN"), Set.of("UN", "OECD"));
        List<Set<String>> kinds = List.of(Set.of(), Set.of("report"), Set.of("charter", "none"));
        for (Query query : queries) {
            for (Set<String> body : bodies) {
                for (Set<String> kind : kinds) {
                    Filters filters = new Filters(
                            Map.of(Facet.BODY, body, Facet.KIND, kind), Map.of(Facet.TOPIC, Set.of("x")), null, null);
                    assertCountsHold(query, filters);
                }
            }
        }
        assertCountsHold(
                new Query.Everything(),
                new Filters(
                        Map.of(Facet.SECTION, Set.of("Rights")),
                        Map.of(Facet.MENTIONS, Set.of("ITU")),
                        LocalDate.of(2005, 1, 1),
                        null));
    }

    private void assertCountsHold(Query query, Filters filters) {
        SearchResponse response = ask(query).filters(filters).countingAll().of(index());
        assertThat(response.total())
                .isEqualTo(ask(query).filters(filters).of(index()).total());
        for (Facet facet : Facet.values()) {
            for (String value : everyValue(facet)) {
                long alone = ask(query)
                        .filters(filters)
                        .only(facet, value)
                        .size(0)
                        .of(index())
                        .total();
                assertThat(count(response, facet, value))
                        .as("%s of %s for %s under %s", value, facet, query, filters)
                        .isEqualTo(alone);
            }
        }
    }

    private Set<String> everyValue(Facet facet) {
        Set<String> values = new TreeSet<>();
        for (DocumentSummary summary : index().documents()) {
            DocumentId id = summary.id();
            IndexedDocument document = index().document(id).orElseThrow();
            document.passages().forEach(passage -> values.addAll(facet.valuesOf(id, document.metadata(), passage)));
        }
        return values;
    }
}
