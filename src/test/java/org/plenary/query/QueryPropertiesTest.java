package org.plenary.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.plenary.query.Parsed.Warning;
import org.plenary.query.Query.Amount;
import org.plenary.query.Query.And;
import org.plenary.query.Query.AnyOf;
import org.plenary.query.Query.DateRange;
import org.plenary.query.Query.Equivalents;
import org.plenary.query.Query.Everything;
import org.plenary.query.Query.ExactWord;
import org.plenary.query.Query.Fielded;
import org.plenary.query.Query.Fuzzy;
import org.plenary.query.Query.Near;
import org.plenary.query.Query.Not;
import org.plenary.query.Query.Nothing;
import org.plenary.query.Query.Or;
import org.plenary.query.Query.Phrase;
import org.plenary.query.Query.Positional;
import org.plenary.query.Query.Prefix;
import org.plenary.query.Query.SameSentence;
import org.plenary.query.Query.Wildcard;
import org.plenary.query.Query.Word;
import org.plenary.query.Query.YearRange;

/** What holds for every text whatever. */
class QueryPropertiesTest {
    private static final int TEXTS = 20_000;
    private static final String[] PIECES = {
        "treaty",
        "law",
        "A/RES/70/125",
        "5(1)(a)",
        "U.S.",
        "C++",
        "é",
        "中文",
        "٢٠١٦",
        "😀",
        "2016",
        "the",
        "a",
        "AND",
        "OR",
        "NOT",
        "NEAR/3",
        "NEAR/0",
        "/s",
        "&&",
        "||",
        "-",
        "=",
        "+",
        "!",
        "(",
        "(",
        ")",
        ")",
        "\"",
        "“",
        "»",
        "title:",
        "section:",
        "kind:",
        "label:",
        "year:",
        "date:",
        "text:",
        "nofield:",
        "://",
        ":",
        "*:*",
        "*",
        "?",
        "~",
        "~1",
        "~2",
        "~0.5",
        "^2",
        "^",
        ",",
        ".",
        "..",
        "[",
        "]",
        "{",
        "}",
        "[2003 TO 2016]",
        ">=",
        "<",
        "2003..2016",
        "2016-02",
        "2016-13-01",
        "\\",
        "/",
        "'",
        "%",
        "#",
        "$",
        "`",
        "_",
        "\u200B",
        "\u0000",
        "\uD800",
        "\u0301",
        "\n",
        "（",
        "："
    };

    @Test
    void everyMixtureOfSyntaxHolds() {
        Random random = new Random(20161118);
        for (int text = 0; text < TEXTS; text++) {
            assertHolds(mixture(random, random.nextInt(20)));
        }
    }

    @Test
    void everyLongMixtureOfSyntaxHolds() {
        Random random = new Random(20030612);
        for (int text = 0; text < TEXTS / 100; text++) {
            assertHolds(mixture(random, 800));
        }
    }

    @Test
    void everyRunOfCharactersHolds() {
        Random random = new Random(20051118);
        for (int text = 0; text < TEXTS; text++) {
            StringBuilder typed = new StringBuilder();
            for (int length = random.nextInt(40); length > 0; length--) {
                typed.append((char) (random.nextInt(3) == 0 ? random.nextInt(0x10000) : random.nextInt(128)));
            }
            assertHolds(typed.toString());
        }
    }

    @Test
    void everyHostileTextHolds() {
        List<String> hostile = HostileQueries.all();
        assertThat(hostile).hasSizeGreaterThan(600);
        hostile.forEach(QueryPropertiesTest::assertHolds);
    }

    private static String mixture(Random random, int pieces) {
        StringBuilder typed = new StringBuilder();
        for (int piece = 0; piece < pieces; piece++) {
            typed.append(PIECES[random.nextInt(PIECES.length)]).append(random.nextInt(3) == 0 ? " " : "");
        }
        return typed.toString();
    }

    private static void assertHolds(String typed) {
        Parsed parsed = QueryParser.parse(typed);
        assertThat(typed).startsWith(parsed.raw());
        assertThat(parsed.raw()).hasSizeLessThanOrEqualTo(QueryLimits.MAX_LENGTH);
        assertWarningsAreFitToShow(parsed);
        assertThat(parsed.words()).allSatisfy(word -> {
            assertThat(word.start()).isBetween(0, word.end());
            assertThat(word.end()).isLessThanOrEqualTo(parsed.raw().length());
        });
        assertNormal(parsed.query());
        new Cost().assertWithinLimits(parsed.query());
        if (parsed.interpreted().length() <= QueryLimits.MAX_LENGTH) {
            Parsed again = QueryParser.parse(parsed.interpreted());
            assertThat(again.query())
                    .as("%s read as %s", typed, parsed.interpreted())
                    .isEqualTo(parsed.query());
            assertThat(again.interpreted()).isEqualTo(parsed.interpreted());
        }
        AnyWords.of(parsed.query()).ifPresent(QueryPropertiesTest::assertNormal);
    }

    private static void assertWarningsAreFitToShow(Parsed parsed) {
        assertThat(parsed.warnings())
                .hasSizeLessThanOrEqualTo(20)
                .isSortedAccordingTo(Comparator.comparingInt(Warning::start))
                .allSatisfy(warning -> {
                    assertThat(warning.message()).doesNotEndWith(".").hasSizeLessThan(120);
                    assertThat(warning.start()).isBetween(0, warning.end());
                    assertThat(warning.end()).isLessThanOrEqualTo(parsed.raw().length());
                });
    }

    private static void assertNormal(Query query) {
        switch (query) {
            case And(List<Query> clauses) -> {
                assertThat(clauses).hasSizeGreaterThan(1).noneMatch(And.class::isInstance);
                assertClauses(clauses);
            }
            case Or(List<Query> clauses) -> {
                assertThat(clauses).hasSizeGreaterThan(1).noneMatch(Or.class::isInstance);
                assertClauses(clauses);
            }
            case Not(Query clause) -> {
                assertThat(clause).isNotInstanceOfAny(Not.class, Nothing.class);
                assertNormal(clause);
            }
            case Fielded(Field field, Query clause) -> {
                assertThat(field.kind()).isNotEqualTo(Field.Kind.TIME);
                assertFieldless(clause);
                assertNormal(clause);
            }
            case Positional _, Everything _, Nothing _, YearRange _, DateRange _ -> {}
            case Equivalents _, Amount _ -> fail("nobody types other names or amounts");
        }
    }

    private static void assertClauses(List<Query> clauses) {
        assertThat(clauses).noneMatch(Nothing.class::isInstance);
        clauses.forEach(QueryPropertiesTest::assertNormal);
    }

    private static void assertFieldless(Query query) {
        switch (query) {
            case And(List<Query> clauses) -> clauses.forEach(QueryPropertiesTest::assertFieldless);
            case Or(List<Query> clauses) -> clauses.forEach(QueryPropertiesTest::assertFieldless);
            case Not(Query clause) -> assertFieldless(clause);
            case Positional _ -> {}
            case Fielded _, YearRange _, DateRange _, Everything _, Nothing _, Equivalents _, Amount _ ->
                assertThat(query).as("inside a field").isNull();
        }
    }

    /** Counts what a query holds of everything that is limited. */
    private static final class Cost {
        private int leaves;
        private int patterns;
        private int fuzzyWords;
        private int nears;

        void assertWithinLimits(Query query) {
            count(query, 0);
            assertThat(leaves).isLessThanOrEqualTo(QueryLimits.MAX_CLAUSES);
            assertThat(patterns).isLessThanOrEqualTo(QueryLimits.MAX_PATTERNS);
            assertThat(fuzzyWords).isLessThanOrEqualTo(QueryLimits.MAX_FUZZY);
            assertThat(nears).isLessThanOrEqualTo(QueryLimits.MAX_NEAR);
        }

        private void count(Query query, int depth) {
            assertThat(depth).isLessThanOrEqualTo(QueryLimits.MAX_DEPTH);
            switch (query) {
                case And(List<Query> clauses) -> clauses.forEach(clause -> count(clause, depth + 1));
                case Or(List<Query> clauses) -> clauses.forEach(clause -> count(clause, depth + 1));
                case AnyOf(List<Positional> choices) -> choices.forEach(choice -> count(choice, depth + 1));
                case Near(Positional left, Positional right, int distance) -> {
                    assertThat(distance).isBetween(1, QueryLimits.MAX_DISTANCE);
                    countBoth(left, right, depth);
                }
                case SameSentence(Positional left, Positional right) -> countBoth(left, right, depth);
                case Not(Query clause) -> count(clause, depth);
                case Fielded(Field _, Query clause) -> count(clause, depth);
                case Prefix(String beginning) -> countPattern(beginning + "*");
                case Wildcard(String pattern) -> countPattern(pattern);
                case Fuzzy(String text, int edits) -> {
                    assertText(text);
                    assertThat(edits).isBetween(1, 2);
                    fuzzyWords++;
                }
                case Word(String text) -> assertText(text);
                case ExactWord(String text) -> assertText(text);
                case Phrase(String text, int slop) -> {
                    assertText(text);
                    assertThat(slop).isBetween(0, QueryLimits.MAX_DISTANCE);
                }
                case YearRange _, DateRange _ -> leaves++;
                case Everything _, Nothing _, Equivalents _, Amount _ -> {}
            }
        }

        private void countBoth(Positional left, Positional right, int depth) {
            nears++;
            count(left, depth + 1);
            count(right, depth + 1);
        }

        private void countPattern(String pattern) {
            assertText(pattern);
            patterns++;
            assertThat(pattern.replaceAll("[^*?]", "")).hasSizeBetween(1, QueryLimits.MAX_WILDCARDS_IN_PATTERN);
        }

        private void assertText(String text) {
            leaves++;
            assertThat(text).isEqualTo(text.strip());
            assertThat(text.codePoints().anyMatch(Characters::isLetterOrDigit))
                    .as(text)
                    .isTrue();
            long words = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*")
                    .matcher(text)
                    .results()
                    .count();
            assertThat(words).isLessThanOrEqualTo(QueryLimits.MAX_PHRASE_WORDS);
        }
    }
}
