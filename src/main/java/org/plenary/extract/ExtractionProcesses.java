package org.plenary.extract;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Reads files in child processes, so that one which makes a parser hang, die or fill the memory costs nothing but itself.
 *
 * <p>A process reads many files. One that fails is gone, and the next file gets a new one; so does the same file when the failed
 * process had read others before, since the fault may be theirs.
 */
public final class ExtractionProcesses implements Extractor {
    private final ExtractionLimits limits;
    private final Class<?> main;
    private final Semaphore permits;
    private final ScheduledThreadPoolExecutor clock;
    private final Set<ExtractionProcess> alive = new HashSet<>();
    private final Deque<Idle> idle = new ArrayDeque<>();
    private boolean closed;

    private record Idle(ExtractionProcess process, ScheduledFuture<?> end) {}

    public ExtractionProcesses(ExtractionLimits limits) {
        this(limits, ExtractionWorker.class);
    }

    /** @param main what the processes run instead of the program's own readers */
    ExtractionProcesses(ExtractionLimits limits, Class<?> main) {
        this.limits = limits;
        this.main = main;
        this.permits = new Semaphore(limits.processes(), true);
        this.clock = new ScheduledThreadPoolExecutor(
                1, task -> Thread.ofPlatform().daemon().name("extraction-clock").unstarted(task));
        clock.setRemoveOnCancelPolicy(true);
    }

    @Override
    public Extraction extract(byte[] bytes, String fileName) {
        if (bytes.length > limits.largestFile()) {
            return new Extraction.Refused(limits.tooLarge());
        }
        ExtractionWire.Request request = new ExtractionWire.Request(bytes, fileName);
        permits.acquireUninterruptibly();
        try {
            Extraction extraction = attempt(request);
            return extraction == null ? alone(request) : extraction;
        } finally {
            permits.release();
        }
    }

    /** Null when it failed in a process that had read other files before. */
    private @Nullable Extraction attempt(ExtractionWire.Request request) {
        ExtractionProcess process = take();
        boolean used = process.files() > 0;
        Extraction extraction = read(request, process);
        boolean again = used && !process.isAlive() && !process.isOutOfTime();
        giveBack(process);
        return again ? null : extraction;
    }

    private Extraction alone(ExtractionWire.Request request) {
        ExtractionProcess process = started();
        Extraction extraction = read(request, process);
        giveBack(process);
        return extraction;
    }

    private Extraction read(ExtractionWire.Request request, ExtractionProcess process) {
        ScheduledFuture<?> end = scheduledEnd(process);
        try {
            return process.exchange(request, limits.characters());
        } catch (ExtractionWire.TooManyCharacters _) {
            drop(process);
            return new Extraction.Refused(limits.tooManyCharacters());
        } catch (IOException _) {
            String reason = process.reason(limits);
            drop(process);
            return new Extraction.Refused(reason);
        } finally {
            end.cancel(false);
        }
    }

    private synchronized ScheduledFuture<?> scheduledEnd(ExtractionProcess process) {
        requireOpen();
        return clock.schedule(process::endForTime, limits.time().toNanos(), TimeUnit.NANOSECONDS);
    }

    private synchronized ExtractionProcess take() {
        for (Idle next = idle.poll(); next != null; next = idle.poll()) {
            next.end().cancel(false);
            if (next.process().isAlive()) {
                return next.process();
            }
            drop(next.process());
        }
        return started();
    }

    private synchronized ExtractionProcess started() {
        requireOpen();
        ExtractionProcess process = ExtractionProcess.start(limits, main);
        alive.add(process);
        return process;
    }

    private synchronized void giveBack(ExtractionProcess process) {
        requireOpen();
        if (!process.isAlive() || process.files() >= limits.filesEach()) {
            drop(process);
            return;
        }
        idle.push(new Idle(
                process, clock.schedule(() -> endIdle(process), limits.idle().toNanos(), TimeUnit.NANOSECONDS)));
    }

    private synchronized void endIdle(ExtractionProcess process) {
        if (idle.removeIf(one -> one.process() == process)) {
            drop(process);
        }
    }

    private synchronized void drop(ExtractionProcess process) {
        if (alive.remove(process)) {
            process.close();
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new CancellationException("the readers of documents are closed");
        }
    }

    /** Ends all processes; those at work leave their callers without an answer. */
    @Override
    public synchronized void close() {
        closed = true;
        clock.shutdownNow();
        idle.clear();
        alive.forEach(ExtractionProcess::close);
        alive.clear();
    }
}
