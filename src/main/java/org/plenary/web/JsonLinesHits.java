package org.plenary.web;

import java.io.IOException;
import org.plenary.export.HitWriter;
import org.plenary.index.SearchResponse.Hit;

/** One JSON object a line, each as the search API gives it. */
final class JsonLinesHits implements HitWriter {
    private final Appendable out;

    JsonLinesHits(Appendable out) {
        this.out = out;
    }

    @Override
    public void begin() {
        // The first line is a hit.
    }

    @Override
    public void write(Hit hit, long rank) throws IOException {
        out.append(Json.text(ApiBodies.hit(hit, rank))).append('\n');
    }

    @Override
    public void end() {
        // Its last line is its end.
    }
}
