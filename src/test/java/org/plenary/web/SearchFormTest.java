package org.plenary.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.document.DocumentId;
import org.plenary.document.PassageId;
import org.plenary.engine.CursorText;
import org.plenary.engine.Question;
import org.plenary.engine.Question.Mode;
import org.plenary.engine.Question.Words;
import org.plenary.index.Cursor;
import org.plenary.index.Facet;
import org.plenary.index.Filters;
import org.plenary.index.SearchRequest.Sort;
import org.plenary.web.Problem.ParameterError;

class SearchFormTest {

    @Test
    void nothingGivenAsksForEverythingWithTheDefaults() {
        Question question = valid(null).question();

        assertThat(question.text()).isEmpty();
        assertThat(question.words()).isEqualTo(Words.ALL);
        assertThat(question.filters()).isEqualTo(Filters.NONE);
        assertThat(question.facets()).containsExactlyInAnyOrder(Facet.values());
        assertThat(question.sort()).isEqualTo(Sort.RELEVANCE);
        assertThat(question.offset()).isZero();
        assertThat(question.size()).isEqualTo(10);
        assertThat(question.after()).isNull();
    }

    @Test
    void valuesOfOneFilterAreGatheredAndAMinusExcludes() {
        Filters filters = valid("body=UN&body=G20&year=2016&-kind=report&lang=en")
                .question()
                .filters();

        assertThat(filters.including())
                .isEqualTo(Map.of(
                        Facet.BODY, Set.of("UN", "G20"), Facet.YEAR, Set.of("2016"), Facet.LANGUAGE, Set.of("en")));
        assertThat(filters.excluding()).isEqualTo(Map.of(Facet.KIND, Set.of("report")));
    }

    @Test
    void theFormOfADocumentIsTakenInAnyCase() {
        assertThat(valid("form=Full+Text").question().filters().included(Facet.FORM))
                .containsExactly("full text");
        assertErrors("form=original", "form");
    }

    @Test
    void emptyFieldsOfAFormCountAsNotGiven() {
        SearchForm.Valid form = valid("q=peace&body=&from=&to=+&size=&page=&sort=&words=&cursor=");

        assertThat(form.question()).isEqualTo(Question.of("peace", 10));
        assertThat(form.remarks()).isEmpty();
    }

    @Test
    void aDateMayBeAYearOrAMonth() {
        Filters filters = valid("from=2015&to=2016-02").question().filters();

        assertThat(filters.from()).isEqualTo(LocalDate.of(2015, 1, 1));
        assertThat(filters.to()).isEqualTo(LocalDate.of(2016, 2, 29));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-02-30", "0000-00-00", "-0001-01-01", "+292278994-08-17", "yesterday", "20161118"})
    void whatIsNoDateIsRefused(String date) {
        assertErrors("from=" + encoded(date), "from");
    }

    @Test
    void aRangeThatEndsBeforeItBeginsIsRefused() {
        assertErrors("from=2017&to=2016", "from");
        assertThat(valid("from=2016&to=2016").question().filters().isEmpty()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "0", "1.5", "1e9", "2147483648", "99999999999999999999", "abc", "%00", "١٢", "+5"})
    void whatIsNoPageIsRefused(String page) {
        assertErrors("page=" + (page.startsWith("%") ? page : encoded(page)), "page");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "101", "999999999", "ten"})
    void whatIsNoSizeIsRefused(String size) {
        assertErrors("size=" + size, "size");
    }

    @Test
    void pagesReachAsDeepAsTheEngineGoes() {
        assertThat(valid("page=1001&size=10").question().offset()).isEqualTo(10_000);
        assertErrors("page=1002&size=10", "page");
        assertErrors("page=102&size=100", "page");
    }

    @Test
    void aNameThatIsNoneOfAListIsRefusedWithTheList() {
        assertThat(invalid("sort=title%3Bdrop&words=some&facets=body,colour&mode=magic"))
                .extracting(ParameterError::parameter, ParameterError::reason)
                .containsExactlyInAnyOrder(
                        tuple("sort", "must be one of relevance, date, -date"),
                        tuple("words", "must be one of all, any"),
                        tuple("facets", "must be some of body, kind, year, topic, doc, section, lang, mentions, form"),
                        tuple("mode", "must be one of auto, keyword, semantic, hybrid"));
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        assertErrors("size=0&page=x&sort=y&from=z&year=20x6&q=%ZZ", "size", "page", "sort", "from", "year", "q");
    }

    @Test
    void theModeIsTheOneNamedElseTheBest() {
        assertThat(valid("q=a").question().mode()).isEqualTo(Mode.AUTO);
        assertThat(valid("q=a&mode=semantic").question().mode()).isEqualTo(Mode.SEMANTIC);
    }

    @Test
    void otherNamesAreLookedForUnlessTurnedOff() {
        assertThat(valid("q=a").question().expanding()).isTrue();
        assertThat(valid("q=a&expand=on").question().expanding()).isTrue();
        assertThat(valid("q=a&expand=off").question().expanding()).isFalse();
        assertErrors("q=a&expand=no", "expand");
    }

    @ParameterizedTest
    @ValueSource(strings = {"colour", "q[]", "q.x", "__proto__", "callback"})
    void aParameterNobodyKnowsIsRemarked(String name) {
        assertThat(valid("q=a&" + encoded(name) + "=b").remarks()).containsExactly("unknown parameter " + name);
    }

    @Test
    void ofAParameterWithOneValueTheFirstCounts() {
        SearchForm.Valid form = valid("q=first&q=second&size=5&size=7");

        assertThat(form.question().text()).isEqualTo("first");
        assertThat(form.question().size()).isEqualTo(5);
        assertThat(form.remarks())
                .containsExactly("q is given 2 times; the first counts", "size is given 2 times; the first counts");
    }

    @Test
    void facetsToCountAreNamedByCommaOrByRepetition() {
        assertThat(valid("facets=body,year&facets=doc").question().facets())
                .containsExactlyInAnyOrder(Facet.BODY, Facet.YEAR, Facet.DOCUMENT);
        assertThat(valid("facets=").question().facets()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=%ZZ", "q=%", "q=100%", "q=%u0041", "%ZZ=q"})
    void anEscapeThatIsNoneIsRefused(String query) {
        assertThat(invalid(query)).hasSize(1);
    }

    @Test
    void bytesThatAreNotUtf8AreReadAsReplacementCharacters() {
        assertThat(valid("q=a%c0%af%ed%a0%80").question().text()).matches("a\uFFFD+");
    }

    @Test
    void moreThanTwoHundredParametersAreRefused() {
        assertThat(valid("body=a&".repeat(199) + "q=b").question().text()).isEqualTo("b");
        assertThat(invalid("body=a&".repeat(200) + "q=b"))
                .extracting(ParameterError::reason)
                .containsExactly("must have at most 200 parameters");
    }

    @Test
    void aCursorContinuesTheSearchItCameFromAndNoOther() {
        Cursor cursor = new Cursor("000001", 1.5, new PassageId(new DocumentId("charter"), "I.1"), 0);
        String next = new ApiCursor(10, cursor).written(Question.of("peace", 10));

        SearchForm.Valid form = valid("q=peace&size=50&cursor=" + next);
        assertThat(form.question().after()).isEqualTo(cursor);
        assertThat(form.question().offset()).isZero();
        assertThat(form.before()).isEqualTo(10);
        assertErrors("q=war&cursor=" + next, "cursor");
        assertErrors("q=peace&body=UN&cursor=" + next, "cursor");
        assertErrors("q=peace&page=2&cursor=" + next, "page");
    }

    @Test
    void aDamagedCursorIsRefused() {
        Cursor cursor = new Cursor("000001", 1.5, new PassageId(new DocumentId("charter"), "I.1"), 0);
        Question question = Question.of("peace", 10);
        String next = new ApiCursor(10, cursor).written(question);

        assertErrors("q=peace&cursor=" + next.substring(0, next.length() - 2), "cursor");
        assertErrors("q=peace&cursor=" + next.replace("10.", "10.A"), "cursor");
        assertErrors("q=peace&cursor=" + CursorText.write(cursor, question), "cursor");
        assertErrors("q=peace&cursor=" + "A".repeat(1_000_000), "cursor");
        assertErrors("q=peace&cursor=null", "cursor");
    }

    private static SearchForm.Valid valid(@Nullable String query) {
        SearchForm form = SearchForm.of(query);
        assertThat(form).isInstanceOf(SearchForm.Valid.class);
        return (SearchForm.Valid) form;
    }

    private static List<ParameterError> invalid(String query) {
        SearchForm form = SearchForm.of(query);
        assertThat(form).isInstanceOf(SearchForm.Invalid.class);
        return ((SearchForm.Invalid) form).errors();
    }

    private static void assertErrors(String query, String... parameters) {
        assertThat(invalid(query)).extracting(ParameterError::parameter).containsExactlyInAnyOrder(parameters);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
