package org.plenary.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plenary.evaluate.Outcome.Ranked;

class EvaluationTest {
    @Test
    void judgedQueriesWithoutARankingCountZeroAndThoseWithoutAPositiveJudgementNot() {
        Map<String, Map<String, Integer>> judged = new LinkedHashMap<>();
        judged.put("found", Map.of("a", 1));
        judged.put("absent", Map.of("a", 1));
        judged.put("hopeless", Map.of("a", 0, "b", -1));

        Evaluation evaluation = Evaluation.of(
                new Judgements(judged, List.of()),
                List.of(ranked("found", "a"), ranked("hopeless", "a"), ranked("unjudged", "a")));

        assertThat(evaluation.topics()).containsExactly("found", "absent");
        assertThat(evaluation.estimate(Measure.NDCG_10).mean()).isEqualTo(0.5);
    }

    @Test
    void boundsAreTheSameEveryTimeAndAroundTheMean() {
        double[] values =
                DoubleStream.iterate(0, value -> value + 0.01).limit(100).toArray();

        Estimate estimate = Resampling.estimate(values);

        assertThat(estimate).isEqualTo(Resampling.estimate(values));
        assertThat(estimate.mean()).isCloseTo(0.495, within(1e-9));
        // 1.96 standard errors, of which one is 0.0289.
        assertThat(estimate.low()).isCloseTo(0.495 - 0.0566, within(0.004));
        assertThat(estimate.high()).isCloseTo(0.495 + 0.0566, within(0.004));
    }

    @Test
    void equalValuesLeaveNoDoubt() {
        assertThat(Resampling.estimate(new double[] {0.25, 0.25, 0.25})).isEqualTo(new Estimate(0.25, 0.25, 0.25));
    }

    @Test
    void aDifferenceThatEveryQueryShowsIsAsImprobableAsThatManyEqualTossesOfACoin() {
        double[] differences = {0.1, 0.1, 0.1, 0.1, 0.1};

        assertThat(Resampling.twoSidedP(differences)).isCloseTo(2 / 32.0, within(0.01));
        assertThat(Resampling.twoSidedP(new double[] {0, 0, 0})).isEqualTo(1);
        assertThat(Resampling.twoSidedP(new double[] {0.3, -0.3})).isEqualTo(1);
    }

    @Test
    void comparisonIsOfTheSecondWithTheFirstQueryByQuery() {
        Evaluation first = evaluation(0.5, 0.5, 0.5, 1.0);
        Evaluation second = evaluation(1.0, 0.5, 1.0, 0.5);

        Comparison comparison = Comparison.of(Measure.NDCG_10, first, second);

        assertThat(comparison.difference().mean()).isEqualTo(0.125);
        assertThat(comparison.difference().low()).isLessThan(0);
        assertThat(comparison.better()).isEqualTo(2);
        assertThat(comparison.worse()).isEqualTo(1);
    }

    private static Evaluation evaluation(Double... scores) {
        return new Evaluation(List.of("a", "b", "c", "d"), Map.of(Measure.NDCG_10, List.of(scores)));
    }

    private static Ranked ranked(String topic, String... ids) {
        List<RankedHit> hits = Stream.of(ids).map(id -> new RankedHit(id, 1)).toList();
        return new Ranked(new Topic(topic, "x"), hits, false);
    }
}
