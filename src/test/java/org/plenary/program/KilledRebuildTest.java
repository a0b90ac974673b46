package org.plenary.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The packaged program as a whole; {@link KilledEditingTest} kills more often. */
@Tag("slow")
@Timeout(600)
class KilledRebuildTest {
    private static final int KILLS = 8;
    /** About what a rebuild of this corpus takes, so that kills fall before, into and behind it. */
    private static final int LATEST_KILL_MILLIS = 400;

    private final JsonMapper json = new JsonMapper();
    private final Random random = new Random(20161118);

    @TempDir
    private Path folder;

    /** Every state answers this question otherwise: as many paragraphs have the word as there were rebuilds begun. */
    @Test
    void serverKilledDuringARebuildServesAWholeStateAtOnceWhenItStartsAgain() throws Exception {
        Path corpus = folder.resolve("corpus");
        Path index = folder.resolve("index");
        CorpusCopy.of(Path.of("corpus"), corpus);
        writeMarkers(corpus, 1);
        assertThat(rebuild(corpus, index)).isZero();
        long before = 1;
        for (int begun = 1; begun <= KILLS; begun++) {
            try (PlenaryProcess plenary = PlenaryProcess.serveWords(corpus, index)) {
                long found = found(plenary);
                assertThat(found).as("after kill %d", begun - 1).isBetween(before, (long) begun);
                before = found;
                awaitNoRebuild(plenary);
                writeMarkers(corpus, begun + 1);
                assertThat(plenary.startRebuild().statusCode()).isEqualTo(202);
                Thread.sleep(random.nextInt(LATEST_KILL_MILLIS));
                plenary.kill();
            }
        }
        assertThat(rebuild(corpus, index)).isZero();
        try (PlenaryProcess plenary = PlenaryProcess.serveWords(corpus, index)) {
            assertThat(found(plenary)).isEqualTo(KILLS + 1);
        }
        assertThat(generations(index)).isLessThanOrEqualTo(2);
    }

    private static void writeMarkers(Path corpus, int paragraphs) throws IOException {
        Files.writeString(
                corpus.resolve("markers.md"), "# Markers\n\n" + "A phosphorescent lantern.\n\n".repeat(paragraphs));
    }

    private static int rebuild(Path corpus, Path index) throws Exception {
        return PlenaryProcess.run("rebuild", "--profile", PlenaryProcess.WORDS, "--corpus", corpus, "--index", index);
    }

    private long found(PlenaryProcess plenary) {
        JsonNode body =
                json.readTree(plenary.get("/api/v1/search?q=phosphorescent").body());
        return body.at("/total/value").asLong();
    }

    /** A server that finds its index behind the corpus rebuilds it when it starts. */
    private void awaitNoRebuild(PlenaryProcess plenary) throws InterruptedException {
        while (plenary.get("/api/v1/rebuild").body().contains("\"state\":\"running\"")) {
            Thread.sleep(20);
        }
    }

    private static long generations(Path index) throws IOException {
        try (Stream<Path> entries = Files.list(index)) {
            return entries.filter(entry -> entry.getFileName().toString().matches("\\d{6}.*"))
                    .count();
        }
    }
}
