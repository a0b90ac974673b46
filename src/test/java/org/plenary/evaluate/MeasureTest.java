package org.plenary.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.plenary.evaluate.Measure.MRR_10;
import static org.plenary.evaluate.Measure.NDCG_10;
import static org.plenary.evaluate.Measure.RECALL_100;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MeasureTest {
    private static final double LOG_3 = Math.log(3) / Math.log(2);

    @Test
    void gainsAreLinearAndDiscountedByTheLogarithmOfTheRankPlusOne() {
        Map<String, Integer> judged = Map.of("a", 3, "b", 1, "c", 2);

        assertMeasures(NDCG_10, List.of("b", "x", "a"), judged, (1 + 3 / 2.0) / (3 + 2 / LOG_3 + 1 / 2.0));
        assertMeasures(NDCG_10, List.of("a", "c", "b"), judged, 1);
    }

    @Test
    void negativeJudgementsGainNothing() {
        Map<String, Integer> judged = Map.of("a", 1, "spam", -2);

        assertMeasures(NDCG_10, List.of("spam", "a"), judged, 1 / LOG_3);
        assertMeasures(RECALL_100, List.of("spam"), judged, 0);
        assertMeasures(MRR_10, List.of("spam", "a"), judged, 0.5);
    }

    @Test
    void theIdealIsOverAllThatIsJudgedAndTenDeep() {
        Map<String, Integer> judged =
                Map.of("a", 1, "b", 1, "c", 1, "d", 1, "e", 1, "f", 1, "g", 1, "h", 1, "i", 1, "j", 1);
        double ideal = IntStream.rangeClosed(1, 10)
                .mapToDouble(rank -> Math.log(2) / Math.log(rank + 1))
                .sum();

        assertMeasures(NDCG_10, List.of("a"), judged, 1 / ideal);
        assertMeasures(NDCG_10, List.of("a"), plus(judged, "k", 1), 1 / ideal);
    }

    @Test
    void whatStandsBelowTheDepthDoesNotCount() {
        Map<String, Integer> judged = Map.of("a", 1);

        assertMeasures(NDCG_10, behind(9, "a"), judged, Math.log(2) / Math.log(11));
        assertMeasures(NDCG_10, behind(10, "a"), judged, 0);
        assertMeasures(MRR_10, behind(9, "a"), judged, 0.1);
        assertMeasures(MRR_10, behind(10, "a"), judged, 0);
        assertMeasures(RECALL_100, behind(99, "a"), judged, 1);
        assertMeasures(RECALL_100, behind(100, "a"), judged, 0);
    }

    @Test
    void recallIsThePartFoundOfAllRelevant() {
        assertMeasures(RECALL_100, List.of("a", "x", "b"), Map.of("a", 1, "b", 2, "c", 1, "d", 0), 2 / 3.0);
    }

    @Test
    void nothingFoundOrNothingRelevantIsNothing() {
        for (Measure measure : Measure.values()) {
            assertMeasures(measure, List.of(), Map.of("a", 1), 0);
            assertMeasures(measure, List.of("a"), Map.of("a", 0), 0);
        }
    }

    private static Map<String, Integer> plus(Map<String, Integer> judged, String id, int judgement) {
        Map<String, Integer> more = new HashMap<>(judged);
        more.put(id, judgement);
        return more;
    }

    private static List<String> behind(int others, String id) {
        List<String> ranked = new ArrayList<>();
        IntStream.range(0, others).forEach(at -> ranked.add("other-" + at));
        ranked.add(id);
        return ranked;
    }

    private static void assertMeasures(
            Measure measure, List<String> ranked, Map<String, Integer> judged, double expected) {
        assertThat(measure.of(ranked, judged)).as(measure.toString()).isCloseTo(expected, within(1e-12));
    }
}
