package org.plenary.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.document.Section;

class MarkdownReaderTest {
    @TempDir
    Path root;

    private SmallCorpus corpus(String body) {
        return new SmallCorpus(root).with("a.md", "---\ntitle: Harbour Report\n---\n" + body);
    }

    private List<String> passages(String body) {
        return corpus(body).passages("a.md");
    }

    @Test
    void numbersAreThoseThatAreWritten() {
        assertThat(passages("7. Seven.\n9. Nine.\n\n29-31. A range.\n\n34. Thirty-four.\n\n(a) An item.\n"))
                .containsExactly("7: Seven.", "9: Nine.", "29-31: A range.", "34: Thirty-four.", "34(a): An item.");
    }

    @Test
    void sectionsNestAsTheHeadingsDo() {
        List<Section> sections = corpus("## I. Ports\n\n### Large\n\nA.\n\n#### Very large\n\nB.\n\n## Ships\n\nC.\n")
                .document("a.md")
                .sections();

        assertThat(sections).extracting(Section::heading).containsExactly("I. Ports", "Ships");
        assertThat(sections.getFirst().numeral()).isEqualTo("I");
        assertThat(sections.getFirst().sections().getFirst().sections())
                .extracting(Section::heading)
                .containsExactly("Very large");
    }

    @Test
    void aFirstHeadingThatRepeatsTheTitleIsNoSection() {
        assertThat(passages("# Harbour *Report*\n\nText.\n")).containsExactly("introduction.1: Text.");
        assertThat(passages("# Something else\n\nText.\n")).containsExactly("something-else.1: Text.");
    }

    @Test
    void headingsBelowWordsThatHaveNoneStandBesideTheIntroduction() {
        assertThat(corpus("Before.\n\n### Deep\n\nText.\n").document("a.md").sections())
                .extracting(Section::heading)
                .containsExactly("Introduction", "Deep");
    }

    @Test
    void marksAreRemovedAndWordsAreKept() {
        assertThat(passages("A **bold** [link](https://example.org) to `code`, *so\n"
                        + "to* say &amp; ![a ship](x.png)<b>!</b>\n"))
                .containsExactly("introduction.1: A bold link to code, so to say & a ship!");
    }

    @Test
    void quotesListsAndCodeAreParagraphs() {
        assertThat(passages("> Quoted.\n\n- One\n- Two\n\n```\nlet x\nbe y\n```\n"))
                .containsExactly(
                        "introduction.1: Quoted.",
                        "introduction.2: One",
                        "introduction.3: Two",
                        "introduction.4: let x be y");
    }

    @Test
    void rowsOfATableAreParagraphs() {
        assertThat(passages("| Port | Ships |\n|---|:-:|\n| North | *14* |\n| South |  |\n"))
                .containsExactly("introduction.1: Port | Ships", "introduction.2: North | 14", "introduction.3: South");
    }

    @Test
    void htmlBlocksAreLeftOutWithARemark() {
        SmallCorpus corpus = corpus("Text.\n\n<!-- for editors -->\n\n<table><tr><td>x</td></tr></table>\n");

        assertThat(corpus.passages("a.md")).containsExactly("introduction.1: Text.");
        assertThat(corpus.remarks("a.md"))
                .containsExactly("line 6: an HTML block is left out", "line 8: an HTML block is left out");
    }

    @Test
    void numeralsOfHeadingsAreReadInEveryForm() {
        List<Section> sections = corpus("""
            ## I Overview
            ## 2.3 Trends
            ## Chapter II: Personal data
            ## Article 5 bis
            ## C1. The role of governments
            ## Annex
            ## 2030 Agenda
            ## Part of the plan
            ## In the end

            Text.
            """).document("a.md").sections();

        assertThat(sections)
                .extracting(Section::numeral)
                .containsExactly("I", "2.3", "chapter-ii", "article-5bis", "C1", "annex", null, null, null);
    }

    @Test
    void deepNestingAndEndlessMarksAreRead() {
        String hostile =
                "> ".repeat(5_000) + "deep\n\n" + "*a **a ".repeat(20_000) + "\n\n" + "[".repeat(20_000) + "\n";

        assertThat(passages(hostile)).hasSize(3);
    }

    @Test
    void aTextBeyondTheLimitIsSkippedWithTheLimitInTheReason() {
        int characters = SizeLimits.STANDARD.markdown();

        assertThat(corpus("words ".repeat(1 + characters / 6)).reasonToSkip("a.md"))
                .startsWith("larger than " + characters / (1024 * 1024) + " MB, which is the most that is read of one");
    }
}
