package org.plenary;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import org.plenary.engine.RebuildProgress;

/** Tells how far a rebuild is: one line that changes on a terminal, a plain line now and then elsewhere. */
final class ProgressLine {
    private static final Duration ON_TERMINAL = Duration.ofMillis(200);
    private static final Duration ELSEWHERE = Duration.ofSeconds(10);

    private final PrintWriter out;
    private final boolean terminal;
    private Duration shown = Duration.ZERO;

    ProgressLine(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    void show(RebuildProgress progress) {
        boolean last = progress.filesDone() == progress.filesInAll();
        Duration pause = terminal ? ON_TERMINAL : ELSEWHERE;
        if (progress.elapsed().minus(shown).compareTo(pause) < 0 && !(terminal && last)) {
            return;
        }
        shown = progress.elapsed();
        String line = String.format(
                Locale.ROOT,
                "%d of %d files, %d documents, %d paragraphs, %.0f a second%s",
                progress.filesDone(),
                progress.filesInAll(),
                progress.documents(),
                progress.passages(),
                progress.rate(),
                progress.timeLeft()
                        .map(left -> ", " + left.toSeconds() + " s left")
                        .orElse(""));
        if (terminal) {
            out.print("\r\u001B[K" + (last ? "" : line));
        } else {
            out.println(line);
        }
        out.flush();
    }
}
