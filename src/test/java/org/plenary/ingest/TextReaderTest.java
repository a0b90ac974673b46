package org.plenary.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.document.Numbering;
import org.plenary.document.Section;

class TextReaderTest {
    @TempDir
    Path root;

    private List<String> passages(String text) {
        return withTitle(text).passages("a.txt");
    }

    private List<Section> sections(String text) {
        return withTitle(text).document("a.txt").sections();
    }

    private SmallCorpus withTitle(String text) {
        return new SmallCorpus(root).with("a.txt", text).with("a.yaml", "title: Harbour Report");
    }

    @Test
    void whatStandsBeforeTheTitleIsFrontMatterWithoutItsImprint() {
        assertThat(passages("""
            Home>News

            Harbour Report 2015 published

            (ports.example) Updated: 2015-05-06

            The report was adopted on Friday.

            Here is the full text.

            Harbour Report

            Harbours are many.
            """))
                .containsExactly(
                        "front-matter.1: The report was adopted on Friday.",
                        "front-matter.2: Here is the full text.",
                        "introduction.1: Harbours are many.");
    }

    @Test
    void aContentsListIsNotIndexedAndNamesTheHeadings() {
        assertThat(passages("""
            Harbour Report

            I. Ports grow, and ships too.
            Looking ahead

            A word before.

            I. Ports grow, and ships too.\u00a0

            Ports grew.

            A short line that is none of the list

            Looking ahead

            They will grow.
            """))
                .containsExactly(
                        "introduction.1: A word before.",
                        "I.1: Ports grew.",
                        "I.2: A short line that is none of the list",
                        "looking-ahead.1: They will grow.");
    }

    @Test
    void withoutContentsAShortLineOverAParagraphIsAHeading() {
        assertThat(sections("Harbour Report\n\nPorts in general\n\nPorts are many.\n\nShips\n\nThey sail.\n"))
                .extracting(Section::heading)
                .containsExactly("Ports in general", "Ships");
    }

    @Test
    void aListOfShortLinesHasNoHeading() {
        assertThat(passages(
                        "Harbour Report\n\nThese took part:\n\nNorthport\n\nSouthport\n\nEastport\n\nThey agreed.\n"))
                .containsExactly(
                        "introduction.1: These took part:",
                        "introduction.2: Northport",
                        "introduction.3: Southport",
                        "introduction.4: Eastport",
                        "introduction.5: They agreed.");
    }

    @Test
    void aListOfShortNumberedLinesHasNoHeading() {
        assertThat(passages("Harbour Report\n\nThe aims are:\n\n1. More ports\n\n2. Faster ships\n\nThese are all.\n"))
                .containsExactly(
                        "introduction.1: The aims are:",
                        "1: More ports",
                        "2: Faster ships",
                        "introduction.2: These are all.");
    }

    @Test
    void signaturesAtTheEndAreNoHeadings() {
        assertThat(passages("Harbour Report\n\nDone in two copies.\n\nFor Northport\n"))
                .containsExactly("introduction.1: Done in two copies.", "introduction.2: For Northport");
    }

    @Test
    void sentencesBehindRomanNumeralsAreHeadingsOnlyOverText() {
        assertThat(passages("Harbour Report\n\nI. Ports grow.\n\nThey grew by half.\n\nII. Ships sail.\n\nFar.\n"))
                .containsExactly("I.1: They grew by half.", "II.1: Far.");
        assertThat(passages("Harbour Report\n\nWe agree:\n\nI. Ports grow.\n\nII. Ships sail.\n\nIII. Cranes lift.\n"))
                .contains("introduction.2: I. Ports grow.", "introduction.4: III. Cranes lift.");
    }

    @Test
    void bulletsGoAndWordsStayVerbatim() {
        assertThat(passages("Harbour Report\n\n●Ports  have organizationshad.\n\n- Ships sail.\n\n• 3. Cranes lift.\n"))
                .containsExactly(
                        "introduction.1: Ports  have organizationshad.",
                        "introduction.2: Ships sail.",
                        "3: Cranes lift.");
    }

    @Test
    void numbersAreTakenFromParagraphsButNotFromSentences() {
        assertThat(passages("""
            Harbour Report

            3.5 billion tonnes were moved.

            2016 was a good year.

            (2015) is in brackets here.

            (s)he who sails is free.

            34.\u00a0The group met.

            35-37. It met again.

            12 bis. It was inserted.
            """))
                .containsExactly(
                        "introduction.1: 3.5 billion tonnes were moved.",
                        "introduction.2: 2016 was a good year.",
                        "introduction.3: (2015) is in brackets here.",
                        "introduction.4: (s)he who sails is free.",
                        "34: The group met.",
                        "35-37: It met again.",
                        "12 bis: It was inserted.");
    }

    @Test
    void itemsBelongToTheNumberAndTheLetterBeforeThem() {
        assertThat(withTitle("""
            Harbour Report

            7. Ports should:

            (a) open;

            (i) early;

            (ii) late;

            (h) heave;

            (i) invite;

            (j) join.

            8. Ships should:

            (a) sail.
            """).labels("a.txt"))
                .containsExactly("7", "7(a)", "7(a)(i)", "7(a)(ii)", "7(h)", "7(i)", "7(j)", "8", "8(a)");
    }

    @Test
    void linesBrokenToFitAPageAreJoined() {
        assertThat(passages("""
            Harbour Report

            The harbours of the north have been served by a single net-
            work of cables since the first of them was opened to ships
            from abroad. They are few.

            The harbours of the south are served by radio alone, since:
            (a) it costs less; and
            (b) it covers more.
            """))
                .containsExactly(
                        "introduction.1: The harbours of the north have been served by a single net-work of cables"
                                + " since the first of them was opened to ships from abroad. They are few.",
                        "introduction.2: The harbours of the south are served by radio alone, since:",
                        "introduction(a): it costs less; and",
                        "introduction(b): it covers more.");
    }

    @Test
    void annexesAndUnnumberedHeadingsStandBesideTheSections() {
        List<Section> sections = sections("""
            Harbour Report

            Part One

            I. Ports

            A. Large ports

            Large.

            B. Small ports

            Small.

            II. Ships

            Sail.

            Annex I: Figures

            Many.

            Conclusion

            The end.
            """);

        assertThat(sections).extracting(Section::numeral).containsExactly(null, "I", "II", "annex-i", null);
        assertThat(sections.get(1).sections()).extracting(Section::numeral).containsExactly("A", "B");
    }

    @Test
    void theLetterAfterHIsNoRomanNumeral() {
        List<Section> sections =
                sections("Harbour Report\n\nI. Ports\n\nH. Large\n\nOne.\n\nI. Small\n\nTwo.\n\nII. Ships\n\nThree.\n");

        assertThat(sections).extracting(Section::heading).containsExactly("I. Ports", "II. Ships");
        assertThat(sections.getFirst().sections()).extracting(Section::heading).containsExactly("H. Large", "I. Small");
    }

    @Test
    void anArticleStandsBelowItsChapterWhicheverCameFirst() {
        List<Section> sections = sections(
                "Harbour Report\n\nArticle 1\n\nOne.\n\nChapter II\n\nArticle 2\n\nTwo.\n\nChapter III\n\nThree.\n");

        assertThat(sections).extracting(Section::numeral).containsExactly("article-1", "chapter-ii", "chapter-iii");
        assertThat(sections.get(1).sections()).extracting(Section::numeral).containsExactly("article-2");
    }

    @Test
    void numbersThatRiseThroughSeveralSectionsAreOneCount() {
        String through = "Harbour Report\n\nI. A\n\n1. One.\n\n2. Two.\n\nII. B\n\n3. Three.\n";
        String anew = "Harbour Report\n\nI. A\n\n1. One.\n\n2. Two.\n\nII. B\n\n1. Three.\n";
        String single = "Harbour Report\n\nI. A\n\nPlain.\n\nII. B\n\n1. One.\n\n2. Two.\n";

        assertThat(withTitle(through).document("a.txt").numbering()).isEqualTo(Numbering.THROUGH);
        assertThat(withTitle(anew).document("a.txt").numbering()).isEqualTo(Numbering.BY_SECTION);
        assertThat(withTitle(single).document("a.txt").numbering()).isEqualTo(Numbering.BY_SECTION);
    }

    @Test
    void aSymbolMayStandBeforeTheTitle() {
        assertThat(passages("A/RES/70/1\n\n70/1. Harbour Report\n\nThe Assembly meets.\n"))
                .containsExactly("introduction.1: The Assembly meets.");
    }

    @Test
    void pageNumbersAreNoHeadings() {
        assertThat(passages("Harbour Report\n\nPorts are many.\n\n12\n\nShips are more.\n"))
                .containsExactly(
                        "introduction.1: Ports are many.", "introduction.2: 12", "introduction.3: Ships are more.");
    }
}
