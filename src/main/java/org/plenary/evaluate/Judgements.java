package org.plenary.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.plenary.evaluate.LineFile.Unreadable;

/**
 * What people said about which document or passage answers a question: by question, then by id, from 1 upwards the better, 0 or
 * less for not at all.
 *
 * @param bad lines that hold none
 */
public record Judgements(Map<String, Map<String, Integer>> byTopic, List<BadLine> bad) {
    public Judgements {
        byTopic = Collections.unmodifiableMap(new LinkedHashMap<>(byTopic));
        bad = List.copyOf(bad);
    }

    /**
     * Reads lines of TREC ({@code query iteration id judgement}, by spaces) or TSV ({@code query<TAB>id<TAB>judgement}), the first of
     * which may name its columns; plain or packed by gzip.
     *
     * @throws IOException when the file cannot be opened
     */
    public static Judgements read(Path file) throws IOException {
        Map<String, Map<String, Integer>> byTopic = new LinkedHashMap<>();
        List<BadLine> bad = LineFile.read(file, (line, first) -> {
            if (first && line.chars().noneMatch(Character::isDigit)) {
                return;
            }
            List<String> cells = cells(line);
            String topic = cells.getFirst();
            String id = cells.get(cells.size() - 2);
            Map<String, Integer> judged = byTopic.computeIfAbsent(topic, _ -> new HashMap<>());
            if (judged.putIfAbsent(id, judgement(cells.getLast())) != null) {
                throw new Unreadable(id + " is judged for query " + topic + " already");
            }
        });
        return new Judgements(byTopic, bad);
    }

    /** Query, perhaps iteration, id, judgement. */
    private static List<String> cells(String line) throws Unreadable {
        List<String> cells = new ArrayList<>(List.of(line.split("\t", -1)));
        if (cells.size() != 3 && cells.size() != 4) {
            cells = List.of(line.strip().split("\\s+"));
        }
        cells = cells.stream().map(String::strip).toList();
        if ((cells.size() != 3 && cells.size() != 4) || cells.contains("")) {
            throw new Unreadable("is neither query, id, judgement nor query, iteration, id, judgement");
        }
        return cells;
    }

    private static int judgement(String written) throws Unreadable {
        try {
            return Integer.parseInt(written);
        } catch (NumberFormatException _) {
            throw new Unreadable("the judgement " + written + " is not a whole number");
        }
    }

    /** The same with ids as the index has them. */
    public Judgements in(Unit unit) {
        Map<String, Map<String, Integer>> all = new LinkedHashMap<>();
        byTopic.forEach((topic, judged) -> {
            Map<String, Integer> renamed = new HashMap<>();
            judged.forEach((id, judgement) -> renamed.put(unit.idIn(id), judgement));
            all.put(topic, renamed);
        });
        return new Judgements(all, bad);
    }

    /** What was said for one question; nothing when nobody was asked. */
    Map<String, Integer> of(String topic) {
        return byTopic.getOrDefault(topic, Map.of());
    }

    public boolean hasPositive(String topic) {
        return of(topic).values().stream().anyMatch(judgement -> judgement > 0);
    }

    public Set<String> ids() {
        Set<String> ids = new TreeSet<>();
        byTopic.values().forEach(judged -> ids.addAll(judged.keySet()));
        return ids;
    }
}
