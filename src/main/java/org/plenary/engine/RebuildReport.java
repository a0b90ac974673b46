package org.plenary.engine;

import java.time.Duration;
import java.util.List;
import org.plenary.index.IndexState;
import org.plenary.index.Provenance.SkippedFile;

/**
 * What a rebuild did.
 *
 * @param state what is live now
 * @param skipped files that could not be read
 * @param remarks what was amiss in files that were read
 */
public record RebuildReport(IndexState.Ready state, List<SkippedFile> skipped, List<Remark> remarks, Duration took) {
    public RebuildReport {
        skipped = List.copyOf(skipped);
        remarks = List.copyOf(remarks);
    }

    /** Something amiss in a file that did not keep it out. */
    public record Remark(String file, String message) {}
}
