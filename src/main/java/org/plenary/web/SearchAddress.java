package org.plenary.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.plenary.document.DocumentId;
import org.plenary.engine.Question;
import org.plenary.engine.Question.Mode;
import org.plenary.engine.Question.Words;
import org.plenary.index.Facet;
import org.plenary.index.Filters;
import org.plenary.index.SearchRequest.Sort;

/**
 * The address of the results page for a question, and for the same question with one thing changed.
 *
 * <p>The address is the whole state: what is at its default is left out, so equal questions have equal addresses. A change
 * other than of the page goes back to the first page.
 */
final class SearchAddress {
    static final int DEFAULT_SIZE = 10;

    private static final String RESULTS = "/search";

    private final Question question;

    SearchAddress(Question question) {
        this.question = question;
    }

    /** Of the question as it is. */
    String same() {
        return of(question);
    }

    /** Of its first page. */
    String first() {
        return sorted(question.sort());
    }

    /** The feed of the question, as it is sorted. */
    String feed() {
        String sorted =
                question.sort() == Sort.RELEVANCE ? "&sort=" + question.sort().parameter() : "";
        return "/search.atom" + parameters() + sorted;
    }

    /** All hits in one file. */
    String export(ExportFormat format) {
        return "/api/v1/export" + parameters() + "&format=" + format.written();
    }

    /** The record of the search, to be cited. */
    String record(SearchRecord.Format format) {
        return "/api/v1/search/record" + parameters() + "&format=" + format.written();
    }

    private String parameters() {
        return first().substring(RESULTS.length());
    }

    /** @param page from 1 */
    String page(int page) {
        return of(changed(
                question.text(),
                question.words(),
                question.mode(),
                question.expanding(),
                question.filters(),
                question.sort(),
                (page - 1) * question.size()));
    }

    String sorted(Sort sort) {
        return changed(
                question.text(), question.words(), question.mode(), question.expanding(), question.filters(), sort);
    }

    String asking(String text) {
        return changed(text, Words.ALL, question.mode(), question.expanding(), question.filters(), question.sort());
    }

    /** The same words in another form. */
    String inForm(String text) {
        return changed(
                text, question.words(), question.mode(), question.expanding(), question.filters(), question.sort());
    }

    String withWords(Words words) {
        return changed(
                question.text(), words, question.mode(), question.expanding(), question.filters(), question.sort());
    }

    String by(Mode mode) {
        return changed(
                question.text(), question.words(), mode, question.expanding(), question.filters(), question.sort());
    }

    /** With other names and other ways to write numbers looked for, or without. */
    String expanding(boolean expanding) {
        return changed(
                question.text(), question.words(), question.mode(), expanding, question.filters(), question.sort());
    }

    /** Chooses the value, or takes the choice back. */
    String toggled(Facet facet, String value) {
        Filters filters = question.filters();
        return filtered(toggled(filters.including(), facet, value), filters.excluding());
    }

    /** Takes back that a value is excluded. */
    String notExcluding(Facet facet, String value) {
        Filters filters = question.filters();
        return filtered(filters.including(), toggled(filters.excluding(), facet, value));
    }

    String withoutDates() {
        Filters filters = question.filters();
        return filtered(new Filters(filters.including(), filters.excluding(), null, null));
    }

    String withoutFilters() {
        return filtered(Filters.NONE);
    }

    /** The document of a hit, lit by the question, at the paragraph. */
    String inDocument(DocumentId document, String label) {
        StringBuilder address = new StringBuilder(DocumentAddress.document(document));
        if (!question.text().isBlank()) {
            address.append("?q=").append(encoded(question.text()));
            Parameter.ofReading(question).forEach(each -> add(address, each.name(), each.value()));
        }
        return address.append(DocumentAddress.fragment(label)).toString();
    }

    /** The results page for a text alone. */
    static String search(String text) {
        return "/search?q=" + encoded(text);
    }

    private String filtered(Map<Facet, Set<String>> including, Map<Facet, Set<String>> excluding) {
        return filtered(new Filters(
                including,
                excluding,
                question.filters().from(),
                question.filters().to()));
    }

    private String filtered(Filters filters) {
        return changed(
                question.text(), question.words(), question.mode(), question.expanding(), filters, question.sort());
    }

    private String changed(String text, Words words, Mode mode, boolean expanding, Filters filters, Sort sort) {
        return of(changed(text, words, mode, expanding, filters, sort, 0));
    }

    private Question changed(
            String text, Words words, Mode mode, boolean expanding, Filters filters, Sort sort, int offset) {
        return new Question(
                text, words, mode, expanding, filters, question.facets(), sort, offset, question.size(), null, true);
    }

    private static Map<Facet, Set<String>> toggled(Map<Facet, Set<String>> chosen, Facet facet, String value) {
        Set<String> values = new LinkedHashSet<>(chosen.getOrDefault(facet, Set.of()));
        if (!values.remove(value)) {
            values.add(value);
        }
        Map<Facet, Set<String>> toggled = new EnumMap<>(Facet.class);
        toggled.putAll(chosen);
        toggled.put(facet, values);
        return toggled;
    }

    private static String of(Question question) {
        StringBuilder address = new StringBuilder(RESULTS + "?q=").append(encoded(question.text()));
        for (Parameter parameter : Parameter.ofFilters(question.filters())) {
            add(address, parameter.name(), parameter.value());
        }
        Parameter.ofReading(question).forEach(each -> add(address, each.name(), each.value()));
        if (question.mode() != Mode.AUTO) {
            add(address, "mode", question.mode().written());
        }
        if (question.sort() != Sort.RELEVANCE) {
            add(address, "sort", question.sort().parameter());
        }
        if (question.size() != DEFAULT_SIZE) {
            add(address, "size", Integer.toString(question.size()));
        }
        if (question.offset() > 0 && question.size() > 0) {
            add(address, "page", Integer.toString(question.offset() / question.size() + 1));
        }
        return address.toString();
    }

    private static void add(StringBuilder address, String name, String value) {
        address.append('&').append(name).append('=').append(encoded(value));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
