package org.plenary.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.index.Documents.document;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a text that is being typed may become. */
interface CompletionContract extends IndexUnderTest {
    int MOST = 10;

    @Test
    default void wordIsCompletedToThoseThatMostPassagesHold() {
        publishParagraphs("Divide.", "Divide and diversity.", "Diversity.", "Divide.", "Dignity.");
        assertTerms("div", "divide 3", "diversity 2");
        assertTerms("DIV", "divide 3", "diversity 2");
        assertTerms("divx");
    }

    @Test
    default void wordIsCompletedWithTheWordsBeforeIt() {
        publishParagraphs(
                "A digital divide.",
                "Digital divides.",
                "The digital divide.",
                "Diversity.",
                "Diversity.",
                "Diversity.");
        assertTerms("div", "diversity 3", "divide 2");
        assertTerms("digital div", "digital divide 2");
        assertTerms("The Digital DIV", "The Digital divide 2");
        assertTerms("(digital AND div", "(digital AND divide 2");
        assertTerms("unheard div", "unheard diversity 3", "unheard divide 2");
    }

    @Test
    default void wordThatStandsRightBehindTheOthersIsBetter() {
        publishParagraphs(
                "The digital divide.",
                "Diversity of digital things.",
                "Diversity in a digital world.",
                "Digital, and diversity.");
        assertTerms("digital di", "digital divide 1", "digital diversity 3");
    }

    @Test
    default void whatStandsThereAlreadyIsNoCompletion() {
        publishParagraphs("A network of networks.", "Network.", "Networks are nets.");
        assertTerms("network net", "network nets 1");
    }

    @Test
    default void oneFormOfAWordIsEnough() {
        publishParagraphs("Networks.", "Networks.", "A network.", "The network's end.");
        assertTerms("net", "networks 2");
    }

    @Test
    default void accentsAreFolded() {
        publishParagraphs("Déclaration.");
        assertTerms("decl", "declaration 1");
        assertTerms("Décl", "declaration 1");
    }

    @Test
    default void numbersFunctionWordsAndPairsOfCharactersAreNoCompletions() {
        publishParagraphs("The 2016 report of 20 thematic papers.", "互联网。");
        assertTerms("20");
        assertTerms("th", "thematic 1");
        assertTerms("互");
        assertTerms("of");
    }

    @Test
    default void whatIsWholeAlreadyIsNoCompletion() {
        publishParagraphs("Divide.", "Divided.");
        assertThat(terms("divide")).doesNotContain("divide 1");
        assertTerms("divide ");
    }

    @Test
    default void phrasesOfHeadingsAreCompletions() {
        publish(document("charter")
                .section("Freedom of expression, and digital trade")
                .paragraph("Freedom and expression.")
                .paragraph("Digital trade is trade.")
                .paragraph("Digital.")
                .section("Trade")
                .paragraph("Digital trade."));
        assertTerms("dig", "digital 3", "digital trade 2");
        assertTerms("Digital ", "digital trade 2");
        assertTerms("freedom of ", "freedom of expression 1");
        assertTerms("the freedom of e", "the freedom of expression 1");
    }

    @Test
    default void titleIsFoundByTheBeginningsOfItsWords() {
        publish(
                document("tunis")
                        .title("Tunis Agenda for the Information Society")
                        .paragraph("One."),
                document("geneva").title("Geneva Plan").shortTitle("The Agenda").paragraph("Two."),
                document("late").title("An Agenda of Tunis").paragraph("Three."));
        assertThat(titles("tun")).containsExactly("tunis", "late");
        assertThat(titles("age tun")).containsExactly("late", "tunis");
        assertThat(titles("agenda")).containsExactly("geneva", "late", "tunis");
        assertThat(titles("plan tunis")).isEmpty();
        assertThat(titles("...")).isEmpty();
    }

    @Test
    default void chineseTitleIsFoundByItsBeginning() {
        publish(document("zh").title("乌镇 报告").language("zh").paragraph("一。"));
        assertThat(titles("乌镇")).containsExactly("zh");
    }

    @Test
    default void symbolIsCompletedAsTyped() {
        publish(
                document("resolution").title("Outcome").symbol("A/RES/70/125").paragraph("One."),
                document("other").symbol("E/CN.4/1").paragraph("Two."));
        assertThat(texts(Completion.Symbol.class, "a/res/70")).containsExactly("A/RES/70/125");
        assertThat(texts(Completion.Symbol.class, "peace A/RES")).containsExactly("peace A/RES/70/125");
        assertThat(texts(Completion.Symbol.class, "A/RES/71")).isEmpty();
        assertThat(texts(Completion.Symbol.class, "a")).isEmpty();
    }

    @Test
    default void thereAreAtMostSoManyOfEachKind() {
        publish(
                document("a").title("Digital aims").symbol("A/1").paragraph("Digital dignity divides."),
                document("b").title("Digital bonds").symbol("A/2").paragraph("Diversity."));
        assertThat(index().completions("di", 1, Deadline.none()))
                .hasSize(2)
                .hasOnlyElementsOfTypes(Completion.Term.class, Completion.Title.class);
        assertThat(index().completions("A/", 1, Deadline.none()).stream().filter(Completion.Symbol.class::isInstance))
                .hasSize(1);
    }

    @Test
    default void completionsAreOfTheLiveState() {
        publishParagraphs("Divide.");
        assertTerms("div", "divide 1");
        publishParagraphs("Diversity.");
        assertTerms("div", "diversity 1");
    }

    @Test
    default void ofNothingTypedThereIsNothing() {
        publishParagraphs("Divide.");
        for (String typed :
                List.of("", " ", "\u0000", "\ud800", "*", "div*", "div~", "\"", "-", "a/", "x".repeat(2_000))) {
            assertThat(index().completions(typed, MOST, Deadline.none()))
                    .as(typed)
                    .isEmpty();
        }
    }

    @Test
    default void withoutTimeThereIsNothing() {
        publishParagraphs("Divide.");
        assertThat(index().completions("div", MOST, Deadline.in(Duration.ZERO))).isEmpty();
    }

    private void assertTerms(String typed, String... expected) {
        assertThat(terms(typed)).containsExactly(expected);
    }

    private List<String> terms(String typed) {
        return index().completions(typed, MOST, Deadline.none()).stream()
                .filter(Completion.Term.class::isInstance)
                .map(Completion.Term.class::cast)
                .map(term -> term.text() + " " + term.passages())
                .toList();
    }

    private List<String> titles(String typed) {
        return index().completions(typed, MOST, Deadline.none()).stream()
                .filter(Completion.Title.class::isInstance)
                .map(title -> ((Completion.Title) title).document().value())
                .toList();
    }

    private List<String> texts(Class<? extends Completion> kind, String typed) {
        return index().completions(typed, MOST, Deadline.none()).stream()
                .filter(kind::isInstance)
                .map(Completion::text)
                .toList();
    }
}
