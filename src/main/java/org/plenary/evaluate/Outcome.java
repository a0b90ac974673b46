package org.plenary.evaluate;

import java.util.List;

/** What came of asking a question. */
public sealed interface Outcome {
    Topic topic();

    /**
     * @param hits from best to worst, each id once
     * @param partial whether time ran out, so that there may be better ones
     */
    record Ranked(Topic topic, List<RankedHit> hits, boolean partial) implements Outcome {
        public Ranked {
            hits = List.copyOf(hits);
        }

        List<String> ids() {
            return hits.stream().map(RankedHit::id).toList();
        }
    }

    /** @param reason for people: short, lower case, no full stop */
    record Failed(Topic topic, String reason) implements Outcome {}
}
