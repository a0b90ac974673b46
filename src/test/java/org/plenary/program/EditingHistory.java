package org.plenary.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.plenary.engine.CorpusEditing;
import org.plenary.engine.CorpusRebuild;
import org.plenary.engine.Meanings;
import org.plenary.engine.RebuildScope;
import org.plenary.index.IndexState;
import org.plenary.ingest.CorpusFolder;
import org.plenary.ingest.CorpusStore;
import org.plenary.lucene.LuceneIndex;

/**
 * What an {@link EditingProgram} said that it did to a corpus and an index, over all its lives, and whether that is what lies on
 * the disk. Kept by the process that outlives it.
 */
final class EditingHistory {
    private final Path folder;
    /** The versions that each document may be of; one where what was begun was also ended. */
    private final Map<String, Set<Integer>> possible = new TreeMap<>();

    private final Map<String, String> published = new TreeMap<>();
    private final List<String> messages = new ArrayList<>();
    private Event onMessage = () -> {};
    private String lastPublished = "";
    private Set<String> pending = Set.of();
    private int pendingVersion;
    private int lastVersion;
    private boolean ready;
    private CountDownLatch readyOrEnded = new CountDownLatch(1);

    EditingHistory(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder.resolve("corpus"));
    }

    /**
     * Starts the program, where the history goes on.
     *
     * @param operations how many it does; 0 for all that it can
     */
    Process start(long seed, int operations, Collection<String> jvmOptions) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx96m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"));
        command.addAll(jvmOptions);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(EditingProgram.arguments(folder, seed, lastVersion + 1, operations));
        ready = false;
        readyOrEnded = new CountDownLatch(1);
        return new ProcessBuilder(command)
                .redirectError(folder.resolve("errors.log").toFile())
                .start();
    }

    /** Takes down what the program says, until it has ended. */
    void listen(Process program) throws IOException {
        try (BufferedReader lines = program.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                take(line);
            }
        } finally {
            readyOrEnded.countDown();
        }
    }

    private void take(String line) throws IOException {
        String[] words = line.split(" ", 3);
        switch (words[0]) {
            case "ready" -> {
                ready = true;
                readyOrEnded.countDown();
            }
            case "begin" -> {
                pendingVersion = Integer.parseInt(words[1]);
                pending = Set.of(words[2].split(" "));
                lastVersion = Math.max(lastVersion, pendingVersion);
            }
            case "done" -> end(id -> Set.of(pendingVersion));
            case "nothing" -> end(id -> Set.of(0));
            case "failed" -> {
                message(line);
                end(this::either);
            }
            case "unable" -> message(line);
            case "published" -> {
                lastPublished = words[1];
                published.put(words[1], words[2]);
            }
            default -> throw new IllegalStateException(line);
        }
    }

    private void message(String line) throws IOException {
        messages.add(line);
        onMessage.happens();
    }

    /** What is done when the program said what it could not do. */
    interface Event {
        void happens() throws IOException;
    }

    void onMessage(Event event) {
        onMessage = event;
    }

    private interface Versions {
        Set<Integer> of(String id);
    }

    private void end(Versions versions) {
        pending.forEach(id -> possible.put(id, versions.of(id)));
        pending = Set.of();
    }

    private Set<Integer> either(String id) {
        Set<Integer> both = new HashSet<>(possible.getOrDefault(id, Set.of(0)));
        both.add(pendingVersion);
        return both;
    }

    /** Waits until it has started, or ended without. */
    void awaitReady() {
        try {
            readyOrEnded.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    boolean wasReady() {
        return ready;
    }

    /** What it said that it could not do. */
    List<String> messages() {
        return messages;
    }

    String errors() throws IOException {
        return Files.readString(folder.resolve("errors.log"));
    }

    /**
     * That the index serves what it published last, that after the first update corpus and index hold all that was done and
     * nothing that was undone, and that nothing else is left.
     */
    void assertNothingIsLost(String when) throws IOException {
        try (LuceneIndex index = LuceneIndex.open(folder.resolve("index"))) {
            if (!lastPublished.isEmpty()) {
                assertServesTheLastPublished(index, when);
            }
            CorpusFolder corpus = new CorpusFolder(folder.resolve("corpus"));
            CorpusRebuild rebuild = new CorpusRebuild(corpus, index, Meanings.unknown(), 0);
            CorpusStore store = new CorpusStore(folder.resolve("corpus"));
            new CorpusEditing(store, corpus, index, _ -> new CompletableFuture<>()).tidy();
            rebuild.run(RebuildScope.Changes.anywhere(), _ -> {});
            HeldContent updated = HeldContent.of(index);
            assertHolds(updated, when);
            assertThat(leftOver()).as("left %s", when).isEmpty();
            IndexState.Ready state = (IndexState.Ready) index.state();
            assertThat(state.provenance().skipped()).as("skipped %s", when).isEmpty();
            lastPublished = state.version();
            published.put(lastPublished, updated.toString());
            possible.clear();
            updated.versions().forEach((id, version) -> possible.put(id, Set.of(version)));
            pending = Set.of();
        }
    }

    /** A publish that was not told of any more may have come after it. */
    private void assertServesTheLastPublished(LuceneIndex index, String when) {
        assertThat(index.state()).as("served at once %s", when).isInstanceOf(IndexState.Ready.class);
        String version = ((IndexState.Ready) index.state()).version();
        HeldContent content = HeldContent.of(index);
        if (published.containsKey(version)) {
            assertThat(version).as("version served at once %s", when).isEqualTo(lastPublished);
            assertThat(content).as("content of %s %s", version, when).hasToString(published.get(version));
        } else {
            assertThat(version).as("version %s", when).isGreaterThan(lastPublished);
        }
    }

    private void assertHolds(HeldContent content, String when) {
        Set<String> ids = new TreeSet<>(possible.keySet());
        ids.addAll(content.versions().keySet());
        ids.removeAll(pending);
        for (String id : ids) {
            assertThat(content.version(id)).as("version of %s %s", id, when).isIn(possible.getOrDefault(id, Set.of(0)));
        }
        boolean anew = pending.stream().allMatch(id -> content.version(id) == pendingVersion);
        boolean asBefore = pending.stream()
                .allMatch(id -> possible.getOrDefault(id, Set.of(0)).contains(content.version(id)));
        assertThat(anew || asBefore)
                .as("%s of version %d begun %s: %s", pending, pendingVersion, when, content)
                .isTrue();
    }

    /** Files and folders that belong to nothing. */
    private List<String> leftOver() throws IOException {
        Set<String> expected = new HashSet<>(Files.readAllLines(folder.resolve("index/CURRENT")));
        expected.addAll(Set.of("CURRENT", "write.lock", ".lock", "added"));
        try (Stream<Path> index = Files.list(folder.resolve("index"));
                Stream<Path> corpus = Files.list(folder.resolve("corpus"))) {
            return Stream.concat(index, corpus)
                    .map(entry -> entry.getFileName().toString())
                    .filter(name -> !expected.contains(name))
                    .toList();
        }
    }
}
