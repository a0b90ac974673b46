package org.plenary.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnglishSpellingTest {

    @ParameterizedTest
    @CsvSource({
        "organisation, organization",
        "organisations, organizations",
        "organised, organized",
        "recognising, recognizing",
        "analyse, analyze",
        "analysed, analyzed",
        "labour, labor",
        "labourers, laborers",
        "behavioural, behavioral",
        "neighbourhood, neighborhood",
        "centre, center",
        "centres, centers",
        "kilometres, kilometers",
        "defence, defense",
        "offences, offenses",
        "licence, license",
        "practised, practiced",
        "programme, program",
        "programmes, programs",
        "travelling, traveling",
        "travelled, traveled",
        "counsellor, counselor",
        "fulfil, fulfill",
        "enrolment, enrollment",
        "catalogue, catalog",
        "dialogues, dialogs",
        "judgement, judgment",
        "ageing, aging",
        "grey, gray",
        "artefacts, artifacts",
        "enquiry, inquiry",
        "tumour, tumor",
        "oestrogen, estrogen",
        "paediatric, pediatric",
    })
    void britishAndAmericanSpellingAreOne(String british, String american) {
        assertThat(EnglishSpelling.canonical(british)).isEqualTo(EnglishSpelling.canonical(american));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "size",
                "sized",
                "resize",
                "prize",
                "seize",
                "maize",
                "promise",
                "enterprise",
                "our",
                "hour",
                "course",
                "resources",
                "tour",
                "four",
                "laboratory",
                "collaboration",
                "cheque",
                "check",
                "metric",
                "poem",
                "does"
            })
    void otherWordsStayAsTheyAre(String word) {
        assertThat(EnglishSpelling.canonical(word)).isEqualTo(word);
    }
}
