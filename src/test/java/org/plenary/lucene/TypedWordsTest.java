package org.plenary.lucene;

import static org.plenary.index.Ask.allOf;
import static org.plenary.index.Ask.ask;
import static org.plenary.index.Ask.phrase;
import static org.plenary.index.Ask.word;
import static org.plenary.index.Documents.document;
import static org.plenary.index.Responses.assertHits;
import static org.plenary.index.Responses.assertLit;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.index.Documents;
import org.plenary.query.Query;

/** How words of the field are found in whatever way they are written. */
class TypedWordsTest {
    private static LuceneIndex index;

    @BeforeAll
    static void publish(@TempDir Path folder) {
        index = LuceneIndex.open(folder);
        Documents.publish(
                index,
                document("text")
                        .paragraph("The WHO and the BRICS met at WSIS+10, where IT was spoken of.")
                        .paragraph("Who met it? It is said that they did; see A/RES/70/125.")
                        .paragraph("BRIDGE THE DIGITAL DIVIDE IN ALL REGIONS.")
                        .paragraph("Human rights and the free flow of goods; a good practice.")
                        .paragraph("第二届世界互联网大会。互联网治理。")
                        .paragraph("Multi-stakeholder cyber-security, cybersecurity and ICTs."));
    }

    @AfterAll
    static void close() {
        index.close();
    }

    private static void assertFinds(Query query, String... ids) {
        assertHits(ask(query).of(index), ids);
    }

    @Test
    void acronymsAreNotFunctionWords() {
        assertFinds(word("WHO"), "text/1");
        assertFinds(word("IT"), "text/1");
        assertFinds(allOf(word("IT"), word("2016"), word("WHO")));
        assertFinds(allOf(word("IT"), word("10"), word("WHO")), "text/1");
        assertLit(ask(word("IT")).of(index), "text/1", "IT");
    }

    @Test
    void acronymsAreFoundInSmallLetters() {
        assertFinds(word("brics"), "text/1");
        assertFinds(word("BRICS"), "text/1");
        assertFinds(word("ICT"), "text/6");
        assertFinds(word("wsis+10"), "text/1");
    }

    @Test
    void questionAllInCapitalsIsNotOneOfAcronyms() {
        assertFinds(allOf(word("HUMAN"), word("RIGHTS")), "text/4");
        assertFinds(allOf(word("THE"), word("DIGITAL"), word("DIVIDES")), "text/3");
        assertFinds(word("STAKEHOLDERS"), "text/6");
    }

    @Test
    void textInCapitalsIsFound() {
        assertFinds(allOf(word("digital"), word("divides")), "text/3");
        assertFinds(word("region"), "text/3");
        assertFinds(phrase("the digital divide"), "text/3");
    }

    @Test
    void goodsAreNoGood() {
        assertFinds(word("goods"), "text/4");
        assertLit(ask(word("good")).of(index), "text/4", "good");
        assertLit(ask(word("goods")).of(index), "text/4", "goods");
    }

    @Test
    void symbolsAreFoundWhole() {
        assertFinds(word("A/RES/70/125"), "text/2");
        assertFinds(word("70/125"), "text/2");
        assertFinds(word("A/RES/70/12"));
    }

    @Test
    void chineseIsFoundAndLit() {
        assertFinds(word("互联网"), "text/5");
        assertFinds(phrase("互联网治理"), "text/5");
        assertFinds(phrase("互联网大治"));
        assertLit(ask(word("互联网")).of(index), "text/5", "互联网", "互联网");
    }

    @Test
    void hyphenatedWordIsItsPartsAndTheOneWordTheyMake() {
        assertFinds(word("cyber-security"), "text/6");
        assertLit(ask(word("cyber-security")).of(index), "text/6", "cyber-security", "cybersecurity");
        assertFinds(allOf(word("stakeholder"), word("cybersecurity")), "text/6");
    }
}
