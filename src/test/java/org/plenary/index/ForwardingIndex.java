package org.plenary.index;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.document.DocumentId;
import org.plenary.document.PassageId;

/** An index that asks another one; what a test wants otherwise it overrides. */
public abstract class ForwardingIndex implements SearchIndex {
    private final SearchIndex index;

    protected ForwardingIndex(SearchIndex index) {
        this.index = index;
    }

    @Override
    public SearchResponse search(SearchRequest request) {
        return index.search(request);
    }

    @Override
    public Optional<IndexedPassage> passage(PassageId id) {
        return index.passage(id);
    }

    @Override
    public Optional<IndexedDocument> document(DocumentId id) {
        return index.document(id);
    }

    @Override
    public Optional<HeldState> hold(String version) {
        return index.hold(version);
    }

    @Override
    public DocumentsPage documents(@Nullable DocumentId after, int most) {
        return index.documents(after, most);
    }

    @Override
    public List<DocumentSummary> documents() {
        return index.documents();
    }

    @Override
    public List<CloseWord> closeWords(String word, int most) {
        return index.closeWords(word, most);
    }

    @Override
    public List<Completion> completions(String typed, int most, Deadline deadline) {
        return index.completions(typed, most, deadline);
    }

    @Override
    public List<SearchResponse.Hit> similar(PassageId id, int most) {
        return index.similar(id, most);
    }

    @Override
    public List<AcronymDefinition> definitions(String acronym, int most) {
        return index.definitions(acronym, most);
    }

    @Override
    public List<DocumentId> awaitingMeaning(int most) {
        return index.awaitingMeaning(most);
    }

    @Override
    public List<SourceRecord> sources() {
        return index.sources();
    }

    @Override
    public IndexBuild rebuild() {
        return index.rebuild();
    }

    @Override
    public IndexBuild update() {
        return index.update();
    }

    @Override
    public IndexState state() {
        return index.state();
    }

    @Override
    public void close() {
        index.close();
    }
}
