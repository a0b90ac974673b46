package org.plenary.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedQuantitiesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        3.5 billion                 | 0-2 3500000000
        3500 million internet users | 0-2 3500000000
        884m fixed broadband        | 0-1 884000000
        growth of US$1.03t by 2020  | 2-3 1030000000000usd
        47.1 per cent online        | 0-3 47.1%
        47.1%                       | 0-1 47.1%
        3 500 million               | 0-3 3500000000
        1.03 trillion us dollars    | 0-4 1030000000000usd
        3500000000                  | 0-1 3500000000
        12345                       | 0-1 12345
        3.2b 3.5b                   | 0-1 3200000000, 1-2 3500000000
        3..4 billion users          | 0-2 3000000000..4000000000
        3..4bn                      | 0-1 3000000000..4000000000
        US$1..2t                    | 0-1 1000000000000..2000000000000usd
        40..50%                     | 0-1 40..50%
        between 3 and 4 billion     | 1-5 3000000000..4000000000
        """)
    void theWordsOfAQuantityAreOne(String words, String spans) {
        assertThat(typed(words)).isEqualTo(spans);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2016",
                "2010..2016",
                "5",
                "article 5b",
                "A/RES/70/125",
                "G20",
                "5G networks",
                "WSIS+10",
                "resolution 1325",
                "(3.5b)"
            })
    void otherWordsAreNone(String words) {
        assertThat(typed(words)).isEmpty();
    }

    @Test
    void noWordsAreNone() {
        assertThat(Quantities.typed(List.of())).isEmpty();
    }

    private static String typed(String words) {
        return String.join(
                ", ",
                Quantities.typed(List.of(words.split(" "))).stream()
                        .map(typed -> typed.firstWord() + "-" + typed.behindLastWord() + " "
                                + typed.quantity().term())
                        .toList());
    }
}
