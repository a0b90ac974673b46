package org.plenary;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Runs one command and ends with its exit code. */
@Command(
        name = "plenary",
        description = "Full-text search over governance documents, paragraph by paragraph.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ServeCommand.class,
            RebuildCommand.class,
            UpdateCommand.class,
            AddCommand.class,
            RemoveCommand.class,
            SearchCommand.class,
            ExportCommand.class,
            ShowCommand.class,
            StatusCommand.class,
            RollbackCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            BatchCommand.class,
            EvaluateCommand.class,
            BenchCommand.class
        })
public final class Main {
    private Main() {}

    public static void main(String[] words) {
        LogSettings.apply();
        System.exit(commandLine().execute(words));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, _) -> {
                    command.getErr()
                            .println(command.getColorScheme().errorText("plenary: " + ExitCode.message(failure)));
                    return ExitCode.of(failure);
                });
    }

    /** The version that the build wrote into the jar. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"plenary " + (version == null ? "(not packaged)" : version)};
        }
    }
}
