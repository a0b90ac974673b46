package org.plenary.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag("slow")
class RebuildUnderLoadTest {
    private static final int REBUILDS = 20;
    private static final int CLIENTS = 8;

    private final JsonMapper json = new JsonMapper();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final Set<String> versions = ConcurrentHashMap.newKeySet();
    private final AtomicInteger answers = new AtomicInteger();

    @TempDir
    private Path index;

    @Test
    void searchesNeverFailNorMixStatesWhileTheIndexIsRebuilt() throws IOException, InterruptedException {
        AtomicBoolean done = new AtomicBoolean();
        try (PlenaryProcess plenary = PlenaryProcess.serve(Path.of("corpus"), index)) {
            List<Thread> clients = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                clients.add(Thread.ofVirtual().start(() -> {
                    while (!done.get()) {
                        searchOnce(plenary);
                    }
                }));
            }
            for (int rebuild = 0; rebuild < REBUILDS; rebuild++) {
                assertThat(plenary.startRebuild().statusCode()).isEqualTo(202);
                awaitRebuild(plenary);
            }
            done.set(true);
            for (Thread client : clients) {
                client.join();
            }
        }
        assertThat(failures).isEmpty();
        assertThat(versions).as("states searched in %d answers", answers.get()).hasSizeGreaterThan(REBUILDS / 2);
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
            versions.add(body.at("/index/version").asString());
            long counted = 0;
            for (JsonNode value : body.at("/facets/form/values")) {
                counted += value.get("count").asLong();
            }
            if (counted != body.at("/total/value").asLong() || body.get("hits").size() != 5) {
                failures.add("counts do not add up: " + answer.body());
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
