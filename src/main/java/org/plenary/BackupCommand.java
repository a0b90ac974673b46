package org.plenary;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.plenary.engine.Backup;
import org.plenary.lucene.LuceneIndex;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "backup",
        description = "Copies the corpus and the live index into a new folder, while both are in use.",
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
    @Mixin
    private final Folders folders = new Folders();

    @Parameters(paramLabel = "DIR", description = "the new folder; must not exist yet")
    private Path target = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try (LuceneIndex index = LuceneIndex.open(folders.index(), folders.profile())) {
            Backup.Report report = new Backup(folders.corpus(), index, index::copyTo).into(target.toAbsolutePath());
            PrintWriter out = spec.commandLine().getOut();
            out.println("backed up " + report.state().documents() + " documents, version "
                    + report.state().version() + ", into " + target);
            if (report.changedSince() > 0) {
                out.println("note: " + report.changedSince()
                        + " files changed since the index was built; a restore brings them in");
            }
            out.flush();
            return ExitCode.DONE;
        } catch (IOException failed) {
            spec.commandLine().getErr().println("plenary: cannot back up: " + ExitCode.reason(failed));
            return ExitCode.UNREADABLE;
        }
    }
}
