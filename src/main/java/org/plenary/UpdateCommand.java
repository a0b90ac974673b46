package org.plenary;

import java.util.concurrent.Callable;
import org.plenary.engine.RebuildReport;
import org.plenary.engine.RebuildScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "update",
        description =
                "Brings what changed in the corpus into the index; documents that did not change are not touched.",
        mixinStandardHelpOptions = true)
final class UpdateCommand implements Callable<Integer> {
    @Mixin
    private final Folders folders = new Folders();

    @Option(names = "--strict", description = "end with exit code 4 when a file or a document was skipped")
    private boolean strict;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        try (Application application = Application.open(folders)) {
            RebuildReport report = IndexFollowing.patiently(
                    application.rebuildAlone(), RebuildScope.Changes.anywhere(), Terminal.progress(spec));
            RebuildCommand.print(report, spec.commandLine().getOut());
            return strict && report.state().provenance().skippedInAll() > 0 ? ExitCode.UNREADABLE : ExitCode.DONE;
        }
    }
}
