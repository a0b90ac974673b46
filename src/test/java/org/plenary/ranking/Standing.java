package org.plenary.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How early the first answer stands, over several questions. */
final class Standing {
    private final String where;
    private final List<String> questions = new ArrayList<>();
    private final List<Integer> ranks = new ArrayList<>();

    Standing(String where) {
        this.where = where;
    }

    /** @param found ids of the passages found, best first */
    void add(UserQuestion question, List<String> found) {
        int rank = 0;
        for (int at = 0; at < found.size() && rank == 0; at++) {
            rank = question.isAnsweredBy(found.get(at)) ? at + 1 : 0;
        }
        questions.add(question.id());
        ranks.add(rank);
    }

    private double recall(int depth) {
        return ranks.stream().filter(rank -> rank > 0 && rank <= depth).count() / (double) ranks.size();
    }

    /** Mean reciprocal rank of the first answer among the first ten hits. */
    private double reciprocalRank() {
        return ranks.stream()
                .mapToDouble(rank -> rank > 0 && rank <= 10 ? 1.0 / rank : 0)
                .average()
                .orElse(0);
    }

    /** The rank of the first answer to each question, 0 where there is none: {@code q01 3, q03 0}. */
    String ranks() {
        List<String> written = new ArrayList<>();
        for (int at = 0; at < ranks.size(); at++) {
            written.add(questions.get(at) + " " + ranks.get(at));
        }
        return String.join(", ", written);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s%n  questions %d%n  recall@1  %.3f%n  recall@5  %.3f%n  MRR@10    %.3f%n",
                where,
                ranks.size(),
                recall(1),
                recall(5),
                reciprocalRank());
    }
}
