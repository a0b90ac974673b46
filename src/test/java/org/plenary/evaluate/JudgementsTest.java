package org.plenary.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JudgementsTest {
    @TempDir
    private Path folder;

    @Test
    void theTwoFormatsSayTheSame() throws IOException {
        Map<String, Map<String, Integer>> expected = Map.of("q1", Map.of("a", 2, "b", 0), "q2", Map.of("a", -1));

        assertThat(read("q1 0 a 2\nq1 0 b 0\nq2\tQ0  a -1\n").byTopic()).isEqualTo(expected);
        assertThat(read("q1\ta\t2\nq1\tb\t0\nq2\ta\t-1\n").byTopic()).isEqualTo(expected);
        assertThat(read("query-id\tcorpus-id\tscore\nq1\ta\t2\nq1\tb\t0\nq2\ta\t-1\n")
                        .byTopic())
                .isEqualTo(expected);
    }

    @Test
    void badLinesAreToldByNumberAndLeaveTheOthers() throws IOException {
        Judgements judgements = read("q1 0 a 1\nq1 a\nq1 0 b high1\n\nq1 0 a 2\nq1\t\t1\nq1 0 c 1\n");

        assertThat(judgements.byTopic()).isEqualTo(Map.of("q1", Map.of("a", 1, "c", 1)));
        assertThat(judgements.bad())
                .extracting(BadLine::toString)
                .containsExactly(
                        "line 2: is neither query, id, judgement nor query, iteration, id, judgement",
                        "line 3: the judgement high1 is not a whole number",
                        "line 5: a is judged for query q1 already",
                        "line 6: is neither query, id, judgement nor query, iteration, id, judgement");
    }

    @Test
    void aBadFirstLineIsNotTakenForNamesOfColumns() throws IOException {
        assertThat(read("q1 0 a b\nq1 0 c 1\n").bad()).hasSize(1);
    }

    @Test
    void idsOfPassagesMakeThePassageTheUnit() {
        assertThat(Unit.of(Set.of("31715818", "charter"))).isEqualTo(Unit.DOCUMENT);
        assertThat(Unit.of(Set.of("charter/I.1"))).isEqualTo(Unit.PASSAGE);
    }

    @Test
    void idsThatTheIndexCannotHaveAreThoseThatReadingGave() throws IOException {
        Judgements judgements = read("q1 0 doc#3/I.1 1\n");

        String document = "doc-3-[0-9a-f]{12}";
        assertThat(judgements.in(Unit.PASSAGE).ids()).singleElement().asString().matches(document + "/I\\.1");
        assertThat(read("q1 0 doc#3 1\n").in(Unit.DOCUMENT).ids())
                .singleElement()
                .asString()
                .matches(document);
    }

    private Judgements read(String text) throws IOException {
        return Judgements.read(Files.writeString(folder.resolve("qrels"), text));
    }
}
