package org.plenary.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.document.Metadata;
import org.plenary.engine.Suggestions;
import org.plenary.index.Completion;

/** {@code GET /api/v1/suggest}. */
final class SuggestApi {
    private static final int STANDARD_SIZE = 8;
    private static final String SEARCH_BOX = "application/x-suggestions+json";

    private final Suggestions suggestions;
    private final Problems problems;

    SuggestApi(Suggestions suggestions, Problems problems) {
        this.suggestions = suggestions;
        this.problems = problems;
    }

    public record SuggestBody(String query, List<CompletionBody> completions) {}

    /**
     * @param kind {@code term}, {@code title}, {@code symbol}, {@code acronym} or {@code name}
     * @param detail of an acronym or a name what it stands for, of a symbol its title, of a title who issued it and when
     * @param count of a term how many passages have its words
     * @param url of a title or symbol where its document is
     */
    public record CompletionBody(
            String text,
            String kind,
            @Nullable String detail,
            @Nullable Long count,
            @Nullable String url) {

        static CompletionBody of(Completion completion) {
            return switch (completion) {
                case Completion.Term(String text, long passages) ->
                    new CompletionBody(text, "term", null, passages, null);
                case Completion.Title title ->
                    new CompletionBody(
                            title.text(),
                            "title",
                            origin(title.metadata()),
                            null,
                            DocumentAddress.document(title.document()));
                case Completion.Symbol symbol ->
                    new CompletionBody(
                            symbol.text(),
                            "symbol",
                            symbol.metadata().name(),
                            null,
                            DocumentAddress.document(symbol.document()));
                case Completion.Acronym(String text, String meaning) ->
                    new CompletionBody(text, "acronym", meaning, null, null);
                case Completion.Name(String text, String meaning) ->
                    new CompletionBody(text, "name", meaning, null, null);
            };
        }

        private static @Nullable String origin(Metadata metadata) {
            String origin = Stream.of(metadata.symbol(), metadata.body(), ApiBodies.written(metadata))
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(", "));
            return origin.isEmpty() ? null : origin;
        }
    }

    /** As the search box of a browser takes it (OpenSearch Suggestions 1.1): texts, what is said of each, where each leads. */
    private static List<Object> forSearchBox(String typed, List<CompletionBody> completions) {
        return List.of(
                typed,
                completions.stream().map(CompletionBody::text).toList(),
                completions.stream()
                        .map(each -> each.detail() == null ? "" : each.detail())
                        .toList(),
                completions.stream()
                        .map(each -> SearchAddress.search(each.text()))
                        .toList());
    }

    void suggest(Context context) {
        ParameterReader parameters = new ParameterReader(context.queryString());
        String typed = parameters.text("q");
        int size = parameters.number("size", 1, Suggestions.MOST, STANDARD_SIZE);
        boolean forBrowsers = parameters.choice("format", Map.of("json", false, "opensearch", true), false);
        if (!parameters.errors().isEmpty()) {
            problems.answer(context, Problem.badParameters(parameters.errors(), context.path()));
            return;
        }
        List<CompletionBody> completions =
                suggestions.of(typed, size).stream().map(CompletionBody::of).toList();
        if (completions.isEmpty()) {
            // There may be some as soon as they are gathered.
            EntityTags.notToBeKept(context);
        }
        if (forBrowsers) {
            context.contentType(SEARCH_BOX).result(Json.bytes(forSearchBox(typed, completions)));
        } else {
            Json.answer(context, new SuggestBody(typed, completions));
        }
    }
}
