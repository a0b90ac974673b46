package org.plenary.lucene;

import static org.plenary.index.Ask.allOf;
import static org.plenary.index.Ask.anyOf;
import static org.plenary.index.Ask.ask;
import static org.plenary.index.Ask.exactly;
import static org.plenary.index.Ask.phrase;
import static org.plenary.index.Ask.word;
import static org.plenary.index.Documents.document;
import static org.plenary.index.Responses.assertHits;
import static org.plenary.index.Responses.assertLit;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.index.Documents;
import org.plenary.query.Query;
import org.plenary.query.Query.Near;

/** English words that are written in several ways are found in each by each. */
class OrthographyTest {
    private LuceneIndex index;

    @BeforeEach
    void open(@TempDir Path folder) {
        index = LuceneIndex.open(folder);
    }

    @AfterEach
    void close() {
        index.close();
    }

    private void publish(String... paragraphs) {
        Documents.Draft draft = document("text");
        Arrays.stream(paragraphs).forEach(draft::paragraph);
        Documents.publish(index, draft);
    }

    private void assertFinds(Query query, String... ids) {
        assertHits(ask(query).of(index), ids);
    }

    /** As the parser reads it: words beside each other are all asked for. */
    private static Query typed(String words) {
        String[] each = words.split(" ");
        return each.length == 1
                ? word(words)
                : allOf(Arrays.stream(each).map(text -> (Query) word(text)).toArray(Query[]::new));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multi-stakeholder|multistakeholder|multi stakeholder|Multi-Stakeholders|MULTI-STAKEHOLDER",
                "cyber security|cyber-security|cybersecurity|Cyber Security",
                "e-commerce|ecommerce|e commerce|E-Commerce",
                "trans-border|transborder|trans border",
                "policy-makers|policymakers|policy makers|policy-maker",
                "web site|website|web-site|Websites",
                "data base|database|data-bases",
                "broad band|broadband|broad-band",
                "decision making|decision-making|decisionmaking",
                "per cent|percent|per-cent",
                "non-interference|non interference|noninterference",
                "co-operation|cooperation|co‑operation",
                "organisation|organization|organisations|organizations",
                "organise|organize|organizing|organising",
                "labour|labor",
                "centre|center|centres",
                "defence|defense",
                "programme|program|programs",
                "states’|states'|state|States",
                "peoples'|peoples|people’s",
                "U.S.|US|u.s.",
                "U.N.|UN",
            })
    void waysToWriteAWordMeet(String ways) {
        String[] each = ways.split("\\|");
        publish(Arrays.stream(each).map(way -> "About " + way + " today.").toArray(String[]::new));
        String[] all = new String[each.length];
        Arrays.setAll(all, at -> "text/" + (at + 1));
        for (String way : each) {
            assertFinds(allOf(typed(way), word("today")), all);
        }
    }

    @Test
    void wordsThatMakeOneOnlyInThisOrderStayApart() {
        publish("Security of cyber space.", "Cybersecurity.", "Online services.", "On line 5.");
        assertFinds(allOf(word("security"), word("cyber")), "text/1");
        assertFinds(allOf(word("cyber"), word("security")), "text/1", "text/2");
        assertFinds(allOf(word("cyber"), word("security"), word("space")), "text/1");
        assertFinds(word("online"), "text/3");
    }

    @Test
    void hyphenMakesOneWordOfAnyTwoButNotOfMoreAndNotOfFigures() {
        publish("Follow-up on-line.", "Non-self-governing.", "2003-2016.", "The G-20.");
        assertFinds(word("followup"), "text/1");
        assertFinds(word("online"), "text/1");
        assertFinds(word("nonself"));
        assertFinds(word("20032016"));
        assertFinds(word("G20"), "text/4");
        assertFinds(word("non-self-governing"), "text/2");
    }

    @Test
    void partsAreLitTogether() {
        publish("The multi-stakeholder model.", "A multi stakeholder model.", "One multistakeholder.");
        for (Query query : new Query[] {word("multistakeholder"), allOf(word("multi"), word("stakeholders"))}) {
            assertLit(ask(query).of(index), "text/1", "multi-stakeholder");
            assertLit(ask(query).of(index), "text/2", "multi stakeholder");
            assertLit(ask(query).of(index), "text/3", "multistakeholder");
        }
    }

    @Test
    void anyOfTwoWordsIsAlsoTheOneTheyMake() {
        publish("Cybersecurity.", "Security.", "Other.");
        assertFinds(anyOf(word("cyber"), word("security")), "text/1", "text/2");
    }

    @Test
    void compoundsKeepThePlacesOfWords() {
        publish("The multi-stakeholder model works.", "The multistakeholder model works.");
        assertFinds(phrase("multi stakeholder model works"), "text/1");
        assertFinds(phrase("multi-stakeholder model"), "text/1");
        assertFinds(phrase("multistakeholder model"), "text/2");
        assertFinds(new Near(word("multi-stakeholder"), word("model"), 1), "text/1", "text/2");
        assertFinds(new Near(word("stakeholder"), word("works"), 2), "text/1");
    }

    @Test
    void exactWordIsTheWayItIsTyped() {
        publish("An organisation.", "An organization.", "Cyber-security.", "Cybersecurity.");
        assertFinds(exactly("organization"), "text/2");
        assertFinds(exactly("cyber-security"), "text/3");
    }

    @Test
    void organisationIsNoOrganAndGlobalizationNotGlobal() {
        publish("Organisations.", "An organ.", "Globalization.", "Global.");
        assertFinds(word("organization"), "text/1");
        assertFinds(word("organ"), "text/2");
        assertFinds(word("globalisation"), "text/3");
        assertFinds(word("global"), "text/4");
    }

    @Test
    void abbreviationWithDotsIsNoPronoun() {
        publish("It told us.", "The U.S. said so.", "The US said so.");
        assertFinds(allOf(word("U.S."), word("said")), "text/2", "text/3");
        assertFinds(word("U.S."), "text/2", "text/3");
        assertFinds(allOf(word("told"), word("us")), "text/1");
        assertLit(ask(word("US")).of(index), "text/2", "U.S");
    }
}
