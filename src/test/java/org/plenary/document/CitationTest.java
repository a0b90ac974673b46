package org.plenary.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CitationTest {

    @Test
    void itemsAreCitedWithTheParagraphTheyBelongTo() {
        assertThat(pinpoint(Numbering.THROUGH, section("II", "II. Threats"), "12(a)"))
                .isEqualTo("para. 12(a)");
        assertThat(pinpoint(Numbering.BY_SECTION, section("II", "II. Threats"), "12(a)"))
                .isEqualTo("section II, item 12(a)");
        assertThat(pinpoint(Numbering.THROUGH, section(null, "Looking ahead"), "a"))
                .isEqualTo("“Looking ahead”, item a");
    }

    @Test
    void aHeadingThatBeginsWithAYearIsNoNumeral() {
        assertThat(pinpoint(Numbering.BY_SECTION, section(null, "2030 Agenda"), null))
                .isEqualTo("“2030 Agenda”, para. 1");
    }

    private record Place(String numeral, String heading) {}

    private static Place section(String numeral, String heading) {
        return new Place(numeral, heading);
    }

    private static String pinpoint(Numbering numbering, Place place, String number) {
        Section section =
                new Section(place.numeral(), place.heading(), List.of(Paragraph.of(number, "Words.")), List.of());
        Document document = new Document(new DocumentId("d"), Metadata.titled("Title"), numbering, List.of(section));
        return Citation.pinpoint(Passages.of(document).getFirst());
    }
}
