package org.plenary.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {

    @Test
    void abbreviationsAndNumbersDoNotEndASentence() {
        assertThat(sentences("It was held on Dec.16-18, 2015. The group met."))
                .containsExactly("It was held on Dec.16-18, 2015.", "The group met.");
        assertThat(sentences("The U.S. Government agreed. Mr. Liu spoke."))
                .containsExactly("The U.S. Government agreed.", "Mr. Liu spoke.");
        assertThat(sentences("Convention No. 185 applies (see para. 5). It binds."))
                .containsExactly("Convention No. 185 applies (see para. 5).", "It binds.");
        assertThat(sentences("Users rose from 3.2b to 3.5b. More follow."))
                .containsExactly("Users rose from 3.2b to 3.5b.", "More follow.");
    }

    @Test
    void quotationMarksBelongToTheirSentence() {
        assertThat(sentences("He said “We agree.” Then he left. \"Stop!\" It ended."))
                .containsExactly("He said “We agree.”", "Then he left.", "\"Stop!\"", "It ended.");
    }

    @Test
    void spacesThatDoNotBreakBelongToNoSentence() {
        assertThat(sentences("One.\u00a0 Two.\u00a0")).containsExactly("One.", "Two.");
    }

    @Test
    void theFirstSentenceIsTheLead() {
        assertThat(Paragraph.plain("It grew. Much. Fast.").lead()).isEqualTo("It grew.");
        assertThat(Paragraph.plain("without end").lead()).isEqualTo("without end");
    }

    private static List<String> sentences(String text) {
        return Sentences.of(text).stream()
                .map(span -> text.substring(span.start(), span.end()))
                .toList();
    }
}
