package org.plenary.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.index.Documents.document;

import org.junit.jupiter.api.Test;
import org.plenary.document.Document;
import org.plenary.document.DocumentId;
import org.plenary.document.Form;
import org.plenary.document.Passage;
import org.plenary.document.PassageId;
import org.plenary.document.Passages;

/** What an index holds, given back as it was put in. */
interface HoldingsContract extends IndexUnderTest {

    private static Documents.Draft fullyDescribed() {
        return document("charter")
                .title("The Charter of Rights")
                .shortTitle("Charter")
                .body("UN")
                .bodyType("UN")
                .kind("charter")
                .event("Summit")
                .place("Geneva")
                .date("2003-12")
                .symbol("A/1")
                .language("fr")
                .topics("rights", "access")
                .mentions("ITU", "IGF")
                .form(Form.DIGEST)
                .section("II", "II. Rights")
                .paragraph("The first. And more.")
                .plain("A plain one, “verbatim”\twith\u00a0white space.")
                .subsection("Privacy")
                .paragraph("The second.");
    }

    @Test
    default void passageIsGivenBackWhole() {
        Document charter = fullyDescribed().build();
        publish(fullyDescribed(), document("agenda").paragraph("Other."));
        for (Passage passage : Passages.of(charter)) {
            assertThat(index().passage(passage.id())).contains(new IndexedPassage(passage, charter.metadata()));
        }
        assertThat(index().passage(new PassageId(charter.id(), "99"))).isEmpty();
        assertThat(index().passage(new PassageId(new DocumentId("none"), "1"))).isEmpty();
    }

    @Test
    default void hitsCarryPassageAndMetadata() {
        Document charter = fullyDescribed().build();
        publish(fullyDescribed());
        assertThat(Ask.everything().of(index()).hits())
                .extracting(SearchResponse.Hit::passage)
                .containsExactlyElementsOf(Passages.of(charter).stream()
                        .map(passage -> new IndexedPassage(passage, charter.metadata()))
                        .toList());
    }

    @Test
    default void documentIsGivenBackInReadingOrder() {
        Document charter = fullyDescribed().build();
        publish(document("agenda").paragraph("Other."), fullyDescribed());
        assertThat(index().document(charter.id()))
                .contains(new IndexedDocument(charter.id(), charter.metadata(), Passages.of(charter)));
        assertThat(index().document(new DocumentId("none"))).isEmpty();
    }

    @Test
    default void documentsAreListedInOrderOfTheirIds() {
        publish(
                document("b").paragraph("One.").paragraph("Two."),
                document("a").title("First").paragraph("One."),
                document("B").paragraph("One."));
        assertThat(index().documents())
                .containsExactly(
                        new DocumentSummary(
                                new DocumentId("B"), document("B").build().metadata(), 1),
                        new DocumentSummary(
                                new DocumentId("a"),
                                document("a").title("First").build().metadata(),
                                1),
                        new DocumentSummary(
                                new DocumentId("b"), document("b").build().metadata(), 2));
    }

    @Test
    default void closestWordIsOneOfTheCollection() {
        publishParagraphs("Internet governance.", "The governance of the internet.");
        assertThat(index().closestWord("governence")).contains("governance");
        assertThat(index().closestWord("Intrenet")).contains("internet");
    }

    @Test
    default void closestWordIsEmptyForKnownWordsAndFarOnes() {
        publishParagraphs("Internet networks.");
        assertThat(index().closestWord("internet")).isEmpty();
        assertThat(index().closestWord("network")).isEmpty();
        assertThat(index().closestWord("parliament")).isEmpty();
        assertThat(index().closestWord("...")).isEmpty();
        assertThat(index().closestWord("")).isEmpty();
        assertThat(index().closestWord("x".repeat(2_000))).isEmpty();
        assertThat(index().closestWord("interne/networ")).isEmpty();
    }
}
