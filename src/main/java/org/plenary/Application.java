package org.plenary;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.plenary.embed.Embedders;
import org.plenary.embed.EmbeddingCache;
import org.plenary.engine.BackgroundRebuild;
import org.plenary.engine.CorpusEditing;
import org.plenary.engine.CorpusFetching;
import org.plenary.engine.CorpusRebuild;
import org.plenary.engine.CorpusWatch;
import org.plenary.engine.EmbeddingStatus;
import org.plenary.engine.FacetLabels;
import org.plenary.engine.Meanings;
import org.plenary.engine.PassageEmbedding;
import org.plenary.engine.Question;
import org.plenary.engine.SearchEngine;
import org.plenary.engine.Suggestions;
import org.plenary.extract.ExtractionLimits;
import org.plenary.extract.ExtractionProcesses;
import org.plenary.extract.Extractor;
import org.plenary.fetch.Fetcher;
import org.plenary.index.IndexState;
import org.plenary.index.SearchFailure;
import org.plenary.index.SearchIndex;
import org.plenary.ingest.CorpusFolder;
import org.plenary.ingest.CorpusStore;
import org.plenary.ingest.SourceFile;
import org.plenary.language.Thesaurus;
import org.plenary.lucene.LuceneIndex;
import org.plenary.web.AnswerRemarks;
import org.plenary.web.Pages;
import org.plenary.web.WebServer;
import org.plenary.web.WebSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The parts of the program over one corpus and one index, made and closed here. */
final class Application implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Application.class);

    /** What one question may take: what people still feel as an answer without interruption. */
    private static final Duration TIME_LIMIT = Duration.ofSeconds(1);

    /** Where nobody waits, or the program begins for one answer alone, or a cut answer would be a wrong figure. */
    private static final Duration LONG_TIME_LIMIT = Duration.ofMinutes(1);

    /** Below the folder of the index. */
    private static final String VECTORS = "vectors";

    private final SearchIndex index;
    private final SearchEngine engine;
    private final Suggestions suggestions;
    private final CorpusRebuild rebuild;
    private final Path root;
    private final Extractor extractor;
    private final CorpusFolder corpus;
    private final Embedders embedders;
    private final EmbeddingCache vectors;
    private final Meanings meanings;

    private Application(Path root, SearchIndex index, Embedders embedders, EmbeddingCache vectors, Duration timeLimit) {
        this.root = root;
        this.extractor = new ExtractionProcesses(ExtractionLimits.DEFAULT);
        this.corpus = new CorpusFolder(root, extractor);
        this.index = index;
        this.embedders = embedders;
        this.vectors = vectors;
        this.meanings = new Meanings(embedders, vectors);
        Thesaurus thesaurus = Thesaurus.standard();
        this.engine = new SearchEngine(index, embedders, thesaurus, timeLimit);
        this.suggestions = new Suggestions(index, thesaurus);
        this.rebuild = new CorpusRebuild(corpus, index, meanings, 0);
    }

    /** @throws SearchFailure.IndexUnusable when the folder of the index cannot be read */
    static Application open(Folders folders) {
        return open(folders, TIME_LIMIT);
    }

    /** Opens them for one question, which may take as long as it needs, within reason: loading a model counts too. */
    static Application openPatiently(Folders folders) {
        return open(folders, LONG_TIME_LIMIT);
    }

    private static Application open(Folders folders, Duration timeLimit) {
        LuceneIndex index = LuceneIndex.open(folders.index(), folders.profile());
        Embedders embedders = folders.profile().hasMeaning() ? Embedders.shipped() : Embedders.none();
        EmbeddingCache vectors = new EmbeddingCache(folders.index().resolve(VECTORS));
        return new Application(folders.corpus(), index, embedders, vectors, timeLimit);
    }

    /**
     * Opens them to measure with, which an index that is behind its corpus is no good for.
     *
     * @param patient whether a question may take as long as it needs, within reason
     * @throws SearchFailure.NotReady when there is no index yet
     * @throws SearchFailure.IndexUnusable when the corpus changed since it was built
     */
    static Application openUpToDate(Folders folders, boolean patient) {
        Application application = open(folders, patient ? LONG_TIME_LIMIT : TIME_LIMIT);
        try {
            application.requireUpToDate();
            return application;
        } catch (RuntimeException failure) {
            application.close();
            throw failure;
        }
    }

    private void requireUpToDate() {
        if (engine.state() instanceof IndexState.Empty) {
            throw new SearchFailure.NotReady();
        }
        if (!rebuild.isUpToDate()) {
            throw new SearchFailure.IndexUnusable("the corpus changed since the index was built; run: plenary rebuild");
        }
    }

    SearchEngine engine() {
        return engine;
    }

    /** One that leaves a core to those who search meanwhile. */
    CorpusRebuild rebuild() {
        return rebuild;
    }

    /** One that takes all cores, where nobody searches. */
    CorpusRebuild rebuildAlone() {
        return new CorpusRebuild(corpus, index, meanings, Runtime.getRuntime().availableProcessors());
    }

    /** @param following has the index follow files that were written or removed; done when it does */
    CorpusEditing editing(Function<Set<SourceFile>, CompletableFuture<Void>> following) {
        return new CorpusEditing(new CorpusStore(root), corpus, index, following);
    }

    /** @param following has the index follow files that were written or removed */
    CorpusWatch watch(Consumer<Set<SourceFile>> following) {
        return new CorpusWatch(corpus, following);
    }

    /** What is to be told before anything is asked by a mode. */
    List<String> remarks(Question.Mode asked) {
        return AnswerRemarks.onMode(asked, engine.state(), engine.hasModels()).stream()
                .toList();
    }

    /** Makes the vectors that are awaited. Close it before the application. */
    PassageEmbedding embedding() {
        return new PassageEmbedding(index, meanings);
    }

    /**
     * A server over these parts, not yet started. Close it before the application.
     *
     * @param embedding how far the vectors are, where there are models to make them
     */
    WebServer server(WebSettings settings, BackgroundRebuild background, Supplier<EmbeddingStatus> embedding) {
        FacetLabels labels = facetLabels();
        Supplier<EmbeddingStatus> status = embedders.isEmpty() ? EmbeddingStatus.Unavailable::new : embedding;
        CorpusEditing editing = editing(background::follow);
        CorpusFetching fetching = new CorpusFetching(Fetcher.standard(), editing);
        return new WebServer(
                settings, engine, suggestions, labels, editing, fetching, background, status, new Pages(labels));
    }

    /**
     * Answers a question that nobody asked, so that the first one who asks does not wait for classes to load, and the first one who
     * types not for the completions to be gathered.
     */
    void warmUp() {
        engine.search(Question.of("internet governance \"information society\"", Question.MOST_HITS));
        suggestions.of("internet gov", Suggestions.MOST);
    }

    /** Topics whose labels cannot be read are shown by their ids. */
    FacetLabels facetLabels() {
        try {
            return new FacetLabels(index, corpus.topics());
        } catch (IOException unreadable) {
            LOG.warn("cannot read the topics of the corpus: {}", unreadable.getMessage());
            return new FacetLabels(index, Map.of());
        }
    }

    @Override
    public void close() {
        extractor.close();
        index.close();
        vectors.close();
        embedders.close();
    }
}
