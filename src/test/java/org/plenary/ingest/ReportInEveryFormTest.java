package org.plenary.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.document.Document;
import org.plenary.document.Passage;
import org.plenary.document.Passages;
import org.plenary.extract.ExtractionLimits;
import org.plenary.extract.ExtractionProcesses;
import org.plenary.extract.PrintedPdf;
import org.plenary.extract.WordFile;

/** The report as a file of each form, read as the program reads a corpus, is the report. */
class ReportInEveryFormTest {
    private static final Path METADATA = Path.of("corpus/wuzhen/wuzhen-report-2016.yaml");

    @TempDir
    private Path folder;

    private final List<String> lines = Reading.reportLines().stream()
            .map(line -> line.replace("●", "• ").replaceAll("\\s+", " "))
            .toList();

    @Test
    void asAWordFile() throws IOException {
        WordFile file = new WordFile();
        for (int at = 0; at < lines.size(); at++) {
            if (lines.get(at).equals(Reading.REPORT_TITLE)) {
                file.title(lines.get(at));
            } else if (isListed(at)) {
                file.contentsLine(lines.get(at));
            } else if (isHeading(at)) {
                file.heading(lines.get(at));
            } else {
                file.paragraph(lines.get(at));
            }
        }
        assertIsTheReport("docx", file.bytes());
    }

    @Test
    void asAPdf() throws IOException {
        try (PrintedPdf pdf = new PrintedPdf("World Internet Development 2016")) {
            for (int at = 0; at < lines.size(); at++) {
                if (lines.get(at).equals(Reading.REPORT_TITLE)) {
                    pdf.heading(lines.get(at), 16);
                } else if (isHeading(at)) {
                    pdf.heading(lines.get(at), 13);
                } else {
                    pdf.paragraph(lines.get(at));
                }
            }
            assertIsTheReport("pdf", pdf.bytes());
        }
    }

    @Test
    void asAPage() throws IOException {
        StringBuilder page = new StringBuilder("<!DOCTYPE html><html lang=\"en\"><title>Report</title><body>"
                + "<nav><ul><li><a href=\"/\">Home</a></li><li><a href=\"/news\">News</a></li></ul></nav><main>");
        for (int at = 0; at < lines.size(); at++) {
            String tag = lines.get(at).equals(Reading.REPORT_TITLE) ? "h1" : isHeading(at) ? "h2" : "p";
            page.append('<')
                    .append(tag)
                    .append('>')
                    .append(lines.get(at))
                    .append("</")
                    .append(tag)
                    .append('>');
        }
        page.append("</main><footer>All rights reserved.</footer></body></html>");
        assertIsTheReport("html", page.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void asMarkdown() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < lines.size(); at++) {
            boolean title = lines.get(at).equals(Reading.REPORT_TITLE);
            text.append(title ? "# " : isHeading(at) ? "## " : "")
                    .append(lines.get(at).replaceAll("^(\\d+|[IVX]+)\\. ", "$1\\\\. "))
                    .append("\n\n");
        }
        assertIsTheReport("md", text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private boolean isListed(int at) {
        return isOfTheContents(lines.get(at)) && lines.lastIndexOf(lines.get(at)) > at;
    }

    private boolean isHeading(int at) {
        return isOfTheContents(lines.get(at)) && !isListed(at);
    }

    private static boolean isOfTheContents(String line) {
        return line.matches("[IV]+\\. .*|Looking ahead");
    }

    private void assertIsTheReport(String type, byte[] bytes) throws IOException {
        Files.write(folder.resolve("wuzhen-report-2016." + type), bytes);
        Files.copy(METADATA, folder.resolve("wuzhen-report-2016.yaml"));
        try (ExtractionProcesses processes = new ExtractionProcesses(ExtractionLimits.DEFAULT)) {
            new CorpusFolder(folder, processes).read(new SourceFile("wuzhen-report-2016." + type), (outcome, _) -> {
                assertThat(outcome).isInstanceOf(ReadOutcome.Read.class);
                Document read = ((ReadOutcome.Read) outcome).document();
                assertThat(Passages.of(read).stream().map(ReportInEveryFormTest::words))
                        .hasSize(32)
                        .containsExactlyElementsOf(Reading.report().stream()
                                .map(ReportInEveryFormTest::words)
                                .toList());
                assertThat(read.metadata())
                        .isEqualTo(new SmallCorpus(Path.of("corpus"))
                                .document("wuzhen/wuzhen-report-2016.txt")
                                .metadata());
            });
        }
    }

    private static String words(Passage passage) {
        return passage.label() + " " + passage.sectionPath() + " " + Wording.collapsed(passage.text());
    }
}
