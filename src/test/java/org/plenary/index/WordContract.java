package org.plenary.index;

import static org.plenary.index.Ask.allOf;
import static org.plenary.index.Ask.anyOf;
import static org.plenary.index.Ask.ask;
import static org.plenary.index.Ask.exactly;
import static org.plenary.index.Ask.not;
import static org.plenary.index.Ask.word;
import static org.plenary.index.Documents.document;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.plenary.query.Query;
import org.plenary.query.QueryLimits;

/** Which passages words, patterns and their combinations match. */
interface WordContract extends IndexUnderTest {

    @Test
    default void everythingMatchesEveryPassageAndNothingNone() {
        publishParagraphs("One.", "Two.", "...");
        assertFinds(new Query.Everything(), "charter/1", "charter/2", "charter/3");
        assertFinds(new Query.Nothing());
    }

    @Test
    default void wordIsFoundInAnyForm() {
        publishParagraphs(
                "Bridge the divide.", "Divides remain.", "A country's regions, states and networks.", "Unrelated.");
        assertFinds(word("divide"), "charter/1", "charter/2");
        assertFinds(word("DIVIDES"), "charter/1", "charter/2");
        assertFinds(word("network"), "charter/3");
        assertFinds(word("country"), "charter/3");
        assertFinds(word("region"), "charter/3");
        assertFinds(word("state"), "charter/3");
    }

    @Test
    default void caseAndAccentsDoNotCount() {
        publishParagraphs("Déclaration de São Paulo.", "DECLARATION OF PRINCIPLES.");
        assertFinds(word("declaration"), "charter/1", "charter/2");
        assertFinds(exactly("SAO"), "charter/1");
        assertFinds(exactly("são"), "charter/1");
    }

    @Test
    default void straightAndCurlyApostrophesAreOne() {
        publishParagraphs("A nation’s duty.", "A nation's right.");
        assertFinds(exactly("nation's"), "charter/1", "charter/2");
        assertFinds(exactly("nation’s"), "charter/1", "charter/2");
    }

    @Test
    default void exactWordIsFoundInThisFormOnly() {
        publishParagraphs("Bridge the divide.", "Divides remain.");
        assertFinds(exactly("divide"), "charter/1");
        assertFinds(exactly("divides"), "charter/2");
    }

    @Test
    default void wordIsFoundInHeadingsAndNamesToo() {
        publish(
                document("charter")
                        .title("Charter of Rights")
                        .section("Privacy")
                        .paragraph("Everyone."),
                document("agenda").shortTitle("Tunis Agenda").symbol("A/60/687").paragraph("Privacy matters."));
        assertFinds(word("privacy"), "charter/1", "agenda/1");
        assertFinds(word("rights"), "charter/1");
        assertFinds(word("tunis"), "agenda/1");
        assertFinds(word("A/60/687"), "agenda/1");
    }

    @Test
    default void exactWordsPhrasesAndPatternsAreAskedOfTheTextAlone() {
        publish(document("charter")
                .title("Charter of Rights")
                .section("Privacy")
                .paragraph("Everyone."));
        assertFinds(exactly("privacy"));
        assertFinds(Ask.phrase("Charter of Rights"));
        assertFinds(new Query.Prefix("priv"));
    }

    @Test
    default void textOfSeveralTokensMeansThemSideBySide() {
        publishParagraphs(
                "See A/RES/70/125 again.", "A 70 and RES or 125.", "Use and/or misuse.", "Misuse or, and use.");
        assertFinds(word("A/RES/70/125"), "charter/1");
        assertFinds(word("and/or"), "charter/3");
        assertFinds(exactly("70/125"), "charter/1");
    }

    @Test
    default void allWordsOrAnyOrNot() {
        publishParagraphs("Alpha.", "Alpha and beta.", "Beta.", "Gamma.");
        assertFinds(allOf(word("alpha"), word("beta")), "charter/2");
        assertFinds(anyOf(word("alpha"), word("beta")), "charter/1", "charter/2", "charter/3");
        assertFinds(allOf(word("alpha"), not(word("beta"))), "charter/1");
        assertFinds(not(word("alpha")), "charter/3", "charter/4");
        assertFinds(allOf(not(word("alpha")), not(word("gamma"))), "charter/3");
        assertFinds(not(not(word("alpha"))), "charter/1", "charter/2");
        assertFinds(anyOf(word("gamma"), not(word("beta"))), "charter/1", "charter/4");
        assertFinds(allOf(word("alpha"), new Query.Nothing()));
        assertFinds(
                anyOf(word("alpha"), new Query.Everything(), new Query.Nothing())
                        .clauses()
                        .get(1),
                "charter/1",
                "charter/2",
                "charter/3",
                "charter/4");
    }

    @Test
    default void functionWordsDoNotCountBesideOthers() {
        publishParagraphs("The divide.", "What divides us.", "Of the people.");
        assertFinds(allOf(word("what"), word("is"), word("the"), word("divide")), "charter/1", "charter/2");
        assertFinds(anyOf(word("of"), word("divide")), "charter/1", "charter/2");
        assertFinds(word("of"), "charter/3");
        assertFinds(allOf(word("of"), word("the")), "charter/3");
    }

    @Test
    default void prefixIsAnyWordThatBeginsSo() {
        publishParagraphs("Cyberspace.", "Cyber security.", "A hypercyber thing.", "Multi-stakeholders meet.");
        assertFinds(new Query.Prefix("cyber"), "charter/1", "charter/2");
        assertFinds(new Query.Prefix("CYBERSPACE"), "charter/1");
        assertFinds(new Query.Prefix("multi-stake"), "charter/4");
        assertFinds(new Query.Prefix("nope"));
    }

    @Test
    default void wildcardsStandForLettersOfOneWord() {
        publishParagraphs("Organisation.", "Organization.", "An organ is action.", "Multi-stakeholder models.");
        assertFinds(new Query.Wildcard("organi?ation"), "charter/1", "charter/2");
        assertFinds(new Query.Wildcard("*ation"), "charter/1", "charter/2");
        assertFinds(new Query.Wildcard("organ*n"), "charter/1", "charter/2");
        assertFinds(new Query.Wildcard("multi-*holder"), "charter/4");
        assertFinds(new Query.Wildcard("(organi*)"), "charter/1", "charter/2");
    }

    @Test
    default void patternWithoutLettersOrDigitsMatchesNothing() {
        publishParagraphs("One sentence. Another.");
        for (String pattern : List.of("*", "?", "**", "?*?", "-*", "...")) {
            assertFinds(new Query.Wildcard(pattern));
        }
        assertFinds(new Query.Prefix("-"));
    }

    @Test
    default void fuzzyWordForgivesSoManyLetters() {
        publishParagraphs("Governance.", "Governence.", "Goverment.", "Gvoernance.", "Covernance.");
        assertFinds(new Query.Fuzzy("governance", 1), "charter/1", "charter/2", "charter/4", "charter/5");
        assertFinds(new Query.Fuzzy("governmence", 2), "charter/1", "charter/2");
        assertFinds(new Query.Fuzzy("internet", 2));
    }

    @Test
    default void textWithoutWordsMatchesNothing() {
        publishParagraphs("One sentence. Another.");
        Stream.<Query>of(word("..."), exactly("?!"), Ask.phrase("---"), new Query.Fuzzy("...", 2))
                .forEach(query -> assertFinds(query));
    }

    @Test
    default void queriesAtTheLimitsAreAnswered() {
        publishParagraphs("Alpha.", "Beta.", "Gamma.");
        Query deep = word("alpha");
        Query negated = word("alpha");
        for (int depth = 1; depth < QueryLimits.MAX_DEPTH; depth++) {
            deep = depth % 2 == 0 ? allOf(deep, new Query.Everything()) : anyOf(deep, word("beta"));
            negated = not(negated);
        }
        assertFinds(deep, "charter/1", "charter/2");
        assertFinds(negated, "charter/2", "charter/3");
        List<Query> wide = Collections.nCopies(QueryLimits.MAX_CLAUSES, word("gamma"));
        assertFinds(new Query.And(wide), "charter/3");
        assertFinds(new Query.Or(wide), "charter/3");
    }

    @Test
    default void countAloneTellsTheTotal() {
        publishParagraphs("Alpha.", "Alpha.", "Beta.");
        SearchResponse response =
                index().search(SearchRequest.count(word("alpha"), Filters.NONE, null, Deadline.none()));
        Assertions.assertThat(response.total()).isEqualTo(2);
        Assertions.assertThat(response.hits()).isEmpty();
        Assertions.assertThat(response.next()).isNull();
        Assertions.assertThat(
                        ask(word("alpha")).size(0).countingAll().of(index()).total())
                .isEqualTo(2);
    }
}
