package org.plenary.web;

import java.io.IOException;
import org.plenary.cite.Cited;
import org.plenary.cite.CslFormat;
import org.plenary.export.HitWriter;
import org.plenary.index.SearchResponse.Hit;

/** One array of CSL-JSON items, an item a line. */
final class CslHits implements HitWriter {
    private final Appendable out;
    private boolean begun;

    CslHits(Appendable out) {
        this.out = out;
    }

    @Override
    public void begin() throws IOException {
        out.append('[');
    }

    @Override
    public void write(Hit hit, long rank) throws IOException {
        Cited cited = Cited.paragraph(hit.passage().metadata(), hit.passage().passage());
        out.append(begun ? ",\n" : "\n")
                .append(Json.text(CslFormat.CSL.item(cited).fields()));
        begun = true;
    }

    @Override
    public void end() throws IOException {
        out.append("\n]\n");
    }
}
