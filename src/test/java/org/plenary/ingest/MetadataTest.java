package org.plenary.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.document.Form;
import org.plenary.document.Metadata;
import org.plenary.document.Numbering;
import org.plenary.document.PublicationDate;

class MetadataTest {
    @TempDir
    Path root;

    private SmallCorpus corpus;

    @BeforeEach
    void makeCorpus() {
        corpus = new SmallCorpus(root);
    }

    private SmallCorpus withMetadata(String yaml) {
        return corpus.with("a.md", "---\n" + yaml + "\n---\n\nA paragraph.\n");
    }

    @Test
    void everyKeyIsReadFromFrontMatter() {
        withMetadata("""
            id: harbour-2015
            title: "Harbour Declaration: on Networks"
            shortTitle: Harbour Declaration
            body: Assembly of Ports
            bodyType: intergovernmental
            kind: declaration
            event: Second Harbour Summit
            place: "Northport"
            date: 2015-05-06
            symbol: AP/RES/12
            language: en
            topics: [data-flows, ports]
            mentions:
              - WSIS
              - G20
            officialUrl: "https://example.org/a"
            form: digest
            numbering: through\
            """);

        assertThat(corpus.document("a.md").id()).hasToString("harbour-2015");
        assertThat(corpus.document("a.md").numbering()).isEqualTo(Numbering.THROUGH);
        Metadata metadata = corpus.document("a.md").metadata();
        assertThat(metadata.title()).isEqualTo("Harbour Declaration: on Networks");
        assertThat(metadata.shortTitle()).isEqualTo("Harbour Declaration");
        assertThat(metadata.body()).isEqualTo("Assembly of Ports");
        assertThat(metadata.bodyType()).isEqualTo("intergovernmental");
        assertThat(metadata.kind()).isEqualTo("declaration");
        assertThat(metadata.event()).isEqualTo("Second Harbour Summit");
        assertThat(metadata.place()).isEqualTo("Northport");
        assertThat(metadata.date()).isEqualTo(new PublicationDate(2015, 5, 6));
        assertThat(metadata.symbol()).isEqualTo("AP/RES/12");
        assertThat(metadata.language()).isEqualTo("en");
        assertThat(metadata.topics()).containsExactly("data-flows", "ports");
        assertThat(metadata.mentions()).containsExactly("WSIS", "G20");
        assertThat(metadata.officialUrl()).isEqualTo("https://example.org/a");
        assertThat(metadata.form()).isEqualTo(Form.DIGEST);
        assertThat(corpus.remarks("a.md")).isEmpty();
    }

    @Test
    void aSidecarGivesTheMetadataOfATextAndOfMarkdownWithoutItsOwn() {
        corpus.with("a.txt", "A paragraph.").with("a.yaml", "title: From beside");
        corpus.with("b.md", "A paragraph.").with("b.yaml", "title: From beside too");

        assertThat(corpus.document("a.txt").metadata().title()).isEqualTo("From beside");
        assertThat(corpus.document("b.md").metadata().title()).isEqualTo("From beside too");
    }

    @Test
    void frontMatterWinsOverASidecarAndSaysSo() {
        withMetadata("title: Own").with("a.yaml", "title: Beside");

        assertThat(corpus.document("a.md").metadata().title()).isEqualTo("Own");
        assertThat(corpus.remarks("a.md"))
                .containsExactly("the metadata in a.yaml are not used, since the file has its own");
    }

    @Test
    void brokenMetadataKeepTheFileOutAndTheReasonNamesTheLine() {
        assertThat(withMetadata("body: B\ntitle: A: B").reasonToSkip("a.md"))
                .isEqualTo("broken metadata: line 3: a value with a colon needs quotes");
        assertThat(withMetadata("topics: [a\ntitle: B").reasonToSkip("a.md")).startsWith("broken metadata: line 3: ");
        assertThat(withMetadata("title: A\nbody: \"B").reasonToSkip("a.md"))
                .isEqualTo("broken metadata: line 3: opened and never closed");
        assertThat(withMetadata("only words").reasonToSkip("a.md"))
                .isEqualTo("broken metadata: line 2: not a list of keys and values");
        corpus.with("b.txt", "Text.").with("b.yaml", "title: x\n\tbody: y");
        assertThat(corpus.reasonToSkip("b.txt")).startsWith("b.yaml: broken metadata: line 2: ");
    }

    @Test
    void frontMatterThatNeverClosesKeepsTheFileOut() {
        corpus.with("a.md", "---\ntitle: A\n\nText.\n");

        assertThat(corpus.reasonToSkip("a.md"))
                .isEqualTo("broken metadata: line 1: the front matter has no closing ---");
    }

    @Test
    void unknownKeysAreRemarkedUponAndTheDocumentIsRead() {
        withMetadata("title: A\ncolour: blue");

        assertThat(corpus.remarks("a.md")).containsExactly("unknown key \"colour\"");
        assertThat(corpus.document("a.md").metadata().title()).isEqualTo("A");
    }

    @Test
    void datesMayBeDaysMonthsOrYearsAndOthersAreRemarkedUpon() {
        assertThat(withMetadata("title: A\ndate: 2016")
                        .document("a.md")
                        .metadata()
                        .date())
                .isEqualTo(new PublicationDate(2016, 0, 0));
        assertThat(withMetadata("title: A\ndate: 2016-11")
                        .document("a.md")
                        .metadata()
                        .date())
                .isEqualTo(new PublicationDate(2016, 11, 0));
        assertThat(withMetadata("title: A\ndate: 18 Nov 2016")
                        .document("a.md")
                        .metadata()
                        .date())
                .isNull();
        assertThat(corpus.remarks("a.md"))
                .containsExactly("the date \"18 Nov 2016\" is not a day, month or year as 2016-11-18, 2016-11 or 2016");
    }

    @Test
    void valuesStayWhatWasTyped() {
        Metadata metadata = withMetadata("title: 2030\nsymbol: 1.10\nkind: no")
                .document("a.md")
                .metadata();

        assertThat(metadata.title()).isEqualTo("2030");
        assertThat(metadata.symbol()).isEqualTo("1.10");
        assertThat(metadata.kind()).isEqualTo("no");
    }

    @Test
    void topicsOutsideTheListAreLeftOutWithARemark() {
        withMetadata("title: A\ntopics: [ports, boats]").with("topics.json", "[{\"id\": \"ports\"}]");

        assertThat(corpus.document("a.md").metadata().topics()).containsExactly("ports");
        assertThat(corpus.remarks("a.md")).containsExactly("unknown topic \"boats\"");
    }

    @Test
    void placeholdersAndEmptyKeysAreNoValues() {
        Metadata metadata = withMetadata("title: A\nbody: FILL\nplace:\nmentions:\n  - FILL\n  - G20")
                .document("a.md")
                .metadata();

        assertThat(metadata.body()).isNull();
        assertThat(metadata.place()).isNull();
        assertThat(metadata.mentions()).containsExactly("G20");
        assertThat(corpus.remarks("a.md"))
                .containsExactly("the key \"body\" has no value", "the key \"place\" has no value");
    }

    @Test
    void aLinkThatIsNoWebAddressIsLeftOut() {
        withMetadata("title: A\nofficialUrl: \"javascript:alert(1)\"");

        assertThat(corpus.document("a.md").metadata().officialUrl()).isNull();
        assertThat(corpus.remarks("a.md"))
                .containsExactly("the officialUrl \"javascript:alert(1)\" is not a web address");
    }

    @Test
    void otherValuesThatCannotBeReadAreRemarkedUpon() {
        withMetadata(
                "title: A\nform: excerpt\nlanguage: klingon!\nnumbering: odd\nbody: [B, C]\nevent: {a: b}\ntitle: Z");

        assertThat(corpus.remarks("a.md"))
                .containsExactlyInAnyOrder(
                        "the form \"excerpt\" is neither \"full text\" nor \"digest\"",
                        "the language \"klingon!\" is not a tag as \"en\" or \"zh-Hans\"",
                        "the numbering \"odd\" is neither \"through\" nor \"by section\"",
                        "the key \"body\" has several values; the first is taken",
                        "the value of \"event\" is neither a text nor a list of texts",
                        "the key \"event\" has no value",
                        "the key \"title\" stands twice; the first is taken");
        assertThat(corpus.document("a.md").metadata().language()).isEqualTo("und");
        assertThat(corpus.document("a.md").metadata().title()).isEqualTo("A");
    }

    @Test
    void theIdIsMadeFromTheFileNameWhereNoneIsGiven() {
        corpus.with("sub/My Report (final).txt", "A paragraph.").with("（）.txt", "A paragraph.");

        assertThat(corpus.document("sub/My Report (final).txt").id()).hasToString("My-Report-final");
        assertThat(corpus.reasonToSkip("（）.txt")).isEqualTo("its name has no letter or digit to make a document id of");
    }

    @Test
    void anIdThatIsNoneGivesWayToTheFileName() {
        withMetadata("title: A\nid: a/b");

        assertThat(corpus.document("a.md").id()).hasToString("a");
        assertThat(corpus.remarks("a.md")).hasSize(1).first().asString().startsWith("the id \"a/b\" is not made of");
    }

    @Test
    void withoutATitleTheTextOrTheFileNameGivesIt() {
        corpus.with("a.md", "# The *title*\n\nText.\n")
                .with("b.txt", "Report on ports\n\nIt is short.\n")
                .with("c.txt", "Only a sentence.\n");

        assertThat(corpus.document("a.md").metadata().title()).isEqualTo("The title");
        assertThat(corpus.remarks("a.md")).isEmpty();
        assertThat(corpus.document("b.txt").metadata().title()).isEqualTo("Report on ports");
        assertThat(corpus.remarks("b.txt")).containsExactly("the metadata have no title; \"Report on ports\" is taken");
        assertThat(corpus.document("c.txt").metadata().title()).isEqualTo("c");
    }
}
