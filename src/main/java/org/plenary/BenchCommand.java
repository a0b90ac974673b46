package org.plenary;

import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plenary.engine.Question;
import org.plenary.evaluate.EngineTarget;
import org.plenary.evaluate.HttpTarget;
import org.plenary.evaluate.Load;
import org.plenary.evaluate.LoadReport;
import org.plenary.evaluate.Target;
import org.plenary.evaluate.Topics;
import org.plenary.web.Json;
import org.plenary.web.Parameter;
import org.plenary.web.SearchForm;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "bench",
        description = {
            "Asks as many clients do, one query after the other each, and takes the time.",
            "Ends with exit code 1 when an answer failed or a line was left out."
        },
        mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
    @Mixin
    private final Folders folders = new Folders();

    @Mixin
    private final QueryFile queries = new QueryFile();

    @Mixin
    private final SearchOptions options = new SearchOptions();

    @Option(names = "--size", paramLabel = "N", description = "hits to ask for, 1 to 100 (default: 10)")
    private @Nullable String size;

    @Option(names = "--clients", paramLabel = "N", description = "default: ${DEFAULT-VALUE}", defaultValue = "1")
    private int clients = 1;

    @Option(
            names = "--seconds",
            paramLabel = "S",
            description = "how long to measure (default: ${DEFAULT-VALUE})",
            defaultValue = "10")
    private double seconds = 10;

    @Option(
            names = "--warm-up",
            paramLabel = "S",
            description = "how long to ask before that (default: ${DEFAULT-VALUE})",
            defaultValue = "5")
    private double warmUp = 5;

    @Option(
            names = "--url",
            paramLabel = "ADDRESS",
            description = "of a server, as http://127.0.0.1:8080 (default: ask the engine in this process)")
    private @Nullable URI url;

    @Option(names = "--json", description = "all figures for programs")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        if (clients < 1 || !(seconds > 0) || !(warmUp >= 0)) {
            throw new ParameterException(
                    spec.commandLine(), "clients must be 1 or more, seconds more than 0, warm-up 0 or more");
        }
        return switch (SearchForm.of(rawQuery(""))) {
            case SearchForm.Invalid(var errors) -> Terminal.wrongUsage(spec, errors);
            case SearchForm.Valid valid -> {
                Terminal.note(spec, valid.remarks());
                yield measured(valid.question().mode());
            }
        };
    }

    private int measured(Question.Mode mode) throws InterruptedException {
        Topics topics = queries.read(spec);
        LeftOut leftOut = new LeftOut();
        leftOut.addLines(queries.name(), topics.bad());
        LoadReport report;
        if (url == null) {
            try (Application application = Application.openUpToDate(folders, false)) {
                Terminal.note(spec, application.remarks(mode));
                report = load(new EngineTarget(application.engine(), this::question), topics);
            }
        } else {
            try (HttpTarget target = new HttpTarget(server(url), this::rawQuery)) {
                report = load(target, topics);
            }
        }
        report.failed().forEach((reason, count) -> leftOut.add(count + " failed: " + reason));
        print(report);
        return leftOut.tell(spec);
    }

    private URI server(URI address) {
        boolean http = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
        if (!http || address.getHost() == null) {
            throw new ParameterException(spec.commandLine(), "url must be as http://127.0.0.1:8080");
        }
        return address;
    }

    private LoadReport load(Target target, Topics topics) throws InterruptedException {
        ProgressLine progress = Terminal.progress(spec);
        Duration whole = duration(warmUp + seconds);
        return new Load(target, topics.topics(), clients)
                .run(
                        duration(warmUp),
                        duration(seconds),
                        (elapsed, answered) -> progress.show(
                                elapsed,
                                elapsed.compareTo(whole) >= 0,
                                () -> elapsed.toSeconds() + " of " + whole.toSeconds() + " s, " + answered
                                        + " answers"));
    }

    private static Duration duration(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1_000));
    }

    private String rawQuery(String text) {
        List<Parameter> more = new ArrayList<>();
        SearchOptions.add(more, "size", size);
        return options.rawQuery(text, more);
    }

    private Question question(String text) {
        return switch (SearchForm.of(rawQuery(text))) {
            case SearchForm.Valid valid -> valid.question();
            case SearchForm.Invalid(var errors) -> throw new IllegalStateException("invalid for one text: " + errors);
        };
    }

    private void print(LoadReport report) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.text(report));
        } else {
            LoadReport.Times times = report.milliseconds();
            out.printf(
                    Locale.ROOT,
                    "clients     %d%nseconds     %.1f%nanswers     %d, %.1f a second%n",
                    report.clients(),
                    report.seconds(),
                    report.answered(),
                    report.perSecond());
            out.printf(
                    Locale.ROOT,
                    "took ms     mean %.2f, p50 %.2f, p90 %.2f, p99 %.2f, max %.2f%n",
                    times.mean(),
                    times.p50(),
                    times.p90(),
                    times.p99(),
                    times.max());
            out.println("partial     " + report.partial());
            out.println("failed      "
                    + report.failed().values().stream()
                            .mapToLong(Long::longValue)
                            .sum());
        }
        out.flush();
    }
}
