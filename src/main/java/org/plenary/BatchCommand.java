package org.plenary;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.plenary.engine.Question;
import org.plenary.evaluate.Asking;
import org.plenary.evaluate.Outcome;
import org.plenary.evaluate.Retrieval;
import org.plenary.evaluate.RunFile;
import org.plenary.evaluate.RunFormat;
import org.plenary.evaluate.Topic;
import org.plenary.evaluate.Topics;
import org.plenary.evaluate.Unit;
import org.plenary.web.SearchForm;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "batch",
        description = {
            "Asks many queries and writes what each found.",
            "Ends with exit code 1 when a line or query was left out or cut short; what is said of it comes last."
        },
        mixinStandardHelpOptions = true)
final class BatchCommand implements Callable<Integer> {
    private static final Path STANDARD_OUTPUT = Path.of("-");

    @Mixin
    private final Folders folders = new Folders();

    @Mixin
    private final QueryFile queries = new QueryFile();

    @Mixin
    private final SearchOptions options = new SearchOptions();

    @Option(
            names = "--output",
            required = true,
            paramLabel = "FILE",
            description = "where to write, - for standard output; a file is there once it is whole")
    private Path output = STANDARD_OUTPUT;

    @Option(
            names = "--format",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})",
            defaultValue = "trec")
    private RunFormat format = RunFormat.TREC;

    @Option(
            names = "--unit",
            description = "what to rank: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})",
            defaultValue = "passage")
    private Unit unit = Unit.PASSAGE;

    @Option(
            names = "--size",
            paramLabel = "N",
            description = "how many to give at most (default: ${DEFAULT-VALUE})",
            defaultValue = "1000")
    private int size = 1000;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        AskedForm form = new AskedForm(options, List.of(), size, spec);
        Topics topics = queries.read(spec);
        LeftOut leftOut = new LeftOut();
        leftOut.addLines(queries.name(), topics.bad());
        return switch (form.checked()) {
            case SearchForm.Invalid(var errors) -> Terminal.wrongUsage(spec, errors);
            case SearchForm.Valid valid -> {
                Terminal.note(spec, valid.remarks());
                write(form, valid.question().mode(), topics.topics(), leftOut);
                yield leftOut.tell(spec);
            }
        };
    }

    private void write(AskedForm form, Question.Mode mode, List<Topic> topics, LeftOut leftOut)
            throws IOException, InterruptedException {
        ProgressLine progress = Terminal.progress(spec);
        long began = System.nanoTime();
        try (Application application = Application.openUpToDate(folders, true);
                RunFile run = opened("plenary-" + options.mode())) {
            Terminal.note(spec, application.remarks(mode));
            Retrieval retrieval = new Retrieval(application.engine(), unit, size);
            Asking.onAllCores(topic -> retrieval.ask(topic, form.question(topic.text())))
                    .ask(topics, (outcome, done) -> {
                        leftOut.add(outcome);
                        if (outcome instanceof Outcome.Ranked ranked) {
                            run.write(ranked);
                        }
                        progress.showQueries(done, topics.size(), Duration.ofNanos(System.nanoTime() - began));
                    });
            run.finish();
        }
    }

    private RunFile opened(String tag) throws IOException {
        if (output.equals(STANDARD_OUTPUT)) {
            PrintWriter out = spec.commandLine().getOut();
            return RunFile.to(out, format, tag);
        }
        return QueryFile.opened(spec, "--output", output, file -> RunFile.open(file, format, tag));
    }
}
