package org.plenary.lucene;

import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;

/**
 * How much what counts, in BM25 over three fields of a passage; a word scores in the field where it fits best, plus a part of
 * what the others give.
 *
 * @param k1 how soon repetition of a word stops to add; BM25's own parameter
 * @param b how far long paragraphs are held back, 0 to 1; BM25's own parameter
 * @param heading weight of a word in the headings above a paragraph, where one in its text has 1
 * @param title weight of a word in the names of the document
 * @param others part of the weaker fields' scores that is added, 0 to 1
 * @param otherNames weight of another name of what was typed, where the typed one has 1
 * @param pairs weight of two words typed side by side that stand near each other, where a word has 1
 */
record Ranking(float k1, float b, float heading, float title, float others, float otherNames, float pairs) {

    /** Chosen by measuring; see the decision record on ranking. */
    static final Ranking STANDARD = new Ranking(0.9f, 0.6f, 0.4f, 0.4f, 1f, 0.7f, 0.3f);

    Similarity similarity() {
        return new BM25Similarity(k1, b);
    }
}
