package org.plenary.engine;

import java.time.Duration;
import java.util.List;
import org.plenary.index.IndexState;
import org.plenary.index.Provenance.SkippedFile;

/**
 * What a rebuild did.
 *
 * @param state what is live now
 * @param remarks what was amiss in what was read; the first of it when it is much
 * @param remarksInAll how much that is, {@code remarks} included
 */
public record RebuildReport(
        IndexState.Ready state, DocumentChanges changes, List<Remark> remarks, int remarksInAll, Duration took) {
    public RebuildReport {
        remarks = List.copyOf(remarks);
    }

    /** What could not be read; the first of it when it is much, as the provenance of the state tells. */
    public List<SkippedFile> skipped() {
        return state.provenance().skipped();
    }

    /** Something amiss in a file that did not keep it out. */
    public record Remark(String file, String message) {}
}
