package org.plenary.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.plenary.engine.RebuildStatus.Failed;
import org.plenary.engine.RebuildStatus.Finished;
import org.plenary.engine.RebuildStatus.Running;
import org.plenary.index.SearchFailure;
import org.plenary.ingest.SourceFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs one rebuild at a time beside everything else and tells how far it is: a whole one when asked, one of the changes whenever
 * the corpus changed.
 *
 * <p>A whole rebuild that fails is left to whoever asked. Changes are the program's own to bring in: whatever hinders it, it tries
 * again, after a time that doubles. While the index is held to a state, changes wait for a rebuild or an update that somebody
 * asks for.
 */
public final class BackgroundRebuild implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundRebuild.class);
    private static final int LONGEST_WAIT_SECONDS = 5;
    private static final Duration AGAIN_AFTER_BUSY = Duration.ofMillis(100);
    private static final Duration LONGEST_BUSY = Duration.ofSeconds(3);
    private static final Duration FIRST_AGAIN = Duration.ofSeconds(1);
    private static final Duration LAST_AGAIN = Duration.ofMinutes(1);

    private final Rebuild rebuild;
    private final AtomicReference<RebuildStatus> status = new AtomicReference<>(new RebuildStatus.Idle());
    private final ScheduledThreadPoolExecutor worker = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("rebuild").daemon().factory());
    private final Object changing = new Object();
    private Changes waiting = new Changes();
    private Duration again = FIRST_AGAIN;

    /** What is to be brought in next. Guarded by {@link #changing}. */
    private static final class Changes {
        private final Set<SourceFile> files = new HashSet<>();
        private boolean anywhere;
        private boolean asked;
        private final CompletableFuture<Void> done = new CompletableFuture<>();

        private boolean none() {
            return files.isEmpty() && !anywhere;
        }

        private boolean areUnknown() {
            return anywhere && files.isEmpty() && !asked;
        }

        private void add(Changes other) {
            files.addAll(other.files);
            anywhere |= other.anywhere;
            asked |= other.asked;
        }

        private RebuildScope scope() {
            return anywhere ? RebuildScope.Changes.anywhere() : RebuildScope.Changes.of(files);
        }
    }

    public BackgroundRebuild(Rebuild rebuild) {
        this.rebuild = rebuild;
        worker.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /**
     * Starts a whole rebuild and returns at once.
     *
     * @throws SearchFailure.Busy when one of this process is running; one of another process shows in the status
     */
    public void start() {
        RebuildStatus before = status.get();
        Running begun = new Running(Instant.now(), RebuildProgress.NONE);
        if (before instanceof Running || !status.compareAndSet(before, begun)) {
            throw new SearchFailure.Busy();
        }
        worker.execute(() -> status.set(whole(begun.started())));
    }

    /**
     * Has the index follow files that were written or removed.
     *
     * @return done when searches find them as they are now
     */
    public CompletableFuture<Void> follow(Set<SourceFile> files) {
        Changes changes = new Changes();
        changes.files.addAll(files);
        return follow(changes);
    }

    /** Has the index follow whatever changed in the corpus, if anything did. */
    public CompletableFuture<Void> followAll() {
        Changes changes = new Changes();
        changes.anywhere = true;
        return follow(changes);
    }

    /** Does so because somebody asked for it, which ends the holding of a state. */
    public CompletableFuture<Void> update() {
        Changes changes = new Changes();
        changes.anywhere = true;
        changes.asked = true;
        return follow(changes);
    }

    private CompletableFuture<Void> follow(Changes changes) {
        CompletableFuture<Void> done;
        synchronized (changing) {
            waiting.add(changes);
            done = waiting.done;
        }
        bringInAfter(Duration.ZERO);
        return done;
    }

    private void bringInAfter(Duration delay) {
        try {
            worker.schedule(this::bringInWaiting, delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException _) {
            LOG.debug("the corpus changed while the program ends; the next start brings it in");
        }
    }

    private void bringInWaiting() {
        Changes changes;
        synchronized (changing) {
            changes = waiting;
            if (changes.none()) {
                return;
            }
            waiting = new Changes();
        }
        bringIn(changes);
    }

    private void bringIn(Changes changes) {
        Instant started = Instant.now();
        try {
            if (!changes.asked && rebuild.isHeld()) {
                putBack(changes);
                return;
            }
            if (changes.areUnknown() && rebuild.isUpToDate()) {
                changes.done.complete(null);
                return;
            }
            RebuildReport report = rebuild.run(changes.scope(), progress -> tell(new Running(started, progress)));
            status.set(new Finished(started, Instant.now(), report));
            again = FIRST_AGAIN;
            changes.done.complete(null);
        } catch (SearchFailure.Busy _) {
            putBack(changes);
            bringInAfter(AGAIN_AFTER_BUSY);
        } catch (CancellationException _) {
            status.set(stopped(started));
        } catch (RuntimeException | Error failure) {
            status.set(failed(started, failure));
            putBack(changes);
            bringInAfter(again);
            again = again.multipliedBy(2).compareTo(LAST_AGAIN) > 0 ? LAST_AGAIN : again.multipliedBy(2);
        }
    }

    /** Who waits for them waits on, and those who come later wait for the same. */
    private void putBack(Changes changes) {
        synchronized (changing) {
            Changes later = waiting;
            changes.add(later);
            changes.done.thenAccept(later.done::complete);
            waiting = changes;
        }
    }

    /** Whatever is thrown ends here, errors too, else the rebuild would seem to run for ever. */
    private RebuildStatus whole(Instant started) {
        Changes included;
        synchronized (changing) {
            included = waiting;
            waiting = new Changes();
        }
        try {
            RebuildReport report = patiently(started);
            included.done.complete(null);
            return new Finished(started, Instant.now(), report);
        } catch (CancellationException _) {
            return stopped(started);
        } catch (RuntimeException | Error failure) {
            if (!included.none()) {
                putBack(included);
                bringInAfter(AGAIN_AFTER_BUSY);
            }
            return failed(started, failure);
        }
    }

    /** Vectors are published in moments; a build that takes longer is somebody's, who is to be told of. */
    private RebuildReport patiently(Instant started) {
        long began = System.nanoTime();
        while (true) {
            try {
                return rebuild.run(progress -> tell(new Running(started, progress)));
            } catch (SearchFailure.Busy busy) {
                if (System.nanoTime() - began > LONGEST_BUSY.toNanos()) {
                    throw busy;
                }
                LockSupport.parkNanos(AGAIN_AFTER_BUSY.toNanos());
                tell(new Running(started, RebuildProgress.NONE));
            }
        }
    }

    private static Failed stopped(Instant started) {
        return new Failed(started, Instant.now(), "stopped before the end, nothing was published");
    }

    private static Failed failed(Instant started, Throwable failure) {
        if (failure instanceof SearchFailure known) {
            LOG.warn("rebuild failed: {}", known.getMessage());
            return new Failed(started, Instant.now(), String.valueOf(known.getMessage()));
        }
        LOG.error("rebuild failed", failure);
        return new Failed(started, Instant.now(), "internal error, see the log");
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
