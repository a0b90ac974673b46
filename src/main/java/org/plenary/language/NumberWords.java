package org.plenary.language;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers below a thousand in English words: {@code three}, {@code twenty-five}, {@code two hundred and ten}. */
final class NumberWords {
    private static final String[] SMALL = {
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen"
    };
    private static final String[] TENS = {"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};

    private static final Vocabulary<Integer> WORDS = words();
    private static final Vocabulary<Integer> HUNDRED = new Vocabulary<>(Map.of(100, "hundred"));
    private static final Vocabulary<Integer> AND = new Vocabulary<>(Map.of(0, "and"));

    private NumberWords() {}

    private static Vocabulary<Integer> words() {
        Map<Integer, String> words = new HashMap<>();
        for (int at = 0; at < SMALL.length; at++) {
            words.put(at + 1, SMALL[at]);
        }
        for (int at = 0; at < TENS.length; at++) {
            words.put(20 + 10 * at, TENS[at]);
        }
        return new Vocabulary<>(words);
    }

    /** Whether a number can begin with a letter, for a quick no. */
    static boolean canBegin(char letter) {
        return "otfsenOTFSEN".indexOf(letter) >= 0;
    }

    /** The number whose words begin at a place, where a word begins; null if none does. */
    static @Nullable Numeral read(String text, int start) {
        Vocabulary.Found<Integer> first = WORDS.at(text, start);
        if (first == null) {
            return null;
        }
        Vocabulary.Found<Integer> hundred = HUNDRED.at(text, Characters.behindGap(text, first.end()));
        if (hundred == null || first.meaning() >= 20) {
            return below100(text, first, 0);
        }
        int hundreds = first.meaning() * 100;
        int rest = Characters.behindGap(text, hundred.end());
        Vocabulary.Found<Integer> and = AND.at(text, rest);
        Vocabulary.Found<Integer> more = WORDS.at(text, and == null ? rest : Characters.behindGap(text, and.end()));
        return more == null ? numeral(hundreds, hundred.end()) : below100(text, more, hundreds);
    }

    private static Numeral below100(String text, Vocabulary.Found<Integer> first, int hundreds) {
        int value = first.meaning();
        if (value >= 20) {
            Vocabulary.Found<Integer> unit = WORDS.at(text, Characters.behindGap(text, first.end()));
            if (unit != null && unit.meaning() < 10) {
                return numeral(hundreds + value + unit.meaning(), unit.end());
            }
        }
        return numeral(hundreds + value, first.end());
    }

    private static Numeral numeral(int value, int end) {
        return new Numeral(BigDecimal.valueOf(value), end, Numeral.Form.WORDS);
    }
}
