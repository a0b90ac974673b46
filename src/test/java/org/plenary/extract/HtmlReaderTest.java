package org.plenary.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.extract.WebPage.pieces;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HtmlReaderTest {
    private static final String TEXT = "Ports are many and ships call at all of them, day and night. ".repeat(12);

    @Test
    void headingsKeepTheirLevels() {
        assertThat(pieces("<h1>Ports</h1><p>Many.<h3>Small <i>ones</i></h3><p>Few."
                        + "<div role=heading aria-level=2>Ships</div>Sail."))
                .containsExactly("# Ports", "Many.", "### Small ones", "Few.", "## Ships", "Sail.");
    }

    @Test
    void boldNamesOfPartsAreHeadingsAmongHeadings() {
        assertThat(pieces("<h1>Treaty</h1><h2>Part I</h2><p><b>Article 1</b><p><b>Ports</b> are many."
                        + "<p><strong>Article 2 <i>Ships</i></strong></p>Sail."))
                .containsExactly(
                        "# Treaty",
                        "## Part I",
                        "####### Article 1",
                        "Ports are many.",
                        "####### Article 2 Ships",
                        "Sail.");
        assertThat(pieces("<h1>Treaty</h1><p><b>Article 1</b><p>Ports."))
                .containsExactly("# Treaty", "Article 1", "Ports.");
    }

    @Test
    void aNoteAtATermGoesToWhatExplainsIt() {
        assertThat(pieces("<dl><dt>Quay<a href='#n'><sup>1</sup></a><dt>Pier<dd>A wall.</dl><p id=n>1 See A/1."))
                .containsExactly("Quay, Pier: A wall. [1 See A/1.]");
    }

    @Test
    void listsCountAsBrowsersShowThem() {
        assertThat(pieces("<ol start=4><li>Four<li value=7>Seven<li>Eight</ol>"
                        + "<ol type=a><li>A</ol><ol type=i start=4><li>Four</ol><ol type=I><li>One</ol>"
                        + "<ol reversed><li>Two<li>One</ol><ul><li>Dot</ul><ol type=A><li>A</ol>"))
                .containsExactly(
                        "4. Four",
                        "7. Seven",
                        "8. Eight",
                        "(a) A",
                        "(iv) Four",
                        "I. One",
                        "2. Two",
                        "1. One",
                        "• Dot",
                        "A. A");
    }

    @Test
    void listsInListsCountInLettersThenInRomanNumerals() {
        assertThat(pieces("<ol><li><p>One:</p><ol><li>First:<ol><li>deep</li></ol></li><li>second</ol><p>More."
                        + "<li>Two</ol>"))
                .containsExactly("1. One:", "(a) First:", "(i) deep", "(b) second", "More.", "2. Two");
    }

    @Test
    void theNumberThatAnItemIsWrittenWithCountsInPlaceOfTheLists() {
        assertThat(pieces("<ol><li>12. Twelve</ol><ul><li>(a) Letter</ul><ul><li>• Dot</ul>"))
                .containsExactly("12. Twelve", "(a) Letter", "• Dot");
    }

    @Test
    void tablesAreReadAcross() {
        assertThat(pieces("<table><caption>Ports</caption><tr><th>Port<th>Ships<tr><td>North<td> <td>12</table>"))
                .containsExactly("Ports", "Port | Ships", "North | 12");
    }

    @Test
    void tablesThatLayAPageOutAreTheirText() {
        assertThat(pieces("<table><tr><td><h2>Ports</h2><td><p>Many.<p>Large.</table>"
                        + "<table><tr><td><table><tr><td>Inner<td>Cell<tr><td>Third<td>Fourth</table></table>"))
                .containsExactly("## Ports", "Many.", "Large.", "Inner | Cell", "Third | Fourth");
    }

    @Test
    void aNumberThatHasACellByItselfStandsBeforeItsText() {
        assertThat(pieces("<table><tr><td>(1)<td>" + TEXT + "<tr><td>(2)<td>Short.</table>"))
                .containsExactly("(1) " + TEXT.strip(), "(2) Short.");
    }

    @Test
    void twoLineEndsPartParagraphsAndOneDoesWhereALineWasNotFull() {
        String full = "The Assembly of Ports met in Southport in May";
        assertThat(pieces("<body>" + full + "<br>and adopted the agenda.<br><br>It rose.<br>It met again."))
                .containsExactly(full + " and adopted the agenda.", "It rose.", "It met again.");
        assertThat(pieces("<p>" + TEXT + "<br>" + TEXT)).hasSize(2);
        assertThat(pieces("<h1>Ports<br>and ships</h1>")).containsExactly("# Ports and ships");
    }

    @Test
    void preformattedTextIsJoinedToItsParagraphs() {
        assertThat(pieces("<pre>1. The ports of the north are asked to be open by\nnight.\n\n2. Lamps burn.</pre>"))
                .containsExactly("1. The ports of the north are asked to be open by night.", "2. Lamps burn.");
    }

    @Test
    void definitionsFollowTheirTerms() {
        assertThat(pieces("<dl><dt>Port<dd>A place.<dd>With ships.<dt>Quay<dt>Pier<dd>A wall.<dt>Alone</dl>"))
                .containsExactly("Port: A place.", "With ships.", "Quay, Pier: A wall.", "Alone");
    }

    @Test
    void whatIsSetHigherIsNoPartOfANumber() {
        assertThat(pieces("<p>10<sup>6</sup> m<sup>2</sup>, the 1<sup>st</sup> port <q>North</q>."))
                .containsExactly("10^6 m2, the 1st port “North”.");
    }

    @Test
    void notesGoToTheParagraphThatRefersToThem() {
        assertThat(pieces("<p>Ports are many<a href='#n1' id=r1><sup>[1]</sup></a>.<p>Ships sail <sup><a"
                        + " href='#n2'>2</a></sup>.<h2>Notes</h2><ol><li id=n1>See <b>A/1</b>. <a"
                        + " href='#r1'>↩</a><li id=n2><p>Some.<p>Not all.</ol>"))
                .containsExactly("Ports are many. [1 See A/1.]", "Ships sail. [2 Some. Not all.]");
    }

    @Test
    void notesAsTextProcessorsAndBooksWriteThem() {
        assertThat(pieces("<p>Many<a href='#_ftn1' name='_ftnref1'>[1]</a>.<hr>"
                        + "<div id=ftn1><p><a href='#_ftnref1' name='_ftn1'>[1]</a> See A/1.</div>"))
                .containsExactly("Many. [1 See A/1.]");
        assertThat(pieces("<p>Many<a epub:type=noteref href='#f'>*</a> ports."
                        + "<aside epub:type=footnote id=f><p>* So it is said.</aside>"))
                .containsExactly("Many ports. [* So it is said.]");
    }

    @Test
    void notesThatNothingLinksToAreFoundByTheirMarks() {
        assertThat(pieces("<p>Ports are many:<sup>1</sup> 5 km<sup>2</sup> of them.<p>In 1995<sup>2</sup> more."
                        + "<p><sup>1</sup> See A/1.<br><sup>2</sup> See A/2."))
                .containsExactly("Ports are many: 5 km2 of them. [1 See A/1.]", "In 1995 more. [2 See A/2.]");
    }

    @Test
    void notesOnOneLineEachOfOneBlockAreKeptApart() {
        assertThat(pieces("<body>Many [<a href='#a'>1</a>] and large [<a href='#b'>2</a>].<br><br>"
                        + "<a name=a>1</a>. First.<br><a name=b>2</a>. Second."))
                .containsExactly("Many and large. [1 First., 2 Second.]");
    }

    @Test
    void linksToSectionsAreNoNotes() {
        assertThat(pieces("<p>See <a href='#s'>section 2</a> and [<a href='#s'>2</a>].<h2 id=s>2. Ships</h2><p>Sail."))
                .containsExactly("See section 2 and [2].", "## 2. Ships", "Sail.");
    }

    @Test
    void theFrameOfASiteIsLeftOut() {
        assertThat(pieces("<body><a class=skip-link href='#m'>Skip</a><header><h1>The Site</h1><nav><a"
                        + " href=/>Home</a></nav></header><div class='cookie-banner'>We use cookies.</div><ol"
                        + " class=breadcrumb><li>Home</ol><main><article><header><h1>Ports</h1><p>4 May"
                        + " 2015</header><p>" + TEXT
                        + "<div class='social-share'>Share this</div><aside>Related</aside></article></main>"
                        + "<form role=search><input><button>Find</button></form><footer>Imprint</footer>"))
                .containsExactly("# Ports", "4 May 2015", TEXT.strip());
    }

    @Test
    void runsOfLinksOfOldPagesAreLeftOut() {
        String links = "<a href=a>Home</a> | <a href=b>Members</a> | <a href=c>Documents</a>";
        assertThat(pieces("<table><tr><td colspan=2>" + links
                        + "<tr><td><a href=d>One</a><br><a href=e>Two</a><br><a href=f>Three</a>" + "<td><p>" + TEXT
                        + "<p>See <a href=g>the treaty</a>.</table><center>Copyright 2001 The Assembly</center>"))
                .containsExactly(TEXT.strip(), "See the treaty.");
    }

    @Test
    void aFormAroundThePageIsNoFrame() {
        assertThat(pieces("<form class=nav><p>" + TEXT + "<select><option>One</select></form>"))
                .containsExactly(TEXT.strip());
    }

    @Test
    void aPageOfLinksIsRead() {
        assertThat(pieces("<ul><li><a href=a>One</a><li><a href=b>Two</a><li><a href=c>Three</a></ul>"))
                .containsExactly("• One", "• Two", "• Three");
    }

    @Test
    void theContentsListOfAPageIsLeftOut() {
        assertThat(pieces("<ul><li><a href='#a'>Ports</a><ul><li><a href='#b'>Small</a></ul></ul>"
                        + "<h2 id=a>Ports</h2><p>Many.<h3 id=b>Small</h3><p>Few."))
                .containsExactly("## Ports", "Many.", "### Small", "Few.");
    }

    @Test
    void theTitleAboveTheTextStaysWithIt() {
        assertThat(pieces("<title>Ports of the North | Assembly</title><header><h1>Ports of the"
                        + " North</h1></header><main><p>"
                        + TEXT + "</main>"))
                .containsExactly("# Ports of the North", TEXT.strip());
    }

    @Test
    void whatIsHiddenIsLeftOut() {
        assertThat(pieces("<p>Seen.<p hidden>No.<p style='Display: none'>No.<p aria-hidden=true>No.<span"
                        + " class=sr-only>No</span>"
                        + "<template>No</template><noscript>No</noscript><style>p{}</style>"))
                .containsExactly("Seen.");
    }

    @Test
    void metadataAreThoseOfTheHead() {
        String head = "<html lang=en-GB><meta property=og:title content='Ports of the North'>"
                + "<meta name=DC.date content=2015-05-04T10:00:00Z><link rel=canonical href=https://ports.example/1>"
                + "<title>Ports of the North - The Assembly</title><p>Many.";

        assertThat(metadata(head, "title")).containsExactly("Ports of the North");
        assertThat(metadata(head, "language")).containsExactly("en-GB");
        assertThat(metadata(head, "date")).containsExactly("2015-05-04");
        assertThat(metadata(head, "officialUrl")).containsExactly("https://ports.example/1");
    }

    @Test
    void metadataThatAreNoneAreLeftOut() {
        String head = "<html lang='?'><meta name=date content='last week'><meta name=dc.date content=2015-02-31>"
                + "<link rel=canonical href='javascript:alert(1)'><p>Many.";

        for (String key : List.of("title", "language", "date", "officialUrl")) {
            assertThat(metadata(head, key)).isEmpty();
        }
    }

    @Test
    void theTitleLosesTheNameOfTheSite() {
        assertThat(metadata("<title>Ports of the North and South | Assembly</title><p>Many.", "title"))
                .containsExactly("Ports of the North and South");
        assertThat(metadata("<title>Assembly - Ports - News</title><h1>Ports</h1><p>Many.", "title"))
                .containsExactly("Ports");
        assertThat(metadata("<title>Ports - Part 2</title><p>Many.", "title")).containsExactly("Ports - Part 2");
    }

    @Test
    void theCharsetIsTheOneDeclared() {
        assertThat(read("<meta charset=windows-1251><p>Порты", "windows-1251", null))
                .containsExactly("Порты");
        assertThat(read("<?xml version='1.0' encoding='GB2312'?><p>港口", "GBK", null))
                .containsExactly("港口");
        assertThat(read(
                        "<!-- charset=utf-7 --><meta http-equiv=a content='text/html; charset=iso-8859-1'><p>“Häfen”",
                        "windows-1252",
                        null))
                .containsExactly("“Häfen”");
        assertThat(read("<meta charset=utf-8><p>Порты", "KOI8-R", "koi8-r")).containsExactly("Порты");
        assertThat(read("\uFEFF<meta charset=iso-8859-1><p>Häfen", "UTF-16LE", null))
                .containsExactly("Häfen");
        assertThat(read("<meta charset=iso-8859-1><p>Häfen", "UTF-8", null)).containsExactly("Häfen");
        assertThat(read("<p>Häfen", "ISO-8859-1", "no such")).containsExactly("Häfen");
    }

    @Test
    void pagesWithoutTextAreRefusedWithTheReason() {
        assertThat(pieces("")).containsExactly("refused: holds no text");
        assertThat(pieces("<div id=root></div><script>render()</script>"))
                .containsExactly("refused: holds no text but what its scripts may write");
    }

    @Test
    void programsOfTheServerAreNoText() {
        assertThat(pieces("<p>Ports<?php if ($a > 1) { echo '<p>no'; } ?> are <%= many %>many."))
                .containsExactly("Ports are many.");
    }

    @Test
    void hostilePagesEnd() {
        String deep = "<table><tr><td><ol><li><b>".repeat(20_000) + "Deep.";
        String attributes = "<p " + "a%d='x' ".repeat(300_000) + ">Words.";
        String embedded = "<p>Words.<img src='data:image/png;base64," + "A".repeat(10_000_000) + "'>";
        String markedAlike = "<p>" + "word<a href='#n'><sup>1</sup></a> ".repeat(20_000) + "<p id=n>1 Note.";

        assertThat(pieces(deep)).isNotEmpty();
        assertThat(pieces(attributes)).containsExactly("Words.");
        assertThat(pieces(embedded)).containsExactly("Words.");
        assertThat(pieces(markedAlike)).hasSize(1);
        assertThat(pieces("<p>".repeat(1_000_001))).containsExactly("refused: holds more than 1,000,000 tags");
    }

    @Test
    void aPageThatAProgramMadeHasNoFrame() {
        assertThat(WebPage.lines(
                        HtmlReader.read(Jsoup.parse("<div class=share><p>Ports.</div><ul><li>Many</ul>"), Map.of())))
                .containsExactly("Ports.", "• Many");
    }

    private static List<String> metadata(String html, String key) {
        return switch (WebPage.read(html)) {
            case Extraction.Extracted extracted -> extracted.metadata().getOrDefault(key, List.of());
            case Extraction.Refused refused -> List.of("refused: " + refused.reason());
        };
    }

    private static List<String> read(String html, String written, @Nullable String charset) {
        byte[] bytes = html.getBytes(written.equals("UTF-8") ? StandardCharsets.UTF_8 : Charset.forName(written));
        return WebPage.lines(HtmlReader.read(bytes, charset));
    }
}
