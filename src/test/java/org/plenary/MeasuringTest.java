package org.plenary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.engine.BackgroundRebuild;
import org.plenary.engine.EmbeddingStatus;
import org.plenary.web.AccessLog;
import org.plenary.web.WebServer;
import org.plenary.web.WebSettings;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands that measure, over a small collection of which every figure can be worked out by hand. */
class MeasuringTest {
    @TempDir
    private Path folder;

    private Path corpus;
    private Path index;
    private Path queries;
    private Path qrels;

    /** How a command ended and what it said. */
    private record Ended(int code, String out, String err) {
        private JsonNode json() {
            return JsonMapper.shared().readTree(out);
        }
    }

    @BeforeAll
    static void quietServers() {
        LogSettings.apply();
    }

    @BeforeEach
    void writeACollection() throws IOException {
        corpus = Files.createDirectory(folder.resolve("corpus"));
        index = folder.resolve("index");
        Files.writeString(corpus.resolve("collection.jsonl"), """
            {"_id": "ports", "title": "Ports", "text": "Ports of the coast.\\n\\nShips call at ports, ports and ports."}
            {"_id": "ships", "title": "Ships", "text": "Ships sail from all ports of the coast to the islands."}
            {"_id": "trade", "title": "Trade", "text": "Goods are carried by road and by rail across the land."}
            {"_id": "no#id", "title": "Peace", "text": "Peace among the islands."}
            """);
        queries = Files.writeString(folder.resolve("queries.tsv"), """
            q1\tports
            q2\tgoods by rail
            q3\tislands peace
            q4\tnobody judged this
            """);
        qrels = Files.writeString(folder.resolve("qrels.tsv"), """
            query-id\tcorpus-id\tscore
            q1\tships\t1
            q2\ttrade\t2
            q3\tno#id\t1
            q3\tports\t1
            q5\ttrade\t0
            """);
    }

    @Test
    void evaluateMeasuresDocumentsWhereDocumentsAreJudged() {
        run("rebuild");

        Ended evaluate = evaluate("--mode", "keyword");

        assertThat(evaluate.err()).isEmpty();
        assertThat(evaluate.code()).isZero();
        // q1: ships second of two. q2: found first. q3: one of two, first.
        double half = 1 / (1 + Math.log(2) / Math.log(3));
        assertThat(evaluate.out())
                .contains("queries     4, of which 3 have a positive judgement")
                .contains("skipped     1 judged, but none positively")
                .contains("unit        document (no judged id is of the form document/label)")
                .contains(row("nDCG@10", (Math.log(2) / Math.log(3) + 1 + half) / 3))
                .contains(row("recall@100", (1 + 1 + 0.5) / 3))
                .contains(row("MRR@10", (0.5 + 1 + 1) / 3));
        JsonNode body = evaluate("--mode", "keyword", "--json").json();
        JsonNode first = body.get("settings").get(0).get("queries").get(0);
        assertThat(first.get("id").asString()).isEqualTo("q1");
        assertThat(first.get("MRR@10").asDouble()).isEqualTo(0.5);
        assertThat(body.get("settings").get(0).get("MRR@10").get("mean").asDouble())
                .isCloseTo(2.5 / 3, within(1e-12));
    }

    @Test
    void evaluateMeasuresPassagesWherePassagesAreJudged() throws IOException {
        run("rebuild");
        String second = run("search", "ships call", "--mode", "keyword", "--json")
                .json()
                .at("/hits/0/id")
                .asString();
        Files.writeString(qrels, "q1 0 " + second + " 1\n");

        Ended evaluate = evaluate("--mode", "keyword");

        assertThat(second).startsWith("ports/");
        assertThat(evaluate.out())
                .contains("unit        passage (a judged id is of the form document/label)")
                .contains("MRR@10        1.0000");
    }

    @Test
    void judgedQueriesThatAreNotAskedCountZero() throws IOException {
        run("rebuild");
        Files.writeString(queries, "q2\tgoods by rail\n");

        assertThat(evaluate().out())
                .contains("missing     2 judged, but not among the queries; each counts 0")
                .contains(row("MRR@10", 1 / 3.0));
    }

    @Test
    void comparisonIsQueryByQuery() throws IOException {
        run("rebuild");
        Files.writeString(queries, "q1\tports\nq2\tgoods by ship\nq3\tislands peace\n");
        Files.writeString(qrels, "q1 0 ships 1\nq2 0 ships 1\nq3 0 no#id 1\n");

        Ended evaluate = evaluate("--words", "all", "--compare", "words=any");

        assertThat(evaluate.out())
                .contains("words=any less auto")
                .contains("better")
                .contains("p ");
        assertThat(evaluate("--compare", "nonsense").code()).isEqualTo(2);
        assertThat(evaluate("--compare", "hybrid", "--json").json().at("/comparison/nDCG@10/difference/mean"))
                .isNotNull();
    }

    @Test
    void badLinesAreToldAndStopNothing() throws IOException {
        run("rebuild");
        Files.writeString(queries, "q1\tports\nno tab\n");
        Files.writeString(qrels, "q1 0 ships 1\nq1 ships\n");

        Ended evaluate = evaluate();

        assertThat(evaluate.code()).isEqualTo(1);
        assertThat(evaluate.out()).contains("MRR@10");
        assertThat(evaluate.err()).contains("queries.tsv line 2: has no tab").contains("qrels.tsv line 2: is neither");
    }

    @Test
    void batchWritesARunThatRanksAsSearchDoes() throws IOException {
        run("rebuild");
        Path output = folder.resolve("run.trec");

        Ended batch =
                run("batch", "--queries", queries.toString(), "--output", output.toString(), "--unit", "document");

        assertThat(batch.err()).isEmpty();
        assertThat(batch.code()).isZero();
        assertThat(Files.readAllLines(output)).first().asString().matches("q1 Q0 ports 1 [0-9.]+ plenary-auto");
        assertThat(Files.readAllLines(output))
                .extracting(line -> line.substring(0, line.indexOf(' ', 6)))
                .startsWith("q1 Q0 ports", "q1 Q0 ships", "q2 Q0 trade");
        Ended lines =
                run("batch", "--queries", queries.toString(), "--output", "-", "--format", "jsonl", "--size", "1");
        assertThat(lines.out().lines())
                .hasSize(4)
                .allSatisfy(line -> assertThat(
                                JsonMapper.shared().readTree(line).get("hits").size())
                        .isLessThanOrEqualTo(1));
    }

    @Test
    void batchTakesTheFiltersOfASearch() {
        run("rebuild");

        Ended batch = run("batch", "--queries", queries.toString(), "--output", "-", "--doc", "ships");

        assertThat(batch.out().lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).contains(" Q0 ships/"));
    }

    @Test
    void wrongUsageIsToldBeforeAnythingIsAsked() {
        run("rebuild");
        String missing = folder.resolve("nowhere.tsv").toString();

        Ended noQueries = run("batch", "--queries", missing, "--output", "-");
        assertThat(noQueries.code()).isEqualTo(2);
        assertThat(noQueries.err()).contains("nowhere.tsv does not exist");
        assertThat(run("evaluate", "--queries", queries.toString(), "--qrels", missing)
                        .code())
                .isEqualTo(2);
        assertThat(evaluate("--size", "0").code()).isEqualTo(2);
        assertThat(evaluate("--mode", "telepathy").err()).contains("mode must be one of");
        assertThat(bench("--clients", "0").code()).isEqualTo(2);
        assertThat(bench("--url", "nonsense").code()).isEqualTo(2);
    }

    @Test
    void anIndexThatIsMissingOrBehindIsNotMeasured() throws IOException {
        Path output = folder.resolve("run.trec");
        String[] batch = {"batch", "--queries", queries.toString(), "--output", output.toString()};

        assertThat(run(batch).code()).isEqualTo(4);
        run("rebuild");
        Files.writeString(corpus.resolve("added.md"), "# Added\n\nA new paragraph.\n");
        Ended behind = run(batch);

        assertThat(behind.code()).isEqualTo(4);
        assertThat(behind.err()).contains("the corpus changed").contains("run: plenary rebuild");
        assertThat(evaluate().code()).isEqualTo(4);
        assertThat(bench().code()).isEqualTo(4);
        assertThat(output).doesNotExist();
    }

    @Test
    void aProfileIsBuiltAndAskedByItsName() {
        run("rebuild", "--profile", "plain-bm25");

        assertThat(evaluate("--profile", "plain-bm25").out()).contains("profile     plain-bm25");
        assertThat(evaluate().code()).isEqualTo(4);
        assertThat(evaluate().err()).contains("built in the profile plain-bm25");
        assertThat(run("search", "ports AND nowhere", "--profile", "plain-bm25").out())
                .contains("paragraph");
        assertThat(run("rebuild").code()).isZero();
        assertThat(run("search", "ports").code()).isZero();
        assertThat(run("rebuild", "--profile", "fancy").err()).contains("standard, plain-bm25");
    }

    @Test
    void benchAsksTheEngineOrAServer() {
        run("rebuild");
        Folders folders =
                CommandLine.populateCommand(new Folders(), "--corpus", corpus.toString(), "--index", index.toString());

        JsonNode inProcess = bench("--json").json();
        assertThat(inProcess.get("answered").asLong()).isPositive();
        assertThat(inProcess.get("failed")).isEmpty();
        try (Application application = Application.open(folders);
                BackgroundRebuild background = new BackgroundRebuild(application.rebuild());
                WebServer server = application.server(
                        WebSettings.of("127.0.0.1", 0, "token", false, List.of(), AccessLog.OFF),
                        background,
                        EmbeddingStatus.Idle::new)) {
            server.start();
            Ended byHttp = bench("--url", server.address(), "--clients", "2");

            assertThat(byHttp.code()).isZero();
            assertThat(byHttp.out()).contains("clients     2").contains("p99 ").contains("failed      0");
            Ended wrongPlace = bench("--url", server.address() + "nowhere");
            assertThat(wrongPlace.code()).isEqualTo(1);
            assertThat(wrongPlace.err()).contains("failed: status 404");
        }
    }

    private static String row(String measure, double mean) {
        return String.format(Locale.ROOT, "%-12s%8.4f", measure, mean);
    }

    private Ended evaluate(String... more) {
        List<String> words =
                new ArrayList<>(List.of("evaluate", "--queries", queries.toString(), "--qrels", qrels.toString()));
        words.addAll(List.of(more));
        return run(words.toArray(String[]::new));
    }

    private Ended bench(String... more) {
        List<String> words = new ArrayList<>(
                List.of("bench", "--queries", queries.toString(), "--warm-up", "0", "--seconds", "0.2"));
        words.addAll(List.of(more));
        return run(words.toArray(String[]::new));
    }

    private Ended run(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--corpus", corpus.toString(), "--index", index.toString()));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command = Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int code = command.execute(all.toArray(String[]::new));
        return new Ended(code, out.toString(), err.toString());
    }
}
