package org.plenary.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plenary.document.Citation;
import org.plenary.engine.Answer;
import org.plenary.engine.FacetLabels;
import org.plenary.engine.Question;
import org.plenary.engine.Question.Mode;
import org.plenary.engine.Question.Words;
import org.plenary.index.Facet;
import org.plenary.index.Filters;
import org.plenary.index.IndexedPassage;
import org.plenary.index.SearchRequest.Sort;
import org.plenary.index.SearchResponse;
import org.plenary.index.SearchResponse.FacetCounts;
import org.plenary.query.Parsed;

/**
 * The page of an answer.
 *
 * @param announcement how many hits, in a sentence that screen readers are told
 * @param kept what a new text in the box keeps
 * @param warnings what was read or answered otherwise than asked
 * @param didYouMean the respelled question; null when there is nothing to suggest
 * @param anyWords the same question for any of its words; null when that gives nothing more
 * @param cited the paragraph that the question is a citation of
 * @param drops the same question without one of its parts
 * @param tags what narrows the answer, each leading to the answer without it
 * @param withoutFilters null when nothing narrows it
 * @param foundWithoutFilters how many that gives; empty when there is no need to tell
 * @param takeAway what can be had besides the page
 * @param modes by what to find; empty when there is no choice
 */
public record ResultsPage(
        String title,
        String query,
        String announcement,
        String version,
        String took,
        boolean partial,
        List<Parameter> kept,
        List<Warning> warnings,
        Understanding understanding,
        @Nullable Link cited,
        @Nullable Link didYouMean,
        @Nullable Link anyWords,
        List<Dropping> drops,
        List<Tag> tags,
        @Nullable String withoutFilters,
        String foundWithoutFilters,
        List<Choice> modes,
        List<Choice> sortings,
        List<ResultCard> cards,
        List<FacetBox> facets,
        PageLinks pages,
        TakeAway takeAway) {

    /** @param piece the part of the question concerned; empty when it concerns none */
    public record Warning(String piece, String message) {}

    /** @param excluding whether the value is left out */
    public record Tag(String name, String value, boolean excluding, String without) {}

    /** @param found how many paragraphs there are without the part */
    public record Dropping(String part, String address, String found) {}

    /** One of several ways to have the answer. */
    public record Choice(String name, String address, boolean current) {}

    private static final Map<Sort, String> ORDERS =
            Map.of(Sort.RELEVANCE, "best match", Sort.NEWEST, "newest first", Sort.OLDEST, "oldest first");

    /**
     * @param hasModels whether anything can be found by meaning
     * @param origin of this server, as {@code http://127.0.0.1:8080}
     */
    static ResultsPage of(
            Answer answer, List<String> remarks, boolean hasModels, FacetLabels labels, String origin, Instant now) {
        Question question = answer.question();
        SearchResponse response = answer.response();
        SearchAddress address = new SearchAddress(question);
        Filters filters = question.filters();
        String total = Count.paragraphs(response.total());
        return new ResultsPage(
                title(question.text(), total),
                question.text(),
                Announcement.of(answer),
                response.index().version(),
                Math.max(1, answer.took().toMillis()) + " ms",
                response.partial(),
                Parameter.keptBy(question),
                warnings(answer.parsed(), remarks),
                Understanding.of(answer, address),
                cited(answer.cited()),
                answer.didYouMean() == null ? null : new Link(answer.didYouMean(), address.asking(answer.didYouMean())),
                anyWords(answer, address),
                answer.drops().stream()
                        .map(drop -> new Dropping(
                                drop.part(), address.asking(drop.without()), Count.paragraphs(drop.count())))
                        .toList(),
                tags(filters, address, labels),
                filters.isEmpty() ? null : address.withoutFilters(),
                answer.withoutFilters() == null ? "" : Count.paragraphs(answer.withoutFilters()),
                modes(question, hasModels, address),
                sortings(question, address),
                cards(answer, address),
                facets(response.facets(), filters, address, labels),
                PageLinks.of(question, response.total(), address),
                TakeAway.of(answer, origin, now));
    }

    private static @Nullable Link cited(@Nullable IndexedPassage passage) {
        return passage == null
                ? null
                : new Link(
                        passage.metadata().name() + ", " + Citation.pinpoint(passage.passage()),
                        DocumentAddress.passage(passage.passage().id()));
    }

    private static String title(String text, String total) {
        String asked = text.isBlank() ? "All paragraphs" : text.strip();
        boolean isLong = asked.length() > 80;
        int end = isLong ? asked.offsetByCodePoints(0, asked.codePointCount(0, 60)) : asked.length();
        return asked.substring(0, end) + (isLong ? "…" : "") + " – " + total + " – Plenary";
    }

    private static List<Warning> warnings(Parsed parsed, List<String> remarks) {
        List<Warning> warnings = new ArrayList<>();
        for (Parsed.Warning warning : parsed.warnings()) {
            warnings.add(new Warning(parsed.raw().substring(warning.start(), warning.end()), warning.message()));
        }
        remarks.forEach(remark -> warnings.add(new Warning("", remark)));
        return warnings;
    }

    private static @Nullable Link anyWords(Answer answer, SearchAddress address) {
        Long any = answer.withAnyWords();
        long more = any == null ? 0 : any - answer.response().total();
        return more <= 0
                ? null
                : new Link(Count.written(more) + " more with any of these words", address.withWords(Words.ANY));
    }

    private static List<Tag> tags(Filters filters, SearchAddress address, FacetLabels labels) {
        List<Tag> tags = new ArrayList<>();
        for (Map.Entry<Facet, Set<String>> choice : filters.including().entrySet()) {
            Facet facet = choice.getKey();
            choice.getValue()
                    .forEach(value -> tags.add(new Tag(
                            FacetBox.heading(facet),
                            labels.label(facet, value),
                            false,
                            address.toggled(facet, value))));
        }
        for (Map.Entry<Facet, Set<String>> choice : filters.excluding().entrySet()) {
            Facet facet = choice.getKey();
            choice.getValue()
                    .forEach(value -> tags.add(new Tag(
                            FacetBox.heading(facet),
                            labels.label(facet, value),
                            true,
                            address.notExcluding(facet, value))));
        }
        if (filters.from() != null || filters.to() != null) {
            String from = filters.from() == null ? "…" : filters.from().toString();
            String to = filters.to() == null ? "…" : filters.to().toString();
            tags.add(new Tag("Date", from + " to " + to, false, address.withoutDates()));
        }
        return tags;
    }

    /** By both is what comes of no choice wherever it helps, so it is named only to those who asked for it. */
    private static List<Choice> modes(Question question, boolean hasModels, SearchAddress address) {
        List<Choice> modes = new ArrayList<>();
        for (Mode mode : hasModels ? Mode.values() : new Mode[0]) {
            boolean current = mode == question.mode();
            if (mode != Mode.HYBRID || current) {
                modes.add(new Choice(name(mode), address.by(mode), current));
            }
        }
        return modes;
    }

    private static String name(Mode mode) {
        return switch (mode) {
            case AUTO -> "words and meaning";
            case KEYWORD -> "words only";
            case SEMANTIC -> "meaning only";
            case HYBRID -> "always both";
        };
    }

    private static List<Choice> sortings(Question question, SearchAddress address) {
        List<Choice> sortings = new ArrayList<>();
        for (Sort sort : List.of(Sort.RELEVANCE, Sort.NEWEST, Sort.OLDEST)) {
            sortings.add(new Choice(
                    ORDERS.getOrDefault(sort, sort.parameter()), address.sorted(sort), sort == question.sort()));
        }
        return sortings;
    }

    private static List<ResultCard> cards(Answer answer, SearchAddress address) {
        List<ResultCard> cards = new ArrayList<>();
        int rank = answer.question().offset();
        for (SearchResponse.Hit hit : answer.response().hits()) {
            rank++;
            cards.add(ResultCard.of(rank, hit, address));
        }
        return cards;
    }

    /** In the order that most people narrow by. */
    private static List<FacetBox> facets(
            Map<Facet, FacetCounts> counts, Filters filters, SearchAddress address, FacetLabels labels) {
        List<FacetBox> boxes = new ArrayList<>();
        List<Facet> order = List.of(
                Facet.KIND,
                Facet.YEAR,
                Facet.TOPIC,
                Facet.DOCUMENT,
                Facet.BODY,
                Facet.SECTION,
                Facet.MENTIONS,
                Facet.LANGUAGE,
                Facet.FORM);
        for (Facet facet : order) {
            FacetCounts counted = counts.get(facet);
            FacetBox box = counted == null ? null : FacetBox.of(facet, counted, filters, address, labels);
            if (box != null) {
                boxes.add(box);
            }
        }
        return boxes;
    }
}
