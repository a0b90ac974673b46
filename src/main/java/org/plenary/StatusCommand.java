package org.plenary;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.plenary.index.IndexState;
import org.plenary.index.Provenance;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "status",
        description = "Tells what the index holds and whether it is the corpus as it is now.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
    @Mixin
    private final Folders folders = new Folders();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Application application = Application.open(folders)) {
            switch (application.engine().state()) {
                case IndexState.Empty() -> out.println("no index yet; run: plenary rebuild");
                case IndexState.Ready ready -> {
                    out.println("version     " + ready.version());
                    out.println("built       " + ready.built());
                    out.println("documents   " + ready.documents());
                    out.println("paragraphs  " + ready.passages());
                    out.println("meaning     " + meaning(application, ready));
                    out.println("corpus      " + (application.rebuild().isUpToDate() ? "as indexed" : "changed since"));
                    if (ready.provenance().held()) {
                        out.println("held        the index was rolled back and stays so; run: plenary update");
                    }
                    printSkipped(ready.provenance(), out);
                }
            }
            out.flush();
        }
        return ExitCode.DONE;
    }

    private static String meaning(Application application, IndexState.Ready ready) {
        if (!application.engine().hasModels()) {
            return "no model came with the program; everything is found by words";
        }
        return ready.awaitingMeaning() == 0 ? "complete" : ready.awaitingMeaning() + " paragraphs wait for vectors";
    }

    private static void printSkipped(Provenance read, PrintWriter out) {
        out.println("skipped     " + read.skippedInAll());
        read.skipped().forEach(file -> out.println("  " + file.file() + ": " + file.reason()));
        if (read.skippedUnnamed() > 0) {
            out.println("  and " + read.skippedUnnamed() + " more");
        }
    }
}
