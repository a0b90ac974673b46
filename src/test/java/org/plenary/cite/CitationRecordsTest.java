package org.plenary.cite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jbibtex.LaTeXParser;
import org.jbibtex.LaTeXPrinter;
import org.junit.jupiter.api.Test;
import org.plenary.document.DocumentId;
import org.plenary.document.Metadata;

/** Records for reference managers, read back by readers that are not ours or that know nothing but the specification. */
class CitationRecordsTest {
    private static final String HARD = "100% of {R&D} \\ costs_in $: “é” #1 ~x^2 }{ é\nnext\tline";
    private static final String HARD_ON_ONE_LINE = "100% of {R&D} \\ costs_in $: “é” #1 ~x^2 }{ é next line";
    private static final Cited HARD_ONE = CitedDocuments.paragraph(
            "文件-1",
            CitedDocuments.metadata(
                    HARD, null, HARD, "report", null, null, "2016", HARD, "https://example.org/%7B{}#&_\\x"),
            "III(2)",
            "2",
            "III. Ends");

    @Test
    void bibTexGivesBackWhatWentIn() throws Exception {
        BibTeXEntry entry = onlyEntry(WrittenFormat.BIBTEX.write(HARD_ONE));

        assertThat(entry.getType()).isEqualTo(BibTeXEntry.TYPE_TECHREPORT);
        assertThat(plain(entry, "title")).isEqualTo(HARD_ON_ONE_LINE);
        assertThat(plain(entry, "author")).isEqualTo(HARD_ON_ONE_LINE);
        assertThat(plain(entry, "number")).isEqualTo(HARD_ON_ONE_LINE);
        assertThat(plain(entry, "year")).isEqualTo("2016");
        assertThat(plain(entry, "note")).isEqualTo("sec. III, item 2");
        assertThat(entry.getField(new Key("url")).toUserString()).isEqualTo("https://example.org/%7B%7B%7D#&_%5Cx");
        assertThat(entry.getKey().getValue()).matches("[!-~]+");
    }

    @Test
    void lettersOfEveryScriptStayAsTheyAre() throws Exception {
        Cited cited = Cited.document(new DocumentId("数字"), Metadata.titled("数字 经济 и связь"));

        assertThat(onlyEntry(WrittenFormat.BIBTEX.write(cited))
                        .getField(new Key("title"))
                        .toUserString())
                .isEqualTo("{数字 经济 и связь}");
    }

    @Test
    void bibTexRecordsStandOneAfterTheOther() throws Exception {
        StringBuilder all = new StringBuilder();
        List<Cited> documents = List.of(
                CitedDocuments.resolution(),
                CitedDocuments.declaration(),
                CitedDocuments.treaty(),
                CitedDocuments.report(),
                CitedDocuments.speech(),
                HARD_ONE);
        documents.forEach(cited -> all.append(WrittenFormat.BIBTEX.write(cited)));

        assertThat(parsed(all.toString()).getEntries()).hasSize(documents.size());
    }

    @Test
    void risGivesBackWhatWentIn() {
        Map<String, String> record = ris(WrittenFormat.RIS.write(HARD_ONE));

        assertThat(record)
                .containsEntry("TY", "RPRT")
                .containsEntry("TI", HARD_ON_ONE_LINE)
                .containsEntry("AU", HARD_ON_ONE_LINE)
                .containsEntry("SN", HARD_ON_ONE_LINE)
                .containsEntry("PY", "2016")
                .containsEntry("DA", "2016///")
                .containsEntry("N1", "sec. III, item 2");
    }

    @Test
    void cslHasTheNamesAndTypesOfItsSchema() {
        for (Cited cited :
                List.of(CitedDocuments.resolution(), CitedDocuments.treaty(), CitedDocuments.speech(), HARD_ONE)) {
            Map<String, Object> fields = CslFormat.CSL.item(cited).fields();

            assertThat(fields.keySet())
                    .isSubsetOf(
                            "id",
                            "type",
                            "author",
                            "title",
                            "title-short",
                            "genre",
                            "number",
                            "event-title",
                            "event-place",
                            "issued",
                            "language",
                            "URL",
                            "locator",
                            "note");
            assertThat(fields.get("type")).isIn(Set.of("report", "treaty", "legislation", "speech", "document"));
            assertThat(fields.get("id")).isInstanceOf(String.class);
        }
        assertThat(CslFormat.CSL.item(HARD_ONE).fields())
                .containsEntry("title", HARD_ON_ONE_LINE)
                .containsEntry("issued", Map.of("date-parts", List.of(List.of(2016))));
    }

    @Test
    void whatIsNotKnownIsLeftOut() throws Exception {
        Cited bare = Cited.document(new DocumentId("draft"), Metadata.titled("Draft"));

        assertThat(onlyEntry(WrittenFormat.BIBTEX.write(bare)).getFields()).containsOnlyKeys(new Key("title"));
        assertThat(ris(WrittenFormat.RIS.write(bare))).containsOnlyKeys("TY", "ID", "TI", "ER");
        assertThat(CslFormat.CSL.item(bare).fields()).containsOnlyKeys("id", "type", "title");
        assertThat(WrittenFormat.UN.write(bare)).isEqualTo("Draft.");
        assertThat(WrittenFormat.OSCOLA.write(bare)).isEqualTo("‘Draft’.");
        assertThat(WrittenFormat.BLUEBOOK.write(bare)).isEqualTo("Draft.");
        assertThat(WrittenFormat.CHICAGO.write(bare)).isEqualTo("Draft.");
        assertThat(WrittenFormat.APA.write(bare)).isEqualTo("Draft (n.d.).");
    }

    @Test
    void aPlaceInADigestIsNotSoughtInTheOriginal() {
        Metadata digest = CitedDocuments.digest(CitedDocuments.RESOLUTION);
        Cited numbered = CitedDocuments.paragraph("a", digest, "63", "63", "Aims");
        Cited counted = CitedDocuments.paragraph("a", digest, "aims.2", null, "Aims");

        assertThat(WrittenFormat.UN.write(numbered))
                .isEqualTo("General Assembly resolution 70/125, para. 63 (digest).");
        assertThat(WrittenFormat.UN.write(counted))
                .isEqualTo("General Assembly resolution 70/125, “Aims”, para. 2 of the digest.");
    }

    private static BibTeXEntry onlyEntry(String text) throws Exception {
        return parsed(text).getEntries().values().iterator().next();
    }

    private static BibTeXDatabase parsed(String text) throws Exception {
        BibTeXParser parser = new BibTeXParser();
        for (String month :
                List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")) {
            parser.addMacro(month, month);
        }
        BibTeXDatabase database = parser.parse(new StringReader(text));
        assertThat(parser.getExceptions()).isEmpty();
        return database;
    }

    private static String plain(BibTeXEntry entry, String field) throws Exception {
        String latex = entry.getField(new Key(field)).toUserString();
        return new LaTeXPrinter().print(new LaTeXParser().parse(new StringReader(latex)));
    }

    /** Refuses whatever is not a line of the format. */
    private static Map<String, String> ris(String record) {
        Pattern line = Pattern.compile("([A-Z][A-Z0-9])  - (\\P{Cntrl}*)\r\n");
        Matcher lines = line.matcher(record);
        List<String> tags = new ArrayList<>();
        Map<String, String> values = new LinkedHashMap<>();
        int end = 0;
        while (lines.find() && lines.start() == end) {
            end = lines.end();
            tags.add(lines.group(1));
            values.put(lines.group(1), lines.group(2));
        }
        assertThat(end).as("characters of whole lines").isEqualTo(record.length());
        assertThat(tags).startsWith("TY").endsWith("ER").doesNotHaveDuplicates();
        return values;
    }
}
