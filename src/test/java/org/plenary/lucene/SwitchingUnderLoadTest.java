package org.plenary.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.index.Ask.ask;
import static org.plenary.index.Ask.everything;
import static org.plenary.index.Ask.word;
import static org.plenary.index.Documents.document;
import static org.plenary.index.Documents.provenance;
import static org.plenary.index.Responses.counts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.document.DocumentId;
import org.plenary.index.Facet;
import org.plenary.index.IndexBuild;
import org.plenary.index.IndexedDocument;
import org.plenary.index.SearchFailure;
import org.plenary.index.SearchResponse;

/** Searches go on while states change, and none sees parts of two. */
class SwitchingUnderLoadTest {
    private static final int REBUILDS = 20;
    private static final int SEARCHERS = 8;

    @TempDir
    Path folder;

    /** The state of a round holds as many documents of two paragraphs as the round says, all of body "round N". */
    private static void publishRound(LuceneIndex index, int round) {
        try (IndexBuild build = round % 4 == 3 ? index.update() : index.rebuild()) {
            for (int number = 0; number <= round; number++) {
                document("d" + number)
                        .body("round " + round)
                        .paragraph("Alpha of round " + round)
                        .paragraph("Alpha again")
                        .into(build);
            }
            build.publish(provenance());
        }
    }

    private static void assertOneState(SearchResponse response) {
        int documents = response.index().documents();
        String round = "round " + (documents - 1);
        assertThat(response.partial()).isFalse();
        assertThat(response.index().passages()).isEqualTo(2 * documents);
        assertThat(response.total()).isEqualTo(2L * documents);
        assertThat(response.hits())
                .hasSize(2 * documents)
                .allSatisfy(hit -> assertThat(hit.passage().metadata().body()).isEqualTo(round));
        assertThat(counts(response, Facet.BODY)).containsExactly(round + "=" + 2 * documents);
        assertThat(response.facets().get(Facet.DOCUMENT).values()).hasSize(documents);
    }

    private static void assertWhole(IndexedDocument document) {
        assertThat(document.passages()).hasSize(2);
        assertThat(document.passages().getFirst().text())
                .endsWith(String.valueOf(document.metadata().body()));
    }

    @Test
    void everyAnswerComesFromOneState() throws InterruptedException {
        Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
        AtomicInteger answers = new AtomicInteger();
        AtomicBoolean done = new AtomicBoolean();
        try (LuceneIndex index = LuceneIndex.open(folder)) {
            publishRound(index, 0);
            List<Thread> searchers = new ArrayList<>();
            for (int number = 0; number < SEARCHERS; number++) {
                searchers.add(Thread.ofPlatform().start(() -> {
                    while (!done.get() && failures.isEmpty()) {
                        try {
                            assertOneState(ask(word("alpha"))
                                    .counting(Facet.BODY, Facet.DOCUMENT)
                                    .of(index));
                            assertWhole(index.document(new DocumentId("d0")).orElseThrow());
                            assertThat(index.documents()).isNotEmpty();
                            answers.incrementAndGet();
                            Thread.sleep(1);
                        } catch (Throwable failure) {
                            failures.add(failure);
                        }
                    }
                }));
            }
            for (int round = 1; round <= REBUILDS; round++) {
                publishRound(index, round);
            }
            done.set(true);
            for (Thread searcher : searchers) {
                searcher.join();
            }
        }
        assertThat(failures).isEmpty();
        assertThat(answers).hasValueGreaterThan(REBUILDS);
    }

    @Test
    void closingUnderLoadFailsSearchesWithAFailureOrNotAtAll() throws InterruptedException {
        LuceneIndex index = LuceneIndex.open(folder);
        publishRound(index, 5);
        Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
        List<Thread> searchers = new ArrayList<>();
        for (int number = 0; number < SEARCHERS; number++) {
            searchers.add(Thread.ofPlatform().start(() -> {
                try {
                    while (true) {
                        assertOneState(ask(word("alpha"))
                                .counting(Facet.BODY, Facet.DOCUMENT)
                                .of(index));
                    }
                } catch (SearchFailure.IndexUnusable expected) {
                    // The index was closed.
                } catch (Throwable failure) {
                    failures.add(failure);
                }
            }));
        }
        Thread.sleep(200);
        index.close();
        for (Thread searcher : searchers) {
            searcher.join();
        }
        assertThat(failures).isEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void noFileIsHeldLongerThanNeeded() throws IOException {
        try (LuceneIndex index = LuceneIndex.open(folder)) {
            publishRound(index, 1);
            publishRound(index, 1);
            long handles = handles();
            long mapped = mapped();
            for (int round = 0; round < 50; round++) {
                publishRound(index, 1 + round % 2 * 2);
                everything().countingAll().of(index);
                index.rebuild().close();
                index.update().close();
            }
            assertThat(handles()).isLessThanOrEqualTo(handles + 2);
            assertThat(mapped()).isLessThanOrEqualTo(2 * mapped + 10);
        }
        assertThat(mapped()).isZero();
    }

    /** Files open in this process. */
    private static long handles() throws IOException {
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            return open.count();
        }
    }

    /** Stretches of index files mapped into memory. */
    private long mapped() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/maps")).stream()
                .filter(line -> line.contains(folder.toString()))
                .count();
    }
}
