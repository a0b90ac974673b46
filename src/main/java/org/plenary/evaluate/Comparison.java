package org.plenary.evaluate;

/**
 * Whether one setting ranks better than another, question against question.
 *
 * @param difference mean of the second's values less the first's, with its interval
 * @param p how probable a difference as large would be if both were equally good, two-sided, above 0
 * @param better questions that the second ranks better
 * @param worse questions that it ranks worse
 */
public record Comparison(Estimate difference, double p, int better, int worse) {

    /** Both are of the same judgements. */
    public static Comparison of(Measure measure, Evaluation first, Evaluation second) {
        if (!first.topics().equals(second.topics())) {
            throw new IllegalArgumentException("evaluations of different questions");
        }
        double[] before = first.values(measure);
        double[] differences = second.values(measure);
        int better = 0;
        int worse = 0;
        for (int at = 0; at < differences.length; at++) {
            differences[at] -= before[at];
            better += differences[at] > 0 ? 1 : 0;
            worse += differences[at] < 0 ? 1 : 0;
        }
        return new Comparison(Resampling.estimate(differences), Resampling.twoSidedP(differences), better, worse);
    }
}
