package org.plenary;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plenary.document.Citation;
import org.plenary.document.Passage;
import org.plenary.engine.Answer;
import org.plenary.engine.Expansion;
import org.plenary.engine.Snippet;
import org.plenary.index.SearchResponse.Hit;
import org.plenary.index.SearchResponse.Match;
import org.plenary.query.Parsed;
import org.plenary.web.Announcement;
import org.plenary.web.AnswerRemarks;
import org.plenary.web.ApiBodies;
import org.plenary.web.Json;
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
        name = "search",
        description = "Answers a question on the terminal, what matched marked.",
        mixinStandardHelpOptions = true)
final class SearchCommand implements Callable<Integer> {
    @Mixin
    private final Folders folders = new Folders();

    @Mixin
    private final SearchOptions options = new SearchOptions();

    @Option(names = "--size", paramLabel = "N", description = "hits to give, 1 to 100 (default: 10)")
    private @Nullable String size;

    @Option(names = "--page", paramLabel = "N", description = "from 1")
    private @Nullable String page;

    @Option(names = "--sort", paramLabel = "ORDER", description = "relevance, date or -date")
    private @Nullable String sort;

    @Parameters(paramLabel = "QUERY", arity = "1..*", description = "in the query language of the search form")
    private List<String> words = List.of();

    @Option(names = "--json", description = "the answer as the API gives it")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        List<Parameter> which = new ArrayList<>();
        SearchOptions.add(which, "size", size);
        SearchOptions.add(which, "page", page);
        SearchOptions.add(which, "sort", sort);
        return switch (SearchForm.of(options.rawQuery(String.join(" ", words), which))) {
            case SearchForm.Invalid(List<ParameterError> errors) -> Terminal.wrongUsage(spec, errors);
            case SearchForm.Valid valid -> answer(valid);
        };
    }

    private int answer(SearchForm.Valid form) {
        PrintWriter out = spec.commandLine().getOut();
        try (Application application = Application.openPatiently(folders)) {
            Answer answer = application.engine().search(form.question());
            List<String> remarks =
                    AnswerRemarks.of(form, answer, application.engine().hasModels());
            if (json) {
                out.println(Json.text(ApiBodies.search(answer, form.before(), remarks, application.facetLabels())));
            } else {
                print(answer, form.before(), remarks, out);
            }
        }
        out.flush();
        return ExitCode.DONE;
    }

    private static void print(Answer answer, int before, List<String> remarks, PrintWriter out) {
        remarks.forEach(remark -> out.println("note: " + remark));
        for (Parsed.Warning warning : answer.parsed().warnings()) {
            out.println("note: " + warning.message());
        }
        for (Expansion expansion : answer.expansions()) {
            out.println("also: " + expansion.term() + " as " + String.join(", ", expansion.also()));
        }
        out.println(found(answer));
        if (answer.didYouMean() != null) {
            out.println("did you mean: " + answer.didYouMean());
        }
        int rank = before;
        for (Hit hit : answer.response().hits()) {
            rank++;
            print(rank, hit, out);
        }
    }

    private static String found(Answer answer) {
        long total = answer.response().total();
        String partial = answer.response().partial() ? ", found before time ran out" : "";
        Long any = answer.withAnyWords();
        String more = any == null || any <= total ? "" : ", " + (any - total) + " more with any of the words";
        return Announcement.of(answer) + partial + more;
    }

    private static void print(int rank, Hit hit, PrintWriter out) {
        Passage passage = hit.passage().passage();
        Snippet snippet = Snippet.of(passage.text(), hit.highlights());
        out.println();
        String why = hit.matched().contains(Match.KEYWORD) ? "" : "  (close in meaning)";
        out.println(rank + ". " + passage.id() + "  " + String.join(" > ", passage.sectionPath()) + why);
        out.println("   " + (snippet.cutBefore() ? "… " : "")
                + Terminal.marked(snippet.pieces(), Terminal.isInteractive())
                + (snippet.cutAfter() ? " …" : ""));
        out.println("   " + Citation.of(hit.passage().metadata(), passage));
    }
}
