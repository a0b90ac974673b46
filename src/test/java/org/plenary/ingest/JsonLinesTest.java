package org.plenary.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.document.Document;
import org.plenary.document.Metadata;
import org.plenary.document.PublicationDate;

class JsonLinesTest {
    private static final String FILE = "a.jsonl";

    @TempDir
    Path root;

    private SmallCorpus corpus;

    @BeforeEach
    void makeCorpus() {
        corpus = new SmallCorpus(root);
    }

    @Test
    void everyLineIsADocument() {
        lines(
                "{\"_id\": \"31715818\", \"title\": \"First\", \"text\": \"One.\"}",
                "",
                "{\"id\": 7, \"text\": \"Two.\", \"title\": \"Second\"}");

        assertThat(documents()).extracting(document -> document.id().value()).containsExactly("31715818", "7");
        assertThat(documents())
                .extracting(document -> document.metadata().title())
                .containsExactly("First", "Second");
        assertThat(reasons()).isEmpty();
        assertThat(remarks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-32LE", "UTF-16LE"})
    void aFileOfWideCharactersIsRefusedOnce(String encoding) {
        String mark = encoding.equals("UTF-16") ? "" : "\uFEFF";
        String line = "{\"id\": \"a\", \"text\": \"One.\"}\n";
        corpus.with(FILE, (mark + line + line).getBytes(Charset.forName(encoding)));

        assertThat(documents()).isEmpty();
        assertThat(reasons()).containsExactly("UTF-16 or UTF-32 text; save it as UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.ndjson", "a.JSONL", "a.jsonl.gz", "a.ndjson.gz", "a.JSONL.GZ"})
    void otherNamesOfTheFormatAndCompressedFilesAreRead(String name) throws IOException {
        byte[] bytes = "{\"_id\": \"x\", \"title\": \"T\", \"text\": \"One.\"}\n".getBytes(StandardCharsets.UTF_8);
        corpus.with(name, new SourceFile(name).isCompressed() ? compressed(bytes) : bytes);

        assertThat(corpus.files()).containsExactly(name);
        assertThat(corpus.document(name).id()).hasToString("x");
    }

    @Test
    void aByteOrderMarkAndLineEndsOfWindowsAreNoPartOfALine() {
        corpus.with(FILE, "\uFEFF" + simple("x") + "\r\n" + simple("y") + "\r\n\r\n");

        assertThat(documents()).extracting(document -> document.id().value()).containsExactly("x", "y");
        assertThat(reasons()).isEmpty();
    }

    @Test
    void aTextIsOneParagraphUnderNoHeading() {
        lines("{\"_id\": \"x\", \"title\": \"T\", \"text\": \"Over\\n  two lines.\"}");

        assertThat(corpus.passages(FILE)).containsExactly("text.1: Over two lines.");
        assertThat(sectionPaths()).containsExactly(List.of());
    }

    @Test
    void blankLinesPartTheParagraphsOfAText() {
        lines("{\"_id\": \"x\", \"title\": \"T\", \"text\": \"\\n"
                + "\\n"
                + "One.\\n"
                + " \\u00a0\\n"
                + "Two,\\r"
                + "\\n"
                + "\\r"
                + "\\n"
                + "three.\\n"
                + "\\n"
                + "\\n"
                + "\"}");

        assertThat(corpus.passages(FILE)).containsExactly("text.1: One.", "text.2: Two,", "text.3: three.");
    }

    @Test
    void paragraphsAreCitedByTheLabelsTheyCameWith() {
        lines("""
            {"id": "x", "title": "T", "paragraphs": [
            {"label": "1.", "section": "Facts", "text": "One."}, {"label": 2.1, "section": "Facts", "text": "Two."},
            {"label": "(3)", "text": "Three."}, {"label": "I.4", "text": "Four."}, {"label": "34(a)", "text": "Five."},
            {"label": "None", "text": "Six."}, {"label": null, "section": null, "text": "Seven."}, "Eight."]}\
            """.replace('\n', ' '));

        assertThat(corpus.labels(FILE)).containsExactly("1", "2.1", "3", "I.4", "34(a)", "text.1", "text.2", "text.3");
        assertThat(sectionPaths())
                .startsWith(List.of("Facts"), List.of("Facts"), List.of())
                .hasSize(8);
        assertThat(remarks()).isEmpty();
    }

    @Test
    void aLabelThatComesAgainIsCitedWithItsSection() {
        lines("{\"id\": \"x\", \"title\": \"T\", \"paragraphs\": [" + labelled("1", "Facts") + ","
                + labelled("2", "Facts") + "," + labelled("1", "Annex") + "," + labelled("1", "Annex") + "]}");

        assertThat(corpus.labels(FILE)).containsExactly("1", "2", "annex(1)", "annex(1)~2");
    }

    @Test
    void aSectionMayBeAPathAndAParagraphMayComeBackToIt() {
        lines("""
            {"id": "x", "title": "T", "paragraphs": [
            {"section": ["Part I", "Access", ""], "text": "One."}, {"section": ["Part I"], "text": "Two."},
            {"section": ["Part I", "Access"], "text": "Three."}, {"text": "Four."}, {"section": "Part I", "text": "Five."}]}\
            """.replace('\n', ' '));

        assertThat(sectionPaths())
                .containsExactly(
                        List.of("Part I", "Access"),
                        List.of("Part I"),
                        List.of("Part I", "Access"),
                        List.of(),
                        List.of("Part I"));
        assertThat(corpus.passages(FILE))
                .extracting(passage -> passage.replaceFirst(".*: ", ""))
                .containsExactly("One.", "Two.", "Three.", "Four.", "Five.");
    }

    @Test
    void otherKeysAreMetadataByTheSameRulesAsElsewhere() {
        lines("{\"id\": \"x\", \"title\": \"T\", \"text\": \"One.\", \"body\": \"CAT\", \"year\": 1997, \"kind\":"
                + " \"report\", \"language\": \"en\", \"symbol\": \"A/53/44\", \"topics\": [\"ports\"],"
                + " \"officialUrl\": \"https://example.org/x\", \"metadata\": {\"place\": \"Geneva\"}, \"form\":"
                + " \"excerpt\", \"url\": \"y\", \"event\": null, \"mentions\": []}");

        Metadata metadata = corpus.document(FILE).metadata();
        assertThat(metadata.body()).isEqualTo("CAT");
        assertThat(metadata.date()).isEqualTo(new PublicationDate(1997, 0, 0));
        assertThat(metadata.kind()).isEqualTo("report");
        assertThat(metadata.language()).isEqualTo("en");
        assertThat(metadata.symbol()).isEqualTo("A/53/44");
        assertThat(metadata.topics()).containsExactly("ports");
        assertThat(metadata.officialUrl()).isEqualTo("https://example.org/x");
        assertThat(metadata.place()).isEqualTo("Geneva");
        assertThat(remarks())
                .containsExactlyInAnyOrder(
                        "line 1: unknown key \"url\"",
                        "line 1: the form \"excerpt\" is neither \"full text\" nor \"digest\"");
    }

    @Test
    void theDateGoesBeforeTheYear() {
        lines("{\"id\": \"x\", \"title\": \"T\", \"text\": \"One.\", \"year\": 1997, \"date\": \"1997-05-01\"}");

        assertThat(corpus.document(FILE).metadata().date()).isEqualTo(new PublicationDate(1997, 5, 1));
    }

    @Test
    void withoutATitleTheIdStandsForIt() {
        lines(
                "{\"_id\": \"goal-1\", \"title\": \"\", \"text\": \"One.\"}",
                "{\"_id\": \"goal-2\", \"text\": \"Two.\"}");

        assertThat(documents())
                .extracting(document -> document.metadata().title())
                .containsExactly("goal-1", "goal-2");
        assertThat(remarks()).containsExactly("line 1: no title; the id stands for it");
    }

    @Test
    void withoutAnIdOneIsMadeOfFileAndLine() {
        lines("{\"title\": \"T\", \"text\": \"One.\"}", "{\"_id\": [1], \"title\": \"T\", \"text\": \"Two.\"}");

        assertThat(documents()).extracting(document -> document.id().value()).containsExactly("a-1", "a-2");
        assertThat(remarks())
                .containsExactly(
                        "line 1: no id; one is made of the name of the file and the number of the line",
                        "line 2: an id that is neither a text nor a number is not read");
    }

    @Test
    void anIdThatCannotStandInAnAddressIsMadeIntoOne() {
        lines(simple("doc_12#3"), simple("doc_12/3"));

        assertThat(documents())
                .extracting(document -> document.id().value())
                .allSatisfy(id -> assertThat(id).startsWith("doc_12-3-"))
                .doesNotHaveDuplicates();
        assertThat(remarks()).hasSize(2).first().asString().startsWith("line 1: an id as \"doc_12#3\" is not made of");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"id\": \"x\", \"text\"                      | not JSON: Unexpected end-of-input",
                "no JSON                                       | not JSON: Unrecognized token 'no'",
                "[1]                                           | not a JSON object",
                "{\"id\": \"x\", \"text\": \"a\"} {}           | more than one JSON value in a line",
                "{\"id\": \"x\"}                               | no paragraphs",
                "{\"id\": \"x\", \"text\": null}               | no paragraphs",
                "{\"id\": \"x\", \"text\": 5}                  | the text is not a string",
                "{\"id\": \"x\", \"text\": {\"a\": 1}}         | the text is not a string",
                "{\"id\": \"x\", \"paragraphs\": \"a\"}        | the paragraphs are not a list",
                "{\"id\": \"x\", \"paragraphs\": [[]]}         | a paragraph is neither an object nor a string",
                "{\"id\": \"x\", \"paragraphs\": [{\"text\": []}]} | the text of a paragraph is not a string",
            })
    void aBadLineIsSkippedWithItsReasonAndStopsNoOther(String bad, String reason) {
        lines(simple("x"), bad, simple("y"));

        assertThat(documents()).extracting(document -> document.id().value()).containsExactly("x", "y");
        assertThat(reasons()).singleElement().asString().startsWith("line 2: " + reason);
    }

    @Test
    void nestingWithoutEndIsSkipped() {
        lines("{\"id\": \"x\", \"a\": " + "[".repeat(100_000), simple("y"));

        assertThat(documents()).hasSize(1);
        assertThat(reasons()).containsExactly("line 1: not JSON that can be read: nested too deeply or too large");
    }

    @Test
    void aLineThatIsNotUtf8IsSkipped() {
        byte[] bytes = (simple("caf\u00e9") + "\n" + simple("y")).getBytes(StandardCharsets.ISO_8859_1);
        corpus.with(FILE, bytes);

        assertThat(documents()).hasSize(1);
        assertThat(reasons()).containsExactly("line 1: not UTF-8 text; save it as UTF-8");
    }

    @Test
    void aLineOfFiftyMegabytesIsPassedOver() throws IOException {
        byte[] long50 = new byte[50 * 1024 * 1024];
        Arrays.fill(long50, (byte) 'a');
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write((simple("x") + "\n").getBytes(StandardCharsets.UTF_8));
        bytes.write(long50);
        bytes.write(("\n" + simple("y")).getBytes(StandardCharsets.UTF_8));
        corpus.with("a.jsonl.gz", compressed(bytes.toByteArray()));

        List<ReadOutcome> outcomes = corpus.outcomes("a.jsonl.gz");
        assertThat(outcomes).hasSize(3);
        assertThat(outcomes.get(1))
                .isEqualTo(new ReadOutcome.Skipped(2, "longer than 8 MB, which is the most that is read of one line"));
        assertThat(outcomes.get(2)).isInstanceOf(ReadOutcome.Read.class);
    }

    @Test
    void moreParagraphsThanADocumentMayHaveAreSkipped() {
        lines("{\"id\": \"x\", \"paragraphs\": [" + "\"a\",".repeat(JsonLine.MOST_PARAGRAPHS) + "\"a\"]}", simple("y"));

        assertThat(documents()).hasSize(1);
        assertThat(reasons()).singleElement().asString().contains("more than 50,000 paragraphs");
    }

    @Test
    void whatStandsBeforeTheCutOfACompressedFileStays() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < 20_000; at++) {
            text.append(simple("id-" + Integer.toHexString(at * 7919))).append('\n');
        }
        byte[] whole = compressed(text.toString().getBytes(StandardCharsets.UTF_8));
        corpus.with("a.jsonl.gz", Arrays.copyOf(whole, whole.length / 2));

        List<ReadOutcome> outcomes = corpus.outcomes("a.jsonl.gz");
        assertThat(outcomes).hasSizeGreaterThan(5_000);
        assertThat(outcomes.subList(0, outcomes.size() - 1)).hasOnlyElementsOfType(ReadOutcome.Read.class);
        assertThat(outcomes.getLast())
                .isEqualTo(new ReadOutcome.Skipped(
                        outcomes.size(), "the gzip file ends too early; nothing is read from here on"));
    }

    @Test
    void whatIsNoGzipIsSaidToBeNone() {
        corpus.with("a.jsonl.gz", simple("x")).with("b.jsonl.gz", "");

        assertThat(corpus.reasonToSkip("a.jsonl.gz"))
                .isEqualTo("not gzip data, or damaged; nothing is read from here on");
        assertThat(corpus.reasonToSkip("b.jsonl.gz"))
                .isEqualTo("the gzip file ends too early; nothing is read from here on");
    }

    @Test
    void aFileWithoutDocumentsIsSkipped() {
        corpus.with("a.jsonl", "").with("b.jsonl", "\n \n");

        assertThat(corpus.reasonToSkip("a.jsonl")).isEqualTo("no documents");
        assertThat(corpus.reasonToSkip("b.jsonl")).isEqualTo("no documents");
    }

    @Test
    void whatEscapesBringInIsCleanedAsInOtherTexts() {
        lines("{\"_id\": \"x\", \"title\": \"A\\u0000 caf\\u0065\\u0301\", \"text\": \"\\u0007One \\ud800"
                + " \\ud83d\\ude00.\"}");

        assertThat(corpus.document(FILE).metadata().title()).isEqualTo("A café");
        assertThat(corpus.passages(FILE)).containsExactly("text.1: One \uFFFD \uD83D\uDE00.");
        assertThat(remarks())
                .containsExactly(
                        "line 1: 2 control characters were removed",
                        "line 1: 1 unpaired surrogates were replaced by U+FFFD");
    }

    @Test
    void aRemarkThatHoldsForManyLinesIsMadeAtTheFirst() {
        lines(
                simple("x"),
                "{\"id\": \"y\", \"title\": \"T\", \"text\": \"a\", \"url\": 1}",
                "{\"id\": \"z\", \"title\": \"T\", \"text\": \"a\", \"url\": 2}");

        assertThat(remarks()).containsExactly("line 2: unknown key \"url\"");
    }

    @Test
    void paragraphsGoBeforeATextAndWhatIsEmptyIsLeftOut() {
        lines("{\"id\": \"x\", \"_id\": \"y\", \"title\": \"T\", \"text\": \"a\", \"paragraphs\": [{\"text\": \"\"},"
                + " {\"text\": \"b\", \"page\": 3}]}");

        assertThat(corpus.passages(FILE)).containsExactly("text.1: b");
        assertThat(corpus.document(FILE).id()).hasToString("y");
        assertThat(remarks())
                .containsExactly(
                        "line 1: a paragraph without text is left out",
                        "line 1: unknown key \"page\" in a paragraph",
                        "line 1: both \"_id\" and \"id\" are given; \"_id\" is taken",
                        "line 1: both \"text\" and \"paragraphs\" are given; the paragraphs are taken");
    }

    @Test
    void outcomesComeWhileTheFileIsReadAndWhoTakesThemMayEndIt() {
        lines(simple("x"), "{}", simple("y"));
        int[] taken = {0};

        assertThatThrownBy(() -> corpus.folder().read(new SourceFile(FILE), (_, _) -> {
                    taken[0]++;
                    throw new CancellationException();
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(taken).containsExactly(1);
    }

    @Test
    void theFingerprintChangesWithTheContent() throws IOException {
        String before = corpus.with(FILE, simple("x")).folder().fingerprint();

        assertThat(corpus.with(FILE, simple("y")).folder().fingerprint()).isNotEqualTo(before);
    }

    private void lines(String... lines) {
        corpus.with(FILE, String.join("\n", lines) + "\n");
    }

    private static String simple(String id) {
        return "{\"_id\": \"" + id + "\", \"title\": \"T\", \"text\": \"A paragraph.\"}";
    }

    private static String labelled(String label, String section) {
        return "{\"label\": \"" + label + "\", \"section\": \"" + section + "\", \"text\": \"A paragraph.\"}";
    }

    private static byte[] compressed(byte[] bytes) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(bytes);
        }
        return compressed.toByteArray();
    }

    private List<Document> documents() {
        return corpus.outcomes(FILE).stream()
                .filter(ReadOutcome.Read.class::isInstance)
                .map(outcome -> ((ReadOutcome.Read) outcome).document())
                .toList();
    }

    private List<String> reasons() {
        return corpus.outcomes(FILE).stream()
                .filter(ReadOutcome.Skipped.class::isInstance)
                .map(outcome -> outcome.placed(((ReadOutcome.Skipped) outcome).reason()))
                .toList();
    }

    private List<String> remarks() {
        return corpus.outcomes(FILE).stream()
                .filter(ReadOutcome.Read.class::isInstance)
                .flatMap(outcome ->
                        ((ReadOutcome.Read) outcome).remarks().stream().map(outcome::placed))
                .toList();
    }

    private List<List<String>> sectionPaths() {
        return corpus.sectionPaths(FILE);
    }
}
