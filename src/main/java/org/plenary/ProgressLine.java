package org.plenary;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;
import org.plenary.engine.EmbeddingStatus.Running;
import org.plenary.engine.RebuildProgress;

/** Tells how far long work is: one line that changes on a terminal, a plain line now and then elsewhere. */
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
        show(
                progress.elapsed(),
                last,
                () -> String.format(
                        Locale.ROOT,
                        "%d of %d files, %d documents, %d paragraphs, %.0f a second%s",
                        progress.filesDone(),
                        progress.filesInAll(),
                        progress.documents(),
                        progress.passages(),
                        progress.rate(),
                        progress.timeLeft()
                                .map(left -> ", " + left.toSeconds() + " s left")
                                .orElse("")));
    }

    void show(Running embedding) {
        show(
                embedding.elapsed(),
                embedding.done() >= embedding.inAll(),
                () -> String.format(
                        Locale.ROOT,
                        "vectors of %d of %d paragraphs, %.0f a second%s",
                        embedding.done(),
                        embedding.inAll(),
                        embedding.rate(),
                        embedding
                                .timeLeft()
                                .map(left -> ", " + left.toSeconds() + " s left")
                                .orElse("")));
    }

    /** @param all how many there are to do, 1 or more */
    void showQueries(int done, int all, Duration elapsed) {
        double seconds = Math.max(elapsed.toNanos() / 1e9, 1e-9);
        show(
                elapsed,
                done == all,
                () -> String.format(
                        Locale.ROOT,
                        "%d of %d queries, %.0f a second, %.0f s left",
                        done,
                        all,
                        done / seconds,
                        seconds / Math.max(done, 1) * (all - done)));
    }

    /**
     * @param last whether the work is done: then a terminal is cleared of the line
     * @param written what to show, asked for when it is time to
     */
    void show(Duration elapsed, boolean last, Supplier<String> written) {
        Duration pause = terminal ? ON_TERMINAL : ELSEWHERE;
        if (elapsed.minus(shown).compareTo(pause) < 0 && !(terminal && last)) {
            return;
        }
        shown = elapsed;
        if (terminal) {
            out.print("\r\u001B[K" + (last ? "" : written.get()));
        } else {
            out.println(written.get());
        }
        out.flush();
    }
}
