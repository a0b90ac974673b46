package org.plenary.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenary.document.Passage;
import org.plenary.extract.Extraction;
import org.plenary.extract.WebPage;

/** Documents on web pages give the paragraphs, sections and labels that they give as text, whatever a site puts round them. */
class WebPagesTest {
    private static final Path OUTLINES = Path.of("src/test/resources/outlines/structures");

    static List<MarkedText> texts() {
        return MarkedText.all();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aPageOfTodayKeepsTheOutline(MarkedText text) throws IOException {
        assertThat(outline(modern(body(text, WebPagesTest::marked)), text.title()))
                .isEqualTo(golden(text));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void anOldPageThatTablesLayOutKeepsTheOutline(MarkedText text) throws IOException {
        assertThat(outline(old(body(text, WebPagesTest::bold)), text.title())).isEqualTo(golden(text));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aPageOfLineEndsKeepsTheOutline(MarkedText text) throws IOException {
        assertThat(outline(
                        "<body>" + body(text, paragraph -> MarkedText.words(paragraph) + "<br>\n<br>\n"), text.title()))
                .isEqualTo(golden(text));
    }

    @Test
    void theReportOnAPageIsTheReport() {
        List<String> lines = Reading.reportLines();
        int contents = lines.indexOf("Looking ahead");
        StringBuilder body = new StringBuilder();
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at);
            boolean title = line.equals(Reading.REPORT_TITLE);
            boolean heading = at > contents && line.matches("[IV]+\\. .*|Looking ahead");
            body.append(marked((title ? "# " : heading ? "## " : "") + line));
        }
        List<Passage> read = Reading.of(read(modern(body.toString()), Reading.REPORT_TITLE));

        assertThat(read).hasSize(32);
        assertThat(read)
                .map(WebPagesTest::words)
                .isEqualTo(Reading.report().stream().map(WebPagesTest::words).toList());
    }

    private static String words(Passage passage) {
        return passage.label() + " " + passage.sectionPath() + " " + Wording.collapsed(passage.text());
    }

    private static String body(MarkedText text, UnaryOperator<String> written) {
        return String.join("", text.paragraphs().stream().map(written).toList());
    }

    private static String marked(String paragraph) {
        int level = MarkedText.level(paragraph);
        String tag = level == 0 ? "p" : "h" + level;
        return "<" + tag + ">" + MarkedText.words(paragraph).replace("<", "&lt;") + "</" + tag + ">\n";
    }

    private static String bold(String paragraph) {
        String words = MarkedText.words(paragraph);
        return MarkedText.level(paragraph) == 0
                ? "<P><FONT FACE=Arial SIZE=2>" + words + "</FONT>"
                : "<P ALIGN=CENTER><FONT SIZE=4><B>" + words + "</B></FONT>";
    }

    private static String modern(String text) {
        return """
            <!doctype html><html lang="en"><head><title>A page | Assembly of Ports</title><style>p{}</style></head>
            <body class="has-sidebar no-cookie">
            <div id="cookie-consent"><p>This site keeps cookies.</p><button>Fine</button></div>
            <header class="site-header"><a href="/">Assembly of Ports</a>
            <nav><ul><li><a href="/a">About</a></li><li><a href="/d">Documents</a></li></ul></nav></header>
            <div class="layout"><div class="breadcrumbs"><a href="/">Home</a> / Documents</div>
            <main><article>%s<div class="share-buttons"><a href="/s">Share</a> this page</div></article></main>
            <aside class="sidebar"><h2>News</h2><p>The assembly meets again.</p></aside></div>
            <footer><p>© 2016 Assembly of Ports. All rights reserved.</p></footer></body></html>
            """.formatted(text);
    }

    private static String old(String text) {
        return """
            <HTML><HEAD><TITLE>Papers</TITLE></HEAD><BODY BGCOLOR=white>
            <TABLE WIDTH=760 BORDER=0><TR><TD COLSPAN=2><A HREF=/><IMG SRC=a.gif></A> <A HREF=/a>About</A> |
            <A HREF=/b>Papers</A> | <A HREF=/c>Contact</A></TD></TR>
            <TR><TD WIDTH=150><FONT SIZE=1><A HREF=/1>First session</A><BR><A HREF=/2>Second session</A><BR>
            <A HREF=/3>Third session</A></FONT></TD><TD>%s</TD></TR></TABLE>
            <CENTER><FONT SIZE=1>Copyright 1999 Assembly of Ports</FONT></CENTER></BODY></HTML>
            """.formatted(text);
    }

    private static String outline(String html, String title) {
        return Reading.outline(Reading.of(read(html, title)));
    }

    private static Outline read(String html, String title) {
        Extraction extraction = WebPage.read(html);
        assertThat(extraction).isInstanceOf(Extraction.Extracted.class);
        return new ExtractedReader().read((Extraction.Extracted) extraction, title);
    }

    private static String golden(MarkedText text) throws IOException {
        return Files.readString(OUTLINES.resolve(text.name()));
    }
}
