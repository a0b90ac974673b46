package org.plenary.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag("slow")
@Timeout(300)
class RebuildUnderLoadTest {
    private static final int REBUILDS = 20;
    private static final int CLIENTS = 8;

    private final JsonMapper json = new JsonMapper();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    /** What each state of the index answered, by its version. */
    private final Map<String, Long> totals = new ConcurrentHashMap<>();

    private final AtomicInteger answers = new AtomicInteger();

    @TempDir
    private Path folder;

    @Test
    void searchesNeverFailNorMixStatesWhileTheIndexIsRebuilt() throws IOException, InterruptedException {
        AtomicBoolean done = new AtomicBoolean();
        Path corpus = Files.createDirectory(folder.resolve("corpus"));
        try (Stream<Path> digests = Files.list(Path.of("corpus", "digests"))) {
            for (Path digest : digests.toList()) {
                Files.copy(digest, corpus.resolve(digest.getFileName()));
            }
        }
        try (PlenaryProcess plenary = PlenaryProcess.serve(corpus, folder.resolve("index"))) {
            List<Thread> clients = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                clients.add(Thread.ofVirtual().start(() -> {
                    while (!done.get()) {
                        searchOnce(plenary);
                    }
                }));
            }
            for (int rebuild = 0; rebuild < REBUILDS; rebuild++) {
                // Every state answers otherwise than the one before, so that a mixture shows.
                Files.writeString(corpus.resolve("added.md"), "The internet grows.\n\n".repeat(rebuild + 1));
                assertThat(plenary.startRebuild().statusCode()).isEqualTo(202);
                awaitRebuild(plenary);
            }
            done.set(true);
            for (Thread client : clients) {
                client.join();
            }
        }
        assertThat(failures).isEmpty();
        assertThat(totals).as("states searched in %d answers", answers.get()).hasSizeGreaterThan(REBUILDS / 2);
        assertThat(totals.values()).doesNotHaveDuplicates();
    }

    /** In one state the facet of forms counts every hit once, so its counts add up to the total. */
    private void searchOnce(PlenaryProcess plenary) {
        try {
            HttpResponse<String> answer = plenary.get("/api/v1/search?q=internet&size=5&facets=form");
            answers.incrementAndGet();
            if (answer.statusCode() != 200) {
                failures.add(answer.statusCode() + ": " + answer.body());
                return;
            }
            JsonNode body = json.readTree(answer.body());
            long total = body.at("/total/value").asLong();
            Long before = totals.putIfAbsent(body.at("/index/version").asString(), total);
            long counted = 0;
            for (JsonNode value : body.at("/facets/form/values")) {
                counted += value.get("count").asLong();
            }
            if (counted != total || body.get("hits").size() != 5 || (before != null && before != total)) {
                failures.add("not of one state, which gave " + before + " before: " + answer.body());
            }
        } catch (RuntimeException failure) {
            failures.add(failure.toString());
        }
    }

    private void awaitRebuild(PlenaryProcess plenary) throws InterruptedException {
        String state = "running";
        while (state.equals("running")) {
            Thread.sleep(20);
            state = json.readTree(plenary.get("/api/v1/rebuild").body())
                    .get("state")
                    .asString();
        }
        assertThat(state).isEqualTo("finished");
    }
}
