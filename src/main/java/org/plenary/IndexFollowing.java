package org.plenary;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.plenary.engine.CorpusRebuild;
import org.plenary.engine.RebuildReport;
import org.plenary.engine.RebuildScope;
import org.plenary.index.SearchFailure;
import org.plenary.ingest.SourceFile;

/** For commands: gathers which files were changed, and brings them into the index in one step at the end. */
final class IndexFollowing {
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final CorpusRebuild rebuild;
    private final ProgressLine line;
    private final Set<SourceFile> changed = new HashSet<>();

    IndexFollowing(CorpusRebuild rebuild, ProgressLine line) {
        this.rebuild = rebuild;
        this.line = line;
    }

    /** Takes them up for {@link #finish()}, and so is never done. */
    CompletableFuture<Void> follow(Set<SourceFile> files) {
        changed.addAll(files);
        return new CompletableFuture<>();
    }

    /** Does nothing where nothing changed; an index that is held to a state is left as it is. */
    void finish(PrintWriter out) throws InterruptedException {
        if (changed.isEmpty()) {
            return;
        }
        if (rebuild.isHeld()) {
            out.println("the index was rolled back and stays so; plenary update brings this in");
            out.flush();
            return;
        }
        RebuildCommand.printWithoutNotes(patiently(rebuild, RebuildScope.Changes.of(changed), line), out);
    }

    /** Waits a while for another build to end: a server that publishes vectors holds the index for moments only. */
    static RebuildReport patiently(CorpusRebuild rebuild, RebuildScope scope, ProgressLine line)
            throws InterruptedException {
        long began = System.nanoTime();
        while (true) {
            try {
                return rebuild.run(scope, line::show);
            } catch (SearchFailure.Busy busy) {
                if (System.nanoTime() - began > LONGEST_WAIT.toNanos()) {
                    throw busy;
                }
                Thread.sleep(PAUSE);
            }
        }
    }
}
