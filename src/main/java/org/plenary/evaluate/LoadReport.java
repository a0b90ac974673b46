package org.plenary.evaluate;

import java.util.Map;

/**
 * How a load was borne, after the warm-up.
 *
 * @param seconds from the first question to the last answer
 * @param answered questions that were, partial answers among them; the times are those of these
 * @param perSecond answers a second, all clients together
 * @param failed how many ended in which way
 */
public record LoadReport(
        int clients,
        double seconds,
        long answered,
        double perSecond,
        Times milliseconds,
        long partial,
        Map<String, Long> failed) {
    public LoadReport {
        failed = Map.copyOf(failed);
    }

    /** Times of answers: none was lost to grouping, every percentile is a time that was measured. */
    public record Times(double mean, double p50, double p90, double p99, double max) {
        private static final double NANOS = 1e6;

        /** @param sorted nanoseconds, ascending */
        static Times of(long[] sorted) {
            if (sorted.length == 0) {
                return new Times(0, 0, 0, 0, 0);
            }
            double sum = 0;
            for (long nanos : sorted) {
                sum += nanos;
            }
            return new Times(
                    sum / sorted.length / NANOS,
                    percentile(sorted, 50),
                    percentile(sorted, 90),
                    percentile(sorted, 99),
                    sorted[sorted.length - 1] / NANOS);
        }

        /** Of nearest rank: the least time that so many in a hundred do not exceed. */
        private static double percentile(long[] sorted, int percent) {
            int rank = (int) Math.ceilDiv((long) sorted.length * percent, 100L);
            return sorted[Math.max(rank, 1) - 1] / NANOS;
        }
    }
}
