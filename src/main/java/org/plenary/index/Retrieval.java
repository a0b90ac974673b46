package org.plenary.index;

import java.util.List;
import org.plenary.embed.Embedding;
import org.plenary.query.Query;

/** By what passages are found, beside the query and the filters, which bind all of them but where it says otherwise. */
public sealed interface Retrieval {
    /**
     * Passages that are found by meaning, or beyond the query by some of its words, in one answer: the best so many. All that
     * the query matches come on top.
     */
    int CANDIDATES = 100;

    /** By words alone: what the query matches. */
    record Keyword() implements Retrieval {}

    /**
     * By meaning: of the passages that the query matches the {@link #CANDIDATES} nearest to the question.
     *
     * @param question one vector for every model that can read it
     */
    record Semantic(List<Embedding> question) implements Retrieval {
        public Semantic {
            question = List.copyOf(question);
        }
    }

    /**
     * By both: what the query matches, and beside it the best by any of its words and the nearest in meaning.
     *
     * <p>A passage that has the typed words side by side stands before all that were found by meaning alone.
     *
     * @param anyWords the query with any of its words enough
     * @param required what a passage must match to be found by meaning
     * @param phrase the typed words side by side; {@link Query.Nothing} when they are not words in a row
     * @param question one vector for every model that can read it
     */
    record Hybrid(Query anyWords, Query required, Query phrase, List<Embedding> question) implements Retrieval {
        public Hybrid {
            question = List.copyOf(question);
        }
    }
}
