package org.plenary.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Makes one order of passages found by words and passages found by meaning.
 *
 * <p>Scores of words have no upper bound and differ from question to question, and cosines lie close together: so each kind is
 * brought to a scale that ends at 1 for the best candidate, and the two are added by weight (a convex combination, as in
 * Bruch, Gai and Ingber 2023, "An Analysis of Fusion Functions for Hybrid Retrieval"). The decision record on fusion tells what
 * else was tried.
 *
 * @param meaning weight of meaning, 0 to 1; words have the rest
 */
public record RankFusion(double meaning) {

    /**
     * A passage that may be among the hits.
     *
     * @param passage its number, for the caller
     * @param words its score by words, 0 when it has none of them
     * @param cosine nearness to the question; NaN when the passage has no vector
     */
    public record Candidate(int passage, double words, double cosine) {}

    /** @param score 0 to 1 */
    public record Ranked(Candidate candidate, double score) {}

    /**
     * All candidates, best first; equals stand in the order of their numbers.
     *
     * @param depth the scale of cosines begins at that of the candidate that is so many-th by it
     */
    public List<Ranked> order(List<Candidate> candidates, int depth) {
        double mostWords = candidates.stream().mapToDouble(Candidate::words).max().orElse(0);
        double[] cosines = candidates.stream()
                .mapToDouble(Candidate::cosine)
                .filter(cosine -> !Double.isNaN(cosine))
                .sorted()
                .toArray();
        double most = cosines.length == 0 ? 1 : cosines[cosines.length - 1];
        double least = cosines.length == 0 ? 0 : cosines[Math.max(0, cosines.length - depth)];
        List<Ranked> ranked = new ArrayList<>();
        for (Candidate candidate : candidates) {
            double words = mostWords == 0 ? 0 : candidate.words() / mostWords;
            double near = Double.isNaN(candidate.cosine())
                    ? 0
                    : Math.max(0, most == least ? 1 : (candidate.cosine() - least) / (most - least));
            ranked.add(new Ranked(candidate, (1 - meaning) * words + meaning * near));
        }
        ranked.sort(Comparator.comparingDouble(Ranked::score)
                .reversed()
                .thenComparingInt(each -> each.candidate().passage()));
        return ranked;
    }
}
