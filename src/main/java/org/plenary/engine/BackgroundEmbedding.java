package org.plenary.engine;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import org.plenary.index.SearchFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes vectors beside everything else, for every state that is published, and tells how far it is. */
public final class BackgroundEmbedding implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundEmbedding.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final PassageEmbedding embedding;
    private final Thread watch;
    private volatile EmbeddingStatus status = new EmbeddingStatus.Idle();

    /** @param embedding closed with this */
    public BackgroundEmbedding(PassageEmbedding embedding) {
        this.embedding = embedding;
        this.watch = Thread.ofPlatform().name("embedding").daemon().unstarted(this::watch);
    }

    /** Begins, and goes on with every state that is published later. */
    public void start() {
        watch.start();
    }

    public EmbeddingStatus status() {
        return status;
    }

    private void watch() {
        try {
            while (true) {
                look();
                Thread.sleep(LOOK_EVERY);
            }
        } catch (InterruptedException | CancellationException _) {
            status = new EmbeddingStatus.Idle();
        }
    }

    /** Whatever is thrown ends here, for the next look may do better. */
    private void look() throws InterruptedException {
        try {
            embedding.run(running -> status = running);
            status = new EmbeddingStatus.Idle();
        } catch (SearchFailure.Busy _) {
            LOG.debug("another build runs; vectors are published after it");
        } catch (CancellationException ended) {
            throw ended;
        } catch (RuntimeException | LinkageError failure) {
            LOG.warn("vectors cannot be made", failure);
            status = new EmbeddingStatus.Failed(String.valueOf(failure.getMessage()));
        }
    }

    @Override
    public void close() {
        embedding.close();
        watch.interrupt();
        try {
            if (watch.isAlive() && !watch.join(LONGEST_WAIT)) {
                LOG.warn("vectors were still being published at the end");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
