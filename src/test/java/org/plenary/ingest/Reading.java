package org.plenary.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.StringJoiner;
import org.plenary.document.Document;
import org.plenary.document.DocumentId;
import org.plenary.document.Passage;
import org.plenary.document.Passages;

/** Outlines as the passages that become of them, and the report of the corpus to hold them against. */
final class Reading {
    static final String REPORT_TITLE = "Wuzhen Report on World Internet Development 2016";

    private static final Path CORPUS = Path.of("corpus");
    private static final String REPORT = "wuzhen/wuzhen-report-2016.txt";

    private static final int LONGEST_LEAD = 60;

    private Reading() {}

    static List<Passage> of(Outline outline) {
        Document like = new SmallCorpus(CORPUS).document(REPORT);
        return Passages.of(new Document(
                new DocumentId("wuzhen-report-2016"),
                like.metadata(),
                NumberingRule.infer(outline.sections()),
                outline.sections()));
    }

    static List<String> passages(Outline outline) {
        return of(outline).stream()
                .map(passage -> passage.label() + ": " + passage.text())
                .toList();
    }

    /** A line a passage: its label, its number, the headings over it, how it begins. */
    static String outline(List<Passage> passages) {
        StringJoiner outline = new StringJoiner("\n", "", "\n");
        for (Passage passage : passages) {
            String number = passage.paragraph().number();
            String lead = passage.paragraph().lead();
            outline.add(String.join(
                    " | ",
                    passage.label(),
                    number == null ? "" : number,
                    String.join(" > ", passage.sectionPath()),
                    lead.length() > LONGEST_LEAD ? lead.substring(0, LONGEST_LEAD) + "…" : lead));
        }
        return outline.toString();
    }

    static List<Passage> report() {
        return Passages.of(new SmallCorpus(CORPUS).document(REPORT));
    }

    /** The report as it stands, a line each, without empty ones. */
    static List<String> reportLines() {
        try {
            return Files.readAllLines(CORPUS.resolve(REPORT)).stream()
                    .map(Wording::trimmed)
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
