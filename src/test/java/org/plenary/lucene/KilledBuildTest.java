package org.plenary.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.index.Ask.everything;
import static org.plenary.index.Documents.document;
import static org.plenary.index.Documents.provenance;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.index.IndexBuild;
import org.plenary.index.IndexState;
import org.plenary.index.IndexedPassage;
import org.plenary.index.SearchIndex;
import org.plenary.index.SearchResponse;

/** A process killed at any moment of a build loses nothing that was published and leaves nothing behind. */
@Tag("slow")
class KilledBuildTest {
    private static final int KILLS = 50;
    private static final int DOCUMENTS = 40;

    @TempDir
    Path folder;

    /** The process that is killed: builds one state after another and says which round was published. */
    static final class Builder {
        private Builder() {}

        public static void main(String[] arguments) {
            try (LuceneIndex index = LuceneIndex.open(Path.of(arguments[0]))) {
                for (int round = Integer.parseInt(arguments[1]); ; round++) {
                    build(index, round);
                    System.out.println(round);
                }
            }
        }
    }

    /** All documents of the state say which round it is. */
    private static void build(SearchIndex index, int round) {
        try (IndexBuild build = round % 3 == 2 ? index.update() : index.rebuild()) {
            for (int number = 0; number < DOCUMENTS; number++) {
                document("d" + number)
                        .body("round " + round)
                        .paragraph("Alpha " + "beta gamma delta ".repeat(number))
                        .into(build);
            }
            build.publish(provenance());
        }
    }

    @Test
    void whatWasPublishedOutlivesEveryKill() throws IOException, InterruptedException {
        Random random = new Random();
        try (LuceneIndex index = LuceneIndex.open(folder)) {
            build(index, 0);
        }
        int reached = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            AtomicInteger told = new AtomicInteger(reached);
            Process builder = start(reached + 1);
            Thread listening = Thread.ofPlatform().start(() -> listen(builder, told));
            while (told.get() == reached && builder.isAlive()) {
                Thread.sleep(1);
            }
            Thread.sleep(random.nextInt(250));
            builder.destroyForcibly().waitFor();
            listening.join();

            assertThat(told).as("rounds before kill " + kill).hasValueGreaterThan(reached);
            reached = assertWhole(told.get());
        }
    }

    private Process start(int round) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Builder.class.getName(),
                        folder.toString(),
                        Integer.toString(round))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void listen(Process builder, AtomicInteger told) {
        try (BufferedReader lines = builder.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                told.set(Integer.parseInt(line));
            }
        } catch (IOException _) {
            // The stream of a killed process may end in the middle.
        }
    }

    /** Everything is of one round, of the last one told or of the next, and the next build works. */
    private int assertWhole(int told) throws IOException {
        try (LuceneIndex index = LuceneIndex.open(folder)) {
            SearchResponse response = everything().of(index);
            assertThat(response.total()).isEqualTo(DOCUMENTS);
            assertThat(response.index().documents()).isEqualTo(DOCUMENTS);
            Set<String> rounds = new TreeSet<>();
            response.hits().forEach(hit -> rounds.add(round(hit.passage())));
            assertThat(rounds).hasSize(1).containsAnyOf("round " + told, "round " + (told + 1));
            int round = Integer.parseInt(rounds.iterator().next().substring("round ".length()));

            build(index, round + 1);
            assertThat(index.state())
                    .isInstanceOfSatisfying(
                            IndexState.Ready.class,
                            ready -> assertThat(ready.documents()).isEqualTo(DOCUMENTS));
            assertThat(leftOver()).isEmpty();
            return round + 1;
        }
    }

    private static String round(IndexedPassage passage) {
        return String.valueOf(passage.metadata().body());
    }

    /** What lies in the folder besides the pointer, the lock and the generations pointed to. */
    private List<String> leftOver() throws IOException {
        List<String> expected = Files.readAllLines(folder.resolve("CURRENT"));
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> !expected.contains(name))
                    .filter(name -> !Set.of("CURRENT", "write.lock").contains(name))
                    .toList();
        }
    }
}
