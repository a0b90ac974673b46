package org.plenary.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.util.IOUtils;
import org.plenary.document.Document;
import org.plenary.document.DocumentId;
import org.plenary.document.Passage;
import org.plenary.index.IndexBuild;
import org.plenary.index.IndexState;
import org.plenary.index.Provenance;
import org.plenary.index.SearchFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A generation in the making, or a new commit of the live one. Holds the lock of the index folder from first to last. */
final class LuceneBuild implements IndexBuild {
    private static final Logger LOG = LoggerFactory.getLogger(LuceneBuild.class);

    private final IndexFolder folder;
    private final Generations generations;
    private final Lock lock;
    private final int number;
    private final boolean newGeneration;
    private final FSDirectory directory;
    private final IndexWriter writer;
    private boolean ended;

    /** @param lock of the folder, released when the build is closed */
    private LuceneBuild(
            IndexFolder folder, Generations generations, Analysis analysis, Ranking ranking, Lock lock, int live)
            throws IOException {
        this.folder = folder;
        this.generations = generations;
        this.lock = lock;
        this.newGeneration = live == 0;
        this.number = newGeneration ? folder.nextNumber() : live;
        this.directory = FSDirectory.open(folder.generation(number));
        IndexWriterConfig config = new IndexWriterConfig(analysis.indexing())
                .setSimilarity(ranking.similarity())
                .setCommitOnClose(false)
                .setOpenMode(newGeneration ? IndexWriterConfig.OpenMode.CREATE : IndexWriterConfig.OpenMode.APPEND);
        this.writer = new IndexWriter(directory, config);
        if (newGeneration) {
            // A crash during the very first commit may leave a damaged index, so that one is empty and seen by nobody.
            writer.commit();
        }
    }

    /** @param fromLive whether to start from the live state, where there is one */
    static LuceneBuild start(
            IndexFolder folder, Generations generations, Analysis analysis, Ranking ranking, boolean fromLive) {
        Lock lock = folder.lock();
        try {
            generations.refresh();
            List<Integer> live = generations.numbers();
            folder.keepOnly(folder.pointed());
            int start = fromLive && !live.isEmpty() ? live.getFirst() : 0;
            return new LuceneBuild(folder, generations, analysis, ranking, lock, start);
        } catch (IOException failure) {
            IOUtils.closeWhileHandlingException(lock);
            throw new SearchFailure.IndexUnusable("cannot write to the index folder", failure);
        } catch (RuntimeException failure) {
            IOUtils.closeWhileHandlingException(lock);
            throw failure;
        }
    }

    @Override
    public void replace(Document document, List<Passage> passages) {
        try {
            Term previous = new Term(PassageFields.DOCUMENT, document.id().value());
            writer.updateDocuments(previous, PassageFields.block(document, passages));
        } catch (IOException failure) {
            throw unwritable(failure);
        }
    }

    @Override
    public void remove(DocumentId id) {
        try {
            writer.deleteDocuments(new Term(PassageFields.DOCUMENT, id.value()));
        } catch (IOException failure) {
            throw unwritable(failure);
        }
    }

    @Override
    public IndexState.Ready publish(Provenance provenance) {
        try {
            Instant built = Instant.now().truncatedTo(ChronoUnit.MILLIS);
            writer.flush();
            writer.setLiveCommitData(
                    CommitRecord.write(built, documents(), provenance).entrySet());
            writer.commit();
            ended = true;
            writer.close();
            Generation.verify(folder.generation(number));
            if (newGeneration) {
                List<Integer> kept = new ArrayList<>(List.of(number));
                generations.numbers().stream().limit(1).forEach(kept::add);
                folder.point(kept);
                generations.refresh();
                removeOthers(kept);
            } else {
                generations.refresh();
            }
        } catch (IOException failure) {
            throw unwritable(failure);
        }
        return published();
    }

    private IndexState.Ready published() {
        Generation live = generations.live();
        if (live == null || live.number() != number) {
            throw new SearchFailure.IndexUnusable("generation " + number + " was built but cannot be read");
        }
        try {
            return live.state();
        } finally {
            Generations.release(live);
        }
    }

    /** Documents in all: the distinct ids, deleted ones not counted. */
    private int documents() throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            Terms ids = MultiTerms.getTerms(reader, PassageFields.FIRST_OF);
            if (ids == null) {
                return 0;
            }
            int documents = 0;
            TermsEnum each = ids.iterator();
            while (each.next() != null) {
                documents++;
            }
            return reader.hasDeletions() ? reader.getDocCount(PassageFields.FIRST_OF) : documents;
        }
    }

    /** What cannot be removed now, because some system holds on to open files, is removed by the next build. */
    private void removeOthers(List<Integer> kept) {
        try {
            folder.keepOnly(kept);
        } catch (IOException failure) {
            LOG.warn("an old generation stays on disk for now: {}", failure.getMessage());
        }
    }

    private SearchFailure unwritable(IOException failure) {
        return new SearchFailure.IndexUnusable("cannot write generation " + number + " of the index", failure);
    }

    @Override
    public void close() {
        try {
            if (!ended) {
                ended = true;
                writer.rollback();
                directory.close();
                if (newGeneration) {
                    folder.remove(number);
                }
            } else {
                directory.close();
            }
        } catch (IOException failure) {
            throw unwritable(failure);
        } finally {
            IOUtils.closeWhileHandlingException(lock);
        }
    }
}
