package org.plenary.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.plenary.index.SearchFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The states that can be read: the live one, and the one before for cursors that began in it.
 *
 * <p>A state is retained before each use and released after, so the next one takes over without waiting for anybody. What
 * another process publishes is noticed within half a second of searching.
 */
final class Generations implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Generations.class);
    private static final long LOOK_EVERY = TimeUnit.MILLISECONDS.toNanos(500);

    private final IndexFolder folder;
    private final ReentrantLock switching = new ReentrantLock();
    private final Set<Integer> damaged = new HashSet<>();
    private volatile @Nullable Generation live;
    private volatile @Nullable Generation before;
    private volatile long lookedAt;
    private volatile boolean closed;

    /** Opens the newest generation that is whole. */
    Generations(IndexFolder folder) {
        this.folder = folder;
        switching.lock();
        try {
            follow();
        } finally {
            switching.unlock();
        }
    }

    /**
     * The live state, retained: to be released by the caller. Null when nothing was published.
     *
     * @throws SearchFailure.IndexUnusable after {@link #close()}
     */
    @Nullable
    Generation live() {
        lookForOthers();
        while (true) {
            Generation current = live;
            if (closed) {
                throw new SearchFailure.IndexUnusable("the index was closed");
            }
            if (current == null || current.retain()) {
                return current;
            }
        }
    }

    /** The state of that version if it is still kept, retained. */
    @Nullable
    Generation ofVersion(String version) {
        Generation current = live();
        if (current == null || current.state().version().equals(version)) {
            return current;
        }
        release(current);
        Generation earlier = before;
        boolean kept = earlier != null && earlier.state().version().equals(version) && earlier.retain();
        return kept ? earlier : null;
    }

    static void release(Generation generation) {
        try {
            generation.release();
        } catch (IOException failure) {
            throw new SearchFailure.IndexUnusable("cannot let go of index files", failure);
        }
    }

    private void lookForOthers() {
        if (System.nanoTime() - lookedAt > LOOK_EVERY && switching.tryLock()) {
            try {
                follow();
            } finally {
                switching.unlock();
            }
        }
    }

    /** Moves over to what the pointer names now, at once. */
    void refresh() {
        switching.lock();
        try {
            follow();
        } finally {
            switching.unlock();
        }
    }

    private void follow() {
        lookedAt = System.nanoTime();
        if (closed) {
            return;
        }
        Generation current = live;
        for (int number : folder.pointed()) {
            if (damaged.contains(number)) {
                continue;
            }
            if (current != null && current.number() == number) {
                followCommits(current);
                return;
            }
            Generation next = open(number);
            if (next != null) {
                takeOver(next);
                return;
            }
        }
    }

    private void followCommits(Generation current) {
        try {
            Generation newer = current.newer();
            if (newer != null) {
                takeOver(newer);
            }
        } catch (IOException failure) {
            LOG.warn("cannot follow the index, the state of {} stays live", current.state().built(), failure);
        }
    }

    private @Nullable Generation open(int number) {
        Path path = folder.generation(number);
        try {
            Generation.verify(path);
            return Generation.open(number, path);
        } catch (IOException | RuntimeException damage) {
            damaged.add(number);
            LOG.warn("generation {} cannot be used: {}", number, damage.getMessage());
            return null;
        }
    }

    private void takeOver(Generation next) {
        Generation oldest = before;
        before = live;
        live = next;
        if (oldest != null) {
            release(oldest);
        }
    }

    /** The numbers of the generations in use, newest first, for what must stay on disk. */
    List<Integer> numbers() {
        Generation current = live;
        return current == null ? List.of() : List.of(current.number());
    }

    @Override
    public void close() {
        switching.lock();
        try {
            closed = true;
            for (Generation generation : new Generation[] {live, before}) {
                if (generation != null) {
                    release(generation);
                }
            }
            live = null;
            before = null;
        } finally {
            switching.unlock();
        }
    }
}
