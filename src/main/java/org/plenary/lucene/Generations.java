package org.plenary.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.plenary.index.HeldState;
import org.plenary.index.SearchFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The states that can be read: the live one, and the one before for cursors that began in it.
 *
 * <p>A state is retained before each use and released after, so the next one takes over without waiting for anybody. What
 * another process publishes is noticed within a twentieth of a second by whoever searches; the search that notices verifies and opens it,
 * others go on in the old state meanwhile.
 */
final class Generations implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Generations.class);
    private static final long LOOK_EVERY = TimeUnit.MILLISECONDS.toNanos(50);

    private final IndexFolder folder;
    private final Profile profile;
    private final ReentrantLock switching = new ReentrantLock();
    private final Refusals refusals = new Refusals();

    private final Walks walks = new Walks();

    /** The profile of the newest generation, when it is another one and so nothing here can be asked. */
    private volatile @Nullable String otherProfile;

    private volatile @Nullable Generation live;
    private volatile @Nullable Generation before;
    private volatile long lookedAt;
    private volatile boolean closed;

    /** Opens the newest generation that is whole. */
    Generations(IndexFolder folder, Profile profile) {
        this.folder = folder;
        this.profile = profile;
        refresh();
    }

    Profile profile() {
        return profile;
    }

    /**
     * The live state, retained: to be released by the caller. Null when nothing was published.
     *
     * @throws SearchFailure.IndexUnusable after {@link #close()}, or when it was built in another profile
     */
    @Nullable
    Generation live() {
        lookForOthers();
        while (true) {
            Generation current = live;
            requireOpen();
            if (current == null) {
                requireSameProfile();
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
        if (current == null || current.name().equals(version)) {
            return current;
        }
        release(current);
        Generation earlier = before;
        if (earlier != null && earlier.name().equals(version) && earlier.retain()) {
            return earlier;
        }
        return walks.retained(version);
    }

    /** Keeps the state of that version for cursors; null when it is gone. */
    @Nullable
    HeldState keep(String version) {
        Generation walked = ofVersion(version);
        if (walked == null || walked.name().equals(version)) {
            return walked == null ? null : walks.begin(walked);
        }
        release(walked);
        return null;
    }

    static void release(Generation generation) {
        try {
            generation.release();
        } catch (IOException failure) {
            throw new SearchFailure.IndexUnusable("cannot let go of index files", failure);
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new SearchFailure.IndexUnusable("the index was closed");
        }
    }

    private void requireSameProfile() {
        String other = otherProfile;
        if (other != null) {
            throw new SearchFailure.IndexUnusable("the index was built in the profile " + other + ", not in " + profile
                    + "; ask it with --profile " + other + ", or rebuild it");
        }
    }

    /** While there is a state to answer from, a pointer that cannot be read is no reason to answer nothing. */
    private void lookForOthers() {
        if (System.nanoTime() - lookedAt > LOOK_EVERY && switching.tryLock()) {
            try {
                follow();
            } catch (SearchFailure.IndexUnusable unreadable) {
                if (live == null) {
                    throw unreadable;
                }
                LOG.warn("the live state stays: {}", unreadable.getMessage());
            } finally {
                switching.unlock();
            }
        }
    }

    /**
     * Moves over to what the pointer names now, at once.
     *
     * @throws SearchFailure.IndexUnusable after {@link #close()}, or when the pointer cannot be read
     */
    void refresh() {
        switching.lock();
        try {
            requireOpen();
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
        for (String name : folder.pointed()) {
            if (current != null && current.name().equals(name)) {
                return;
            }
            Generation next = refusals.isToBeTried(name) ? open(name) : null;
            if (next != null) {
                takeOver(next);
                return;
            }
        }
    }

    private @Nullable Generation open(String name) {
        try {
            Generation found = Generation.open(name, folder, folder.isHeld());
            String built = CommitRecord.profile(found.reader());
            if (built.equals(profile.toString())) {
                refusals.remove(name);
                return found;
            }
            found.release();
            boolean first = refusals.add(name);
            otherProfile = built;
            if (live != null && first) {
                LOG.warn("the live state stays: generation {} is of the profile {}, not {}", name, built, profile);
            }
            return null;
        } catch (IOException | RuntimeException damage) {
            if (refusals.add(name)) {
                LOG.warn("generation {} cannot be used: {}", name, DiskTrouble.reason(damage));
            }
            return null;
        }
    }

    /**
     * Points to a verified generation and moves over to it. The one that was live stays the way back.
     *
     * @param next held by the caller; when this returns held here, on failure let go of
     * @throws SearchFailure.IndexUnusable after {@link #close()}
     */
    void publish(Generation next) throws IOException {
        switching.lock();
        boolean pointed = false;
        try {
            requireOpen();
            List<String> names = new ArrayList<>(List.of(next.name()));
            if (live != null) {
                names.add(live.name());
            }
            folder.point(names, next.state().provenance().held());
            pointed = true;
            takeOver(next);
        } finally {
            switching.unlock();
            if (!pointed) {
                release(next);
            }
        }
    }

    /**
     * Goes back to the generation before the live one, which stays as the way forward. To be called by who holds the lock of the
     * folder.
     *
     * @return false when there is none before
     * @throws IOException when it is damaged
     */
    boolean goBack() throws IOException {
        switching.lock();
        try {
            requireOpen();
            follow();
            List<String> names = folder.pointed();
            if (names.size() < 2) {
                return false;
            }
            Generation earlier = Generation.open(names.get(1), folder, true);
            boolean pointed = false;
            try {
                folder.point(List.of(names.get(1), names.get(0)), true);
                pointed = true;
            } finally {
                if (!pointed) {
                    release(earlier);
                }
            }
            takeOver(earlier);
            return true;
        } finally {
            switching.unlock();
        }
    }

    /**
     * Removes from disk all generations that the pointer does not name: older ones, and those of cut off builds. The live one
     * stays even when the pointer is lost. To be called by who holds the lock of the folder.
     */
    void removeOthers() throws IOException {
        List<String> kept = new ArrayList<>(folder.pointed());
        Generation current = live;
        if (current != null) {
            kept.add(current.name());
        }
        folder.keepOnly(kept);
    }

    private void takeOver(Generation next) {
        Generation oldest = before;
        before = live;
        live = next;
        otherProfile = null;
        if (oldest != null) {
            release(oldest);
        }
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
