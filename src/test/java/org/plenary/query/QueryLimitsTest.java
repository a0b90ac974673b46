package org.plenary.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.query.Parsed.Warning;
import org.plenary.query.Query.And;
import org.plenary.query.Query.Phrase;
import org.plenary.query.Query.Word;

class QueryLimitsTest {

    @Test
    void textIsCutAtItsLimitAndNeverInsideACharacter() {
        String typed = "a".repeat(QueryLimits.MAX_LENGTH - 1) + "😀 law";
        Parsed parsed = QueryParser.parse(typed);
        assertThat(parsed.raw()).isEqualTo("a".repeat(QueryLimits.MAX_LENGTH - 1));
        assertThat(parsed.query()).isEqualTo(new Word(parsed.raw()));
        assertThat(parsed.warnings())
                .containsExactly(new Warning("what follows the first 2000 characters is cut off", 1999, 1999));
    }

    @Test
    void textAtItsLimitIsReadWhole() {
        String typed = "a".repeat(QueryLimits.MAX_LENGTH);
        assertThat(QueryParser.parse(typed))
                .extracting(Parsed::raw, Parsed::warnings)
                .containsExactly(typed, List.of());
    }

    @Test
    void whatIsBeyondTheNumberOfClausesIsLeftOut() {
        Parsed parsed = QueryParser.parse("a ".repeat(QueryLimits.MAX_CLAUSES + 5) + "-b \"c d\" year:2016");
        assertThat(clausesOf(parsed)).hasSize(QueryLimits.MAX_CLAUSES).containsOnly(new Word("a"));
        assertThat(parsed.words()).hasSize(QueryLimits.MAX_CLAUSES);
        assertThat(parsed.warnings())
                .containsExactly(new Warning("only the first 200 words and phrases are looked for", 400, 401));
    }

    @Test
    void whatIsBeyondTheNumberOfPatternsIsLeftOut() {
        Parsed parsed = QueryParser.parse("a* b?c ".repeat(QueryLimits.MAX_PATTERNS) + "law");
        assertThat(clausesOf(parsed)).hasSize(QueryLimits.MAX_PATTERNS + 1).endsWith(new Word("law"));
        assertThat(messagesOf(parsed)).containsExactly("only the first 20 patterns are looked for");
    }

    @Test
    void whatIsBeyondTheNumberOfFuzzyWordsIsLeftOut() {
        Parsed parsed = QueryParser.parse("treaty~ ".repeat(QueryLimits.MAX_FUZZY + 3) + "law");
        assertThat(clausesOf(parsed)).hasSize(QueryLimits.MAX_FUZZY + 1).endsWith(new Word("law"));
        assertThat(messagesOf(parsed)).containsExactly("only the first 10 fuzzy words are looked for");
    }

    @Test
    void whatIsBeyondTheNumberOfNearsIsAskedForTogether() {
        Parsed parsed = QueryParser.parse("a" + " NEAR/2 a".repeat(QueryLimits.MAX_NEAR + 3));
        assertThat(clausesOf(parsed)).hasSize(4);
        assertThat(messagesOf(parsed)).containsExactly("after 20 NEAR and /s the rest are read as AND");
    }

    @Test
    void longPhrasesAreCutAndLongWordsLeftOut() {
        Parsed phrase = QueryParser.parse("\"" + "of ".repeat(QueryLimits.MAX_PHRASE_WORDS + 5) + "\"");
        assertThat(phrase.query())
                .isEqualTo(new Phrase("of ".repeat(QueryLimits.MAX_PHRASE_WORDS).strip(), 0));
        assertThat(messagesOf(phrase)).containsExactly("only the first 100 words of a phrase count");

        Parsed word = QueryParser.parse("law " + "a/".repeat(QueryLimits.MAX_PHRASE_WORDS + 5));
        assertThat(word.query()).isEqualTo(new Word("law"));
        assertThat(messagesOf(word)).containsExactly("a word of more than 100 parts is left out");
    }

    @Test
    void bracketsAsDeepAsTheLimitCountAndDeeperOnesAreLeftOut() {
        String deepest = nested(QueryLimits.MAX_DEPTH / 2);
        assertThat(QueryParser.parse(deepest).warnings()).isEmpty();
        assertThat(QueryParser.parse(deepest).interpreted()).isEqualTo(deepest);

        int most = QueryLimits.MAX_DEPTH;
        assertThat(QueryParser.parse("(".repeat(most) + "a" + ")".repeat(most)).warnings())
                .isEmpty();
        assertThat(messagesOf(QueryParser.parse("(".repeat(most + 1) + "a" + ")".repeat(most + 1))))
                .containsExactly("brackets too deep inside others are left out");

        Parsed deeper = QueryParser.parse(nested(QueryLimits.MAX_DEPTH));
        assertThat(NormalForm.depth(deeper.query())).isLessThanOrEqualTo(QueryLimits.MAX_DEPTH);
        assertThat(messagesOf(deeper)).containsExactly("brackets too deep inside others are left out");
    }

    @Test
    void bracketsWithoutEndAreFine() {
        assertThat(QueryParser.parse("(".repeat(20_000)).query()).isEqualTo(new Query.Nothing());
        assertThat(QueryParser.parse("(".repeat(1_000) + "law" + ")".repeat(900))
                        .query())
                .isEqualTo(new Word("law"));
        assertThat(QueryParser.parse("title:(".repeat(200) + "law").query())
                .isEqualTo(new Query.Fielded(Field.TITLE, new Word("law")));
    }

    @Test
    void oneKindOfRepairIsReportedOnceAndAllTogetherAreFew() {
        assertThat(messagesOf(QueryParser.parse("a AND AND b AND AND c")))
                .containsExactly("there is nothing before AND");
        StringBuilder typed = new StringBuilder();
        for (int year = 0; year < 100; year++) {
            typed.append("year:no").append(year).append(' ');
        }
        assertThat(QueryParser.parse(typed.toString()).warnings()).hasSize(20);
    }

    /** {@code a OR (b AND (a OR (b AND (...))))} */
    private static String nested(int pairs) {
        String nested = "c AND d";
        for (int pair = 1; pair < pairs; pair++) {
            nested = "b AND (a OR (" + nested + "))";
        }
        return "a OR (" + nested + ")";
    }

    private static List<Query> clausesOf(Parsed parsed) {
        assertThat(parsed.query()).isInstanceOf(And.class);
        return ((And) parsed.query()).clauses();
    }

    private static List<String> messagesOf(Parsed parsed) {
        return parsed.warnings().stream().map(Warning::message).toList();
    }
}
