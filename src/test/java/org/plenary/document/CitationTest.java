package org.plenary.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitationTest {

    @Test
    void aCitationSaysWhoWhatNumberDateAndWhere() {
        assertThat(Citation.of(agenda(Form.FULL_TEXT), passage("34", "34", "Financing")))
                .isEqualTo("WSIS, Tunis Agenda, WSIS-05/TUNIS/DOC/6, 18 November 2005, para. 34");
    }

    @Test
    void aDigestSaysThatItIsOne() {
        assertThat(Citation.of(agenda(Form.DIGEST), passage("34", "34", "Financing")))
                .endsWith(", para. 34 (digest)");
    }

    @Test
    void aPlaceCountedInADigestIsNotTakenForAPlaceInTheOriginal() {
        assertThat(Citation.of(agenda(Form.DIGEST), passage("financing.6", null, "Financing")))
                .endsWith(", “Financing”, para. 6 of the digest");
        assertThat(Citation.of(agenda(Form.DIGEST), passage("II(3)", "3", "II. Aims")))
                .endsWith(", section II, item 3 (digest)");
    }

    @Test
    void whatIsNotKnownIsLeftOut() {
        assertThat(Citation.of(Metadata.titled("Draft"), passage("introduction.1", null, "Introduction")))
                .isEqualTo("Draft, “Introduction”, para. 1");
    }

    @Test
    void aParagraphUnderNoHeadingIsCountedInTheDocument() {
        PassageId id = new PassageId(new DocumentId("agenda"), "text.2");
        Passage passage = new Passage(id, 1, List.of(), Paragraph.plain("We agree."));

        assertThat(Citation.pinpoint(passage)).isEqualTo("para. 2");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
        34                    | 34    | Financing              | para. 34
        29-31                 | 29-31 | Financing              | paras. 29-31
        34(a)                 | 34(a) | Financing              | para. 34(a)
        2.3                   | 2.3   | Access                 | para. 2.3
        I.4                   | -     | I. Access              | section I, para. 4
        2.3.1                 | -     | 2.3 Trends             | section 2.3, para. 1
        II.B.1                | -     | B. Fines               | section II.B, para. 1
        II(3)                 | 3     | II. Aims               | section II, item 3
        article-5(3)(a)       | 3(a)  | Article 5 Fair use     | “Article 5 Fair use”, item 3(a)
        I~2.1                 | -     | I. Aims                | section I~2, para. 1
        looking-ahead.2       | -     | Looking ahead          | “Looking ahead”, para. 2
        looking-ahead(3)      | 3     | Looking ahead          | “Looking ahead”, item 3
        conclusions~2.1       | -     | Conclusions            | “Conclusions”, para. 1
        article-5.1           | -     | Article 5 Fair use     | “Article 5 Fair use”, para. 1
        2016-in-figures.1     | -     | 2016 in figures        | “2016 in figures”, para. 1
        5g(2)                 | 2     | 5G                     | “5G”, item 2
        数字经济.1             | -     | 数字经济                | “数字经济”, para. 1
        II(3)~2               | 3     | II. Aims               | II(3)~2
        """)
    void aPinpointReadsAsPeopleCite(String label, @Nullable String number, String heading, String pinpoint) {
        assertThat(Citation.pinpoint(passage(label, number, heading))).isEqualTo(pinpoint);
    }

    private static Passage passage(String label, @Nullable String number, String heading) {
        PassageId id = new PassageId(new DocumentId("agenda"), label);
        return new Passage(id, 0, List.of("Part", heading), Paragraph.of(number, "Everyone has the right."));
    }

    private static Metadata agenda(Form form) {
        PublicationDate date = new PublicationDate(2005, 11, 18);
        return new Metadata(
                "Tunis Agenda",
                null,
                "WSIS",
                null,
                null,
                null,
                null,
                date,
                "WSIS-05/TUNIS/DOC/6",
                "en",
                List.of(),
                List.of(),
                null,
                form);
    }
}
