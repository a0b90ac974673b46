package org.plenary.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plenary.document.Passage;
import org.plenary.extract.Extraction;
import org.plenary.extract.Piece;

class ExtractedReaderTest {
    private static final String TITLE = "Harbour Report";

    private static Piece heading(int level, String text) {
        return new Piece.Heading(level, text, Piece.NO_PAGE);
    }

    private static Piece text(String text) {
        return Piece.Text.of(text);
    }

    private static Outline read(@Nullable String title, Piece... pieces) {
        return new ExtractedReader().read(new Extraction.Extracted(Map.of(), List.of(pieces), List.of()), title);
    }

    private static Outline readNamed(String named, Piece... pieces) {
        Map<String, List<String>> metadata = Map.of("title", List.of(named));
        return new ExtractedReader().read(new Extraction.Extracted(metadata, List.of(pieces), List.of()), null);
    }

    private static List<String> passages(Piece... pieces) {
        return Reading.passages(read(TITLE, pieces));
    }

    @Test
    void markedLevelsAreRankedWithoutGaps() {
        Outline outline = read(
                TITLE,
                heading(1, TITLE),
                heading(3, "Ports"),
                text("Many."),
                heading(6, "Small ones"),
                text("Few."),
                heading(3, "Ships"),
                text("Sail."));

        assertThat(Reading.passages(outline)).containsExactly("ports.1: Many.", "small-ones.1: Few.", "ships.1: Sail.");
        assertThat(Reading.of(outline))
                .extracting(Passage::sectionPath)
                .containsExactly(List.of("Ports"), List.of("Ports", "Small ones"), List.of("Ships"));
    }

    @Test
    void whereAllHeadingsAreMarkedAlikeTheirNumeralsRankThem() {
        assertThat(Reading.of(read(
                        TITLE,
                        heading(2, "1. Ports"),
                        text("Many."),
                        heading(2, "1.1 Small ones"),
                        text("Few."),
                        heading(2, "2. Ships"),
                        text("Sail."))))
                .extracting(Passage::sectionPath)
                .containsExactly(List.of("1. Ports"), List.of("1. Ports", "1.1 Small ones"), List.of("2. Ships"));
    }

    @Test
    void whereOnlyTheTitleIsMarkedTheWordsTellTheHeadings() {
        assertThat(passages(
                        heading(1, TITLE), text("I. Ports"), text("They are many."), text("II. Ships"), text("Sail.")))
                .containsExactly("I.1: They are many.", "II.1: Sail.");
    }

    @Test
    void whatStandsBeforeTheTitleIsFrontMatterWithoutItsImprint() {
        assertThat(passages(
                        text("Home > News"),
                        heading(1, "Harbour Report published"),
                        text("The report was adopted on Friday."),
                        heading(1, TITLE),
                        text("4 May 2015"),
                        text("Harbours are many."),
                        heading(2, "Ports"),
                        text("Large.")))
                .containsExactly(
                        "front-matter.1: The report was adopted on Friday.",
                        "introduction.1: Harbours are many.",
                        "ports.1: Large.");
    }

    @Test
    void aContentsListAsPrintedIsLeftOutWithItsHeading() {
        assertThat(passages(
                        heading(1, TITLE),
                        heading(2, "Contents"),
                        text("I. Ports . . . . . . . 1"),
                        text("A line that the text words otherwise ........ 2"),
                        text("II. Ships 3"),
                        heading(2, "I. Ports"),
                        text("Many."),
                        heading(2, "II. Ships"),
                        text("Sail.")))
                .containsExactly("I.1: Many.", "II.1: Sail.");
    }

    @Test
    void theNameOfAContentsListThatIsNotThereIsNoSection() {
        Outline outline = read(TITLE, heading(1, "Contents"), heading(1, "Ports"), text("Many."));

        assertThat(outline.sections()).hasSize(1);
    }

    @Test
    void theTitleIsTheOneThatTheFilePrintsOrWhatStandsOverAllElse() {
        Piece[] pieces = {heading(1, "Ports of the North"), heading(2, "Ports"), text("Many.")};

        assertThat(read(null, pieces).title()).isEqualTo("Ports of the North");
        assertThat(readNamed("Draft of a report", pieces).title()).isEqualTo("Ports of the North");
        assertThat(readNamed("Ports of the north", pieces).title()).isEqualTo("Ports of the north");
        assertThat(readNamed("Draft", text("Many.")).title()).isEqualTo("Draft");
        assertThat(read(null, text("Many.")).title()).isNull();
    }

    @Test
    void aLongSentenceSetAsAHeadingIsAParagraph() {
        String sentence = "1. " + "Ports and ships and cranes ".repeat(8) + "help each other.";

        assertThat(passages(heading(1, TITLE), heading(2, "Aims"), heading(3, sentence)))
                .containsExactly("1: " + sentence.substring(3));
    }

    @Test
    void aNumeralThatStandsAloneTakesTheTitleBelowIt() {
        assertThat(Reading.of(read(
                        TITLE,
                        heading(2, "Chapter II"),
                        heading(2, "Ports"),
                        heading(3, "Article 5"),
                        text("Use of terms"),
                        text("A port is a place where ships call."))))
                .extracting(Passage::sectionPath)
                .containsExactly(List.of("Chapter II Ports", "Article 5 Use of terms"));
    }

    @Test
    void pagesAndNotesStayWithTheirParagraphs() {
        List<Passage> passages = Reading.of(read(
                TITLE,
                new Piece.Text(TITLE, 1, List.of("* Adopted in May.")),
                new Piece.Text("1. Ports are many.", 1, List.of("1 Northport.", "2 Southport.")),
                new Piece.Text("2. Ships sail.", 2, List.of())));

        assertThat(passages.getFirst().paragraph().notes())
                .containsExactly("* Adopted in May.", "1 Northport.", "2 Southport.");
        assertThat(passages).extracting(passage -> passage.paragraph().page()).containsExactly(1, 2);
        assertThat(passages.getLast().paragraph().notes()).isEmpty();
    }

    @Test
    void notesBehindTheLastParagraphGoToIt() {
        assertThat(Reading.of(read(TITLE, text("Done."), new Piece.Text("• ", Piece.NO_PAGE, List.of("1 Late note."))))
                        .getLast()
                        .paragraph()
                        .notes())
                .containsExactly("1 Late note.");
    }

    @Test
    void theReportReadsTheSameWithMarkedHeadingsAsInPlainText() {
        List<String> lines = Reading.reportLines();
        List<Piece> pieces = new ArrayList<>();
        int contents = lines.indexOf("Looking ahead");
        for (int at = 0; at < lines.size(); at++) {
            boolean heading = at > contents
                    && (lines.get(at).matches("[IV]+\\. .*") || lines.get(at).equals("Looking ahead"));
            boolean title = at > 1 && lines.get(at).equals(Reading.REPORT_TITLE);
            pieces.add(heading ? heading(2, lines.get(at)) : title ? heading(1, lines.get(at)) : text(lines.get(at)));
        }

        assertThat(Reading.of(read(Reading.REPORT_TITLE, pieces.toArray(Piece[]::new))))
                .isEqualTo(Reading.report());
        assertThat(Reading.of(read(
                        Reading.REPORT_TITLE, lines.stream().map(Piece.Text::of).toArray(Piece[]::new))))
                .isEqualTo(Reading.report());
    }
}
