package org.plenary.engine;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.plenary.ingest.CorpusFolder;
import org.plenary.ingest.FileStamp;
import org.plenary.ingest.SourceFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the corpus folder again and again and tells which files were written or removed by others.
 *
 * <p>A file counts once it looks the same twice, so that one which is still being copied waits. Files are told apart by size and
 * time of writing; none is read. While the folder is not there, or is empty as the place is where a disk was mounted, nothing is
 * told: the index as it is answers.
 */
public final class CorpusWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CorpusWatch.class);

    private final CorpusFolder corpus;
    private final Consumer<Set<SourceFile>> changed;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("corpus-watch").daemon().factory());
    private Map<SourceFile, FileStamp> told = Map.of();
    private Map<SourceFile, FileStamp> before = Map.of();
    private boolean away;

    /**
     * Takes the folder as it is now for known.
     *
     * @param changed told which files may have to be read again; never of none
     */
    public CorpusWatch(CorpusFolder corpus, Consumer<Set<SourceFile>> changed) {
        this.corpus = corpus;
        this.changed = changed;
        Map<SourceFile, FileStamp> now = stamps();
        if (now != null) {
            told = now;
            before = now;
        }
    }

    /** Looks from now on, with that pause in between. */
    public void start(Duration pause) {
        worker.scheduleWithFixedDelay(this::lookSafely, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** What is thrown here would end the looking. */
    private void lookSafely() {
        try {
            look();
        } catch (RuntimeException failure) {
            LOG.error("looking at the corpus folder failed; it goes on", failure);
        }
    }

    /** Looks once. */
    void look() {
        Map<SourceFile, FileStamp> now = stamps();
        if (now == null) {
            return;
        }
        Set<SourceFile> settled = new HashSet<>(now.keySet());
        settled.addAll(told.keySet());
        settled.removeIf(file -> same(file, now, told) || !same(file, now, before));
        before = now;
        if (!settled.isEmpty()) {
            Map<SourceFile, FileStamp> known = new HashMap<>(told);
            for (SourceFile file : settled) {
                FileStamp stamp = now.get(file);
                if (stamp == null) {
                    known.remove(file);
                } else {
                    known.put(file, stamp);
                }
            }
            told = known;
            changed.accept(withThoseBeside(settled, now.keySet()));
        }
    }

    private static boolean same(SourceFile file, Map<SourceFile, FileStamp> one, Map<SourceFile, FileStamp> other) {
        FileStamp stamp = one.get(file);
        return stamp == null ? !other.containsKey(file) : stamp.equals(other.get(file));
    }

    /** What lies beside a file under the same name may be its metadata, or what these belong to. */
    private static Set<SourceFile> withThoseBeside(Set<SourceFile> files, Collection<SourceFile> all) {
        Set<String> places = new HashSet<>();
        files.forEach(file -> places.add(place(file)));
        Set<SourceFile> touched = new HashSet<>(files);
        all.stream().filter(file -> places.contains(place(file))).forEach(touched::add);
        return touched;
    }

    private static String place(SourceFile file) {
        String path = file.path();
        return path.substring(0, path.length() - file.name().length()) + file.stem();
    }

    /** Null while the folder is away. */
    private @Nullable Map<SourceFile, FileStamp> stamps() {
        try {
            Map<SourceFile, FileStamp> now = corpus.stamps();
            if (now.isEmpty() && !told.isEmpty()) {
                goneAway("the corpus folder is empty");
                return null;
            }
            if (away) {
                away = false;
                LOG.info("the corpus folder is back");
            }
            return now;
        } catch (IOException unreadable) {
            goneAway("cannot read the corpus: " + unreadable.getMessage());
            return null;
        }
    }

    private void goneAway(String reason) {
        if (!away) {
            away = true;
            LOG.warn("{}; the index as it is answers until it is back", reason);
        }
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
