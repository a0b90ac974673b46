package org.plenary;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.plenary.engine.Restore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "restore",
        description = "Brings back what backup copied, after comparing it with its checksums.",
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
    @Mixin
    private final Folders folders = new Folders();

    @Parameters(paramLabel = "DIR", description = "the folder that backup made")
    private Path backup = Path.of("");

    @Option(names = "--replace", description = "put it in the place of what is there, which is kept beside")
    private boolean replace;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        try {
            return switch (new Restore(folders.corpus(), folders.index()).from(backup, replace)) {
                case Restore.Outcome.Restored(List<Path> kept) -> {
                    PrintWriter out = spec.commandLine().getOut();
                    out.println("restored " + folders.corpus() + " and " + folders.index() + " from " + backup);
                    kept.forEach(before -> out.println("what was there is kept in " + before));
                    out.flush();
                    yield ExitCode.DONE;
                }
                case Restore.Outcome.Damaged(List<String> differences) -> {
                    differences.forEach(difference -> err.println("plenary: the backup is damaged: " + difference));
                    yield ExitCode.UNREADABLE;
                }
                case Restore.Outcome.NotEmpty(Path folder) -> {
                    err.println("plenary: " + folder + " is not empty; --replace keeps what is there beside it");
                    yield ExitCode.USAGE;
                }
            };
        } catch (IOException failed) {
            err.println("plenary: cannot restore: " + ExitCode.reason(failed));
            return ExitCode.UNREADABLE;
        }
    }
}
