package org.plenary.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PassagesTest {

    @Test
    void plainParagraphsAreLabelledBySectionAndPlace() {
        assertThat(labels(
                        Numbering.BY_SECTION,
                        section(null, "Introduction", plain(), plain()),
                        section("IV", "IV. Security", plain())))
                .containsExactly("introduction.1", "introduction.2", "IV.1");
    }

    @Test
    void numbersThatRunThroughAreTheLabels() {
        assertThat(labels(
                        Numbering.THROUGH,
                        section(null, "A people-centred society", numbered("1"), numbered("2 bis")),
                        section("B", "B. Financing", numbered("29-31"))))
                .containsExactly("1", "2 bis", "29-31");
    }

    @Test
    void plainParagraphsBetweenNumbersThatRunThroughAreLabelledBySection() {
        assertThat(labels(Numbering.THROUGH, section("I", "I. Scope", plain(), numbered("1"), plain())))
                .containsExactly("I.1", "1", "I.2");
    }

    @Test
    void numberedItemsOfASectionStandInBracketsAndAreNotCountedAmongThePlainOnes() {
        assertThat(labels(
                        Numbering.BY_SECTION,
                        section(null, "Looking ahead", plain(), numbered("1"), numbered("a"), plain())))
                .containsExactly("looking-ahead.1", "looking-ahead(1)", "looking-ahead(a)", "looking-ahead.2");
    }

    @Test
    void anItemOfANumberedParagraphStandsBehindItsNumber() {
        Section fairUse = section("article-5", "Article 5 Fair use", numbered("3"), numbered("3(a)"), numbered("b"));
        assertThat(labels(Numbering.BY_SECTION, fairUse))
                .containsExactly("article-5(3)", "article-5(3)(a)", "article-5(b)");
        assertThat(labels(Numbering.THROUGH, fairUse)).containsExactly("3", "3(a)", "article-5(b)");
    }

    @Test
    void sectionsHoweverDeepHaveShortLabels() {
        Section section = section("goal-1.1.1.1", "Goal", plain());
        for (int depth = 0; depth < 100; depth++) {
            section = new Section("goal-1.1.1.1", "Goal", List.of(), List.of(section));
        }
        assertThat(labels(Numbering.BY_SECTION, section).getFirst()).hasSizeLessThan(150);
    }

    @Test
    void aNumeralStandsBelowThoseAroundIt() {
        Section fines = section("B", "B. Fines", plain());
        Section sanctions = new Section("II", "II. Sanctions", List.of(plain()), List.of(fines));
        assertThat(labels(Numbering.BY_SECTION, sanctions)).containsExactly("II.1", "II.B.1");
    }

    @Test
    void aNumeralThatRepeatsTheOneAroundItStandsOnce() {
        Section trends = section("2.3", "2.3 Trends", plain());
        Section access = new Section("2", "2 Access", List.of(plain()), List.of(trends));
        assertThat(labels(Numbering.BY_SECTION, access)).containsExactly("2.1", "2.3.1");
    }

    @Test
    void aHeadingWithoutNumeralIsNamedByItselfHoweverDeepItStands() {
        Section inner = section(null, "Next steps", plain());
        Section outer = new Section("V", "V. Outlook", List.of(), List.of(inner));
        assertThat(labels(Numbering.BY_SECTION, outer)).containsExactly("next-steps.1");
    }

    @Test
    void equalHeadingsAreToldApart() {
        assertThat(labels(
                        Numbering.BY_SECTION,
                        section(null, "Conclusions", plain()),
                        section(null, "Conclusions", plain()),
                        section(null, "Conclusions", plain())))
                .containsExactly("conclusions.1", "conclusions~2.1", "conclusions~3.1");
    }

    @Test
    void equalNumbersAreToldApart() {
        assertThat(labels(
                        Numbering.BY_SECTION,
                        section("I", "I. Aims", numbered("1"), numbered("2"), numbered("1"), numbered("1"))))
                .containsExactly("I(1)", "I(2)", "I(1)~2", "I(1)~3");
        assertThat(labels(Numbering.THROUGH, section("I", "I. Aims", numbered("1"), numbered("1"))))
                .containsExactly("1", "1~2");
    }

    @Test
    void aNumberOfTheOriginalKeepsItsNameAgainstACountedPlace() {
        assertThat(labels(Numbering.THROUGH, section("2", "2 Access", plain(), numbered("2.1"), numbered("2.2"))))
                .containsExactly("2.1~2", "2.1", "2.2");
    }

    @ParameterizedTest
    @EnumSource(Numbering.class)
    void aParagraphMoreInOneSectionMovesNoLabelOfAnother(Numbering numbering) {
        Section introduction = section(null, "Introduction", plain());
        Section longer = section(null, "Introduction", plain(), plain());
        Section aims = section("I", "I. Aims", plain(), numbered("1"), numbered("2"));
        Section end = section(null, "Looking ahead", plain(), numbered("3"));

        List<String> before = labels(numbering, introduction, aims, end);
        List<String> after = labels(numbering, longer, aims, end);

        assertThat(after.subList(2, after.size())).isEqualTo(before.subList(1, before.size()));
    }

    @Test
    void everyLabelIsOneParagraph() {
        Paragraph[] paragraphs = Stream.of("1", "1", "1.1", "", "", "1.1", "I.1", "2-3", "2-3")
                .map(number -> number.isEmpty() ? plain() : numbered(number))
                .toArray(Paragraph[]::new);
        for (Numbering numbering : Numbering.values()) {
            assertThat(labels(
                            numbering,
                            section("I", "I", paragraphs),
                            section("1", "1", paragraphs),
                            section(null, "I", paragraphs),
                            section("I", "I", paragraphs)))
                    .doesNotHaveDuplicates()
                    .hasSize(4 * paragraphs.length);
        }
    }

    @Test
    void passagesKnowTheirPlaceAndTheHeadingsAbove() {
        Section inner = section("1", "1. Norms", plain());
        Section outer = new Section("II", "II. Peace", List.of(plain()), List.of(inner));
        List<Passage> passages = Passages.of(document(Numbering.BY_SECTION, section(null, "Preamble", plain()), outer));

        assertThat(passages).extracting(Passage::position).containsExactly(0, 1, 2);
        assertThat(passages)
                .extracting(Passage::sectionPath)
                .containsExactly(List.of("Preamble"), List.of("II. Peace"), List.of("II. Peace", "1. Norms"));
        assertThat(passages.getLast().id()).hasToString("charter/II.1.1");
    }

    @Test
    void paragraphsUnderNoHeadingAreCountedAsText() {
        Section before = new Section(null, null, List.of(plain(), numbered("7")), List.of());
        Section named = new Section("I", "I. Aims", List.of(plain()), List.of());
        Section after = new Section(null, null, List.of(plain()), List.of());

        List<Passage> passages = Passages.of(document(Numbering.BY_SECTION, before, named, after));

        assertThat(passages).extracting(Passage::label).containsExactly("text.1", "text(7)", "I.1", "text~2.1");
        assertThat(passages)
                .extracting(Passage::sectionPath)
                .containsExactly(List.of(), List.of(), List.of("I. Aims"), List.of());
    }

    @Test
    void numbersGivenForCitingAreLabelsWhateverTheyLookLike() {
        assertThat(labels(
                        Numbering.GIVEN,
                        section("I", "I. Aims", plain(), numbered("I.1"), numbered("a"), numbered("2.1")),
                        section(null, "Annex", numbered("a"), numbered("a"))))
                .containsExactly("I.1~2", "I.1", "a", "2.1", "annex(a)", "annex(a)~2");
    }

    @Test
    void aDocumentOfHeadingsAloneHasNoPassages() {
        assertThat(Passages.of(document(Numbering.THROUGH, section("I", "I. Empty"))))
                .isEmpty();
    }

    private static List<String> labels(Numbering numbering, Section... sections) {
        return Passages.of(document(numbering, sections)).stream()
                .map(Passage::label)
                .toList();
    }

    private static Document document(Numbering numbering, Section... sections) {
        return new Document(new DocumentId("charter"), Metadata.titled("Charter"), numbering, List.of(sections));
    }

    private static Section section(@Nullable String numeral, String heading, Paragraph... paragraphs) {
        return new Section(numeral, heading, List.of(paragraphs), List.of());
    }

    private static Paragraph plain() {
        return Paragraph.plain("Everyone has the right.");
    }

    private static Paragraph numbered(String number) {
        return Paragraph.of(number, "Everyone has the right.");
    }
}
