package org.plenary.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plenary.document.DocumentId;
import org.plenary.engine.Question;
import org.plenary.engine.Question.Words;
import org.plenary.index.Facet;
import org.plenary.index.Filters;
import org.plenary.index.SearchRequest.Sort;

class SearchAddressTest {

    @Test
    void defaultsAreLeftOut() {
        assertThat(new SearchAddress(Question.of("digital divide", 10)).asking("digital divide"))
                .isEqualTo("/search?q=digital+divide");
    }

    @Test
    void reservedCharactersOfTextAndValuesAreEncoded() {
        SearchAddress address = new SearchAddress(Question.of("a&b=c #1 \"é\"", 10));

        assertThat(address.toggled(Facet.BODY, "R&D + \"x\""))
                .isEqualTo("/search?q=a%26b%3Dc+%231+%22%C3%A9%22&body=R%26D+%2B+%22x%22");
    }

    @Test
    void choosingTwiceTakesTheChoiceBack() {
        SearchAddress chosen = new SearchAddress(filtered(Map.of(Facet.KIND, Set.of("report")), Map.of()));

        assertThat(chosen.toggled(Facet.KIND, "report")).isEqualTo("/search?q=x");
        assertThat(chosen.toggled(Facet.KIND, "treaty")).contains("kind=report").contains("kind=treaty");
    }

    @Test
    void excludedValuesCarryAMinusAndCanBeTakenBack() {
        SearchAddress address = new SearchAddress(filtered(Map.of(), Map.of(Facet.BODY, Set.of("OECD"))));

        assertThat(address.withWords(Words.ANY)).isEqualTo("/search?q=x&-body=OECD&words=any");
        assertThat(address.notExcluding(Facet.BODY, "OECD")).isEqualTo("/search?q=x");
    }

    @Test
    void anyChangeButOfThePageGoesBackToTheFirstPage() {
        Question third =
                new Question("x", Words.ALL, Filters.NONE, EnumSet.noneOf(Facet.class), Sort.NEWEST, 40, 20, null);
        SearchAddress address = new SearchAddress(third);

        assertThat(address.page(4)).isEqualTo("/search?q=x&sort=-date&size=20&page=4");
        assertThat(address.toggled(Facet.YEAR, "2016")).isEqualTo("/search?q=x&year=2016&sort=-date&size=20");
        assertThat(address.sorted(Sort.RELEVANCE)).isEqualTo("/search?q=x&size=20");
    }

    @Test
    void datesAreKeptAndCanBeTakenBack() {
        Filters dates = new Filters(Map.of(), Map.of(), LocalDate.of(2015, 1, 1), LocalDate.of(2016, 12, 31));
        SearchAddress address =
                new SearchAddress(new Question("x", Words.ALL, dates, Set.of(), Sort.RELEVANCE, 0, 10, null));

        assertThat(address.page(2)).isEqualTo("/search?q=x&from=2015-01-01&to=2016-12-31&page=2");
        assertThat(address.withoutDates()).isEqualTo("/search?q=x");
    }

    @Test
    void paragraphOfADocumentIsAFragmentBehindTheQuestion() {
        SearchAddress address = new SearchAddress(Question.of("trends ahead", 10));

        assertThat(address.inDocument(new DocumentId("wuzhen-report-2016"), "looking-ahead(3)"))
                .isEqualTo("/documents/wuzhen-report-2016?q=trends+ahead#looking-ahead(3)");
    }

    @Test
    void aDocumentFoundByAnyWordsIsLitByAnyWords() {
        Question any = new Question("trends", Words.ANY, Filters.NONE, Set.of(), Sort.RELEVANCE, 0, 10, null);

        assertThat(new SearchAddress(any).inDocument(new DocumentId("charter"), "1"))
                .isEqualTo("/documents/charter?q=trends&words=any#1");
    }

    private static Question filtered(Map<Facet, Set<String>> including, Map<Facet, Set<String>> excluding) {
        Filters filters = new Filters(including, excluding, null, null);
        return new Question("x", Words.ALL, filters, Set.of(), Sort.RELEVANCE, 0, 10, null);
    }
}
