package org.plenary.cite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PinpointReaderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Tunis Agenda para 72                    | Tunis Agenda       | 72
        Tunis Agenda ¶72                        | Tunis Agenda       | 72
        A/RES/70/125 ¶ 63                       | A/RES/70/125       | 63
        A/RES/70/125, paras. 63-65              | A/RES/70/125       | 63-65
        A/RES/70/125 (paras 63 to 65).          | A/RES/70/125       | 63-65
        resolution 70/125 paragraph 63          | resolution 70/125  | 63
        Plan of Action para. 34(a)              | Plan of Action     | 34(a)
        Wuzhen Report III.2                     | Wuzhen Report      | III.2
        Wuzhen Report, section III, para. 2     | Wuzhen Report      | III.2
        Charter, art. 2(4)                      | Charter            | article-2(4)
        Charter article 2, paragraph 4          | Charter            | article-2(4)
        GDPR art. 17                            | GDPR               | article-17.1
        """)
    void aCitationIsANameAndAPlace(String typed, String name, String label) {
        TypedPinpoint first = PinpointReader.read(typed).getFirst();

        assertThat(first.name()).isEqualTo(name);
        assertThat(first.labels()).startsWith(label);
    }

    @Test
    void anArticleMayBeAParagraphWhereThereAreNoArticles() {
        assertThat(PinpointReader.read("Declaration of Principles, art. 4")
                        .getFirst()
                        .labels())
                .contains("4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "digital divide", "para 72", "internet users in 2016", "a/b"})
    void wordsAreNoCitation(String typed) {
        assertThat(PinpointReader.read(typed)).isEmpty();
    }

    @Test
    void aLongTextIsReadInNoTime() {
        assertThat(PinpointReader.read("paragraph 1 ".repeat(100_000))).isEmpty();
    }
}
