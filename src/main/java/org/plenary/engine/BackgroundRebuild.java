package org.plenary.engine;

import java.time.Instant;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.plenary.engine.RebuildStatus.Failed;
import org.plenary.engine.RebuildStatus.Finished;
import org.plenary.engine.RebuildStatus.Running;
import org.plenary.index.SearchFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs one rebuild at a time beside everything else and tells how far it is. */
public final class BackgroundRebuild implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundRebuild.class);
    private static final int LONGEST_WAIT_SECONDS = 5;

    private final Rebuild rebuild;
    private final AtomicReference<RebuildStatus> status = new AtomicReference<>(new RebuildStatus.Idle());
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("rebuild").daemon().factory());

    public BackgroundRebuild(Rebuild rebuild) {
        this.rebuild = rebuild;
    }

    /**
     * Starts a rebuild and returns at once.
     *
     * @throws SearchFailure.Busy when one of this process is running; one of another process shows in the status
     */
    public void start() {
        RebuildStatus before = status.get();
        Running begun = new Running(Instant.now(), RebuildProgress.NONE);
        if (before instanceof Running || !status.compareAndSet(before, begun)) {
            throw new SearchFailure.Busy();
        }
        worker.execute(() -> status.set(outcome(begun.started())));
    }

    /** Whatever is thrown ends here, errors too, else the rebuild would seem to run for ever. */
    private RebuildStatus outcome(Instant started) {
        try {
            RebuildReport report = rebuild.run(progress -> tell(new Running(started, progress)));
            return new Finished(started, Instant.now(), report);
        } catch (SearchFailure failure) {
            LOG.warn("rebuild failed: {}", failure.getMessage());
            return new Failed(started, Instant.now(), String.valueOf(failure.getMessage()));
        } catch (CancellationException _) {
            return new Failed(started, Instant.now(), "stopped before the end, nothing was published");
        } catch (RuntimeException | Error bug) {
            LOG.error("rebuild failed", bug);
            return new Failed(started, Instant.now(), "internal error, see the log");
        }
    }

    private void tell(Running running) {
        if (worker.isShutdown()) {
            throw new CancellationException();
        }
        status.set(running);
    }

    public RebuildStatus status() {
        return status.get();
    }

    /** Stops a running rebuild after the document at hand, with nothing published; waits for that at most five seconds. */
    @Override
    public void close() {
        worker.shutdown();
        try {
            if (!worker.awaitTermination(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("a rebuild was still running at the end and is left unfinished");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
