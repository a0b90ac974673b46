package org.plenary.lucene;

/**
 * How much meaning counts beside words.
 *
 * @param meaning weight of meaning, 0 to 1; words have the rest
 * @param feedback how far the question is moved towards the first hits of a first look, as a part of its own length
 * @param feedbackHits how many first hits it is moved towards
 */
record HybridWeights(double meaning, double feedback, int feedbackHits) {

    /** Chosen by measuring; see the decision record on fusion. */
    static final HybridWeights STANDARD = new HybridWeights(0.45, 0.15, 3);
}
