package org.plenary.index;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.document.DocumentId;
import org.plenary.document.PassageId;

/**
 * A searchable set of passages; readers always see one whole published state.
 *
 * <p>All methods may be called from any thread at any time, during a build too. A broken index throws
 * {@link SearchFailure}; an index that holds nothing yet answers {@link SearchFailure.NotReady} to everything but
 * {@link #state()} and the builds.
 */
public interface SearchIndex extends AutoCloseable {

    /**
     * Answers from one published state.
     *
     * @throws SearchFailure.CursorExpired when the request continues from a state that is gone
     */
    SearchResponse search(SearchRequest request);

    /** The passage of that id in the live state. */
    Optional<IndexedPassage> passage(PassageId id);

    /** The whole document as indexed, its passages in reading order. */
    Optional<IndexedDocument> document(DocumentId id);

    /**
     * Keeps a state for cursors that walk it, however many others are published meanwhile.
     *
     * @return empty when it is gone
     */
    Optional<HeldState> hold(String version);

    /** All documents in order of their ids. */
    List<DocumentSummary> documents();

    /**
     * A part of the documents, in the order of their ids by code points, so that a long list can be had piece by piece.
     *
     * @param after the last id of the piece before, null to begin; need not be there any more
     * @param most how many at most, from 1
     */
    DocumentsPage documents(@Nullable DocumentId after, int most);

    /**
     * The words of the collection closest to one that it does not hold, at most so many, the closest first and of these the most
     * frequent; none when it does hold the word in any form, or when none is close.
     */
    List<CloseWord> closeWords(String word, int most);

    /**
     * What a text that is being typed may become, at most so many of each kind, in each the best first: words that many passages
     * have together with the words before, best right behind them. Names that mean the same are no index's to know. Where time
     * runs out there are fewer or none.
     */
    List<Completion> completions(String typed, int most, Deadline deadline);

    /**
     * The passages most like one of the collection, by meaning where both have one, else by words; those of other documents
     * first, each group best first. Empty when there is no such passage.
     */
    List<SearchResponse.Hit> similar(PassageId id, int most);

    /** What the collection itself says that an acronym stands for, what most passages say first. */
    List<AcronymDefinition> definitions(String acronym, int most);

    /** Documents of which the meaning of some passage is {@linkplain Meaning.Awaited awaited}, in order of their ids. */
    List<DocumentId> awaitingMeaning(int most);

    /** What the live state was made from, file by file in the order of their paths; none when that is not known. */
    List<SourceRecord> sources();

    /**
     * Starts a whole new state from nothing.
     *
     * @throws SearchFailure.Busy when another build runs, in this process or another
     */
    IndexBuild rebuild();

    /**
     * Starts from the live state, to replace and remove whole documents.
     *
     * @throws SearchFailure.Busy when another build runs, in this process or another
     */
    IndexBuild update();

    IndexState state();

    /** Lets go of all files. Searches under way end first or fail with {@link SearchFailure}; no build is published after. */
    @Override
    void close();
}
