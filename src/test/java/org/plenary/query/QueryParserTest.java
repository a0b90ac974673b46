package org.plenary.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.query.Parsed.TypedWord;
import org.plenary.query.Query.And;
import org.plenary.query.Query.AnyOf;
import org.plenary.query.Query.Everything;
import org.plenary.query.Query.ExactWord;
import org.plenary.query.Query.Fielded;
import org.plenary.query.Query.Near;
import org.plenary.query.Query.Not;
import org.plenary.query.Query.Nothing;
import org.plenary.query.Query.Or;
import org.plenary.query.Query.Phrase;
import org.plenary.query.Query.Word;
import org.plenary.query.Query.YearRange;

class QueryParserTest {

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '`', textBlock = """
        treaty                              -> treaty
        treaty law                          -> treaty AND law
        treaty AND law                      -> treaty AND law
        treaty OR law policy                -> treaty OR (law AND policy)
        (treaty OR law) policy              -> (treaty OR law) AND policy
        a AND b OR c NOT d OR NOT e         -> (a AND b) OR (c AND NOT d) OR NOT e
        a (b (c d))                         -> a AND b AND c AND d
        a OR (b OR (c OR d))                -> a OR b OR c OR d
        And Or Not near/3 and or not        -> And AND Or AND Not AND near/3 AND and AND or AND not
        treaty && law || policy             -> (treaty AND law) OR policy
        -treaty                             -> NOT treaty
        law -treaty                         -> law AND NOT treaty
        -(a OR b) -"c d" -title:x -=y -z*   -> NOT (a OR b) AND NOT "c d" AND NOT title:x AND NOT =y AND NOT z*
        -(-(-(treaty)))                     -> NOT treaty
        NOT(NOT(treaty))                    -> treaty
        `"digital divide"`                  -> `"digital divide"`
        “digital divide”                    -> `"digital divide"`
        „die Würde“ «mise en place»         -> `"die Würde" AND "mise en place"`
        ‟a b" ＂c d”                         -> `"a b" AND "c d"`
        `"  freedom   of information "`     -> `"freedom of information"`
        `"a b"~5`                           -> `"a b"~5`
        `"treaty""law"`                     -> =treaty AND =law
        "treaty"                            -> =treaty
        "数字鸿沟"~5                          -> `"数字鸿沟"~5`
        "-treaty"                           -> "-treaty"
        =WSIS                               -> =WSIS
        =U.S.                               -> "U.S."
        ="of the"                           -> "of the"
        stake*                              -> stake*
        multi-stake*                        -> multi-stake*
        wom?n                               -> wom?n
        *stakeholder*                       -> *stakeholder*
        stake**                             -> stake*
        word~ words~                        -> word~1 AND words~1
        stakeholder~ word~2 treaty~1        -> stakeholder~2 AND word~2 AND treaty~1
        internet NEAR/5 governance          -> internet NEAR/5 governance
        internet /s governance              -> internet /s governance
        a NEAR/3 b /s c d                   -> ((a NEAR/3 b) /s c) AND d
        (a OR "b c") NEAR/3 d* OR e         -> ((a OR "b c") NEAR/3 d*) OR e
        (a OR (b NEAR/2 c)) NEAR/3 =d       -> (a OR (b NEAR/2 c)) NEAR/3 =d
        title:treaty                        -> title:treaty
        TITLE:treaty                        -> title:treaty
        title:"Tunis Agenda"                -> title:"Tunis Agenda"
        title:(tunis agenda) wsis           -> title:(tunis AND agenda) AND wsis
        title:(a NEAR/3 b)                  -> title:(a NEAR/3 b)
        title:(-a)                          -> NOT title:a
        title:(a -b)                        -> title:(a AND NOT b)
        title:=ITU                          -> title:=ITU
        section:dig*                        -> section:dig*
        kind:"outcome document" kind:"x"    -> kind:"outcome document" AND kind:"x"
        document:wsis-geneva-2003           -> doc:wsis-geneva-2003
        para:34 label:looking-ahead(3)      -> label:34 AND label:looking-ahead(3)
        label:conclusions~2.1               -> label:conclusions~2.1
        symbol:A/RES/70/125                 -> symbol:A/RES/70/125
        year:2016                           -> year:2016
        year:2003..2016                     -> year:2003..2016
        year:2003.. year:..2016 year:*      -> year:2003.. AND year:..2016 AND year:*
        year:[2003 TO 2016]                 -> year:2003..2016
        year:[* TO 2016]                    -> year:..2016
        year:>=2005 year:>2005              -> year:2005.. AND year:2006..
        year:<=2005 year:<2005 year:=2005   -> year:..2005 AND year:..2004 AND year:2005
        year:(2015 OR ..2003)               -> year:2015 OR year:..2003
        -year:2016                          -> NOT year:2016
        year:"2016"                         -> year:2016
        year:2016-02                        -> date:2016-02-01..2016-02-29
        date:2016-11-18                     -> date:2016-11-18
        date:2015-12..2016-11               -> date:2015-12-01..2016-11-30
        date:2016-05..2016                  -> date:2016-05-01..2016-12-31
        (date:2016, year:>=2005; text)      -> date:2016-01-01..2016-12-31 AND year:2005.. AND text
        =title:treaty                       -> title:=treaty
        date:>2020 date:<2016-03            -> date:2021-01-01.. AND date:..2016-02-29
        *:*                                 -> *:*
        *:* -treaty                         -> *:* AND NOT treaty
        treaty（law：draft）                   -> treaty(law:draft)
        （treaty OR law） stake＊             -> (treaty OR law) AND stake*
        """)
    void readsTheQueryLanguage(String typed, String interpreted) {
        assertReading(typed, interpreted);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '`', textBlock = """
        A/RES/70/125 and/or TCP/IP          -> A/RES/70/125 AND and/or AND TCP/IP
        WSIS+10 e-commerce AT&T O'Brien     -> WSIS+10 AND e-commerce AND AT&T AND O'Brien
        U.S. C++ C# 47.1% €100              -> U.S. AND C++ AND C# AND 47.1% AND €100
        What is the digital divide?         -> What AND is AND the AND digital AND divide
        section 2.3: trends                 -> section AND 2.3 AND trends
        title: x                            -> title AND x
        title:, date:… "title"x             -> title AND date AND =title AND x
        http://example.org/a?b=c*d          -> http://example.org/a?b=c*d
        Re: COM(2021) 206 final             -> Re AND COM(2021) AND 206 AND final
        Reg. (EU) 2016/679, art. 5(1)(a)    -> Reg AND EU AND 2016/679 AND art AND 5(1)(a)
        ECLI:EU:C:2014:317                  -> ECLI:EU:C:2014:317
        (trends), hello, ‘quoted’ [draft]   -> trends AND hello AND quoted AND draft
        human rights[1]                     -> human AND rights[1]
        human rights - women – men          -> human AND rights AND women AND men
        + ! & | ^ / \\ : {} [] # ' treaty   -> treaty
        +children !important @who           -> children AND important AND who
        /colou.r/                           -> colou.r
        title:[a TO b]                      -> title:a AND TO AND b
        {!lucene}treaty _query_:x           -> lucene}treaty AND query_:x
        trea?                               -> trea
        ¿treaty?                            -> treaty
        treaty,law                          -> treaty,law
        "cyber"-security                    -> =cyber AND security
        """)
    void whatIsNoSyntaxIsText(String typed, String interpreted) {
        assertReading(typed, interpreted);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '`', textBlock = """
        AND treaty          -> treaty                -> 0-3 there is nothing before AND
        treaty OR           -> treaty                -> 7-9 there is nothing behind OR
        treaty AND AND law  -> treaty AND law        -> 11-14 there is nothing before AND
        a NEAR/3 OR b       -> a NEAR/3 b            -> 9-11 there is nothing before OR
        a NOT               -> a                     -> 2-5 there is nothing behind NOT
        NOT OR b            -> b                     -> 0-3 there is nothing behind NOT
        a NOT NOT b         -> a AND b               -> 2-9 two NOTs cancel each other out
        (treaty             -> treaty                -> 0-1 this bracket is never closed
        a (b OR c           -> a AND (b OR c)        -> 2-3 this bracket is never closed
        treaty)             -> treaty                -> 6-7 this bracket closes nothing
        "digital divide     -> `"digital divide"`    -> 0-1 the quote is never closed
        a NEAR/3 (b c)      -> a AND b AND c         -> 2-8 NEAR/3 takes words, phrases and ORs of them, here it is read as AND
        a /s -b             -> a AND NOT b           -> 2-4 /s takes words, phrases and ORs of them, here it is read as AND
        a NEAR/3 title:b    -> a AND title:b         -> 2-8 NEAR/3 takes words, phrases and ORs of them, here it is read as AND
        kind:(a NEAR/3 b)   -> kind:(a AND b)        -> 8-14 NEAR/3 takes words, phrases and ORs of them, here it is read as AND
        a NEAR/999999999999 b -> a NEAR/100 b        -> 2-19 the distance is brought to 100
        a NEAR/0 b          -> a NEAR/1 b            -> 2-8 the distance is brought to 1
        "a b"~101           -> "a b"~100             -> 5-9 the distance is brought to 100
        "a b"~1.5           -> "a b"                 -> 5-9 ~ has no meaning here
        (a b)~2             -> a AND b               -> 5-7 ~ has no meaning here
        treaty^2            -> treaty                -> 6-8 a boost has no effect
        AND^2 treaty^3~2    -> treaty~2              -> 0-3 there is nothing before AND;3-5 a boost has no effect
        "a b"^2 c           -> "a b" AND c           -> 5-7 a boost has no effect
        treaty~0.5          -> treaty~2              -> 0-10 a fuzzy word differs by 1 or 2 letters, ~0.5 is read as ~2
        treat*~2            -> treat*                -> 0-8 a pattern is never fuzzy
        "tre* law"          -> "tre* law"            -> 0-10 * has no meaning within quotes
        a *                 -> a                     -> 2-3 * needs letters or digits beside it
        a title:*           -> a                     -> 8-9 * needs letters or digits beside it
        a *eh*              -> a                     -> 2-6 a pattern that begins with * needs 3 letters or digits
        a *b*c*d*e*f*       -> a                     -> 2-13 a pattern with more than 5 * and ? is left out
        =(a b)              -> a AND b               -> 0-1 = goes before one word
        title:-a            -> title:a               -> 6-7 - goes before the name of the field
        title:body:a        -> body:a                -> 6-11 a field inside another counts alone
        title:(a body:b c)  -> title:(a AND c) AND body:b -> 9-14 a field inside another counts alone
        year:2016..2003     -> year:2003..2016       -> 5-15 the later end stood first, they are swapped
        date:2016..2003-02  -> date:2003-02-01..2016-12-31 -> 5-18 the later end stood first, they are swapped
        year:{1999 TO 2001} -> year:1999..2001       -> 5-19 both ends of a range belong to it
        title:(year:(x OR 2016)) -> title:x OR year:2016 -> 7-12 a field inside another counts alone;13-14 x is no year or date and read as text
        kind:report~        -> kind:report~          -> 5-12 ~ has no meaning here
        year:abc            -> year:abc              -> 5-8 abc is no year or date and read as text
        date:2016-02-30     -> date:2016-02-30       -> 5-15 2016-02-30 is no year or date and read as text
        year:(2016 OR now)  -> year:2016 OR now      -> 14-17 now is no year or date and read as text
        """)
    void whatIsBrokenIsRepairedAndReported(String typed, String interpreted, String warnings) {
        Parsed parsed = QueryParser.parse(typed);
        assertThat(parsed.interpreted()).isEqualTo(interpreted);
        assertThat(warningsOf(parsed)).isEqualTo(warnings);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"OR", "&&", "AND OR NOT", "()", "`\"\"`", "`\"...\"`", "?!", "-", "*", "[]", "…", ")OR("})
    void whatHoldsNoWordIsNothingAndSaysSo(String typed) {
        Parsed parsed = QueryParser.parse(typed);
        assertThat(parsed.query()).isEqualTo(new Nothing());
        assertThat(warningsOf(parsed)).contains("there is nothing here to look for");
    }

    @Test
    void blankAndInvisibleTextAsksForEverything() {
        for (String typed : List.of("", "  \t\n", "\u200B\uFEFF", "\u202E", "\u0000", "\uD800")) {
            Parsed parsed = QueryParser.parse(typed);
            assertThat(parsed.query()).isEqualTo(new Everything());
            assertThat(parsed.warnings()).isEmpty();
            assertThat(parsed.raw()).isEqualTo(typed);
        }
    }

    @Test
    void invisibleCharactersAreIgnoredAndOffsetsStayRaw() {
        Parsed parsed = QueryParser.parse("\uFEFFtre\u200Baty \u202Ela\u00ADw\uD83D AND");
        assertThat(parsed.query()).isEqualTo(new And(List.of(new Word("treaty"), new Word("law"))));
        assertThat(parsed.words()).containsExactly(new TypedWord("treaty", 1, 8), new TypedWord("law", 10, 14));
        assertThat(warningsOf(parsed)).isEqualTo("16-19 there is nothing behind AND");
    }

    @Test
    void theTreeSaysWhatWasAsked() {
        assertThat(QueryParser.parse("(a OR \"b c\"~2) NEAR/3 =d title:(e OR \"f\") year:2003.. -x")
                        .query())
                .isEqualTo(new And(List.of(
                        new Near(new AnyOf(List.of(new Word("a"), new Phrase("b c", 2))), new ExactWord("d"), 3),
                        new Fielded(Field.TITLE, new Or(List.of(new Word("e"), new ExactWord("f")))),
                        new YearRange(2003, null),
                        new Not(new Word("x")))));
    }

    @Test
    void plainWordsAreGivenWithTheirPlaces() {
        Parsed parsed = QueryParser.parse("(Digital, \"b c\" OR =d -no title:t NOT (no OR -yes) near NEAR/2 far f* g~");
        assertThat(parsed.words()).extracting(TypedWord::text).containsExactly("Digital", "yes", "near", "far");
        assertThat(parsed.words())
                .allSatisfy(word -> assertThat(parsed.raw().substring(word.start(), word.end()))
                        .isEqualTo(word.text()));
    }

    @Test
    void whatIsAskedForAllAtOnceIsGivenWithItsPlaces() {
        assertThat(clausesOf("a AND  \"b c\"~2 (d OR e) title:f -g h NEAR/2 i"))
                .containsExactly("a", "\"b c\"~2", "(d OR e)", "title:f", "-g", "h NEAR/2 i");
        assertThat(clausesOf("AND a b AND")).containsExactly("a", "b");
        assertThat(clausesOf("a (b c")).containsExactly("a", "(b c");
        for (String typed : List.of("", "a", "(a b)", "a OR b", "a b OR c", "title:(a b)", "a NEAR/2 b")) {
            assertThat(clausesOf(typed)).as(typed).isEmpty();
        }
    }

    @Test
    void aClauseLeavesWithTheOperatorThatJoinsIt() {
        Parsed parsed = QueryParser.parse(" a AND b  AND c ");
        assertThat(parsed.clauses()).extracting(parsed::without).containsExactly("b  AND c", "a  AND c", "a AND b");
    }

    private static List<String> clausesOf(String typed) {
        Parsed parsed = QueryParser.parse(typed);
        return parsed.clauses().stream()
                .map(clause -> parsed.raw().substring(clause.start(), clause.end()))
                .toList();
    }

    private static void assertReading(String typed, String interpreted) {
        Parsed parsed = QueryParser.parse(typed);
        assertThat(parsed.interpreted()).isEqualTo(interpreted);
        assertThat(parsed.warnings()).isEmpty();
    }

    private static String warningsOf(Parsed parsed) {
        return String.join(
                ";",
                parsed.warnings().stream()
                        .map(warning -> warning.start() + "-" + warning.end() + " " + warning.message())
                        .toList());
    }
}
