package org.plenary.web;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.document.Form;
import org.plenary.document.PublicationDate;
import org.plenary.engine.Question;
import org.plenary.engine.Question.Mode;
import org.plenary.engine.Question.Words;
import org.plenary.index.Facet;
import org.plenary.index.Filters;
import org.plenary.index.SearchRequest.Sort;
import org.plenary.web.Problem.ParameterError;

/**
 * What the address of a search says: the one place where its parameters get types and defaults, for the page and the API alike.
 */
public sealed interface SearchForm {
    int STANDARD_SIZE = 10;

    /**
     * A question that can be asked.
     *
     * @param before hits that come before the first of the answer
     * @param recorded what the answer was when somebody wrote the address down
     * @param remarks what was read otherwise than written, for people
     */
    record Valid(Question question, int before, Optional<Recorded> recorded, List<String> remarks)
            implements SearchForm {
        public Valid {
            remarks = List.copyOf(remarks);
        }
    }

    /** @param version of the index that answered */
    record Recorded(String version, long count) {}

    /** Everything that is wrong with it. */
    record Invalid(List<ParameterError> errors) implements SearchForm {
        public Invalid {
            errors = List.copyOf(errors);
        }
    }

    /** @param rawQuery the part of the address behind the question mark, null when there is none */
    static SearchForm of(@Nullable String rawQuery) {
        return of(rawQuery, Sort.RELEVANCE);
    }

    /** @param standard how hits are ordered where the address does not say */
    static SearchForm of(@Nullable String rawQuery, Sort standard) {
        ParameterReader parameters = new ParameterReader(rawQuery);
        String text = parameters.text("q");
        Filters filters = filters(parameters);
        Set<Facet> facets = facets(parameters);
        Words words = parameters.choice("words", words(), Words.ALL);
        Sort sort = parameters.choice("sort", sorts(), standard);
        Mode mode = parameters.choice("mode", modes(), Mode.AUTO);
        boolean expanding = parameters.choice("expand", expanding(), true);
        int size = parameters.number("size", 1, Question.MOST_HITS, STANDARD_SIZE);
        int offset = offset(parameters, size);
        Optional<Recorded> recorded = recorded(parameters);
        String cursorText = parameters.text("cursor").strip();
        Question question = new Question(text, words, mode, expanding, filters, facets, sort, offset, size, null, true);
        int before = offset;
        if (!cursorText.isEmpty()) {
            Optional<ApiCursor> read = ApiCursor.read(cursorText, question);
            if (parameters.has("page")) {
                parameters.refuse("page", "does not go together with cursor");
            }
            if (read.isPresent()) {
                question = question.behind(read.get().cursor());
                before = read.get().before();
            } else {
                parameters.refuse("cursor", "must be the value of next in an answer to the same search");
            }
        }
        List<ParameterError> errors = parameters.errors();
        return errors.isEmpty() ? new Valid(question, before, recorded, parameters.remarks()) : new Invalid(errors);
    }

    private static Optional<Recorded> recorded(ParameterReader parameters) {
        String version = parameters.text("version").strip();
        int count = parameters.number("count", 0, Integer.MAX_VALUE, -1);
        return version.isEmpty() || count < 0 ? Optional.empty() : Optional.of(new Recorded(version, count));
    }

    private static Filters filters(ParameterReader parameters) {
        Map<Facet, Set<String>> including = new EnumMap<>(Facet.class);
        Map<Facet, Set<String>> excluding = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            including.put(facet, values(parameters, facet, facet.parameter()));
            excluding.put(facet, values(parameters, facet, "-" + facet.parameter()));
        }
        Optional<PublicationDate> from = parameters.date("from");
        Optional<PublicationDate> to = parameters.date("to");
        if (from.isPresent()
                && to.isPresent()
                && from.get().first().isAfter(to.get().last())) {
            parameters.refuse("from", "must not be later than to");
        }
        return new Filters(
                including,
                excluding,
                from.map(PublicationDate::first).orElse(null),
                to.map(PublicationDate::last).orElse(null));
    }

    private static Set<String> values(ParameterReader parameters, Facet facet, String name) {
        Set<String> values = new LinkedHashSet<>();
        for (String given : parameters.all(name)) {
            switch (facet) {
                case YEAR -> {
                    if (given.strip().matches("[0-9]{4}")) {
                        values.add(given.strip());
                    } else {
                        parameters.refuse(name, "must be a year such as 2016; from and to bound a range");
                    }
                }
                case FORM ->
                    Form.parse(given)
                            .ifPresentOrElse(
                                    form -> values.add(form.written()),
                                    () -> parameters.refuse(name, "must be one of full text, digest"));
                case BODY, KIND, TOPIC, DOCUMENT, SECTION, LANGUAGE, MENTIONS -> values.add(given);
            }
        }
        return values;
    }

    /** All of them unless some are named; {@code facets=} alone names none. */
    private static Set<Facet> facets(ParameterReader parameters) {
        if (!parameters.has("facets")) {
            return EnumSet.allOf(Facet.class);
        }
        Set<Facet> facets = EnumSet.noneOf(Facet.class);
        boolean allKnown = true;
        for (String name : String.join(",", parameters.all("facets")).split(",")) {
            Optional<Facet> facet = Facet.named(name.strip());
            facet.ifPresent(facets::add);
            allKnown &= facet.isPresent() || name.isBlank();
        }
        if (!allKnown) {
            parameters.refuse("facets", "must be some of " + facetNames());
        }
        return facets;
    }

    private static String facetNames() {
        return Stream.of(Facet.values()).map(Facet::parameter).collect(Collectors.joining(", "));
    }

    static Map<String, Words> words() {
        Map<String, Words> words = new LinkedHashMap<>();
        words.put("all", Words.ALL);
        words.put("any", Words.ANY);
        return words;
    }

    private static Map<String, Sort> sorts() {
        Map<String, Sort> sorts = new LinkedHashMap<>();
        for (Sort sort : Sort.values()) {
            sorts.put(sort.parameter(), sort);
        }
        return sorts;
    }

    private static Map<String, Mode> modes() {
        Map<String, Mode> modes = new LinkedHashMap<>();
        for (Mode mode : Mode.values()) {
            modes.put(mode.written(), mode);
        }
        return modes;
    }

    static Map<String, Boolean> expanding() {
        Map<String, Boolean> expanding = new LinkedHashMap<>();
        expanding.put("on", true);
        expanding.put("off", false);
        return expanding;
    }

    private static int offset(ParameterReader parameters, int size) {
        int page = parameters.number("page", 1, Question.DEEPEST_OFFSET + 1, 1);
        long offset = (page - 1L) * size;
        if (offset > Question.DEEPEST_OFFSET) {
            parameters.refuse(
                    "page",
                    "must be at most " + (Question.DEEPEST_OFFSET / size + 1) + " for pages of " + size
                            + "; a cursor reaches further");
            return 0;
        }
        return (int) offset;
    }
}
