package org.plenary.lucene;

import java.io.IOException;
import java.nio.file.ReadOnlyFileSystemException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.plenary.document.DocumentId;
import org.plenary.document.Metadata;
import org.plenary.index.EmbeddedPassage;
import org.plenary.index.IndexBuild;
import org.plenary.index.IndexState;
import org.plenary.index.Provenance;
import org.plenary.index.SearchFailure;
import org.plenary.index.SourceRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A generation in the making: one empty at first, or one that begins with the files of the live generation. Holds the lock of
 * the index folder from first to last.
 */
final class LuceneBuild implements IndexBuild {
    private static final Logger LOG = LoggerFactory.getLogger(LuceneBuild.class);

    /** Passages that are given to Lucene as one, which it cannot write to disk before it has the last of them. */
    private static final int TOGETHER = 1_000;

    private final IndexFolder folder;
    private final Generations generations;
    private final Lock lock;
    private final String name;
    private final Directory directory;
    private final IndexWriter writer;
    private boolean closed;

    private LuceneBuild(
            IndexFolder folder,
            Generations generations,
            Lock lock,
            String name,
            Directory directory,
            IndexWriter writer) {
        this.folder = folder;
        this.generations = generations;
        this.lock = lock;
        this.name = name;
        this.directory = directory;
        this.writer = writer;
    }

    /** Starts from nothing. */
    static LuceneBuild fromNothing(IndexFolder folder, Generations generations, IndexWriterConfig config) {
        return start(folder, generations, config, false);
    }

    /** Starts from the live state, where there is one. */
    static LuceneBuild fromLive(IndexFolder folder, Generations generations, IndexWriterConfig config) {
        return start(folder, generations, config, true);
    }

    private static LuceneBuild start(
            IndexFolder folder, Generations generations, IndexWriterConfig config, boolean fromLive) {
        Lock lock = folder.lock();
        Directory directory = null;
        try {
            generations.refresh();
            generations.removeOthers();
            String name = folder.newName();
            if (fromLive) {
                shareLive(folder, generations, name);
            }
            directory = folder.writing(name);
            IndexWriter writer = new IndexWriter(directory, config.setCommitOnClose(false));
            return new LuceneBuild(folder, generations, lock, name, directory, writer);
        } catch (IOException failure) {
            IOUtils.closeWhileHandlingException(directory, lock);
            throw new SearchFailure.IndexUnusable(
                    "cannot write to the index folder: " + DiskTrouble.reason(failure), failure);
        } catch (ReadOnlyFileSystemException failure) {
            IOUtils.closeWhileHandlingException(directory, lock);
            throw new SearchFailure.IndexUnusable(
                    "cannot write to the index folder: " + DiskTrouble.reason(failure), failure);
        } catch (RuntimeException failure) {
            IOUtils.closeWhileHandlingException(directory, lock);
            throw failure;
        }
    }

    private static void shareLive(IndexFolder folder, Generations generations, String name) throws IOException {
        Generation live = generations.live();
        if (live != null) {
            try {
                folder.share(live.reader().getIndexCommit().getFileNames(), live.name(), name);
            } finally {
                Generations.release(live);
            }
        }
    }

    @Override
    public void replace(DocumentId id, Metadata metadata, List<EmbeddedPassage> passages) {
        if (passages.isEmpty()) {
            remove(id);
            return;
        }
        writing(() -> {
            Profile profile = generations.profile();
            int first = Math.min(TOGETHER, passages.size());
            long done = writer.updateDocuments(
                    ofDocument(id), profile.fields(id, metadata, passages.subList(0, first), passages.size()));
            for (int from = first; from < passages.size(); from += TOGETHER) {
                List<EmbeddedPassage> next = passages.subList(from, Math.min(from + TOGETHER, passages.size()));
                done = writer.addDocuments(profile.fields(id, metadata, next, passages.size()));
            }
            return done;
        });
    }

    @Override
    public void remove(DocumentId id) {
        writing(() -> writer.deleteDocuments(ofDocument(id)));
    }

    private static Term ofDocument(DocumentId id) {
        return new Term(PassageFields.DOCUMENT, id.value());
    }

    @Override
    public IndexState.Ready publish(Provenance provenance, List<SourceRecord> sources) {
        Generation next = writing(() -> {
            long sourcesChecksum = StoredSources.write(directory, sources);
            // What was removed would go on counting in the statistics that scores are made of.
            writer.forceMergeDeletes();
            Instant built = Instant.now().truncatedTo(ChronoUnit.MILLIS);
            writer.setLiveCommitData(
                    CommitRecord.write(generations.profile(), built, documents(), provenance, sourcesChecksum)
                            .entrySet());
            writer.commit();
            writer.close();
            Generation verified = Generation.open(name, folder, provenance.held());
            generations.publish(verified);
            return verified;
        });
        return next.state();
    }

    private int documents() throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            return new StoredDocuments(reader).count();
        }
    }

    private interface Writing<T extends @Nullable Object> {
        T done() throws IOException;
    }

    /**
     * A writer that met a failure it cannot recover from, as a full disk, is closed and says so ever after; where it met it while
     * merging, it says so when it is to commit.
     */
    private <T extends @Nullable Object> T writing(Writing<T> step) {
        try {
            return step.done();
        } catch (IOException
                | IllegalStateException
                | MergePolicy.MergeException
                | ReadOnlyFileSystemException failure) {
            throw new SearchFailure.IndexUnusable(
                    "cannot write generation " + name + " of the index: " + DiskTrouble.reason(failure), failure);
        }
    }

    /** Removes this generation if it was not published, or else those that it made too old to keep. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            writer.rollback();
            directory.close();
            generations.removeOthers();
        } catch (IOException failure) {
            // As on systems that do not remove files which somebody reads.
            LOG.warn("a generation stays on disk until the next build: {}", failure.getMessage());
        } finally {
            IOUtils.closeWhileHandlingException(lock);
        }
    }
}
