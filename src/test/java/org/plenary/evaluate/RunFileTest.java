package org.plenary.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.evaluate.Outcome.Ranked;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RunFileTest {
    private static final Ranked RANKED = new Ranked(
            new Topic("q,1", "a \"quoted\"\nquestion"),
            List.of(
                    new RankedHit("b", 2.5),
                    new RankedHit("a", 2.5),
                    new RankedHit("c d", 2.5),
                    new RankedHit("e", -1)),
            false);

    @TempDir
    private Path folder;

    @Test
    void trecScoresFallStrictlySoThatSortingByThemKeepsTheOrder() throws IOException {
        List<String[]> lines = new ArrayList<>();
        for (String line : written(RunFormat.TREC).lines().toList()) {
            lines.add(line.split(" "));
        }

        assertThat(lines).allSatisfy(cells -> assertThat(cells).hasSize(6).contains("Q0", "plenary-auto"));
        assertThat(lines).extracting(cells -> cells[2]).containsExactly("b", "a", "c_d", "e");
        assertThat(lines).extracting(cells -> cells[3]).containsExactly("1", "2", "3", "4");
        List<Float> scores =
                lines.stream().map(cells -> Float.parseFloat(cells[4])).toList();
        assertThat(scores.getFirst()).isEqualTo(2.5f);
        for (int at = 1; at < scores.size(); at++) {
            assertThat(scores.get(at)).isLessThan(scores.get(at - 1));
        }
        assertThat(scores.getLast()).isEqualTo(-1f);
    }

    @Test
    void jsonLinesHoldAQueryEach() throws IOException {
        JsonNode line = JsonMapper.shared().readTree(written(RunFormat.JSONL));

        assertThat(line.get("id").asString()).isEqualTo("q,1");
        assertThat(line.get("query").asString()).isEqualTo("a \"quoted\"\nquestion");
        assertThat(line.get("partial").asBoolean()).isFalse();
        assertThat(line.get("hits")).hasSize(4);
        assertThat(line.get("hits").get(1).toString()).isEqualTo("{\"rank\":2,\"id\":\"a\",\"score\":2.5}");
    }

    @Test
    void csvQuotesWhatWouldEndACell() throws IOException {
        assertThat(written(RunFormat.CSV))
                .startsWith("query-id,query,rank,id,score\r\n\"q,1\",\"a \"\"quoted\"\"\nquestion\",1,b,2.5\r\n")
                .endsWith(",4,e,-1.0\r\n");
    }

    @Test
    void aRunHasItsNameWhenItIsWholeAndNotBefore() throws IOException {
        Path file = Files.writeString(folder.resolve("run"), "the one before");

        try (RunFile run = RunFile.open(file, RunFormat.TREC, "tag")) {
            run.write(RANKED);
            assertThat(file).hasContent("the one before");
        }
        assertThat(file).hasContent("the one before");
        assertThat(entries()).containsExactly("run");
        try (RunFile run = RunFile.open(file, RunFormat.TREC, "tag")) {
            run.write(RANKED);
            run.finish();
        }
        assertThat(file).content().contains("q,1 Q0 b 1 2.5 tag");
        assertThat(entries()).containsExactly("run");
    }

    @Test
    void aLinkStaysAndWhatItPointsToIsReplaced() throws IOException {
        Path file = Files.writeString(folder.resolve("far"), "");
        Path link = Files.createSymbolicLink(folder.resolve("run"), file);

        write(link);

        assertThat(link).isSymbolicLink();
        assertThat(file).isNotEmptyFile();
    }

    private String written(RunFormat format) throws IOException {
        Path file = folder.resolve("run");
        try (RunFile run = RunFile.open(file, format, "plenary-auto")) {
            run.write(RANKED);
            run.finish();
        }
        return Files.readString(file);
    }

    private static void write(Path file) throws IOException {
        try (RunFile run = RunFile.open(file, RunFormat.TREC, "tag")) {
            run.write(RANKED);
            run.finish();
        }
    }

    private List<String> entries() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).toList();
        }
    }
}
