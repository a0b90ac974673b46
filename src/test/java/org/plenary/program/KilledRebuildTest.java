package org.plenary.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag("slow")
class KilledRebuildTest {
    private static final int KILLS = 50;
    /** About what a rebuild of this corpus takes, so that kills fall before, into and behind it. */
    private static final int LATEST_KILL_MILLIS = 400;

    private final JsonMapper json = new JsonMapper();
    private final Random random = new Random(20161118);

    @TempDir
    private Path index;

    @Test
    void serverKilledDuringARebuildServesTheOldIndexAtOnceWhenItStartsAgain() throws Exception {
        assertThat(PlenaryProcess.run("rebuild", "--corpus", "corpus", "--index", index))
                .isZero();
        long before = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            try (PlenaryProcess plenary = PlenaryProcess.serve(Path.of("corpus"), index)) {
                long found = found(plenary);
                assertThat(found).as("after kill %d", kill).isPositive();
                assertThat(before == 0 || before == found)
                        .as("the same index as before")
                        .isTrue();
                before = found;
                assertThat(plenary.startRebuild().statusCode()).isEqualTo(202);
                Thread.sleep(random.nextInt(LATEST_KILL_MILLIS));
                plenary.kill();
            }
        }
        assertThat(PlenaryProcess.run("rebuild", "--corpus", "corpus", "--index", index))
                .isZero();
        assertThat(generations()).isLessThanOrEqualTo(2);
    }

    private long found(PlenaryProcess plenary) {
        JsonNode body = json.readTree(plenary.get("/api/v1/search?q=internet").body());
        return body.at("/total/value").asLong();
    }

    private long generations() throws IOException {
        try (Stream<Path> entries = Files.list(index)) {
            return entries.filter(Files::isDirectory).count();
        }
    }
}
