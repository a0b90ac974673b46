package org.plenary;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.plenary.engine.BackgroundRebuild;
import org.plenary.engine.CorpusRebuild;
import org.plenary.engine.FacetLabels;
import org.plenary.engine.Question;
import org.plenary.engine.SearchEngine;
import org.plenary.engine.Suggestions;
import org.plenary.index.SearchFailure;
import org.plenary.index.SearchIndex;
import org.plenary.ingest.CorpusFolder;
import org.plenary.language.Thesaurus;
import org.plenary.lucene.LuceneIndex;
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

    private final SearchIndex index;
    private final SearchEngine engine;
    private final Suggestions suggestions;
    private final CorpusRebuild rebuild;
    private final CorpusFolder corpus;

    private Application(CorpusFolder corpus, SearchIndex index) {
        this.corpus = corpus;
        this.index = index;
        this.engine = new SearchEngine(index, TIME_LIMIT);
        this.suggestions = new Suggestions(index, Thesaurus.standard());
        this.rebuild = new CorpusRebuild(corpus, index);
    }

    /** @throws SearchFailure.IndexUnusable when the folder of the index cannot be read */
    static Application open(Folders folders) {
        return new Application(new CorpusFolder(folders.corpus()), LuceneIndex.open(folders.index()));
    }

    SearchEngine engine() {
        return engine;
    }

    CorpusRebuild rebuild() {
        return rebuild;
    }

    /** A server over these parts, not yet started. Close it before the application. */
    WebServer server(WebSettings settings, BackgroundRebuild background) {
        FacetLabels labels = facetLabels();
        return new WebServer(settings, engine, suggestions, labels, background, new Pages(labels));
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
        index.close();
    }
}
