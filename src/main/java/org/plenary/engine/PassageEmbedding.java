package org.plenary.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.plenary.document.DocumentId;
import org.plenary.document.Passage;
import org.plenary.engine.EmbeddingStatus.Running;
import org.plenary.index.IndexBuild;
import org.plenary.index.IndexState;
import org.plenary.index.IndexedDocument;
import org.plenary.index.SearchFailure;
import org.plenary.index.SearchIndex;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives passages their vectors after they can be found by their words, on all cores, and publishes them in batches that double:
 * the first soon, the last few.
 *
 * <p>What was made is kept before it is published, so whatever interrupts the work costs no vector twice.
 */
public final class PassageEmbedding implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PassageEmbedding.class);
    private static final int FIRST_BATCH = 2_000;
    private static final int LARGEST_BATCH = 64_000;
    private static final int LONGEST_WAIT_SECONDS = 10;

    private final SearchIndex index;
    private final Meanings meanings;
    private final ExecutorService workers;
    private volatile boolean closed;

    public PassageEmbedding(SearchIndex index, Meanings meanings) {
        this.index = index;
        this.meanings = meanings;
        Thread.Builder.OfPlatform lowly =
                Thread.ofPlatform().name("embedding-", 0).daemon().priority(Thread.MIN_PRIORITY);
        this.workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), lowly.factory());
    }

    /**
     * Makes all vectors that are awaited.
     *
     * @param progress told after every document
     * @throws SearchFailure.Busy when another build runs as vectors are to be published; they are kept
     * @throws CancellationException when it is closed meanwhile
     */
    public void run(Consumer<Running> progress) throws InterruptedException {
        long began = System.nanoTime();
        int inAll = awaiting();
        int done = 0;
        int batch = FIRST_BATCH;
        while (awaiting() > 0) {
            List<IndexedDocument> embedded = new ArrayList<>();
            int taken = 0;
            for (DocumentId id : index.awaitingMeaning(batch)) {
                Optional<IndexedDocument> document = index.document(id);
                if (taken < batch && document.isPresent()) {
                    embed(document.get());
                    embedded.add(document.get());
                    taken += document.get().passages().size();
                    Duration elapsed = Duration.ofNanos(System.nanoTime() - began);
                    progress.accept(new Running(Math.min(inAll, done + taken), inAll, elapsed));
                }
            }
            meanings.keep();
            publish(embedded);
            done += taken;
            batch = Math.min(LARGEST_BATCH, 2 * batch);
        }
    }

    private int awaiting() {
        return switch (index.state()) {
            case IndexState.Empty() -> 0;
            case IndexState.Ready ready -> ready.awaitingMeaning();
        };
    }

    private void embed(IndexedDocument document) throws InterruptedException {
        List<Future<?>> making = new ArrayList<>();
        for (Passage passage : document.passages()) {
            making.add(submit(() -> {
                requireOpen();
                meanings.learn(document.metadata(), passage);
            }));
        }
        for (Future<?> each : making) {
            finished(each);
        }
        requireOpen();
    }

    private Future<?> submit(Runnable work) {
        try {
            return workers.submit(work);
        } catch (RejectedExecutionException _) {
            throw new CancellationException();
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new CancellationException();
        }
    }

    private static void finished(Future<?> work) throws InterruptedException {
        try {
            work.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException failure
                    ? failure
                    : new IllegalStateException(failed.getCause());
        }
    }

    /** A document that is no longer what was embedded is left to the next look. */
    private void publish(List<IndexedDocument> embedded) {
        try (IndexBuild build = index.update()) {
            if (index.state() instanceof IndexState.Ready ready) {
                for (IndexedDocument document : embedded) {
                    if (index.document(document.id()).equals(Optional.of(document))) {
                        build.replace(
                                document.id(),
                                document.metadata(),
                                meanings.known(document.metadata(), document.passages()));
                    }
                }
                build.publish(ready.provenance(), index.sources());
            }
        }
    }

    /** Stops after the passages at hand; what was made is kept. */
    @Override
    public void close() {
        closed = true;
        workers.shutdown();
        try {
            if (!workers.awaitTermination(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("vectors were still being made at the end");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
