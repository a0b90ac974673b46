package org.plenary;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.plenary.engine.DocumentChanges;
import org.plenary.engine.EmbeddingStatus.Running;
import org.plenary.engine.PassageEmbedding;
import org.plenary.engine.RebuildReport;
import org.plenary.index.Provenance;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "rebuild",
        description = "Builds a whole new index beside the live one, checks it, and switches over.",
        mixinStandardHelpOptions = true)
final class RebuildCommand implements Callable<Integer> {
    @Mixin
    private final Folders folders = new Folders();

    @Option(names = "--strict", description = "end with exit code 4 when a file or a document was skipped")
    private boolean strict;

    @Option(names = "--words-only", description = "leave what finds paragraphs by meaning to a later start of serve")
    private boolean wordsOnly;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        try (Application application = Application.open(folders)) {
            RebuildReport report = application.rebuildAlone().run(Terminal.progress(spec)::show);
            print(report, out);
            if (!wordsOnly) {
                embed(application, out);
            }
            return strict && report.state().provenance().skippedInAll() > 0 ? ExitCode.UNREADABLE : ExitCode.DONE;
        }
    }

    /** The index answers by words meanwhile. */
    private void embed(Application application, PrintWriter out) throws InterruptedException {
        ProgressLine line = Terminal.progress(spec);
        AtomicReference<@Nullable Running> last = new AtomicReference<>();
        try (PassageEmbedding embedding = application.embedding()) {
            embedding.run(running -> {
                last.set(running);
                line.show(running);
            });
        }
        Running made = last.get();
        if (made != null) {
            out.println(String.format(
                    Locale.ROOT,
                    "made vectors of %d paragraphs in %.1f s",
                    made.inAll(),
                    made.elapsed().toMillis() / 1000.0));
            out.flush();
        }
    }

    /** Of a build that began from nothing, only what it holds is told. */
    private static String changes(DocumentChanges changes) {
        boolean whole = changes.replaced() + changes.removed() + changes.unchanged() == 0;
        return whole
                ? "indexed "
                : String.format(
                        Locale.ROOT,
                        "added %d, replaced %d, removed %d; the index holds ",
                        changes.added(),
                        changes.replaced(),
                        changes.removed());
    }

    static void print(RebuildReport report, PrintWriter out) {
        printSkipped(report.state().provenance(), out);
        report.remarks().forEach(remark -> out.println("note " + remark.file() + ": " + remark.message()));
        int moreRemarks = report.remarksInAll() - report.remarks().size();
        if (moreRemarks > 0) {
            out.println("note " + moreRemarks + " more");
        }
        printState(report, out);
    }

    /** Of an update with files whose notes were told when they were added. */
    static void printWithoutNotes(RebuildReport report, PrintWriter out) {
        printSkipped(report.state().provenance(), out);
        printState(report, out);
    }

    private static void printSkipped(Provenance read, PrintWriter out) {
        read.skipped().forEach(file -> out.println("skipped " + file.file() + ": " + file.reason()));
        if (read.skippedUnnamed() > 0) {
            out.println("skipped " + read.skippedUnnamed() + " more");
        }
    }

    private static void printState(RebuildReport report, PrintWriter out) {
        out.println(String.format(
                Locale.ROOT,
                "%s%d documents, %d paragraphs in %.1f s (version %s)",
                changes(report.changes()),
                report.state().documents(),
                report.state().passages(),
                report.took().toMillis() / 1000.0,
                report.state().version()));
        out.flush();
    }
}
