package org.plenary;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plenary.engine.AllHits;
import org.plenary.export.WholeFile;
import org.plenary.web.AnswerRemarks;
import org.plenary.web.ExportFormat;
import org.plenary.web.Parameter;
import org.plenary.web.Problem.ParameterError;
import org.plenary.web.SearchForm;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "export",
        description = "Writes every hit of a search to a file that other programs read.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    private static final Path STANDARD_OUTPUT = Path.of("-");

    @Mixin
    private final Folders folders = new Folders();

    @Mixin
    private final SearchOptions options = new SearchOptions();

    @Option(names = "--sort", paramLabel = "ORDER", description = "relevance, date or -date")
    private @Nullable String sort;

    @Option(
            names = "--format",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})",
            defaultValue = "csv")
    private ExportFormat format = ExportFormat.CSV;

    @Option(names = "--bom", description = "begins CSV with a byte order mark, by which some spreadsheets know UTF-8")
    private boolean marked;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description =
                    "where to write, - for standard output (default: ${DEFAULT-VALUE}); a file is there once it is"
                            + " whole",
            defaultValue = "-")
    private Path output = STANDARD_OUTPUT;

    @Parameters(
            paramLabel = "QUERY",
            arity = "0..*",
            description = "in the query language of the search form; none for every paragraph")
    private List<String> words = List.of();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        List<Parameter> which = new ArrayList<>();
        SearchOptions.add(which, "sort", sort);
        return switch (SearchForm.of(options.rawQuery(String.join(" ", words), which))) {
            case SearchForm.Invalid(List<ParameterError> errors) -> Terminal.wrongUsage(spec, errors);
            case SearchForm.Valid valid -> export(valid);
        };
    }

    private int export(SearchForm.Valid form) throws IOException {
        try (Application application = Application.openPatiently(folders);
                AllHits hits = application.engine().all(form.question(), format.isLit());
                WholeFile file = opened()) {
            Terminal.note(
                    spec,
                    AnswerRemarks.of(form, hits.first(), application.engine().hasModels()));
            long written = format.writer(file.out(), marked, "").writeAll(hits, 0);
            file.finish();
            if (!output.equals(STANDARD_OUTPUT)) {
                spec.commandLine().getOut().println(written + " hits written to " + output);
            }
        }
        spec.commandLine().getOut().flush();
        return ExitCode.DONE;
    }

    private WholeFile opened() {
        return output.equals(STANDARD_OUTPUT)
                ? WholeFile.to(spec.commandLine().getOut())
                : QueryFile.opened(spec, "--output", output, WholeFile::open);
    }
}
