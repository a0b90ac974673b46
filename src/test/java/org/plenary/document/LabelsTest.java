package org.plenary.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelsTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
        Looking ahead                          , looking-ahead
        `  Peace, security & "trust" -- now!  `, peace-security-trust-now
        Économie numérique                     , economie-numerique
        10 Breakthrough Technologies of 2016   , 10-breakthrough-technologies-of-2016
        Киберпространство и мир                , киберпространство-и-мир
        数字经济：展望                              , 数字经济-展望
        ＩＣＴ４Ｄ                                  , ict4d
        한국                                     , 한국
        हिन्दी में                                  , हिन्दी-में
        ガバナンス                                , ガバナンス
        الأمن السيبراني                            , الأمن-السيبراني
        """)
    void aHeadingBecomesAName(String heading, String slug) {
        assertThat(Labels.slug(heading)).isEqualTo(slug);
    }

    @Test
    void aHeadingOfMarksAloneStillHasAName() {
        assertThat(Labels.slug("* * *")).isEqualTo("section");
    }

    @Test
    void aLongHeadingIsCutAtAWord() {
        assertThat(Labels.slug("The Internet is more accessible, helping bridge the digital divide everywhere"))
                .isEqualTo("the-internet-is-more-accessible-helping-bridge-the-digital");
        assertThat(Labels.slug("a".repeat(30) + " " + "b".repeat(29) + " c"))
                .isEqualTo("a".repeat(30) + "-" + "b".repeat(29));
    }

    @Test
    void aLongHeadingWithoutSpacesIsCutBetweenCharacters() {
        assertThat(Labels.slug("字".repeat(61))).isEqualTo("字".repeat(60));
        assertThat(Labels.slug("𠀀".repeat(61))).isEqualTo("𠀀".repeat(60));
    }
}
