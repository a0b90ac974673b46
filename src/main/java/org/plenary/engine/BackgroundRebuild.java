package org.plenary.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.plenary.index.SearchFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs one rebuild at a time beside everything else and tells how far it is. */
public final class BackgroundRebuild implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundRebuild.class);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final Rebuild rebuild;
    private final AtomicBoolean running = new AtomicBoolean();
    private final AtomicReference<RebuildStatus> status = new AtomicReference<>(new RebuildStatus.Idle());
    private final AtomicReference<@Nullable Thread> worker = new AtomicReference<>();

    public BackgroundRebuild(Rebuild rebuild) {
        this.rebuild = rebuild;
    }

    /**
     * Starts a rebuild and returns at once.
     *
     * @throws SearchFailure.Busy when one of this process is running; one of another process shows in the status
     */
    public void start() {
        if (!running.compareAndSet(false, true)) {
            throw new SearchFailure.Busy();
        }
        Instant started = Instant.now();
        status.set(new RebuildStatus.Running(started, new RebuildProgress(0, 0, 0, Duration.ZERO)));
        worker.set(Thread.ofPlatform().name("rebuild").daemon().start(() -> run(started)));
    }

    private void run(Instant started) {
        RebuildStatus outcome;
        try {
            RebuildReport report = rebuild.run(progress -> status.set(new RebuildStatus.Running(started, progress)));
            outcome = new RebuildStatus.Finished(Instant.now(), report);
        } catch (SearchFailure failure) {
            LOG.warn("rebuild failed: {}", failure.getMessage());
            outcome = new RebuildStatus.Failed(Instant.now(), String.valueOf(failure.getMessage()));
        } catch (RuntimeException bug) {
            LOG.error("rebuild failed", bug);
            outcome = new RebuildStatus.Failed(Instant.now(), "internal error, see the log");
        }
        running.set(false);
        status.set(outcome);
    }

    public RebuildStatus status() {
        return status.get();
    }

    /** Waits for a running rebuild to end, at most five seconds; what is unpublished then never will be. */
    @Override
    public void close() {
        Thread started = worker.get();
        if (started == null) {
            return;
        }
        try {
            started.join(LONGEST_WAIT);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
