package org.plenary.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnyWordsTest {

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '`', textBlock = """
        digital divide                       -> digital OR divide
        digital "a b" divide =c d* -e year:2016 -> (digital OR divide) AND "a b" AND =c AND d* AND NOT e AND year:2016
        digital divide title:(tunis agenda)  -> (digital OR divide) AND title:(tunis AND agenda)
        digital divide (a OR b)              -> (digital OR divide) AND (a OR b)
        digital divide OR "a b"              -> digital OR divide OR "a b"
        digital divide -x OR y               -> ((digital OR divide) AND NOT x) OR y
        """)
    void anyOfThePlainWordsIsEnoughAndAllElseStaysRequired(String typed, String relaxed) {
        assertThat(AnyWords.of(QueryParser.parse(typed).query()).map(QueryText::of))
                .contains(relaxed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "digital",
                "digital OR divide",
                "digital -divide",
                "\"a b\" digital",
                "title:(tunis agenda)",
                "-(digital divide)",
                "digital NEAR/3 divide",
                "digital (a OR b)",
                "?"
            })
    void nothingIsRelaxedWhereNoTwoWordsAreAskedForTogether(String typed) {
        assertThat(AnyWords.of(QueryParser.parse(typed).query())).isEmpty();
    }
}
