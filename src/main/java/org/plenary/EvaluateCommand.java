package org.plenary;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plenary.evaluate.Asking;
import org.plenary.evaluate.Evaluation;
import org.plenary.evaluate.Judgements;
import org.plenary.evaluate.Outcome;
import org.plenary.evaluate.Outcome.Ranked;
import org.plenary.evaluate.Retrieval;
import org.plenary.evaluate.Topic;
import org.plenary.evaluate.Topics;
import org.plenary.evaluate.Unit;
import org.plenary.web.Json;
import org.plenary.web.Parameter;
import org.plenary.web.Problem.ParameterError;
import org.plenary.web.SearchForm;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "evaluate",
        description = {
            "Measures rankings by what was judged: nDCG@10, recall@100, MRR@10 as trec_eval has them, with 95%%"
                    + " intervals.",
            "Ends with exit code 1 when a line or query was left out or cut short; what is said of it comes last."
        },
        mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {
    @Mixin
    private final Folders folders = new Folders();

    @Mixin
    private final QueryFile queries = new QueryFile();

    @Mixin
    private final SearchOptions options = new SearchOptions();

    @Option(
            names = "--qrels",
            required = true,
            paramLabel = "FILE",
            description = "judgements, as TREC or as QUERY<TAB>ID<TAB>JUDGEMENT; may be gzipped")
    private Path qrels = Path.of("");

    @Option(
            names = "--unit",
            description = "what is judged: ${COMPLETION-CANDIDATES} (default: what the judged ids look like)")
    private @Nullable Unit unit;

    @Option(
            names = "--compare",
            paramLabel = "MODE|NAME=VALUE",
            description =
                    "ask everything a second time, by this mode or with this parameter, as words=any, and compare")
    private @Nullable String compare;

    @Option(
            names = "--size",
            paramLabel = "N",
            description = "how many to rank for a query (default: ${DEFAULT-VALUE}); no measure looks deeper than 100",
            defaultValue = "100")
    private int size = 100;

    @Option(names = "--json", description = "all figures, query by query too")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** One way to ask: its name in the report, and what differs from the options. */
    private record Setting(String name, AskedForm form) {}

    @Override
    public Integer call() throws InterruptedException {
        List<Setting> settings = settings();
        Set<String> remarks = new LinkedHashSet<>();
        for (Setting setting : settings) {
            switch (setting.form().checked()) {
                case SearchForm.Invalid(List<ParameterError> errors) -> {
                    return Terminal.wrongUsage(spec, errors);
                }
                case SearchForm.Valid valid -> remarks.addAll(valid.remarks());
            }
        }
        Topics topics = queries.read(spec);
        Judgements judgements = QueryFile.opened(spec, "--qrels", qrels, Judgements::read);
        LeftOut leftOut = new LeftOut();
        leftOut.addLines(queries.name(), topics.bad());
        leftOut.addLines(String.valueOf(qrels.getFileName()), judgements.bad());
        Terminal.note(spec, List.copyOf(remarks));
        EvaluationReport report = measured(settings, topics.topics(), judgements, leftOut);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.text(report.body()));
        } else {
            report.print(out);
        }
        out.flush();
        return leftOut.tell(spec);
    }

    private List<Setting> settings() {
        List<Setting> settings = new ArrayList<>();
        settings.add(new Setting(options.mode(), form(List.of())));
        if (compare != null) {
            int equals = compare.indexOf('=');
            Parameter changed = equals < 0
                    ? new Parameter("mode", compare)
                    : new Parameter(compare.substring(0, equals), compare.substring(equals + 1));
            settings.add(new Setting(compare, form(List.of(changed))));
        }
        return settings;
    }

    private AskedForm form(List<Parameter> changed) {
        return new AskedForm(options, changed, size, spec);
    }

    private EvaluationReport measured(List<Setting> settings, List<Topic> topics, Judgements ofCorpus, LeftOut leftOut)
            throws InterruptedException {
        Unit ranked = unit == null ? Unit.of(ofCorpus.ids()) : unit;
        Judgements judgements = ofCorpus.in(ranked);
        List<Topic> judged = topics.stream()
                .filter(topic -> judgements.hasPositive(topic.id()))
                .toList();
        Map<String, Evaluation> evaluations = new LinkedHashMap<>();
        try (Application application = Application.openUpToDate(folders, true)) {
            Terminal.note(spec, remarks(application, settings));
            Retrieval retrieval = new Retrieval(application.engine(), ranked, size);
            for (Setting setting : settings) {
                List<Ranked> rankings = rankings(retrieval, setting.form(), judged, leftOut);
                evaluations.put(setting.name(), Evaluation.of(judgements, rankings));
            }
        }
        return new EvaluationReport(
                topics.size(), judged.size(), judgements, ranked, unit == null, folders.profile(), evaluations);
    }

    private static List<String> remarks(Application application, List<Setting> settings) {
        return settings.stream()
                .flatMap(setting ->
                        application.remarks(setting.form().question("").mode()).stream())
                .distinct()
                .toList();
    }

    private List<Ranked> rankings(Retrieval retrieval, AskedForm form, List<Topic> topics, LeftOut leftOut)
            throws InterruptedException {
        ProgressLine progress = Terminal.progress(spec);
        long began = System.nanoTime();
        List<Ranked> rankings = new ArrayList<>();
        Asking.onAllCores(topic -> retrieval.ask(topic, form.question(topic.text())))
                .ask(topics, (outcome, done) -> {
                    leftOut.add(outcome);
                    if (outcome instanceof Outcome.Ranked ranking) {
                        rankings.add(ranking);
                    }
                    progress.showQueries(done, topics.size(), Duration.ofNanos(System.nanoTime() - began));
                });
        return rankings;
    }
}
