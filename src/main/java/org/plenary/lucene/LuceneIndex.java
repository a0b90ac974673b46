package org.plenary.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.plenary.document.DocumentId;
import org.plenary.document.PassageId;
import org.plenary.index.DocumentSummary;
import org.plenary.index.IndexBuild;
import org.plenary.index.IndexState;
import org.plenary.index.IndexedDocument;
import org.plenary.index.IndexedPassage;
import org.plenary.index.SearchFailure;
import org.plenary.index.SearchIndex;
import org.plenary.index.SearchRequest;
import org.plenary.index.SearchResponse;

/** The index on this machine: a folder of generations, read through Apache Lucene. */
public final class LuceneIndex implements SearchIndex {
    /**
     * Above what the limits of the query language let a question become: some 44,000 words, where every pattern has five parts,
     * each stands for all the words that it may, and nearness asks for either order. Lucene keeps this figure for the whole
     * program.
     */
    private static final int MOST_CLAUSES = 65_536;

    private final IndexFolder folder;
    private final Analysis analysis = new Analysis();
    private final Spelling spelling = new Spelling(analysis);
    private final Ranking ranking;
    private final Generations generations;

    private LuceneIndex(IndexFolder folder, Ranking ranking) {
        this.folder = folder;
        this.ranking = ranking;
        this.generations = new Generations(folder);
    }

    /**
     * Opens the index in a folder, which need not exist yet. The live generation is verified against its checksums first; a
     * damaged one gives way to the one before.
     *
     * @throws SearchFailure.IndexUnusable when the folder cannot be read
     */
    public static LuceneIndex open(Path folder) {
        return open(folder, Ranking.STANDARD);
    }

    static LuceneIndex open(Path folder, Ranking ranking) {
        return open(new IndexFolder(folder), ranking);
    }

    static LuceneIndex open(IndexFolder folder, Ranking ranking) {
        IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
        return new LuceneIndex(folder, ranking);
    }

    @Override
    public SearchResponse search(SearchRequest request) {
        if (request.after() == null) {
            return reading(live -> new OneSearch(live, analysis, ranking, request).run());
        }
        String version = request.after().version();
        Generation walked = generations.ofVersion(version);
        if (walked == null) {
            if (state() instanceof IndexState.Empty) {
                throw new SearchFailure.NotReady();
            }
            throw new SearchFailure.CursorExpired(version);
        }
        return reading(walked, generation -> new OneSearch(generation, analysis, ranking, request).run());
    }

    @Override
    public Optional<IndexedPassage> passage(PassageId id) {
        return reading(live -> new StoredDocuments(live.reader()).passage(id));
    }

    @Override
    public Optional<IndexedDocument> document(DocumentId id) {
        return reading(live -> new StoredDocuments(live.reader()).document(id));
    }

    @Override
    public List<DocumentSummary> documents() {
        return reading(live -> new StoredDocuments(live.reader()).all());
    }

    @Override
    public Optional<String> closestWord(String word) {
        return reading(live -> spelling.closest(live, word));
    }

    /** What is done with a state while it is held. */
    private interface Use<T> {
        T of(Generation generation) throws IOException;
    }

    private <T> T reading(Use<T> use) {
        Generation live = generations.live();
        if (live == null) {
            throw new SearchFailure.NotReady();
        }
        return reading(live, use);
    }

    private static <T> T reading(Generation held, Use<T> use) {
        try {
            return use.of(held);
        } catch (IOException | UncheckedIOException | AlreadyClosedException failure) {
            throw new SearchFailure.IndexUnusable("cannot read the index", failure);
        } finally {
            Generations.release(held);
        }
    }

    @Override
    public IndexBuild rebuild() {
        return LuceneBuild.fromNothing(folder, generations, writing());
    }

    @Override
    public IndexBuild update() {
        return LuceneBuild.fromLive(folder, generations, writing());
    }

    private IndexWriterConfig writing() {
        return new IndexWriterConfig(analysis.indexing()).setSimilarity(ranking.similarity());
    }

    @Override
    public IndexState state() {
        @Nullable Generation live = generations.live();
        if (live == null) {
            return new IndexState.Empty();
        }
        try {
            return live.state();
        } finally {
            Generations.release(live);
        }
    }

    @Override
    public void close() {
        generations.close();
    }
}
