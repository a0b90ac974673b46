package org.plenary.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Makes one order of passages found by words and passages found by meaning.
 *
 * <p>Scores of words have no upper bound and differ from question to question, and cosines lie close together: so each kind is
 * brought to a scale from 0 to 1 among the candidates, and the two are added by weight (a convex combination, as in
 * Bruch, Gai and Ingber 2023, "An Analysis of Fusion Functions for Hybrid Retrieval"). The decision record on fusion tells what
 * else was tried.
 *
 * <p>A passage without a vector, which it still awaits or which no model can give, is not held back for that: its words count for
 * both.
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
     * @param depth how many candidates each kind of score gave: its scale begins at the one that is so many-th by it
     */
    public List<Ranked> order(List<Candidate> candidates, int depth) {
        Scale words = Scale.of(candidates.stream().mapToDouble(Candidate::words), depth);
        Scale cosines = Scale.of(
                candidates.stream().mapToDouble(Candidate::cosine).filter(cosine -> !Double.isNaN(cosine)), depth);
        List<Ranked> ranked = new ArrayList<>();
        for (Candidate candidate : candidates) {
            double said = words.place(candidate.words());
            double meant = Double.isNaN(candidate.cosine()) ? said : cosines.place(candidate.cosine());
            ranked.add(new Ranked(candidate, (1 - meaning) * said + meaning * meant));
        }
        ranked.sort(Comparator.comparingDouble(Ranked::score)
                .reversed()
                .thenComparingInt(each -> each.candidate().passage()));
        return ranked;
    }

    /** From the least score that counts to the greatest there is. */
    private record Scale(double least, double most) {
        private static Scale of(DoubleStream scores, int depth) {
            double[] inOrder = scores.sorted().toArray();
            return inOrder.length == 0
                    ? new Scale(0, 0)
                    : new Scale(inOrder[Math.max(0, inOrder.length - depth)], inOrder[inOrder.length - 1]);
        }

        private double place(double score) {
            return most == least ? (score > 0 ? 1 : 0) : Math.max(0, (score - least) / (most - least));
        }
    }
}
