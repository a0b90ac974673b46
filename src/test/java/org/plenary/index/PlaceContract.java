package org.plenary.index;

import static org.plenary.index.Ask.exactly;
import static org.plenary.index.Ask.phrase;
import static org.plenary.index.Ask.word;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.query.Query;
import org.plenary.query.Query.AnyOf;
import org.plenary.query.Query.Near;
import org.plenary.query.Query.Phrase;
import org.plenary.query.Query.Positional;
import org.plenary.query.Query.SameSentence;
import org.plenary.query.QueryLimits;

/** Which passages match when places in the text are asked for. */
interface PlaceContract extends IndexUnderTest {

    @Test
    default void phraseIsItsWordsSideBySideAndInOrder() {
        publishParagraphs("The digital divide.", "Divide the digital.", "Digital economy divide.", "Digital, divide!");
        assertFinds(phrase("digital divide"), "charter/1", "charter/4");
        assertFinds(phrase("“Digital  DIVIDE”"), "charter/1", "charter/4");
        assertFinds(phrase("divide"), "charter/1", "charter/2", "charter/3", "charter/4");
    }

    @Test
    default void phraseMeansTheFormsTyped() {
        publishParagraphs("Digital divides.", "Digital divide.");
        assertFinds(phrase("digital divide"), "charter/2");
    }

    @Test
    default void stopWordsCountInPhrases() {
        publishParagraphs("Freedom of information act.", "Freedom information act.", "Freedom to information act.");
        assertFinds(phrase("freedom of information act"), "charter/1");
        assertFinds(phrase("freedom information"), "charter/2");
        assertFinds(phrase("of"), "charter/1");
    }

    @Test
    default void phraseDoesNotMatchAcrossParagraphs() {
        publishParagraphs("Bridge the digital", "divide now.", "Other.");
        assertFinds(phrase("digital divide"));
        assertFinds(new Near(word("digital"), word("divide"), QueryLimits.MAX_DISTANCE));
        assertFinds(new SameSentence(word("digital"), word("divide")));
    }

    @Test
    default void phraseMatchesAcrossSentences() {
        publishParagraphs("It is digital. Divide it.");
        assertFinds(phrase("digital divide"), "charter/1");
    }

    @Test
    default void slopLetsWordsMove() {
        publishParagraphs("alpha beta", "alpha one beta", "alpha one two beta", "beta alpha", "alpha");
        assertFinds(new Phrase("alpha beta", 1), "charter/1", "charter/2");
        assertFinds(new Phrase("alpha beta", 2), "charter/1", "charter/2", "charter/3", "charter/4");
    }

    @Test
    default void nearMeansWithinSoManyWordsInEitherOrder() {
        publishParagraphs("alpha beta", "beta one alpha", "alpha one two beta", "alpha", "beta");
        assertFinds(new Near(word("alpha"), word("beta"), 1), "charter/1");
        assertFinds(new Near(word("alpha"), word("beta"), 2), "charter/1", "charter/2");
        assertFinds(new Near(word("beta"), word("alpha"), 3), "charter/1", "charter/2", "charter/3");
    }

    @Test
    default void nearTakesWordsInAnyFormPhrasesAndPatterns() {
        publishParagraphs(
                "Networks of the least developed regions.",
                "Least networks, developed regions.",
                "A network for every region.");
        assertFinds(new Near(word("network"), phrase("least developed"), 3), "charter/1");
        assertFinds(new Near(new Query.Prefix("net"), word("region"), 6), "charter/1", "charter/2", "charter/3");
        assertFinds(new Near(exactly("networks"), new Query.Wildcard("region*"), 3), "charter/2");
        assertFinds(new Near(new Query.Fuzzy("netwerk", 1), word("for"), 1), "charter/3");
        assertFinds(new Near(word("the"), word("developed"), 2), "charter/1");
    }

    @Test
    default void wordIsNotNearItself() {
        publishParagraphs("alpha beta", "alpha beta alpha");
        assertFinds(new Near(word("alpha"), word("alpha"), 5), "charter/2");
        assertFinds(new Near(word("alpha"), new Query.Prefix("alph"), 5), "charter/2");
        assertFinds(new SameSentence(word("alpha"), exactly("alpha")), "charter/2");
    }

    @Test
    default void anyOfSeveralMayStandThere() {
        publishParagraphs("WSIS follow-up.", "World Summit follow-up.", "Follow-up.", "Summit of the World.");
        AnyOf summit = new AnyOf(List.of(word("WSIS"), phrase("World Summit")));
        assertFinds(summit, "charter/1", "charter/2");
        assertFinds(new Near(summit, word("follow"), 1), "charter/1", "charter/2");
        assertFinds(new SameSentence(word("up"), summit), "charter/1", "charter/2");
    }

    @Test
    default void sameSentenceEndsAtTheFullStop() {
        publishParagraphs(
                "Alpha stands with beta. Gamma stands alone.",
                "Alpha stands. Beta stands.",
                "First, Mr. Alpha met Beta. Then he left.",
                "Beta first! Then beta and alpha?");
        assertFinds(new SameSentence(word("alpha"), word("beta")), "charter/1", "charter/3", "charter/4");
        assertFinds(new SameSentence(word("beta"), word("gamma")));
        assertFinds(new SameSentence(phrase("gamma stands"), word("alone")), "charter/1");
        assertFinds(new SameSentence(phrase("beta gamma"), word("stands")));
    }

    @Test
    default void nearAndSameSentenceNest() {
        publishParagraphs("alpha one beta gamma.", "Alpha beta. Gamma.", "gamma alpha beta.", "alpha gamma beta");
        Positional pair = new Near(word("alpha"), word("beta"), 2);
        assertFinds(new SameSentence(pair, word("gamma")), "charter/1", "charter/3", "charter/4");
        assertFinds(new Near(pair, word("gamma"), 1), "charter/1", "charter/2", "charter/3", "charter/4");
        assertFinds(
                new Near(new SameSentence(word("alpha"), word("beta")), word("gamma"), 1),
                "charter/1",
                "charter/2",
                "charter/3",
                "charter/4");
    }

    @Test
    default void deepNearnessIsAnswered() {
        publishParagraphs("alpha beta alpha beta alpha beta", "gamma");
        Positional deep = word("alpha");
        Positional sentences = word("alpha");
        for (int depth = 1; depth < QueryLimits.MAX_DEPTH; depth++) {
            deep = new Near(deep, word("beta"), QueryLimits.MAX_DISTANCE);
            sentences = new SameSentence(word("beta"), sentences);
        }
        assertFinds(deep, "charter/1");
        assertFinds(sentences, "charter/1");
    }
}
