package org.plenary.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.language.DefinedAcronyms.Definition;

class DefinedAcronymsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The International Telecommunication Union (ITU) met. | ITU | International Telecommunication Union",
                "for the least developed countries (LDCs) | LDC | least developed countries",
                "A Group of Governmental Experts (GGE) | GGE | Group of Governmental Experts",
                "“information and communications technologies (ICTs)” | ICT | information and communications"
                        + " technologies",
                "the Council of Europe (CoE) | CoE | Council of Europe",
                "country code top-level domains (ccTLDs) | ccTLD | country code top-level domains",
                "research and development (R&D) | R&D | research and development",
                "Internet Protocol version 6 (IPv6) | IPv6 | Internet Protocol version 6",
                "the Economic and Social Council (ECOSOC) | ECOSOC | Economic and Social Council",
                "the Committee on the Elimination of Racial Discrimination (CERD) | CERD"
                        + " | Committee on the Elimination of Racial Discrimination",
                "Global Internet Forum to Counter Terrorism (GIFCT) | GIFCT | Global Internet Forum to Counter"
                        + " Terrorism",
                "the World Internet Conference’s (WIC) committee | WIC | World Internet Conference",
                "the Organization of African Unity (OAU, now the African Union) | OAU | Organization of African Unity",
                "the “Internet Governance  Forum” (the “IGF”) | IGF | Internet Governance Forum",
                "Организация Объединенных Наций (ООН) | ООН | Организация Объединенных Наций"
            })
    void aNameFollowedByItsShortFormDefinesIt(String text, String acronym, String meaning) {
        assertThat(DefinedAcronyms.in(text))
                .extracting(Definition::acronym, Definition::meaning)
                .containsExactly(tuple(acronym, meaning));
    }

    @ParameterizedTest
    @CsvSource({
        "ITU (International Telecommunication Union), ITU, International Telecommunication Union",
        "by SIDS (the small island developing States), SIDS, small island developing States",
        "CBMs (confidence-building measures) help, CBM, confidence-building measures"
    })
    void aShortFormFollowedByItsNameIsDefined(String text, String acronym, String meaning) {
        assertThat(DefinedAcronyms.in(text))
                .extracting(Definition::acronym, Definition::meaning)
                .containsExactly(tuple(acronym, meaning));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "in resolution 70/125 (A/RES/70/125) of the Assembly",
                "General Assembly resolution 2625 (XXV)",
                "an initial inquiry (II) and an interim view (IV)",
                "under Regulation (EU) 2016/679",
                "paragraph (a) and annex (B)",
                "in the year before (2015)",
                "the banned Kurdistan Workers’ Party (PKK)",
                "The United. Nations (UN)",
                "the united; nations (UN)",
                "Europe (EU)",
                "ITU (see paragraph 4)",
                "ITU (founded in Paris: International Telecommunication Union)",
                "ITU (International Telecommunication Union, Geneva, Switzerland)",
                "the headquarters of the People's Democracy Party (HADEP)",
                "(ITU)",
                "United Nations (UN",
                "United Nations ()"
            })
    void inDoubtThereIsNoDefinition(String text) {
        assertThat(DefinedAcronyms.in(text)).isEmpty();
    }

    @Test
    void theNameBeginsWhereItsLettersDo() {
        assertMeaning("the Assembly of the African Union (AU)", "African Union");
        assertMeaning(
                "to the Office of the High Commissioner for Human Rights (OHCHR)",
                "Office of the High Commissioner for Human Rights");
        assertMeaning("adopted the Addis Ababa Action Agenda (AAAA)", "Addis Ababa Action Agenda");
    }

    @Test
    void aDefinitionKnowsItsPlace() {
        String text =
                "At the World Summit on the Information Society (WSIS), and in ITU (International Telecommunication"
                        + " Union).";
        List<Definition> definitions = DefinedAcronyms.in(text);
        assertThat(definitions)
                .extracting(definition -> text.substring(definition.start(), definition.end()))
                .containsExactly(
                        "World Summit on the Information Society (WSIS)",
                        "ITU (International Telecommunication Union)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"(", ")", "(AB)", "()", "a b (AB) ", "AB(a b)", "(the ", "a", "a-", "\ud840(", "AB (", " '(' "})
    void hostileTextIsReadInLinearTime(String part) {
        String text = part.repeat((1 << 18) / part.length());
        assertThat(DefinedAcronyms.in(text))
                .allMatch(definition -> definition.acronym().equals("AB"));
    }

    private static void assertMeaning(String text, String meaning) {
        assertThat(DefinedAcronyms.in(text)).extracting(Definition::meaning).containsExactly(meaning);
    }
}
