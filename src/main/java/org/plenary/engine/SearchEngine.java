package org.plenary.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plenary.document.DocumentId;
import org.plenary.document.Passage;
import org.plenary.document.PassageId;
import org.plenary.embed.Embedders;
import org.plenary.engine.Question.Words;
import org.plenary.index.Deadline;
import org.plenary.index.DocumentSummary;
import org.plenary.index.DocumentsPage;
import org.plenary.index.Facet;
import org.plenary.index.Filters;
import org.plenary.index.HeldState;
import org.plenary.index.IndexState;
import org.plenary.index.IndexedDocument;
import org.plenary.index.IndexedPassage;
import org.plenary.index.Retrieval;
import org.plenary.index.SearchFailure;
import org.plenary.index.SearchIndex;
import org.plenary.index.SearchRequest;
import org.plenary.index.SearchRequest.Sort;
import org.plenary.index.SearchResponse;
import org.plenary.index.SearchResponse.Highlight;
import org.plenary.index.SearchResponse.Hit;
import org.plenary.language.Thesaurus;
import org.plenary.query.AnyWords;
import org.plenary.query.Query;
import org.plenary.query.QueryParser;

/** Answers questions from an index and opens what it holds. */
public final class SearchEngine {
    /** Lit passages in an opened document; in a longer one the rest stay unlit. */
    private static final int MOST_LIT = 2_000;

    /** For each piece of all hits: a cut piece would spoil the whole. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final SearchIndex index;
    private final Embedders embedders;
    private final Thesaurus thesaurus;
    private final Duration timeLimit;
    private final SameTexts sameTexts;
    private final KnownHoldings holdings;
    private final PinpointLookup pinpoints;
    private final References references;

    /**
     * @param embedders what turns questions into vectors
     * @param thesaurus the names that mean the same
     * @param timeLimit what looking one question up may take in all; past it the answer is partial
     */
    public SearchEngine(SearchIndex index, Embedders embedders, Thesaurus thesaurus, Duration timeLimit) {
        this.index = index;
        this.embedders = embedders;
        this.thesaurus = thesaurus;
        this.timeLimit = timeLimit;
        this.sameTexts = new SameTexts(index);
        this.holdings = new KnownHoldings(index);
        NamedDocuments named = new NamedDocuments(index, holdings);
        this.pinpoints = new PinpointLookup(index, named);
        this.references = new References(index, named, timeLimit);
    }

    /** Answers by the typed words alone. */
    public SearchEngine(SearchIndex index, Duration timeLimit) {
        this(index, Embedders.none(), new Thesaurus(List.of()), timeLimit);
    }

    /** Whether there is a model at all to find passages by meaning with. */
    public boolean hasModels() {
        return !embedders.isEmpty();
    }

    /** Documents that say the same in the same paragraphs, those of one text together, in the order of their files. */
    public List<List<DocumentId>> sameTexts() {
        return sameTexts.groups();
    }

    public Answer search(Question question) {
        return answer(question, pinpoints.find(question.text()).orElse(null));
    }

    /** An answer that does not say which paragraph the question cites. */
    Answer found(Question question) {
        return answer(question, null);
    }

    private Answer answer(Question question, @Nullable IndexedPassage cited) {
        return new OneAnswer(index, embedders, thesaurus, timeLimit, question, cited).answer();
    }

    /**
     * Every hit of a question, however many there are. To be closed.
     *
     * @param lit whether to look for what matched in each
     * @throws SearchFailure.CutShort when looking for the first of them takes more than a minute
     */
    public AllHits all(Question question, boolean lit) {
        SearchEngine patient = new SearchEngine(index, embedders, thesaurus, PATIENCE);
        return AllHits.of(patient, question, lit);
    }

    Optional<HeldState> hold(IndexState.Ready state) {
        return index.hold(state.version());
    }

    /** The passage with up to so many neighbours of its document on either side. */
    public Optional<PassageInContext> passage(PassageId id, int neighbours) {
        return index.document(id.document()).flatMap(document -> passage(id, document, neighbours));
    }

    private static Optional<PassageInContext> passage(PassageId id, IndexedDocument document, int neighbours) {
        List<Passage> all = document.passages();
        for (int at = 0; at < all.size(); at++) {
            if (all.get(at).id().equals(id)) {
                List<Passage> before = all.subList(at - Math.min(neighbours, at), at);
                List<Passage> after = all.subList(at + 1, at + 1 + Math.min(neighbours, all.size() - at - 1));
                return Optional.of(
                        new PassageInContext(new IndexedPassage(all.get(at), document.metadata()), before, after));
            }
        }
        return Optional.empty();
    }

    /**
     * Opens a document with the passages lit that a query matches, those with all of its words; where no passage of the
     * document has them, or any are asked for, those with any.
     *
     * @param text a query, blank for none
     * @param expanding whether other names of what is typed, and other ways to write its numbers, are lit too
     */
    public Optional<OpenDocument> open(DocumentId id, String text, Words words, boolean expanding) {
        return index.document(id)
                .map(document ->
                        new OpenDocument(document, text.isBlank() ? Map.of() : lit(document, text, words, expanding)));
    }

    private Map<String, List<Highlight>> lit(IndexedDocument document, String text, Words words, boolean expanding) {
        Filters inDocument =
                new Filters(Map.of(Facet.DOCUMENT, Set.of(document.id().value())), Map.of(), null, null);
        Deadline deadline = Deadline.in(timeLimit);
        Query typed = QueryParser.parse(text).query();
        Query all = expanding ? expanded(typed) : typed;
        Optional<Query> any = AnyWords.of(all);
        Query asked = words == Words.ANY ? any.orElse(all) : all;
        SearchResponse response = index.search(lit(asked, inDocument, deadline));
        if (response.total() == 0 && words == Words.ALL && any.isPresent() && !response.partial()) {
            response = index.search(lit(any.get(), inDocument, deadline));
        }
        // A rebuild may have come between the two looks at the index; marks of another text would be out of place.
        Set<Passage> shown = Set.copyOf(document.passages());
        Map<String, List<Highlight>> lit = new HashMap<>();
        for (Hit hit : response.hits()) {
            if (shown.contains(hit.passage().passage())) {
                lit.put(hit.passage().passage().label(), hit.highlights());
            }
        }
        return lit;
    }

    private Query expanded(Query typed) {
        return QueryExpansion.of(typed, thesaurus, acronym -> OneAnswer.meanings(index, acronym))
                .query();
    }

    private static SearchRequest lit(Query query, Filters filters, Deadline deadline) {
        return new SearchRequest(
                query, new Retrieval.Keyword(), filters, Set.of(), Sort.RELEVANCE, 0, MOST_LIT, null, deadline);
    }

    /** What the collection says of quotations: {@link QuoteCheck#check}. */
    public QuoteAnswers check(List<String> quotes) {
        return new QuoteCheck(index, timeLimit).check(quotes);
    }

    /** The passages most like one of the collection, those of other documents first. */
    public List<Hit> similar(PassageId id, int most) {
        return index.similar(id, most);
    }

    /** The paragraph that a text cites, as {@code Tunis Agenda para 72}; empty where it cites none of the collection. */
    public Optional<IndexedPassage> pinpoint(String text) {
        return pinpoints.find(text);
    }

    /** The documents and paragraphs of the collection that a paragraph names, in the order of its text. */
    public List<Reference> cites(Passage passage) {
        return references.from(passage);
    }

    /** The paragraphs of other documents that name this one, best first, at most so many. */
    public List<IndexedPassage> citedBy(IndexedPassage passage, int most) {
        return references.to(passage, most);
    }

    /** The ids of the collection closest to one that it does not hold, at most so many. */
    public List<DocumentId> closestIds(String wanted, int most) {
        List<DocumentId> ids = new ArrayList<>();
        for (DocumentSummary document : holdings().byId()) {
            ids.add(document.id());
        }
        return NearestIds.among(ids, wanted, most);
    }

    public Optional<IndexedDocument> document(DocumentId id) {
        return index.document(id);
    }

    /**
     * A piece of the list of documents.
     *
     * @param after the last id of the piece before, null to begin
     */
    public DocumentsPage documents(@Nullable DocumentId after, int most) {
        return index.documents(after, most);
    }

    /** What the collection holds; nothing before the first state is published. */
    public Holdings holdings() {
        return holdings.now();
    }

    public IndexState state() {
        return index.state();
    }
}
