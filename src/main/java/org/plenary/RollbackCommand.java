package org.plenary;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.plenary.index.IndexState;
import org.plenary.lucene.LuceneIndex;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "rollback",
        description =
                "Goes back to the state of the index before this one, which stays until update or rebuild is asked"
                        + " for.",
        mixinStandardHelpOptions = true)
final class RollbackCommand implements Callable<Integer> {
    @Mixin
    private final Folders folders = new Folders();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try (LuceneIndex index = LuceneIndex.open(folders.index(), folders.profile())) {
            Optional<IndexState.Ready> live = index.rollback();
            if (live.isEmpty()) {
                spec.commandLine().getErr().println("plenary: there is no state of the index before this one");
                return ExitCode.FAILED;
            }
            PrintWriter out = spec.commandLine().getOut();
            out.println("rolled back to version " + live.get().version() + " of "
                    + live.get().built() + ": " + live.get().documents() + " documents, "
                    + live.get().passages() + " paragraphs");
            out.println("it stays so until: plenary update");
            out.flush();
            return ExitCode.DONE;
        }
    }
}
