package org.plenary.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicsTest {
    @TempDir
    private Path folder;

    @Test
    void tabSeparatedLinesAreQueriesWithOrWithoutNamesOfColumns() throws IOException {
        assertThat(read("q1\twhat is peace?\r\nq2\t \"digital divide\" \r\n").topics())
                .containsExactly(new Topic("q1", "what is peace?"), new Topic("q2", " \"digital divide\" "));
        assertThat(read("Query-ID\ttext\nq1\tpeace\n").topics()).containsExactly(new Topic("q1", "peace"));
    }

    @Test
    void jsonLinesAreQueries() throws IOException {
        String lines = """
            {"_id": "q1", "text": "peace\\tand \\u0022order\\u0022", "metadata": {}}
            {"id": 2, "text": "war"}
            """;

        assertThat(read(lines).topics())
                .containsExactly(new Topic("q1", "peace\tand \"order\""), new Topic("2", "war"));
    }

    @Test
    void badLinesAreToldByNumberAndLeaveTheOthers() throws IOException {
        String lines = """
            q1\tpeace
            no tab here
            {"_id": "q2", "text": "war"

            {"text": "nameless"}
            {"_id": "q3"}
            q4\t\s
            q1\tagain
            \tnameless
            [1]
            q5\tlast
            """;

        Topics topics = read(lines);

        assertThat(topics.topics()).extracting(Topic::id).containsExactly("q1", "q5");
        assertThat(topics.bad())
                .extracting(BadLine::toString)
                .containsExactly(
                        "line 2: has no tab between id and query, and is no JSON object",
                        "line 3: is not a JSON object",
                        "line 5: has no _id",
                        "line 6: has no text",
                        "line 7: query q4 is empty",
                        "line 8: another query has the id q1",
                        "line 9: the query has no id",
                        "line 10: has no tab between id and query, and is no JSON object");
    }

    @Test
    void packedFilesAreReadWhateverTheirName() throws IOException {
        assertThat(read(packed("q1\tpeace\n")).topics()).containsExactly(new Topic("q1", "peace"));
    }

    @Test
    void whatStandsBeforeTheCutOfAPackedFileCounts() throws IOException {
        StringBuilder noise = new StringBuilder();
        new Random(1).ints(10_000, 'a', 'z').forEach(noise::appendCodePoint);
        byte[] whole = packed("q1\tpeace\nq2\twar\nq3\t" + noise + "\nq4\torder\n");

        Topics topics = read(Arrays.copyOf(whole, whole.length / 2));

        assertThat(topics.topics()).extracting(Topic::id).containsExactly("q1", "q2");
        assertThat(topics.bad()).singleElement().asString().startsWith("line 3: cannot be read, nor what follows");
    }

    @Test
    void whatIsNoUtf8IsToldAndAMarkBeforeTheTextIsNone() throws IOException {
        byte[] lines = "\uFEFFq1\tpeace\nq2\tcaf_\n".getBytes(StandardCharsets.UTF_8);
        lines[lines.length - 2] = (byte) 0xe9;

        Topics topics = read(lines);

        assertThat(topics.topics()).containsExactly(new Topic("q1", "peace"));
        assertThat(topics.bad()).containsExactly(new BadLine(2, "is not in UTF-8"));
    }

    @Test
    void aMissingFileIsAnError() {
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> Topics.read(folder.resolve("nowhere.tsv")));
    }

    private Topics read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private Topics read(byte[] content) throws IOException {
        return Topics.read(Files.write(folder.resolve("queries"), content));
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
