package org.plenary;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.plenary.engine.RebuildReport;
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

    @Option(names = "--strict", description = "end with exit code 4 when a file was skipped")
    private boolean strict;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Application application = Application.open(folders)) {
            RebuildReport report = application.rebuild().run(Terminal.progress(spec)::show);
            print(report, out);
            return strict && !report.skipped().isEmpty() ? ExitCode.UNREADABLE : ExitCode.DONE;
        }
    }

    static void print(RebuildReport report, PrintWriter out) {
        report.skipped().forEach(file -> out.println("skipped " + file.file() + ": " + file.reason()));
        report.remarks().forEach(remark -> out.println("note " + remark.file() + ": " + remark.message()));
        out.println(String.format(
                Locale.ROOT,
                "indexed %d documents, %d paragraphs in %.1f s (version %s)",
                report.state().documents(),
                report.state().passages(),
                report.took().toMillis() / 1000.0,
                report.state().version()));
        out.flush();
    }
}
