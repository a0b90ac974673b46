package org.plenary.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.document.Sentences.Span;

class SentencesTest {

    /** Sentences are parted by a bar. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Conference was held in Wuzhen on Dec.16-18, 2015.|It closed with an outlook.",
                "It opened on Dec. 16.|It closed on Nov. 18.",
                "Mr. Liu spoke after Dr. Zhao.|Both were heard.",
                "The U.S. Government transferred the functions.|ICANN took them over.",
                "J. K. Lauber took the chair.|He kept it.",
                "The Convention (ETS No. 185) is open.|Nos. 185 and 189 belong together.",
                "Was it agreed?|No.|The second attempt failed too.",
                "It follows Res. A/70/125 and Doc. WSIS-05.|Both stand.",
                "Users grew from 3.2b in 2015 to 3.5b in 2016.|The rate hit a 47.1% mark.",
                "Devices, e.g. Phones, are cheap.|Fees, i.e. Tariffs, fall.",
                "He said “We agree.”|Then he left.",
                "He said \"We agree.\"|Then he left.",
                "They asked “Why?” and were told.|They left.",
                "It grew (see para. 4).|It fell (by half.)|It stayed.",
                "It grew.|(See para. 4.)|It fell.",
                "WE REAFFIRM OUR COMMITMENT.|WE DECIDE TO ACT.",
                "I. The Internet is more accessible.|It grows.",
                "See section 2.3.|The parties agree.",
                "Really?|Yes!|So it was.",
            })
    void sentencesEndWhereTheyEnd(String parted) {
        assertSentences(parted.replace('|', ' '), parted.split("\\|"));
    }

    @Test
    void fullStopsOfOtherScriptsEndSentences() {
        assertSentences("互联网发展。数字经济增长！是吗？好。", "互联网发展。", "数字经济增长！", "是吗？", "好。");
        assertSentences("वह गया। वह आया।", "वह गया।", "वह आया।");
    }

    @Test
    void inDoubtTwoSentencesStayOne() {
        assertSentences("It is in the U.S. The state agreed.", "It is in the U.S. The state agreed.");
    }

    @Test
    void whiteSpaceBelongsToNoSentence() {
        assertThat(Sentences.of("  One. \n\t Two.\u00a0")).containsExactly(new Span(2, 6), new Span(10, 14));
        assertThat(Sentences.of(" \n ")).isEmpty();
        assertThat(Sentences.of("")).isEmpty();
    }

    @Test
    void aTextWithoutAFullStopIsOneSentence() {
        assertSentences("Bridging the digital divide", "Bridging the digital divide");
        assertThat(Sentences.firstEnd("Bridging the digital divide")).isEqualTo(27);
    }

    @Test
    void theFirstSentenceLeadsAParagraph() {
        Paragraph paragraph = Paragraph.plain("Mr. Liu spoke.  The U.S. agreed. All did.");
        assertThat(paragraph.lead()).isEqualTo("Mr. Liu spoke.");
        assertThat(Paragraph.plain("One alone.").lead()).isEqualTo("One alone.");
    }

    private static void assertSentences(String text, String... expected) {
        List<String> sentences = Sentences.of(text).stream()
                .map(span -> text.substring(span.start(), span.end()))
                .toList();
        assertThat(sentences).containsExactly(expected);
    }
}
