package org.plenary.lucene;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plenary.index.SearchResponse.Match;

/**
 * The hits that an answer begins with when it is not by words alone; what else the query matches stands behind them.
 *
 * @param hits best first, each passage once
 */
record Head(List<HeadHit> hits) {

    static final Head NONE = new Head(List.of());

    /**
     * @param passage its number in Lucene
     * @param score 0 to 1
     */
    record HeadHit(int passage, double score, Set<Match> matched) {}

    Head {
        hits = List.copyOf(hits);
    }

    PassageNumbersQuery query() {
        return new PassageNumbersQuery(hits.stream().map(HeadHit::passage).toList());
    }

    /** By what each of the hits was found. */
    Map<Integer, Set<Match>> matched() {
        Map<Integer, Set<Match>> matched = new HashMap<>();
        hits.forEach(hit -> matched.put(hit.passage(), EnumSet.copyOf(hit.matched())));
        return matched;
    }
}
