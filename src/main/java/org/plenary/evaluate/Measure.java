package org.plenary.evaluate;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How good one ranking is by what was judged, 0 to 1, as trec_eval computes it. What nobody judged counts as judged 0, and so does what
 * is judged below.
 */
public enum Measure {
    /**
     * Discounted cumulative gain at 10 over the best possible one: the gain is the judgement, the discount the binary logarithm
     * of the rank plus one (Järvelin and Kekäläinen 2002, in the form of trec_eval's {@code ndcg_cut_10}).
     */
    NDCG_10("nDCG@10") {
        @Override
        public double of(List<String> ranked, Map<String, Integer> judged) {
            double ideal = discounted(judged.values().stream()
                    .sorted(Comparator.reverseOrder())
                    .limit(SHALLOW)
                    .toList());
            return ideal == 0 ? 0 : discounted(gains(ranked, judged, SHALLOW)) / ideal;
        }
    },
    /** The part of all that is judged 1 or more that stands among the first 100; trec_eval's {@code recall_100}. */
    RECALL_100("recall@100") {
        @Override
        public double of(List<String> ranked, Map<String, Integer> judged) {
            long relevant = judged.values().stream().filter(gain -> gain > 0).count();
            long found = gains(ranked, judged, DEEP).stream()
                    .filter(gain -> gain > 0)
                    .count();
            return relevant == 0 ? 0 : (double) found / relevant;
        }
    },
    /** One over the rank of the first that is judged 1 or more, 0 when none is among the first 10: {@code recip_rank} with {@code -M 10}. */
    MRR_10("MRR@10") {
        @Override
        public double of(List<String> ranked, Map<String, Integer> judged) {
            List<Integer> gains = gains(ranked, judged, SHALLOW);
            for (int at = 0; at < gains.size(); at++) {
                if (gains.get(at) > 0) {
                    return 1.0 / (at + 1);
                }
            }
            return 0;
        }
    };

    private static final int SHALLOW = 10;
    private static final int DEEP = 100;

    private final String written;

    Measure(String written) {
        this.written = written;
    }

    /**
     * @param ranked ids from best to worst, each once
     * @param judged judgements by id
     */
    public abstract double of(List<String> ranked, Map<String, Integer> judged);

    private static List<Integer> gains(List<String> ranked, Map<String, Integer> judged, int depth) {
        return ranked.stream()
                .limit(depth)
                .map(id -> judged.getOrDefault(id, 0))
                .toList();
    }

    private static double discounted(List<Integer> gains) {
        double sum = 0;
        for (int at = 0; at < gains.size(); at++) {
            sum += Math.max(0, gains.get(at)) * Math.log(2) / Math.log(at + 2);
        }
        return sum;
    }

    @Override
    public String toString() {
        return written;
    }
}
