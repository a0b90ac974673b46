package org.plenary;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.plenary.evaluate.Comparison;
import org.plenary.evaluate.Estimate;
import org.plenary.evaluate.Evaluation;
import org.plenary.evaluate.Judgements;
import org.plenary.evaluate.Measure;
import org.plenary.evaluate.Unit;
import org.plenary.lucene.Profile;

/**
 * What an evaluation found, as a table and as JSON.
 *
 * @param queries in the file
 * @param asked those of them that have a positive judgement
 * @param unitGuessed whether the unit was taken from what judged ids look like
 * @param evaluations one or two, by the names of their settings
 */
record EvaluationReport(
        int queries,
        int asked,
        Judgements judgements,
        Unit unit,
        boolean unitGuessed,
        Profile profile,
        Map<String, Evaluation> evaluations) {

    /** Queries that have judgements, but no positive one. */
    private long skipped() {
        return judgements.byTopic().keySet().stream()
                .filter(topic -> !judgements.hasPositive(topic))
                .count();
    }

    /** Queries that the measures are means over. */
    private int measured() {
        return evaluations.values().iterator().next().topics().size();
    }

    void print(PrintWriter out) {
        out.println("queries     " + queries + ", of which " + asked + " have a positive judgement");
        out.println("skipped     " + skipped() + " judged, but none positively");
        if (measured() > asked) {
            out.println("missing     " + (measured() - asked) + " judged, but not among the queries; each counts 0");
        }
        String why = unit == Unit.DOCUMENT ? "no judged id is" : "a judged id is";
        out.println("unit        " + unit + (unitGuessed ? " (" + why + " of the form document/label)" : ""));
        out.println("profile     " + profile);
        evaluations.forEach((name, evaluation) -> {
            out.println();
            out.printf(Locale.ROOT, "%-12s%8s   95%% interval%n", name, "mean");
            for (Measure measure : Measure.values()) {
                Estimate estimate = evaluation.estimate(measure);
                out.printf(
                        Locale.ROOT,
                        "%-12s%8.4f   %.4f to %.4f%n",
                        measure,
                        estimate.mean(),
                        estimate.low(),
                        estimate.high());
            }
        });
        if (evaluations.size() > 1) {
            printComparison(out);
        }
    }

    private void printComparison(PrintWriter out) {
        List<String> names = List.copyOf(evaluations.keySet());
        out.println();
        out.println(names.getLast() + " less " + names.getFirst());
        comparisons().forEach((measure, comparison) -> {
            Estimate difference = comparison.difference();
            out.printf(
                    Locale.ROOT,
                    "%-12s%+8.4f   %+.4f to %+.4f   p %.4f   better %d, worse %d%n",
                    measure,
                    difference.mean(),
                    difference.low(),
                    difference.high(),
                    comparison.p(),
                    comparison.better(),
                    comparison.worse());
        });
    }

    private Map<String, Comparison> comparisons() {
        List<Evaluation> both = List.copyOf(evaluations.values());
        Map<String, Comparison> comparisons = new LinkedHashMap<>();
        for (Measure measure : Measure.values()) {
            comparisons.put(measure.toString(), Comparison.of(measure, both.getFirst(), both.getLast()));
        }
        return comparisons;
    }

    /** For programs. Means are given in full. */
    Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("queries", queries);
        body.put("asked", asked);
        body.put("measured", measured());
        body.put("skipped", skipped());
        body.put("unit", unit.toString());
        body.put("profile", profile.toString());
        List<Map<String, Object>> settings = new ArrayList<>();
        evaluations.forEach((name, evaluation) -> settings.add(setting(name, evaluation)));
        body.put("settings", settings);
        if (evaluations.size() > 1) {
            body.put("comparison", comparisons());
        }
        return body;
    }

    private static Map<String, Object> setting(String name, Evaluation evaluation) {
        Map<String, Object> setting = new LinkedHashMap<>();
        setting.put("name", name);
        for (Measure measure : Measure.values()) {
            setting.put(measure.toString(), evaluation.estimate(measure));
        }
        List<Map<String, Object>> queries = new ArrayList<>();
        for (int at = 0; at < evaluation.topics().size(); at++) {
            Map<String, Object> query = new LinkedHashMap<>();
            query.put("id", evaluation.topics().get(at));
            for (Measure measure : Measure.values()) {
                query.put(measure.toString(), evaluation.score(measure, at));
            }
            queries.add(query);
        }
        setting.put("queries", queries);
        return setting;
    }
}
