package org.plenary.evaluate;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * How far figures over a set of questions may be trusted, had it been another set of the same kind. Seeds are fixed: the same
 * values always give the same bounds.
 */
final class Resampling {
    static final int RESAMPLES = 10_000;

    private static final long SEED = 20_161_116;
    private static final double CONFIDENCE = 0.95;
    /** Sums of the same numbers in another order differ by less. */
    private static final double ROUNDING = 1e-12;

    private Resampling() {}

    static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(0);
    }

    /** The mean with its percentile bootstrap interval (Efron and Tibshirani 1993, chapter 13). */
    static Estimate estimate(double[] values) {
        double mean = mean(values);
        if (values.length == 0) {
            return new Estimate(mean, mean, mean);
        }
        SplittableRandom random = new SplittableRandom(SEED);
        double[] means = new double[RESAMPLES];
        for (int sample = 0; sample < RESAMPLES; sample++) {
            double sum = 0;
            for (int drawn = 0; drawn < values.length; drawn++) {
                sum += values[random.nextInt(values.length)];
            }
            means[sample] = sum / values.length;
        }
        Arrays.sort(means);
        double tail = (1 - CONFIDENCE) / 2;
        int low = (int) Math.floor(tail * (RESAMPLES - 1));
        return new Estimate(mean, means[low], means[RESAMPLES - 1 - low]);
    }

    /**
     * How probable a mean difference at least this far from 0, to either side, is if which of the two settings is which were drawn
     * by lot for every question: Fisher's randomisation test as Smucker, Allan and Carterette (2007) recommend it. The observed
     * assignment counts as one of those drawn, so it is never 0 (Phipson and Smyth 2010).
     */
    static double twoSidedP(double[] differences) {
        double observed = Math.abs(Arrays.stream(differences).sum());
        SplittableRandom random = new SplittableRandom(SEED);
        int asFar = 1;
        for (int sample = 0; sample < RESAMPLES; sample++) {
            double sum = 0;
            for (double difference : differences) {
                sum += random.nextBoolean() ? difference : -difference;
            }
            if (Math.abs(sum) >= observed - ROUNDING) {
                asFar++;
            }
        }
        return (double) asFar / (RESAMPLES + 1);
    }
}
