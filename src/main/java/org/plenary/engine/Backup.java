package org.plenary.engine;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Function;
import org.plenary.index.IndexState;
import org.plenary.index.SearchFailure;
import org.plenary.index.SearchIndex;
import org.plenary.ingest.Checksums;
import org.plenary.ingest.CorpusFolder;
import org.plenary.ingest.CorpusStore;
import org.plenary.ingest.FolderCopy;
import org.plenary.ingest.SourceFile;

/**
 * Copies the corpus and the live state of the index into one folder while both are in use. The folder is there whole, on disk and
 * with a list of {@link Checksums}, or it is not there.
 */
public final class Backup {
    static final String CORPUS = "corpus";
    static final String INDEX = "index";
    static final String UNFINISHED = ".unfinished";

    private static final int MOST_ATTEMPTS = 5;

    private final Path corpus;
    private final SearchIndex index;
    private final Function<Path, IndexState.Ready> liveCopy;

    /** @param liveCopy copies the live state of the index into an empty folder */
    public Backup(Path corpus, SearchIndex index, Function<Path, IndexState.Ready> liveCopy) {
        this.corpus = corpus;
        this.index = index;
        this.liveCopy = liveCopy;
    }

    /**
     * What a backup holds.
     *
     * @param state of the index
     * @param changedSince how many files of the corpus are not as that state has them; the first update after a restore brings
     *     these in
     */
    public record Report(IndexState.Ready state, int changedSince) {}

    /**
     * @param target must not exist; its parent must
     * @throws SearchFailure.NotReady when there is no index yet
     * @throws IOException when something cannot be read or written; the target is not there then
     */
    public Report into(Path target) throws IOException {
        if (Files.exists(target)) {
            throw new IOException(target + " exists already");
        }
        Path aside = aside(target);
        FolderCopy.remove(aside);
        try {
            Files.createDirectory(aside);
            IndexState.Ready state = copyIndex(aside.resolve(INDEX));
            copyCorpus(aside.resolve(CORPUS));
            int changed = changedSince(new CorpusFolder(aside.resolve(CORPUS)));
            Checksums.write(aside);
            FolderCopy.put(aside, target);
            return new Report(state, changed);
        } catch (IOException | RuntimeException failed) {
            removeAfter(failed, aside);
            throw failed;
        }
    }

    static Path aside(Path target) {
        return target.resolveSibling(Objects.requireNonNull(target.getFileName()) + UNFINISHED);
    }

    private static void removeAfter(Exception failed, Path aside) {
        try {
            FolderCopy.remove(aside);
        } catch (IOException again) {
            failed.addSuppressed(again);
        }
    }

    /** Another process may remove the state meanwhile, since it published two others. */
    private IndexState.Ready copyIndex(Path folder) throws IOException {
        for (int attempt = 1; ; attempt++) {
            Files.createDirectory(folder);
            try {
                return liveCopy.apply(folder);
            } catch (SearchFailure.IndexUnusable failed) {
                if (attempt == MOST_ATTEMPTS) {
                    throw failed;
                }
                FolderCopy.remove(folder);
            }
        }
    }

    /** What changes during the first round is copied in a second, in which nobody adds or withdraws. */
    private void copyCorpus(Path folder) throws IOException {
        FolderCopy copy = new FolderCopy(corpus, folder, CorpusStore::isLasting);
        copy.bringUpToDate();
        if (Files.isWritable(corpus)) {
            try (Closeable _ = new CorpusStore(corpus).lock()) {
                copy.bringUpToDate();
            }
        }
        copy.sync();
    }

    private int changedSince(CorpusFolder copy) {
        return (int) index.sources().stream()
                .filter(source -> !copy.digest(new SourceFile(source.file())).equals(source.digest()))
                .count();
    }
}
