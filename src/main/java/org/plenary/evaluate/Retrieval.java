package org.plenary.evaluate;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.engine.Question;
import org.plenary.engine.SearchEngine;
import org.plenary.evaluate.Outcome.Ranked;
import org.plenary.index.Cursor;
import org.plenary.index.SearchFailure;
import org.plenary.index.SearchResponse;
import org.plenary.index.SearchResponse.Hit;

/**
 * Asks questions to a depth: goes on behind the hits given until so many different ids are there, or no more hits.
 *
 * <p>The order is the one the answer has; where equal scores would leave it open, the index decides, not the id as in trec_eval.
 */
public final class Retrieval {
    private final SearchEngine engine;
    private final Unit unit;
    private final int depth;

    /** @param depth how many ids to give at most */
    public Retrieval(SearchEngine engine, Unit unit, int depth) {
        this.engine = engine;
        this.unit = unit;
        this.depth = depth;
    }

    /**
     * @param question to begin at its first hit
     * @throws SearchFailure as the engine does
     */
    public Ranked ask(Topic topic, Question question) {
        Map<String, Double> found = new LinkedHashMap<>();
        boolean partial = false;
        Question next = question.unlit();
        while (true) {
            SearchResponse response = engine.search(next).response();
            partial |= response.partial();
            for (Hit hit : response.hits()) {
                found.putIfAbsent(unit.idOf(hit), hit.score());
            }
            @Nullable Cursor cursor = response.next();
            if (found.size() >= depth || cursor == null || partial) {
                break;
            }
            next = question.behind(cursor);
        }
        return new Ranked(
                topic,
                found.entrySet().stream()
                        .limit(depth)
                        .map(entry -> new RankedHit(entry.getKey(), entry.getValue()))
                        .toList(),
                partial);
    }
}
