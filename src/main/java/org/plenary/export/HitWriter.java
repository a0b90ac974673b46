package org.plenary.export;

import java.io.IOException;
import java.util.Optional;
import org.plenary.engine.AllHits;
import org.plenary.engine.Answer;
import org.plenary.index.SearchFailure;
import org.plenary.index.SearchResponse.Hit;

/** Writes hits in one format: begun once, then one after the other, then ended. Where it writes to stays open. */
public interface HitWriter {
    void begin() throws IOException;

    /** @param rank from 1 */
    void write(Hit hit, long rank) throws IOException;

    void end() throws IOException;

    /**
     * Writes the whole list, from begin to end.
     *
     * @param before hits that come before the first of them
     * @return how many there were
     * @throws SearchFailure.CutShort when looking for some of them takes too long
     */
    default long writeAll(AllHits hits, long before) throws IOException {
        begin();
        long rank = before;
        for (Optional<Answer> piece = Optional.of(hits.first()); piece.isPresent(); piece = hits.next()) {
            for (Hit hit : piece.get().response().hits()) {
                rank++;
                write(hit, rank);
            }
        }
        end();
        return rank - before;
    }
}
