package org.plenary.export;

import java.io.IOException;
import org.plenary.cite.Cited;
import org.plenary.cite.WrittenFormat;
import org.plenary.document.Metadata;
import org.plenary.index.SearchResponse.Hit;

/** One record of a citation for each hit, a line between them. */
public final class CitationRecords implements HitWriter {
    private final Appendable out;
    private final WrittenFormat format;
    private boolean begun;

    /** @param format one whose records may be written one after the other */
    public CitationRecords(Appendable out, WrittenFormat format) {
        this.out = out;
        this.format = format;
    }

    @Override
    public void begin() {
        // The first record is the beginning.
    }

    @Override
    public void write(Hit hit, long rank) throws IOException {
        if (begun) {
            out.append('\n');
        }
        begun = true;
        Metadata metadata = hit.passage().metadata();
        out.append(format.write(Cited.paragraph(metadata, hit.passage().passage())));
    }

    @Override
    public void end() {
        // Its last record is its end.
    }
}
