package org.plenary.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Lock;
import org.jspecify.annotations.Nullable;
import org.plenary.document.DocumentId;
import org.plenary.document.PassageId;
import org.plenary.index.AcronymDefinition;
import org.plenary.index.CloseWord;
import org.plenary.index.Completion;
import org.plenary.index.Deadline;
import org.plenary.index.DocumentSummary;
import org.plenary.index.DocumentsPage;
import org.plenary.index.HeldState;
import org.plenary.index.IndexBuild;
import org.plenary.index.IndexState;
import org.plenary.index.IndexedDocument;
import org.plenary.index.IndexedPassage;
import org.plenary.index.SearchFailure;
import org.plenary.index.SearchIndex;
import org.plenary.index.SearchRequest;
import org.plenary.index.SearchResponse;
import org.plenary.index.SourceRecord;

/** The index on this machine: a folder of generations, read through Apache Lucene. */
public final class LuceneIndex implements SearchIndex {
    /**
     * Above what the limits of the query language let a question become: some 44,000 words, where every pattern has five parts,
     * each stands for all the words that it may, and nearness asks for either order. Lucene keeps this figure for the whole
     * program.
     */
    private static final int MOST_CLAUSES = 65_536;

    private final IndexFolder folder;
    private final Profile profile;
    private final Analysis analysis = new Analysis();
    private final Spelling spelling = new Spelling(analysis);
    private final Completions completions = new Completions(analysis);
    private final Ranking ranking;
    private final Generations generations;

    private LuceneIndex(IndexFolder folder, Profile profile, Ranking ranking) {
        this.folder = folder;
        this.profile = profile;
        this.ranking = ranking;
        this.generations = new Generations(folder, profile);
    }

    /**
     * Opens the index in a folder, which need not exist yet. The live generation is verified against its checksums first; a
     * damaged one gives way to the one before.
     *
     * @throws SearchFailure.IndexUnusable when the folder cannot be read
     */
    public static LuceneIndex open(Path folder) {
        return open(folder, Profile.STANDARD);
    }

    /**
     * Opens it in a profile. An index that was built in another one takes builds and tells the difference to whoever asks.
     *
     * @throws SearchFailure.IndexUnusable when the folder cannot be read
     */
    public static LuceneIndex open(Path folder, Profile profile) {
        return open(new IndexFolder(folder), profile, profile.ranking());
    }

    static LuceneIndex open(Path folder, Ranking ranking) {
        return open(new IndexFolder(folder), Profile.STANDARD, ranking);
    }

    static LuceneIndex open(IndexFolder folder, Profile profile, Ranking ranking) {
        IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
        return new LuceneIndex(folder, profile, ranking);
    }

    @Override
    public SearchResponse search(SearchRequest request) {
        if (request.after() == null) {
            return reading(live -> searched(live, request));
        }
        String version = request.after().version();
        Generation walked = generations.ofVersion(version);
        if (walked == null) {
            if (state() instanceof IndexState.Empty) {
                throw new SearchFailure.NotReady();
            }
            throw new SearchFailure.CursorExpired(version);
        }
        return reading(walked, generation -> searched(generation, request));
    }

    private SearchResponse searched(Generation generation, SearchRequest request) throws IOException {
        return new OneSearch(generation, profile, analysis, ranking, HybridWeights.STANDARD, request).run();
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
    public Optional<HeldState> hold(String version) {
        return Optional.ofNullable(generations.keep(version));
    }

    @Override
    public List<DocumentSummary> documents() {
        return reading(live -> new StoredDocuments(live.reader()).all());
    }

    @Override
    public DocumentsPage documents(@Nullable DocumentId after, int most) {
        return reading(live -> new StoredDocuments(live.reader()).page(live.state(), after, most));
    }

    @Override
    public List<CloseWord> closeWords(String word, int most) {
        return reading(live -> spelling.closest(live, word, most));
    }

    @Override
    public List<Completion> completions(String typed, int most, Deadline deadline) {
        return reading(live -> completions.of(live.reader(), typed, most, deadline));
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
    public List<SearchResponse.Hit> similar(PassageId id, int most) {
        return reading(live -> new SimilarPassages(live, analysis, ranking).of(id, most));
    }

    @Override
    public List<AcronymDefinition> definitions(String acronym, int most) {
        return reading(live -> new Definitions(live.reader()).of(acronym, most));
    }

    @Override
    public List<DocumentId> awaitingMeaning(int most) {
        return reading(live -> new StoredDocuments(live.reader()).awaitingMeaning(most));
    }

    @Override
    public List<SourceRecord> sources() {
        return reading(live -> StoredSources.read(live.reader().directory()));
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

    /**
     * Goes back to the state before the live one, and holds it: no rebuild but one that somebody asks for takes its place.
     *
     * @return the state that is live now; empty when there is none before
     * @throws SearchFailure.Busy when a build runs
     * @throws SearchFailure.IndexUnusable when the state before is damaged; the live one stays
     */
    public Optional<IndexState.Ready> rollback() {
        try (Lock _ = folder.lock()) {
            boolean back = generations.goBack();
            return back && state() instanceof IndexState.Ready ready ? Optional.of(ready) : Optional.empty();
        } catch (IOException failure) {
            throw new SearchFailure.IndexUnusable(
                    "cannot go back to the state before: " + DiskTrouble.reason(failure), failure);
        }
    }

    /**
     * Copies the live state into a folder that becomes an index of its own.
     *
     * @param target an empty folder
     * @throws SearchFailure.NotReady when nothing was published
     */
    public IndexState.Ready copyTo(Path target) {
        return reading(live -> {
            new IndexFolder(target).adopt(live);
            return live.state();
        });
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
