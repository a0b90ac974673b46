package org.plenary.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.index.Ask.allOf;
import static org.plenary.index.Ask.anyOf;
import static org.plenary.index.Ask.ask;
import static org.plenary.index.Ask.not;
import static org.plenary.index.Ask.phrase;
import static org.plenary.index.Ask.word;
import static org.plenary.index.Documents.document;
import static org.plenary.index.Responses.assertLit;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.query.Field;
import org.plenary.query.Query;

/** What is lit in the text of a hit. */
interface HighlightContract extends IndexUnderTest {

    default void assertLights(Query query, String... stretches) {
        assertLit(ask(query).of(index()), "charter/1", stretches);
    }

    @Test
    default void wordsAreLitWhereverTheyStand() {
        publishParagraphs("Divides: the digital divide, a “DIVIDE”.");
        assertLights(word("divide"), "Divides", "divide", "DIVIDE");
        assertLights(allOf(word("the"), word("digital"), word("divides")), "Divides", "digital", "divide", "DIVIDE");
        assertLights(anyOf(word("digital"), word("missing")), "digital");
        assertLights(Ask.exactly("divides"), "Divides");
    }

    @Test
    default void nothingIsLitForThoseWhoOnlyRank() {
        publishParagraphs("A divide.", "The digital divide, a divide.");
        List<SearchResponse.Hit> lit = ask(word("divide")).of(index()).hits();
        List<SearchResponse.Hit> unlit = ask(word("divide")).unlit().of(index()).hits();

        assertThat(unlit)
                .extracting(SearchResponse.Hit::passage)
                .isEqualTo(lit.stream().map(SearchResponse.Hit::passage).toList());
        assertThat(unlit).allSatisfy(hit -> assertThat(hit.highlights()).isEmpty());
    }

    @Test
    default void phraseIsLitAsOneStretch() {
        publishParagraphs("Of information, the freedom of information act; freedom alone.");
        assertLights(phrase("freedom of information"), "freedom of information");
        assertLights(phrase("information the"), "information, the");
    }

    @Test
    default void textOfSeveralTokensIsLitAsOneStretch() {
        publishParagraphs("See A/RES/70/125 and A/70/1.");
        assertLights(word("A/RES/70/125"), "A/RES/70/125");
    }

    @Test
    default void nearLightsThePartsAndNotWhatLiesBetween() {
        publishParagraphs("The network of all the developed countries. Countries alone.");
        assertLights(new Query.Near(word("network"), word("developed"), 5), "network", "developed");
        assertLights(
                new Query.SameSentence(phrase("developed countries"), word("network")),
                "network",
                "developed countries");
    }

    @Test
    default void nestedNearnessLightsEveryPart() {
        publishParagraphs("one alpha two beta three gamma four");
        Query.Near pair = new Query.Near(word("alpha"), word("beta"), 2);
        assertLights(new Query.Near(pair, word("gamma"), 2), "alpha", "beta", "gamma");
        assertLights(new Query.SameSentence(word("gamma"), pair), "alpha", "beta", "gamma");
    }

    @Test
    default void patternsLightTheWholeWord() {
        publishParagraphs("Cyberspace and governance.");
        assertLights(new Query.Prefix("cyber"), "Cyberspace");
        assertLights(new Query.Wildcard("*nance"), "governance");
        assertLights(new Query.Fuzzy("governence", 1), "governance");
        assertLights(new Query.Near(new Query.Prefix("cyb"), new Query.Wildcard("go*"), 2), "Cyberspace", "governance");
    }

    @Test
    default void anyOfSeveralIsLit() {
        publishParagraphs("The WSIS or the World Summit.");
        assertLights(new Query.AnyOf(List.of(word("WSIS"), phrase("World Summit"))), "WSIS", "World Summit");
    }

    @Test
    default void overlappingStretchesAreLitAsOne() {
        publishParagraphs("Bridge the digital divide now.");
        assertLights(anyOf(phrase("the digital divide"), phrase("digital divide now")), "the digital divide now");
        assertLights(allOf(word("digital"), phrase("digital divide")), "digital divide");
    }

    @Test
    default void offsetsAreInUtf16() {
        publishParagraphs("𝄞 clef — déjà vu, naïve 𝄞 divide.");
        assertLights(word("divide"), "divide");
        assertLights(word("naive"), "naïve");
        assertLights(phrase("deja vu"), "déjà vu");
    }

    @Test
    default void whatIsNotOfTheTextIsNotLit() {
        publish(document("charter")
                .title("Charter of Rights")
                .body("Rights Council")
                .section("Rights")
                .paragraph("Nothing of it here, but networks."));
        assertLights(new Query.Everything());
        assertLights(word("rights"));
        assertLights(new Query.Fielded(Field.BODY, word("rights")));
        assertLights(allOf(word("networks"), not(word("absent"))), "networks");
        assertLights(new Query.Fielded(Field.TEXT, word("networks")), "networks");
        assertLights(new Query.Fielded(Field.TITLE, word("charter")));
    }
}
