package org.plenary.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plenary.evaluate.Outcome.Ranked;

/**
 * How good the rankings of one setting are, question by question.
 *
 * @param topics ids of the judged questions in the order of the judgements, those without a positive judgement left out
 * @param scores for each measure a value for each of the topics
 */
public record Evaluation(List<String> topics, Map<Measure, List<Double>> scores) {
    public Evaluation {
        topics = List.copyOf(topics);
        scores = Map.copyOf(scores);
    }

    /** Every judged question counts, with 0 when no ranking is there for it, as with trec_eval's {@code -c}. */
    public static Evaluation of(Judgements judgements, Collection<Ranked> rankings) {
        Map<String, List<String>> rankedFor = new HashMap<>();
        rankings.forEach(ranking -> rankedFor.put(ranking.topic().id(), ranking.ids()));
        List<String> topics = judgements.byTopic().keySet().stream()
                .filter(judgements::hasPositive)
                .toList();
        Map<Measure, List<Double>> scores = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            List<Double> values = new ArrayList<>();
            for (String topic : topics) {
                values.add(measure.of(rankedFor.getOrDefault(topic, List.of()), judgements.of(topic)));
            }
            scores.put(measure, List.copyOf(values));
        }
        return new Evaluation(topics, scores);
    }

    public Estimate estimate(Measure measure) {
        return Resampling.estimate(values(measure));
    }

    /** @param at place of the question among the topics */
    public double score(Measure measure, int at) {
        return scores.getOrDefault(measure, List.of()).get(at);
    }

    double[] values(Measure measure) {
        return scores.getOrDefault(measure, List.of()).stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
    }
}
