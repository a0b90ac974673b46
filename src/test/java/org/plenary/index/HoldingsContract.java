package org.plenary.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.index.Ask.ask;
import static org.plenary.index.Ask.word;
import static org.plenary.index.Documents.document;

import java.util.List;
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
                .printed("One in print.", 12, "1 See A/1.", "* See below.")
                .subsection("Privacy")
                .paragraph("The second.");
    }

    @Test
    default void acronymIsExplainedByThePassagesThatSayWhatItStandsFor() {
        publish(
                document("agenda")
                        .paragraph("The International Telecommunication Union (ITU) met.")
                        .paragraph("The ITU met again."),
                document("charter").paragraph("We thank the International Telecommunication Union (ITU)."));
        assertThat(index().definitions("ITU", 5))
                .containsExactly(new AcronymDefinition(
                        "ITU",
                        "International Telecommunication Union",
                        new PassageId(new DocumentId("agenda"), "1"),
                        2));
        assertThat(index().definitions("IT", 5)).isEmpty();
        assertThat(index().definitions("ITU", 0)).isEmpty();
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
    default void notesAreKeptAndNotSearched() {
        publish(document("charter").section("Rights").printed("A word.", 3, "1 Footnote on harbours."));
        assertThat(ask(word("harbours")).of(index()).hits()).isEmpty();
        assertThat(ask(word("word")).of(index()).hits())
                .extracting(hit -> hit.passage().passage().paragraph().notes())
                .containsExactly(List.of("1 Footnote on harbours."));
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
    default void closeWordsAreOfTheCollectionTheClosestFirst() {
        publishParagraphs(
                "Internet governance.",
                "The governance of the internet.",
                "Internment.",
                "A device, a divide.",
                "The divide.");
        assertClose("governence", "governance");
        assertClose("Intrenet", "internet");
        assertClose("devide", "divide", "device");
    }

    @Test
    default void wordsRunTogetherAreTakenApart() {
        publishParagraphs("The digital divide.");
        assertClose("digitaldivide", "digital divide");
        assertClose("digitaltrade");
    }

    @Test
    default void knownWordsAndFarOnesHaveNoCloseOnes() {
        publishParagraphs("Internet networks.");
        for (String word : List.of(
                "internet", "network", "parliament", "...", "", "x".repeat(2_000), "interne/networ", "\ud800")) {
            assertClose(word);
        }
    }

    private void assertClose(String word, String... expected) {
        assertThat(index().closeWords(word, 10)).extracting(CloseWord::text).containsExactly(expected);
        assertThat(index().closeWords(word, 1)).hasSizeLessThanOrEqualTo(1);
    }
}
