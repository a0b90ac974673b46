package org.plenary.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishCompoundsTest {

    @ParameterizedTest
    @CsvSource({
        "multi, stakeholder",
        "cyber, security",
        "e, commerce",
        "trans, border",
        "non, interference",
        "policy, makers",
        "decision, making",
        "web, sites",
        "per, cent",
    })
    void areAlsoWrittenAsOne(String first, String second) {
        assertThat(EnglishCompounds.isOneWord(first, second)).isTrue();
        assertThat(EnglishCompounds.firstParts()).contains(first);
    }

    @ParameterizedTest
    @CsvSource({"over, all", "in, form", "digital, divide", "policy, paper", "post, 2015", "multi, 5"})
    void areTwoWords(String first, String second) {
        assertThat(EnglishCompounds.isOneWord(first, second)).isFalse();
    }
}
